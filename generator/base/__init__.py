"""Plain tools and tables that all stages read: problems with places, files, digests, the cache.

Imports nothing else of the generator.
"""
