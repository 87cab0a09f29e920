"""Tags."""

from __future__ import annotations

from ...models.tags import Tag
from ...operations import tags as operations
from ..caller import Caller


class Tags:
    """A tag is a label for contacts and chats."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    async def create(self, *, title: str) -> Tag:
        """Create a tag.

        Args:
            title: Text of the tag, of 50 characters at the most.

        Returns:
            The tag was created.

        Raises:
            BadRequestError: 400. The request is invalid.
            AuthenticationError: 401. The credentials are wrong, or lack the right to do this.
            RateLimitError: 429. Too many requests in a short time.

        POST /api/v2/tags (createTag)
        """
        return await self._caller.call(operations.create_tag(title=title))
