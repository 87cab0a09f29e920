"""The tests of the client and of its fake. Their tables of calls are generated from the spec."""

from __future__ import annotations

from typing import Final

from generator.emit.emitter import Emitter
from generator.emit.fake.infer import context
from generator.emit.python import escape, expand, syntax
from generator.emit.python.imports import import_from
from generator.emit.tests import imports, tables
from generator.emit.tests.reserved import RESERVED

TESTS: Final = Emitter(
    templates=("tests",),
    filters={
        "callback_imports": imports.callback_imports,
        "enum_row": tables.enum_row,
        "expected": tables.expected,
        "import_from": import_from,
        "json_literal": escape.json_literal,
        "literal": escape.literal,
        "packed": escape.packed,
        "pairs_literal": escape.pairs_literal,
        "table_imports": imports.table_imports,
        "value": syntax.value,
    },
    expand={"flavor": expand.flavors, "resource": expand.resources},
    context=context,
    reserved_names=RESERVED,
)
