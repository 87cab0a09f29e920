"""Third stage: from a document to the intermediate representation in `generator.ir`.

Input: a document, which may have errors. Output: `ir.Client`, and problems with names, types and
conditions. This package imports `base`, `document`, `ir` and `validate`.
"""
