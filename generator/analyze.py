"""Third stage: from a document to the intermediate representation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from generator.examples import example_of
from generator.ir import (
    Api,
    Client,
    CommaSeparated,
    EnumRef,
    Kind,
    ListOf,
    Operation,
    Paging,
    Parameter,
    Place,
    Plain,
    Resource,
    Response,
    SpecText,
    SpecValue,
    Type,
)
from generator.load import Document
from generator.names import (
    ARGUMENTS,
    FUNCTIONS,
    LONGEST,
    METHODS,
    RESOURCES,
    Scope,
    pascal_case,
    snake_case,
)
from generator.nodes import Node
from generator.problems import Location, Problems, quote
from generator.rules import Route, parameters, routes, success_schema
from generator.shapes import check_choice
from generator.types import Types, text

PAGING: Final = {"page": "page", "limit": "limit", "pageCount": "pageCount", "items": "resources"}
"""What the fields of a page are called if the document does not say."""
HEADERS: Final = {
    *("accept", "authorization", "connection", "content-length", "content-type", "host"),
    *("te", "trailer", "transfer-encoding", "upgrade", "user-agent"),
}
"""What the client or the HTTP library sends by itself."""
_CALL = re.compile(r"([^.]+)\.([^.]+)")
_ANYTHING = re.compile(r"(?s).*")
_CAN_TRAVEL = {
    "path": re.compile(r"(?s)(?!\.{0,2}\Z).*"),
    "header": re.compile(r"[!-~]([ -~]*[!-~])?"),
}


def analyze(document: Document, problems: Problems) -> Client:
    """Decide everything that the client has: names, types, defaults, examples.

    Works on faulty documents too, to find every problem in one run; the result is of use only
    if `problems` is empty.
    """
    return _Analysis(document, problems).client()


@dataclass
class _Resource:
    """A resource in the making."""

    name: str
    class_name: str
    tag: str | None
    methods: Scope
    functions: Scope
    operations: list[Operation] = field(default_factory=list[Operation])


class _Analysis:
    def __init__(self, document: Document, problems: Problems) -> None:
        self._document = document
        self._problems = problems
        self._types = Types(document, problems)
        # Finds what is wrong with schemas that no model is made of.
        self._others = Types(document, problems, naming=Problems())
        self._resources: dict[str, _Resource] = {}
        self._resource_names = Scope("a resource", problems, reserved=RESOURCES)

    def client(self) -> Client:
        root = self._document.root
        for route in routes(self._document):
            self._operation(route)
        servers = root.get("servers").sequence
        paging = root.get("x-pagination")
        return Client(
            title=text(root.get("info").get("title")),
            base_url=text(servers[0].get("url")) if servers else SpecText(""),
            paging=Paging(*(SpecText(paging.get(k).text or name) for k, name in PAGING.items())),
            apis=self._apis(),
            modules=self._types.modules(),
        )

    def _apis(self) -> tuple[Api, ...]:
        apis: list[Api] = []
        slugs: dict[str, Location] = {}
        for tag in self._document.root.get("tags").sequence:
            name = tag.get("name")
            if name.text is None:
                continue
            slug = re.sub(r"[^a-z0-9]+", "-", name.text.lower()).strip("-")
            if not slug or slug == "index" or len(slug) > LONGEST:
                self._problems.add(name.at, f"tag {quote(name.text)} cannot name a page; rename it")
            elif slug in slugs and slugs[slug] != name.at:
                self._problems.add(
                    name.at,
                    f"tag {quote(name.text)} and the one at {slugs[slug]} share the page "
                    f"'{slug}.md'; rename one",
                )
            slugs.setdefault(slug, name.at)
            resources = tuple(
                Resource(r.name, r.class_name, tuple(r.operations))
                for r in self._resources.values()
                if r.tag == name.text
            )
            apis.append(
                Api(
                    slug,
                    text(name),
                    text(tag.get("description")),
                    text(tag.get("externalDocs").get("url")),
                    resources,
                )
            )
        return tuple(apis)

    def _operation(self, route: Route) -> None:
        node = route.node
        call = node.get("x-python-name")
        operation_id = node.get("operationId")
        tags = node.get("tags").sequence
        tag = tags[0].text if tags else None
        scope = Scope("an argument", self._problems, reserved=ARGUMENTS)
        arguments: dict[tuple[str, str], Parameter] = {}
        for parameter, _ in parameters(route, self._document):
            key = (parameter.get("in").text or "", parameter.get("name").text or "")
            if all(key) and key not in arguments:
                arguments[key] = self._parameter(parameter, scope)
        body, choices = self._body(node.get("requestBody"), scope)
        schema = success_schema(route, self._document)
        for response in node.get("responses").mapping.values():
            content = self._document.follow(response).get("content").get("application/json")
            if content.get("schema").present:
                self._others.of(content.get("schema"))
        result, item, example = self._result(schema, node)
        placed = sorted(
            arguments.values(),
            key=lambda p: _position(route.path, p),
        )
        parts = _CALL.fullmatch(call.text or "")
        if parts is None or operation_id.text is None:
            if call.text is not None and parts is None:
                self._problems.add(call.at, f"{quote(call.text)} must be '<resource>.<method>'")
            return
        resource = self._resource(parts[1], tag, call.at)
        resource.operations.append(
            Operation(
                id=text(operation_id),
                name=resource.methods.claim(parts[2], call.at, "choose another"),
                function=resource.functions.claim(
                    snake_case(operation_id.text), operation_id.at, "choose another"
                ),
                method=route.method.upper(),
                path=_split_path(route.path, arguments),
                template=SpecText(route.path),
                summary=text(node.get("summary")),
                description=text(node.get("description")),
                parameters=(
                    *(p for p in placed if p.place is not Place.HEADER),
                    *body,
                    *(p for p in placed if p.place is Place.HEADER),
                ),
                choices=choices,
                has_body="requestBody" in node,
                result=result,
                item=item,
                result_example=example,
                responses=tuple(
                    Response(int(status), text(self._document.description(response)))
                    for status, response in sorted(node.get("responses").mapping.items())
                    if re.fullmatch(r"[1-5][0-9][0-9]", status)
                ),
            )
        )

    def _resource(self, name: str, tag: str | None, at: Location) -> _Resource:
        if name not in self._resources:
            self._resource_names.claim(name, at, "choose another")
            class_name = self._types.claim_class(pascal_case(name), at, "choose another")
            self._resources[name] = _Resource(
                name,
                class_name,
                tag,
                Scope("a method", self._problems, reserved=METHODS),
                Scope("a function", self._problems, reserved=FUNCTIONS),
            )
        resource = self._resources[name]
        known = [declared.get("name").text for declared in self._document.root.get("tags").sequence]
        if resource.tag not in known:
            resource.tag = tag
        if resource.tag != tag and tag in known:
            self._problems.add(
                at,
                f"resource {quote(name)} belongs to the tag {quote(resource.tag)}; "
                "choose another name or use that tag",
            )
        return resource

    def _parameter(self, node: Node, scope: Scope) -> Parameter:
        wire_name = node.get("name")
        place = node.get("in").text
        schema = node.get("schema")
        target = self._document.follow(schema)
        name = scope.resolve(node, wire_name.text or "", wire_name.at, snake_case)
        parameter = self._argument(
            name,
            SpecText(wire_name.text or ""),
            Place(place) if place in ("path", "query", "header") else Place.QUERY,
            schema,
            required=node.get("required").value is True,
        )
        if place == "header" and not re.fullmatch(r"[A-Za-z0-9-]+", wire_name.text or ""):
            self._problems.add(
                wire_name.at,
                f"{quote(wire_name.text)} is not the name of a header; use letters, digits and '-'",
            )
        if place == "header" and (wire_name.text or "").lower() in HEADERS:
            self._problems.add(
                wire_name.at,
                f"the client itself sends the header {quote(wire_name.text)}; remove it",
            )
        if parameter.nullable:
            self._problems.add(schema.at, f"null cannot travel in a {place}; remove it")
        self._types.check_value(parameter.type, node.get("example"), target, nullable=False)
        if node.get("description").present:
            parameter = replace(parameter, description=text(node.get("description")))
        if node.get("example").present:
            parameter = replace(parameter, example=SpecValue(node.get("example").plain()))
        shown = parameter.example.raw
        if isinstance(shown, str) and not _CAN_TRAVEL.get(place or "", _ANYTHING).fullmatch(shown):
            at = node.get("example").at
            self._problems.add(at, f"example {quote(shown)} cannot travel in a {place}")
        default = _default(target)
        if place == "query" and not parameter.required:
            return replace(parameter, default=default)
        return replace(parameter, documented_default=default)

    def _argument(
        self, name: str, wire_name: SpecText, place: Place, schema: Node, *, required: bool
    ) -> Parameter:
        target = self._document.follow(schema)
        type_, nullable = self._types.of(schema)
        if isinstance(type_, ListOf) and place is not Place.BODY:
            self._problems.add(
                schema.at, f"a list cannot travel in a {place.value}; use x-comma-separated"
            )
        elif not _can_be_sent(type_):
            self._problems.add(
                schema.at, "an argument cannot be an object, nor a list of objects or lists"
            )
        return Parameter(
            name=name,
            wire_name=wire_name,
            place=place,
            type=type_,
            required=required,
            nullable=nullable,
            description=text(self._document.description(schema)),
            example=self._example(schema),
            minimum=target.get("minimum").integer,
            maximum=target.get("maximum").integer,
        )

    def _body(
        self, body: Node, scope: Scope
    ) -> tuple[tuple[Parameter, ...], tuple[Parameter, ...]]:
        """Arguments for the fields of the body, and those of which exactly one is given."""
        media = self._document.follow(body).get("content").get("application/json")
        schema = self._document.follow(media.get("schema"))
        if not isinstance(schema.value, dict):
            return (), ()
        if schema.get("type").broken or schema.get("properties").broken:
            return (), ()
        if schema.get("type").value != "object" or "properties" not in schema:
            self._problems.add(schema.at, "the body of a request must be an object with properties")
            return (), ()
        if "additionalProperties" in schema:
            self._problems.add(
                schema.key_at("additionalProperties"),
                "additionalProperties cannot stand beside properties; remove one",
            )
        if body.get("required").value is False:
            self._problems.add(
                body.get("required").at, "the body is always sent; remove 'required: false'"
            )
        required = self._types.required(schema)
        properties = schema.get("properties")
        arguments: dict[str, Parameter] = {}
        for wire_name, child in properties.mapping.items():
            target = self._document.follow(child)
            if not isinstance(target.value, dict):
                continue
            name = scope.resolve(child, wire_name, properties.key_at(wire_name), snake_case)
            argument = self._argument(
                name, SpecText(wire_name), Place.BODY, child, required=wire_name in required
            )
            arguments[wire_name] = replace(argument, documented_default=_default(target))
        choices: list[str] = []
        for node in schema.get("oneOf").sequence:
            choice = self._choice(node, arguments)
            if choice is None:
                continue
            if choice.wire_name.raw in choices:
                self._problems.add(node.at, "this choice stands twice; remove one")
            choices.append(choice.wire_name.raw)
        return tuple(arguments.values()), tuple(arguments[name] for name in choices)

    def _choice(self, node: Node, arguments: dict[str, Parameter]) -> Parameter | None:
        """The argument that a schema of a oneOf requires; its only value goes to `arguments`."""
        if not check_choice(node, self._problems):
            return None
        names = node.get("required").sequence
        if len(names) != 1:
            if isinstance(node.get("required").value, list):
                self._problems.add(
                    node.get("required").at, "a choice of oneOf must require one property"
                )
            return None
        name = names[0].text or ""
        if name not in arguments:
            if names[0].text is not None:
                self._problems.add(
                    names[0].at, f"required names no property: {quote(name)}; add or remove it"
                )
            return None
        for other in node.get("properties").mapping:
            only = node.get("properties").get(other).get("const")
            if other != name:
                self._problems.add(
                    node.get("properties").key_at(other),
                    "a choice of oneOf can only give its required property a 'const'",
                )
            elif arguments[name].type != Plain(Kind.FLAG) or only.integer not in (0, 1):
                self._problems.add(only.at, "const is supported for a flag, as 0 or 1")
            else:
                arguments[name] = replace(
                    arguments[name], only=only.value == 1, example=SpecValue(only.value)
                )
        return arguments[name]

    def _result(
        self, schema: Node, operation: Node
    ) -> tuple[Type | None, Type | None, SpecValue | None]:
        if not schema.present:
            return None, None, None
        if operation.get("x-paginated").value is True:
            items = self._document.root.get("x-pagination").get("items").text
            envelope = self._document.follow(schema).get("properties")
            listed = self._document.follow(envelope.get(items or ""))
            entry = listed.get("items")
            if not entry.present:
                return None, None, None
            return None, self._types.of(entry)[0], self._example(entry)
        return self._types.of(schema)[0], None, self._example(schema)

    def _example(self, schema: Node) -> SpecValue:
        return SpecValue(example_of(self._document, schema))


def _default(schema: Node) -> SpecValue | None:
    default = schema.get("default")
    return SpecValue(default.plain()) if default.present else None


def _can_be_sent(type_: Type) -> bool:
    match type_:
        case Plain():
            return True
        case ListOf(item):
            return isinstance(item, Plain | EnumRef) and _can_be_sent(item)
        case CommaSeparated() | EnumRef():
            return True
        case _:
            return False


def _position(path: str, parameter: Parameter) -> int:
    """Where an argument comes among the others: those in the path first, in its order."""
    if parameter.place is not Place.PATH:
        return len(path)
    return path.find("{" + parameter.wire_name.raw + "}")


def _split_path(
    path: str, arguments: dict[tuple[str, str], Parameter]
) -> tuple[SpecText | Parameter, ...]:
    """`/a/{id}/b` → `/a/`, the parameter, `/b`."""
    parts: list[SpecText | Parameter] = []
    for index, part in enumerate(re.split(r"\{([^{}]*)\}", path)):
        if index % 2 == 0:
            parts.append(SpecText(part))
        elif ("path", part) in arguments:
            parts.append(arguments["path", part])
    return tuple(part for part in parts if part)
