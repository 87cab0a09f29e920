from __future__ import annotations

import keyword

import pytest
from hypothesis import given, strategies as st

from generator.analyze.names import Scope, pascal_case, snake_case
from generator.base.problems import Location, Problems
from generator.emit.docs.emitter import DOCS
from tests.support import ROOT

AT = Location("x.yaml", 1, 1)


@pytest.mark.parametrize(
    ("wire", "python"),
    [
        ("id", "id"),
        ("includeDeleted", "include_deleted"),
        ("X-Ignore-Null-Values", "x_ignore_null_values"),
        ("getMessagesBySessionId", "get_messages_by_session_id"),
        ("smsUTF8Body", "sms_utf8_body"),
        ("countryID", "country_id"),
        ("HTTPServer", "http_server"),
        ("already_snake", "already_snake"),
        ("with.dot", "with_dot"),
    ],
)
def test_snake_case(wire: str, python: str) -> None:
    assert snake_case(wire) == python


def test_pascal_case() -> None:
    assert pascal_case("sender_settings") == "SenderSettings"


@given(st.text())
def test_accepted_names_are_valid_identifiers(text: str) -> None:
    problems = Problems()
    name = Scope("an argument", problems).claim(text, AT)
    if not len(problems):
        assert name.isidentifier()
        assert name.isascii()
        assert not keyword.iskeyword(name)
        assert not name.startswith("_")


def test_a_repeated_name_is_a_problem_with_the_location_of_the_first() -> None:
    problems = Problems()
    scope = Scope("a field", problems)
    scope.claim("a", AT)
    scope.claim("a", Location("y.yaml", 2, 3))
    assert [str(p) for p in problems] == [
        "y.yaml:2:3: a field is already called 'a' at x.yaml:1:1; set x-python-name"
    ]


def test_pages_of_guides_are_reserved() -> None:
    pages = {path.name.partition(".")[0] for path in (ROOT / "templates" / "docs").glob("[!.]*")}
    assert pages - {"{api}"} <= DOCS.reserved_names.pages
