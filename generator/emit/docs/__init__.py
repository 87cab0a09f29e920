"""The emitter of the reference pages and guides.

Input: `ir.Client`. Output: filters and variables for `templates/docs/`. This package imports
`base`, `ir`, `analyze.names`, `emit.emitter`, `emit.python`, and the analysis in `emit.fake`.
"""
