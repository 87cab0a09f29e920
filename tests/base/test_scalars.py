"""The rows of the scalar types agree with themselves, and with the client that they name."""

from __future__ import annotations

import pytest

from generator.base.scalars import ANY, BY_SCHEMA, FILE, SCALARS, Scalar
from generator.document.hints import VALUES
from textmagic_client.core import encode
from textmagic_client.testing.kinds import NAMES


@pytest.mark.parametrize("scalar", SCALARS, ids=lambda scalar: scalar.rule)
def test_a_row_names_what_the_client_has(scalar: Scalar) -> None:
    if scalar is not FILE and scalar is not ANY:
        name = scalar.encoder.removeprefix("encode.")
        assert callable(getattr(encode, name, None))
    assert scalar.rule in NAMES


@pytest.mark.parametrize("scalar", SCALARS, ids=lambda scalar: scalar.rule)
def test_examples_fit(scalar: Scalar) -> None:
    for schema in scalar.schemas if scalar is not FILE else ():
        assert scalar.fits(schema.example)
        assert scalar.fits(scalar.sent(schema.example))
        assert scalar.spell is None or scalar.spell(schema.example)


def test_no_schema_is_of_two_scalars() -> None:
    every = [(s.type, s.format) for scalar in SCALARS for s in scalar.schemas]
    assert len(every) == len(BY_SCHEMA)


def test_no_format_that_is_supported_is_said_to_be_text() -> None:
    told = {value for kind, value in VALUES if kind == "a format"}
    assert told.isdisjoint(form for _, form in BY_SCHEMA if form)


def test_no_type_takes_the_name_of_common_fields() -> None:
    common = {"date", "duration", "file", "id", "number", "path", "text", "time", "url", "uuid"}
    assert common.isdisjoint(scalar.python for scalar in SCALARS)
