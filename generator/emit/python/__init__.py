"""Code that all emitters share: it writes values, types, text and calls in Python.

Input: parts of `ir`. Output: text. This package imports `analyze`, `base`, `document` and `ir`.
"""
