"""Fourth stage: from the intermediate representation to the text of files.

`render` runs the emitters. Each emitter is a folder: `client`, `docs`, `fake`, `tests`. Emitters
share the code in `python`. `docs` and `tests` also use the analysis of `fake`. This package may
import all earlier stages.
"""
