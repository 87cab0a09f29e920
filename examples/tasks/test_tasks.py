"""Tests of the tasks. Run them with `pytest examples/tasks`."""

from __future__ import annotations

import asyncio
import csv
import json
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import pytest
from answer_unread import answer_unread
from buy_number import buy_number, choose_number
from delivery_callback import on_delivery
from export_session import export_session
from failed_messages import failed_on, failed_yesterday
from import_contacts import import_contacts, wait_for_import
from move_contacts import merge_lists, move_contacts
from price_message import left_after, price_of
from send_to_list import send_to_list, was_sent
from weekly_message import planned, send_weekly

from textmagic_client import (
    APIConnectionError,
    APIStatusError,
    BadRequestError,
    HTTPRequest,
    HTTPResponse,
    NotFoundError,
)
from textmagic_client.callbacks import CallbackError
from textmagic_client.testing import FakeTextMagic

pytest_plugins = ["textmagic_client.testing.fixtures"]

LONDON = ZoneInfo("Europe/London")
TEXT = "The new menu is here."


@pytest.fixture
def fake(fake_textmagic: FakeTextMagic) -> FakeTextMagic:
    return fake_textmagic


def notes(error: BaseException) -> str:
    return "".join(getattr(error, "__notes__", []))


# Send to a list


def guests(fake: FakeTextMagic, count: int) -> None:
    fake.add("lists", id=715)
    for number in range(count):
        fake.add("lists/715/contacts", phone=str(447860000000 + number))


def test_a_message_to_a_list_is_sent_once(fake: FakeTextMagic) -> None:
    guests(fake, 2)
    with fake.client() as tm:
        assert send_to_list(tm, 715, TEXT, "menu")
        assert not send_to_list(tm, 715, TEXT, "menu")
        assert [message.text for message in tm.messages.list()] == [TEXT] * 2
    (call,) = fake.calls_to("sendMessage")
    assert call.body == {"text": TEXT, "lists": "715", "referenceId": "menu"}


@pytest.mark.parametrize("is_lost", [False, True])
def test_a_bulk_without_a_session_raises(fake: FakeTextMagic, is_lost: bool) -> None:
    guests(fake, 1001)
    if is_lost:
        fake.fail("sendMessage", reset="after")
    with fake.client() as tm:
        with suppress(APIConnectionError):
            assert send_to_list(tm, 715, TEXT, "menu")
        (bulk,) = fake.documents("bulks")
        for session in fake.documents("sessions"):
            fake.change(f"sessions/{session['id']}", reference_id=None)
        fake.change(f"bulks/{bulk['id']}", status="w", session=None)
        for reference in ("menu", "to-another-list"):
            with pytest.raises(LookupError, match=f"bulk {bulk['id']}, status w"):
                send_to_list(tm, 715, TEXT, reference)
        assert send_to_list(tm, 715, "Another text.", "other")
        assert len(fake.calls_to("sendMessage")) == 2
        fake.change(f"bulks/{bulk['id']}", status="f", items_processed=400)
        with pytest.raises(LookupError, match="status f"):
            send_to_list(tm, 715, TEXT, "menu")
        fake.change(f"bulks/{bulk['id']}", items_processed=0)
        assert send_to_list(tm, 715, TEXT, "menu")


def test_a_message_is_not_sent_again_after_a_lost_response(fake: FakeTextMagic) -> None:
    guests(fake, 1)
    fake.fail("sendMessage", reset="after")
    with fake.client() as tm:
        with pytest.raises(APIConnectionError) as caught:
            send_to_list(tm, 715, TEXT, "menu")
        assert caught.value.may_have_been_sent
        assert "'menu'" in notes(caught.value)
        assert not send_to_list(tm, 715, TEXT, "menu")
    assert len(fake.calls_to("sendMessage")) == 1


