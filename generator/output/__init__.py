"""Fifth stage: from the text of files to a folder: format, compare, write.

In: files in memory. Out: files on disk, and the list of differences. Imports `base`.
"""
