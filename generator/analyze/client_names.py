"""The names of the client: `x-client` of the document, and the names derived from its title."""

from __future__ import annotations

import keyword
import re
from typing import Final

from generator.analyze.names import LONGEST, PYTHON, Reserved, class_names
from generator.base.filenames import file_fault
from generator.base.problems import Problems, quote
from generator.document.nodes import Node
from generator.ir import Names

VERSION: Final = "0.1.0"
"""The version of a client if `x-client` has none."""
_PATTERNS: Final = {
    "package": r"[a-z][a-z0-9_]*",
    "distribution": r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?",
    "class": r"[A-Z][A-Za-z0-9]*",
    "environment": r"[A-Z][A-Z0-9_]*",
    "variable": r"[a-z][a-z0-9_]*",
    "version": (
        r"[0-9]{1,9}(\.[0-9]{1,9}){0,9}((a|b|rc)[0-9]{1,9})?(\.post[0-9]{1,9})?(\.dev[0-9]{1,9})?"
    ),
}


def _from_title(title: str) -> dict[str, str]:
    """Return the names derived from a title."""
    words = re.findall(r"[A-Za-z0-9]+", title)
    return {
        "package": "_".join(words).lower(),
        "distribution": "-".join(words).lower(),
        "class": "".join(f"{word[:1].upper()}{word[1:]}" for word in words),
        "environment": "_".join(words).upper(),
        "variable": "client",
        "version": VERSION,
    }


def client_names(root: Node, reserved: Reserved, problems: Problems) -> Names:
    """Return the names of the client. Report invalid names.

    Args:
        root: The document.
        reserved: Names with another meaning in the client, its tests or its pages.
        problems: Receives the errors.
    """
    given, title = root.get("x-client"), root.get("info").get("title")
    usual = _from_title(title.string or "")
    found: dict[str, str] = {}
    taken = {
        "package": reserved.packages | reserved.distributions,
        "distribution": reserved.distributions,
        "class": reserved.clients | reserved.classes,
        "variable": reserved.variables,
    }
    for name, pattern in _PATTERNS.items():
        node = given.get(name)
        text = node.string if node.string is not None else usual[name]
        found[name] = text
        fault = _fault(name, text, pattern, taken.get(name, frozenset()))
        if fault and node.string is not None:
            problems.add(node.at, f"{quote(text)} {fault}; choose another")
        elif fault and title.string is not None and not node.present:
            problems.add(
                title.at,
                f"{quote(text)}, which follows from the title, {fault}; set {name} in x-client",
            )
    return Names(*found.values())


def copy_fault(name: str, reserved: Reserved) -> str | None:
    """Return why a name cannot be the package name of a copy, or None if it can."""
    hidden = PYTHON.packages | reserved.distributions
    return _fault("package", name, r"[A-Za-z_][A-Za-z0-9_]*", hidden)


def _fault(name: str, text: str, pattern: str, reserved: frozenset[str]) -> str | None:
    """Return why a name is invalid, or None if it is valid."""
    if len(text) > LONGEST:
        return f"is longer than {LONGEST} characters"
    if not re.fullmatch(pattern, text):
        return f"is no {name}: it must match {pattern}"
    if keyword.iskeyword(text):
        return "is a keyword of Python"
    used = {text}
    if name == "class":
        used |= {*class_names(text)}
    elif name == "distribution":  # a package index takes these for the same name
        used.add(re.sub(r"[-_.]+", "-", text).lower())
    if used & reserved:
        return "has another meaning in the client or its tests"
    return file_fault(text) if name == "package" else None