@pytest.mark.parametrize("status", [400, 401])
def test_a_refused_message_was_not_sent(fake: FakeTextMagic, status: int) -> None:
    fake.fail("sendMessage", status=status)
    with fake.client() as tm:
        with pytest.raises(APIStatusError) as caught:
            send_to_list(tm, 715, TEXT, "menu")
        assert not was_sent(tm, TEXT, "menu")
    assert not caught.value.may_have_been_sent
    assert notes(caught.value) == ""


def test_all_sessions_are_searched(fake: FakeTextMagic) -> None:
    for number in range(101):
        fake.add("sessions", reference_id=f"menu-{number}")
    with fake.client() as tm:
        assert was_sent(tm, TEXT, "menu-100")


# Find failed messages of yesterday


def history(first: int, times: list[datetime], statuses: str) -> dict[str, object]:
    pairs = zip(times, statuses, strict=True)
    resources = [
        {"id": first - number, "messageTime": f"{time:%Y-%m-%dT%H:%M:%S%z}", "status": status}
        for number, (time, status) in enumerate(pairs)
    ]
    return {"limit": 100, "nextLastId": first - len(times) + 1, "resources": resources}


def test_failed_messages_of_yesterday(fake: FakeTextMagic) -> None:
    noon = datetime.now(LONDON).replace(hour=12)
    days = [noon - timedelta(days=ago) for ago in (0, 1, 1, 1, 1, 1, 2)]
    fake.respond("getOutboundMessagesHistory", history(20, days, "ffdjegf"))
    with fake.client() as tm:
        assert [message.id for message in failed_yesterday(tm, LONDON)] == [19, 17, 16, 15]


def test_a_day_starts_at_midnight_in_its_time_zone(fake: FakeTextMagic) -> None:
    late = datetime(2025, 6, 1, 23, 30, tzinfo=UTC)  # in London, it is tomorrow
    fake.respond("getOutboundMessagesHistory", history(20, [late], "f"))
    with fake.client() as tm:
        assert list(failed_on(tm, date(2025, 6, 1), LONDON)) == []
        assert [message.id for message in failed_on(tm, date(2025, 6, 2), LONDON)] == [20]


def test_history_is_read_only_up_to_the_day(fake: FakeTextMagic) -> None:
    day = datetime(2025, 6, 2, 12, tzinfo=UTC)
    for number in range(101, 301):
        time = day if number >= 200 else day - timedelta(days=1)
        fake.add("messages", id=number, message_time=time, status="d" if number > 201 else "f")
    with fake.client() as tm:
        assert [message.id for message in failed_on(tm, day.date(), LONDON)] == [201, 200]
    first, second = fake.calls_to("getOutboundMessagesHistory")
    assert first.query == {"limit": "100", "orderBy": "id", "direction": "desc"}
    assert second.query["lastId"] == "201"


# Import contacts


def test_contacts_are_imported_from_a_file(fake: FakeTextMagic, tmp_path: Path) -> None:
    file = tmp_path / "guests.csv"
    file.write_text("Ada,Lovelace,447860021130\n", encoding="utf-8")
    fake.respond("importContacts", {"id": 7, "href": "/api/v2/contacts/import/progress/7"})
    fake.add("contacts/import/progress/7", status=3, processed=0)

    def go_on(request: HTTPRequest, response: HTTPResponse) -> None:
        if request.operation == "getContactImportSessionProgress":
            fake.add("contacts/import/progress/7", status=5, processed=1)

    with fake.client(on_response=go_on) as tm:
        assert wait_for_import(tm, import_contacts(tm, file, "Guests"), pause=0).processed == 1
    assert len(fake.calls_to("getContactImportSessionProgress")) == 2
    (call,) = fake.calls_to("importContacts")
    assert call.query == {"column": "0:firstName;1:lastName;2:phone", "listName": "Guests"}
    uploaded = call.body["file"]
    assert (uploaded.name, uploaded.content_type) == ("guests.csv", "text/csv")
    assert uploaded.content == file.read_bytes()


def test_an_import_that_takes_too_long_raises(fake: FakeTextMagic) -> None:
    fake.add("contacts/import/progress/7", status=3, processed=67)
    with fake.client() as tm, pytest.raises(TimeoutError, match="only 67 contacts"):
        wait_for_import(tm, 7, seconds=-1)


