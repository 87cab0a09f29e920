"""The emitter of the client: its methods, and the functions that build requests.

Input: `ir.Client`. Output: filters and variables for `templates/apiclient_python/`. This package
imports `base`, `ir`, `analyze.names`, `emit.emitter` and `emit.python`, and no other emitter.
"""
