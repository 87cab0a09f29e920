"""Send a message to a list every week. Costs money every week; it ends after some weeks."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from textmagic_client import TextMagic, TextMagicError
from textmagic_client.models import ScheduledMessage, ScheduledMessageFilter


def planned(tm: TextMagic, text: str, list_id: int) -> list[ScheduledMessage]:
    """Return the pending schedules for a text and a list. `tm.schedules.delete` stops one."""
    pending = tm.schedules.list(status=ScheduledMessageFilter.ACTUAL, limit=100)
    same = (p for p in pending if p.parameters and p.parameters.text == text)
    return [p for p in same if list_id in getattr(p.parameters.recipients, "groups", ())]


def send_weekly(
    tm: TextMagic, list_id: int, text: str, *, first: datetime, zone: ZoneInfo, weeks: int
) -> int | None:
    """Send at `first`, then weekly at the same time in `zone`. Return the id of the schedule."""
    if first.tzinfo is None or weeks < 1:
        raise ValueError("first must have a timezone, and weeks must be 1 or more")
    if planned(tm, text, list_id):
        raise ValueError("the message is planned already: `planned` returns it")
    try:
        return tm.messages.send(
            text=text,
            lists=[list_id],
            # According to the vendor, a time with fewer than 10 seconds does not work.
            sending_date_time=first.astimezone(zone).replace(second=10, tzinfo=None),
            sending_timezone=zone.key,
            rrule=f"FREQ=WEEKLY;COUNT={weeks}",
        ).schedule_id
    except TextMagicError as error:
        if error.may_have_been_sent:
            error.add_note("It may have been scheduled: check `planned` after a while.")
        raise
