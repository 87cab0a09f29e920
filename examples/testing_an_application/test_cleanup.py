"""Tests of the application. Run them with `pytest examples/testing_an_application`."""

from __future__ import annotations

import pytest
from cleanup import clean_up

from textmagic_client import APIConnectionError
from textmagic_client.testing import FakeTextMagic

pytest_plugins = ["textmagic_client.testing.fixtures"]


@pytest.fixture
def fake(fake_textmagic: FakeTextMagic) -> FakeTextMagic:
    """Return a fake with two sessions. The first one has finished."""
    for id, delivered in ((1, 20), (2, 19)):
        fake_textmagic.add("sessions", id=id)
        fake_textmagic.add(f"sessions/{id}/stat", all=20, delivered=delivered)
    return fake_textmagic


def ids(fake: FakeTextMagic) -> list[int]:
    return [session["id"] for session in fake.documents("sessions")]


def test_finished_sessions_are_deleted(fake: FakeTextMagic) -> None:
    with fake.client() as tm:
        assert clean_up(tm) == 1
        assert clean_up(tm) == 0
    assert ids(fake) == [2]
    (deletion,) = fake.calls_to("deleteMessageSessionsBulk")
    assert deletion.body == {"ids": "1"}


@pytest.mark.parametrize("counts", [{}, {"all": 0, "delivered": 0}])
def test_a_session_without_messages_is_kept(fake: FakeTextMagic, counts: dict[str, int]) -> None:
    fake.respond("getMessageSessionStat", counts)
    with fake.client() as tm:
        assert clean_up(tm) == 0
    assert ids(fake) == [1, 2]


def test_a_lost_response_is_checked(fake: FakeTextMagic) -> None:
    fake.fail("deleteMessageSessionsBulk", reset="after")
    with fake.client() as tm:
        assert clean_up(tm) == 1
    assert ids(fake) == [2]


def test_a_lost_request_raises(fake: FakeTextMagic) -> None:
    fake.fail("deleteMessageSessionsBulk", reset="before")
    with fake.client() as tm, pytest.raises(APIConnectionError):
        clean_up(tm)
    assert ids(fake) == [1, 2]
