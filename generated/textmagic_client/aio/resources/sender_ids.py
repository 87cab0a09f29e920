"""Sender Settings."""

from __future__ import annotations

from ... import models
from ...operations import sender_ids as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class SenderIds(Resource):
    """What recipients see as the sender: a number that all customers share, a dedicated number, the
    user's own number, or a name, which cannot be answered. Every method is described in full in
    `TextMagic`.

    Documentation: https://docs.textmagic.com/#tag/Sender-Settings
    """

    def list(self, *, page: int = 1, limit: int = 10) -> AsyncPaginator[models.SenderId]:
        """List all sender names that the account has asked for. (GET /api/v2/senderids)"""
        return self._paginate(operations.get_sender_ids(page, limit))

    async def request(self, *, sender_id: str, explanation: str) -> models.ResourceLink:
        """Ask for a name to send messages from. (POST /api/v2/senderids)"""
        return await self._call(operations.request_sender_id(sender_id, explanation))

    async def get(self, id: int) -> models.SenderId:
        """Fetch one sender name. (GET /api/v2/senderids/{id})"""
        return await self._call(operations.get_sender_id(id))

    async def delete(self, id: int) -> None:
        """Delete one sender name. (DELETE /api/v2/senderids/{id})"""
        await self._call(operations.delete_sender_id(id))
