"""What all stages read: the tables of scalars and errors, problems with places, files, the cache.

Imports nothing else of the generator.
"""
