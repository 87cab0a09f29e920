"""Requests of `messages`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType
from typing import Literal

from msgspec import UnsetType

from ..core import encode, uploads
from ..core.paging import Envelope
from ..core.request import Request
from ..core.uploads import Upload
from ..models.common import SortDirection, SortDirectionValue
from ..models.outbound_message_sessions import MessageOut, MessageStatus, MessageStatusValue
from ..models.outbound_messages import (
    MessageAttachment,
    MessageDestination,
    MessageDestinationValue,
    MessageHistory,
    MessageHistoryOrder,
    MessageHistoryOrderValue,
    MessagePreview,
    MessagePrice,
    SendMessageResponse,
)


def get_all_outbound_messages(
    *, page: int, limit: int, last_id: int | UnsetType
) -> Request[Envelope[MessageOut]]:
    return Request(
        operation="getAllOutboundMessages",
        method="GET",
        path="/api/v2/messages",
        statuses=(200,),
        result=Envelope[MessageOut],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "lastId": encode.integer("last_id", last_id),
        },
    )


def send_message(
    *,
    text: str | UnsetType,
    template_id: int | UnsetType,
    sending_time: int | UnsetType,
    sending_date_time: str | UnsetType,
    sending_timezone: str | UnsetType,
    contacts: Iterable[int] | UnsetType,
    lists: Iterable[int] | UnsetType,
    phones: Iterable[str] | UnsetType,
    cut_extra: bool | UnsetType,
    parts_count: int | UnsetType,
    reference_id: str | UnsetType,
    from_: str | UnsetType,
    rrule: str | UnsetType,
    create_chat: bool | UnsetType,
    tts: bool | UnsetType,
    local: bool | UnsetType,
    local_country: str | UnsetType,
    destination: MessageDestination | MessageDestinationValue | UnsetType,
    resources: str | UnsetType,
) -> Request[SendMessageResponse]:
    encode.at_least_one(text=text, template_id=template_id)
    encode.at_least_one(phones=phones, contacts=contacts, lists=lists)
    return Request(
        operation="sendMessage",
        method="POST",
        path="/api/v2/messages",
        statuses=(
            201,
            202,
        ),
        result=SendMessageResponse,
        body={
            "text": encode.text("text", text),
            "templateId": encode.integer("template_id", template_id),
            "sendingTime": encode.integer("sending_time", sending_time),
            "sendingDateTime": encode.text("sending_date_time", sending_date_time),
            "sendingTimezone": encode.text("sending_timezone", sending_timezone),
            "contacts": encode.comma_separated("contacts", contacts, encode.integer),
            "lists": encode.comma_separated("lists", lists, encode.integer),
            "phones": encode.comma_separated("phones", phones, encode.text),
            "cutExtra": encode.boolean("cut_extra", cut_extra),
            "partsCount": encode.integer("parts_count", parts_count, minimum=1, maximum=6),
            "referenceId": encode.text("reference_id", reference_id),
            "from": encode.text("from_", from_),
            "rrule": encode.text("rrule", rrule),
            "createChat": encode.boolean("create_chat", create_chat),
            "tts": encode.boolean("tts", tts),
            "local": encode.boolean("local", local),
            "localCountry": encode.text("local_country", local_country),
            "destination": encode.choice("destination", destination, MessageDestination),
            "resources": encode.text("resources", resources),
        },
    )


def get_message_price(
    *,
    include_blocked: bool,
    text: str | UnsetType,
    template_id: int | UnsetType,
    sending_time: int | UnsetType,
    sending_date_time: str | UnsetType,
    sending_timezone: str | UnsetType,
    contacts: Iterable[int] | UnsetType,
    lists: Iterable[int] | UnsetType,
    phones: Iterable[str] | UnsetType,
    cut_extra: bool,
    parts_count: int,
    reference_id: str | UnsetType,
    from_: str | UnsetType,
    rule: str | UnsetType,
    create_chat: bool,
    tts: bool,
    local: bool,
    local_country: str | UnsetType,
) -> Request[MessagePrice]:
    return Request(
        operation="getMessagePrice",
        method="GET",
        path="/api/v2/messages/price/normalized",
        statuses=(200,),
        result=MessagePrice,
        query={
            "includeBlocked": encode.flag("include_blocked", include_blocked),
            "text": encode.text("text", text),
            "templateId": encode.integer("template_id", template_id),
            "sendingTime": encode.integer("sending_time", sending_time),
            "sendingDateTime": encode.text("sending_date_time", sending_date_time),
            "sendingTimezone": encode.text("sending_timezone", sending_timezone),
            "contacts": encode.comma_separated("contacts", contacts, encode.integer),
            "lists": encode.comma_separated("lists", lists, encode.integer),
            "phones": encode.comma_separated("phones", phones, encode.text),
            "cutExtra": encode.flag("cut_extra", cut_extra),
            "partsCount": encode.integer("parts_count", parts_count, minimum=1, maximum=6),
            "referenceId": encode.text("reference_id", reference_id),
            "from": encode.text("from_", from_),
            "rule": encode.text("rule", rule),
            "createChat": encode.flag("create_chat", create_chat),
            "tts": encode.flag("tts", tts),
            "local": encode.flag("local", local),
            "localCountry": encode.text("local_country", local_country),
        },
    )


def get_message_preview(
    *,
    text: str | UnsetType,
    template_id: int | UnsetType,
    sending_time: int | UnsetType,
    sending_date_time: str | UnsetType,
    sending_timezone: str | UnsetType,
    contacts: Iterable[int] | UnsetType,
    lists: Iterable[int] | UnsetType,
    phones: Iterable[str] | UnsetType,
    cut_extra: bool,
    parts_count: int,
    reference_id: str | UnsetType,
    from_: str | UnsetType,
    rule: str | UnsetType,
    create_chat: bool,
    tts: bool,
    local: bool,
    local_country: str | UnsetType,
) -> Request[MessagePreview]:
    return Request(
        operation="getMessagePreview",
        method="GET",
        path="/api/v2/messages/preview",
        statuses=(200,),
        result=MessagePreview,
        query={
            "text": encode.text("text", text),
            "templateId": encode.integer("template_id", template_id),
            "sendingTime": encode.integer("sending_time", sending_time),
            "sendingDateTime": encode.text("sending_date_time", sending_date_time),
            "sendingTimezone": encode.text("sending_timezone", sending_timezone),
            "contacts": encode.comma_separated("contacts", contacts, encode.integer),
            "lists": encode.comma_separated("lists", lists, encode.integer),
            "phones": encode.comma_separated("phones", phones, encode.text),
            "cutExtra": encode.flag("cut_extra", cut_extra),
            "partsCount": encode.integer("parts_count", parts_count, minimum=1, maximum=6),
            "referenceId": encode.text("reference_id", reference_id),
            "from": encode.text("from_", from_),
            "rule": encode.text("rule", rule),
            "createChat": encode.flag("create_chat", create_chat),
            "tts": encode.flag("tts", tts),
            "local": encode.flag("local", local),
            "localCountry": encode.text("local_country", local_country),
        },
    )


def search_outbound_messages(
    *,
    page: int,
    limit: int,
    last_id: int | UnsetType,
    ids: Iterable[int] | UnsetType,
    session_id: int | UnsetType,
    statuses: MessageStatus | MessageStatusValue | UnsetType,
    include_deleted: bool,
    query: str | UnsetType,
) -> Request[Envelope[MessageOut]]:
    return Request(
        operation="searchOutboundMessages",
        method="GET",
        path="/api/v2/messages/search",
        statuses=(200,),
        result=Envelope[MessageOut],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "lastId": encode.integer("last_id", last_id),
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "sessionId": encode.integer("session_id", session_id),
            "statuses": encode.choice("statuses", statuses, MessageStatus),
            "includeDeleted": encode.flag("include_deleted", include_deleted),
            "query": encode.text("query", query),
        },
    )


def delete_outbound_messages_bulk(
    *, ids: Iterable[int] | UnsetType, all: Literal[True] | UnsetType
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all)
    return Request(
        operation="deleteOutboundMessagesBulk",
        method="POST",
        path="/api/v2/messages/delete",
        statuses=(204,),
        result=NoneType,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.flag("all", all, only=True),
        },
    )


def upload_message_attachment(*, file: Upload) -> Request[MessageAttachment]:
    return Request(
        operation="uploadMessageAttachment",
        method="POST",
        path="/api/v2/messages/attachment",
        statuses=(200,),
        result=MessageAttachment,
        body=uploads.form(
            {
                "file": uploads.part("file", file),
            }
        ),
    )


def upload_message_mms_attachment(*, file: Upload) -> Request[MessageAttachment]:
    return Request(
        operation="uploadMessageMMSAttachment",
        method="POST",
        path="/api/v2/messages/mms/attachment",
        statuses=(200,),
        result=MessageAttachment,
        body=uploads.form(
            {
                "file": uploads.part("file", file),
            }
        ),
    )


def get_outbound_message(id: int) -> Request[MessageOut]:
    return Request(
        operation="getOutboundMessage",
        method="GET",
        path=f'/api/v2/messages/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=MessageOut,
    )


def delete_outbound_message(id: int) -> Request[None]:
    return Request(
        operation="deleteOutboundMessage",
        method="DELETE",
        path=f'/api/v2/messages/{encode.segment(encode.integer("id", id))}',
        statuses=(204,),
        result=NoneType,
    )


def delete_all_outbound_messages() -> Request[None]:
    return Request(
        operation="deleteAllOutboundMessages",
        method="DELETE",
        path="/api/v2/message/all",
        statuses=(204,),
        result=NoneType,
    )


def get_outbound_messages_history(
    *,
    limit: int,
    last_id: int | UnsetType,
    query: str | UnsetType,
    order_by: MessageHistoryOrder | MessageHistoryOrderValue,
    direction: SortDirection | SortDirectionValue,
) -> Request[MessageHistory]:
    return Request(
        operation="getOutboundMessagesHistory",
        method="GET",
        path="/api/v2/history",
        statuses=(200,),
        result=MessageHistory,
        query={
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "lastId": encode.integer("last_id", last_id),
            "query": encode.text("query", query),
            "orderBy": encode.choice("order_by", order_by, MessageHistoryOrder),
            "direction": encode.choice("direction", direction, SortDirection),
        },
    )
