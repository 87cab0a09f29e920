"""Send a message to everyone in a list, once.

Costs money. The client does not repeat it where it may have arrived, so a reference of your own,
such as "menu-2025-06", tells later whether it did.
"""

from __future__ import annotations

from textmagic_client import TextMagic, TextMagicError
from textmagic_client.models import MessageSession


def sent(tm: TextMagic, reference: str) -> MessageSession | None:
    """What went out under this reference, if it did. Looks at all that the account has sent."""
    for session in tm.sessions.list(limit=100):
        if session.reference_id == reference:
            return session
    return None


def send_to_list(tm: TextMagic, list_id: int, text: str, reference: str) -> int | None:
    """Send, unless `sent` finds that it was. After an error, wait a little and call it again.

    Returns:
        Id of the session; None for more than 1,000 recipients, while it is still being made.
    """
    if (session := sent(tm, reference)) is not None:
        return session.id
    try:
        return tm.messages.send(text=text, lists=[list_id], reference_id=reference).session_id
    except TextMagicError as error:
        if error.may_have_been_sent:
            error.add_note(f"It may have been sent: look for {reference!r} before you try again.")
        raise


if __name__ == "__main__":
    with TextMagic() as client:  # TEXTMAGIC_USERNAME and TEXTMAGIC_API_KEY
        print(send_to_list(client, 715, "The new menu is here.", "menu-2025-06"))
