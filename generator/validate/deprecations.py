"""Rules about `deprecated` and `x-deprecated`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from generator.base.problems import Problems, quote
from generator.document.hints import Words
from generator.document.load import Document
from generator.document.nodes import Node
from generator.document.operations import Route, parameters, routes, webhooks

_VERSION: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9}){0,3}")
_MOST: Final = 5
"""Maximum number of names in a message."""


def check_deprecations(document: Document, problems: Problems) -> None:
    """Check versions, and that each replacement exists and is not deprecated itself."""
    _Deprecations(document, problems).check()


class _Deprecations:
    def __init__(self, document: Document, problems: Problems) -> None:
        self._document = document
        self._problems = problems
        self._calls = {
            call: route.node
            for route in routes(document)
            if (call := route.node.get("x-python-name").string) is not None
        }

    def check(self) -> None:
        events = {
            name: hook.node
            for hook in webhooks(self._document)
            if (name := hook.node.get("operationId").string) is not None
        }
        for name, node in events.items():
            if "x-deprecated" in node:
                self._check(node, name, events)
        bodies: set[int] = set()
        for route in routes(self._document):
            if "x-deprecated" in route.node:
                self._check(route.node, route.node.get("x-python-name").string, {})
            arguments = [*self._parameters(route), *self._fields(route, bodies)]
            for place, name, node in arguments:
                if "x-deprecated" in node:
                    beside = {other: each for _, other, each in arguments}
                    same_place = {o: each for p, o, each in arguments if p == place}
                    self._check(node, name, beside | same_place)
        for schema in self._document.root.get("components").get("schemas").mapping.values():
            properties = schema.get("properties").mapping if id(schema) not in bodies else {}
            for name, child in properties.items():
                if "x-deprecated" in child:
                    self._check(child, name, properties)

    def _parameters(self, route: Route) -> Iterator[tuple[str, str, Node]]:
        """Yield the location, the name and the description of each parameter."""
        for node, _ in parameters(route, self._document):
            yield node.get("in").string or "", node.get("name").string or "", node

    def _fields(self, route: Route, bodies: set[int]) -> Iterator[tuple[str, str, Node]]:
        """Yield the location, the name and the description of each field of the body.

        Add the schema of the body to `bodies`."""
        body = self._document.follow(route.node.get("requestBody"))
        for media in body.get("content").mapping.values():
            schema = self._document.follow(media.get("schema"))
            bodies.add(id(schema))
            for name, child in schema.get("properties").mapping.items():
                yield "body", name, child

    def _check(self, node: Node, own: str | None, beside: Mapping[str, Node]) -> None:
        """Check the extension of an operation, a parameter or a property.

        Args:
            node: The operation, the parameter, the property or the webhook.
            own: Its name.
            beside: The arguments, properties or webhooks beside it, and itself.
        """
        extension, deprecated = node.get("x-deprecated"), node.get("deprecated")
        if deprecated.value is not True:
            if not deprecated.broken:
                problem = "x-deprecated needs 'deprecated: true' beside it; add it"
                self._problems.add(node.key_at("x-deprecated"), problem)
            return
        self._check_versions(extension)
        use = extension.get("use")
        known = {**self._calls, **beside}
        if use.string is None:
            return
        if use.string == own:
            self._problems.add(use.at, f"{quote(own)} cannot replace itself; name another")
        elif use.string not in known:
            self._unknown(use, own, beside)
        elif known[use.string].get("deprecated").value is True:
            problem = f"{quote(use.string)} is deprecated too; name what replaces it"
            self._problems.add(use.at, problem)

    def _check_versions(self, extension: Node) -> None:
        versions: list[list[int]] = []
        for version in (extension.get("since"), extension.get("removedIn")):
            if version.string is None:
                continue
            if not _VERSION.fullmatch(version.string):
                problem = f"{quote(version.string)} is not a version; write one such as '1.4.0'"
                self._problems.add(version.at, problem)
                return
            numbers = [int(part) for part in version.string.split(".")]
            versions.append(numbers + [0] * (4 - len(numbers)))
        if len(versions) == 2 and versions[0] >= versions[1]:
            at = extension.get("removedIn").at
            self._problems.add(at, "removedIn must be a later version than since")

    def _unknown(self, use: Node, own: str | None, beside: Mapping[str, Node]) -> None:
        """Report a replacement that does not exist, with the most similar names."""
        name = use.string or ""
        others, calls = ([each for each in names if each != own] for names in (beside, self._calls))
        near = [n for names in (others, calls) if (n := Words(names).nearest(name)) is not None]
        if near:
            hint = f"did you mean {' or '.join(map(quote, near))}?"
        elif listed := others or calls:
            shown = ", ".join(map(quote, listed[:_MOST]))
            hint = f"there is {shown}{', …' if len(listed) > _MOST else ''}"
        else:
            hint = "remove it"
        kind = "nothing beside it, and no operation," if beside else "no operation"
        self._problems.add(use.at, f"{kind} has the name {quote(name)}; {hint}")
