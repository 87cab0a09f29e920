"""Types are compared by their annotation and their form on the wire."""

from __future__ import annotations

import pytest

from generator.changes.surface import FORMS, Surface
from generator.changes.types import described, field_verdict, sent_verdict
from generator.changes.verdicts import ADDITION, BREAKING, FIX, Verdict

SURFACE: Surface = {"enums": {}}


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        ("comma_separated", "comma_separated phone", BREAKING),
        ("comma_separated phone", "phone", FIX),
        ("phone", "sender", ADDITION),
        ("sender", "phone", BREAKING),
        ("", "form_of_another_version", BREAKING),
        ("form_of_another_version", "", ADDITION),
        ("form_of_another_version", "phone", BREAKING),
    ],
)
def test_more_restrictions_on_strings_are_breaking(old: str, new: str, verdict: Verdict) -> None:
    assert sent_verdict("list[str]", "list[str]", old, new, SURFACE) == (verdict, False)


@pytest.mark.parametrize("type_", ["datetime", "list[datetime | None]", "dict[str, datetime]"])
def test_times_with_and_without_a_timezone_are_not_exchangeable(type_: str) -> None:
    for old, new in (("", "local_time"), ("local_time", "unix_time")):
        assert field_verdict(type_, type_, old, new, SURFACE) == (BREAKING, False)
        assert field_verdict(type_, type_, new, old, SURFACE) == (BREAKING, False)
    assert field_verdict(type_, type_, "", "unix_time", SURFACE) == (FIX, False)


def test_sentences_name_forms() -> None:
    assert (
        described("list[str]", "comma_separated phone") == "list[str] (with commas, phone number)"
    )
    assert described("str | None", "form_of_another_version").endswith("(form_of_another_version)")


def test_the_forms_in_records_of_older_versions_are_known() -> None:
    known = {form for _, form in FORMS}
    assert known >= {"", "phone", "sender", "local_time", "unix_time", "integer_boolean"}
