"""Calls of `messages` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REFUSED, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, AsyncTextMagic
from textmagic_client.models import (
    MessageOut,
    MessageOutSenderSource,
    MessageOutSession,
    MessageRejectReason,
    MessageStatus,
    SessionDestination,
)
from textmagic_client.models import (
    MessageAttachment,
    MessageHistory,
    MessagePreview,
    MessagePrice,
    MessagePriceByCountry,
    SendMessageResponse,
    SendMessageResultType,
)

pytestmark = pytest.mark.anyio

LIST_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 49910,
            "sender": "447624800500",
            "receiver": "447860021130",
            "text": "Your table is ready.",
            "status": "d",
            "rejectReason": "a",
            "contactId": 2764,
            "sessionId": 4991,
            "messageTime": "2015-06-19T09:48:25+0000",
            "avatar": "avatars/2764.png",
            "deleted": False,
            "charset": "ISO-8859-1",
            "charsetLabel": "ISO-8859-1",
            "firstName": "Ada",
            "lastName": "Lovelace",
            "country": "GB",
            "phone": "447860021130",
            "price": 0.025,
            "partsCount": 1,
            "fromEmail": "ada@example.org",
            "fromNumber": "447624800500",
            "senderSource": {
                "id": 77,
                "phone": "447624800500",
                "type": "dedicated",
                "countryId": "GB",
                "label": "Front desk",
                "status": "active",
                "carrierStatus": "active",
            },
            "session": {
                "id": 4991,
                "startTime": "2015-06-19T09:48:24+0000",
                "text": "Your table is ready.",
                "source": "A",
                "referenceId": "my_reference_id_4991",
                "price": 3.45,
                "numbersCount": 18,
                "destination": "t",
                "initiatorId": 305,
            },
        }
    ],
}
LIST_RESULT = [
    MessageOut(
        id=49910,
        sender="447624800500",
        receiver="447860021130",
        text="Your table is ready.",
        status=MessageStatus.DELIVERED,
        reject_reason=MessageRejectReason.CODE_A,
        contact_id=2764,
        session_id=4991,
        message_time=datetime(2015, 6, 19, 9, 48, 25, tzinfo=UTC),
        avatar="avatars/2764.png",
        deleted=False,
        charset="ISO-8859-1",
        charset_label="ISO-8859-1",
        first_name="Ada",
        last_name="Lovelace",
        country="GB",
        phone="447860021130",
        price=Decimal("0.025"),
        parts_count=1,
        from_email="ada@example.org",
        from_number="447624800500",
        sender_source=MessageOutSenderSource(
            id=77,
            phone="447624800500",
            type="dedicated",
            country_id="GB",
            label="Front desk",
            status="active",
            carrier_status="active",
        ),
        session=MessageOutSession(
            id=4991,
            start_time=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
            text="Your table is ready.",
            source="A",
            reference_id="my_reference_id_4991",
            price=Decimal("3.45"),
            numbers_count=18,
            destination=SessionDestination.TEXT,
            initiator_id=305,
        ),
    )
]


async def test_list_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.messages.list()
    assert server.received() == Received(
        "GET",
        "/api/v2/messages",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_list_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.messages.list(page=2, limit=25, last_id=49910)
    assert server.received() == Received(
        "GET",
        "/api/v2/messages",
        query=[("page", "2"), ("limit", "25"), ("lastId", "49910")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_list_iterates_over_all_pages(server: Recorder, client: AsyncTextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**LIST_BODY, "page": page})
    found = [item async for item in client.messages.list(limit=25, last_id=49910)]
    assert found == LIST_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25"), ("lastId", "49910")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_list_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getAllOutboundMessages: {status} Not done"
        ) as caught:
            await client.messages.list()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_list_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.messages.list()
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"page": None},
        {"page": "1"},
        {"page": True},
        {"page": 0},
        {"limit": None},
        {"limit": "1"},
        {"limit": True},
        {"limit": 0},
        {"limit": 101},
        {"last_id": None},
        {"last_id": "1"},
        {"last_id": True},
    ],
)
async def test_list_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.messages.list(**arguments)
    assert server.requests == []


SEND_BODY = {
    "id": 4991,
    "href": "/api/v2/sessions/4991",
    "type": "session",
    "sessionId": 4991,
    "bulkId": 599,
    "messageId": 49910,
    "scheduleId": 562,
    "chatId": 43328,
}
SEND_RESULT = SendMessageResponse(
    id=4991,
    href="/api/v2/sessions/4991",
    type=SendMessageResultType.SESSION,
    session_id=4991,
    bulk_id=599,
    message_id=49910,
    schedule_id=562,
    chat_id=43328,
)


async def test_send_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, SEND_BODY)
    result = await client.messages.send(text="Your table is ready.", contacts=[2764, 2765])
    assert server.received() == Received(
        "POST",
        "/api/v2/messages",
        headers={"content-type": "application/json"},
        body='{"text":"Your table is ready.","contacts":"2764,2765"}',
    )
    assert result == SEND_RESULT
    assert repr(result) == repr(SEND_RESULT)


async def test_send_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, SEND_BODY)
    result = await client.messages.send(
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
    )
    assert server.received() == Received(
        "POST",
        "/api/v2/messages",
        headers={"content-type": "application/json"},
        body='{"text":"Your table is ready.","templateId":519,"sendingTime":1590584553,"sendingDateTime":"2020-05-27 13:02:33","sendingTimezone":"Europe/London","contacts":"2764,2765","lists":"715,716","phones":"447860021130,447860021131","cutExtra":true,"partsCount":3,"referenceId":"my_reference_id_4991","from":"447624800500","rrule":"FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;COUNT=1","createChat":true,"tts":true,"local":true,"localCountry":"GB","destination":"mms","resources":"a3f81c27d90be654.jpeg"}',
    )
    assert result == SEND_RESULT
    assert repr(result) == repr(SEND_RESULT)


async def test_send_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"sendMessage: {status} Not done") as caught:
            await client.messages.send(text="Your table is ready.", contacts=[2764, 2765])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_send_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201, 202}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.messages.send(text="Your table is ready.", contacts=[2764, 2765])
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"text": None, "contacts": [2764, 2765]},
        {"text": 1, "contacts": [2764, 2765]},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "template_id": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "template_id": "1"},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "template_id": True},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "sending_time": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "sending_time": "1"},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "sending_time": True},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "sending_date_time": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "sending_date_time": 1},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "sending_timezone": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "sending_timezone": 1},
        {"text": "Your table is ready.", "contacts": None},
        {"text": "Your table is ready.", "contacts": []},
        {"text": "Your table is ready.", "contacts": "1,2"},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "lists": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "lists": []},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "lists": "1,2"},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "phones": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "phones": []},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "phones": "1,2"},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "cut_extra": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "cut_extra": 1},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "cut_extra": "true"},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "parts_count": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "parts_count": "1"},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "parts_count": True},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "parts_count": 0},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "parts_count": 7},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "reference_id": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "reference_id": 1},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "from_": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "from_": 1},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "rrule": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "rrule": 1},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "create_chat": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "create_chat": 1},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "create_chat": "true"},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "tts": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "tts": 1},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "tts": "true"},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "local": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "local": 1},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "local": "true"},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "local_country": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "local_country": 1},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "destination": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "destination": 1},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "resources": None},
        {"text": "Your table is ready.", "contacts": [2764, 2765], "resources": 1},
        {"contacts": [2764, 2765]},
        {"text": "Your table is ready."},
    ],
)
async def test_send_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.messages.send(**arguments)
    assert server.requests == []


PRICE_BODY = {
    "total": 0.08,
    "parts": 2,
    "countries": [
        {
            "country": "GB",
            "countryName": "United Kingdom",
            "allowDedicated": True,
            "count": 2.0,
            "max": 6.0,
            "sum": "0.08",
            "landline": 0.0,
        }
    ],
}
PRICE_RESULT = MessagePrice(
    total=Decimal("0.08"),
    parts=2,
    countries=[
        MessagePriceByCountry(
            country="GB",
            country_name="United Kingdom",
            allow_dedicated=True,
            count=2.0,
            max=6.0,
            sum=Decimal("0.08"),
            landline=0.0,
        )
    ],
)


async def test_price_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, PRICE_BODY)
    result = await client.messages.price()
    assert server.received() == Received(
        "GET",
        "/api/v2/messages/price/normalized",
        query=[
            ("includeBlocked", "0"),
            ("cutExtra", "0"),
            ("partsCount", "6"),
            ("createChat", "0"),
            ("tts", "0"),
            ("local", "0"),
        ],
    )
    assert result == PRICE_RESULT
    assert repr(result) == repr(PRICE_RESULT)


async def test_price_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, PRICE_BODY)
    result = await client.messages.price(
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
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/messages/price/normalized",
        query=[
            ("includeBlocked", "1"),
            ("text", "Your table is ready."),
            ("templateId", "519"),
            ("sendingTime", "1590584553"),
            ("sendingDateTime", "2020-05-27 13:02:33"),
            ("sendingTimezone", "Europe/London"),
            ("contacts", "2764,2765"),
            ("lists", "715,716"),
            ("phones", "447860021130,447860021131"),
            ("cutExtra", "1"),
            ("partsCount", "3"),
            ("referenceId", "my_reference_id_4991"),
            ("from", "447624800500"),
            ("rule", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;COUNT=1"),
            ("createChat", "1"),
            ("tts", "1"),
            ("local", "1"),
            ("localCountry", "GB"),
        ],
    )
    assert result == PRICE_RESULT
    assert repr(result) == repr(PRICE_RESULT)


async def test_price_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getMessagePrice: {status} Not done") as caught:
            await client.messages.price()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_price_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.messages.price()
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"include_blocked": None},
        {"include_blocked": 1},
        {"include_blocked": "true"},
        {"text": None},
        {"text": 1},
        {"template_id": None},
        {"template_id": "1"},
        {"template_id": True},
        {"sending_time": None},
        {"sending_time": "1"},
        {"sending_time": True},
        {"sending_date_time": None},
        {"sending_date_time": 1},
        {"sending_timezone": None},
        {"sending_timezone": 1},
        {"contacts": None},
        {"contacts": []},
        {"contacts": "1,2"},
        {"lists": None},
        {"lists": []},
        {"lists": "1,2"},
        {"phones": None},
        {"phones": []},
        {"phones": "1,2"},
        {"cut_extra": None},
        {"cut_extra": 1},
        {"cut_extra": "true"},
        {"parts_count": None},
        {"parts_count": "1"},
        {"parts_count": True},
        {"parts_count": 0},
        {"parts_count": 7},
        {"reference_id": None},
        {"reference_id": 1},
        {"from_": None},
        {"from_": 1},
        {"rule": None},
        {"rule": 1},
        {"create_chat": None},
        {"create_chat": 1},
        {"create_chat": "true"},
        {"tts": None},
        {"tts": 1},
        {"tts": "true"},
        {"local": None},
        {"local": 1},
        {"local": "true"},
        {"local_country": None},
        {"local_country": 1},
    ],
)
async def test_price_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.messages.price(**arguments)
    assert server.requests == []


PREVIEW_BODY = {
    "messages": [
        {
            "id": 49910,
            "sender": "447624800500",
            "receiver": "447860021130",
            "text": "Your table is ready.",
            "status": "d",
            "rejectReason": "a",
            "contactId": 2764,
            "sessionId": 4991,
            "messageTime": "2015-06-19T09:48:25+0000",
            "avatar": "avatars/2764.png",
            "deleted": False,
            "charset": "ISO-8859-1",
            "charsetLabel": "ISO-8859-1",
            "firstName": "Ada",
            "lastName": "Lovelace",
            "country": "GB",
            "phone": "447860021130",
            "price": 0.025,
            "partsCount": 1,
            "fromEmail": "ada@example.org",
            "fromNumber": "447624800500",
            "senderSource": {
                "id": 77,
                "phone": "447624800500",
                "type": "dedicated",
                "countryId": "GB",
                "label": "Front desk",
                "status": "active",
                "carrierStatus": "active",
            },
            "session": {
                "id": 4991,
                "startTime": "2015-06-19T09:48:24+0000",
                "text": "Your table is ready.",
                "source": "A",
                "referenceId": "my_reference_id_4991",
                "price": 3.45,
                "numbersCount": 18,
                "destination": "t",
                "initiatorId": 305,
            },
        }
    ]
}
PREVIEW_RESULT = MessagePreview(
    messages=[
        MessageOut(
            id=49910,
            sender="447624800500",
            receiver="447860021130",
            text="Your table is ready.",
            status=MessageStatus.DELIVERED,
            reject_reason=MessageRejectReason.CODE_A,
            contact_id=2764,
            session_id=4991,
            message_time=datetime(2015, 6, 19, 9, 48, 25, tzinfo=UTC),
            avatar="avatars/2764.png",
            deleted=False,
            charset="ISO-8859-1",
            charset_label="ISO-8859-1",
            first_name="Ada",
            last_name="Lovelace",
            country="GB",
            phone="447860021130",
            price=Decimal("0.025"),
            parts_count=1,
            from_email="ada@example.org",
            from_number="447624800500",
            sender_source=MessageOutSenderSource(
                id=77,
                phone="447624800500",
                type="dedicated",
                country_id="GB",
                label="Front desk",
                status="active",
                carrier_status="active",
            ),
            session=MessageOutSession(
                id=4991,
                start_time=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
                text="Your table is ready.",
                source="A",
                reference_id="my_reference_id_4991",
                price=Decimal("3.45"),
                numbers_count=18,
                destination=SessionDestination.TEXT,
                initiator_id=305,
            ),
        )
    ]
)


async def test_preview_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, PREVIEW_BODY)
    result = await client.messages.preview()
    assert server.received() == Received(
        "GET",
        "/api/v2/messages/preview",
        query=[
            ("cutExtra", "0"),
            ("partsCount", "6"),
            ("createChat", "0"),
            ("tts", "0"),
            ("local", "0"),
        ],
    )
    assert result == PREVIEW_RESULT
    assert repr(result) == repr(PREVIEW_RESULT)


async def test_preview_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, PREVIEW_BODY)
    result = await client.messages.preview(
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
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/messages/preview",
        query=[
            ("text", "Your table is ready."),
            ("templateId", "519"),
            ("sendingTime", "1590584553"),
            ("sendingDateTime", "2020-05-27 13:02:33"),
            ("sendingTimezone", "Europe/London"),
            ("contacts", "2764,2765"),
            ("lists", "715,716"),
            ("phones", "447860021130,447860021131"),
            ("cutExtra", "1"),
            ("partsCount", "3"),
            ("referenceId", "my_reference_id_4991"),
            ("from", "447624800500"),
            ("rule", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;COUNT=1"),
            ("createChat", "1"),
            ("tts", "1"),
            ("local", "1"),
            ("localCountry", "GB"),
        ],
    )
    assert result == PREVIEW_RESULT
    assert repr(result) == repr(PREVIEW_RESULT)


async def test_preview_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getMessagePreview: {status} Not done") as caught:
            await client.messages.preview()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_preview_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.messages.preview()
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"text": None},
        {"text": 1},
        {"template_id": None},
        {"template_id": "1"},
        {"template_id": True},
        {"sending_time": None},
        {"sending_time": "1"},
        {"sending_time": True},
        {"sending_date_time": None},
        {"sending_date_time": 1},
        {"sending_timezone": None},
        {"sending_timezone": 1},
        {"contacts": None},
        {"contacts": []},
        {"contacts": "1,2"},
        {"lists": None},
        {"lists": []},
        {"lists": "1,2"},
        {"phones": None},
        {"phones": []},
        {"phones": "1,2"},
        {"cut_extra": None},
        {"cut_extra": 1},
        {"cut_extra": "true"},
        {"parts_count": None},
        {"parts_count": "1"},
        {"parts_count": True},
        {"parts_count": 0},
        {"parts_count": 7},
        {"reference_id": None},
        {"reference_id": 1},
        {"from_": None},
        {"from_": 1},
        {"rule": None},
        {"rule": 1},
        {"create_chat": None},
        {"create_chat": 1},
        {"create_chat": "true"},
        {"tts": None},
        {"tts": 1},
        {"tts": "true"},
        {"local": None},
        {"local": 1},
        {"local": "true"},
        {"local_country": None},
        {"local_country": 1},
    ],
)
async def test_preview_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.messages.preview(**arguments)
    assert server.requests == []


SEARCH_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 49910,
            "sender": "447624800500",
            "receiver": "447860021130",
            "text": "Your table is ready.",
            "status": "d",
            "rejectReason": "a",
            "contactId": 2764,
            "sessionId": 4991,
            "messageTime": "2015-06-19T09:48:25+0000",
            "avatar": "avatars/2764.png",
            "deleted": False,
            "charset": "ISO-8859-1",
            "charsetLabel": "ISO-8859-1",
            "firstName": "Ada",
            "lastName": "Lovelace",
            "country": "GB",
            "phone": "447860021130",
            "price": 0.025,
            "partsCount": 1,
            "fromEmail": "ada@example.org",
            "fromNumber": "447624800500",
            "senderSource": {
                "id": 77,
                "phone": "447624800500",
                "type": "dedicated",
                "countryId": "GB",
                "label": "Front desk",
                "status": "active",
                "carrierStatus": "active",
            },
            "session": {
                "id": 4991,
                "startTime": "2015-06-19T09:48:24+0000",
                "text": "Your table is ready.",
                "source": "A",
                "referenceId": "my_reference_id_4991",
                "price": 3.45,
                "numbersCount": 18,
                "destination": "t",
                "initiatorId": 305,
            },
        }
    ],
}
SEARCH_RESULT = [
    MessageOut(
        id=49910,
        sender="447624800500",
        receiver="447860021130",
        text="Your table is ready.",
        status=MessageStatus.DELIVERED,
        reject_reason=MessageRejectReason.CODE_A,
        contact_id=2764,
        session_id=4991,
        message_time=datetime(2015, 6, 19, 9, 48, 25, tzinfo=UTC),
        avatar="avatars/2764.png",
        deleted=False,
        charset="ISO-8859-1",
        charset_label="ISO-8859-1",
        first_name="Ada",
        last_name="Lovelace",
        country="GB",
        phone="447860021130",
        price=Decimal("0.025"),
        parts_count=1,
        from_email="ada@example.org",
        from_number="447624800500",
        sender_source=MessageOutSenderSource(
            id=77,
            phone="447624800500",
            type="dedicated",
            country_id="GB",
            label="Front desk",
            status="active",
            carrier_status="active",
        ),
        session=MessageOutSession(
            id=4991,
            start_time=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
            text="Your table is ready.",
            source="A",
            reference_id="my_reference_id_4991",
            price=Decimal("3.45"),
            numbers_count=18,
            destination=SessionDestination.TEXT,
            initiator_id=305,
        ),
    )
]


async def test_search_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SEARCH_BODY)
    result = await client.messages.search()
    assert server.received() == Received(
        "GET",
        "/api/v2/messages/search",
        query=[("page", "1"), ("limit", "10"), ("includeDeleted", "0")],
    )
    assert result.resources == SEARCH_RESULT
    assert repr(result.resources) == repr(SEARCH_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_search_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SEARCH_BODY)
    result = await client.messages.search(
        page=2,
        limit=25,
        last_id=49910,
        ids=[49910, 49911],
        session_id=4991,
        statuses="f",
        include_deleted=True,
        query="table",
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/messages/search",
        query=[
            ("page", "2"),
            ("limit", "25"),
            ("lastId", "49910"),
            ("ids", "49910,49911"),
            ("sessionId", "4991"),
            ("statuses", "f"),
            ("includeDeleted", "1"),
            ("query", "table"),
        ],
    )
    assert result.resources == SEARCH_RESULT
    assert repr(result.resources) == repr(SEARCH_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_search_iterates_over_all_pages(server: Recorder, client: AsyncTextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**SEARCH_BODY, "page": page})
    found = [
        item
        async for item in client.messages.search(
            limit=25,
            last_id=49910,
            ids=[49910, 49911],
            session_id=4991,
            statuses="f",
            include_deleted=True,
            query="table",
        )
    ]
    assert found == SEARCH_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert (
        rest
        == [
            [
                ("limit", "25"),
                ("lastId", "49910"),
                ("ids", "49910,49911"),
                ("sessionId", "4991"),
                ("statuses", "f"),
                ("includeDeleted", "1"),
                ("query", "table"),
            ]
        ]
        * 3
    )
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_search_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"searchOutboundMessages: {status} Not done"
        ) as caught:
            await client.messages.search()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_search_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.messages.search()
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"page": None},
        {"page": "1"},
        {"page": True},
        {"page": 0},
        {"limit": None},
        {"limit": "1"},
        {"limit": True},
        {"limit": 0},
        {"limit": 101},
        {"last_id": None},
        {"last_id": "1"},
        {"last_id": True},
        {"ids": None},
        {"ids": []},
        {"ids": "1,2"},
        {"session_id": None},
        {"session_id": "1"},
        {"session_id": True},
        {"statuses": None},
        {"statuses": 1},
        {"include_deleted": None},
        {"include_deleted": 1},
        {"include_deleted": "true"},
        {"query": None},
        {"query": 1},
    ],
)
async def test_search_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.messages.search(**arguments)
    assert server.requests == []


async def test_delete_bulk_required_by_ids(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.messages.delete_bulk(ids=[49910, 49911])
    assert server.received() == Received(
        "POST",
        "/api/v2/messages/delete",
        headers={"content-type": "application/json"},
        body='{"ids":"49910,49911"}',
    )


async def test_delete_bulk_required_by_all(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.messages.delete_bulk(all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/messages/delete",
        headers={"content-type": "application/json"},
        body='{"all":1}',
    )


async def test_delete_bulk_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteOutboundMessagesBulk: {status} Not done"
        ) as caught:
            await client.messages.delete_bulk(ids=[49910, 49911])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_delete_bulk_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.messages.delete_bulk(ids=[49910, 49911])
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"ids": None},
        {"ids": []},
        {"ids": "1,2"},
        {"all": None},
        {"all": 1},
        {"all": "true"},
        {"all": False},
        {},
        {"ids": [49910, 49911], "all": True},
    ],
)
async def test_delete_bulk_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.messages.delete_bulk(**arguments)
    assert server.requests == []


UPLOAD_ATTACHMENT_BODY = {
    "href": "click/Zwcj9",
    "chars": 11,
    "name": "screen.png",
    "size": 1094,
    "resource": "a3f81c27d90be654.jpeg",
}
UPLOAD_ATTACHMENT_RESULT = MessageAttachment(
    href="click/Zwcj9", chars=11, name="screen.png", size=1094, resource="a3f81c27d90be654.jpeg"
)


async def test_upload_attachment_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, UPLOAD_ATTACHMENT_BODY)
    result = await client.messages.upload_attachment(file=b"\x89 any\r\n--bytes\x00")
    assert server.received() == Received(
        "POST",
        "/api/v2/messages/attachment",
        headers={"content-type": "multipart/form-data"},
        body={"file": ("file", "application/octet-stream", b"\x89 any\r\n--bytes\x00")},
    )
    assert result == UPLOAD_ATTACHMENT_RESULT
    assert repr(result) == repr(UPLOAD_ATTACHMENT_RESULT)


async def test_upload_attachment_raises_for_status(
    server: Recorder, client: AsyncTextMagic
) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"uploadMessageAttachment: {status} Not done"
        ) as caught:
            await client.messages.upload_attachment(file=b"\x89 any\r\n--bytes\x00")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_upload_attachment_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.messages.upload_attachment(file=b"\x89 any\r\n--bytes\x00")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"file": None},
        {"file": 1},
    ],
)
async def test_upload_attachment_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.messages.upload_attachment(**arguments)
    assert server.requests == []


UPLOAD_MMS_ATTACHMENT_BODY = {
    "href": "click/Zwcj9",
    "chars": 11,
    "name": "screen.png",
    "size": 1094,
    "resource": "a3f81c27d90be654.jpeg",
}
UPLOAD_MMS_ATTACHMENT_RESULT = MessageAttachment(
    href="click/Zwcj9", chars=11, name="screen.png", size=1094, resource="a3f81c27d90be654.jpeg"
)


async def test_upload_mms_attachment_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, UPLOAD_MMS_ATTACHMENT_BODY)
    result = await client.messages.upload_mms_attachment(file=b"\x89 any\r\n--bytes\x00")
    assert server.received() == Received(
        "POST",
        "/api/v2/messages/mms/attachment",
        headers={"content-type": "multipart/form-data"},
        body={"file": ("file", "application/octet-stream", b"\x89 any\r\n--bytes\x00")},
    )
    assert result == UPLOAD_MMS_ATTACHMENT_RESULT
    assert repr(result) == repr(UPLOAD_MMS_ATTACHMENT_RESULT)


async def test_upload_mms_attachment_raises_for_status(
    server: Recorder, client: AsyncTextMagic
) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"uploadMessageMMSAttachment: {status} Not done"
        ) as caught:
            await client.messages.upload_mms_attachment(file=b"\x89 any\r\n--bytes\x00")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_upload_mms_attachment_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.messages.upload_mms_attachment(file=b"\x89 any\r\n--bytes\x00")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"file": None},
        {"file": 1},
    ],
)
async def test_upload_mms_attachment_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.messages.upload_mms_attachment(**arguments)
    assert server.requests == []


GET_BODY = {
    "id": 49910,
    "sender": "447624800500",
    "receiver": "447860021130",
    "text": "Your table is ready.",
    "status": "d",
    "rejectReason": "a",
    "contactId": 2764,
    "sessionId": 4991,
    "messageTime": "2015-06-19T09:48:25+0000",
    "avatar": "avatars/2764.png",
    "deleted": False,
    "charset": "ISO-8859-1",
    "charsetLabel": "ISO-8859-1",
    "firstName": "Ada",
    "lastName": "Lovelace",
    "country": "GB",
    "phone": "447860021130",
    "price": 0.025,
    "partsCount": 1,
    "fromEmail": "ada@example.org",
    "fromNumber": "447624800500",
    "senderSource": {
        "id": 77,
        "phone": "447624800500",
        "type": "dedicated",
        "countryId": "GB",
        "label": "Front desk",
        "status": "active",
        "carrierStatus": "active",
    },
    "session": {
        "id": 4991,
        "startTime": "2015-06-19T09:48:24+0000",
        "text": "Your table is ready.",
        "source": "A",
        "referenceId": "my_reference_id_4991",
        "price": 3.45,
        "numbersCount": 18,
        "destination": "t",
        "initiatorId": 305,
    },
}
GET_RESULT = MessageOut(
    id=49910,
    sender="447624800500",
    receiver="447860021130",
    text="Your table is ready.",
    status=MessageStatus.DELIVERED,
    reject_reason=MessageRejectReason.CODE_A,
    contact_id=2764,
    session_id=4991,
    message_time=datetime(2015, 6, 19, 9, 48, 25, tzinfo=UTC),
    avatar="avatars/2764.png",
    deleted=False,
    charset="ISO-8859-1",
    charset_label="ISO-8859-1",
    first_name="Ada",
    last_name="Lovelace",
    country="GB",
    phone="447860021130",
    price=Decimal("0.025"),
    parts_count=1,
    from_email="ada@example.org",
    from_number="447624800500",
    sender_source=MessageOutSenderSource(
        id=77,
        phone="447624800500",
        type="dedicated",
        country_id="GB",
        label="Front desk",
        status="active",
        carrier_status="active",
    ),
    session=MessageOutSession(
        id=4991,
        start_time=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
        text="Your table is ready.",
        source="A",
        reference_id="my_reference_id_4991",
        price=Decimal("3.45"),
        numbers_count=18,
        destination=SessionDestination.TEXT,
        initiator_id=305,
    ),
)


async def test_get_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, GET_BODY)
    result = await client.messages.get(49910)
    assert server.received() == Received(
        "GET",
        "/api/v2/messages/49910",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


async def test_get_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getOutboundMessage: {status} Not done"
        ) as caught:
            await client.messages.get(49910)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_get_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.messages.get(49910)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
    ],
)
async def test_get_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.messages.get(**arguments)
    assert server.requests == []


async def test_delete_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.messages.delete(49910)
    assert server.received() == Received(
        "DELETE",
        "/api/v2/messages/49910",
    )


async def test_delete_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteOutboundMessage: {status} Not done"
        ) as caught:
            await client.messages.delete(49910)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_delete_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.messages.delete(49910)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
    ],
)
async def test_delete_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.messages.delete(**arguments)
    assert server.requests == []


async def test_delete_all_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.messages.delete_all()
    assert server.received() == Received(
        "DELETE",
        "/api/v2/message/all",
    )


async def test_delete_all_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteAllOutboundMessages: {status} Not done"
        ) as caught:
            await client.messages.delete_all()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_delete_all_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.messages.delete_all()
    assert len(server.requests) == len(undocumented)


HISTORY_BODY = {
    "limit": 10,
    "lastId": 49911,
    "nextLastId": 49910,
    "resources": [
        {
            "id": 49910,
            "sender": "447624800500",
            "receiver": "447860021130",
            "text": "Your table is ready.",
            "status": "d",
            "rejectReason": "a",
            "contactId": 2764,
            "sessionId": 4991,
            "messageTime": "2015-06-19T09:48:25+0000",
            "avatar": "avatars/2764.png",
            "deleted": False,
            "charset": "ISO-8859-1",
            "charsetLabel": "ISO-8859-1",
            "firstName": "Ada",
            "lastName": "Lovelace",
            "country": "GB",
            "phone": "447860021130",
            "price": 0.025,
            "partsCount": 1,
            "fromEmail": "ada@example.org",
            "fromNumber": "447624800500",
            "senderSource": {
                "id": 77,
                "phone": "447624800500",
                "type": "dedicated",
                "countryId": "GB",
                "label": "Front desk",
                "status": "active",
                "carrierStatus": "active",
            },
            "session": {
                "id": 4991,
                "startTime": "2015-06-19T09:48:24+0000",
                "text": "Your table is ready.",
                "source": "A",
                "referenceId": "my_reference_id_4991",
                "price": 3.45,
                "numbersCount": 18,
                "destination": "t",
                "initiatorId": 305,
            },
        }
    ],
}
HISTORY_RESULT = MessageHistory(
    limit=10,
    last_id=49911,
    next_last_id=49910,
    resources=[
        MessageOut(
            id=49910,
            sender="447624800500",
            receiver="447860021130",
            text="Your table is ready.",
            status=MessageStatus.DELIVERED,
            reject_reason=MessageRejectReason.CODE_A,
            contact_id=2764,
            session_id=4991,
            message_time=datetime(2015, 6, 19, 9, 48, 25, tzinfo=UTC),
            avatar="avatars/2764.png",
            deleted=False,
            charset="ISO-8859-1",
            charset_label="ISO-8859-1",
            first_name="Ada",
            last_name="Lovelace",
            country="GB",
            phone="447860021130",
            price=Decimal("0.025"),
            parts_count=1,
            from_email="ada@example.org",
            from_number="447624800500",
            sender_source=MessageOutSenderSource(
                id=77,
                phone="447624800500",
                type="dedicated",
                country_id="GB",
                label="Front desk",
                status="active",
                carrier_status="active",
            ),
            session=MessageOutSession(
                id=4991,
                start_time=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
                text="Your table is ready.",
                source="A",
                reference_id="my_reference_id_4991",
                price=Decimal("3.45"),
                numbers_count=18,
                destination=SessionDestination.TEXT,
                initiator_id=305,
            ),
        )
    ],
)


async def test_history_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, HISTORY_BODY)
    result = await client.messages.history()
    assert server.received() == Received(
        "GET",
        "/api/v2/history",
        query=[("limit", "10"), ("orderBy", "id"), ("direction", "desc")],
    )
    assert result == HISTORY_RESULT
    assert repr(result) == repr(HISTORY_RESULT)


async def test_history_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, HISTORY_BODY)
    result = await client.messages.history(
        limit=25, last_id=49910, query="table", order_by="messageTime", direction="asc"
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/history",
        query=[
            ("limit", "25"),
            ("lastId", "49910"),
            ("query", "table"),
            ("orderBy", "messageTime"),
            ("direction", "asc"),
        ],
    )
    assert result == HISTORY_RESULT
    assert repr(result) == repr(HISTORY_RESULT)


async def test_history_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getOutboundMessagesHistory: {status} Not done"
        ) as caught:
            await client.messages.history()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_history_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.messages.history()
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"limit": None},
        {"limit": "1"},
        {"limit": True},
        {"limit": 0},
        {"limit": 101},
        {"last_id": None},
        {"last_id": "1"},
        {"last_id": True},
        {"query": None},
        {"query": 1},
        {"order_by": None},
        {"order_by": 1},
        {"direction": None},
        {"direction": 1},
    ],
)
async def test_history_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.messages.history(**arguments)
    assert server.requests == []
