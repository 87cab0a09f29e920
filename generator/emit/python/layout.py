"""Statements on the same lines that black would use.

Black is slow, and most generated code consists of a few kinds of statements. Therefore black only
formats files in which a line is too long.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.base.files import WIDTH

STEP = " " * 4
_OTHER_WIDTH = re.compile(r"[^\x00-\u02ff\u2010-\u2027]")
"""A character that may be wider or narrower than one column."""


def bracketed(
    start: str, items: Sequence[str], end: str, pad: str = "", *, together: bool = True
) -> str:
    """Return items in brackets: on one line, on one indented line, or on one line for each item.

    `together`: whether several items may share a line. Black does not allow this in a display or an
    import.
    """
    joined = ", ".join(items)
    if len(f"{pad}{start}{joined}{end}") <= WIDTH:
        return f"{pad}{start}{joined}{end}"
    if together and len(f"{pad}{STEP}{joined}") <= WIDTH:
        return f"{pad}{start}\n{pad}{STEP}{joined}\n{pad}{end}"
    lines = "".join(f"{pad}{STEP}{item},\n" for item in items)
    return f"{pad}{start}\n{lines}{pad}{end}"


def display(start: str, entries: Sequence[str], end: str, pad: str = "") -> str:
    """Return a list, tuple or dictionary. A single entry gets no trailing comma."""
    return bracketed(start, entries, end, pad, together=len(entries) == 1)


def call_in_call(start: str, name: str, arguments: Sequence[str], pad: str) -> str:
    """Return `start(name(arguments))`."""
    whole = f"{pad}{start}({name}({', '.join(arguments)}))"
    if len(whole) <= WIDTH:
        return whole
    inner = bracketed(f"{name}(", arguments, ")", pad + STEP)
    return f"{pad}{start}(\n{inner}\n{pad})"


def display_in_call(start: str, entries: Sequence[str], pad: str) -> str:
    """Return `start({entries})`."""
    whole = f"{pad}{start}({{{', '.join(entries)}}})"
    if len(whole) <= WIDTH:
        return whole
    inner = display("{", entries, "}", pad + STEP)
    return f"{pad}{start}(\n{inner}\n{pad})"


def call_with_strings(start: str, arguments: Sequence[str], pad: str = "") -> str:
    """Return `start(arguments)`. A newline in an argument separates strings that Python joins."""
    inner = pad + STEP
    joined = ", ".join(_in_a_line(argument) for argument in arguments)
    if len(f"{pad}{start}({joined})") <= WIDTH:
        return f"{pad}{start}({joined})"
    lines = [joined]
    if len(f"{inner}{joined}") > WIDTH:
        comma = "," * (len(arguments) > 1)
        fits = [len(f"{inner}{_in_a_line(each)}{comma}") <= WIDTH for each in arguments]
        lines = [
            (_in_a_line(each) if is_short else each.replace("\n", f"\n{inner}")) + comma
            for each, is_short in zip(arguments, fits, strict=True)
        ]
    return f"{pad}{start}(\n" + "".join(f"{inner}{line}\n" for line in lines) + f"{pad})"


def _in_a_line(argument: str) -> str:
    return argument.replace("\n", " ")


def definition(start: str, parameters: Sequence[str], end: str, pad: str = "") -> str:
    """Return the head of a function. A single parameter gets a trailing comma and its own line."""
    if not parameters and len(f"{pad}{start}{end}") > WIDTH:
        before, result = end.removesuffix(":").split(" -> ")
        return f"{pad}{start}{before} -> (\n{pad}{STEP}{result}\n{pad}):"
    return bracketed(start, parameters, end, pad, together=len(parameters) > 1)


def has_wide_line(source: str) -> bool:
    """Return whether a line of Python can be too wide.

    Black measures columns. A character can be wider or narrower than one column: in doubt, the line
    counts as too wide.
    """
    return _OTHER_WIDTH.search(source) is not None or max(map(len, source.split("\n"))) > WIDTH