def test_an_import_is_not_retried_after_a_lost_response(
    fake: FakeTextMagic, tmp_path: Path
) -> None:
    (tmp_path / "guests.csv").write_bytes(b"Ada,Lovelace,447860021130\n")
    fake.fail("importContacts", reset="after")
    with fake.client() as tm, pytest.raises(APIConnectionError) as caught:
        import_contacts(tm, tmp_path / "guests.csv", "Guests")
    assert caught.value.may_have_been_sent
    assert len(fake.calls_to("importContacts")) == 1


# Schedule a weekly message


def test_a_weekly_message_is_scheduled(fake: FakeTextMagic) -> None:
    guests(fake, 1)
    first = datetime(2025, 6, 2, 11, tzinfo=UTC)
    with fake.client() as tm:
        schedule = send_weekly(tm, 715, TEXT, first=first, zone=LONDON, weeks=10)
        assert [found.id for found in planned(tm, TEXT, 715)] == [schedule]
        assert planned(tm, TEXT, 716) == []
    (call,) = fake.calls_to("sendMessage")
    assert call.body == {
        "text": TEXT,
        "lists": "715",
        "sendingDateTime": "2025-06-02 12:00:10",
        "sendingTimezone": "Europe/London",
        "rrule": "FREQ=WEEKLY;COUNT=10",
    }


def test_a_schedule_is_not_created_twice_after_a_lost_response(fake: FakeTextMagic) -> None:
    guests(fake, 1)
    fake.fail("sendMessage", reset="after")
    with fake.client() as tm, pytest.raises(APIConnectionError) as caught:
        send_weekly(tm, 715, TEXT, first=datetime.now(LONDON), zone=LONDON, weeks=10)
    assert "planned" in notes(caught.value)
    with fake.client() as tm, pytest.raises(ValueError, match="planned already"):
        send_weekly(tm, 715, TEXT, first=datetime.now(LONDON), zone=LONDON, weeks=10)
    assert len(fake.calls_to("sendMessage")) == 1


@pytest.mark.parametrize(
    ("first", "weeks"), [(datetime(2025, 6, 2, 11), 10), (datetime(2025, 6, 2, 11, tzinfo=UTC), 0)]
)
def test_an_invalid_schedule_is_refused(fake: FakeTextMagic, first: datetime, weeks: int) -> None:
    with fake.client() as tm, pytest.raises(ValueError, match="first must have a timezone"):
        send_weekly(tm, 715, TEXT, first=first, zone=LONDON, weeks=weeks)
    assert fake.calls == []


def test_a_planned_message_is_found(fake: FakeTextMagic) -> None:
    everyone = {"contacts": [], "groups": [715], "numbers": []}
    fake.add("schedules", id=562, parameters={"text": TEXT, "recipients": everyone})
    fake.add("schedules", id=563, parameters={"text": "Closed today.", "recipients": everyone})
    with fake.client() as tm:
        (found,) = planned(tm, TEXT, 715)
        assert (found.id, found.parameters.recipients.groups) == (562, [715])
        tm.schedules.delete(found.id)
        assert planned(tm, TEXT, 715) == []
    assert fake.calls[0].query["status"] == "a"


# Move contacts between lists


def lists_of(fake: FakeTextMagic) -> None:
    for number in (715, 716):
        fake.add("lists", id=number)
    for number in (534, 535, 536):
        fake.add("lists/715/contacts", id=number)


def members(fake: FakeTextMagic) -> list[int]:
    return [contact["id"] for contact in fake.documents("lists/715/contacts")]


def test_a_contact_is_moved(fake: FakeTextMagic) -> None:
    lists_of(fake)
    with fake.client() as tm:
        move_contacts(tm, [535], 715, 716)
        move_contacts(tm, [534], 715, 715)
    assert [(call.operation, call.path, call.body) for call in fake.calls] == [
        ("assignContactsToList", "/api/v2/lists/716/contacts", {"contacts": "535"}),
        ("deleteContactsFromList", "/api/v2/lists/715/contacts", {"contacts": "535"}),
    ]
    assert members(fake) == [534, 536]


