"""Collect all text of an error that a program may print, log, store or send."""

from __future__ import annotations

import base64
import gc
import pickle
import traceback
import types
from typing import Any

from fault_table import API_KEY

PIECE = 6
"""Number of consecutive characters of the key that must not appear."""


def pieces_of(key: str) -> set[str]:
    """Return every piece of a key, as text and in base64 at every alignment."""
    clear = {key[start : start + PIECE] for start in range(len(key) - PIECE + 1)}
    coded: set[str] = set()
    for shift in range(3):
        text = base64.b64encode(b"x" * shift + key.encode()).decode()[4 * bool(shift) : -4]
        coded |= {text[start : start + 8] for start in range(len(text) - 7)}
    return clear | coded


PIECES = pieces_of(API_KEY)


def assert_hidden(text: str) -> None:
    """Fail if the text shows a piece of the key."""
    for piece in PIECES:
        place = text.find(piece)
        assert place < 0, f"shown: …{text[max(0, place - 200) : place + 100]}…"


def reachable(*roots: object) -> str:
    """Return all text in the objects that can be reached, of this package and of Python.

    Searches attributes, closures and containers, even those that no `repr` shows.
    """
    found: dict[int, object] = {}
    waiting: list[Any] = list(roots)
    while waiting:
        each = waiting.pop()
        module: str = each.__class__.__module__
        is_known = module.startswith("textmagic_client") or module in ("builtins", "collections")
        if id(each) in found or not is_known or isinstance(each, type | types.ModuleType):
            continue
        if isinstance(each, types.FrameType | types.TracebackType | BaseException):
            continue
        found[id(each)] = each
        if isinstance(each, types.FunctionType):
            waiting += each.__closure__ or ()
        else:
            waiting += gc.get_referents(each)
    parts: list[str] = []
    for each in found.values():
        if isinstance(each, bytes | bytearray):
            parts.append(each.decode("latin-1"))
        elif isinstance(each, memoryview):
            parts.append(each.tobytes().decode("latin-1"))
        elif isinstance(each, str):
            parts.append(str.__str__(each))
    return "\n".join(parts)


def own_locals(error: BaseException) -> list[object]:
    """Return the local variables of the frames of this package in the traceback of an error."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    own = [f for f in frames if f.f_globals.get("__name__", "").startswith("textmagic_client")]
    return [value for frame in own for value in frame.f_locals.values()]


def chain(error: BaseException) -> list[BaseException]:
    """Return the error and all its causes and contexts."""
    found: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is not None and each not in found:
            found.append(each)
            waiting += [each.__cause__, each.__context__]
    return found


def shown(error: BaseException) -> str:
    """Return all text of an error and its causes, with the local variables of all frames."""
    parts: list[str] = []
    for each in chain(error):
        parts += [repr(each), str(each), repr(each.args), repr(vars(each))]
        held: list[Any] = list(vars(each).values())
        parts += [repr(getattr(value, "__dict__", None)) for value in held]
        with_locals = traceback.TracebackException.from_exception(each, capture_locals=True)
        parts.append("".join(with_locals.format()))
        parts.append(reachable(*own_locals(each), *each.args, *held))
    return "\n".join(parts)


def assert_error_hidden(error: BaseException) -> None:
    """Fail if an error shows a piece of the key, also after pickling and unpickling."""
    assert_hidden(shown(error))
    stored = pickle.dumps(error)
    assert_hidden(stored.decode("latin-1"))
    loaded = pickle.loads(stored)
    assert type(loaded) is type(error)
    assert str(loaded) == str(error)
