"""Compare two clients: analyzed clients → their surfaces → their differences.

Input: the places of two clients, such as specs, outputs and vendored copies. Output: a report on
their differences. This package imports `base`, `build`, `document`, `emit` and `ir`.
"""
