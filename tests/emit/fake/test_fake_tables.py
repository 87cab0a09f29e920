"""The tables of the fake, for a tiny API and for the whole API."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.emit.fake.infer import fake
from generator.emit.fake.model import Action
from generator.emit.fake.tables import calls_that, handler_modules, route_row, stored_row
from generator.ir import Client
from tests.emit.fake.operations import CRUD, client_with
from tests.support import ROOT, client_of


@pytest.fixture(scope="module")
def whole() -> Client:
    return client_of(ROOT / "spec" / "openapi.yaml")


def test_actions_for_the_whole_api(whole: Client) -> None:
    found = fake(whole)
    assert calls_that(found, "handle", whole) == [
        "messages.preview",
        "messages.price",
        "messages.send",
    ]
    assert handler_modules(found) == ["sending"]
    assert "tags.create" in calls_that(found, "answer", whole)
    assert len(calls_that(found, "answer", whole)) < 25


def test_rows(tmp_path: Path) -> None:
    client = client_with(tmp_path, *CRUD)
    found = fake(client)
    assert [stored_row(stored) for stored in found.stored] == [
        '"/v1/things", "id", models.Thing, "Thing"',
        '"/v1/things/{id}/parts", "id", models.Thing, "Thing"',
        '"/v1/things/{id}/state", None, models.Thing, "Thing"',
    ]
    by_action = {route.action: route for route in reversed(found.routes)}
    assert route_row(by_action[Action.CREATE]).startswith(
        'Route("postV1Things", "POST", "/v1/things", "create", 200, collection="/v1/things", '
        'example="Link", has_body=True'
    )
    assert route_row(by_action[Action.LIST]).endswith(
        ', rules=(Rule("page", "query", "integer", minimum=1, default=1), '
        'Rule("limit", "query", "integer", default=10), '
        'Rule("colors", "query", "enum", enum=models.Color, filters="color")))'
    )
