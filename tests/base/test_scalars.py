"""The table of scalar types is consistent, and names existing functions of the client."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest

from generator.base.scalars import ANY, BY_SCHEMA, FILE, SCALARS, Scalar
from generator.document.hints import VALUES
from textmagic_client.core import encode
from textmagic_client.testing.kinds import NAMES, PHONES, is_of


@pytest.mark.parametrize("scalar", SCALARS, ids=lambda scalar: scalar.kind)
def test_the_client_has_the_functions_of_a_row(scalar: Scalar) -> None:
    if scalar is not FILE and scalar is not ANY:
        name = scalar.encoder.removeprefix("encode.")
        assert callable(getattr(encode, name, None))
    assert scalar.kind in NAMES


@pytest.mark.parametrize("scalar", SCALARS, ids=lambda scalar: scalar.kind)
def test_the_fake_checks_the_kind_of_a_row(scalar: Scalar) -> None:
    kind: Any = scalar.kind
    for schema in scalar.schemas if scalar is not FILE else ():
        assert is_of(kind, scalar.sent(schema.example))
    for wrong in scalar.wrong_json:
        if is_of(kind, wrong):
            with pytest.raises(ValueError):
                PHONES[kind](wrong)


@pytest.mark.parametrize("scalar", SCALARS, ids=lambda scalar: scalar.kind)
def test_examples_of_scalars_are_valid(scalar: Scalar) -> None:
    for schema in scalar.schemas if scalar is not FILE else ():
        assert scalar.fits(schema.example)
        assert scalar.fits(scalar.sent(schema.example))
        assert scalar.spell is None or scalar.spell(schema.example)


def test_each_schema_belongs_to_one_scalar() -> None:
    every = [(s.type, s.format) for scalar in SCALARS for s in scalar.schemas]
    assert len(every) == len(BY_SCHEMA)


def test_supported_formats_have_no_hint() -> None:
    told = {value for kind, value in VALUES if kind == "a format"}
    assert told.isdisjoint(form for _, form in BY_SCHEMA if form)


def test_scalar_types_do_not_use_names_of_common_fields() -> None:
    common = {"date", "duration", "file", "id", "number", "path", "text", "time", "url", "uuid"}
    assert common.isdisjoint(scalar.python for scalar in SCALARS)


def sent(python: str) -> list[Scalar]:
    """Return the scalars whose values are arguments of a Python type."""
    return [each for each in SCALARS if each.python == python and each not in (FILE, ANY)]


def accepted(scalar: Scalar, values: list[str]) -> set[str]:
    """Return the values, given as Python code, that the client accepts as an argument."""
    encoder: Callable[[str, Any], object]
    encoder = getattr(encode, scalar.encoder.removeprefix("encode."))
    names: dict[str, Any] = {"Decimal": Decimal, "datetime": datetime, "UTC": UTC}
    names |= {"timedelta": timedelta, "timezone": timezone}
    found: set[str] = set()
    for value in values:
        try:
            encoder("value", eval(value, names))
        except (TypeError, ValueError):
            continue
        found.add(value)
    return found


@pytest.mark.parametrize("python", sorted({each.python for each in SCALARS}))
def test_the_restrictions_of_a_row_are_those_of_its_function(python: str) -> None:
    """Otherwise `changes` reports a new restriction as a fix."""
    scalars = sent(python)
    values = [value for scalar in scalars for value in scalar.wrong]
    for scalar in scalars:
        values += [(scalar.spell or repr)(schema.example) for schema in scalar.schemas]
    for scalar in scalars:
        for other in scalars:
            if {*scalar.restrictions} <= {*other.restrictions}:
                refused = accepted(other, values) - accepted(scalar, values)
                assert not refused, f"{scalar.encoder} has a restriction that its row does not name"


def test_types_with_the_same_annotation_have_different_words() -> None:
    for python in {each.python for each in SCALARS}:
        forms = [each.form for each in SCALARS if each.python == python]
        assert forms[0] == "", "the usual type needs no words"
        assert all(forms[1:]), "`changes` cannot name this type"
        assert len({*forms}) == len(forms)
