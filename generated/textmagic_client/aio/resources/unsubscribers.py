"""Contacts."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import unsubscribers as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Unsubscribers(Resource):
    """A contact is someone to write to, with a phone number and what else is known of them.
    Contacts can be put into lists, blocked, and imported from a file. Whoever has unsubscribed gets
    no messages any more. Every method is described in full in `TextMagic`.

    Documentation: https://www.textmagic.com/docs/api/contacts
    """

    def list(self, *, page: int = 1, limit: int = 10) -> AsyncPaginator[models.UnsubscribedContact]:
        """List everyone who wants no messages any more. (GET /api/v2/unsubscribers)"""
        return self._paginate(operations.get_unsubscribers(page, limit))

    async def add(
        self, *, phone: str, block_incoming: bool | UnsetType = UNSET
    ) -> models.ResourceLink:
        """Unsubscribe a phone number. (POST /api/v2/unsubscribers)"""
        return await self._call(operations.unsubscribe_contact(phone, block_incoming))

    async def get(self, id: int) -> models.UnsubscribedContact:
        """Fetch one unsubscribed contact. (GET /api/v2/unsubscribers/{id})"""
        return await self._call(operations.get_unsubscribed_contact(id))
