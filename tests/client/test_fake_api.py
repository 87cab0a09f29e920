"""The fake of the TextMagic API, with the committed client."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from textmagic_client import BadRequestError, NotFoundError, TextMagic
from textmagic_client.testing import FakeTextMagic

ADA, BOB = "447860021130", "447860021131"


@pytest.fixture
def fake() -> FakeTextMagic:
    return FakeTextMagic()


@pytest.fixture
def tm(fake: FakeTextMagic) -> Iterator[TextMagic]:
    with fake.client(max_retries=0) as tm:
        yield tm


def ids(found: Any) -> list[int]:
    return [each.id for each in found]


def set_ids(result: Any) -> dict[str, int]:
    named = ("session_id", "bulk_id", "message_id", "schedule_id", "chat_id")
    return {name: v for name in named if (v := getattr(result, name)) is not None}


# Sending


def test_a_message_to_one_recipient(tm: TextMagic) -> None:
    sent = tm.messages.send(text="Hello", phones=["+" + ADA], reference_id="r", from_="Shop")
    assert (sent.type, sent.id, sent.href) == ("message", 49910, "/api/v2/messages/49910")
    assert set_ids(sent) == {"message_id": 49910, "session_id": 4991}
    message = tm.messages.get(49910)
    assert (message.receiver, message.text, message.status) == (ADA, "Hello", "q")
    assert (message.sender, message.contact_id, message.reject_reason) == ("Shop", None, None)
    assert message.session is not None
    assert (message.session_id, message.session.text) == (4991, "Hello")
    assert datetime.now(UTC) - message.message_time < timedelta(minutes=1)
    session = tm.sessions.get(4991)
    assert (session.text, session.reference_id, session.numbers_count) == ("Hello", "r", 1)
    assert ids(tm.sessions.messages(4991)) == ids(tm.messages.list()) == [49910]


def test_a_message_to_several_recipients(tm: TextMagic) -> None:
    tm.messages.send(text="One", phones=[ADA])
    sent = tm.messages.send(text="Two", phones=[ADA, BOB, ADA])
    assert (sent.type, sent.href) == ("session", "/api/v2/sessions/4992")
    assert set_ids(sent) == {"session_id": 4992}
    assert [m.receiver for m in tm.sessions.messages(4992)] == [ADA, BOB]
    assert tm.sessions.get(4992).price == Decimal("0.05")
    assert ids(tm.sessions.list()) == [4991, 4992]
    assert ids(tm.messages.list()) == [49912, 49911, 49910]


@pytest.mark.parametrize(
    ("count", "type_", "status"), [(1000, "session", 201), (1001, "bulk", 202)]
)
def test_a_message_to_many_recipients(tm: TextMagic, count: int, type_: str, status: int) -> None:
    raw = tm.raw(tm.messages.send, text="Hi", phones=[str(447860000000 + n) for n in range(count)])
    sent = raw.parsed
    assert (raw.status_code, sent.type) == (status, type_)
    if type_ == "bulk":
        assert set_ids(sent) == {"bulk_id": 599}
        bulk = tm.bulks.get(599)
        assert (bulk.status, bulk.items_total, bulk.items_processed) == ("c", count, count)
        assert bulk.session is not None
        assert bulk.session.id == 4991
    assert len(list(tm.sessions.messages(4991, limit=100))) == count


def test_a_scheduled_message(tm: TextMagic) -> None:
    sent = tm.messages.send(
        text="Later",
        phones=[ADA],
        sending_date_time=datetime(2031, 7, 1, 12, 0, 10),
        sending_timezone="Europe/London",
        rrule="FREQ=WEEKLY;COUNT=3",
    )
    assert (sent.type, sent.href) == ("schedule", "/api/v2/schedules/562")
    assert set_ids(sent) == {"schedule_id": 562}
    assert list(tm.messages.list()) == []
    assert list(tm.sessions.list()) == []
    (schedule,) = tm.schedules.list()
    assert schedule.next_send == datetime(2031, 7, 1, 11, 0, 10, tzinfo=UTC)
    assert (schedule.type, schedule.rrule) == ("Weekly", "FREQ=WEEKLY;COUNT=3")
    assert (schedule.last_sent, schedule.completed, schedule.session) == (None, False, None)
    assert (schedule.parameters.text, schedule.text_parameters.chars) == ("Later", 5)
    assert schedule.parameters.recipients.numbers == [ADA]
    moment = datetime.fromtimestamp(1940000000, UTC)
    with pytest.deprecated_call():
        once = tm.messages.send(text="Once", phones=[ADA], sending_time=moment)
    assert tm.schedules.get(once.id).type == "Once"
    assert tm.schedules.get(once.id).next_send == moment


def test_a_message_to_contacts_and_lists(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.add("lists", id=7)
    fake.add("lists/7/contacts", id=1, phone=ADA, first_name="Ada")
    fake.add("contacts", id=2, phone=BOB)
    sent = tm.messages.send(text="Hi", lists=[7, 8], contacts=[1, 2, 3], phones=[ADA])
    found = [(m.receiver, m.contact_id) for m in tm.sessions.messages(sent.id)]
    assert found == [(ADA, 1), (BOB, 2)]
    assert next(iter(tm.sessions.messages(sent.id))).first_name == "Ada"


def test_the_text_of_a_template(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.add("templates", id=5, content="From a template")
    assert tm.messages.get(tm.messages.send(template_id=5, phones=[ADA]).id).text == (
        "From a template"
    )


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ({"text": "x", "lists": [9]}, "There are no recipients"),
        ({"template_id": 9, "phones": [ADA]}, "no such template"),
        ({"text": "x" * 161, "phones": [ADA], "parts_count": 1}, "needs 2 parts"),
        ({"text": "ж" * 71, "phones": [ADA], "parts_count": 1}, "needs 2 parts"),
        (
            {
                "text": "x",
                "phones": [ADA],
                "sending_date_time": datetime(2031, 7, 1, 12, 0, 10),
                "sending_timezone": "Europe/Nowhere",
            },
            "not a valid time or time zone",
        ),
    ],
)
def test_invalid_messages_are_refused(
    fake: FakeTextMagic, tm: TextMagic, arguments: Any, reason: str
) -> None:
    with pytest.raises(BadRequestError, match=reason):
        tm.messages.send(**arguments)
    for name in ("messages", "sessions", "schedules", "bulks"):
        assert fake.documents(name) == []


@pytest.mark.parametrize(
    ("text", "most", "parts", "charset"),
    [
        ("x" * 160, 6, 1, "ISO-8859-1"),
        ("x" * 161, 6, 2, "ISO-8859-1"),
        ("x" * 500, 2, 2, "ISO-8859-1"),
        ("x" * 500, 1, 1, "ISO-8859-1"),
        ("€" * 81, 6, 2, "ISO-8859-1"),
        ("ж" * 71, 6, 2, "UTF-16BE"),
        ("😀" * 36, 6, 2, "UTF-16BE"),
        ("😀" * 500, 1, 1, "UTF-16BE"),
    ],
)
def test_parts(tm: TextMagic, text: str, most: int, parts: int, charset: str) -> None:
    sent = tm.messages.send(text=text, phones=[ADA], parts_count=most, cut_extra=True)
    message = tm.messages.get(sent.id)
    assert (message.parts_count, message.charset) == (parts, charset)
    assert text.startswith(message.text)
    assert message.price == Decimal("0.025") * parts


def test_the_status_of_a_message_can_be_changed(fake: FakeTextMagic, tm: TextMagic) -> None:
    sent = tm.messages.send(text="Hi", phones=[ADA, BOB])
    first, second = ids(tm.sessions.messages(sent.id))
    fake.change(f"messages/{first}", status="f")
    fake.change(f"sessions/{sent.id}/messages/{second}", status="d")
    assert ids(tm.sessions.messages(sent.id, statuses="f")) == [first]
    assert ids(tm.messages.search(statuses="d")) == [second]


# Filters


def test_messages_are_found(fake: FakeTextMagic, tm: TextMagic) -> None:
    for session in (10, 11):
        fake.add("sessions", id=session)
        for number in (1, 2):
            fake.add(f"sessions/{session}/messages", id=session * 10 + number, text=f"No. {number}")
    assert ids(tm.messages.search(ids=[101, 112, 7])) == [112, 101]
    assert ids(tm.messages.search(session_id=11)) == [112, 111]
    assert ids(tm.messages.search(query="no. 2", session_id=10)) == [102]
    assert ids(tm.messages.list(last_id=111).resources) == [102, 101]
    assert ids(tm.messages.list(last_id=111, page=9, limit=1).resources) == [102]


def test_history_is_paged_by_id(fake: FakeTextMagic, tm: TextMagic) -> None:
    for number in range(1, 6):
        fake.add("messages", id=number)
    assert ids(tm.messages.history(limit=2)) == [5, 4, 3, 2, 1]
    part = tm.messages.history(limit=2, last_id=4)
    assert (ids(part.resources), part.next_last_id) == ([3, 2], 2)
    assert ids(tm.messages.history(last_id=1)) == []


@pytest.mark.parametrize(
    ("method", "path", "body", "field"),
    [
        ("POST", "messages", {"text": "x", "phones": f"{ADA},4.4786E+11"}, "phones"),
        ("POST", "messages", {"text": "x", "phones": "hello"}, "phones"),
        ("POST", "messages", {"text": "x", "phones": ADA, "from": "++44"}, "from"),
        ("GET", f"messages/price/normalized?text=x&phones={ADA}.0", None, "phones"),
        ("GET", "chats/12/by/phone", None, "phone"),
        ("GET", "contacts/phone/hello", None, "phone"),
        ("GET", "lookups/02079460000", None, "phone"),
        ("POST", "contacts/normalized", {"phone": "nan", "lists": "1"}, "phone"),
        ("POST", "unsubscribers", {"phone": "00447860021130"}, "phone"),
    ],
)
def test_the_fake_refuses_invalid_numbers_of_other_programs(
    fake: FakeTextMagic, method: str, path: str, body: Any, field: str
) -> None:
    headers = {"X-TM-Username": "me", "X-TM-Key": "k", "Content-Type": "application/json"}
    sent = b"" if body is None else json.dumps(body).encode()
    reply = fake.receive(method, f"/api/v2/{path}", headers, sent)
    assert reply.status == 400, reply.body
    (reason,) = json.loads(reply.body)["errors"]["fields"][field]
    assert "number" in reason
    assert fake.documents("messages") == []


def test_the_fake_normalizes_numbers_of_other_programs(fake: FakeTextMagic) -> None:
    headers = {"X-TM-Username": "me", "X-TM-Key": "k", "Content-Type": "application/json"}
    body = {"text": "x", "phones": f"+{ADA},{ADA},44 7860 021130", "from": "+447624800500"}
    reply = fake.receive("POST", "/api/v2/messages", headers, json.dumps(body).encode())
    assert reply.status == 201
    assert [(m["receiver"], m["sender"]) for m in fake.documents("messages")] == [
        (ADA, "447624800500")
    ]
    fake.add("contacts", id=1, phone=ADA)
    reply = fake.receive("GET", f"/api/v2/contacts/phone/%2B{ADA}", headers, b"")
    assert json.loads(reply.body)["id"] == 1


def test_national_numbers_need_local_or_country(fake: FakeTextMagic, tm: TextMagic) -> None:
    number = "020 7946 0000"
    refused: tuple[Callable[[], object], ...] = (
        lambda: tm.messages.send(text="x", phones=[number]),
        lambda: tm.messages.send(text="x", phones=[number], local=False),
        lambda: tm.messages.price(text="x", phones=[number]),
        lambda: tm.contacts.create(phone=number, lists=[1]),
        lambda: tm.lookups.carrier(number),
    )
    for call in refused:
        with pytest.raises(ValueError, match=r"^phones?(\[0\])? must be a phone number"):
            call()
    assert fake.calls == []
    tm.messages.send(text="x", phones=[number, "(020) 7946-0000", number], local=True)
    tm.messages.price(text="x", phones=[number], local=True)
    tm.contacts.create(phone=number, lists=[1], local=True)
    tm.lookups.carrier(number, country="GB")
    assert [call.query.get("phones") for call in fake.calls if call.query] == [number, None]
    assert [m["receiver"] for m in fake.documents("messages")] == [number]
    headers = {"X-TM-Username": "me", "X-TM-Key": "k", "Content-Type": "application/json"}
    body = b'{"text": "x", "local": true, "phones": "020 7946 0001,02079460001,020-7946 0001"}'
    assert fake.receive("POST", "/api/v2/messages", headers, body).status == 201
    assert [m["receiver"] for m in fake.documents("messages")] == [number, "020 7946 0001"]


def test_the_price_and_preview_match_the_messages(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.add("contacts", id=1, phone=ADA, first_name="Ada", last_name="L")
    for text in ("Hello", "a" * 161, "😀" * 36, "€" * 81):
        cost = tm.messages.price(text=text, phones=[ADA, BOB, ADA], contacts=[1])
        preview = tm.messages.preview(text=text, phones=[BOB], contacts=[1])
        sent = tm.messages.send(text=text, phones=[ADA, BOB], contacts=[1])
        session = tm.sessions.get(sent.session_id or 0)
        messages = list(tm.sessions.messages(session.id))
        assert cost.total == session.price
        assert cost.parts == messages[0].parts_count
        assert [(c.count, c.sum) for c in cost.countries] == [(2 * (cost.parts or 0), cost.total)]
        assert sorted((m.receiver, m.text, m.parts_count, m.price) for m in messages) == sorted(
            (m.receiver, m.text, m.parts_count, m.price) for m in preview.messages or ()
        )
        assert {m.first_name for m in preview.messages or ()} == {"Ada", None}
    with pytest.raises(BadRequestError, match="There are no recipients"):
        tm.messages.price(text="x", lists=[9])
    fake.add("messages/price/normalized", total=1)
    assert tm.messages.price(text="x", phones=[ADA]).total == 1


def test_templates_and_chats_are_found(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.add("templates", id=1, name="A")
    fake.add("templates", id=2, name="B")
    assert ids(tm.templates.search(name="B")) == [2]
    fake.add("chats", id=1, phone=ADA, last_message="See you")
    fake.add("chats", id=2, phone=BOB, status="c")
    assert ids(tm.chats.search(query="see")) == [1]
    assert ids(tm.chats.search_by_ids(ids=[2])) == [2]
    assert ids(tm.chats.list(status="c")) == [2]
    assert tm.chats.get_by_phone(BOB).id == 2
    with pytest.raises(NotFoundError):
        tm.chats.get_by_phone("447860021199")


# Related documents


def test_a_contact_and_its_lists(fake: FakeTextMagic, tm: TextMagic) -> None:
    for number in (7, 8):
        fake.add("lists", id=number)
    made = tm.contacts.create(phone=ADA, lists=[7], first_name="Ada", owner=5)
    contact = tm.contacts.get(made.id)
    assert (contact.phone, contact.first_name, contact.notes) == (ADA, "Ada", [])
    assert contact.owner is not None  # the owner that was sent is an id, not a user
    assert (contact.email, contact.last_name, contact.favorited) == (None, None, False)
    assert ids(contact.lists) == ids(tm.contacts.lists(made.id)) == [7]
    tm.lists.add_contacts(8, contacts=[made.id, 99])
    assert ids(tm.contacts.get(made.id).lists) == [7, 8]
    assert tm.lists.contact_ids(8) == [made.id]
    tm.contacts.update(made.id, phone=BOB, lists=[8])
    assert ids(tm.lists.contacts(7)) == []
    assert [c.phone for c in tm.lists.contacts(8)] == [BOB]
    assert tm.contacts.get_by_phone(BOB).id == made.id
    assert ids(tm.contacts.search(list_id=8)) == [made.id]
    assert ids(tm.contacts.search(list_id=7)) == []
    tm.lists.remove_contacts(8, contacts=[made.id])
    assert ids(tm.contacts.lists(made.id)) == []
    assert ids(tm.contacts.list()) == [made.id]


def test_the_contacts_of_a_list_are_replaced(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.add("lists", id=7)
    for number in (1, 2, 3):
        fake.add("contacts", id=number)
    fake.add("lists/7/contacts", id=1)
    tm.lists.set_contacts(7, contacts=[2, 3])
    assert tm.lists.contact_ids(7) == [2, 3]
    tm.contacts.delete(2)
    assert tm.lists.contact_ids(7) == [3]
    tm.lists.remove_contacts_bulk(7, all=True)
    assert tm.lists.contact_ids(7) == []
    tm.lists.add_contacts(7, contacts=[3])
    tm.lists.delete(7)
    assert ids(tm.contacts.get(3).lists) == []
    assert ids(tm.contacts.list()) == [1, 3]


def test_a_note_belongs_to_its_contact(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.add("contacts", id=1)
    note = tm.notes.create(1, note="Call later")
    assert tm.notes.get(note.id).note == "Call later"
    tm.notes.update(note.id, note="Never")
    assert [each.note for each in tm.notes.list(1)] == ["Never"]
    assert [each.note for each in tm.contacts.get(1).notes] == ["Never"]
    tm.contacts.delete(1)
    assert fake.documents("notes") == []


def test_a_message_belongs_to_its_session(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.add("sessions", id=12, text="Menu")
    fake.add("sessions/12/messages", id=1)
    fake.add("messages", id=2, session_id=12)
    fake.add("messages", id=3)
    assert ids(tm.sessions.messages(12)) == [1, 2]
    message = tm.messages.get(1)
    assert message.session is not None
    assert (message.session_id, message.session.text) == (12, "Menu")
    tm.sessions.delete(12)
    assert ids(tm.messages.list()) == [3]
    fake.add("chats", id=5)
    assert fake.add("chats/5/message")["chatId"] == 5


def test_all_documents_of_a_collection_are_deleted(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.add("contacts")
    fake.add("messages")
    fake.add("replies")
    tm.contacts.delete_all()
    tm.messages.delete_all()
    counts = [len(fake.documents(name)) for name in ("contacts", "messages", "replies")]
    assert counts == [0, 0, 1]


# Changes


def test_chats_change_their_status(fake: FakeTextMagic, tm: TextMagic) -> None:
    for number, unread in ((1, 0), (2, 3), (3, 0)):
        fake.add("chats", id=number, unread=unread)

    def states() -> list[tuple[str, int, int]]:
        return [(str(c.status), c.unread, c.mute) for c in tm.chats.list()]

    assert states() == [("a", 0, 0), ("a", 3, 0), ("a", 0, 0)]
    assert tm.chats.set_status(id=3, status="d").href == "/api/v2/chats/3"
    tm.chats.close_read()
    assert states() == [("c", 0, 0), ("a", 3, 0), ("d", 0, 0)]
    tm.chats.mark_read_bulk(ids=[2])
    tm.chats.mark_unread_bulk(ids=[1])
    tm.chats.reopen_bulk(ids=[1])
    tm.chats.mute(id=1, mute=True)
    tm.chats.mute_bulk(ids=[2])
    assert states() == [("a", 1, 1), ("a", 0, 1), ("d", 0, 0)]
    tm.chats.unmute_bulk(all=True)
    tm.chats.close_bulk(all=True)
    assert states() == [("c", 1, 0), ("c", 0, 0), ("c", 0, 0)]
    with pytest.raises(NotFoundError):
        tm.chats.set_status(id=9, status="a")


def test_chats_with_a_status_are_deleted(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.add("chats", id=1)
    fake.add("chats", id=2, status="c")
    tm.chats.delete_bulk(status="c")
    assert ids(tm.chats.list()) == [1]
    fake.add("schedules", id=1)
    tm.schedules.delete_bulk(status="c")  # schedules have no status
    assert ids(tm.schedules.list()) == [1]


def test_contacts_are_blocked(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.add("contacts", id=1, phone=ADA)
    fake.add("contacts", id=2, phone=BOB)
    tm.contacts.block(phone=ADA)
    assert ids(tm.contacts.blocked()) == [1]
    assert tm.contacts.get_blocked_by_phone(phone=ADA).id == 1
    with pytest.raises(NotFoundError):
        tm.contacts.get_blocked_by_phone(phone=BOB)
    tm.contacts.unblock(phone=ADA)
    tm.contacts.block(phone=BOB)
    tm.contacts.unblock_bulk(all=True)
    assert ids(tm.contacts.blocked()) == []


# Default documents, and mistakes of users


def test_default_documents_are_plausible(fake: FakeTextMagic, tm: TextMagic) -> None:
    fake.add("messages", id=1)
    message = tm.messages.get(1)
    assert (message.status, message.reject_reason) == ("d", None)
    chat = fake.add("chats")
    assert (chat["mute"], chat["mutedUntil"], chat["timeLeftMute"]) == (0, None, 0)
    assert chat["unsubscribedContactId"] is None
    schedule = fake.add("schedules")
    assert (schedule["completed"], schedule["nextSend"] > schedule["lastSent"]) == (False, True)
    entry = fake.add(f"chats/{chat['id']}/message")
    assert (entry["direction"], entry["errorCode"], entry["files"]) == ("in", None, [])
    bulk = fake.add("bulks")
    assert bulk["status"] == "w"
    assert 0 < bulk["itemsProcessed"] < bulk["itemsTotal"]


def test_add_and_change_refuse_mistakes(fake: FakeTextMagic) -> None:
    fake.add("lists", id=7)
    fake.add("contacts", id=1)
    with pytest.raises(ValueError, match=r"/api/v2/contacts/1 exists already; use change\(\)"):
        fake.add("contacts", id=1)
    with pytest.raises(ValueError, match="/api/v2/contacts/1 exists already"):
        fake.add("lists/7/contacts", id=1, first_name="Bob")
    fake.add("lists/7/contacts", id=1)
    with pytest.raises(ValueError, match="/api/v2/contacts/1 exists already"):
        fake.add("lists/7/contacts", id=1)
    with pytest.raises(ValueError, match="/api/v2/contacts/2 does not exist"):
        fake.change("contacts/2", first_name="Bob")
    with pytest.raises(ValueError, match="no field 'first'"):
        fake.change("contacts/1", first="Bob")
    with pytest.raises(ValueError, match="the id of a document cannot change"):
        fake.change("contacts/1", id=2)


@pytest.mark.parametrize(
    ("slip", "meant"), [("sesions", "sessions"), ("message", "messages"), ("list", "lists")]
)
def test_a_misspelled_collection_raises(fake: FakeTextMagic, slip: str, meant: str) -> None:
    for method in (fake.add, fake.documents):
        with pytest.raises(ValueError, match=f"no collection '{slip}'; did you mean '{meant}'"):
            method(slip)
    for wrong in ("lists/contacts", "session/messages", "foo/lists"):
        with pytest.raises(ValueError, match=f"no collection '{wrong}'"):
            fake.documents(wrong)
    fake.add("lookups/447860021130", cost=1)
    assert fake.documents("lookups/447860021130")[0]["cost"] == 1


def test_null_is_ignored_by_default(fake: FakeTextMagic) -> None:
    fake.add("callback/settings", out_url="https://example.org/out", in_url=None, format="j")
    with fake.client() as tm:
        tm.callbacks.update(out_url=None, in_url="https://example.org/in", format="m")
        settings = tm.callbacks.get()
        assert settings.out_url == "https://example.org/out"
        assert settings.in_url == "https://example.org/in"
        tm.callbacks.update(out_url=None, in_url=None, format="m", x_ignore_null_values=False)
        settings = tm.callbacks.get()
        assert (settings.out_url, settings.in_url) == (None, None)
