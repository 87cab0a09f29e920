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

        Returns:
            The tag that was created.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation createTag: POST /api/v2/tags.
        """
        return self._call(operations.create_tag(title))
