"""Scheduled Messages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import schedules as operations
from ..caller import Resource
from ..pages import Page


class Schedules(Resource):
    """A scheduled message is sent later, once or repeatedly. Here it can be found and cancelled; to
    schedule one, send a message with a time.

    Documentation: https://www.textmagic.com/docs/api/schedule-sms
    """

    def list(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        status: models.ScheduledMessageFilter | models.ScheduledMessageFilterValue = "x",
        order_by: models.ScheduledMessageOrder | models.ScheduledMessageOrderValue = "id",
        direction: models.SortDirection | models.SortDirectionValue = "desc",
    ) -> Page[models.ScheduledMessage]:
        """List all scheduled messages of the account.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            status: Only scheduled messages with this status. Default: "x".
            order_by: Field by which the scheduled messages are sorted. Default: "id".
            direction: Direction in which the scheduled messages are sorted. Default: "desc".

        Returns:
            One page of scheduled messages.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getAllScheduledMessages: GET /api/v2/schedules. Documented at
            https://www.textmagic.com/docs/api/schedule-sms
        """
        return self._paginate(
            operations.get_all_scheduled_messages(page, limit, status, order_by, direction)
        )

    def search(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        query: str | UnsetType = UNSET,
        ids: Iterable[int] | UnsetType = UNSET,
        status: models.ScheduledMessageFilter | models.ScheduledMessageFilterValue = "x",
        order_by: models.ScheduledMessageOrder | models.ScheduledMessageOrderValue = "id",
        direction: models.SortDirection | models.SortDirectionValue = "desc",
    ) -> Page[models.ScheduledMessage]:
        """Find scheduled messages by id or text.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            query: Only scheduled messages that contain this text. Which fields are searched is not
                documented.
            ids: Only scheduled messages with these ids.
            status: Only scheduled messages with this status. Default: "x".
            order_by: Field by which the scheduled messages are sorted. Default: "id".
            direction: Direction in which the scheduled messages are sorted. Default: "desc".

        Returns:
            One page of the scheduled messages that were found.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation searchScheduledMessages: GET /api/v2/schedules/search. Documented at
            https://www.textmagic.com/docs/api/schedule-sms
        """
        return self._paginate(
            operations.search_scheduled_messages(
                page, limit, query, ids, status, order_by, direction
            )
        )

    @overload
    def delete_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    def delete_bulk(self, *, all: Literal[True]) -> None: ...
    @overload
    def delete_bulk(self, *, status: str) -> None: ...
    def delete_bulk(
        self,
        *,
        ids: Iterable[int] | UnsetType = UNSET,
        all: Literal[True] | UnsetType = UNSET,
        status: str | UnsetType = UNSET,
    ) -> None:
        """Delete several scheduled messages, all with a status, or all of them.

        Deleted messages will not be sent.

        Args:
            ids: Ids of the scheduled messages to delete. Exactly one of `ids`, `all`, `status`.
            all: Delete every scheduled message of the account. Exactly one of `ids`, `all`,
                `status`.
            status: Delete every scheduled message with this status. For listing, the values are `a`
                (waits to be sent) and `c` (completed). The values for deleting are not documented.
                Not empty. Exactly one of `ids`, `all`, `status`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteScheduledMessagesBulk: POST /api/v2/schedules/delete. Documented at
            https://www.textmagic.com/docs/api/schedule-sms
        """
        self._call(operations.delete_scheduled_messages_bulk(ids, all, status))

    def get(self, id: int) -> models.ScheduledMessage:
        """Fetch one scheduled message.

        Args:
            id: Id of the scheduled message.

        Returns:
            The scheduled message.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getScheduledMessage: GET /api/v2/schedules/{id}. Documented at
            https://www.textmagic.com/docs/api/schedule-sms
        """
        return self._call(operations.get_scheduled_message(id))

    def delete(self, id: int) -> None:
        """Delete one scheduled message, so that it will not be sent.

        Args:
            id: Id of the scheduled message.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteScheduledMessage: DELETE /api/v2/schedules/{id}. Documented at
            https://www.textmagic.com/docs/api/schedule-sms
        """
        self._call(operations.delete_scheduled_message(id))
