"""The intermediate representation: the features of the client, without YAML, Jinja or files.

A plain `str` in this module is a checked name, or the generator made it. All other text and values
of a spec are `SpecText` or `SpecValue`, which cannot be printed by accident.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any, NoReturn, TypeVar

from generator.base.parts import FLAVORS, TRANSPORTS
from generator.base.problems import Location
from generator.base.scalars import Scalar

T = TypeVar("T")


class UnescapedError(TypeError):
    """Text of a spec was printed without a function that escapes it."""

    def __init__(self) -> None:
        super().__init__("text of a spec needs a filter here, such as literal, inline or markdown")


@dataclass(frozen=True, slots=True)
class SpecValue:
    """A JSON value from a spec. It reaches the output only through `emit.python`."""

    raw: Any

    def __str__(self) -> NoReturn:
        raise UnescapedError

    def __format__(self, _: str) -> NoReturn:
        str(self)
        raise AssertionError


@dataclass(frozen=True, slots=True)
class SpecText(SpecValue):
    """Text from a spec. It is untrusted, like `SpecValue`."""

    raw: str

    def __bool__(self) -> bool:
        return bool(self.raw)


@dataclass(frozen=True, slots=True)
class ListOf:
    item: Type
    nullable: bool = False  # applies to the items


@dataclass(frozen=True, slots=True)
class CommaSeparated:
    """A list that is sent as one string, with commas between its items."""

    item: Type


@dataclass(frozen=True, slots=True)
class MapOf:
    value: Type


@dataclass(frozen=True, slots=True)
class EnumRef:
    name: str
    module: str
    is_whole: bool = False  # an enum of integers; these are only received


@dataclass(frozen=True, slots=True)
class ModelRef:
    name: str
    module: str


@dataclass(frozen=True, slots=True)
class RequestModel:
    """A request object: a class with checked fields. It is also a type."""

    name: str
    module: str
    description: SpecText
    note: SpecText
    fields: tuple[Parameter, ...]


Type = Scalar | ListOf | CommaSeparated | MapOf | EnumRef | ModelRef | RequestModel


def component_types(type_: Type) -> Iterator[Type]:
    """Yield a type and all types that it contains."""
    yield type_
    match type_:
        case ListOf(inner) | CommaSeparated(inner) | MapOf(inner):
            yield from component_types(inner)
        case RequestModel(fields=fields):
            for field in fields:
                yield from component_types(field.type)
        case _:
            pass


@dataclass(frozen=True, slots=True)
class Deprecation:
    """The deprecation of an element of the spec. An empty string means that the spec has no
    value."""

    since: str = ""  # a version of the client
    use: str = ""  # the replacement, as a user of the client calls it
    removed_in: str = ""  # a version of the client


@dataclass(frozen=True, slots=True)
class ExtensionValue:
    """The value of a product's extension keyword in a spec, and its location."""

    at: Location = field(compare=False)
    value: SpecValue


