"""First stage: from YAML files to one tree in which each value has its location.

Input: the path of the root document. Output: `load.Document` with resolved references, and the
errors in the YAML and the references. This package imports `base`.
"""
