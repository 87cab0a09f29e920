"""Copies of the client in applications: spec + choices → files of a copy, with their record.

It may import every stage. Nothing but the command line imports it.
"""
