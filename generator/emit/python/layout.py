"""Statements on the lines that black would give them.

Black has the last word all the same. But it takes a multiple of the time where it has to move
something, and most of what is generated consists of a few kinds of statements.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.emit.python.escape import WIDTH

STEP = " " * 4


def bracketed(
    start: str, items: Sequence[str], end: str, pad: str = "", *, together: bool = True
) -> str:
    """What stands in brackets: on one line, on a line of its own, or a line for each item.

    `together`: whether several may share a line; black does not let those of a display or import.
    """
    joined = ", ".join(items)
    if len(f"{pad}{start}{joined}{end}") <= WIDTH:
        return f"{pad}{start}{joined}{end}"
    if together and len(f"{pad}{STEP}{joined}") <= WIDTH:
        return f"{pad}{start}\n{pad}{STEP}{joined}\n{pad}{end}"
    lines = "".join(f"{pad}{STEP}{item},\n" for item in items)
    return f"{pad}{start}\n{lines}{pad}{end}"


def display(start: str, entries: Sequence[str], end: str, pad: str = "") -> str:
    """A list, tuple or dictionary. A single entry gets no comma."""
    return bracketed(start, entries, end, pad, together=len(entries) == 1)


def call_in_call(start: str, name: str, arguments: Sequence[str], pad: str) -> str:
    """`start(name(arguments))`."""
    whole = f"{pad}{start}({name}({', '.join(arguments)}))"
    if len(whole) <= WIDTH:
        return whole
    inner = bracketed(f"{name}(", arguments, ")", pad + STEP)
    return f"{pad}{start}(\n{inner}\n{pad})"


def display_in_call(start: str, entries: Sequence[str], pad: str) -> str:
    """`start({entries})`."""
    whole = f"{pad}{start}({{{', '.join(entries)}}})"
    if len(whole) <= WIDTH:
        return whole
    inner = display("{", entries, "}", pad + STEP)
    return f"{pad}{start}(\n{inner}\n{pad})"


def definition(start: str, parameters: Sequence[str], end: str, pad: str = "") -> str:
    """The head of a function. A single parameter gets a comma, and so its line."""
    return bracketed(start, parameters, end, pad, together=len(parameters) > 1)
