"""Second stage: find whatever is wrong with a document, except for names and types.

In: a document. Out: problems. `supported` is the table of what is accepted, `rules` has what
concerns operations, `schemas` and `values` what concerns schemas. Imports `base` and `document`.
"""
