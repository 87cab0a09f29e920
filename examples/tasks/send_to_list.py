"""Send a message to everyone in a list, once.

Costs money. The client does not repeat it where it may have arrived, so a reference of your own,
such as "menu-2025-06", tells later whether it did.
"""

from __future__ import annotations

from textmagic_client import TextMagic, TextMagicError
from textmagic_client.models import BulkSessionStatus


def was_sent(tm: TextMagic, text: str, reference: str) -> bool:
    """Whether this went out. Looks at all that the account has sent.

    Raises `LookupError` where that does not show: while more than 1,000 recipients are worked
    through, or if that fails on the way, there is no session, and so no reference.
    """
    if any(session.reference_id == reference for session in tm.sessions.list(limit=100)):
        return True
    for bulk in tm.bulks.list(limit=100):
        is_vain = bulk.status == BulkSessionStatus.FAILED and not bulk.items_processed
        if bulk.text == text and not bulk.session and not is_vain:
            raise LookupError(f"look into bulk {bulk.id}, status {bulk.status}: it has this text")
    return False


def send_to_list(tm: TextMagic, list_id: int, text: str, reference: str) -> bool:
    """Send, unless it was sent; returns whether. After an error, wait a while and call it again."""
    if was_sent(tm, text, reference):
        return False
    try:
        tm.messages.send(text=text, lists=[list_id], reference_id=reference)
    except TextMagicError as error:
        if error.may_have_been_sent:
            error.add_note(f"It may have been sent: {reference!r} shows it, after a while.")
        raise
    return True
