"""The emitter of the generated tests: tables of calls and expected requests.

Input: `ir.Client`. Output: filters and variables for `templates/tests/`. This package imports
`analyze.names`, `base`, `document`, `emit.emitter`, `emit.fake`, `emit.python` and `ir`.
"""
