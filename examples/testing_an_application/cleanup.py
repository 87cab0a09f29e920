"""An application that deletes sessions when all their messages have arrived."""

from __future__ import annotations

from textmagic_client import APIConnectionError, InternalServerError, TextMagic


def finished(tm: TextMagic) -> list[int]:
    """Return the ids of sessions whose messages have all arrived."""
    sessions = list(tm.sessions.list(limit=100))
    counts = {session.id: tm.sessions.stats(session.id) for session in sessions}
    return [id for id, count in counts.items() if count.all and count.delivered == count.all]


def clean_up(tm: TextMagic) -> int:
    """Delete finished sessions. Return the number of sessions.

    If the response to a request is lost, check again whether the sessions were deleted.
    """
    ids = finished(tm)
    if not ids:
        return 0
    try:
        tm.sessions.delete_bulk(ids=ids)
    except (APIConnectionError, InternalServerError) as error:
        if not error.may_have_been_sent or set(ids) & set(finished(tm)):
            raise
    return len(ids)
