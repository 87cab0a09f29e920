"""Compares two clients: analyzed clients → their surfaces → what changed, in terms of the client.

May import from all stages up to `build`.
"""
