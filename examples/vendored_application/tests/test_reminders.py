"""Tests of the application with the fake that is in the copy."""

from __future__ import annotations

import pytest

from app._vendor.textmagic_client import APIConnectionError
from app._vendor.textmagic_client.testing import FakeTextMagic
from app.reminders import InvalidNumberError, remind, report

PHONE = "447860021130"


def test_a_reminder_is_sent() -> None:
    fake = FakeTextMagic()
    with fake.client() as tm:
        remind(tm, PHONE, "See you at eight.", "table-7")
    (call,) = fake.calls_to("sendMessage")
    assert call.body == {
        "text": "See you at eight.",
        "phones": PHONE,
        "referenceId": "table-7",
    }


def test_a_number_that_is_refused() -> None:
    fake = FakeTextMagic()
    fake.fail("sendMessage", status=400)
    with fake.client() as tm, pytest.raises(InvalidNumberError):
        remind(tm, PHONE, "See you at eight.", "table-7")


def test_a_lost_answer_is_looked_up() -> None:
    fake = FakeTextMagic()
    fake.add("sessions", id=4991, reference_id="table-7")
    fake.fail("sendMessage", reset="after")
    with fake.client() as tm:
        assert remind(tm, PHONE, "See you at eight.", "table-7") == 4991
    assert len(fake.calls_to("sendMessage")) == 1


def test_a_lost_request_is_an_error() -> None:
    fake = FakeTextMagic()
    fake.fail("sendMessage", reset="before")
    with fake.client() as tm, pytest.raises(APIConnectionError):
        remind(tm, PHONE, "See you at eight.", "table-7")


def test_the_report_has_the_sessions_of_all_pages() -> None:
    fake = FakeTextMagic()
    for id in range(1, 151):
        fake.add("sessions", id=id, title=f"Evening {id}")
        fake.add(f"sessions/{id}/stat", all=20, delivered=19)
    with fake.client() as tm:
        lines = list(report(tm))
    assert len(lines) == 150
    assert "Evening 150: 19 of 20 delivered" in lines
    assert len(fake.calls_to("getAllMessageSessions")) == 2
