"""The description of an operation in docstrings and on reference pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.base import scalars
from generator.base.errors import BASE, ERRORS, ErrorClass, error_of
from generator.base.scalars import Scalar
from generator.emit.python.escape import WIDTH, anchor, code, inline, markdown, wrapped
from generator.emit.python.example_calls import call_arguments, needed
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


def auth_docstring(credentials: Credentials) -> str:
    """Return the docstring of the argument `auth`."""
    ways = ['"basic" for HTTP Basic'] * credentials.is_basic
    if credentials.headers:
        ways.append(f'"headers" for {" and ".join(name.raw for name in credentials.headers)}')
    return wrapped(SpecText(f"auth: How the credentials travel: {', '.join(ways)}."), 12, 8)


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


def error_class(status: int) -> str:
    """Return the error class that a status raises."""
    return error_of(status).public


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


def method_docstring(operation: Operation, api: Api) -> str:
    """Return a method's docstring without the opening quotes, in Google style sections."""
    pad = " " * 8
    sections = [wrapped(operation.summary, 8, 11)]
    if operation.description:
        sections.append(pad + wrapped(operation.description, 8, 8))
    for title, entries in {
        "Args": [_described(parameter, operation) for parameter in operation.parameters],
        "Returns": _returned(operation),
        "Raises": _raised(operation),
        "Note": [_origin(operation, api)],
    }.items():
        hang = 12 if title in ("Returns", "Note") else 16
        lines = [f"{pad}    {wrapped(entry, hang, 12)}" for entry in entries]
        if lines:
            sections.append("\n".join([f"{pad}{title}:", *lines]))
    return "\n\n".join(sections) + f'\n{pad}"""'


def _described(parameter: Parameter, operation: Operation) -> SpecText:
    """Return the meaning, limits and default of an argument, and its dependencies."""
    default = ""
    if shown := shown_default(parameter):
        sent = parameter.default is not None
        default = f"Default: {shown}." if sent else f"The server's default: {shown}."
    rules = ", ".join(_rules(parameter, operation))
    rules = _sentence(f"{rules[:1].upper()}{rules[1:]}")
    text = [_sentence(parameter.description.raw), range_note(parameter), rules, default]
    return _entry(parameter.name, " ".join(filter(None, text)))


def _returned(operation: Operation) -> list[SpecText]:
    """Return the description of the return value, or an empty list if the call returns nothing."""
    if operation.result is None and operation.item is None:
        return []
    described = success(operation)
    return [SpecText(_sentence(described.raw))] if described else []


def success(operation: Operation) -> SpecText:
    """Return the descriptions of success responses. All but the first begin with their status."""
    first, *others = operation.successes
    more = [f"Status {r.status}: {_sentence(r.description.raw)}" for r in others if r.description]
    if not more:
        return first.description
    return SpecText(" ".join([_sentence(first.description.raw), *more]))


def _raised(operation: Operation) -> list[SpecText]:
    """Return the errors of an operation, each with the condition that raises it."""
    found: dict[str, list[str]] = {}
    for response in operation.errors:
        said = _sentence(response.description.raw)
        if error_of(response.status).status != response.status or not said:
            said = f"Status {response.status}{': ' if said else '.'}{said}"
        found.setdefault(error_class(response.status), []).append(said)
    return [_entry(name, " ".join(dict.fromkeys(said))) for name, said in found.items()]


def _origin(operation: Operation, api: Api) -> SpecText:
    """Return the API operation, and the link to the vendor's documentation."""
    link = operation.documentation or api.documentation
    documented = f" Documented at {link.address.raw}" if link else ""
    return SpecText(f"Operation {operation.id.raw}: {endpoint(operation)}.{documented}")


def _entry(name: str, text: str) -> SpecText:
    """Return an entry of a section, as one paragraph."""
    return SpecText(" ".join(f"{name}: {text}".split()))