class ParameterLocation(Enum):
    """The location of an argument in the request."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    BODY = "body"
    PART = "part"  # of a form


@dataclass(frozen=True, slots=True)
class Parameter:
    """An argument of a method, or a field of an object argument.

    `default` is the value that a query parameter sends if the caller omits it. `documented_default`
    is the value that the server assumes for an omitted header or body field.
    """

    name: str
    wire_name: SpecText
    location: ParameterLocation
    type: Type
    required: bool
    nullable: bool
    description: SpecText
    example: SpecValue
    default: SpecValue | None = None
    documented_default: SpecValue | None = None
    minimum: int | None = None
    maximum: int | None = None
    min_length: int | None = None  # of a string
    max_length: int | None = None
    min_items: int | None = None
    only: bool | None = None  # the only value that a flag accepts
    national_with: Parameter | None = None
    """The argument that marks a phone number as national. A national number is sent unchanged."""
    note: SpecText = SpecText("")
    is_secret: bool = False
    deprecated: Deprecation | None = None
    extensions: Mapping[str, ExtensionValue] = field(default_factory=dict[str, ExtensionValue])


@dataclass(frozen=True, slots=True)
class Link:
    """A link to external documentation. Without an address there is no link."""

    address: SpecText = SpecText("")
    description: SpecText = SpecText("")

    def __bool__(self) -> bool:
        return bool(self.address)


@dataclass(frozen=True, slots=True)
class Response:
    status: int
    description: SpecText


@dataclass(frozen=True, slots=True)
class Dependency:
    """An argument that requires one of the other arguments."""

    argument: Parameter
    others: tuple[Parameter, ...]


@dataclass(frozen=True, slots=True)
class Conditions:
    """The combinations of arguments that an operation allows."""

    one_of: tuple[Parameter, ...] = ()
    """Exactly one of these arguments is required."""
    any_of: tuple[tuple[Parameter, ...], ...] = ()
    """At least one argument of each group is required."""
    mutually_exclusive: tuple[tuple[Parameter, ...], ...] = ()
    """Groups of mutually exclusive arguments."""
    dependent: tuple[Dependency, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.one_of or self.any_of or self.mutually_exclusive or self.dependent)

    def joined(self, other: Conditions) -> Conditions:
        """Return both conditions together. Only one of them may have `one_of`."""
        return Conditions(
            self.one_of or other.one_of,
            self.any_of + other.any_of,
            self.mutually_exclusive + other.mutually_exclusive,
            self.dependent + other.dependent,
        )


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of a resource."""

    id: SpecText
    name: str
    function: str
    method: str
    path: tuple[SpecText | Parameter, ...]
    template: SpecText
    summary: SpecText
    description: SpecText
    parameters: tuple[Parameter, ...]
    conditions: Conditions
    has_body: bool
    result: Type | None
    item: Type | None  # of a paginated operation
    result_example: SpecValue | None
    responses: tuple[Response, ...]
    note: SpecText  # also has the notes of its body and result, if these have no class
    idempotent: bool | None = None  # None: the HTTP method decides
    rate_limit: float | None = None  # requests per second, if lower than the limit of the client
    extensions: Mapping[str, ExtensionValue] = field(default_factory=dict[str, ExtensionValue])
    documentation: Link = Link()
    body: SpecText = SpecText("")  # the description of the request body
    deprecated: Deprecation | None = None

    def takes(self, name: SpecText) -> bool:
        """Return whether the query has a parameter with this name."""
        return any(p.wire_name == name for p in self.parameters_in("query"))

    @property
    def successes(self) -> tuple[Response, ...]:
        return tuple(r for r in self.responses if 200 <= r.status < 300)

    @property
    def errors(self) -> tuple[Response, ...]:
        return tuple(r for r in self.responses if r.status >= 300)

    @property
    def is_repeatable(self) -> bool:
        """Return whether a request may be repeated if the result of the first one is unknown."""
        by_method = self.method in ("GET", "PUT", "DELETE")
        return by_method if self.idempotent is None else self.idempotent

    @property
    def is_form(self) -> bool:
        """Return whether the body is a form, as files require, and not JSON."""
        return bool(self.parameters_in("part"))

    def parameters_in(self, location: str) -> tuple[Parameter, ...]:
        return tuple(p for p in self.parameters if p.location.value == location)


def sent_enums(operations: Iterable[Operation]) -> set[str]:
    """Return the names of the enums that arguments of these operations have."""
    types = (type_ for o in operations for p in o.parameters for type_ in component_types(p.type))
    return {type_.name for type_ in types if isinstance(type_, EnumRef)}


@dataclass(frozen=True, slots=True)
class Resource:
    """A group of methods: an attribute of the client."""

    name: str
    class_name: str
    description: SpecText
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Webhook:
    """A callback from the service. `function` parses it and returns the event."""

    id: SpecText
    function: str
    event: ModelRef
    summary: SpecText
    description: SpecText
    note: SpecText
    responses: tuple[Response, ...]
    example: SpecValue
    deprecated: Deprecation | None = None


@dataclass(frozen=True, slots=True)
class Api:
    """A tag of the spec: resources and webhooks that share a reference page."""

    slug: str
    title: SpecText
    description: SpecText
    documentation: Link
    resources: tuple[Resource, ...]
    webhooks: tuple[Webhook, ...]

    @property
    def operations(self) -> Iterator[tuple[Resource, Operation]]:
        return ((r, operation) for r in self.resources for operation in r.operations)


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    wire_name: SpecText
    type: Type
    optional: bool
    description: SpecText
    note: SpecText = SpecText("")
    is_secret: bool = False
    extensions: Mapping[str, ExtensionValue] = field(default_factory=dict[str, ExtensionValue])
    deprecated: Deprecation | None = None


@dataclass(frozen=True, slots=True)
class Model:
    name: str
    description: SpecText
    note: SpecText
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Member:
    name: str
    value: SpecText | int
    description: SpecText


