"""A part of a client has exactly the types that its operations and callbacks use."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.base.files import SPEC
from generator.emit.fake.infer import fake
from generator.ir import (
    Client,
    EnumRef,
    Model,
    ModelRef,
    OpenEnum,
    RequestModel,
    Type,
    component_types,
)
from generator.vendor.choices import Choices
from generator.vendor.restrict import restricted
from tests.support import client_of
from tests.vendor.library import write_library


@pytest.fixture(scope="module")
def whole() -> Client:
    return client_of(SPEC)


def part(client: Client, *only: str, without: tuple[str, ...] = ()) -> Client:
    return restricted(client, Choices(Path("app"), only=only, without=without))


def named(client: Client) -> list[str]:
    """Return the names of all types in the modules of a client."""
    every: list[OpenEnum | RequestModel | Model] = []
    for module in client.modules:
        every += (*module.enums, *module.request_models, *module.models)
    return [each.name for each in every]


def used(client: Client) -> set[str]:
    """Return the names of the types that operations and callbacks use."""
    found: set[str] = set()

    def visit(type_: Type | None) -> None:
        for each in () if type_ is None else component_types(type_):
            if isinstance(each, EnumRef | ModelRef | RequestModel) and each.name not in found:
                found.add(each.name)
                if isinstance(each, ModelRef):
                    for field in client.models[each.name].fields:
                        visit(field.type)

    for resource in client.resources:
        for operation in resource.operations:
            visit(operation.result)
            visit(operation.item)
            for parameter in operation.parameters:
                visit(parameter.type)
    for webhook in client.webhooks:
        visit(webhook.event)
    return found


def test_the_whole_client_stays_the_same(whole: Client) -> None:
    assert restricted(whole, Choices(Path("app"))) == whole


def test_every_resource_alone_has_exactly_the_types_that_it_uses(whole: Client) -> None:
    for resource in whole.resources:
        client = part(whole, resource.name)
        (left,) = client.resources
        assert [o.id for o in left.operations] == [o.id for o in resource.operations]
        assert sorted(named(client)) == sorted(used(client))
        sent = {
            type_.name
            for operation in left.operations
            for parameter in operation.parameters
            for type_ in component_types(parameter.type)
            if isinstance(type_, EnumRef)
        }
        assert {enum.name for enum in client.enums.values() if enum.is_sent} == sent


def test_every_resource_alone_has_a_fake(whole: Client) -> None:
    for resource in whole.resources:
        client = part(whole, resource.name)
        found = fake(client)
        assert {route.operation.id for route in found.routes} == {o.id for o in resource.operations}
        assert {s.model for s in found.stored if s.model} <= set(client.models)


def test_a_part_has_the_same_common_path_as_the_whole_client(whole: Client) -> None:
    """The base URL is checked against the common path of all operations."""
    for resource in whole.resources:
        assert part(whole, resource.name).common_path == whole.common_path


def test_callbacks_are_kept_with_the_resources_of_their_tag(whole: Client) -> None:
    client = part(whole, "callbacks")
    assert client.webhooks == whole.webhooks
    assert client.parts.callbacks
    assert not part(whole, "sessions").parts.callbacks
    without = part(whole, "callbacks", without=("callbacks",))
    assert (without.webhooks, without.parts.callbacks) == ((), False)
    events = {webhook.event.name for webhook in whole.webhooks}
    assert not events & {*without.models}


def test_an_addition_is_kept_if_all_resources_that_it_needs_are_kept(tmp_path: Path) -> None:
    client = client_of(write_library(tmp_path))
    both = part(client, "loans", "books")
    assert [addition.name for addition in both.additions] == ["stamps"]
    assert both.parts.omitted_additions == frozenset()
    books = part(client, "books")
    assert books.additions == ()
    assert books.parts.omitted_additions == {"stamps"}
    place = {o.name: o for o in books.resources[0].operations}["place"]
    assert place.extensions == {}  # without the addition, there is no handler
