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
    """A session is what one request to send leaves behind: the text, when it went out, what it
    cost, and one message for every recipient. Sessions started in the web application or by e-mail
    are listed beside those started over the API. Every method is described in full in `TextMagic`.

    Documentation: https://www.textmagic.com/docs/api/sms-sessions
    """

    def list(self, *, page: int = 1, limit: int = 10) -> AsyncPaginator[models.MessageSession]:
        """List all message sessions of the account. (GET /api/v2/sessions)"""
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

        (POST /api/v2/sessions/delete)
        """
        await self._call(operations.delete_message_sessions_bulk(ids, all, x_ignore_null_values))

    async def get(self, id: int) -> models.MessageSession:
        """Fetch one message session. (GET /api/v2/sessions/{id})"""
        return await self._call(operations.get_message_session(id))

    async def delete(self, id: int) -> None:
        """Delete one message session and every message in it. (DELETE /api/v2/sessions/{id})"""
        await self._call(operations.delete_message_session(id))

    async def stats(
        self, id: int, *, include_deleted: bool = False
    ) -> models.GetMessageSessionStatResponse:
        """Count the messages of a session by what became of them.

        (GET /api/v2/sessions/{id}/stat)
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
        """List the messages of a session. (GET /api/v2/sessions/{id}/messages)"""
        return self._paginate(
            operations.get_messages_by_session_id(id, page, limit, statuses, include_deleted)
        )
