"""Copies of the client in applications: spec + choices → files of a copy, with their record.

Input: the spec, and the choices from the command line or a pyproject.toml. Output: the files of a
copy on disk. This package imports `analyze`, `base`, `build`, `changes`, `document`, `emit`, `ir`
and `output`.
"""
