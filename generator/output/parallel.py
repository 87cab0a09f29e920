"""Work that a second processor can do meanwhile."""

from __future__ import annotations

import json
import os
import signal
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


@contextmanager
def alongside(work: Callable[[], T]) -> Generator[Callable[[], T]]:
    """Start the work in a process of its own, which ends here; gives what waits for its result.

    Where that is not possible, or fails there, it is done here and when it is asked for.

    Args:
        work: Its result must be a value that JSON gives back as it was.
    """
    if not hasattr(os, "fork") or _has_threads():
        yield work
        return
    try:
        reading, writing = os.pipe()
    except OSError:  # too many files are open
        yield work
        return
    try:
        process = os.fork()
    except OSError:  # there are too many processes
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
            os._exit(0)  # without the rest of what the parent has to do
    os.close(writing)

    def wait() -> T:
        try:
            result: T = json.loads(results.read())
        except ValueError:  # it has failed, or was killed
            return work()
        return result

    with os.fdopen(reading, "rb") as results:
        try:
            yield wait
        finally:
            os.kill(process, signal.SIGKILL)  # for one that nobody waited for
            os.waitpid(process, 0)


def _let_go_of_streams() -> None:
    """Have those of nobody: who waits for the end of the parent's is not to wait for this one."""
    with open(os.devnull, "r+b") as nothing:
        for stream in range(3):
            os.dup2(nothing.fileno(), stream)


def _has_threads() -> bool:
    """Whether there are other threads, also such as Python did not start."""
    try:
        return len(os.listdir("/proc/self/task")) > 1
    except OSError:
        return threading.active_count() > 1
