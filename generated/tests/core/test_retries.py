"""Whether and when a request is retried."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given, strategies as st

from textmagic_client.core import retries

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_which_statuses_are_retried() -> None:
    statuses = range(100, 600)
    retried = [status for status in statuses if retries.repeats_after_status(status, True)]
    assert retried == [408, 429, 500, 502, 503, 504]
    assert [status for status in statuses if retries.repeats_after_status(status, False)] == [429]
    carried_out = {status for status in statuses if retries.may_be_carried_out(status)}
    assert carried_out == {*range(100, 400), 408, *range(500, 600)}


@pytest.mark.parametrize("idempotent", [True, False])
@pytest.mark.parametrize("sent", [True, False])
def test_which_connection_errors_are_retried(idempotent: bool, sent: bool) -> None:
    assert retries.repeats_after_error(sent, idempotent) == (idempotent or not sent)


@given(st.integers(1, 10_000), st.one_of(st.none(), st.floats(0, 60)), st.floats(0.001, 1e6))
def test_a_pause_is_within_its_limits(
    attempt: int, retry_after: float | None, remaining: float
) -> None:
    pause = retries.pause(attempt, retry_after, remaining)
    longest = max(retry_after or 0, min(8, 0.5 * 2 ** min(attempt - 1, 9)))
    if pause is None:
        assert longest >= remaining
    else:
        assert (retry_after or 0) <= pause <= longest
        assert pause < remaining


def test_pauses_are_spread_over_the_whole_range() -> None:
    pauses = [retries.pause(3, None, 1e6) or 0 for _ in range(1000)]
    assert min(pauses) < 0.2
    assert max(pauses) > 1.8
    assert 0.9 < sum(pauses) / 1000 < 1.1


def test_a_retry_after_above_the_maximum_gives_up() -> None:
    assert retries.pause(1, 60.0, 1000) == 60
    assert retries.pause(1, 60.1, 1000) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", 0),
        (" 120 ", 120),
        ("2, 3", 3),
        ("30.5", 30.5),
        ("0000000000030", 30),
        ("9" * 400, float("inf")),
        (format_datetime(NOW + timedelta(seconds=90), usegmt=True), 90),
        ("Sunday, 01-Mar-26 12:01:30 GMT", 90),
        (
            format_datetime((NOW + timedelta(seconds=90)).astimezone(timezone(timedelta(hours=5)))),
            90,
        ),
        ("Sun, 01 Mar 2026 12:01:30", 90),
        (format_datetime(NOW - timedelta(days=1), usegmt=True), 0),
        ("", None),
        ("-1", None),
        ("٣", None),
        ("soon", None),
        ("Sun, 99 Mar 2026 12:01:30 GMT", None),
        ("Sun, 01 Mar 99999999999 12:01:30 GMT", None),
        ("Mon, 01 Jan 0001 00:00:00 +2300", 0),
    ],
)
def test_retry_after(value: str, expected: float | None) -> None:
    found = retries.retry_after({"retry-after": value}, NOW.timestamp())
    assert found == expected


def test_retry_after_is_absent() -> None:
    assert retries.retry_after({}, 0) is None


@given(st.text())
def test_retry_after_can_be_anything(value: str) -> None:
    found = retries.retry_after({"retry-after": value}, NOW.timestamp())
    assert found is None or found >= 0
