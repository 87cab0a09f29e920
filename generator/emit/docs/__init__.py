"""The emitter of the reference pages and guides.

Input: `ir.Client`. Output: filters and variables for `templates/docs/`. This package imports
`analyze.names`, `base`, `emit.emitter`, `emit.fake`, `emit.python` and `ir`.
"""
