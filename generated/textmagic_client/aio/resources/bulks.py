"""Bulk Sessions."""

from __future__ import annotations

from ... import models
from ...operations import bulks as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Bulks(Resource):
    """Messages to more than 1,000 recipients are not sent at once: the service answers with a bulk
    session, which shows how far it has come. Every method is described in full in `TextMagic`.
    """

    def list(self, *, page: int = 1, limit: int = 10) -> AsyncPaginator[models.BulkSession]:
        """List all bulk sessions of the account. (GET /api/v2/bulks)"""
        return self._paginate(operations.get_all_bulk_sessions(page, limit))

    async def get(self, id: int) -> models.BulkSession:
        """Fetch one bulk session, with how far it has come. (GET /api/v2/bulks/{id})"""
        return await self._call(operations.get_bulk_session(id))
