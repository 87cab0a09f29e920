"""React to a delivery callback: put recipients whom a message did not reach into a list.

Costs nothing. Callbacks are not signed, and may come twice or in another order. So the message is
asked for, and its status there counts; to add a contact to a list a second time changes nothing.
The server around it is in examples/callbacks.
"""

from __future__ import annotations

from textmagic_client import AsyncTextMagic, NotFoundError
from textmagic_client.callbacks import parse_delivery
from textmagic_client.models import MessageStatus

# Not those who have unsubscribed: nobody should try to reach them again.
LOST = (MessageStatus.FAILED, MessageStatus.REJECTED, MessageStatus.SENDING_ERROR)


async def on_delivery(
    tm: AsyncTextMagic, body: bytes, content_type: str | None, unreached: int
) -> bool:
    """Take the body of a callback; returns whether a contact was put into the list `unreached`.

    Raises:
        CallbackError: It is no such callback: answer 400.
    """
    event = parse_delivery(body, content_type)
    if event.id is None or event.status not in LOST:
        return False
    try:
        message = await tm.messages.get(event.id)
    except (NotFoundError, ValueError):  # made up by a stranger, or deleted since
        return False
    if message.status not in LOST or message.contact_id is None:
        return False
    await tm.lists.add_contacts(unreached, contacts=[message.contact_id])
    return True
