"""Move contacts from one list to another.

Costs nothing. Both steps are safe to repeat, and the client does so by itself. Should the second
one fail for good, the contacts are in both lists, never in none: call it again.
"""

from __future__ import annotations

from collections.abc import Sequence

from textmagic_client import TextMagic


def move_contacts(tm: TextMagic, contacts: Sequence[int], source: int, target: int) -> None:
    """Put contacts, by id, into the list `target`, then take them out of the list `source`."""
    if source == target:
        return
    tm.lists.add_contacts(target, contacts=contacts)
    tm.lists.remove_contacts(source, contacts=contacts)


def merge_lists(tm: TextMagic, source: int, target: int) -> int:
    """Move all contacts of a list to another; returns how many."""
    contacts = [contact.id for contact in tm.lists.contacts(source, limit=100) if contact.id]
    if contacts:
        move_contacts(tm, contacts, source, target)
    return len(contacts)
