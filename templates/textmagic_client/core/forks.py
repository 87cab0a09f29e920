"""What a forked process must not share with its parent: connections, and locks that may be held."""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet


class Forkable(Protocol):
    """An object that has to change in a forked process."""

    def after_fork(self) -> None:
        """Replace locks and drop connections. Called in the child, before anything else runs."""
        ...


_watched: WeakSet[Forkable] = WeakSet()


def watch(holder: Forkable) -> None:
    """Call `after_fork` of the object in every child process that is forked from this one."""
    _watched.add(holder)


def _renew() -> None:
    for holder in list(_watched):
        holder.after_fork()


if hasattr(os, "register_at_fork"):  # not on Windows, where nothing forks
    os.register_at_fork(after_in_child=_renew)
