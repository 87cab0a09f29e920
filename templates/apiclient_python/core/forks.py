"""Support for fork: a child must not share connections, or locks that may be held."""

from __future__ import annotations

import logging
import os
import threading
from importlib import import_module
from typing import Any, Protocol
from weakref import WeakSet

_log = logging.getLogger("apiclient_python")
_importing = threading.RLock()


class Forkable(Protocol):
    """An object that must be reset in a forked process."""

    def after_fork(self) -> None:
        """Replace locks and drop connections. Called in the child before other code runs."""
        ...


_watched: WeakSet[Forkable] = WeakSet()


def watch(holder: Forkable) -> None:
    """Call `after_fork` of the object in every process that is forked from this one."""
    _watched.add(holder)


def load(module: str, package: str | None = None) -> Any:
    """Import a module when it is first needed.

    A fork waits until the import is finished. Otherwise the child could wait forever for the import
    lock that a thread of its parent held.
    """
    with _importing:
        return import_module(module, package)


def _in_child() -> None:
    _importing.release()
    for holder in list(_watched):
        try:
            holder.after_fork()
        except Exception:  # the other objects must still be reset
            _log.exception("%s: after_fork failed in the forked process", type(holder).__name__)


if hasattr(os, "register_at_fork"):  # not on Windows, which has no fork
    os.register_at_fork(
        before=_importing.acquire, after_in_parent=_importing.release, after_in_child=_in_child
    )
