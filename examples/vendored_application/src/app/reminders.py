"""Reminds guests of their reservations, and reports how many reminders were delivered."""

from __future__ import annotations

from collections.abc import Iterator

from app._vendor.textmagic_client import APIConnectionError, BadRequestError, TextMagic


class InvalidNumberError(Exception):
    """The service does not accept the phone number of a guest."""


def remind(tm: TextMagic, phone: str, text: str, reservation: str) -> int | None:
    """Send a reminder, at most once.

    Args:
        tm: The client.
        phone: The number of the guest.
        text: The text of the reminder.
        reservation: The key of the reservation. It makes the reminder recognizable.

    Returns:
        The id of the session, or None if the response does not contain it.

    Raises:
        InvalidNumberError: The service does not accept the number.
    """
    try:
        sent = tm.messages.send(text=text, phones=[phone], reference_id=reservation)
    except BadRequestError as error:
        raise InvalidNumberError(phone) from error
    except APIConnectionError as error:
        if not error.may_have_been_sent:
            raise
        session = find(tm, reservation)
        if session is None:
            raise
        return session
    return sent.session_id


def find(tm: TextMagic, reservation: str) -> int | None:
    """Return the id of the session with the reminder of a reservation, or None."""
    for session in tm.sessions.list(limit=100):
        if session.reference_id == reservation:
            return session.id
    return None


def report(tm: TextMagic) -> Iterator[str]:
    """Yield a line for each session, from all pages."""
    for session in tm.sessions.list(limit=100):
        counts = tm.sessions.stats(session.id)
        name = session.title or session.reference_id
        yield f"{name}: {counts.delivered} of {counts.all} delivered"
