"""Run work in forked child processes."""

from __future__ import annotations

import contextlib
import os
import pickle
import select
import signal
import traceback
import warnings
from collections.abc import Callable
from typing import Any, NoReturn

PATIENCE = 30.0
"""Seconds after which a child is killed."""


class Child:
    """A forked process. It does some work and exits."""

    def __init__(self, work: Callable[[], Any]) -> None:
        self._reader, writer = os.pipe()
        with warnings.catch_warnings():  # Python 3.12 warns about forking with threads
            warnings.simplefilter("ignore", DeprecationWarning)
            self._pid = os.fork()
        if self._pid == 0:
            _work_and_exit(work, writer)
        os.close(writer)

    def result(self) -> Any:
        """Return the result of the work. If the work raised, fail the test."""
        data = b""
        while select.select([self._reader], [], [], PATIENCE)[0]:
            if not (chunk := os.read(self._reader, 65536)):
                break
            data += chunk
        else:
            os.kill(self._pid, signal.SIGKILL)
        os.close(self._reader)
        os.waitpid(self._pid, 0)
        assert data, "the child hangs, or died"
        is_done, found = pickle.loads(data)
        assert is_done, found
        return found


def _work_and_exit(work: Callable[[], Any], writer: int) -> NoReturn:
    found: tuple[bool, Any] = False, "no result"
    try:
        found = True, work()
    except BaseException:
        found = False, traceback.format_exc()
    finally:
        with contextlib.suppress(OSError):
            os.write(writer, pickle.dumps(found))
        os._exit(0)
