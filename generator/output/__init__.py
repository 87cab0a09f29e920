"""Fifth stage: from the text of files to a folder: format, compare, write.

Input: files in memory. Output: files on disk, and the list of differences. This package imports
`base` and `emit.python`.
"""
