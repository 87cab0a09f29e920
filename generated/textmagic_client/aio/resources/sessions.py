"""Outbound Message Sessions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import sessions as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Sessions(Resource):
    """A session is the record of one request to send messages. It has the text, the time, the
    price, and a message for each recipient. Sessions that were started in the web application or by
    e-mail are also listed.

    Documentation: https://www.textmagic.com/docs/api/sms-sessions
    """

    def list(self, *, page: int = 1, limit: int = 10) -> AsyncPaginator[models.MessageSession]:
        """List all message sessions of the account.

        Sessions that were not started over the API are listed as well.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.

        Returns:
            One page of sessions.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getAllMessageSessions: GET /api/v2/sessions. Documented at
            https://www.textmagic.com/docs/api/sms-sessions
        """
        return self._paginate(operations.get_all_message_sessions(page, limit))

    @overload
    async def delete_bulk(
        self, *, ids: Iterable[int], x_ignore_null_values: bool | UnsetType = UNSET
    ) -> None: ...
    @overload
    async def delete_bulk(
        self, *, all: Literal[True], x_ignore_null_values: bool | UnsetType = UNSET
    ) -> None: ...
    async def delete_bulk(
        self,
        *,
        ids: Iterable[int] | UnsetType = UNSET,
        all: Literal[True] | UnsetType = UNSET,
        x_ignore_null_values: bool | UnsetType = UNSET,
    ) -> None:
        """Delete several message sessions, or all of them, with every message in them.

        There is no refund for messages that were sent.

        Args:
            ids: Ids of the sessions to delete. Exactly one of `ids`, `all`.
            all: Delete every session of the account, with all its messages. Exactly one of `ids`,
                `all`.
            x_ignore_null_values: Whether a field that is `None` counts as absent, so that it
                changes nothing. The server's default: True.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteMessageSessionsBulk: POST /api/v2/sessions/delete. Documented at
            https://www.textmagic.com/docs/api/sms-sessions
        """
        await self._call(operations.delete_message_sessions_bulk(ids, all, x_ignore_null_values))

    async def get(self, id: int) -> models.MessageSession:
        """Fetch one message session.

        Args:
            id: Id of the session.

        Returns:
            The session.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getMessageSession: GET /api/v2/sessions/{id}. Documented at
            https://www.textmagic.com/docs/api/sms-sessions
        """
        return await self._call(operations.get_message_session(id))

    async def delete(self, id: int) -> None:
        """Delete one message session and every message in it.

        There is no refund for messages that were sent.

        Args:
            id: Id of the session.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteMessageSession: DELETE /api/v2/sessions/{id}. Documented at
            https://www.textmagic.com/docs/api/sms-sessions
        """
        await self._call(operations.delete_message_session(id))

    async def stats(
        self, id: int, *, include_deleted: bool = False
    ) -> models.GetMessageSessionStatResponse:
        """Count the messages of a session by delivery status.

        Args:
            id: Id of the session.
            include_deleted: Whether deleted messages are included. Default: False.

        Returns:
            The counts.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getMessageSessionStat: GET /api/v2/sessions/{id}/stat. Documented at
            https://www.textmagic.com/docs/api/sms-sessions
        """
        return await self._call(operations.get_message_session_stat(id, include_deleted))

    def messages(
        self,
        id: int,
        *,
        page: int = 1,
        limit: int = 10,
        statuses: models.MessageStatus | models.MessageStatusValue | UnsetType = UNSET,
        include_deleted: bool = False,
    ) -> AsyncPaginator[models.MessageOut]:
        """List the messages of a session.

        The same as a search of all outbound messages, limited to this session.

        Args:
            id: Id of the session.
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            statuses: Only messages with this status. Despite its name, the parameter is documented
                to take one value. It is not known whether it accepts a list.
            include_deleted: Whether deleted messages are included. Default: False.

        Returns:
            One page of messages.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getMessagesBySessionId: GET /api/v2/sessions/{id}/messages. Documented at
            https://www.textmagic.com/docs/api/sms-sessions
        """
        return self._paginate(
            operations.get_messages_by_session_id(id, page, limit, statuses, include_deleted)
        )
