"""Bulk Sessions."""

from __future__ import annotations

from ... import models
from ...operations import bulks as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Bulks(Resource):
    """Messages to more than 1,000 recipients are not sent at once: the service creates a bulk
    session, which shows the progress.
    """

    def list(self, *, page: int = 1, limit: int = 10) -> AsyncPaginator[models.BulkSession]:
        """List all bulk sessions of the account.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.

        Returns:
            One page of bulk sessions.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getAllBulkSessions: GET /api/v2/bulks.
        """
        return self._paginate(operations.get_all_bulk_sessions(page, limit))

    async def get(self, id: int) -> models.BulkSession:
        """Fetch one bulk session, with its progress.

        Args:
            id: Id of the bulk session, from the result of sending the messages.

        Returns:
            The bulk session.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getBulkSession: GET /api/v2/bulks/{id}.
        """
        return await self._call(operations.get_bulk_session(id))
