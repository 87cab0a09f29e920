"""Second stage: find whatever is wrong with a document, except for names and types.

In: a document. Out: problems. `supported` is the table of what is accepted. Imports `base` and
`document`.
"""
