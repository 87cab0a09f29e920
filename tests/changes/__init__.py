"""Tests of the comparison of clients."""