def test_a_contact_stays_where_it_is_if_there_is_no_other_list(fake: FakeTextMagic) -> None:
    lists_of(fake)
    with fake.client() as tm, pytest.raises(NotFoundError):
        move_contacts(tm, [535], 715, 999)
    assert members(fake) == [534, 535, 536]


def test_a_move_is_retried_after_a_lost_response(fake: FakeTextMagic) -> None:
    lists_of(fake)
    fake.fail("assignContactsToList", reset="after")
    with fake.client() as tm:
        move_contacts(tm, [535], 715, 716)
    assert len(fake.calls_to("assignContactsToList")) == 2
    assert members(fake) == [534, 536]


def test_a_contact_without_an_id_is_not_moved(fake: FakeTextMagic) -> None:
    page = {"page": 1, "pageCount": 1, "limit": 100, "resources": [{"id": 534}, {}]}
    for number in (715, 716):
        fake.add("lists", id=number)
    fake.respond("getContactsByListId", page)
    with fake.client() as tm:
        assert merge_lists(tm, 715, 716) == 1


def test_all_contacts_are_moved(fake: FakeTextMagic) -> None:
    lists_of(fake)
    with fake.client() as tm:
        assert merge_lists(tm, 715, 716) == 3
        assert merge_lists(tm, 715, 716) == 0
    (call,) = fake.calls_to("assignContactsToList")
    assert call.body == {"contacts": "534,535,536"}
    assert [contact["id"] for contact in fake.documents("lists/716/contacts")] == [534, 535, 536]


# Answer unread chats


def chats(fake: FakeTextMagic) -> None:
    reachable = {"status": "a", "type": "sms", "unread": 1, "unsubscribed_contact_id": None}
    others: list[dict[str, object]] = [
        {"unread": 0},
        {"status": "c"},
        {"type": "live_chat"},
        {"unsubscribed_contact_id": 5},
    ]
    for number, fields in enumerate([{}, *others]):
        fake.add("chats", id=number, phone=f"44786002113{number}", **{**reachable, **fields})


def answers(fake: FakeTextMagic) -> list[str]:
    async def run() -> list[str]:
        async with fake.async_client(max_retries=0) as tm:
            return await answer_unread(tm, "We will call you.")

    return asyncio.run(run())


def test_unread_chats_are_answered(fake: FakeTextMagic) -> None:
    chats(fake)
    assert answers(fake) == ["447860021130"]
    assert [(call.operation, call.body) for call in fake.calls[2:]] == [
        ("markChatsReadBulk", {"ids": "0"}),
        ("sendMessage", {"text": "We will call you.", "phones": "447860021130"}),
    ]


def test_a_chat_without_a_phone_is_not_answered(fake: FakeTextMagic) -> None:
    chats(fake)
    fake.change("chats/0", phone=None)
    assert answers(fake) == []
    assert fake.calls_to("markChatsReadBulk") == []


@pytest.mark.parametrize(("reset", "arrived"), [(True, 1), (False, 0)])
def test_a_chat_is_unread_again_if_the_answer_was_not_sent(
    fake: FakeTextMagic, reset: bool, arrived: int
) -> None:
    chats(fake)
    if reset:
        fake.fail("sendMessage", reset="after")
    else:
        fake.fail("sendMessage", refuse=True)
    with pytest.raises(APIConnectionError) as caught:
        answers(fake)
    assert caught.value.may_have_been_sent == reset
    assert len(fake.calls_to("sendMessage")) == arrived
    assert len(fake.calls_to("markChatsUnreadBulk")) == 1 - arrived


