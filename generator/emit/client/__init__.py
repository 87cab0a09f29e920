"""The emitter of the client: its methods, and the functions that build requests.

Input: `ir.Client`. Output: filters and variables for `templates/apiclient_python/`. This package
imports `analyze.names`, `base`, `emit.emitter`, `emit.python` and `ir`.
"""
