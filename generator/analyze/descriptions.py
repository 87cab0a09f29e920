"""Convert the names in descriptions for the Python user: `templateId` becomes `template_id`.

The bundled document keeps the wire names, because it describes the wire format.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from generator.ir import (
    Api,
    Client,
    Conditions,
    Dependency,
    Deprecation,
    Field,
    ListOf,
    MapOf,
    Model,
    ModelRef,
    Module,
    OpenEnum,
    Operation,
    Parameter,
    RequestModel,
    Response,
    SpecText,
    Type,
    Webhook,
)

_WORD: Final = re.compile(r"(?<!`)`([A-Za-z][A-Za-z0-9_-]*)`(?!`)")
_CONSTANTS: Final = {"null": "None", "true": "True", "false": "False"}
PythonNames = Mapping[str, str]
"""Python names by their wire names."""


def worded(client: Client) -> Client:
    """Return the client with Python names in all descriptions.

    The lookup order of a name is: the operation or class itself, then the result of the operation,
    then all names with one unique Python name. Other words are not changed.
    """
    return _Wording(client).client()


class _Wording:
    def __init__(self, client: Client) -> None:
        self._client = client
        self._everywhere = _unambiguous(client)

    def client(self) -> Client:
        return replace(
            self._client,
            apis=tuple(map(self._api, self._client.apis)),
            modules=tuple(map(self._module, self._client.modules)),
            summary=self._text(self._client.summary),
            description=self._text(self._client.description),
            server=self._text(self._client.server),
        )

    def _text(self, text: SpecText, *scopes: PythonNames) -> SpecText:
        def name(word: re.Match[str]) -> str:
            for scope in (*scopes, self._everywhere, _CONSTANTS):
                if word[1] in scope:
                    return f"`{scope[word[1]]}`"
            return word[0]

        return SpecText(_WORD.sub(name, text.raw))

    def _api(self, api: Api) -> Api:
        resources = (
            replace(
                r,
                description=self._text(r.description),
                operations=tuple(map(self._operation, r.operations)),
            )
            for r in api.resources
        )
        return replace(
            api,
            description=self._text(api.description),
            resources=tuple(resources),
            webhooks=tuple(map(self._webhook, api.webhooks)),
        )

    def _operation(self, operation: Operation) -> Operation:
        scopes = (_names(operation.parameters), self._names_of(operation.item or operation.result))
        made = {
            p.name: replace(
                self._parameter(p, *scopes), deprecated=_replaced(p, operation.parameters)
            )
            for p in operation.parameters
        }

        def same(parameters: Iterable[Parameter]) -> tuple[Parameter, ...]:
            return tuple(made[p.name] for p in parameters)

        conditions = operation.conditions
        return replace(
            operation,
            path=tuple(p if isinstance(p, SpecText) else made[p.name] for p in operation.path),
            summary=self._text(operation.summary, *scopes),
            description=self._text(operation.description, *scopes),
            parameters=same(operation.parameters),
            conditions=Conditions(
                same(conditions.one_of),
                tuple(map(same, conditions.any_of)),
                tuple(map(same, conditions.mutually_exclusive)),
                tuple(
                    Dependency(made[d.argument.name], same(d.others)) for d in conditions.dependent
                ),
            ),
            responses=self._responses(operation.responses, *scopes),
            note=self._text(operation.note, *scopes),
            body=self._text(operation.body, *scopes),
        )

    def _responses(
        self, responses: Iterable[Response], *scopes: PythonNames
    ) -> tuple[Response, ...]:
        return tuple(replace(r, description=self._text(r.description, *scopes)) for r in responses)

    def _webhook(self, webhook: Webhook) -> Webhook:
        scope = self._names_of(webhook.event)
        return replace(
            webhook,
            summary=self._text(webhook.summary, scope),
            description=self._text(webhook.description, scope),
            note=self._text(webhook.note, scope),
            responses=self._responses(webhook.responses, scope),
        )

    def _parameter(self, parameter: Parameter, *scopes: PythonNames) -> Parameter:
        return replace(
            parameter,
            type=self._type(parameter.type),
            description=self._text(parameter.description, *scopes),
            note=self._text(parameter.note, *scopes),
        )

    def _type(self, type_: Type) -> Type:
        match type_:
            case ListOf(item):
                return replace(type_, item=self._type(item))
            case MapOf(value):
                return MapOf(self._type(value))
            case RequestModel():
                return self._request_model(type_)
            case _:
                return type_

    def _module(self, module: Module) -> Module:
        return replace(
            module,
            enums=tuple(map(self._enum, module.enums)),
            request_models=tuple(map(self._request_model, module.request_models)),
            models=tuple(map(self._model, module.models)),
        )

    def _enum(self, enum: OpenEnum) -> OpenEnum:
        members = (replace(m, description=self._text(m.description)) for m in enum.members)
        return replace(
            enum,
            description=self._text(enum.description),
            note=self._text(enum.note),
            members=tuple(members),
        )

    def _request_model(self, made: RequestModel) -> RequestModel:
        scope = _names(made.fields)
        return replace(
            made,
            description=self._text(made.description, scope),
            note=self._text(made.note, scope),
            fields=tuple(
                replace(self._parameter(field, scope), deprecated=_replaced(field, made.fields))
                for field in made.fields
            ),
        )

    def _model(self, model: Model) -> Model:
        scope = _names(model.fields)
        fields = (
            replace(
                field,
                description=self._text(field.description, scope),
                note=self._text(field.note, scope),
                deprecated=_replaced(field, model.fields),
            )
            for field in model.fields
        )
        return replace(
            model,
            description=self._text(model.description, scope),
            note=self._text(model.note, scope),
            fields=tuple(fields),
        )

    def _names_of(self, type_: Type | None) -> PythonNames:
        if isinstance(type_, ListOf):
            type_ = type_.item
        model = self._client.models.get(type_.name) if isinstance(type_, ModelRef) else None
        return {} if model is None else _names(model.fields)


def _replaced(named: Parameter | Field, beside: Iterable[Parameter | Field]) -> Deprecation | None:
    """Return the deprecation of an argument or a field, with the Python name of its replacement.

    Args:
        named: The argument or the field.
        beside: The arguments or fields beside it. Of two with the same wire name, the one at the
            same location of the request is the replacement.
    """
    deprecated = named.deprecated
    if deprecated is None:
        return None
    found = [each for each in beside if each.wire_name.raw == deprecated.use]
    if isinstance(named, Parameter):
        found.sort(key=lambda e: isinstance(e, Parameter) and e.location is not named.location)
    return replace(deprecated, use=found[0].name) if found else deprecated


def _names(named: Iterable[Parameter | Field]) -> PythonNames:
    return {each.wire_name.raw: each.name for each in named}


def _unambiguous(client: Client) -> PythonNames:
    """Return all wire names that have exactly one Python name."""
    paging = client.paging
    found = {
        paging.page_count.raw: {"page_count"},
        paging.next_last_id.raw: {"next_last_id"},
    }
    named: list[Parameter | Field] = [f for model in client.models.values() for f in model.fields]
    named += [f for module in client.modules for made in module.request_models for f in made.fields]
    for api in client.apis:
        for _, operation in api.operations:
            named += operation.parameters
    for each in named:
        found.setdefault(each.wire_name.raw, set()).add(each.name)
    return {wire: min(names) for wire, names in found.items() if len(names) == 1}
