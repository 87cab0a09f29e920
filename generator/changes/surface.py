"""The surface of a client: all facts that a program can depend on, as plain JSON data.

A vendored copy contains its surface in the file `surface.json`. Therefore it can be compared
without its spec. False, None and empty facts are omitted. If a later version of this module adds a
fact, old files have its usual value.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from generator.base.errors import BASE, ERRORS
from generator.base.files import digest, parse_json, read
from generator.base.problems import InputError, display
from generator.base.scalars import SCALARS, Scalar
from generator.document.nodes import is_dict, is_list
from generator.emit.python.syntax import argument, result_annotation
from generator.ir import (
    Client,
    CommaSeparated,
    Conditions,
    EnumRef,
    Field,
    ListOf,
    MapOf,
    Model,
    ModelRef,
    OpenEnum,
    Operation,
    Parameter,
    RequestModel,
    SpecText,
    SpecValue,
    Type,
    Webhook,
    component_types,
)

Surface = dict[str, Any]
FILE: Final = "surface.json"
"""The file of a vendored copy with its surface."""
FORMAT: Final = 1
"""Increased when a fact gets another name or meaning, not when a fact is added."""
KINDS: Final = ("models", "objects", "enums")
"""The facts about types, by their names."""
TYPED: Final = ("type", "returns", "event")
"""The facts that are types. They contain names of types."""
LIMITS: Final = ("minimum", "maximum", "min_length", "max_length", "min_items")
"""Limits of an argument. They have the same names in `Parameter`."""
WITH_COMMAS: Final = "comma_separated"
"""The form of a list that is sent as one string. The form of its items follows, if it has one."""
_USUAL: Final = {scalar.python: scalar for scalar in reversed(SCALARS)}
FORMS: Final = {
    (each.python, "" if each is _USUAL[each.python] else each.encoder.rpartition(".")[2]): each
    for each in SCALARS
}
"""The scalars by their Python type and their form, which is "" for the usual one."""


def surface(client: Client, *, partial: bool = False) -> Surface:
    """Return the surface of a client. `partial`: parts of the API were left out of the client."""
    return {
        "partial": partial,
        "client": _client(client),
        "resources": {
            resource.name: {o.name: _operation(o) for o in resource.operations}
            for resource in client.resources
        },
        "models": {model.name: _model(model) for model in client.models.values()},
        "objects": {
            made.name: {"fields": {field.name: _argument(field) for field in made.fields}}
            for module in client.modules
            for made in module.request_models
        },
        "enums": {enum.name: _enum(enum) for enum in client.enums.values()},
        "callbacks": {webhook.function: _callback(webhook) for webhook in client.webhooks},
        "texts": _texts(client),
    }


def restricted(whole: Surface, part: Surface) -> Surface:
    """Return the part of a surface that can be compared with the surface of a partial client.

    These are the resources that the partial client has, callbacks if it has any, and their types.
    """
    if not part.get("partial"):
        return whole
    resources = {
        name: {
            method: _with_effect_of(facts, part["resources"][name].get(method, facts))
            for method, facts in methods.items()
        }
        for name, methods in whole["resources"].items()
        if name in part["resources"]
    }
    callbacks: dict[str, Any] = whole["callbacks"] if part["callbacks"] else {}
    types = whole["models"] | whole["objects"] | whole["enums"]
    reached: set[str] = set()
    names = type_names([resources, callbacks])
    while names:
        reached |= names
        names = type_names([types[name] for name in names if name in types]) - reached
    return {
        **whole,
        "resources": resources,
        "callbacks": callbacks,
        **{
            kind: {name: facts for name, facts in whole[kind].items() if name in reached}
            for kind in KINDS
        },
        "texts": {
            name: text
            for name, text in whole["texts"].items()
            if name != whole["client"]["class_"]  # has texts of the whole API
        },
    }


def _with_effect_of(operation: dict[str, Any], partial: dict[str, Any]) -> dict[str, Any]:
    """Return an operation without its effect in the fake, if the partial client has none.

    Such a client omits an effect on resources that it does not have.
    """
    return {name: fact for name, fact in operation.items() if name != "fake" or name in partial}


def type_names(facts: Any) -> set[str]:
    """Return all names in the types of some facts, for example `list` and `MessageStatus`."""
    if is_list(facts):
        return {name for each in facts for name in type_names(each)}
    if not is_dict(facts):
        return set()
    spelled = [facts[key] for key in TYPED if isinstance(facts.get(key), str)]
    names = {name for type_ in spelled for name in re.findall(r"\w+", type_)}
    return names | type_names([*facts.values()])


def as_json(facts: Surface) -> str:
    """Return the content of the file `surface.json`. Equal surfaces have equal content."""
    whole = {"format": FORMAT, "digest": _digest(facts), "surface": facts}
    return json.dumps(whole, indent=1, sort_keys=True) + "\n"


def read_surface(path: Path) -> Surface:
    """Return the surface in a file. Raise `InputError` if the file is damaged."""
    data = read(path)
    found = None if data is None else parse_json(data)
    if not is_dict(found) or not isinstance(found.get("format"), int):
        raise InputError(f"{display(path)}: is no record of a client; run 'vendor' again")
    if found["format"] > FORMAT:
        raise InputError(
            f"{display(path)}: comes from a later version of the generator; install that version"
        )
    facts = found.get("surface")
    if not is_dict(facts) or _digest(facts) != found.get("digest"):
        raise InputError(f"{display(path)}: was edited; run 'vendor' again")
    return facts


def _facts(**facts: Any) -> dict[str, Any]:
    """Return the facts that have a value."""
    return {name: fact for name, fact in facts.items() if fact not in (None, False, "", [], {})}


def _client(client: Client) -> dict[str, Any]:
    names, paging = client.names, client.paging
    return _facts(
        package=names.package,
        distribution=names.distribution,
        class_=names.client,
        environment=names.environment,
        version=names.version,
        base_url=client.base_url.raw,
        auth=[*client.credentials.ways],
        headers=[header.raw for header in client.credentials.headers],
        rate_limit=client.rate_limit,
        errors=[error.public for error in ERRORS if error is not BASE],
        paging={
            "order": [[name.raw, value.raw] for name, value in paging.order],
            "names": [
                text.raw
                for text in (
                    *(paging.page, paging.limit, paging.page_count, paging.items),
                    *(paging.last_id, paging.next_last_id, paging.id),
                )
            ],
        },
    )


def _operation(operation: Operation) -> dict[str, Any]:
    result = operation.item or operation.result
    successes = [response.status for response in operation.successes]
    return _facts(
        id=operation.id.raw,
        request=f"{operation.method} {operation.template.raw}",
        returns=None if result is None else result_annotation(result),
        form=None if result is None else _received_form(result),
        paged=operation.item is not None,
        statuses=[] if successes == [200] else successes,
        errors=[response.status for response in operation.errors],
        repeats=operation.is_repeatable,
        rate_limit=operation.rate_limit,
        arguments={p.name: _argument(p) for p in operation.parameters},
        conditions=_conditions(operation.conditions),
        fake=_extensions(operation),
        deprecated=_deprecated(operation),
    )


def _argument(parameter: Parameter) -> dict[str, Any]:
    return _facts(
        type=_sent_type(parameter.type),
        form=_form(parameter.type),
        place=parameter.location.value,
        wire=_wire(parameter.name, parameter.wire_name),
        required=parameter.required,
        nullable=parameter.nullable,
        default=_value(parameter, parameter.default),
        assumed=_value(parameter, parameter.documented_default),
        limits={name: limit for name in LIMITS if (limit := getattr(parameter, name)) is not None},
        only=None if parameter.only is None else str(parameter.only),
        national=parameter.national_with.name if parameter.national_with else None,
        fake=_extensions(parameter),
        secret=parameter.is_secret,
        deprecated=_deprecated(parameter),
    )


def _deprecated(of: Operation | Parameter | Field | Webhook) -> dict[str, str] | None:
    """Return the facts about a deprecation, or None."""
    return None if of.deprecated is None else asdict(of.deprecated)


def _extensions(of: Operation | Parameter | Field) -> str | None:
    """Return a digest of the extensions for products. Only the fake has some."""
    values = {name: extension.value for name, extension in of.extensions.items()}
    return _digest(values) if values else None


def _conditions(conditions: Conditions) -> list[list[Any]]:
    """Return the conditions: each the name of its kind, and the names of arguments."""
    kinds: Iterable[tuple[str, Iterable[tuple[Parameter, ...]]]] = (
        ("one_of", (conditions.one_of,) if conditions.one_of else ()),
        ("any_of", conditions.any_of),
        ("mutually_exclusive", conditions.mutually_exclusive),
        ("dependent", [(need.argument, *need.others) for need in conditions.dependent]),
    )
    return [[kind, *(p.name for p in group)] for kind, groups in kinds for group in groups]


def _model(model: Model) -> dict[str, Any]:
    return {
        "fields": {
            field.name: _facts(
                type=result_annotation(field.type),
                form=_received_form(field.type),
                wire=_wire(field.name, field.wire_name),
                optional=field.optional,
                fake=_extensions(field),
                secret=field.is_secret,
                deprecated=_deprecated(field),
            )
            for field in model.fields
        }
    }


def _enum(enum: OpenEnum) -> dict[str, Any]:
    members = {
        member.name: member.value if isinstance(member.value, int) else member.value.raw
        for member in enum.members
    }
    return _facts(members=members, whole=enum.is_whole, sent=enum.is_sent)


def _callback(webhook: Webhook) -> dict[str, Any]:
    return _facts(id=webhook.id.raw, event=webhook.event.name, deprecated=_deprecated(webhook))


def _sent_type(type_: Type) -> str:
    match type_:
        case ListOf(item) | CommaSeparated(item):
            return f"list[{_sent_type(item)}]"
        case _:
            return result_annotation(type_)


def _form(type_: Type) -> str:
    """Return the form on the wire, or "" for the usual form of the Python type."""
    match type_:
        case Scalar():
            return next(form for (_, form), scalar in FORMS.items() if scalar is type_)
        case CommaSeparated(item):
            return f"{WITH_COMMAS} {_form(item)}".rstrip()
        case ListOf(item) | MapOf(item):
            return _form(item)
        case EnumRef() | ModelRef() | RequestModel():
            return ""


def _received_form(type_: Type) -> str:
    """Return the form; "" if received values have no restrictions: strings are not checked."""
    scalars = (each for each in component_types(type_) if isinstance(each, Scalar))
    return _form(type_) if any(each.spell and each.restrictions for each in scalars) else ""


def _wire(name: str, wire_name: SpecText) -> str | None:
    return None if wire_name.raw == name else wire_name.raw


def _value(parameter: Parameter, value: SpecValue | None) -> str | None:
    return None if value is None else argument(parameter.type, value.raw)


def _texts(client: Client) -> dict[str, str]:
    """Return the digest of the texts of each name, without examples."""
    found: dict[str, list[Any]] = {
        client.names.client: [
            *(client.title, client.version, client.summary, client.description, client.server),
            client.documentation.address,
            client.documentation.description,
        ]
    }
    for api in client.apis:
        link = api.documentation
        found[client.names.client] += [api.title, api.description, link.address, link.description]
        for resource, operation in api.operations:
            link = operation.documentation
            found[resource.name] = [resource.description]
            found[f"{resource.name}.{operation.name}()"] = [
                *(operation.summary, operation.description, operation.note, operation.body),
                *(link.address, link.description),
                [[response.status, response.description] for response in operation.responses],
                [_texts_of(parameter) for parameter in operation.parameters],
            ]
        for webhook in api.webhooks:
            found[f"{webhook.function}()"] = [
                *(webhook.summary, webhook.description, webhook.note),
                [[response.status, response.description] for response in webhook.responses],
            ]
    for module in client.modules:
        for enum in module.enums:
            found[enum.name] = [enum.description, enum.note, *(m.description for m in enum.members)]
        for made in module.request_models:
            fields = [_texts_of(field) for field in made.fields]
            found[made.name] = [made.description, made.note, *fields]
        for model in module.models:
            texts = [[field.description, field.note] for field in model.fields]
            found[model.name] = [model.description, model.note, *texts]
    return {name: _digest(texts) for name, texts in sorted(found.items())}


def _texts_of(parameter: Parameter) -> list[SpecValue]:
    return [parameter.description, parameter.note]


def _digest(value: Any) -> str:
    """Return a short digest of data with texts of the spec in it."""
    return digest(json.dumps(_plain(value), sort_keys=True).encode())[:12]


def _plain(value: Any) -> Any:
    if isinstance(value, SpecValue):
        return value.raw
    if is_list(value):
        return [_plain(each) for each in value]
    if is_dict(value):
        return {key: _plain(each) for key, each in value.items()}
    return value
