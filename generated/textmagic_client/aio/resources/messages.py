"""Outbound Messages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from ... import models
from ...core.uploads import Upload
from ...operations import messages as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Messages(Resource):
    """Sending, what it costs, and one entry for every message and recipient. This is the heart of
    the API, and the part that costs money. Every method is described in full in `TextMagic`.

    Documentation: https://www.textmagic.com/docs/api/send-sms
    """

    def list(
        self, *, page: int = 1, limit: int = 10, last_id: int | UnsetType = UNSET
    ) -> AsyncPaginator[models.MessageOut]:
        """List all messages that the account has sent. (GET /api/v2/messages)"""
        return self._paginate(operations.get_all_outbound_messages(page, limit, last_id))

    async def send(
        self,
        *,
        text: str | UnsetType = UNSET,
        template_id: int | UnsetType = UNSET,
        sending_time: int | UnsetType = UNSET,
        sending_date_time: str | UnsetType = UNSET,
        sending_timezone: str | UnsetType = UNSET,
        contacts: Iterable[int] | UnsetType = UNSET,
        lists: Iterable[int] | UnsetType = UNSET,
        phones: Iterable[str] | UnsetType = UNSET,
        cut_extra: bool | UnsetType = UNSET,
        parts_count: int | UnsetType = UNSET,
        reference_id: str | UnsetType = UNSET,
        from_: str | UnsetType = UNSET,
        rrule: str | UnsetType = UNSET,
        create_chat: bool | UnsetType = UNSET,
        tts: bool | UnsetType = UNSET,
        local: bool | UnsetType = UNSET,
        local_country: str | UnsetType = UNSET,
        destination: models.MessageDestination | models.MessageDestinationValue | UnsetType = UNSET,
        resources: str | UnsetType = UNSET,
    ) -> models.SendMessageResponse:
        """Send a message, now or later, to one recipient or to many. (POST /api/v2/messages)"""
        return await self._call(
            operations.send_message(
                text,
                template_id,
                sending_time,
                sending_date_time,
                sending_timezone,
                contacts,
                lists,
                phones,
                cut_extra,
                parts_count,
                reference_id,
                from_,
                rrule,
                create_chat,
                tts,
                local,
                local_country,
                destination,
                resources,
            )
        )

    async def price(
        self,
        *,
        include_blocked: bool = False,
        text: str | UnsetType = UNSET,
        template_id: int | UnsetType = UNSET,
        sending_time: int | UnsetType = UNSET,
        sending_date_time: str | UnsetType = UNSET,
        sending_timezone: str | UnsetType = UNSET,
        contacts: Iterable[int] | UnsetType = UNSET,
        lists: Iterable[int] | UnsetType = UNSET,
        phones: Iterable[str] | UnsetType = UNSET,
        cut_extra: bool = False,
        parts_count: int = 6,
        reference_id: str | UnsetType = UNSET,
        from_: str | UnsetType = UNSET,
        rule: str | UnsetType = UNSET,
        create_chat: bool = False,
        tts: bool = False,
        local: bool = False,
        local_country: str | UnsetType = UNSET,
    ) -> models.MessagePrice:
        """Ask what sending a message would cost. (GET /api/v2/messages/price/normalized)"""
        return await self._call(
            operations.get_message_price(
                include_blocked,
                text,
                template_id,
                sending_time,
                sending_date_time,
                sending_timezone,
                contacts,
                lists,
                phones,
                cut_extra,
                parts_count,
                reference_id,
                from_,
                rule,
                create_chat,
                tts,
                local,
                local_country,
            )
        )

    async def preview(
        self,
        *,
        text: str | UnsetType = UNSET,
        template_id: int | UnsetType = UNSET,
        sending_time: int | UnsetType = UNSET,
        sending_date_time: str | UnsetType = UNSET,
        sending_timezone: str | UnsetType = UNSET,
        contacts: Iterable[int] | UnsetType = UNSET,
        lists: Iterable[int] | UnsetType = UNSET,
        phones: Iterable[str] | UnsetType = UNSET,
        cut_extra: bool = False,
        parts_count: int = 6,
        reference_id: str | UnsetType = UNSET,
        from_: str | UnsetType = UNSET,
        rule: str | UnsetType = UNSET,
        create_chat: bool = False,
        tts: bool = False,
        local: bool = False,
        local_country: str | UnsetType = UNSET,
    ) -> models.MessagePreview:
        """See the messages that sending would make, with the tags of a template filled in.

        (GET /api/v2/messages/preview)
        """
        return await self._call(
            operations.get_message_preview(
                text,
                template_id,
                sending_time,
                sending_date_time,
                sending_timezone,
                contacts,
                lists,
                phones,
                cut_extra,
                parts_count,
                reference_id,
                from_,
                rule,
                create_chat,
                tts,
                local,
                local_country,
            )
        )

    def search(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        last_id: int | UnsetType = UNSET,
        ids: Iterable[int] | UnsetType = UNSET,
        session_id: int | UnsetType = UNSET,
        statuses: models.MessageStatus | models.MessageStatusValue | UnsetType = UNSET,
        include_deleted: bool = False,
        query: str | UnsetType = UNSET,
    ) -> AsyncPaginator[models.MessageOut]:
        """Find messages that were sent. (GET /api/v2/messages/search)"""
        return self._paginate(
            operations.search_outbound_messages(
                page, limit, last_id, ids, session_id, statuses, include_deleted, query
            )
        )

    @overload
    async def delete_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def delete_bulk(self, *, all: Literal[True]) -> None: ...
    async def delete_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Delete several messages, or all of them, from the account's history.

        (POST /api/v2/messages/delete)
        """
        await self._call(operations.delete_outbound_messages_bulk(ids, all))

    async def upload_attachment(self, *, file: Upload) -> models.MessageAttachment:
        """Upload a file that a text message can link to. (POST /api/v2/messages/attachment)"""
        return await self._call(operations.upload_message_attachment(file))

    async def upload_mms_attachment(self, *, file: Upload) -> models.MessageAttachment:
        """Upload a file to send as an MMS. (POST /api/v2/messages/mms/attachment)"""
        return await self._call(operations.upload_message_mms_attachment(file))

    async def get(self, id: int) -> models.MessageOut:
        """Fetch one message that was sent. (GET /api/v2/messages/{id})"""
        return await self._call(operations.get_outbound_message(id))

    async def delete(self, id: int) -> None:
        """Delete one message from the account's history. (DELETE /api/v2/messages/{id})"""
        await self._call(operations.delete_outbound_message(id))

    async def delete_all(self) -> None:
        """Delete every message that the account has sent from its history.

        (DELETE /api/v2/message/all)
        """
        await self._call(operations.delete_all_outbound_messages())

    async def history(
        self,
        *,
        limit: int = 10,
        last_id: int | UnsetType = UNSET,
        query: str | UnsetType = UNSET,
        order_by: models.MessageHistoryOrder | models.MessageHistoryOrderValue = "id",
        direction: models.SortDirection | models.SortDirectionValue = "desc",
    ) -> models.MessageHistory:
        """Walk through the messages that were sent, from one id to the next.

        (GET /api/v2/history)
        """
        return await self._call(
            operations.get_outbound_messages_history(limit, last_id, query, order_by, direction)
        )
