"""Find the messages of one day that did not reach their recipients.

Costs nothing. It makes one request for every 100 messages sent since that day. The API has no
filter for time, but its history starts with the newest message, so the search ends at that day.
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
    """Yield the messages of a day in a time zone that finally failed."""
    for message in tm.messages.history(limit=100):
        if not message.message_time:  # the server omitted it
            continue
        sent_on = message.message_time.astimezone(zone).date()
        if sent_on < day:
            return
        if sent_on == day and message.status in LOST:
            yield message


def failed_yesterday(tm: TextMagic, zone: ZoneInfo) -> list[MessageOut]:
    """Return the messages of yesterday that finally failed."""
    return list(failed_on(tm, datetime.now(zone).date() - timedelta(days=1), zone))
