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
def test_what_a_scope_accepts_is_a_name_and_unique(text: str) -> None:
    problems = Problems()
    name = Scope("an argument", problems).claim(text, AT)
    if not len(problems):
        assert name.isidentifier()
        assert name.isascii()
        assert not keyword.iskeyword(name)
        assert not name.startswith("_")


def test_a_name_that_is_taken_is_a_problem_with_the_place_of_the_first() -> None:
    problems = Problems()
    scope = Scope("a field", problems)
    scope.claim("a", AT)
    scope.claim("a", Location("y.yaml", 2, 3))
    assert [str(p) for p in problems] == [
        "y.yaml:2:3: a field is already called 'a' at x.yaml:1:1; set x-python-name"
    ]


def test_no_tag_can_take_the_page_of_a_guide() -> None:
    pages = {path.name.partition(".")[0] for path in (ROOT / "templates" / "docs").glob("[!.]*")}
    assert pages - {"{api}"} <= DOCS.reserved_names.pages
