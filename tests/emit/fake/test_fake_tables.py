"""The tables of the fake of the whole API."""

from __future__ import annotations

from typing import Any

import pytest

from generator.emit.fake.infer import fake
from generator.emit.fake.tables import (
    calls_that,
    example_code,
    handler_modules,
    shared_examples,
    shared_rules,
)
from generator.ir import Client
from tests.support import ROOT, client_of


@pytest.fixture(scope="module")
def whole() -> Client:
    return client_of(ROOT / "spec" / "openapi.yaml")


def test_what_is_shared_is_the_same_in_full(whole: Client) -> None:
    found = fake(whole)
    shared = shared_examples(found)
    assert len({name for name, _ in shared.values()}) == len(shared) > 5
    known: dict[str, Any] = {}
    for name, value in shared.values():
        known[name] = eval(example_code(value, shared, whole=True), dict(known))
    for _, value in found.examples:
        assert eval(example_code(value, shared), dict(known)) == value.raw
    rules = shared_rules(found)
    assert len(set(rules.values())) == len(rules) > 20


def test_what_the_fake_does_of_the_whole_api(whole: Client) -> None:
    found = fake(whole)
    assert calls_that(found, "handle", whole) == [
        "messages.preview",
        "messages.price",
        "messages.send",
    ]
    assert handler_modules(found) == ["sending"]
    assert "tags.create" in calls_that(found, "answer", whole)
    assert len(calls_that(found, "answer", whole)) < 25
