"""Edits of a tiny spec, and the effect of each edit on a program.

Each module has the edits of one part. The modules have the same names as the modules in
`generator/changes/`.
"""

from typing import Final

from tests.changes.edits.arguments import ARGUMENTS
from tests.changes.edits.client import CLIENT
from tests.changes.edits.combinations import COMBINATIONS
from tests.changes.edits.enums import ENUMS
from tests.changes.edits.operations import OPERATIONS
from tests.changes.edits.received import RECEIVED
from tests.changes.edits.texts import TEXTS

EDITS: Final = (
    *CLIENT,
    *OPERATIONS,
    *ARGUMENTS,
    *COMBINATIONS,
    *RECEIVED,
    *ENUMS,
    *TEXTS,
)
