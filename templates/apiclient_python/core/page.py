"""The part of a page that both flavors share: everything except fetching the next page."""

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
    """One page of results. Two pages are equal if request and content are equal."""

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

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # not hashable, like a list

    # Properties and not instance attributes: `create_autospec` sees only attributes of the class.

    @property
    def resources(self) -> list[T]:
        """The items of this page only."""
        return self._envelope.resources

    @property
    def response(self) -> HTTPResponse:
        """The response as it arrived."""
        return self._source

    @property
    def page(self) -> int:
        """Number of this page, starting at 1. Always 1 if pages are not numbered."""
        found = self._envelope.page
        return page_number(self._request) if found is None else found

    @property
    def page_count(self) -> int | None:
        """How many pages there are. None if the response does not say."""
        return self._envelope.page_count

    @property
    def next_last_id(self) -> int | None:
        """The `last_id` for fetching the next page. None if the response does not say."""
        return self._envelope.next_last_id

    @property
    def limit(self) -> int | None:
        """Maximum number of items in a page. None if the response does not say."""
        return self._envelope.limit

    @property
    def has_next(self) -> bool:
        """Whether there is a next page, as far as this page tells."""
        return leads_on(self._request, self._envelope)

    def to_dict(self, *, names: Names = "wire", secrets: bool = False) -> dict[str, Any]:
        """Return this page as a dictionary that can be written as JSON.

        Args:
            names: "wire" for the names in the JSON of the API; "python" for the names of the
                attributes.
            secrets: Whether to include fields that hold passwords and keys. They are omitted by
                default.
        """
        fields: dict[str, Any] = to_plain(self.document(), names, secrets)
        return fields

    def to_json(self, *, names: Names = "wire", secrets: bool = False) -> str:
        """Return this page as a JSON string. The arguments are those of `to_dict`."""
        return json.dumps(self.to_dict(names=names, secrets=secrets))

    def document(self) -> Envelope[T]:
        """Return the envelope. It has the number of this page, even if the response has none."""
        return structs.replace(self._envelope, page=self.page)

    # For `dict(page)`, which JSON encoders for arbitrary objects try. The items stay models:
    # templates of Django also look up `page["resources"]` first.

    def keys(self) -> tuple[str, ...]:
        """Return the keys of `dict(page)`: the names in the JSON of the API."""
        return self._envelope.__struct_encode_fields__

    def __getitem__(self, key: str) -> Any:
        document = self.document()
        names = dict(zip(self.keys(), document.__struct_fields__, strict=True))
        return getattr(document, names[key])

    # A copy keeps the client. A pickled page has no client, but keeps the data and the response.

    def __copy__(self) -> Self:
        return type(self)(self._caller, self._request, self._envelope)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return type(self)(self._caller, self._request, deepcopy(self._envelope, memo))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (None, self._request, self._envelope)
