"""What a page is, without what fetches the next one."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any, ClassVar, Generic, Self, TypeVar

from msgspec import structs

from .answer import Names, response_of
from .http import HTTPResponse
from .paging import Envelope, leads_on, page_number
from .plain import to_plain
from .pydantic_type import PydanticPage
from .request import Request

T = TypeVar("T")


class BasePage(PydanticPage, Generic[T]):
    """One page of results. Two are equal if they hold the same items for the same request."""

    def __init__(self, caller: Any, request: Request[Envelope[T]], envelope: Envelope[T]) -> None:
        self._source = response_of(envelope)
        self._caller = caller
        self._request = request
        self._envelope = envelope

    def __repr__(self) -> str:
        of = "" if self.page_count is None else f" of {self.page_count}"
        return f"<{type(self).__name__} {self.page}{of}: {len(self.resources)} items>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, type(self)):
            return NotImplemented
        return (self._request, self._envelope) == (other._request, other._envelope)

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # as that of a list

    # Properties, not attributes of each object: `create_autospec` sees those of the class alone.

    @property
    def resources(self) -> list[T]:
        """The items of this page alone."""
        return self._envelope.resources

    @property
    def response(self) -> HTTPResponse:
        """The response as it arrived."""
        return self._source

    @property
    def page(self) -> int:
        """Number of this page, counted from 1. Always 1 where pages are not counted."""
        found = self._envelope.page
        return page_number(self._request) if found is None else found

    @property
    def page_count(self) -> int | None:
        """How many pages there are. None if the server does not say."""
        return self._envelope.page_count

    @property
    def next_last_id(self) -> int | None:
        """The `last_id` of the page after this one. None if the server does not say."""
        return self._envelope.next_last_id

    @property
    def limit(self) -> int | None:
        """How many items a page holds at the most. None if the server does not say."""
        return self._envelope.limit

    @property
    def has_next(self) -> bool:
        """Whether there is a page after this one, as far as this one tells."""
        return leads_on(self._request, self._envelope)

    def to_dict(self, *, names: Names = "wire", secrets: bool = False) -> dict[str, Any]:
        """Return this page as a dictionary that can be written as JSON.

        Args:
            names: "wire" for names as in the JSON of the API; "python" for those of the
                attributes.
            secrets: Whether fields of passwords and keys are included. They are left out by
                default.
        """
        fields: dict[str, Any] = to_plain(self.document(), names, secrets)
        return fields

    def to_json(self, *, names: Names = "wire", secrets: bool = False) -> str:
        """Return this page as JSON. For the arguments see `to_dict`."""
        return json.dumps(self.to_dict(names=names, secrets=secrets))

    def document(self) -> Envelope[T]:
        """Return the envelope, with the number of this page also where the server says none."""
        return structs.replace(self._envelope, page=self.page)

    # For `dict(page)`, which is what makes JSON of any object tries. Its items stay models: this
    # is also where a template of Django looks first for `page.resources`.

    def keys(self) -> tuple[str, ...]:
        """Return the keys of `dict(page)`: the names as on the wire."""
        return self._envelope.__struct_encode_fields__

    def __getitem__(self, key: str) -> Any:
        document = self.document()
        names = dict(zip(self.keys(), document.__struct_fields__, strict=True))
        return getattr(document, names[key])

    # A copy has the same client. What is pickled has none, and still all that arrived.

    def __copy__(self) -> Self:
        return type(self)(self._caller, self._request, self._envelope)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return type(self)(self._caller, self._request, deepcopy(self._envelope, memo))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (None, self._request, self._envelope)
