from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given, strategies as st

from generator.base import scalars
from generator.emit.python import syntax as spell
from generator.ir import Field, ListOf, MapOf, SpecText


@given(st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True), st.text("abcAB_1", min_size=1))
def test_the_wire_name_is_written_unless_msgspec_creates_it(name: str, wire: str) -> None:
    for wire_name in (wire, _renamed(name)):
        field = Field(name, SpecText(wire_name), scalars.INTEGER, False, SpecText(""))
        explicit = "msgspec.field" in spell.field_declaration(field)
        assert explicit == (_renamed(name) != wire_name)


def _renamed(name: str) -> str:
    struct = msgspec.defstruct("S", [(name, int)], rename="camel")
    return msgspec.structs.fields(struct)[0].encode_name


@pytest.mark.parametrize(
    ("kind", "wire", "expected"),
    [
        (scalars.DECIMAL, 3.45, 'Decimal("3.45")'),
        (scalars.DECIMAL, "3.450", 'Decimal("3.450")'),
        (scalars.INTEGER_BOOLEAN, 1, "True"),
        (
            scalars.DATE_TIME,
            "2015-06-19T09:48:24+0000",
            "datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC)",
        ),
        (
            scalars.DATE_TIME,
            "2015-06-19T09:48:24.5+0200",
            "datetime(2015, 6, 19, 9, 48, 24, 500000, tzinfo=timezone(timedelta(seconds=7200)))",
        ),
        (scalars.DATE_TIME, "2015-06-19 09:48:24", "datetime(2015, 6, 19, 9, 48, 24)"),
        (scalars.LOCAL_TIME, "2015-06-19 09:48:24", "datetime(2015, 6, 19, 9, 48, 24)"),
        (scalars.UNIX_TIME, 1434707304, "datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC)"),
        (ListOf(scalars.STRING), ['a"'], "['a\"']"),
        (MapOf(scalars.INTEGER), {"a": 1}, '{"a": 1}'),
        (scalars.STRING, None, "None"),
    ],
)
def test_values(kind: Any, wire: Any, expected: str) -> None:
    assert spell.value(kind, wire, None) == expected
