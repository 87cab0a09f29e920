"""The emitter of the in-memory fake, and the analysis of each operation for the fake.

Input: `ir.Client`. Output: routes and collections, as data and as Python code. This package
imports `analyze.names`, `base`, `document`, `emit.emitter`, `emit.python`, `ir` and `validate`.
"""
