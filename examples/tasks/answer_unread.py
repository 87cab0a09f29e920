"""Answer the chats that nobody has read, with asyncio.

Every answer costs money. A chat is marked as read before it is answered, so that no second run
answers it again; if the answer cannot have gone out, the chat becomes unread again.
"""

from __future__ import annotations

from textmagic_client import AsyncTextMagic, TextMagicError
from textmagic_client.models import Chat, ChatStatus, ChatType


async def unread(tm: AsyncTextMagic) -> list[Chat]:
    """Active chats with unread messages, over SMS, of people who have not unsubscribed.

    All are collected before one is changed: that would move others to an earlier page.
    """
    return [
        chat
        async for chat in tm.chats.list(status=ChatStatus.ACTIVE, limit=100)
        if chat.unread and chat.type == ChatType.SMS and chat.unsubscribed_contact_id is None
    ]


async def answer_unread(tm: AsyncTextMagic, text: str) -> list[str]:
    """Answer them all with one text; returns the numbers that got it."""
    answered: list[str] = []
    for chat in await unread(tm):
        await tm.chats.mark_read_bulk(ids=[chat.id])
        try:
            await tm.messages.send(text=text, phones=[chat.phone])
        except TextMagicError as error:
            if not error.may_have_been_sent:
                await tm.chats.mark_unread_bulk(ids=[chat.id])
            raise
        answered.append(chat.phone)
    return answered
