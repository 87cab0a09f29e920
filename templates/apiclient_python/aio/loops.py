"""Find the running event loop, of asyncio or trio."""

from __future__ import annotations

import asyncio
import sys


def current_loop() -> object:
    """Return an object that identifies the running event loop.

    Raises:
        RuntimeError: No event loop is running.
    """
    # Check trio first: its event loop can run as a guest inside asyncio.
    if (trio := sys.modules.get("trio")) is not None and trio.lowlevel.in_trio_task():
        token: object = trio.lowlevel.current_trio_token()
        return token
    return asyncio.get_running_loop()


def is_trio(loop: object) -> bool:
    """Return whether an event loop belongs to trio."""
    return not isinstance(loop, asyncio.AbstractEventLoop)


def is_gone(loop: object) -> bool:
    """Return whether an event loop has ended. For trio, False: it closes its generators instead."""
    return isinstance(loop, asyncio.AbstractEventLoop) and loop.is_closed()
