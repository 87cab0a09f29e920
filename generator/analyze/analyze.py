"""Third stage: from a document to the intermediate representation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from posixpath import commonpath

from generator.analyze.arguments import Arguments
from generator.analyze.client_names import client_names
from generator.analyze.conditions import check_conditions
from generator.analyze.descriptions import worded
from generator.analyze.names import (
    LONGEST,
    Reserved,
    Scope,
    class_names,
    pascal_case,
    snake_case,
)
from generator.analyze.types import Types, deprecation, extension_values, responses, spec_text
from generator.analyze.webhooks import Webhooks
from generator.base.filenames import file_fault
from generator.base.problems import Location, Problems, quote
from generator.document.load import Document
from generator.document.nodes import Node
from generator.document.operations import (
    Route,
    call_name,
    credential_headers,
    paging_names,
    parameters,
    routes,
    success_schema,
)
from generator.document.schema_examples import example_of
from generator.ir import (
    Addition,
    Api,
    Client,
    Credentials,
    Link,
    Operation,
    Paging,
    Parameter,
    ParameterLocation,
    Resource,
    SpecText,
    SpecValue,
    Type,
    sent_enums,
)
from generator.validate.supported import Extension


def analyze(
    document: Document, reserved: Reserved, extensions: Sequence[Extension], problems: Problems
) -> Client:
    """Determine the contents of the client: names, types, defaults, examples.

    This function also accepts a document with errors, to find every problem in one run. The result
    is valid only if `problems` is empty.
    """
    return _Analysis(document, reserved, extensions, problems).client()


@dataclass
class _Resource:
    """A resource under construction."""

    name: str
    class_name: str
    tag: str | None
    methods: Scope
    functions: Scope
    operations: list[Operation] = field(default_factory=list[Operation])


class _Analysis:
    def __init__(
        self,
        document: Document,
        reserved: Reserved,
        extensions: Sequence[Extension],
        problems: Problems,
    ) -> None:
        self._document = document
        self._problems = problems
        self._names = client_names(document.root, reserved, problems)
        reserved |= Reserved(classes=frozenset(class_names(self._names.client)))
        self._reserved = reserved
        self._extensions = extensions
        self._types = Types(document, reserved, extensions, problems)
        self._arguments = Arguments(document, reserved, extensions, problems, self._types)
        self._resources: dict[str, _Resource] = {}
        self._tags = {tag.get("name").string for tag in document.root.get("tags").sequence}
        self._webhooks = Webhooks(document, problems, self._types)
        self._resource_names = Scope(
            "a resource", problems, reserved=reserved.resources, in_files=True
        )

    def client(self) -> Client:
        root = self._document.root
        for route in routes(self._document):
            self._operation(route)
        servers, info = root.get("servers").sequence, root.get("info")
        title = spec_text(root.get("x-client").get("title")) or spec_text(info.get("title"))
        paging = root.get("x-pagination")
        client = Client(
            names=self._names,
            additions=self._additions(),
            credentials=self._credentials(),
            title=SpecText(" ".join(title.raw.split())),
            version=spec_text(info.get("version")),
            summary=spec_text(info.get("summary")),
            description=spec_text(info.get("description")),
            documentation=_link(root.get("externalDocs")),
            base_url=spec_text(servers[0].get("url")) if servers else SpecText(""),
            server=spec_text(servers[0].get("description")) if servers else SpecText(""),
            paging=Paging(
                tuple(
                    (SpecText(name), spec_text(value))
                    for name, value in paging.get("order").mapping.items()
                ),
                *map(SpecText, paging_names(self._document).values()),
            ),
            rate_limit=root.get("x-rate-limit").number,
            apis=self._apis(),
            modules=self._types.modules(sent_enums(self._operations())),
            common_path=self._common_path(),
        )
        return worded(client)

    def _additions(self) -> tuple[Addition, ...]:
        """Return the additions. Report errors in their requirements."""
        found: list[Addition] = []
        additions = self._document.root.get("x-client").get("additions")
        for name, addition in additions.mapping.items():
            for need in addition.get("needs").sequence:
                if need.string is not None and need.string not in self._resources:
                    self._problems.add(
                        need.at, f"there is no resource {quote(need.string)}; remove or rename it"
                    )
            needs = tuple(need.string or "" for need in addition.get("needs").sequence)
            found.append(Addition(name, needs, additions.key_at(name)))
        return tuple(found)

    def _credentials(self) -> Credentials:
        root = self._document.root
        schemes = root.get("components").get("securitySchemes")
        named = [schemes.get(name) for r in root.get("security").sequence for name in r.mapping]
        return Credentials(
            any(scheme.get("type").string == "http" for scheme in named),
            tuple(map(SpecText, credential_headers(self._document))),
        )

    def _operations(self) -> Iterator[Operation]:
        return (o for resource in self._resources.values() for o in resource.operations)

    def _common_path(self) -> SpecText:
        first = [part for operation in self._operations() for part in operation.path[:1]]
        texts = [part.raw for part in first if isinstance(part, SpecText)]
        folders = [text.rpartition("/")[0] or "/" for text in texts if text.startswith("/")]
        return SpecText(commonpath(folders or ["/"]).rstrip("/"))

    def _apis(self) -> tuple[Api, ...]:
        apis: list[Api] = []
        webhooks = self._webhooks.by_tag()
        slugs: dict[str, Location] = {}
        by_tag: dict[str | None, list[_Resource]] = {}
        for resource in self._resources.values():
            by_tag.setdefault(resource.tag, []).append(resource)
        for tag in self._document.root.get("tags").sequence:
            name = tag.get("name")
            if name.string is None:
                continue
            slug = re.sub(r"[^a-z0-9]+", "-", name.string.lower()).strip("-")
            if not slug or slug in self._reserved.pages or len(slug) > LONGEST:
                self._problems.add(
                    name.at, f"tag {quote(name.string)} cannot name a page; rename it"
                )
            elif fault := file_fault(slug):
                self._problems.add(
                    name.at,
                    f"tag {quote(name.string)} names the page '{slug}.md', which {fault}; "
                    "rename it",
                )
            elif slug in slugs and slugs[slug] != name.at:
                self._problems.add(
                    name.at,
                    f"tag {quote(name.string)} and the one at {slugs[slug]} share the page "
                    f"'{slug}.md'; rename one",
                )
            slugs.setdefault(slug, name.at)
            described = tag.get("x-resources")
            known = by_tag.get(name.string, [])
            for other in described.mapping.keys() - {r.name for r in known}:
                problem = f"the tag has no resource {quote(other)}; remove or rename it"
                self._problems.add(described.key_at(other), problem)
            resources = tuple(
                Resource(
                    r.name,
                    r.class_name,
                    spec_text(
                        described.get(r.name) if r.name in described else tag.get("description")
                    ),
                    tuple(r.operations),
                )
                for r in known
            )
            apis.append(
                Api(
                    slug,
                    spec_text(name),
                    spec_text(tag.get("description")),
                    _link(tag.get("externalDocs")),
                    resources,
                    tuple(webhooks.get(name.string, ())),
                )
            )
        return tuple(apis)

    def _operation(self, route: Route) -> None:
        node = route.node
        call = node.get("x-python-name")
        operation_id = node.get("operationId")
        tags = node.get("tags").sequence
        tag = tags[0].string if tags else None
        scope = Scope("an argument", self._problems, reserved=self._reserved.arguments)
        arguments: dict[tuple[str, str], Parameter] = {}
        for parameter, _ in parameters(route, self._document):
            key = (parameter.get("in").string or "", parameter.get("name").string or "")
            if all(key) and key not in arguments:
                arguments[key] = self._arguments.parameter(parameter, scope)
        for parameter, _ in parameters(route, self._document):
            key = (parameter.get("in").string or "", parameter.get("name").string or "")
            if key in arguments:
                arguments[key] = self._arguments.with_switch(
                    arguments[key], parameter.get("schema"), [*arguments.values()]
                )
        query = {name: p for (place, name), p in arguments.items() if place == "query"}
        conditions = self._arguments.conditions(node.get("x-query"), query)
        arguments |= {("query", name): parameter for name, parameter in query.items()}
        body = self._arguments.body(node.get("requestBody"), scope)
        schema = success_schema(route, self._document)
        result, item, example = self._result(schema, node)
        placed = sorted(
            arguments.values(),
            key=lambda p: _position(route.path, p),
        )
        named = call_name(node)
        if named is None or operation_id.string is None:
            return
        resource_name, method = named
        resource = self._resource(resource_name, tag, call.at)
        operation = Operation(
            id=spec_text(operation_id),
            name=resource.methods.claim(method, call.at, "choose another"),
            function=resource.functions.claim(
                snake_case(operation_id.string), operation_id.at, "choose another"
            ),
            method=route.method.upper(),
            path=_split_path(route.path, arguments),
            template=SpecText(route.path),
            summary=spec_text(node.get("summary")),
            description=spec_text(node.get("description")),
            parameters=(
                *(p for p in placed if p.location is not ParameterLocation.HEADER),
                *body.arguments,
                *(p for p in placed if p.location is ParameterLocation.HEADER),
            ),
            conditions=conditions.joined(body.conditions),
            has_body="requestBody" in node,
            result=result,
            item=item,
            result_example=example,
            responses=responses(node, self._document),
            note=self._note(node, schema, item or result),
            idempotent=node.get("x-idempotent").boolean,
            rate_limit=node.get("x-rate-limit").number,
            extensions=extension_values(node, "operation", self._extensions),
            documentation=_link(node.get("externalDocs")),
            body=spec_text(self._document.description(node.get("requestBody"))),
            deprecated=deprecation(node),
        )
        resource.operations.append(operation)
        check_conditions(operation, operation_id.at, self._problems)

    def _resource(self, name: str, tag: str | None, at: Location) -> _Resource:
        if name not in self._resources:
            self._resource_names.claim(name, at, "choose another")
            class_name = self._types.claim_class(pascal_case(name), at, "choose another")
            self._resources[name] = _Resource(
                name,
                class_name,
                tag,
                Scope("a method", self._problems, reserved=self._reserved.methods),
                Scope("a function", self._problems, reserved=self._reserved.functions),
            )
        resource = self._resources[name]
        if resource.tag not in self._tags:
            resource.tag = tag
        if resource.tag != tag and tag in self._tags:
            self._problems.add(
                at,
                f"resource {quote(name)} belongs to the tag {quote(resource.tag)}; "
                "choose another name or use that tag",
            )
        return resource

    def _result(
        self, schema: Node, operation: Node
    ) -> tuple[Type | None, Type | None, SpecValue | None]:
        if not schema.present:
            return None, None, None
        if operation.get("x-paginated").value is True:
            items = self._document.root.get("x-pagination").get("items").string
            envelope = self._document.follow(schema).get("properties")
            listed = self._document.follow(envelope.get(items or ""))
            entry = listed.get("items")
            if not entry.present:
                return None, None, None
            return None, self._types.of(entry)[0], self._example(entry)
        return self._types.of(schema)[0], None, self._example(schema)

    def _note(self, operation: Node, schema: Node, result: Type | None) -> SpecText:
        """Return the note of an operation, and the notes of its bodies without a class."""
        content = self._document.follow(operation.get("requestBody")).get("content")
        bodies = [self._document.follow(m.get("schema")) for m in content.mapping.values()]
        is_page = operation.get("x-paginated").value is True
        notes = [
            spec_text(operation.get("x-note")),
            *(spec_text(body.get("x-note")) for body in bodies),
            self._types.note(schema, None if is_page else result),
        ]
        return SpecText(" ".join(note.raw for note in notes if note))

    def _example(self, schema: Node) -> SpecValue:
        return SpecValue(example_of(self._document, schema))


def _link(node: Node) -> Link:
    return Link(spec_text(node.get("url")), spec_text(node.get("description")))


def _position(path: str, parameter: Parameter) -> int:
    """Return the position of an argument. Path arguments come first, in the order of the path."""
    if parameter.location is not ParameterLocation.PATH:
        return len(path)
    return path.find("{" + parameter.wire_name.raw + "}")


def _split_path(
    path: str, arguments: dict[tuple[str, str], Parameter]
) -> tuple[SpecText | Parameter, ...]:
    """Split a path: `/a/{id}/b` → `/a/`, the parameter, `/b`."""
    parts: list[SpecText | Parameter] = []
    for index, part in enumerate(re.split(r"\{([^{}]*)\}", path)):
        if index % 2 == 0:
            parts.append(SpecText(part))
        elif ("path", part) in arguments:
            parts.append(arguments["path", part])
    return tuple(part for part in parts if part)
