"""Sender Settings."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import senders as operations
from ..caller import Resource


class Senders(Resource):
    """What recipients see as the sender: a number that all customers share, a dedicated number, the
    user's own number, or a name, which cannot be answered. Every method is described in full in
    `TextMagic`.

    Documentation: https://docs.textmagic.com/#tag/Sender-Settings
    """

    async def options(self, *, country: str | UnsetType = UNSET) -> models.SenderOptions:
        """List the numbers and names that messages can be sent from. (GET /api/v2/sources)"""
        return await self._call(operations.get_available_sender_setting_options(country))

    async def update_settings(
        self, *, value: str, country: str, chat_id: int | UnsetType = UNSET
    ) -> None:
        """Choose the number or name that messages to a country are sent from.

        (PUT /api/v2/sender/settings)
        """
        await self._call(operations.update_sender_setting(value, country, chat_id))

    async def settings(self, *, country: str | UnsetType = UNSET) -> models.SenderSettings:
        """Fetch which number or name messages to each country are sent from.

        (GET /api/v2/sender/settings/normalized)
        """
        return await self._call(operations.get_sender_settings(country))
