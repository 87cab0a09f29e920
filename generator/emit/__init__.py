"""Fourth stage: from the intermediate representation to the text of files.

`render` drives the emitters. Each emitter is a folder: `client`, `docs`, `fake`, `tests`. No
emitter imports another one; `python` is what they share. Imports everything above it.
"""
