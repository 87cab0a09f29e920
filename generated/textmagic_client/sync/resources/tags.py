"""Tags."""

from __future__ import annotations

from ... import models
from ...operations import tags as operations
from ..caller import Resource


class Tags(Resource):
    """A tag is a label for contacts and chats."""

    def create(self, *, title: str) -> models.Tag:
        """Create a tag.

        Args:
            title: Text of the tag. At most 50 characters.
        Returns: The tag that was created.
        Raises: BadRequestError, AuthenticationError, RateLimitError.
        Operation: POST /api/v2/tags (createTag).
        """
        return self._call(operations.create_tag(title))
