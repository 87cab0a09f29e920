"""The table of scalar types is consistent, and names existing functions of the client."""

from __future__ import annotations

import pytest

from generator.base.scalars import ANY, BY_SCHEMA, FILE, SCALARS, Scalar
from generator.document.hints import VALUES
from textmagic_client.core import encode
from textmagic_client.testing.kinds import NAMES


@pytest.mark.parametrize("scalar", SCALARS, ids=lambda scalar: scalar.rule)
def test_the_client_has_the_functions_of_a_row(scalar: Scalar) -> None:
    if scalar is not FILE and scalar is not ANY:
        name = scalar.encoder.removeprefix("encode.")
        assert callable(getattr(encode, name, None))
    assert scalar.rule in NAMES


@pytest.mark.parametrize("scalar", SCALARS, ids=lambda scalar: scalar.rule)
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
