"""Everything that a program may print, log, store or send on of an error."""

from __future__ import annotations

import base64
import pickle
import traceback
from typing import Any

from fault_table import API_KEY, USERNAME

CREDENTIALS = base64.b64encode(f"{USERNAME}:{API_KEY}".encode()).decode()
NEEDLES = (API_KEY, CREDENTIALS[4:-2])
"""What must not be found: the key, and the part of the header that holds it in any case."""


def assert_hidden(text: str) -> None:
    """Fail if the text shows the key or the header."""
    for needle in NEEDLES:
        place = text.find(needle)
        assert place < 0, f"shown: …{text[max(0, place - 200) : place + 100]}…"


def shown(error: BaseException) -> str:
    """What an error, and the errors that led to it, show with all their local variables."""
    found: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is not None and each not in found:
            found.append(each)
            waiting += [each.__cause__, each.__context__]
    parts: list[str] = []
    for each in found:
        parts += [repr(each), str(each), repr(each.args), repr(vars(each))]
        held: list[Any] = list(vars(each).values())
        parts += [repr(getattr(value, "__dict__", None)) for value in held]
        with_locals = traceback.TracebackException.from_exception(each, capture_locals=True)
        parts.append("".join(with_locals.format()))
    return "\n".join(parts)


def assert_error_hidden(error: BaseException) -> None:
    """Fail if an error shows the key or the header, also after it was stored and loaded."""
    assert_hidden(shown(error))
    stored = pickle.dumps(error)
    assert_hidden(stored.decode("latin-1"))
    loaded = pickle.loads(stored)
    assert type(loaded) is type(error)
    assert str(loaded) == str(error)
