"""Common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ... import models
from ...operations import service as operations
from ..caller import Resource


class Service(Resource):
    """Whether the service is there, and the time zones and countries that it knows.

    Documentation: https://docs.textmagic.com/#tag/Common
    """

    async def ping(self) -> models.PingResponse:
        """Find out whether the service answers and takes the credentials.

        Returns:
            Who has asked, and the time by the server's clock.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or lack the right to do this.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation ping: GET /api/v2/ping. Documented at https://docs.textmagic.com/#tag/Common
        """
        return await self._call(operations.ping())

    async def timezones(self, *, full: bool = False) -> dict[str, Any]:
        """List the time zones that the service knows.

        Args:
            full: Whether to tell all about each time zone, not its name alone. Default: False.

        Returns:
            By the id of each time zone its name or, with `full`, what is known of it.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or lack the right to do this.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getTimezones: GET /api/v2/timezones. Documented at
            https://docs.textmagic.com/#tag/Common
        """
        return await self._call(operations.get_timezones(full))

    async def countries(self) -> Sequence[models.Country]:
        """List the countries that the service knows.

        Returns:
            The countries.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or lack the right to do this.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getCountries: GET /api/v2/countries. Documented at
            https://docs.textmagic.com/#tag/Common
        """
        return await self._call(operations.get_countries())
