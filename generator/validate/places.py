"""The valid places of extensions in schemas. Elsewhere they would be silently ignored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.base.problems import Problems, quote
from generator.document.load import Document
from generator.document.nodes import Node
from generator.document.operations import parameters, routes, webhooks

_DEPRECATED: Final = ("deprecated", "x-deprecated")
_WHERE: Final = {
    "x-python-name": "it names parameters, properties, and classes of objects and enums",
    "x-national-with": "it is for arguments",
    **dict.fromkeys(_DEPRECATED, "write it at the operation, the parameter or the property"),
    "x-note": "write it at the property, the parameter, the operation or the named schema",
}


_OF_FIELDS: Final = "it is for the properties of what calls return"


def check_places(document: Document, of_fields: Sequence[str], problems: Problems) -> None:
    """Report extensions at places where they have no effect.

    `of_fields`: the extensions for properties of results.
    """
    _Places(document, of_fields, problems).check()


class _Places:
    def __init__(self, document: Document, of_fields: Sequence[str], problems: Problems) -> None:
        self._document = document
        self._of_fields = of_fields
        self._problems = problems

    def check(self) -> None:
        bodies: list[Node] = []
        received: dict[int, Node] = {}
        for route in routes(self._document):
            for parameter, _ in parameters(route, self._document):
                schema = parameter.get("schema")
                self._refuse(schema, "x-python-name", *self._of_fields, *_DEPRECATED)
                self._inside(schema)
            request = self._document.follow(route.node.get("requestBody"))
            bodies += self._schemas(request)
            for status, response in route.node.get("responses").mapping.items():
                for schema in self._schemas(self._document.follow(response)):
                    self._refuse(schema, "x-python-name", *self._of_fields, *_DEPRECATED)
                    self._refuse(schema, "x-national-with")
                    if status.startswith("2"):
                        self._reach(schema, received)
                    else:
                        self._refuse(schema, "x-note")
                    self._inside(schema)
        for webhook in webhooks(self._document):
            for schema in self._schemas(webhook.node.get("requestBody")):
                self._refuse(schema, "x-python-name", *self._of_fields, *_DEPRECATED, "x-note")
        for body in bodies:
            is_reference = "$ref" in body
            self._refuse(body, "x-python-name", *self._of_fields, *["x-note"] * is_reference)
            self._refuse(body, *_DEPRECATED)
            self._refuse(self._document.follow(body), "x-python-name")
        schemas = self._document.root.get("components").get("schemas").mapping.values()
        self._objects([*schemas, *(body for body in bodies if "$ref" not in body)], received)

    def _objects(self, targets: list[Node], received: dict[int, Node]) -> None:
        """Check named schemas, and bodies without a name."""
        for target in targets:
            self._refuse(target, *self._of_fields, *_DEPRECATED)
            if not ("properties" in target or "enum" in target):
                self._refuse(target, "x-python-name")
            for child in target.get("properties").mapping.values():
                if id(target) not in received:
                    self._refuse(child, *self._of_fields)
                self._inside(child)
            self._inside(target)

    def _reach(self, schema: Node, found: dict[int, Node]) -> None:
        """Collect a schema and all schemas that it references."""
        pending = [schema]
        while pending:
            target = self._document.follow(pending.pop())
            if id(target) not in found:
                found[id(target)] = target
                pending += [*target.get("properties").mapping.values(), *_parts(target)]

    def _inside(self, schema: Node) -> None:
        """Check the schemas of items, of values, and of nullable types."""
        for part in _parts(schema):
            self._refuse(part, *_WHERE, *self._of_fields)
            self._inside(part)

    def _refuse(self, schema: Node, *keys: str) -> None:
        for key in keys:
            if key in schema:
                problem = (
                    f"{quote(key)} has no effect here: {_WHERE.get(key, _OF_FIELDS)}; remove it"
                )
                self._problems.add(schema.key_at(key), problem)

    def _schemas(self, holder: Node) -> list[Node]:
        return [media.get("schema") for media in holder.get("content").mapping.values()]


def _parts(schema: Node) -> Iterator[Node]:
    for keyword in ("items", "additionalProperties"):
        if schema.get(keyword).mapping:
            yield schema.get(keyword)
    yield from schema.get("anyOf").sequence
