"""Everything that a program may print, log, store or send on of an error."""

from __future__ import annotations

import base64
import gc
import pickle
import traceback
import types
from typing import Any

from fault_table import API_KEY, USERNAME

PIECE = 6
"""Characters in a row that may not be found of the key."""


def pieces_of(key: str) -> set[str]:
    """Return every piece of a key, in clear and as in a text in base64, wherever it begins."""
    clear = {key[start : start + PIECE] for start in range(len(key) - PIECE + 1)}
    coded: set[str] = set()
    for shift in range(3):
        text = base64.b64encode(b"x" * shift + key.encode()).decode()[4 * bool(shift) : -4]
        coded |= {text[start : start + 8] for start in range(len(text) - 7)}
    return clear | coded


def reachable(root: object) -> list[object]:
    """Return all objects of this package, and of built-in types, that can be reached from one.

    Iterates over the attributes of the objects, over closures, and over containers.
    """
    found: dict[int, object] = {}
    waiting = [root]
    while waiting:
        each = waiting.pop()
        kind: Any = type(each)
        is_own = kind.__module__.startswith("textmagic_client")
        if id(each) in found or not (is_own or kind.__module__ in ("builtins", "collections")):
            continue
        if kind in (type, types.ModuleType):
            continue
        found[id(each)] = each
        waiting.extend(gc.get_referents(each))
    return [each for each in found.values() if isinstance(each, str | bytes | bytearray | int)]


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
