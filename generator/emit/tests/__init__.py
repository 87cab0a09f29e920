"""The emitter of the generated tests: tables of calls and expected requests.

Input: `ir.Client`. Output: filters and variables for `templates/tests/`. This package imports
`base`, `document`, `ir`, `emit.emitter`, `emit.python`, and the analysis in `emit.fake`.
"""
