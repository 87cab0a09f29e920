"""The fast check and the slow check of documents refuse the same documents."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings, strategies as st

from generator.base.cache import Cache
from generator.base.problems import Problems
from generator.document.load import load
from generator.document.nodes import is_dict, is_list
from generator.validate import standard
from generator.validate.standard import check_standard, files_are_standard
from tests.support import TINY

Slot = tuple[Any, Any]
VALUES: Final[tuple[Any, ...]] = (
    *(None, True, 0, -1, 1.5, "", "x", "(", [], ["a"], [1, 1], [{}], {}, {"x": 1}),
    *({"$ref": "#/nowhere"}, {"type": "text"}, {"minimum": "x"}, {"items": []}),
)
KEYS: Final = (
    *("type", "required", "minimum", "pattern", "items", "enum", "$ref", "in", "name", "schema"),
    *("content", "oneOf", "multipleOf", "properties", "format", "$schema", "default", "not", "x"),
    *(
        "examples",
        "discriminator",
        "xml",
        "parameters",
        "operationId",
        "description",
        "uniqueItems",
    ),
)


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    spec = tmp_path_factory.mktemp("spec") / "openapi.yaml"
    spec.write_text(TINY)
    plain: dict[str, Any] = load(spec, Problems()).root.plain()
    return plain


def slots(value: Any) -> list[Slot]:
    """Return each container of a value with each of its keys or indexes."""
    found: list[Slot] = []
    if is_dict(value):
        found = [(value, key) for key in value]
    elif is_list(value):
        found = [(value, index) for index in range(len(value))]
    return found + [slot for holder, key in found for slot in slots(holder[key])]


def slow_check_accepts(document: dict[str, Any]) -> bool:
    try:
        return not vars(standard)["_errors"](document)
    except Exception:  # the library cannot read it
        return False


@settings(max_examples=150)
@given(data=st.data())
def test_both_checks_agree_on_damaged_documents(
    document: dict[str, Any], data: st.DataObject
) -> None:
    damaged = copy.deepcopy(document)
    holder, key = data.draw(st.sampled_from(slots(damaged)))
    match data.draw(st.sampled_from(("replace", "remove", "add"))):
        case "replace":
            holder[key] = data.draw(st.sampled_from(VALUES))
        case "remove":
            del holder[key]
        case _:
            holder = holder if is_dict(holder) else damaged
            holder[data.draw(st.sampled_from(KEYS))] = data.draw(st.sampled_from(VALUES))
    assert vars(standard)["_is_standard"](damaged) == slow_check_accepts(damaged)


def test_an_error_has_a_location_and_the_message_of_the_slow_check(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(TINY.replace("{ type: integer, example: 7 }", "{ type: integre }"))
    problems = Problems()
    document = load(spec, problems)
    check_standard(document, problems)
    (problem,) = problems
    assert TINY.splitlines()[problem.at.line - 1].strip() == "id: { type: integer, example: 7 }"
    assert problem.message.startswith("not OpenAPI 3.1: 'integre' is not one of [")
    assert files_are_standard(document, Cache()) is None
