"""The parts of the guides that depend on the API: the calls in examples, and the rules for
arguments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from generator.base import scalars
from generator.base.scalars import BY_SCHEMA, Scalar
from generator.emit.docs.pages import call
from generator.emit.fake.infer import fake
from generator.emit.fake.model import Action
from generator.emit.python.docstrings import example_arguments
from generator.emit.python.escape import code
from generator.emit.python.example_calls import call_arguments, least_call
from generator.emit.python.syntax import result_annotation
from generator.ir import (
    Client,
    Field,
    ListOf,
    ModelRef,
    Operation,
    Parameter,
    ParameterLocation,
    RequestModel,
    Resource,
    SpecText,
    component_types,
)

_KEYS: Final = (scalars.INTEGER, scalars.STRING)
"""The types of an id in the examples."""

_TELLING: Final = ("name", "title", "text", "subject")
"""Fields that describe an item best."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The resource in the examples. Its calls have no arguments, or an id."""

    list: str
    """The method that lists all items, such as `things.list`."""
    get: str
    """The method that fetches an item by its id."""
    delete: str
    """The method that deletes an item by its id, or "" if there is none."""
    id: str
    """An example of an id, as Python."""
    id_type: str
    page: str
    """The argument with the number of the page, or "" if there is none."""
    key: str
    """The field of the id."""
    field: str
    """A field with a text, or else the field of the id."""
    model: str
    collection: SpecText
    """The name of its collection in the fake."""
    operation: SpecText
    """The operationId of the fetch."""
    path: SpecText
    """The path of the fetch."""


def context(client: Client) -> Mapping[str, Any]:
    """Return the template variables of the guides."""
    shown = _shown(client)
    listing = f"{client.names.variable}.{shown.list}()" if shown else ""
    every = [pair for api in client.apis for pair in api.operations]
    unsafe = ((o, call(o, r)) for r, o in every if not o.is_repeatable and _is_plain(o))
    operation, method = next(unsafe, (None, ""))
    arguments = call_arguments(example_arguments(operation)) if operation else ""
    return {
        "shown": shown,
        "sync_call": listing or "...",
        "async_call": f"await {listing}" if listing else "...",
        "unsafe": operation,
        "unsafe_call": f"{client.names.variable}.{method}({arguments})" if method else "...",
        "exceptions": [call(o, r) for r, o in every if o.idempotent is not None],
        "rules": list(_rules(client)),
        "limit": next(_limits(client), ""),
        "first": First(client),
    }


def _is_plain(operation: Operation) -> bool:
    """Return whether an example of a call needs no file, no import and no id in the path."""
    given = example_arguments(operation)
    return not any(
        p.location in (ParameterLocation.PATH, ParameterLocation.PART)
        or any(isinstance(each, RequestModel) for each in component_types(p.type))
        or (isinstance(p.type, Scalar) and p.type.imports)
        for p in given
    )


def _shown(client: Client) -> Shown | None:
    """Return the first resource with a listing and a fetch, preferably one with a delete too."""
    resources = (resource for api in client.apis for resource in api.resources)
    found = [shown for each in resources for shown in _candidates(each, client)]
    return next((shown for shown in found if shown.delete), found[0] if found else None)


def _candidates(resource: Resource, client: Client) -> Iterator[Shown]:
    """Yield an example for each collection of a resource."""
    routes = [r for r in fake(client).routes if r.operation in resource.operations]
    for stored in fake(client).stored:
        here = [route for route in reversed(routes) if route.collection == stored.path]
        every = {r.action: r.operation for r in here if not example_arguments(r.operation)}
        one = {r.action: r.operation for r in here if _is_by_id(r.operation)}
        listing, fetch = every.get(Action.LIST), one.get(Action.GET)
        delete = one.get(Action.DELETE)
        if not (listing and fetch and stored.key and isinstance(fetch.result, ModelRef)):
            continue
        fields = client.models[fetch.result.name].fields
        keys = [f.name for f in fields if f.wire_name == stored.key]
        if not keys or listing.item != fetch.result or "{" in stored.path.raw:
            continue
        texts = [f.name for f in fields if f.type == scalars.STRING and f.name not in keys]
        pages = (p.name for p in listing.parameters if p.wire_name == client.paging.page)
        yield Shown(
            list=call(listing, resource),
            get=call(fetch, resource),
            delete=call(delete, resource) if delete else "",
            id=call_arguments(example_arguments(fetch)),
            id_type=result_annotation(example_arguments(fetch)[0].type),
            page=next(pages, ""),
            key=keys[0],
            field=next((n for n in _TELLING if n in texts), [*texts, *keys][0]),
            model=fetch.result.name,
            collection=SpecText(stored.path.raw.rpartition("/")[2]),
            operation=fetch.id,
            path=least_call(fetch).path,
        )


