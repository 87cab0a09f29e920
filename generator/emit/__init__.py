"""Fourth stage: from the intermediate representation to the text of files.

`render` runs the emitters. Each emitter is a folder: `client`, `docs`, `fake`, `tests`. Emitters
never import each other; they share the code in `python`. This package may import all earlier
stages.
"""
