"""Requests of `messages`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from types import NoneType

from msgspec import UnsetType

from .. import models
from ..core import encode, uploads
from ..core.paging import Envelope
from ..core.request import Body, Request, Values
from ..core.uploads import Upload


def get_all_outbound_messages(
    page: int, limit: int, last_id: int | UnsetType
) -> Request[Envelope[models.MessageOut]]:
    _path = "/api/v2/messages"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "lastId": encode.integer("last_id", last_id),
    }
    return Request(
        "getAllOutboundMessages", "GET", _path, Envelope[models.MessageOut], query=_query
    )


def send_message(
    text: str | UnsetType,
    template_id: int | UnsetType,
    sending_time: datetime | UnsetType,
    sending_date_time: datetime | UnsetType,
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
    destination: str | UnsetType,
    resources: str | UnsetType,
) -> Request[models.SendMessageResponse]:
    encode.any_of(text=text, template_id=template_id)
    encode.any_of(phones=phones, contacts=contacts, lists=lists)
    encode.dependent("rrule", rrule, sending_date_time=sending_date_time, sending_time=sending_time)
    encode.dependent(
        "sending_timezone",
        sending_timezone,
        sending_date_time=sending_date_time,
        sending_time=sending_time,
    )
    encode.mutually_exclusive(sending_time=sending_time, sending_date_time=sending_date_time)
    _path = "/api/v2/messages"
    _body: Body = {
        "text": encode.string("text", text, min_length=1),
        "templateId": encode.integer("template_id", template_id),
        "sendingTime": encode.unix_time("sending_time", sending_time),
        "sendingDateTime": encode.local_time("sending_date_time", sending_date_time),
        "sendingTimezone": encode.string("sending_timezone", sending_timezone),
        "contacts": encode.comma_separated("contacts", contacts, encode.integer),
        "lists": encode.comma_separated("lists", lists, encode.integer),
        "phones": encode.phones("phones", phones, national=local is True),
        "cutExtra": encode.boolean("cut_extra", cut_extra),
        "partsCount": encode.integer("parts_count", parts_count, minimum=1, maximum=6),
        "referenceId": encode.string("reference_id", reference_id),
        "from": encode.sender("from_", from_, min_length=1),
        "rrule": encode.string("rrule", rrule),
        "createChat": encode.boolean("create_chat", create_chat),
        "tts": encode.boolean("tts", tts),
        "local": encode.boolean("local", local),
        "localCountry": encode.string("local_country", local_country),
        "destination": encode.choice("destination", destination, models.MessageDestination),
        "resources": encode.string("resources", resources),
    }
    return Request("sendMessage", "POST", _path, models.SendMessageResponse, (201, 202), body=_body)


def get_message_price(
    include_blocked: bool,
    text: str | UnsetType,
    template_id: int | UnsetType,
    sending_time: datetime | UnsetType,
    sending_date_time: datetime | UnsetType,
    sending_timezone: str | UnsetType,
    contacts: Iterable[int] | UnsetType,
    lists: Iterable[int] | UnsetType,
    phones: Iterable[str] | UnsetType,
    cut_extra: bool,
    parts_count: int,
    reference_id: str | UnsetType,
    from_: str | UnsetType,
    rrule: str | UnsetType,
    create_chat: bool,
    tts: bool,
    local: bool,
    local_country: str | UnsetType,
) -> Request[models.MessagePrice]:
    encode.any_of(text=text, template_id=template_id)
    encode.any_of(phones=phones, contacts=contacts, lists=lists)
    encode.dependent("rrule", rrule, sending_date_time=sending_date_time, sending_time=sending_time)
    encode.dependent(
        "sending_timezone",
        sending_timezone,
        sending_date_time=sending_date_time,
        sending_time=sending_time,
    )
    encode.mutually_exclusive(sending_time=sending_time, sending_date_time=sending_date_time)
    _path = "/api/v2/messages/price/normalized"
    _query: Values = {
        "includeBlocked": encode.integer_boolean("include_blocked", include_blocked),
        "text": encode.string("text", text, min_length=1),
        "templateId": encode.integer("template_id", template_id),
        "sendingTime": encode.unix_time("sending_time", sending_time),
        "sendingDateTime": encode.local_time("sending_date_time", sending_date_time),
        "sendingTimezone": encode.string("sending_timezone", sending_timezone),
        "contacts": encode.comma_separated("contacts", contacts, encode.integer),
        "lists": encode.comma_separated("lists", lists, encode.integer),
        "phones": encode.phones("phones", phones, national=local is True),
        "cutExtra": encode.integer_boolean("cut_extra", cut_extra),
        "partsCount": encode.integer("parts_count", parts_count, minimum=1, maximum=6),
        "referenceId": encode.string("reference_id", reference_id),
        "from": encode.sender("from_", from_, min_length=1),
        "rule": encode.string("rrule", rrule),
        "createChat": encode.integer_boolean("create_chat", create_chat),
        "tts": encode.integer_boolean("tts", tts),
        "local": encode.integer_boolean("local", local),
        "localCountry": encode.string("local_country", local_country),
    }
    return Request("getMessagePrice", "GET", _path, models.MessagePrice, query=_query)


def get_message_preview(
    text: str | UnsetType,
    template_id: int | UnsetType,
    sending_time: datetime | UnsetType,
    sending_date_time: datetime | UnsetType,
    sending_timezone: str | UnsetType,
    contacts: Iterable[int] | UnsetType,
    lists: Iterable[int] | UnsetType,
    phones: Iterable[str] | UnsetType,
    cut_extra: bool,
    parts_count: int,
    reference_id: str | UnsetType,
    from_: str | UnsetType,
    rrule: str | UnsetType,
    create_chat: bool,
    tts: bool,
    local: bool,
    local_country: str | UnsetType,
) -> Request[models.MessagePreview]:
    encode.any_of(text=text, template_id=template_id)
    encode.any_of(phones=phones, contacts=contacts, lists=lists)
    encode.dependent("rrule", rrule, sending_date_time=sending_date_time, sending_time=sending_time)
    encode.dependent(
        "sending_timezone",
        sending_timezone,
        sending_date_time=sending_date_time,
        sending_time=sending_time,
    )
    encode.mutually_exclusive(sending_time=sending_time, sending_date_time=sending_date_time)
    _path = "/api/v2/messages/preview"
    _query: Values = {
        "text": encode.string("text", text, min_length=1),
        "templateId": encode.integer("template_id", template_id),
        "sendingTime": encode.unix_time("sending_time", sending_time),
        "sendingDateTime": encode.local_time("sending_date_time", sending_date_time),
        "sendingTimezone": encode.string("sending_timezone", sending_timezone),
        "contacts": encode.comma_separated("contacts", contacts, encode.integer),
        "lists": encode.comma_separated("lists", lists, encode.integer),
        "phones": encode.phones("phones", phones, national=local is True),
        "cutExtra": encode.integer_boolean("cut_extra", cut_extra),
        "partsCount": encode.integer("parts_count", parts_count, minimum=1, maximum=6),
        "referenceId": encode.string("reference_id", reference_id),
        "from": encode.sender("from_", from_, min_length=1),
        "rule": encode.string("rrule", rrule),
        "createChat": encode.integer_boolean("create_chat", create_chat),
        "tts": encode.integer_boolean("tts", tts),
        "local": encode.integer_boolean("local", local),
        "localCountry": encode.string("local_country", local_country),
    }
    return Request("getMessagePreview", "GET", _path, models.MessagePreview, query=_query)


def search_outbound_messages(
    page: int,
    limit: int,
    last_id: int | UnsetType,
    ids: Iterable[int] | UnsetType,
    session_id: int | UnsetType,
    statuses: str | UnsetType,
    include_deleted: bool,
    query: str | UnsetType,
) -> Request[Envelope[models.MessageOut]]:
    _path = "/api/v2/messages/search"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "lastId": encode.integer("last_id", last_id),
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "sessionId": encode.integer("session_id", session_id),
        "statuses": encode.choice("statuses", statuses, models.MessageStatus),
        "includeDeleted": encode.integer_boolean("include_deleted", include_deleted),
        "query": encode.string("query", query),
    }
    return Request(
        "searchOutboundMessages", "GET", _path, Envelope[models.MessageOut], query=_query
    )


def delete_outbound_messages_bulk(
    ids: Iterable[int] | UnsetType, all: bool | UnsetType
) -> Request[None]:
    encode.one_of(ids=ids, all=all)
    _path = "/api/v2/messages/delete"
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.integer_boolean("all", all, only=True),
    }
    return Request("deleteOutboundMessagesBulk", "POST", _path, NoneType, (204,), body=_body)


def upload_message_attachment(file: Upload) -> Request[models.MessageAttachment]:
    _path = "/api/v2/messages/attachment"
    _body = uploads.form({"file": uploads.part("file", file)})
    return Request(
        "uploadMessageAttachment", "POST", _path, models.MessageAttachment, (200, 201), body=_body
    )


def upload_message_mms_attachment(file: Upload) -> Request[models.MessageAttachment]:
    _path = "/api/v2/messages/mms/attachment"
    _body = uploads.form({"file": uploads.part("file", file)})
    return Request(
        "uploadMessageMMSAttachment", "POST", _path, models.MessageAttachment, body=_body
    )


def get_outbound_message(id: int) -> Request[models.MessageOut]:
    _path = f'/api/v2/messages/{encode.integer("id", id)}'
    return Request("getOutboundMessage", "GET", _path, models.MessageOut)


def delete_outbound_message(id: int) -> Request[None]:
    _path = f'/api/v2/messages/{encode.integer("id", id)}'
    return Request("deleteOutboundMessage", "DELETE", _path, NoneType, (204,))


def delete_all_outbound_messages() -> Request[None]:
    return Request("deleteAllOutboundMessages", "DELETE", "/api/v2/message/all", NoneType, (204,))


def get_outbound_messages_history(
    limit: int, last_id: int | UnsetType, query: str | UnsetType, order_by: str, direction: str
) -> Request[Envelope[models.MessageOut]]:
    _path = "/api/v2/history"
    _query: Values = {
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "lastId": encode.integer("last_id", last_id),
        "query": encode.string("query", query),
        "orderBy": encode.choice("order_by", order_by, models.MessageHistoryOrder),
        "direction": encode.choice("direction", direction, models.SortDirection),
    }
    return Request(
        "getOutboundMessagesHistory", "GET", _path, Envelope[models.MessageOut], query=_query
    )