@pytest.mark.parametrize("text", ["", "We will call you."])
def test_an_invalid_answer_leaves_the_chat_unread(fake: FakeTextMagic, text: str) -> None:
    chats(fake)
    fake.change("chats/0", phone="1,2")

    async def run() -> None:
        async with fake.async_client() as tm:
            await answer_unread(tm, text)

    with pytest.raises(ValueError, match="must"):
        asyncio.run(run())
    assert len(fake.calls_to("markChatsReadBulk")) == 1
    assert fake.calls[-1].operation == "markChatsUnreadBulk"
    assert fake.calls_to("sendMessage") == []


def test_a_chat_that_was_answered_meanwhile_is_not_answered(fake: FakeTextMagic) -> None:
    chats(fake)
    page = {"page": 1, "pageCount": 1, "limit": 10}
    chat = {"id": 0, "status": "a", "type": "sms", "unread": 0}
    for found in ([chat], []):  # or it was deleted
        fake.respond("searchChatsByIds", {**page, "resources": found})
        assert answers(fake) == []
    assert fake.calls_to("sendMessage") == fake.calls_to("markChatsReadBulk") == []


def test_a_chat_that_moves_to_another_page_is_answered_once(fake: FakeTextMagic) -> None:
    chat = {"id": 1, "phone": "447860021130", "status": "a", "type": "sms", "unread": 1}
    pages = [{"page": n, "pageCount": 2, "limit": 100, "resources": [chat]} for n in (1, 2)]
    fake.respond("getAllChats", *pages)
    fake.respond("searchChatsByIds", {**pages[0], "pageCount": 1})
    assert answers(fake) == ["447860021130"]
    assert len(fake.calls_to("getAllChats")) == 2
    assert len(fake.calls_to("sendMessage")) == 1


# Export a session


def test_a_session_is_exported(fake: FakeTextMagic, tmp_path: Path) -> None:
    fake.add("sessions", id=12)
    moment = datetime(2025, 6, 2, 12, tzinfo=UTC)
    for number in range(101):
        fake.add(
            "sessions/12/messages",
            receiver=f"4478600{number:05}",
            status="d" if number else "f",
            message_time=moment,
            parts_count=1,
            price=0.025,
        )
    with fake.client() as tm:
        assert export_session(tm, 12, tmp_path / "results.csv") == 101
    with (tmp_path / "results.csv").open(encoding="utf-8", newline="") as file:
        header, first, *_, last = csv.reader(file)
    assert header == ["receiver", "status", "time", "parts", "price"]
    assert first == ["447860000000", "failed", "2025-06-02T12:00:00+00:00", "1", "0.025"]
    assert last[:2] == ["447860000100", "delivered"]
    assert [call.query["page"] for call in fake.calls] == ["1", "2"]


def test_a_message_that_moves_to_another_page_is_exported_once(
    fake: FakeTextMagic, tmp_path: Path
) -> None:
    message = {"id": 1, "receiver": "447860021130"}
    pages = [{"page": n, "pageCount": 2, "limit": 100, "resources": [message, {}]} for n in (1, 2)]
    fake.respond("getMessagesBySessionId", *pages)
    with fake.client() as tm:
        assert export_session(tm, 12, tmp_path / "results.csv") == 3


def test_a_missing_session_creates_no_file(fake: FakeTextMagic, tmp_path: Path) -> None:
    with fake.client() as tm, pytest.raises(NotFoundError):
        export_session(tm, 12, tmp_path / "results.csv")
    assert not (tmp_path / "results.csv").exists()


# Buy a number


def offer(fake: FakeTextMagic, *numbers: str) -> None:
    fake.add("numbers/available", numbers=list(numbers), price=2.4)
    fake.add("user", id=305)


def test_a_number_is_bought(fake: FakeTextMagic) -> None:
    offer(fake, "447155370001", "447155370002")
    with fake.client() as tm:
        assert choose_number(tm, "GB", Decimal("2.40")) == "447155370001"
        assert buy_number(tm, "447155370001", "GB")
        assert not buy_number(tm, "+447155370001", "GB")
    (call,) = fake.calls_to("buyDedicatedNumber")
    assert call.body == {"phone": "447155370001", "country": "GB", "userId": 305}


