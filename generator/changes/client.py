"""Compare the client itself: its names, its server, its errors, its credentials."""

from __future__ import annotations

from typing import Final

from generator.changes.change import CLIENT
from generator.changes.elements import Comparison, without
from generator.changes.verdicts import ADDITION, BREAKING, FIX

_NAMES: Final = (
    ("package", "the package is {1} instead of {0}", True),
    ("distribution", "the distribution is {1} instead of {0}", False),
    ("class_", "{0} renamed to {1}", True),
    ("environment", "environment variables begin with {1} instead of {0}", False),
    ("base_url", "requests go to {1} instead of {0}", False),
)
"""Facts, the sentences about them, and whether a type checker finds the change."""
_CHOICES: Final = (("errors", "{}", "{}"), ("auth", "the option {}", 'auth="{}"'))
"""Facts that are lists, how a sentence about one entry begins, and how code spells the entry."""


def compare_client(comparison: Comparison) -> None:
    """Compare the facts about the client as a whole."""
    old, new = comparison.old["client"], comparison.new["client"]
    for fact, template, typed in _NAMES:
        if old.get(fact) != new.get(fact):
            names = old.get(fact, ""), new.get(fact, "")
            comparison.say("", BREAKING, CLIENT, template, *names, typed=typed)
    for fact, start, code in _CHOICES:
        before, after = old.get(fact, ()), new.get(fact, ())
        for name in without(before, after):
            comparison.say("", BREAKING, CLIENT, f"{start} removed", code.format(name), typed=True)
        for name in without(after, before):
            comparison.say("", ADDITION, CLIENT, f"{start} added", code.format(name))
    if old.get("auth") == new.get("auth") and old.get("headers") != new.get("headers"):
        comparison.say("", FIX, CLIENT, "credentials are sent in other headers")
    if old.get("paging") != new.get("paging"):
        comparison.say("", FIX, CLIENT, "pages are requested or read with other names")
    comparison.rate_limit("", old, new)
