"""Answer all unread chats, with asyncio.

Every answer costs money. Before a chat is answered, it is fetched again and marked as read. If the
answer was certainly not sent, the chat is marked as unread again. Chats have no locks: do not run
two of these at the same time.
"""

from __future__ import annotations

from textmagic_client import AsyncTextMagic
from textmagic_client.models import Chat, ChatStatus, ChatType


def is_waiting(chat: Chat) -> bool:
    """Return whether a chat has an unread SMS, and the sender can be answered."""
    is_open = chat.status == ChatStatus.ACTIVE and chat.type == ChatType.SMS
    return bool(is_open and chat.unread and chat.phone) and chat.unsubscribed_contact_id is None


async def answer_unread(tm: AsyncTextMagic, text: str) -> list[str]:
    """Answer all unread chats with one text. Return the numbers that got it."""
    answered: list[str] = []
    # Collect first: chats move between pages when they change and when messages arrive.
    chats = [chat async for chat in tm.chats.list(status=ChatStatus.ACTIVE, limit=100)]
    for id in dict.fromkeys(chat.id for chat in chats if is_waiting(chat)):
        found = (await tm.chats.search_by_ids(ids=[id])).resources
        if not found or not is_waiting(found[0]):  # it was deleted, or answered meanwhile
            continue
        await tm.chats.mark_read_bulk(ids=[id])
        try:
            await tm.messages.send(text=text, phones=[found[0].phone])
        except Exception as error:
            if not getattr(error, "may_have_been_sent", False):
                await tm.chats.mark_unread_bulk(ids=[id])
            raise
        answered.append(found[0].phone)
    return answered
