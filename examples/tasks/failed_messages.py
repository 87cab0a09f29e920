"""Find the messages of a day that did not reach their recipients.

Costs nothing but a request for every hundred messages sent since. The API has no filter for time,
but its history goes from the newest message to the oldest, so the walk ends where the day begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from textmagic_client import TextMagic
from textmagic_client.models import MessageOut, MessageStatus

LOST = (
    MessageStatus.FAILED,
    MessageStatus.REJECTED,
    MessageStatus.SENDING_ERROR,
    MessageStatus.UNSUBSCRIBED,
)


def failed_on(tm: TextMagic, day: date, zone: ZoneInfo) -> Iterator[MessageOut]:
    """Messages of a day, as the clocks of a time zone have it, that failed for good."""
    for message in tm.messages.history(limit=100):
        if not message.message_time:  # the server left it out
            continue
        sent_on = message.message_time.astimezone(zone).date()
        if sent_on < day:
            return
        if sent_on == day and message.status in LOST:
            yield message


def failed_yesterday(tm: TextMagic, zone: ZoneInfo) -> list[MessageOut]:
    """The same for yesterday."""
    return list(failed_on(tm, datetime.now(zone).date() - timedelta(days=1), zone))
