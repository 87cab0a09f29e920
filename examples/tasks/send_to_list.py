"""Send a message to all contacts in a list, exactly once.

Costs money. The client does not retry a request that may have arrived. Set a reference of your own,
such as "menu-2025-06", to find out later whether the message was sent.
"""

from __future__ import annotations

from textmagic_client import TextMagic, TextMagicError
from textmagic_client.models import BulkSessionStatus


def was_sent(tm: TextMagic, text: str, reference: str) -> bool:
    """Return whether a message was sent. Searches everything that the account has sent.

    Raises `LookupError` if that is unknown: a message to more than 1,000 recipients has no session,
    and so no reference, while it is being processed, or if the processing fails.
    """
    if any(session.reference_id == reference for session in tm.sessions.list(limit=100)):
        return True
    for bulk in tm.bulks.list(limit=100):
        is_vain = bulk.status == BulkSessionStatus.FAILED and not bulk.items_processed
        if bulk.text == text and not bulk.session and not is_vain:
            raise LookupError(f"check bulk {bulk.id}, status {bulk.status}: it has this text")
    return False


def send_to_list(tm: TextMagic, list_id: int, text: str, reference: str) -> bool:
    """Send the message. Return False if it was sent before. After an error, wait and call again."""
    if was_sent(tm, text, reference):
        return False
    try:
        tm.messages.send(text=text, lists=[list_id], reference_id=reference)
    except TextMagicError as error:
        if error.may_have_been_sent:
            error.add_note(f"It may have been sent: look for {reference!r} after a while.")
        raise
    return True
