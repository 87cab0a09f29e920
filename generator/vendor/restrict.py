"""The part of a client that an application chooses, as a smaller client."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.analyze.client_names import copy_fault
from generator.base.problems import InputError, quote
from generator.build import reserved_names
from generator.emit.fake.model import without_handlers
from generator.ir import (
    Api,
    Client,
    EnumRef,
    ModelRef,
    Module,
    Operation,
    Parts,
    RequestModel,
    Type,
    Webhook,
    component_types,
    sent_enums,
)
from generator.vendor.choices import Choices, unknown


def restricted(client: Client, choices: Choices) -> Client:
    """Return a client with the chosen resources and parts, and with all that these need.

    The callbacks of a tag are kept with its resources.

    Raises:
        InputError: A name in the choices is invalid.
    """
    _check(client, choices)
    names = {r.name for r in client.resources if not choices.only or r.name in choices.only}
    omitted = frozenset(a.name for a in client.additions if not names.issuperset(a.needs))
    is_whole = len(names) == len(client.resources)
    apis = client.apis if is_whole else tuple(_apis(client.apis, names, omitted))
    has_callbacks = "callbacks" not in choices.without
    if not has_callbacks:
        apis = tuple(replace(api, webhooks=()) for api in apis)
    return replace(
        client,
        names=replace(client.names, package=choices.name or client.names.package),
        additions=tuple(a for a in client.additions if a.name not in omitted),
        apis=apis,
        modules=tuple(_modules(client, apis)),
        parts=Parts(
            choices.flavors,
            choices.transports,
            callbacks=has_callbacks and (is_whole or any(api.webhooks for api in apis)),
            testing="testing" not in choices.without,
            omitted_additions=omitted,
        ),
    )


def _check(client: Client, choices: Choices) -> None:
    """Raise `InputError` if the name of the copy or of a resource is invalid."""
    known = tuple(resource.name for resource in client.resources)
    faults = [
        f"{choices.at('only')}: {unknown('resource', name, known)}"
        for name in choices.only
        if name not in known
    ]
    if choices.name is not None and (fault := copy_fault(choices.name, reserved_names())):
        faults.append(f"{choices.at('name')}: {quote(choices.name)} {fault}; choose another")
    if faults:
        raise InputError(*faults)


def _apis(apis: Iterable[Api], names: set[str], omitted: frozenset[str]) -> Iterator[Api]:
    for api in apis:
        resources = tuple(
            replace(
                resource,
                operations=tuple(without_handlers(o, omitted) for o in resource.operations),
            )
            for resource in api.resources
            if resource.name in names
        )
        if resources:
            yield replace(api, resources=resources)


def _modules(client: Client, apis: Iterable[Api]) -> Iterator[Module]:
    """Yield the modules with the types that operations and callbacks use."""
    operations = [operation for api in apis for _, operation in api.operations]
    webhooks = [webhook for api in apis for webhook in api.webhooks]
    used, sent = _used(client, operations, webhooks), sent_enums(operations)
    for module in client.modules:
        left = replace(
            module,
            enums=tuple(replace(e, is_sent=e.name in sent) for e in module.enums if e.name in used),
            request_models=tuple(m for m in module.request_models if m.name in used),
            models=tuple(m for m in module.models if m.name in used),
        )
        if left.enums or left.request_models or left.models:
            yield left


def _used(client: Client, operations: Iterable[Operation], webhooks: Iterable[Webhook]) -> set[str]:
    """Return the names of all types that operations and callbacks use, also in other types."""
    waiting: list[Type] = [webhook.event for webhook in webhooks]
    for operation in operations:
        waiting += (parameter.type for parameter in operation.parameters)
        waiting += (type_ for type_ in (operation.result, operation.item) if type_ is not None)
    used: set[str] = set()
    while waiting:
        for type_ in component_types(waiting.pop()):
            if isinstance(type_, EnumRef | ModelRef | RequestModel) and type_.name not in used:
                used.add(type_.name)
                model = client.models.get(type_.name)
                waiting += (field.type for field in model.fields) if model else ()
    return used
