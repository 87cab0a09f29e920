"""The table of errors: the class for a status, and renamed classes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.base.errors import ERRORS, error_of


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (404, "NotFoundError"),
        (418, "APIStatusError"),
        (502, "InternalServerError"),
        (503, "InternalServerError"),
    ],
)
def test_the_class_of_a_status(status: int, name: str) -> None:
    assert error_of(status).name == name


def test_every_class_has_a_parent_in_the_table() -> None:
    names = {error.name for error in ERRORS}
    assert [error.name for error in ERRORS if error.parent is None] == ["ApiClientError"]
    assert {error.parent for error in ERRORS} - {None} <= names


def test_a_row_can_rename_a_class() -> None:
    assert replace(error_of(404), renamed="MissingError").public == "MissingError"
    assert error_of(404).public == "NotFoundError"
