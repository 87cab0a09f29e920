"""Move contacts from one list to another.

Costs nothing. Both requests are idempotent, so the client retries them. If the second one finally
fails, the contacts are in both lists: call the function again.
"""

from __future__ import annotations

from collections.abc import Sequence

from textmagic_client import TextMagic


def move_contacts(tm: TextMagic, contacts: Sequence[int], source: int, target: int) -> None:
    """Add contacts, by id, to the list `target`, then remove them from the list `source`."""
    if source == target:
        return
    tm.lists.add_contacts(target, contacts=contacts)
    tm.lists.remove_contacts(source, contacts=contacts)


def merge_lists(tm: TextMagic, source: int, target: int) -> int:
    """Move all contacts of a list to another list. Return the number of contacts."""
    contacts = [contact.id for contact in tm.lists.contacts(source, limit=100) if contact.id]
    if contacts:
        move_contacts(tm, contacts, source, target)
    return len(contacts)
