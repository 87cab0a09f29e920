"""The webhook part of the analysis: callbacks from the service to an application."""

from __future__ import annotations

from dataclasses import replace

from generator.analyze.names import Scope, snake_case
from generator.analyze.types import Types, deprecation, responses, spec_text
from generator.base.problems import Problems
from generator.base.scalars import ANY, Scalar
from generator.document.load import Document
from generator.document.nodes import Node
from generator.document.operations import Route, webhooks
from generator.document.schema_examples import example_of
from generator.ir import (
    CommaSeparated,
    EnumRef,
    ModelRef,
    SpecValue,
    Webhook,
)


class Webhooks:
    """The webhooks of one document."""

    def __init__(self, document: Document, problems: Problems, types: Types) -> None:
        self._document = document
        self._problems = problems
        self._types = types
        self._functions = Scope("a parser", problems)
        self._ids = {hook.node.get("operationId").string for hook in webhooks(document)}

    def by_tag(self) -> dict[str, list[Webhook]]:
        """Return all webhooks by tag, in the order of the document."""
        found: dict[str, list[Webhook]] = {}
        for route in webhooks(self._document):
            webhook = self._webhook(route)
            for tag in route.node.get("tags").sequence[:1]:
                if webhook is not None and tag.string is not None:
                    found.setdefault(tag.string, []).append(webhook)
        return found

    def _webhook(self, route: Route) -> Webhook | None:
        node = route.node
        content = node.get("requestBody").get("content")
        schema = next(iter(content.mapping.values()), content).get("schema")
        event, nullable = self._types.of(schema)
        if isinstance(event, ModelRef) and not nullable:
            self._check_fields(schema)
        elif event is not ANY:  # no problem was reported yet
            self._problems.add(schema.at, "an event must be an object with properties")
        operation_id = node.get("operationId")
        if operation_id.string is None:
            return None
        function = _function(operation_id.string)
        deprecated = deprecation(node)
        if deprecated is not None and deprecated.use in self._ids:
            deprecated = replace(deprecated, use=_function(deprecated.use))
        self._functions.claim(function, operation_id.at, "choose another operationId")
        if not isinstance(event, ModelRef):
            return None
        return Webhook(
            id=spec_text(operation_id),
            function=function,
            event=event,
            summary=spec_text(node.get("summary")),
            description=spec_text(node.get("description")),
            note=spec_text(node.get("x-note")),
            responses=responses(node, self._document),
            example=SpecValue(example_of(self._document, schema)),
            deprecated=deprecated,
        )

    def _check_fields(self, schema: Node) -> None:
        properties = self._document.follow(schema).get("properties")
        for name, child in properties.mapping.items():
            type_ = self._types.of(child)[0]
            if not isinstance(type_, Scalar | EnumRef | CommaSeparated):
                self._problems.add(
                    properties.key_at(name),
                    "a field of an event has to fit into a form; it cannot be a list or an object",
                )


def _function(operation_id: str) -> str:
    """Return the name of the parser of a callback."""
    return "parse_" + snake_case(operation_id).removesuffix("_callback")
