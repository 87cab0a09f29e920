"""Which event loop runs: of asyncio, or of trio."""

from __future__ import annotations

import asyncio
import sys


def current_loop() -> object:
    """Return what stands for the event loop that runs. It differs for each one.

    Raises:
        RuntimeError: None runs.
    """
    # A task of trio: its event loop can run as a guest in one of asyncio.
    if (trio := sys.modules.get("trio")) is not None and trio.lowlevel.in_trio_task():
        token: object = trio.lowlevel.current_trio_token()
        return token
    return asyncio.get_running_loop()


def is_trio(loop: object) -> bool:
    """Return whether a loop is one of trio."""
    return not isinstance(loop, asyncio.AbstractEventLoop)


def is_gone(loop: object) -> bool:
    """Return whether an event loop can run no more. One of trio says so by closing generators."""
    return isinstance(loop, asyncio.AbstractEventLoop) and loop.is_closed()
