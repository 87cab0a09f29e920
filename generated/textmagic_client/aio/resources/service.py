"""Common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ... import models
from ...operations import service as operations
from ..caller import Resource


class Service(Resource):
    """Ping, time zones and countries.

    Documentation: https://docs.textmagic.com/#tag/Common
    """

    async def ping(self) -> models.PingResponse:
        """Check whether the service responds and accepts the credentials.

        Returns:
            The user of the credentials, and the time of the server.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation ping: GET /api/v2/ping. Documented at https://docs.textmagic.com/#tag/Common
        """
        return await self._call(operations.ping())

    async def timezones(self, *, full: bool = False) -> dict[str, Any]:
        """List the time zones that the service knows.

        Args:
            full: Whether to return all details of each time zone, not only its name. Default:
                False.

        Returns:
            The name of each time zone by id or, with `full`, its details.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
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
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getCountries: GET /api/v2/countries. Documented at
            https://docs.textmagic.com/#tag/Common
        """
        return await self._call(operations.get_countries())
