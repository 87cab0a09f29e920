"""Third stage: from a document to the intermediate representation in `generator.ir`.

In: a document, which may be faulty. Out: `ir.Client`, and problems with names, types and
conditions. Imports `base`, `document` and `ir`.
"""
