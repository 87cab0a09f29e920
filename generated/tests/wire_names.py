"""The names that this API uses on the wire, for tests that do not depend on its operations."""

from __future__ import annotations

PAGE = "page"
"""The query parameter for the page number, and the field of the response."""
LIMIT = "limit"
"""The query parameter for the number of items of a page, and the field of the response."""
LAST_ID = "lastId"
"""The query parameter for the id that all items are below."""
ORDER: list[tuple[str, str]] = [("orderBy", "id"), ("direction", "desc")]
"""The query parameters that sort items, with their values for pages by id."""
PAGE_COUNT = "pageCount"
ITEMS = "resources"
NEXT_LAST_ID = "nextLastId"
ID = "id"
"""The id field of an item."""
RESOURCE = "bulks"
"""The name of an attribute of the client."""
