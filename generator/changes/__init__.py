"""Compare two clients: analyzed clients → their surfaces → their differences.

May import from all stages up to `build`.
"""
