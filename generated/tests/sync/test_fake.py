"""The fake with the sync client: without sockets, and with both HTTP libraries."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from textmagic_client import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    HttpxTransport,
    NotFoundError,
    PyreqwestTransport,
    RateLimitError,
    TextMagic,
    TextMagicError,
)
from textmagic_client.core.request import Request
from textmagic_client.models import CustomFieldValueRequest, EmailCampaignSchedule, EmailRecipients
from textmagic_client.testing import FakeTextMagic
from things import DELETE, GET, LIST, SEND, THINGS

Seeds = list[tuple[str, dict[str, Any]]]
CALLS: list[tuple[Seeds, str, Callable[[TextMagic], Any]]] = [
    (
        [],
        "getAllOutboundMessages",
        lambda tm: tm.messages.list(),
    ),
    (
        [],
        "getAllOutboundMessages",
        lambda tm: tm.messages.list(page=2, limit=25, last_id=49910),
    ),
    (
        [],
        "sendMessage",
        lambda tm: tm.messages.send(text="Your table is ready.", contacts=[2764, 2765]),
    ),
    (
        [],
        "sendMessage",
        lambda tm: tm.messages.send(
            text="Your table is ready.",
            template_id=519,
            sending_time=1590584553,
            sending_date_time="2020-05-27 13:02:33",
            sending_timezone="Europe/London",
            contacts=[2764, 2765],
            lists=[715, 716],
            phones=["447860021130", "447860021131"],
            cut_extra=True,
            parts_count=3,
            reference_id="my_reference_id_4991",
            from_="447624800500",
            rrule="FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;COUNT=1",
            create_chat=True,
            tts=True,
            local=True,
            local_country="GB",
            destination="mms",
            resources="a3f81c27d90be654.jpeg",
        ),
    ),
    (
        [],
        "getMessagePrice",
        lambda tm: tm.messages.price(),
    ),
    (
        [],
        "getMessagePrice",
        lambda tm: tm.messages.price(
            include_blocked=True,
            text="Your table is ready.",
            template_id=519,
            sending_time=1590584553,
            sending_date_time="2020-05-27 13:02:33",
            sending_timezone="Europe/London",
            contacts=[2764, 2765],
            lists=[715, 716],
            phones=["447860021130", "447860021131"],
            cut_extra=True,
            parts_count=3,
            reference_id="my_reference_id_4991",
            from_="447624800500",
            rule="FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;COUNT=1",
            create_chat=True,
            tts=True,
            local=True,
            local_country="GB",
        ),
    ),
    (
        [],
        "getMessagePreview",
        lambda tm: tm.messages.preview(),
    ),
    (
        [],
        "getMessagePreview",
        lambda tm: tm.messages.preview(
            text="Your table is ready.",
            template_id=519,
            sending_time=1590584553,
            sending_date_time="2020-05-27 13:02:33",
            sending_timezone="Europe/London",
            contacts=[2764, 2765],
            lists=[715, 716],
            phones=["447860021130", "447860021131"],
            cut_extra=True,
            parts_count=3,
            reference_id="my_reference_id_4991",
            from_="447624800500",
            rule="FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;COUNT=1",
            create_chat=True,
            tts=True,
            local=True,
            local_country="GB",
        ),
    ),
    (
        [],
        "searchOutboundMessages",
        lambda tm: tm.messages.search(),
    ),
    (
        [],
        "searchOutboundMessages",
        lambda tm: tm.messages.search(
            page=2,
            limit=25,
            last_id=49910,
            ids=[49910, 49911],
            session_id=4991,
            statuses="f",
            include_deleted=True,
            query="table",
        ),
    ),
    (
        [],
        "deleteOutboundMessagesBulk",
        lambda tm: tm.messages.delete_bulk(ids=[49910, 49911]),
    ),
    (
        [],
        "deleteOutboundMessagesBulk",
        lambda tm: tm.messages.delete_bulk(all=True),
    ),
    (
        [],
        "uploadMessageAttachment",
        lambda tm: tm.messages.upload_attachment(file=b"\x89 any\r\n--bytes\x00"),
    ),
    (
        [],
        "uploadMessageMMSAttachment",
        lambda tm: tm.messages.upload_mms_attachment(file=b"\x89 any\r\n--bytes\x00"),
    ),
    (
        [
            ("/api/v2/messages", {"id": 49910}),
        ],
        "getOutboundMessage",
        lambda tm: tm.messages.get(49910),
    ),
    (
        [
            ("/api/v2/messages", {"id": 49910}),
        ],
        "deleteOutboundMessage",
        lambda tm: tm.messages.delete(49910),
    ),
    (
        [],
        "deleteAllOutboundMessages",
        lambda tm: tm.messages.delete_all(),
    ),
    (
        [],
        "getOutboundMessagesHistory",
        lambda tm: tm.messages.history(),
    ),
    (
        [],
        "getOutboundMessagesHistory",
        lambda tm: tm.messages.history(
            limit=25, last_id=49910, query="table", order_by="messageTime", direction="asc"
        ),
    ),
    (
        [],
        "getAllMessageSessions",
        lambda tm: tm.sessions.list(),
    ),
    (
        [],
        "getAllMessageSessions",
        lambda tm: tm.sessions.list(page=2, limit=25),
    ),
    (
        [],
        "deleteMessageSessionsBulk",
        lambda tm: tm.sessions.delete_bulk(ids=[4991, 4992]),
    ),
    (
        [],
        "deleteMessageSessionsBulk",
        lambda tm: tm.sessions.delete_bulk(ids=[4991, 4992], x_ignore_null_values=False),
    ),
    (
        [],
        "deleteMessageSessionsBulk",
        lambda tm: tm.sessions.delete_bulk(all=True),
    ),
    (
        [],
        "deleteMessageSessionsBulk",
        lambda tm: tm.sessions.delete_bulk(all=True, x_ignore_null_values=False),
    ),
    (
        [
            ("/api/v2/sessions", {"id": 4991}),
        ],
        "getMessageSession",
        lambda tm: tm.sessions.get(4991),
    ),
    (
        [
            ("/api/v2/sessions", {"id": 4991}),
        ],
        "deleteMessageSession",
        lambda tm: tm.sessions.delete(4991),
    ),
    (
        [
            ("/api/v2/sessions", {"id": 4991}),
        ],
        "getMessageSessionStat",
        lambda tm: tm.sessions.stats(4991),
    ),
    (
        [
            ("/api/v2/sessions", {"id": 4991}),
        ],
        "getMessageSessionStat",
        lambda tm: tm.sessions.stats(4991, include_deleted=True),
    ),
    (
        [
            ("/api/v2/sessions", {"id": 4991}),
        ],
        "getMessagesBySessionId",
        lambda tm: tm.sessions.messages(4991),
    ),
    (
        [
            ("/api/v2/sessions", {"id": 4991}),
        ],
        "getMessagesBySessionId",
        lambda tm: tm.sessions.messages(4991, page=2, limit=25, statuses="f", include_deleted=True),
    ),
    (
        [],
        "getAllBulkSessions",
        lambda tm: tm.bulks.list(),
    ),
    (
        [],
        "getAllBulkSessions",
        lambda tm: tm.bulks.list(page=2, limit=25),
    ),
    (
        [
            ("/api/v2/bulks", {"id": 599}),
        ],
        "getBulkSession",
        lambda tm: tm.bulks.get(599),
    ),
    (
        [],
        "getAllScheduledMessages",
        lambda tm: tm.schedules.list(),
    ),
    (
        [],
        "getAllScheduledMessages",
        lambda tm: tm.schedules.list(
            page=2, limit=25, status="a", order_by="nextSend", direction="asc"
        ),
    ),
    (
        [],
        "searchScheduledMessages",
        lambda tm: tm.schedules.search(),
    ),
    (
        [],
        "searchScheduledMessages",
        lambda tm: tm.schedules.search(
            page=2,
            limit=25,
            query="reminder",
            ids=[562, 563],
            status="a",
            order_by="nextSend",
            direction="asc",
        ),
    ),
    (
        [],
        "deleteScheduledMessagesBulk",
        lambda tm: tm.schedules.delete_bulk(ids=[562, 563]),
    ),
    (
        [],
        "deleteScheduledMessagesBulk",
        lambda tm: tm.schedules.delete_bulk(all=True),
    ),
    (
        [],
        "deleteScheduledMessagesBulk",
        lambda tm: tm.schedules.delete_bulk(status="c"),
    ),
    (
        [
            ("/api/v2/schedules", {"id": 562}),
        ],
        "getScheduledMessage",
        lambda tm: tm.schedules.get(562),
    ),
    (
        [
            ("/api/v2/schedules", {"id": 562}),
        ],
        "deleteScheduledMessage",
        lambda tm: tm.schedules.delete(562),
    ),
    (
        [],
        "getAllInboundMessages",
        lambda tm: tm.replies.list(),
    ),
    (
        [],
        "getAllInboundMessages",
        lambda tm: tm.replies.list(page=2, limit=25, order_by="messageTime", direction="asc"),
    ),
    (
        [],
        "searchInboundMessages",
        lambda tm: tm.replies.search(),
    ),
    (
        [],
        "searchInboundMessages",
        lambda tm: tm.replies.search(
            page=2,
            limit=25,
            ids=[1782832, 1782833],
            query="447860021130",
            order_by="messageTime",
            direction="asc",
            expand=True,
        ),
    ),
    (
        [],
        "deleteInboundMessagesBulk",
        lambda tm: tm.replies.delete_bulk(ids=[1782832, 1782833]),
    ),
    (
        [],
        "deleteInboundMessagesBulk",
        lambda tm: tm.replies.delete_bulk(all=True),
    ),
    (
        [
            ("/api/v2/replies", {"id": 1782832}),
        ],
        "getInboundMessage",
        lambda tm: tm.replies.get(1782832),
    ),
    (
        [
            ("/api/v2/replies", {"id": 1782832}),
        ],
        "deleteInboundMessage",
        lambda tm: tm.replies.delete(1782832),
    ),
    (
        [],
        "getAllChats",
        lambda tm: tm.chats.list(),
    ),
    (
        [],
        "getAllChats",
        lambda tm: tm.chats.list(
            status="a", page=2, limit=25, order_by="unread", voice=True, flat=True
        ),
    ),
    (
        [],
        "searchChats",
        lambda tm: tm.chats.search(),
    ),
    (
        [],
        "searchChats",
        lambda tm: tm.chats.search(page=2, limit=25, query="table"),
    ),
    (
        [],
        "searchChatsByIds",
        lambda tm: tm.chats.search_by_ids(),
    ),
    (
        [],
        "searchChatsByIds",
        lambda tm: tm.chats.search_by_ids(page=2, limit=25, ids=[43328, 43329]),
    ),
    (
        [],
        "searchChatsByReceipent",
        lambda tm: tm.chats.search_by_recipients(),
    ),
    (
        [],
        "searchChatsByReceipent",
        lambda tm: tm.chats.search_by_recipients(
            page=2, limit=25, query="Lovelace", order_by="unread"
        ),
    ),
    (
        [],
        "getUnreadMessagesTotal",
        lambda tm: tm.chats.unread_count(),
    ),
    (
        [],
        "setChatStatus",
        lambda tm: tm.chats.set_status(id=43328, status="a"),
    ),
    (
        [],
        "muteChat",
        lambda tm: tm.chats.mute(id=43328, mute=True),
    ),
    (
        [],
        "muteChat",
        lambda tm: tm.chats.mute(id=43328, mute=True, for_hours=5),
    ),
    (
        [],
        "muteChatsBulk",
        lambda tm: tm.chats.mute_bulk(ids=[43328, 43329]),
    ),
    (
        [],
        "muteChatsBulk",
        lambda tm: tm.chats.mute_bulk(ids=[43328, 43329], for_hours=5),
    ),
    (
        [],
        "muteChatsBulk",
        lambda tm: tm.chats.mute_bulk(all=True),
    ),
    (
        [],
        "muteChatsBulk",
        lambda tm: tm.chats.mute_bulk(all=True, for_hours=5),
    ),
    (
        [],
        "unmuteChatsBulk",
        lambda tm: tm.chats.unmute_bulk(ids=[43328, 43329]),
    ),
    (
        [],
        "unmuteChatsBulk",
        lambda tm: tm.chats.unmute_bulk(all=True),
    ),
    (
        [],
        "markChatsUnreadBulk",
        lambda tm: tm.chats.mark_unread_bulk(ids=[43328, 43329]),
    ),
    (
        [],
        "markChatsUnreadBulk",
        lambda tm: tm.chats.mark_unread_bulk(all=True),
    ),
    (
        [],
        "markChatsReadBulk",
        lambda tm: tm.chats.mark_read_bulk(ids=[43328, 43329]),
    ),
    (
        [],
        "markChatsReadBulk",
        lambda tm: tm.chats.mark_read_bulk(all=True),
    ),
    (
        [],
        "closeChatsBulk",
        lambda tm: tm.chats.close_bulk(ids=[43328, 43329]),
    ),
    (
        [],
        "closeChatsBulk",
        lambda tm: tm.chats.close_bulk(all=True),
    ),
    (
        [],
        "closeReadChats",
        lambda tm: tm.chats.close_read(),
    ),
    (
        [],
        "reopenChatsBulk",
        lambda tm: tm.chats.reopen_bulk(ids=[43328, 43329]),
    ),
    (
        [],
        "reopenChatsBulk",
        lambda tm: tm.chats.reopen_bulk(all=True),
    ),
    (
        [],
        "deleteChatsBulk",
        lambda tm: tm.chats.delete_bulk(ids=[43328, 43329]),
    ),
    (
        [],
        "deleteChatsBulk",
        lambda tm: tm.chats.delete_bulk(all=True),
    ),
    (
        [],
        "deleteChatsBulk",
        lambda tm: tm.chats.delete_bulk(status="a"),
    ),
    (
        [
            ("/api/v2/chats", {"id": 43328}),
        ],
        "getChat",
        lambda tm: tm.chats.get(43328),
    ),
    (
        [
            ("/api/v2/chats", {"id": 43328}),
        ],
        "getChatMessages",
        lambda tm: tm.chats.messages(43328),
    ),
    (
        [
            ("/api/v2/chats", {"id": 43328}),
        ],
        "getChatMessages",
        lambda tm: tm.chats.messages(
            43328,
            page=2,
            limit=25,
            query="table",
            start=1434707304,
            end=1434793704,
            direction="asc",
            voice=True,
            include_notes=True,
        ),
    ),
    (
        [
            ("/api/v2/chats", {"id": 43328}),
        ],
        "deleteChatMessages",
        lambda tm: tm.chats.delete_messages(43328, inbound_ids=[1782832, 1782833]),
    ),
    (
        [
            ("/api/v2/chats", {"id": 43328}),
        ],
        "deleteChatMessages",
        lambda tm: tm.chats.delete_messages(
            43328,
            inbound_ids=[1782832, 1782833],
            sent_ids=[49910, 49911],
            calls_ids=[5511, 5512],
            all=True,
        ),
    ),
    (
        [],
        "getChatByPhone",
        lambda tm: tm.chats.get_by_phone("447860021130"),
    ),
    (
        [],
        "getChatByPhone",
        lambda tm: tm.chats.get_by_phone("447860021130", upsert=True, reopen=True),
    ),
    (
        [],
        "getAllTemplates",
        lambda tm: tm.templates.list(),
    ),
    (
        [],
        "getAllTemplates",
        lambda tm: tm.templates.list(page=2, limit=25),
    ),
    (
        [],
        "createTemplate",
        lambda tm: tm.templates.create(
            name="Reminder", content="Hello {First name}, your table is ready."
        ),
    ),
    (
        [],
        "searchTemplates",
        lambda tm: tm.templates.search(),
    ),
    (
        [],
        "searchTemplates",
        lambda tm: tm.templates.search(
            page=2, limit=25, ids=[519, 520], name="Reminder", content="Your table is ready."
        ),
    ),
    (
        [],
        "deleteTemplatesBulk",
        lambda tm: tm.templates.delete_bulk(ids=[519, 520]),
    ),
    (
        [],
        "deleteTemplatesBulk",
        lambda tm: tm.templates.delete_bulk(all=True),
    ),
    (
        [
            ("/api/v2/templates", {"id": 519}),
        ],
        "getTemplate",
        lambda tm: tm.templates.get(519),
    ),
    (
        [
            ("/api/v2/templates", {"id": 519}),
        ],
        "updateTemplate",
        lambda tm: tm.templates.update(
            519, name="Reminder", content="Hello {First name}, your table is ready."
        ),
    ),
    (
        [
            ("/api/v2/templates", {"id": 519}),
        ],
        "deleteTemplate",
        lambda tm: tm.templates.delete(519),
    ),
    (
        [],
        "getContacts",
        lambda tm: tm.contacts.list(),
    ),
    (
        [],
        "getContacts",
        lambda tm: tm.contacts.list(
            page=2, limit=25, shared=True, order_by="lastName", direction="asc"
        ),
    ),
    (
        [],
        "searchContacts",
        lambda tm: tm.contacts.search(),
    ),
    (
        [],
        "searchContacts",
        lambda tm: tm.contacts.search(
            page=2,
            limit=25,
            shared=True,
            ids=[27074, 27075],
            list_id=715,
            include_blocked=True,
            query="Ada",
            local=True,
            exact_match=True,
            country="GB",
            order_by="lastName",
            direction="asc",
            tag_ids=[23, 24],
        ),
    ),
    (
        [],
        "getContactsAutocomplete",
        lambda tm: tm.contacts.autocomplete(query="Ad"),
    ),
    (
        [],
        "getContactsAutocomplete",
        lambda tm: tm.contacts.autocomplete(limit=25, query="Ad", lists=True),
    ),
    (
        [],
        "createContact",
        lambda tm: tm.contacts.create(phone="447860021130", lists=[10541, 18599]),
    ),
    (
        [],
        "createContact",
        lambda tm: tm.contacts.create(
            first_name="Ada",
            last_name="Lovelace",
            phone="447860021130",
            email="ada@example.org",
            company_name="Example Ltd.",
            lists=[10541, 18599],
            favorited=True,
            blocked=False,
            type=1,
            custom_field_values=[
                CustomFieldValueRequest(
                    id=554,
                    user_custom_field_id=554,
                    name="DOB",
                    value="1983-08-31",
                    created_at=datetime(2015, 2, 11, 7, 33, 19, tzinfo=UTC),
                )
            ],
            local=True,
            country="GB",
            tags=[23, 24],
            owner=305,
        ),
    ),
    (
        [
            ("/api/v2/contacts", {"id": 27074}),
        ],
        "getContact",
        lambda tm: tm.contacts.get(27074),
    ),
    (
        [
            ("/api/v2/contacts", {"id": 27074}),
        ],
        "deleteContact",
        lambda tm: tm.contacts.delete(27074),
    ),
    (
        [],
        "getContactByPhone",
        lambda tm: tm.contacts.get_by_phone("447860021130"),
    ),
    (
        [
            ("/api/v2/contacts", {"id": 27074}),
        ],
        "updateContact",
        lambda tm: tm.contacts.update(27074, phone="447860021130", lists=[10541, 18599]),
    ),
    (
        [
            ("/api/v2/contacts", {"id": 27074}),
        ],
        "updateContact",
        lambda tm: tm.contacts.update(
            27074,
            first_name="Ada",
            last_name="Lovelace",
            phone="447860021130",
            email="ada@example.org",
            company_name="Example Ltd.",
            lists=[10541, 18599],
            favorited=True,
            blocked=False,
            type=1,
            custom_field_values=[
                CustomFieldValueRequest(
                    id=554,
                    user_custom_field_id=554,
                    name="DOB",
                    value="1983-08-31",
                    created_at=datetime(2015, 2, 11, 7, 33, 19, tzinfo=UTC),
                )
            ],
            local=True,
            country="GB",
            tags=[23, 24],
            owner=305,
        ),
    ),
    (
        [],
        "deleteContactsByIds",
        lambda tm: tm.contacts.delete_bulk(ids=[27074, 27075]),
    ),
    (
        [],
        "deleteContactsByIds",
        lambda tm: tm.contacts.delete_bulk(all=True),
    ),
    (
        [],
        "deleteAllContacts",
        lambda tm: tm.contacts.delete_all(),
    ),
    (
        [
            ("/api/v2/contacts", {"id": 27074}),
        ],
        "getListsOfContact",
        lambda tm: tm.contacts.lists(27074),
    ),
    (
        [
            ("/api/v2/contacts", {"id": 27074}),
        ],
        "getListsOfContact",
        lambda tm: tm.contacts.lists(27074, page=2, limit=25),
    ),
    (
        [],
        "getFavorites",
        lambda tm: tm.contacts.favorites(),
    ),
    (
        [],
        "getFavorites",
        lambda tm: tm.contacts.favorites(page=2, limit=25, query="Ada"),
    ),
    (
        [
            ("/api/v2/contacts", {"id": 27074}),
        ],
        "uploadContactAvatar",
        lambda tm: tm.contacts.upload_avatar(27074, image=b"\x89 any\r\n--bytes\x00"),
    ),
    (
        [
            ("/api/v2/contacts", {"id": 27074}),
        ],
        "deleteContactAvatar",
        lambda tm: tm.contacts.delete_avatar(27074),
    ),
    (
        [],
        "importContacts",
        lambda tm: tm.contacts.import_file(
            column="0:firstName;1:lastName;3:phone;4:email", file=b"\x89 any\r\n--bytes\x00"
        ),
    ),
    (
        [],
        "importContacts",
        lambda tm: tm.contacts.import_file(
            column="0:firstName;1:lastName;3:phone;4:email",
            list_id=443,
            list_name="Customers",
            file=b"\x89 any\r\n--bytes\x00",
        ),
    ),
    (
        [],
        "getContactImportSessionProgress",
        lambda tm: tm.contacts.import_progress(1207),
    ),
    (
        [],
        "blockContact",
        lambda tm: tm.contacts.block(phone="447860021130"),
    ),
    (
        [],
        "unblockContact",
        lambda tm: tm.contacts.unblock(phone="447860021130"),
    ),
    (
        [],
        "unblockContactsBulk",
        lambda tm: tm.contacts.unblock_bulk(ids=[27074, 27075]),
    ),
    (
        [],
        "unblockContactsBulk",
        lambda tm: tm.contacts.unblock_bulk(all=True),
    ),
    (
        [],
        "getBlockedContacts",
        lambda tm: tm.contacts.blocked(),
    ),
    (
        [],
        "getBlockedContacts",
        lambda tm: tm.contacts.blocked(
            page=2, limit=25, query="Ada", order_by="lastName", direction="asc"
        ),
    ),
    (
        [],
        "getContactIfBlocked",
        lambda tm: tm.contacts.get_blocked(phone="447860021130"),
    ),
    (
        [],
        "getUnsubscribers",
        lambda tm: tm.unsubscribers.list(),
    ),
    (
        [],
        "getUnsubscribers",
        lambda tm: tm.unsubscribers.list(page=2, limit=25),
    ),
    (
        [],
        "unsubscribeContact",
        lambda tm: tm.unsubscribers.add(phone="447860021130"),
    ),
    (
        [],
        "unsubscribeContact",
        lambda tm: tm.unsubscribers.add(phone="447860021130", block_incoming=True),
    ),
    (
        [
            ("/api/v2/unsubscribers", {"id": 27074}),
        ],
        "getUnsubscribedContact",
        lambda tm: tm.unsubscribers.get(27074),
    ),
    (
        [],
        "getLists",
        lambda tm: tm.lists.list(),
    ),
    (
        [],
        "getLists",
        lambda tm: tm.lists.list(
            page=2, limit=25, order_by="id", direction="asc", favorite_only=True, only_mine=True
        ),
    ),
    (
        [],
        "createList",
        lambda tm: tm.lists.create(name="Regulars"),
    ),
    (
        [],
        "createList",
        lambda tm: tm.lists.create(name="Regulars", shared=True, favorited=True, is_default=True),
    ),
    (
        [],
        "searchLists",
        lambda tm: tm.lists.search(),
    ),
    (
        [],
        "searchLists",
        lambda tm: tm.lists.search(
            page=2,
            limit=25,
            ids=[715, 716],
            query="Regulars",
            only_mine=True,
            only_default=True,
            order_by="id",
            direction="asc",
        ),
    ),
    (
        [],
        "deleteListsBulk",
        lambda tm: tm.lists.delete_bulk(ids=[715, 716]),
    ),
    (
        [],
        "deleteListsBulk",
        lambda tm: tm.lists.delete_bulk(all=True),
    ),
    (
        [
            ("/api/v2/lists", {"id": 715}),
        ],
        "getList",
        lambda tm: tm.lists.get(715),
    ),
    (
        [
            ("/api/v2/lists", {"id": 715}),
        ],
        "updateList",
        lambda tm: tm.lists.update(715, name="Regulars"),
    ),
    (
        [
            ("/api/v2/lists", {"id": 715}),
        ],
        "updateList",
        lambda tm: tm.lists.update(
            715, name="Regulars", shared=True, favorited=True, is_default=True
        ),
    ),
    (
        [
            ("/api/v2/lists", {"id": 715}),
        ],
        "deleteList",
        lambda tm: tm.lists.delete(715),
    ),
    (
        [
            ("/api/v2/lists", {"id": 715}),
        ],
        "getContactsByListId",
        lambda tm: tm.lists.contacts(715),
    ),
    (
        [
            ("/api/v2/lists", {"id": 715}),
        ],
        "getContactsByListId",
        lambda tm: tm.lists.contacts(715, page=2, limit=25, order_by="lastName", direction="asc"),
    ),
    (
        [
            ("/api/v2/lists", {"id": 715}),
        ],
        "assignContactsToList",
        lambda tm: tm.lists.add_contacts(715, contacts=[534, 535]),
    ),
    (
        [
            ("/api/v2/lists", {"id": 715}),
        ],
        "clearAndAssignContactsToList",
        lambda tm: tm.lists.set_contacts(715, contacts=[534, 535]),
    ),
    (
        [
            ("/api/v2/lists", {"id": 715}),
        ],
        "deleteContactsFromList",
        lambda tm: tm.lists.remove_contacts(715, contacts=[534, 535]),
    ),
    (
        [
            ("/api/v2/lists", {"id": 715}),
        ],
        "getListContactsIds",
        lambda tm: tm.lists.contact_ids(715),
    ),
    (
        [
            ("/api/v2/lists", {"id": 715}),
        ],
        "deleteListContactsBulk",
        lambda tm: tm.lists.remove_contacts_bulk(715, ids=[534, 535]),
    ),
    (
        [
            ("/api/v2/lists", {"id": 715}),
        ],
        "deleteListContactsBulk",
        lambda tm: tm.lists.remove_contacts_bulk(715, all=True),
    ),
    (
        [
            ("/api/v2/lists", {"id": 715}),
        ],
        "uploadListAvatar",
        lambda tm: tm.lists.upload_avatar(715, image=b"\x89 any\r\n--bytes\x00"),
    ),
    (
        [
            ("/api/v2/lists", {"id": 715}),
        ],
        "deleteListAvatar",
        lambda tm: tm.lists.delete_avatar(715),
    ),
    (
        [],
        "getCustomFields",
        lambda tm: tm.custom_fields.list(),
    ),
    (
        [],
        "getCustomFields",
        lambda tm: tm.custom_fields.list(page=2, limit=25),
    ),
    (
        [],
        "createCustomField",
        lambda tm: tm.custom_fields.create(name="DOB"),
    ),
    (
        [
            ("/api/v2/customfields", {"id": 554}),
        ],
        "getCustomField",
        lambda tm: tm.custom_fields.get(554),
    ),
    (
        [
            ("/api/v2/customfields", {"id": 554}),
        ],
        "updateCustomField",
        lambda tm: tm.custom_fields.update(554, name="DOB"),
    ),
    (
        [
            ("/api/v2/customfields", {"id": 554}),
        ],
        "deleteCustomField",
        lambda tm: tm.custom_fields.delete(554),
    ),
    (
        [
            ("/api/v2/customfields", {"id": 554}),
        ],
        "updateCustomFieldValue",
        lambda tm: tm.custom_fields.update_value(554, contact_id=27074, value="1983-08-31"),
    ),
    (
        [
            ("/api/v2/contacts", {"id": 27074}),
        ],
        "getContactNotes",
        lambda tm: tm.notes.list(27074),
    ),
    (
        [
            ("/api/v2/contacts", {"id": 27074}),
        ],
        "getContactNotes",
        lambda tm: tm.notes.list(27074, page=2, limit=25),
    ),
    (
        [
            ("/api/v2/contacts", {"id": 27074}),
        ],
        "createContactNote",
        lambda tm: tm.notes.create(27074, note="Prefers to be called after noon."),
    ),
    (
        [
            ("/api/v2/notes", {"id": 5}),
        ],
        "getContactNote",
        lambda tm: tm.notes.get(5),
    ),
    (
        [
            ("/api/v2/notes", {"id": 5}),
        ],
        "updateContactNote",
        lambda tm: tm.notes.update(5, note="Prefers to be called after noon."),
    ),
    (
        [
            ("/api/v2/notes", {"id": 5}),
        ],
        "deleteContactNote",
        lambda tm: tm.notes.delete(5),
    ),
    (
        [
            ("/api/v2/contacts", {"id": 27074}),
        ],
        "deleteContactNotesBulk",
        lambda tm: tm.notes.delete_bulk(27074, ids=[5, 6]),
    ),
    (
        [
            ("/api/v2/contacts", {"id": 27074}),
        ],
        "deleteContactNotesBulk",
        lambda tm: tm.notes.delete_bulk(27074, all=True),
    ),
    (
        [],
        "createTag",
        lambda tm: tm.tags.create(title="Regular"),
    ),
    (
        [],
        "getAvailableSenderSettingOptions",
        lambda tm: tm.senders.options(),
    ),
    (
        [],
        "getAvailableSenderSettingOptions",
        lambda tm: tm.senders.options(country="US"),
    ),
    (
        [],
        "updateSenderSetting",
        lambda tm: tm.senders.update_settings(value="447624800500", country="AF"),
    ),
    (
        [],
        "updateSenderSetting",
        lambda tm: tm.senders.update_settings(value="447624800500", country="AF", chat_id=344),
    ),
    (
        [],
        "getSenderSettings",
        lambda tm: tm.senders.settings(),
    ),
    (
        [],
        "getSenderSettings",
        lambda tm: tm.senders.settings(country="US"),
    ),
    (
        [],
        "getUserDedicatedNumbers",
        lambda tm: tm.numbers.list(),
    ),
    (
        [],
        "getUserDedicatedNumbers",
        lambda tm: tm.numbers.list(page=2, limit=25, survey_id=12),
    ),
    (
        [],
        "buyDedicatedNumber",
        lambda tm: tm.numbers.buy(phone="447155370001", country="GB", user_id=5501),
    ),
    (
        [],
        "getAvailableDedicatedNumbers",
        lambda tm: tm.numbers.available(country="GB"),
    ),
    (
        [],
        "getAvailableDedicatedNumbers",
        lambda tm: tm.numbers.available(prefix=447155, tollfree=True, country="GB"),
    ),
    (
        [
            ("/api/v2/numbers", {"id": 77}),
        ],
        "getDedicatedNumber",
        lambda tm: tm.numbers.get(77),
    ),
    (
        [
            ("/api/v2/numbers", {"id": 77}),
        ],
        "deleteDedicatedNumber",
        lambda tm: tm.numbers.delete(77),
    ),
    (
        [],
        "getSenderIds",
        lambda tm: tm.sender_ids.list(),
    ),
    (
        [],
        "getSenderIds",
        lambda tm: tm.sender_ids.list(page=2, limit=25),
    ),
    (
        [],
        "requestSenderId",
        lambda tm: tm.sender_ids.request(
            sender_id="HotRod", explanation="It is the name of our company."
        ),
    ),
    (
        [
            ("/api/v2/senderids", {"id": 37}),
        ],
        "getSenderId",
        lambda tm: tm.sender_ids.get(37),
    ),
    (
        [
            ("/api/v2/senderids", {"id": 37}),
        ],
        "deleteSenderId",
        lambda tm: tm.sender_ids.delete(37),
    ),
    (
        [],
        "getCurrentUser",
        lambda tm: tm.user.get(),
    ),
    (
        [],
        "updateCurrentUser",
        lambda tm: tm.user.update(),
    ),
    (
        [],
        "updateCurrentUser",
        lambda tm: tm.user.update(
            username="ada.lovelace",
            first_name="Ada",
            last_name="Lovelace",
            email="ada@example.org",
            phone="447860021130",
            company="Analytical Engines Ltd.",
            timezone=55,
        ),
    ),
    (
        [],
        "uploadAvatar",
        lambda tm: tm.user.upload_avatar(image=b"\x89 any\r\n--bytes\x00"),
    ),
    (
        [],
        "deleteAvatar",
        lambda tm: tm.user.delete_avatar(),
    ),
    (
        [],
        "getBalanceNotificationOptions",
        lambda tm: tm.notifications.balance_options(),
    ),
    (
        [],
        "getBalanceNotificationSettings",
        lambda tm: tm.notifications.balance(),
    ),
    (
        [],
        "updateBalanceNotificationSettings",
        lambda tm: tm.notifications.update_balance(alert_balance=Decimal("50")),
    ),
    (
        [],
        "updateBalanceNotificationSettings",
        lambda tm: tm.notifications.update_balance(
            low_balance_notification=True,
            alert_balance=Decimal("50"),
            alert_phone="447860021130",
            alert_email1="ada@example.org",
            alert_email2="charles@example.org",
            alert_email3="mary@example.org",
        ),
    ),
    (
        [],
        "getInboundMessagesNotificationSettings",
        lambda tm: tm.notifications.inbound(),
    ),
    (
        [],
        "updateInboundMessagesNotificationSettings",
        lambda tm: tm.notifications.update_inbound(
            inbound_message_notification=True, include_sms_history=True, send_in_html_format=True
        ),
    ),
    (
        [],
        "updateInboundMessagesNotificationSettings",
        lambda tm: tm.notifications.update_inbound(
            inbound_message_notification=True,
            include_sms_history=True,
            send_in_html_format=True,
            alert_email1="ada@example.org",
            alert_email2="charles@example.org",
            alert_email3="mary@example.org",
        ),
    ),
    (
        [],
        "updateChatDesktopNotificationSettings",
        lambda tm: tm.notifications.update_desktop(play_sound=False, show_notifications=False),
    ),
    (
        [],
        "updateChatDesktopNotificationSettings",
        lambda tm: tm.notifications.update_desktop(
            play_sound=False, show_notifications=False, show_text=True, sound_id=23
        ),
    ),
    (
        [],
        "getCallbackSettings",
        lambda tm: tm.callbacks.get(),
    ),
    (
        [],
        "updateCallbackSettings",
        lambda tm: tm.callbacks.update(
            out_url="https://example.org/delivered",
            in_url="https://example.org/received",
            format="m",
        ),
    ),
    (
        [],
        "getSubaccounts",
        lambda tm: tm.subaccounts.list(),
    ),
    (
        [],
        "getSubaccounts",
        lambda tm: tm.subaccounts.list(page=2, limit=25),
    ),
    (
        [],
        "inviteSubaccount",
        lambda tm: tm.subaccounts.invite(email="charles@example.org", role="U"),
    ),
    (
        [
            ("/api/v2/subaccounts", {"id": 5501}),
        ],
        "getSubaccount",
        lambda tm: tm.subaccounts.get(5501),
    ),
    (
        [
            ("/api/v2/subaccounts", {"id": 5501}),
        ],
        "closeSubaccount",
        lambda tm: tm.subaccounts.close(5501),
    ),
    (
        [],
        "requestNewSubaccountToken",
        lambda tm: tm.subaccounts.create_token(
            user_id=5501, password="correct horse battery staple"
        ),
    ),
    (
        [],
        "requestNewSubaccountToken",
        lambda tm: tm.subaccounts.create_token(
            user_id=5501, password="correct horse battery staple", app_name="Front desk"
        ),
    ),
    (
        [],
        "getSubaccountsWithTokens",
        lambda tm: tm.subaccounts.list_with_tokens(
            app_name="Front desk", password="correct horse battery staple"
        ),
    ),
    (
        [],
        "getSubaccountsWithTokens",
        lambda tm: tm.subaccounts.list_with_tokens(
            page=2, limit=25, app_name="Front desk", password="correct horse battery staple"
        ),
    ),
    (
        [],
        "getMessagingStat",
        lambda tm: tm.stats.messaging(),
    ),
    (
        [],
        "getMessagingStat",
        lambda tm: tm.stats.messaging(by="day", start=1430438400, end=1431648000),
    ),
    (
        [],
        "getMessagingCounters",
        lambda tm: tm.stats.counters(),
    ),
    (
        [],
        "getSpendingStat",
        lambda tm: tm.stats.spending(),
    ),
    (
        [],
        "getSpendingStat",
        lambda tm: tm.stats.spending(
            page=2, limit=25, start="2018-11-11 11:11", end="2019-11-11 11:11"
        ),
    ),
    (
        [],
        "getInvoices",
        lambda tm: tm.invoices.list(),
    ),
    (
        [],
        "getInvoices",
        lambda tm: tm.invoices.list(page=2, limit=25),
    ),
    (
        [],
        "createEmailCampaign",
        lambda tm: tm.email_campaigns.create(
            email_sender_id=456,
            subject="Our new opening hours",
            message="<p>We open at noon.</p>",
            recipients=EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
        ),
    ),
    (
        [],
        "createEmailCampaign",
        lambda tm: tm.email_campaigns.create(
            email_sender_id=456,
            subject="Our new opening hours",
            message="<p>We open at noon.</p>",
            from_name="The Analytical Kitchen",
            reply_to_email="desk@example.org",
            recipients=EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
        ),
    ),
    (
        [],
        "scheduleEmailCampaign",
        lambda tm: tm.email_campaigns.schedule(
            email_sender_id=456,
            subject="Our new opening hours",
            message="<p>We open at noon.</p>",
            recipients=EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
            schedule_params=EmailCampaignSchedule(
                start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
                timezone="America/New_York",
                rrule="FREQ=WEEKLY;BYDAY=MO",
            ),
        ),
    ),
    (
        [],
        "scheduleEmailCampaign",
        lambda tm: tm.email_campaigns.schedule(
            email_sender_id=456,
            subject="Our new opening hours",
            message="<p>We open at noon.</p>",
            from_name="The Analytical Kitchen",
            reply_to_email="desk@example.org",
            recipients=EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
            schedule_params=EmailCampaignSchedule(
                start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
                timezone="America/New_York",
                rrule="FREQ=WEEKLY;BYDAY=MO",
            ),
        ),
    ),
    (
        [],
        "getEmailSenders",
        lambda tm: tm.email_campaigns.senders(),
    ),
    (
        [],
        "getEmailSenders",
        lambda tm: tm.email_campaigns.senders(domain_id=123),
    ),
    (
        [],
        "ping",
        lambda tm: tm.service.ping(),
    ),
    (
        [],
        "getTimezones",
        lambda tm: tm.service.timezones(),
    ),
    (
        [],
        "getTimezones",
        lambda tm: tm.service.timezones(full=True),
    ),
    (
        [],
        "getCountries",
        lambda tm: tm.service.countries(),
    ),
    (
        [],
        "doCarrierLookup",
        lambda tm: tm.lookups.carrier("447860021130"),
    ),
    (
        [],
        "doCarrierLookup",
        lambda tm: tm.lookups.carrier("447860021130", country="GB"),
    ),
    (
        [],
        "doEmailLookup",
        lambda tm: tm.lookups.email("ada@example.org"),
    ),
]


@pytest.mark.parametrize(("seeds", "operation", "call"), CALLS)
def test_every_operation_is_accepted(
    seeds: Seeds, operation: str, call: Callable[[TextMagic], Any]
) -> None:
    fake = FakeTextMagic()
    for collection, document in seeds:
        fake.add(collection, **document)
    with fake.client() as tm:
        call(tm)
    assert [call.operation for call in fake.calls] == [operation]


@pytest.fixture
def fake() -> FakeTextMagic:
    fake = FakeTextMagic("me", "secret-key", table=THINGS)
    fake.add("things", id=1, name="One")
    return fake


@pytest.fixture
def url(fake: FakeTextMagic) -> Iterator[str]:
    with fake.serve() as url:
        yield url


@pytest.fixture(params=["in process", HttpxTransport, PyreqwestTransport])
def tm(fake: FakeTextMagic, url: str, request: pytest.FixtureRequest) -> Iterator[TextMagic]:
    if request.param == "in process":
        client = fake.client(max_retries=0)
    else:
        transport = request.param(verify=False)
        client = TextMagic("me", "secret-key", base_url=url, max_retries=0, transport=transport)
    with client:
        yield client


def call(tm: TextMagic, request: Request[Any]) -> Any:
    return tm._caller.call(request)  # pyright: ignore[reportPrivateUsage]


def test_what_was_added_is_there_until_it_is_deleted(fake: FakeTextMagic, tm: TextMagic) -> None:
    assert (call(tm, GET))["name"] == "One"
    assert (call(tm, LIST)).resources == [{"id": 1, "name": "One", "size": 7}]
    call(tm, DELETE)
    assert (call(tm, LIST)).resources == []
    with pytest.raises(NotFoundError, match="getThing: 404 Resource does not exist"):
        call(tm, GET)
    assert [(c.operation, c.method, c.path) for c in fake.calls[2:4]] == [
        ("deleteThing", "DELETE", "/v1/things/1"),
        ("listThings", "GET", "/v1/things"),
    ]


def test_a_body_travels(fake: FakeTextMagic, tm: TextMagic) -> None:
    assert call(tm, SEND) == {"id": 2, "href": "/v1/things/2"}
    (sent,) = fake.calls_to("createThing")
    assert sent.body == {"name": "New"}
    assert sent.headers["content-type"] == "application/json"


def test_no_credentials_are_kept(fake: FakeTextMagic, tm: TextMagic) -> None:
    call(tm, GET)
    for shown in (repr(fake.calls), repr(fake), repr(vars(fake)), repr(tm)):
        assert "secret-key" not in shown
        assert "bWU6c2VjcmV0LWtleQ" not in shown
    assert "authorization" not in fake.calls[0].headers


@pytest.mark.parametrize("auth", ["basic", "headers"])
def test_wrong_credentials(url: str, auth: Any) -> None:
    with TextMagic("me", "secret-key", base_url=url, auth=auth) as right:
        call(right, GET)
    wrong = TextMagic("me", "other", base_url=url, auth=auth)
    with pytest.raises(AuthenticationError, match="Wrong username and token combination"):
        call(wrong, GET)
    wrong.close()


LOST = [{"reset": "before"}, {"reset": "after"}, {"refuse": True}, {"truncate": True}]


@pytest.mark.parametrize("fault", LOST, ids=repr)
@pytest.mark.parametrize("request_", [SEND, DELETE], ids=["SEND", "DELETE"])
def test_lost_answers(
    fake: FakeTextMagic, tm: TextMagic, fault: Any, request_: Request[Any]
) -> None:
    before = fake.documents("things")
    fake.fail(request_.operation, **fault)
    with pytest.raises(APIConnectionError) as caught:
        call(tm, request_)
    in_process = "fake" in str(caught.value)
    assert caught.value.may_have_been_sent is not ("refuse" in fault and in_process)
    happened = "truncate" in fault or fault.get("reset") == "after"
    assert (fake.documents("things") != before) is happened
    assert len(fake.calls) == happened
    call(tm, LIST)  # and the next request goes through


def test_what_is_not_json(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.fail("getThing", malformed=True)
    with pytest.raises(APIResponseValidationError, match="something other than JSON"):
        call(tm, GET)
    call(tm, GET)


def test_statuses_in_turn(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.fail("createThing", status=429, retry_after=7)
    fake.fail("*", status=503, times=2)
    with pytest.raises(RateLimitError) as caught:
        call(tm, SEND)
    assert caught.value.retry_after == 7
    for request in (SEND, DELETE):
        with pytest.raises(APIStatusError, match="503 Service Unavailable"):
            call(tm, request)
    assert len(fake.documents("things")) == 1
    call(tm, DELETE)


def test_slow_answers(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.fail(delay=0.05)
    started = time.monotonic()
    call(tm, GET)
    assert time.monotonic() - started >= 0.05
    fake.fail("deleteThing", delay=20)
    with pytest.raises(APITimeoutError) as caught:
        call(tm.with_options(timeout=0.2), DELETE)
    assert caught.value.may_have_been_sent
    assert time.monotonic() - started < 5
    assert fake.documents("things") == []


def test_repeated_requests_are_all_recorded(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.fail("getThing", status=503, times=2)
    assert (call(tm.with_options(max_retries=2), GET))["id"] == 1
    assert len(fake.calls_to("getThing")) == 3


def test_an_answer_of_ones_own(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.respond("getThing", {"id": 9})
    assert call(tm, GET) == {"id": 9}
    fake.respond("getThing", {"code": 7, "message": "No"}, status=409)
    with pytest.raises(APIStatusError, match="getThing: 409 No"):
        call(tm, GET)


def test_a_closed_client_sends_nothing(fake: FakeTextMagic) -> None:
    client = fake.client()
    client.close()
    with pytest.raises(TextMagicError, match="the client is closed"):
        call(client, GET)
    assert fake.calls == []
