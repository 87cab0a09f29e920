"""The tables of the fake of the whole API."""

from __future__ import annotations

import pytest

from generator.emit.fake.infer import fake
from generator.emit.fake.tables import calls_that, handler_modules
from generator.ir import Client
from tests.support import ROOT, client_of


@pytest.fixture(scope="module")
def whole() -> Client:
    return client_of(ROOT / "spec" / "openapi.yaml")


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
