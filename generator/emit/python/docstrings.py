"""Docstrings of the client, and the sentences about operations that reference pages share."""

from __future__ import annotations

from generator.base import scalars
from generator.base.errors import error_of
from generator.base.scalars import Scalar
from generator.emit.python.deprecations import deprecation_note
from generator.emit.python.escape import code, inline, wrapped
from generator.emit.python.example_calls import needed
from generator.emit.python.flavors import Flavor
from generator.emit.python.syntax import shown_default
from generator.ir import (
    Api,
    Client,
    CommaSeparated,
    Credentials,
    Field,
    ListOf,
    Operation,
    Parameter,
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
    return wrapped(SpecText(f"auth: How the credentials are sent: {', '.join(ways)}."), 12, 8)


def error_class(status: int) -> str:
    """Return the error class that a status raises."""
    return error_of(status).public


def method_docstring(operation: Operation, api: Api) -> str:
    """Return a method's docstring without the opening quotes, in Google style sections."""
    pad = " " * 8
    sections = [wrapped(operation.summary, 8, 11)]
    if operation.deprecated is not None:
        sections.append(pad + wrapped(SpecText(deprecation_note(operation)), 8, 8))
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
    rules = ", ".join(argument_rules(parameter, operation))
    rules = _sentence(f"{rules[:1].upper()}{rules[1:]}")
    noted = deprecation_note(parameter)
    text = [noted, _sentence(parameter.description.raw), range_note(parameter), rules, default]
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
    if webhook.deprecated is not None:
        sections.append(pad + wrapped(SpecText(deprecation_note(webhook)), 4, 4))
    if webhook.description:
        sections.append(pad + wrapped(webhook.description, 4, 4))
    sections.append(
        "    Args:\n"
        "        body: The body of the request as bytes, or the form or JSON object that a\n"
        "            framework parsed from it.\n"
        "        content_type: The header `Content-Type`. Optional for a parsed form."
    )
    sections.append(
        "    Returns:\n        The event, with one attribute for each documented field."
    )
    sections.append(
        "    Raises:\n"
        "        CallbackError: The body is not a valid event of this kind.\n"
        "        TypeError: The body is a str, or has another type that is not supported."
    )
    sections.append(pad + inline(SpecText(f"Callback {webhook.id.raw}")))
    return "\n\n".join(sections) + f"\n{pad}"


def class_docstring(resource: Resource, api: Api) -> SpecText:
    """Return the docstring of the class of a resource."""
    if not api.documentation:
        return resource.description
    address = api.documentation.address.raw
    return SpecText(f"{resource.description.raw}\n\nDocumentation: {address}")


def endpoint(operation: Operation) -> str:
    """Return the method and the path."""
    return f"{operation.method} {operation.template.raw}"


def example_of_client(client: Client, flavor: Flavor) -> str:
    """Return a call of the first listing without required arguments, or "" if there is none.

    Deprecated calls are not used.
    """
    every = (pair for api in client.apis for pair in api.operations)
    current = (pair for pair in every if pair[1].deprecated is None)
    plain = (p for p in current if p[1].item is not None and not example_arguments(p[1]))
    resource, operation = next(plain, (None, None))
    if resource is None or operation is None:
        return ""
    call = f"{client.names.variable}.{resource.name}.{operation.name}()"
    return f"{flavor.for_} item in {call}:"


def example_arguments(operation: Operation) -> list[Parameter]:
    """Return the arguments of an example: required ones, and one alternative that is not an id.

    A call without required arguments gets its first text and first list of texts, or else its first
    list. Otherwise the example would search for nothing or change nothing.
    """
    names = {parameter.name for parameter in needed(operation)}
    for group in operation.conditions.any_of:
        names -= {parameter.name for parameter in group}
        names.add(min(group, key=lambda p: (p.deprecated is not None, not _is_text(p.type))).name)
    if not names:
        open_ = [p for p in operation.parameters if p.default is None and p.deprecated is None]
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


def argument_rules(parameter: Parameter, operation: Operation) -> list[str]:
    """Return the rules about other arguments that an argument requires or excludes."""
    found = list(filter(None, [alternatives(parameter, operation)]))
    for needed_by in operation.conditions.dependent:
        if parameter.name == needed_by.argument.name:
            found.append(f"only with {' or '.join(code(p.name) for p in needed_by.others)}")
    pairs = [pair for pair in operation.conditions.mutually_exclusive if parameter in pair]
    if others := [code(p.name) for pair in pairs for p in pair if p != parameter]:
        found.append(f"not with {', '.join(others)}")
    return found


def alternatives(parameter: Parameter, operation: Operation) -> str:
    """Return the group of alternatives of which one is required, if it contains the parameter."""
    if not parameter.required and parameter in operation.conditions.one_of:
        return f"exactly one of {', '.join(code(p.name) for p in operation.conditions.one_of)}"
    for group in operation.conditions.any_of:
        if not parameter.required and parameter in group:
            return f"at least one of {', '.join(code(p.name) for p in group)}"
    return ""


def argument_note(parameter: Parameter) -> SpecText:
    """Return the deprecation, the meaning and the limits of an argument."""
    notes = (deprecation_note(parameter), parameter.description.raw, range_note(parameter))
    return SpecText(" ".join(filter(None, notes)))


def field_note(field: Field) -> SpecText:
    """Return the deprecation and the meaning of a field of a result."""
    return SpecText(" ".join(filter(None, [deprecation_note(field), field.description.raw])))


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
