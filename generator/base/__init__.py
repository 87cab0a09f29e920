"""Basics for all stages: tables of scalars and errors, problems with locations, files, the cache.

This package imports no other package of the generator.
"""
