"""React to a delivery callback: add recipients that a message did not reach to a list.

Costs nothing. Callbacks are not signed, and may arrive twice or in another order. So the status is
fetched from the API. To add a contact to a list again changes nothing. For a server that receives
callbacks, see examples/callbacks.
"""

from __future__ import annotations

from textmagic_client import AsyncTextMagic, NotFoundError
from textmagic_client.callbacks import parse_delivery
from textmagic_client.models import MessageStatus

# UNSUBSCRIBED is not in this list: those recipients must not be contacted again.
LOST = (MessageStatus.FAILED, MessageStatus.REJECTED, MessageStatus.SENDING_ERROR)


async def on_delivery(
    tm: AsyncTextMagic, body: bytes, content_type: str | None, unreached: int
) -> bool:
    """Handle a callback. Return whether a contact was added to the list `unreached`.

    Raises:
        CallbackError: The body is not a delivery callback: respond with 400.
    """
    event = parse_delivery(body, content_type)
    if event.id is None or event.status not in LOST:
        return False
    try:
        message = await tm.messages.get(event.id)
    except (NotFoundError, ValueError):  # forged, or deleted meanwhile
        return False
    if message.status not in LOST or message.contact_id is None:
        return False
    await tm.lists.add_contacts(unreached, contacts=[message.contact_id])
    return True
