"""Send a message to everyone in a list, once.

Costs money. The client does not repeat it where it may have arrived, so a reference of your own,
such as "menu-2025-06", tells later whether it did.
"""

from __future__ import annotations

from textmagic_client import TextMagic, TextMagicError


def was_sent(tm: TextMagic, text: str, reference: str) -> bool:
    """Whether this went out. Looks at all that the account has sent."""
    if any(session.reference_id == reference for session in tm.sessions.list(limit=100)):
        return True
    # More than 1,000 recipients: until they are worked through there is no session, nor reference.
    return any(bulk.text == text and not bulk.session for bulk in tm.bulks.list(limit=100))


def send_to_list(tm: TextMagic, list_id: int, text: str, reference: str) -> bool:
    """Send, unless it was sent; returns whether. After an error, wait a little and call it again.

    That a request has arrived may show in these lists only after a while.
    """
    if was_sent(tm, text, reference):
        return False
    try:
        tm.messages.send(text=text, lists=[list_id], reference_id=reference)
    except TextMagicError as error:
        if error.may_have_been_sent:
            error.add_note(f"It may have been sent: look for {reference!r} before you try again.")
        raise
    return True


if __name__ == "__main__":
    with TextMagic() as client:  # TEXTMAGIC_USERNAME and TEXTMAGIC_API_KEY
        print(send_to_list(client, 715, "The new menu is here.", "menu-2025-06"))
