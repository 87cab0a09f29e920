"""Run work on a second processor at the same time."""

from __future__ import annotations

import json
import os
import signal
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import Final, TypeVar

T = TypeVar("T")
_SIZE: Final = 4
"""Bytes of an entry in a queue."""
_ENTRIES: Final = 1000
"""Maximum number of entries in a queue. A pipe can hold as many on every system."""


@contextmanager
def alongside(work: Callable[[], T]) -> Generator[Callable[[], T]]:
    """Start the work in a child process, and yield a function that waits for its result.

    The child process ends with the block. If the process cannot start or fails, the function does
    the work in this process when it is called.

    Args:
        work: Its result must be a value that does not change in a JSON round trip.
    """
    if not hasattr(os, "fork") or _has_threads():
        yield work
        return
    try:
        reading, writing = os.pipe()
    except OSError:  # too many open files
        yield work
        return
    try:
        process = os.fork()
    except OSError:  # too many processes
        os.close(reading)
        os.close(writing)
        yield work
        return
    if process == 0:
        os.close(reading)
        try:
            _let_go_of_streams()
            with os.fdopen(writing, "wb") as pipe:
                pipe.write(json.dumps(work()).encode())
        finally:
            os._exit(0)  # skip the remaining code of the parent
    os.close(writing)

    def wait() -> T:
        try:
            result: T = json.loads(results.read())
        except ValueError:  # the child failed or was killed
            return work()
        return result

    with os.fdopen(reading, "rb") as results:
        try:
            yield wait
        finally:
            os.kill(process, signal.SIGKILL)  # nobody may have waited for the child
            os.waitpid(process, 0)


@contextmanager
def queue(items: Sequence[T]) -> Generator[Iterator[T]]:
    """Yield an iterator that this process and its children share: each item goes to one of them.

    An entry of the queue is the index of the first of `step` items.
    """
    try:
        reading, writing = os.pipe()
    except OSError:  # too many open files; each process gets all items
        yield iter(items)
        return
    step = 1 + len(items) // _ENTRIES
    with os.fdopen(reading, "rb", buffering=0) as entries:
        with os.fdopen(writing, "wb") as pipe:
            pipe.writelines(at.to_bytes(_SIZE) for at in range(0, len(items), step))
        yield (
            item
            for entry in iter(lambda: entries.read(_SIZE), b"")
            for item in items[int.from_bytes(entry) :][:step]
        )


def _let_go_of_streams() -> None:
    """Close the inherited streams: otherwise readers of the parent's output wait for the child."""
    with open(os.devnull, "r+b") as nothing:
        for stream in range(3):
            os.dup2(nothing.fileno(), stream)


def _has_threads() -> bool:
    """Return whether there are other threads, including threads that Python did not start."""
    try:
        return len(os.listdir("/proc/self/task")) > 1
    except OSError:
        return threading.active_count() > 1
