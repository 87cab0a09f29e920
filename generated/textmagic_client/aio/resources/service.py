"""Common."""

from __future__ import annotations

from collections.abc import Sequence

from ... import models
from ...operations import service as operations
from ..caller import Resource


class Service(Resource):
    """Whether the service is there, and the time zones and countries that it knows. Every method is
    described in full in `TextMagic`.

    Documentation: https://docs.textmagic.com/#tag/Common
    """

    async def ping(self) -> models.PingResponse:
        """Find out whether the service answers and takes the credentials. (GET /api/v2/ping)"""
        return await self._call(operations.ping())

    async def timezones(self, *, full: bool = False) -> dict[str, str]:
        """List the time zones that the service knows. (GET /api/v2/timezones)"""
        return await self._call(operations.get_timezones(full))

    async def countries(self) -> Sequence[models.Country]:
        """List the countries that the service knows. (GET /api/v2/countries)"""
        return await self._call(operations.get_countries())
