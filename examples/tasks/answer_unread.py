"""Answer the chats that nobody has read, with asyncio.

Every answer costs money. Each chat is looked at once more and marked as read before it is answered;
if the answer is known not to have gone out, the chat becomes unread again. Chats have no locks: let
no two of these run at the same time.
"""

from __future__ import annotations

from textmagic_client import AsyncTextMagic
from textmagic_client.models import Chat, ChatStatus, ChatType


def is_waiting(chat: Chat) -> bool:
    """Whether somebody wrote, over SMS, who can be answered and has not unsubscribed."""
    is_open = chat.status == ChatStatus.ACTIVE and chat.type == ChatType.SMS
    return bool(is_open and chat.unread and chat.phone) and chat.unsubscribed_contact_id is None


async def answer_unread(tm: AsyncTextMagic, text: str) -> list[str]:
    """Answer them all with one text; returns the numbers that got it."""
    answered: list[str] = []
    # Collected first: chats move between pages when they change, and when messages come in.
    chats = [chat async for chat in tm.chats.list(status=ChatStatus.ACTIVE, limit=100)]
    for id in dict.fromkeys(chat.id for chat in chats if is_waiting(chat)):
        found = (await tm.chats.search_by_ids(ids=[id])).resources
        if not found or not is_waiting(found[0]):  # it is gone, or somebody was faster
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
