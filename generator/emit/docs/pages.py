"""The description of operations and types on reference pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.base.errors import BASE, ERRORS, ErrorClass
from generator.base.files import WIDTH
from generator.emit.python.docstrings import (
    alternatives,
    argument_rules,
    example_arguments,
)
from generator.emit.python.escape import anchor, code, markdown
from generator.emit.python.example_calls import call_arguments
from generator.emit.python.flavors import ASYNC, SYNC, Flavor, flavors
from generator.emit.python.imports import STANDARD, imports
from generator.emit.python.neutral import with_names
from generator.emit.python.syntax import (
    argument_annotation,
    request_model_names,
    result_annotation,
    returns,
    shown_default,
)
from generator.ir import (
    Api,
    Client,
    CommaSeparated,
    Credentials,
    EnumRef,
    ListOf,
    MapOf,
    Model,
    ModelRef,
    Names,
    OpenEnum,
    Operation,
    Parameter,
    ParameterLocation,
    RequestModel,
    Resource,
    SpecText,
    Type,
    Webhook,
)


def sent_credentials(credentials: Credentials) -> list[str]:
    """Return the headers for the credentials, for each authentication method."""
    ways = ["`Authorization`"] * credentials.is_basic
    return [*ways, *_headers(credentials)]


def authorization(credentials: Credentials) -> str:
    """Return a description of how the credentials are sent."""
    headers = (f"the headers {names}" for names in _headers(credentials))
    return ", or ".join([*["HTTP Basic"] * credentials.is_basic, *headers])


def _headers(credentials: Credentials) -> list[str]:
    return [" and ".join(map(code, credentials.headers))] if credentials.headers else []


def error_tree(names: Names) -> str:
    """Return the hierarchy of error classes, each with its meaning."""
    lines = [(with_names(BASE.public, names), BASE.meaning), *_error_branches(BASE, "")]
    width = max(len(name) for name, _ in lines)
    return "\n".join(f"{name:{width}}  {meaning}" for name, meaning in lines).replace("`", "")


def _error_branches(parent: ErrorClass, indent: str) -> Iterator[tuple[str, str]]:
    children = [error for error in ERRORS if error.parent == parent.name]
    for error in children:
        is_last = error is children[-1]
        meaning = error.meaning if error.status is None else f"{error.statuses}: {error.meaning}"
        yield f"{indent}{'└── ' if is_last else '├── '}{error.public}", meaning
        yield from _error_branches(error, indent + ("    " if is_last else "│   "))


def callback_path(webhook: Webhook) -> str:
    """Return the path where the example applications receive the callback."""
    return "/" + webhook.function.removeprefix("parse_").replace("_", "-")


def example_sync(operation: Operation, resource: Resource, names: Names) -> str:
    """Return a statement with a call, for the sync client."""
    return _example(operation, resource, SYNC, names)


def example_async(operation: Operation, resource: Resource, names: Names) -> str:
    """Return a statement with a call, for the async client."""
    return _example(operation, resource, ASYNC, names)


def _example(operation: Operation, resource: Resource, flavor: Flavor, names: Names) -> str:
    arguments = call_arguments(example_arguments(operation), file='"path/to/{name}"')
    call = f"{names.variable}.{resource.name}.{operation.name}({arguments})"
    if operation.item is not None:
        return f"{flavor.for_} item in {call}:\n        print(item)"
    if operation.result is None:
        return f"{flavor.await_}{call}"
    if len(f"    print(await {call})") <= WIDTH:
        return f"print({flavor.await_}{call})"
    return f"result = {flavor.await_}{call}\n    print(result)"


def example_imports(code: str, client: Client) -> str:
    """Return the imports of an example."""
    own = {
        client.names.package: [flavor.client for flavor in flavors(client)],
        f"{client.names.package}.models": request_model_names(client),
    }
    return imports(code, STANDARD, own)


def content_type(operation: Operation) -> str:
    """Return the content type of the request body, or "" if there is no body."""
    if operation.is_form:
        return "multipart/form-data"
    return "application/json" if operation.has_body else ""


def short_call(operation: Operation, resource: Resource) -> str:
    """Return the call with its required arguments, and dots for the optional ones."""
    either = [
        group for group in (operation.conditions.one_of, *operation.conditions.any_of) if group
    ]
    shown: list[str] = []
    for parameter in operation.parameters:
        if group := next((group for group in either if parameter in group), ()):
            either.remove(group)
            shown.append(" or ".join(f"{member.name}=" for member in group))
        elif parameter.required:
            at_path = parameter.location is ParameterLocation.PATH
            shown.append(parameter.name if at_path else f"{parameter.name}=")
    named = sum(each.count(" or ") + 1 for each in shown)
    shown += ["…"] * (named < len(operation.parameters))
    return f"{call(operation, resource)}({', '.join(shown)})"


def paragraphs(text: SpecText) -> str:
    """Return the text as paragraphs of a page."""
    return "\n\n".join(markdown(SpecText(each)) for each in re.split(r"\n\s*\n", text.raw))


def shown_type(parameter: Parameter) -> str:
    """Return the type of an argument for the reference pages."""
    return _type_for_readers(parameter, "Iterable")


def _type_for_readers(parameter: Parameter, many: str) -> str:
    annotation = argument_annotation(parameter, required=True, many=many, values=False)
    return annotation.replace(" | ", " or ")


def shown_result(operation: Operation, types: PageTypes) -> str:
    """Return the result type of a call in each flavor, for the reference pages."""
    spelled = dict.fromkeys(returns(operation, flavor) for flavor in (SYNC, ASYNC))
    return " or ".join(linked(each, types) for each in spelled)


def need(parameter: Parameter, operation: Operation) -> str:
    """Return whether an argument is required, its default and its dependencies, for the pages."""
    if alternatives(parameter, operation):
        return ", ".join(argument_rules(parameter, operation))
    return ", ".join([need_of_field(parameter), *argument_rules(parameter, operation)])


def need_of_field(parameter: Parameter) -> str:
    """Return whether a field of a request object is required, its default and its dependencies."""
    if parameter.required:
        return "required"
    if not (shown := shown_default(parameter)):
        return "optional"
    sent = "default" if parameter.default is not None else "optional; the server assumes"
    return f"{sent} {code(shown)}"


@dataclass(frozen=True, slots=True)
class PageTypes:
    """The argument and result types of the calls on a page."""

    request_models: tuple[RequestModel, ...]
    models: tuple[Model, ...]
    enums: tuple[OpenEnum, ...]
    anchors: Mapping[str, str]
    """The link anchor of each type."""


def linked(shown: str, types: PageTypes) -> str:
    """Return a type with links to its description on the page."""
    found = [name for name in re.findall(r"\w+", shown) if name in types.anchors]
    return f"[{code(shown)}](#{types.anchors[found[0]]})" if found else code(shown)


def call(operation: Operation, resource: Resource) -> str:
    """Return the heading of an operation: the call without its arguments."""
    return f"{resource.name}.{operation.name}"


def call_anchors(api: Api) -> dict[str, str]:
    """Return the link anchor of each call on a page."""
    return _anchors(api, [])


def _anchors(api: Api, types: Iterable[str]) -> dict[str, str]:
    """Return the link anchors of headings: calls, parsers and types, in this order.

    If several headings have the same anchor, for example `things.list` and `ThingsList`, all but
    the first get a number.
    """
    seen = Counter([anchor(api.title)])
    found: dict[str, str] = {}
    calls = (call(operation, resource) for resource, operation in api.operations)
    for heading in (*calls, *(webhook.function for webhook in api.webhooks), *types):
        name = anchor(SpecText(heading))
        found[heading] = f"{name}-{seen[name]}" if seen[name] else name
        seen[name] += 1
    return found


def page_types(api: Api, client: Client) -> PageTypes:
    """Return the types that a page describes, in the order of the spec."""
    found: set[str] = set()
    for webhook in api.webhooks:
        _collect(webhook.event, client, found)
    for _, operation in api.operations:
        for type_ in (operation.result, operation.item, *(p.type for p in operation.parameters)):
            _collect(type_, client, found)
    inputs = tuple(i for module in client.modules for i in module.request_models if i.name in found)
    models = tuple(model for name, model in client.models.items() if name in found)
    enums = tuple(enum for name, enum in client.enums.items() if name in found)
    types = [*(i.name for i in inputs), *(m.name for m in models), *(e.name for e in enums)]
    every = _anchors(api, types)
    return PageTypes(inputs, models, enums, {name: every[name] for name in types})


def _collect(type_: Type | None, client: Client, found: set[str]) -> None:
    match type_:
        case EnumRef(name):
            found.add(name)
        case ModelRef(name) if name not in found:
            found.add(name)
            for field in client.models[name].fields:
                _collect(field.type, client, found)
        case RequestModel(name, fields=inner_fields):
            found.add(name)
            for inner_field in inner_fields:
                _collect(inner_field.type, client, found)
        case ListOf(inner) | CommaSeparated(inner) | MapOf(inner):
            _collect(inner, client, found)
        case _:
            pass


def request_field_type(field: Parameter) -> str:
    """Return the type of a field of a request object, for the reference pages."""
    return _type_for_readers(field, "Sequence")


def field_type(type_: Type, optional: bool) -> str:
    """Return the type of a field, for the reference pages."""
    return result_annotation(type_) + (" or None" if optional else "")


FILTERS: Final[Mapping[str, Callable[..., object]]] = {
    "authorization": authorization,
    "call": call,
    "call_anchors": call_anchors,
    "callback_path": callback_path,
    "content_type": content_type,
    "example_async": example_async,
    "example_imports": example_imports,
    "example_sync": example_sync,
    "field_type": field_type,
    "linked": linked,
    "need": need,
    "need_of_field": need_of_field,
    "page_types": page_types,
    "paragraphs": paragraphs,
    "request_field_type": request_field_type,
    "sent_credentials": sent_credentials,
    "short_call": short_call,
    "shown_result": shown_result,
    "shown_type": shown_type,
}
"""Functions that templates can call. To compute a new section, write its function and add it
here."""