@pytest.mark.parametrize(("numbers", "monthly"), [((), "9"), (("447155370001",), "2.39")])
def test_no_number_or_a_high_price_raises(
    fake: FakeTextMagic, numbers: tuple[str, ...], monthly: str
) -> None:
    offer(fake, *numbers)
    with fake.client() as tm, pytest.raises(LookupError, match=monthly):
        choose_number(tm, "GB", Decimal(monthly))


def test_a_number_without_a_price_raises(fake: FakeTextMagic) -> None:
    fake.respond("getAvailableDedicatedNumbers", {"numbers": ["447155370001"]})
    with fake.client() as tm, pytest.raises(LookupError):
        choose_number(tm, "GB", Decimal(9))


def test_a_number_is_not_bought_twice_after_a_lost_response(fake: FakeTextMagic) -> None:
    offer(fake, "447155370001")
    fake.fail("buyDedicatedNumber", reset="after")
    with fake.client() as tm:
        with pytest.raises(APIConnectionError) as caught:
            buy_number(tm, "447155370001", "GB")
        assert not buy_number(tm, "447155370001", "GB")
    assert "447155370001" in notes(caught.value)
    assert len(fake.calls_to("buyDedicatedNumber")) == 1


# Price a message in advance


def test_a_message_is_priced(fake: FakeTextMagic) -> None:
    fake.add("messages/price/normalized", total=12.34)
    fake.add("user", balance=10.0)
    with fake.client() as tm:
        price = price_of(tm, TEXT, [715, 716])
        assert price.total == Decimal("12.34")
        assert left_after(tm, TEXT, [715]) == Decimal("-2.34")
    query = fake.calls_to("getMessagePrice")[0].query
    assert (query["text"], query["lists"], query["partsCount"]) == (TEXT, "715,716", "2")
    assert fake.calls_to("sendMessage") == []


def test_a_text_that_is_too_long_raises(fake: FakeTextMagic) -> None:
    fake.fail("getMessagePrice", status=400)
    with fake.client() as tm, pytest.raises(BadRequestError):
        price_of(tm, TEXT * 100, [715])


# React to a delivery callback


def reaction(fake: FakeTextMagic, body: str, content_type: str) -> bool:
    async def run() -> bool:
        async with fake.async_client() as tm:
            return await on_delivery(tm, body.encode(), content_type, 716)

    return asyncio.run(run())


FORM, JSON = "application/x-www-form-urlencoded", "application/json"


def test_a_recipient_that_was_not_reached_is_added_to_the_list(fake: FakeTextMagic) -> None:
    fake.add("lists", id=716)
    fake.add("messages", id=49910, status="f", contact_id=534)
    assert reaction(fake, urlencode({"id": "49910", "status": "f"}), FORM)
    assert reaction(fake, json.dumps({"id": 49910, "status": "f"}), JSON)
    calls = fake.calls_to("assignContactsToList")
    assert [call.body for call in calls] == [{"contacts": "534"}] * 2


@pytest.mark.parametrize(
    "event",
    [
        {"id": 49910, "status": "d"},
        {"id": 49911, "status": "f"},  # it was delivered: the event is forged or late
        {"id": 49912, "status": "f"},  # no contact
        {"id": 49999, "status": "f"},
        {"id": 10**30, "status": "f"},
        {"status": "f"},
    ],
)
def test_other_events_change_nothing(fake: FakeTextMagic, event: dict[str, object]) -> None:
    fake.add("messages", id=49910, status="d")
    fake.add("messages", id=49911, status="d")
    fake.add("messages", id=49912, status="f", contact_id=None)
    assert not reaction(fake, json.dumps(event), JSON)
    assert fake.calls_to("assignContactsToList") == []


def test_an_invalid_event_is_refused(fake: FakeTextMagic) -> None:
    with pytest.raises(CallbackError):
        reaction(fake, "hello=there", FORM)
    assert fake.calls == []