def _sentence(text: str) -> str:
    """Return the text with a full stop, if it has no end punctuation."""
    text = text.strip()
    return text if not text or text[-1] in ".!?:" else f"{text}."


def parser_docstring(webhook: Webhook) -> str:
    """Return the docstring of a callback parser, without the opening quotes."""
    pad = " " * 4
    sections = [wrapped(webhook.summary, 4, 7)]
    if webhook.description:
        sections.append(pad + wrapped(webhook.description, 4, 4))
    sections.append(
        "    Args:\n"
        "        body: The body of the request as bytes, or the form or JSON object that a\n"
        "            framework parsed from it.\n"
        "        content_type: The header `Content-Type`. Optional for a parsed form."
    )
    sections.append("    Returns:\n        The event, with a field for each that is documented.")
    sections.append(
        "    Raises:\n"
        "        CallbackError: The body cannot be read as this event.\n"
        "        TypeError: The body is a str, or has another type that is not supported."
    )
    sections.append(pad + inline(SpecText(f"Callback {webhook.id.raw}")))
    return "\n\n".join(sections) + f"\n{pad}"


def callback_path(webhook: Webhook) -> str:
    """Return the path where the example applications receive the callback."""
    return "/" + webhook.function.removeprefix("parse_").replace("_", "-")


def class_docstring(resource: Resource, api: Api) -> SpecText:
    """Return the docstring of the class of a resource."""
    if not api.documentation:
        return resource.description
    address = api.documentation.address.raw
    return SpecText(f"{resource.description.raw}\n\nDocumentation: {address}")


def endpoint(operation: Operation) -> str:
    """Return the method and the path."""
    return f"{operation.method} {operation.template.raw}"


def example_sync(operation: Operation, resource: Resource, names: Names) -> str:
    """Return a statement with a call, for the sync client."""
    return _example(operation, resource, SYNC, names)


def example_async(operation: Operation, resource: Resource, names: Names) -> str:
    """Return a statement with a call, for the async client."""
    return _example(operation, resource, ASYNC, names)


def _example(operation: Operation, resource: Resource, flavor: Flavor, names: Names) -> str:
    arguments = call_arguments(_shown(operation), file='"path/to/{name}"')
    call = f"{names.variable}.{resource.name}.{operation.name}({arguments})"
    if operation.item is not None:
        return f"{flavor.for_} item in {call}:\n        print(item)"
    if operation.result is None:
        return f"{flavor.await_}{call}"
    if len(f"    print(await {call})") <= WIDTH:
        return f"print({flavor.await_}{call})"
    return f"result = {flavor.await_}{call}\n    print(result)"


def example_of_client(client: Client, flavor: Flavor) -> str:
    """Return a call of the first listing without required arguments, or "" if there is none."""
    every = (pair for api in client.apis for pair in api.operations)
    plain = (pair for pair in every if pair[1].item is not None and not _shown(pair[1]))
    resource, operation = next(plain, (None, None))
    if resource is None or operation is None:
        return ""
    call = f"{client.names.variable}.{resource.name}.{operation.name}()"
    return f"{flavor.for_} item in {call}:"


def example_imports(code: str, client: Client) -> str:
    """Return the imports of an example."""
    own = {
        client.names.package: [flavor.client for flavor in flavors(client.names)],
        f"{client.names.package}.models": request_model_names(client),
    }
    return imports(code, STANDARD, own)


def _shown(operation: Operation) -> list[Parameter]:
    """Return the arguments of an example: required ones, and one alternative that is not an id.

    A call without required arguments gets its first text and first list of texts, or else its first
    list. Otherwise the example would search for nothing or change nothing.
    """
    names = {parameter.name for parameter in needed(operation)}
    for group in operation.conditions.any_of:
        names -= {parameter.name for parameter in group}
        names.add(min(group, key=lambda parameter: not _is_text(parameter.type)).name)
    if not names:
        open_ = [p for p in operation.parameters if p.default is None]
        texts = [p for p in open_ if _is_text(p.type)]
        lists = [p for p in open_ if isinstance(p.type, ListOf | CommaSeparated)]
        names = {p.name for p in [*_first(texts, Scalar), *_first(texts, ListOf, CommaSeparated)]}
        names = names or {p.name for p in lists[:1]}
    return [parameter for parameter in operation.parameters if parameter.name in names]


