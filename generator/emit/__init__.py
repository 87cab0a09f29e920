"""Fourth stage: from the intermediate representation to the text of files.

`render` runs the emitters. Each emitter is a folder: `client`, `docs`, `fake`, `tests`. Emitters
share the code in `python`. `docs` and `tests` also use the analysis of `fake`.

Input: `ir.Client`, the document and the templates. Output: the text of files, by path. Apart from
its folders, this package imports `analyze.names`, `base`, `document`, `emit.fake`, `emit.python`,
`ir` and `validate`.
"""
