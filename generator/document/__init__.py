"""First stage: from YAML files to one tree in which each value knows its place.

In: the path of the root document. Out: `load.Document`, its references resolved, and what is
wrong with the YAML and the references. Imports `base`.
"""