def _first(parameters: list[Parameter], *types: type[Type]) -> list[Parameter]:
    return [p for p in parameters if isinstance(p.type, types)][:1]


def _is_text(type_: Type) -> bool:
    match type_:
        case ListOf(inner) | CommaSeparated(inner):
            return _is_text(inner)
        case _:
            return type_ == scalars.STRING


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
    annotation = argument_annotation(parameter, required=True)
    return " or ".join(part for part in annotation.split(" | ") if not part.endswith("Value"))


def shown_result(operation: Operation, types: PageTypes) -> str:
    """Return the result type of a call in each flavor, for the reference pages."""
    spelled = dict.fromkeys(returns(operation, flavor) for flavor in (SYNC, ASYNC))
    return " or ".join(linked(each, types) for each in spelled)


def need(parameter: Parameter, operation: Operation) -> str:
    """Return whether an argument is required, its default and its dependencies, for the pages."""
    if _alternatives(parameter, operation):
        return ", ".join(_rules(parameter, operation))
    return ", ".join([need_of_field(parameter), *_rules(parameter, operation)])


def _rules(parameter: Parameter, operation: Operation) -> list[str]:
    """Return the rules about other arguments that an argument requires or excludes."""
    found = list(filter(None, [_alternatives(parameter, operation)]))
    for needed_by in operation.conditions.dependent:
        if parameter.name == needed_by.argument.name:
            found.append(f"only with {' or '.join(code(p.name) for p in needed_by.others)}")
    pairs = [pair for pair in operation.conditions.mutually_exclusive if parameter in pair]
    if others := [code(p.name) for pair in pairs for p in pair if p != parameter]:
        found.append(f"not with {', '.join(others)}")
    return found


def _alternatives(parameter: Parameter, operation: Operation) -> str:
    """Return the group of alternatives of which one is required, if it contains the parameter."""
    if not parameter.required and parameter in operation.conditions.one_of:
        return f"exactly one of {', '.join(code(p.name) for p in operation.conditions.one_of)}"
    for group in operation.conditions.any_of:
        if not parameter.required and parameter in group:
            return f"at least one of {', '.join(code(p.name) for p in group)}"
    return ""


def need_of_field(parameter: Parameter) -> str:
    """Return the same text for a field of a request object."""
    if parameter.required:
        return "required"
    if not (shown := shown_default(parameter)):
        return "optional"
    sent = "default" if parameter.default is not None else "optional; the server assumes"
    return f"{sent} {code(shown)}"


def argument_note(parameter: Parameter) -> SpecText:
    """Return the meaning and the limits of an argument."""
    return SpecText(" ".join(filter(None, [parameter.description.raw, range_note(parameter)])))


def range_note(parameter: Parameter) -> str:
    """Return the limits of an argument that its type does not show, for the reference pages."""
    notes = (
        parameter.type.note if isinstance(parameter.type, Scalar) else "",
        _range(parameter.minimum, parameter.maximum, ""),
        _range(parameter.min_length, parameter.max_length, " characters"),
        _range(parameter.min_items, None, " items"),
    )
    return " ".join(filter(None, notes))


def _range(low: int | None, high: int | None, unit: str) -> str:
    if low is not None and high is not None:
        return f"From {low} to {high}{unit}."
    if low == 1 and unit:
        return "Not empty."
    if low is not None:
        return f"At least {low}{unit}."
    return "" if high is None else f"At most {high}{unit}."


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
    return shown_type(field).replace("Iterable", "Sequence")


def field_type(type_: Type, optional: bool) -> str:
    """Return the type of a field, for the reference pages."""
    return result_annotation(type_) + (" or None" if optional else "")