def _is_by_id(operation: Operation) -> bool:
    """Return whether the example of a call has an id and no other argument."""
    given = example_arguments(operation)
    return [p.location for p in given] == [ParameterLocation.PATH] and given[0].type in _KEYS


def _rules(client: Client) -> Iterator[str]:
    """Yield the kinds of conditions for arguments, each with the message of an error."""
    every = [o.conditions for resource in client.resources for o in resource.operations]
    for group in [c.one_of for c in every if c.one_of][:1]:
        told = f"give exactly one of {_named(group, ' and ')}, not none"
        yield f"In some groups of arguments, exactly one is required: {code(told)}."
    for group in [group for c in every for group in c.any_of][:1]:
        told = f"give at least one of {_named(group, ', ')}"
        yield f"In some groups of arguments, at least one is required: {code(told)}."
    for group in [group for c in every for group in c.mutually_exclusive][:1]:
        told = f"give only one of {_named(group, ' and ')}"
        yield f"Some arguments are mutually exclusive: {code(told)}."
    for need in [need for c in every for need in c.dependent][:1]:
        told = f"{need.argument.name}= needs {_named(need.others, ' or ')} too"
        yield f"Some arguments require another one: {code(told)}."


def _named(group: Iterable[Parameter], separator: str) -> str:
    return separator.join(f"{parameter.name}=" for parameter in group)


def _limits(client: Client) -> Iterator[str]:
    """Yield the messages of errors for numbers that are too large."""
    for parameter in _arguments(client):
        if parameter.maximum is not None:
            most = parameter.maximum
            yield f"{parameter.name} must be at most {most}, not {most + 1}"


def _arguments(client: Client) -> Iterator[Parameter]:
    return (p for r in client.resources for o in r.operations for p in o.parameters)


class First:
    """Names from the API for examples in the guides. An empty string means that the API has
    none."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def argument(self, format: str) -> str:
        """Return the name of an argument whose type, or item type, has a format."""
        wanted = BY_SCHEMA[("string", format)]
        return self._name(p for p in _arguments(self._client) if wanted in component_types(p.type))

    @property
    def national(self) -> str:
        """Return an argument that marks a phone number as national."""
        switches = (p.national_with for p in _arguments(self._client))
        return self._name(p for p in switches if p is not None)

    @property
    def place(self) -> str:
        """Return a field of a request object, as messages name it: `items[0].id`."""
        for parameter in _arguments(self._client):
            match parameter.type:
                case ListOf(RequestModel(fields=(field, *_))):
                    return f"{parameter.name}[0].{field.name}"
                case RequestModel(fields=(field, *_)):
                    return f"{parameter.name}.{field.name}"
                case _:
                    pass
        return ""

    @property
    def enum(self) -> str:
        """Return the name of an enum that is an argument."""
        return next((enum.name for enum in self._client.enums.values() if enum.is_sent), "")

    @property
    def renamed(self) -> Field | None:
        """Return a field of a model with another name in JSON."""
        fields = (field for model in self._client.models.values() for field in model.fields)
        return next((field for field in fields if field.name != field.wire_name.raw), None)

    def _name(self, found: Iterable[Parameter]) -> str:
        return next((parameter.name for parameter in found), "")
