"""Second stage: find all errors in a document, except errors in names and types.

Input: a document. Output: problems. `supported` is the table of supported keywords, and `shapes`
checks values against it. `rules` checks operations. `schemas` and `values` check schemas. This
package imports `base` and `document`.
"""