def values_name(enum: str) -> str:
    """Return the type name of the documented values of an enum as plain strings."""
    return f"{enum}Value"


@dataclass(frozen=True)  # without slots, so that cached properties work
class OpenEnum:
    name: str
    description: SpecText
    note: SpecText
    members: tuple[Member, ...]
    is_whole: bool = False  # an enum of integers
    is_sent: bool = False
    """Whether an argument has this type. Only then its plain values need a type."""

    @cached_property
    def by_value(self) -> dict[str | int, str]:
        """Return the member names by their wire values."""
        values = (m.value if isinstance(m.value, int) else m.value.raw for m in self.members)
        return dict(zip(values, (m.name for m in self.members), strict=True))


@dataclass(frozen=True, slots=True)
class Module:
    """Models, enums and request models that one spec file defines."""

    name: str
    enums: tuple[OpenEnum, ...]
    request_models: tuple[RequestModel, ...]
    models: tuple[Model, ...]


@dataclass(frozen=True, slots=True)
class Paging:
    """The wire names that all paginated operations share."""

    order: tuple[tuple[SpecText, SpecText], ...]
    """Parameters that sort, and their values for pagination by id."""
    page: SpecText
    limit: SpecText
    page_count: SpecText
    items: SpecText
    last_id: SpecText
    next_last_id: SpecText
    id: SpecText


@dataclass(frozen=True, slots=True)
class Names:
    """The names of the client: its package, its distribution, and the names in them."""

    package: str
    distribution: str
    client: str  # the class
    environment: str  # the prefix of environment variables
    variable: str  # the variable for a client in examples and tests
    version: str


@dataclass(frozen=True, slots=True)
class Credentials:
    """The ways to send a username and a key.

    `headers`: the header of the username and the header of the key, or none.
    """

    is_basic: bool
    headers: tuple[SpecText, ...]

    @property
    def ways(self) -> tuple[str, ...]:
        """Return the values of the argument `auth`. The first one is the default."""
        return ("basic",) * self.is_basic + ("headers",) * bool(self.headers)


@dataclass(frozen=True, slots=True)
class Addition:
    """Hand-written code beside the client, and the resources that this code requires."""

    name: str
    needs: tuple[str, ...]
    at: Location


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the client beside its operations. A copy in an application can omit some."""

    flavors: tuple[str, ...] = FLAVORS
    transports: tuple[str, ...] = TRANSPORTS
    callbacks: bool = True
    testing: bool = True
    omitted_additions: frozenset[str] = frozenset()
    """The names of additions that need more resources than the client has."""


@dataclass(frozen=True)  # without slots, so that cached values work
class Client:
    """All data for the generation."""

    names: Names
    additions: tuple[Addition, ...]
    credentials: Credentials
    title: SpecText
    version: SpecText
    summary: SpecText
    description: SpecText
    documentation: Link
    base_url: SpecText
    server: SpecText  # its description
    paging: Paging
    rate_limit: float | None  # requests per second
    apis: tuple[Api, ...]
    modules: tuple[Module, ...]
    common_path: SpecText
    """The path prefix of all operations, for example `/api/v2`. A part of the client keeps it."""
    parts: Parts = Parts()

    @property
    def resources(self) -> tuple[Resource, ...]:
        return tuple(sorted((r for a in self.apis for r in a.resources), key=lambda r: r.name))

    @property
    def package_summary(self) -> SpecText:
        """Return the description of the distribution, on one line."""
        return SpecText(f"Typed sync and async client for the {self.title.raw}")

    @property
    def has_own_rate_limits(self) -> bool:
        """Return whether some operations have rate limits of their own."""
        return any(o.rate_limit is not None for api in self.apis for _, o in api.operations)

    @property
    def webhooks(self) -> tuple[Webhook, ...]:
        return tuple(webhook for api in self.apis for webhook in api.webhooks)

    @cached_property
    def _made(self) -> dict[object, Any]:
        return {}

    def once(self, make: Callable[[Client], T]) -> T:
        """Return the result of a function of the client. The result is cached."""
        if make not in self._made:
            self._made[make] = make(self)
        found: T = self._made[make]
        return found

    @cached_property
    def enums(self) -> dict[str, OpenEnum]:
        return {enum.name: enum for module in self.modules for enum in module.enums}

    @cached_property
    def models(self) -> dict[str, Model]:
        return {model.name: model for module in self.modules for model in module.models}
