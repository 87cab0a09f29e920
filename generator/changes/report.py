"""Show changes as text, Markdown or JSON, with the version that they need."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Final

from generator.changes.change import Change, Direction
from generator.changes.compare import compare
from generator.changes.surface import Surface, restricted
from generator.changes.verdicts import ADDITION, BREAKING, FIX, Verdict
from generator.emit.python.escape import code

_STEPS: Final = ("major", "minor", "patch")
_HEADINGS: Final = {BREAKING: "Breaking", ADDITION: "Added", FIX: "Fixed"}
_COUNTED: Final = {
    BREAKING: ("breaking change", "breaking changes"),
    ADDITION: ("addition", "additions"),
    FIX: ("fix", "fixes"),
}
_RULES: Final = (
    "before 1.0.0, a breaking change asks for a minor step, anything else for a patch step",
    "a breaking change asks for a major step, an addition for a minor step, a fix for a patch step",
)


@dataclass(frozen=True)
class Report:
    """The changes from one client to another."""

    changes: tuple[Change, ...]
    old_version: str
    new_version: str

    @classmethod
    def of(cls, old: Surface, new: Surface) -> Report:
        """Compare two surfaces."""
        versions = (surface["client"]["version"] for surface in (old, new))
        return cls(tuple(compare(old, restricted(new, old))), *versions)

    @property
    def step(self) -> str:
        """Return the part of the version to increase: major, minor or patch, or "" for none."""
        if not self.changes:
            return ""
        worst = min([*Verdict].index(change.verdict) for change in self.changes)
        if _release(self.old_version)[0] == 0:  # before 1.0.0
            return "minor" if worst == 0 else "patch"
        return _STEPS[worst]

    @property
    def needed(self) -> str:
        """Return the lowest version for these changes."""
        if not self.step:
            return self.old_version
        numbers = [*_release(self.old_version)]
        position = _STEPS.index(self.step)
        numbers[position:] = [numbers[position] + 1, *[0] * (2 - position)]
        return ".".join(map(str, numbers))

    @property
    def is_large_enough(self) -> bool:
        """Return whether the new version is at least the version that is needed."""
        return not self.step or _release(self.new_version) >= _release(self.needed)

    def text(self) -> str:
        """Return a line for each change, and a summary."""
        lines = [
            f"{change.verdict:<9} {change.direction:<9} {change.sentence}{_hint(change)}"
            for change in self.changes
        ]
        return "\n".join([*lines, *([""] if lines else []), self.summary])

    @property
    def summary(self) -> str:
        if not self.step:
            return "nothing changed"
        counts = {v: [c.verdict for c in self.changes].count(v) for v in Verdict}
        counted = ", ".join(
            f"{count} {_COUNTED[verdict][count > 1]}" for verdict, count in counts.items() if count
        )
        rule = _RULES[_release(self.old_version)[0] > 0]
        return f"{counted}: a {self.step} step, from {self.old_version} to {self.needed} ({rule})"

    def markdown(self) -> str:
        """Return a section for a list of changes."""
        version = self.new_version if self.is_large_enough else self.needed
        parts = [f"## {version}"]
        for verdict, heading in _HEADINGS.items():
            lines = [_bullet(change) for change in self.changes if change.verdict is verdict]
            if lines:
                parts += [f"### {heading}", "\n".join(lines)]
        return "\n\n".join(parts if self.changes else [*parts, "Nothing changed."])

    def json(self) -> str:
        """Return all facts as JSON."""
        changes = [
            {
                "sentence": change.sentence,
                "verdict": change.verdict,
                "direction": change.direction,
                "found_by_type_checkers": change.is_typed,
            }
            for change in self.changes
        ]
        facts = {
            "old": self.old_version,
            "new": self.new_version,
            "step": self.step or None,
            "needed": self.needed,
            "large_enough": self.is_large_enough,
            "changes": changes,
        }
        return json.dumps(facts, indent=2)

    def shown(self, form: str) -> str:
        """Return the report as text, Markdown or JSON."""
        return {"text": self.text, "markdown": self.markdown, "json": self.json}[form]()


def _hint(change: Change) -> str:
    return " (type checkers do not find this)" if change.is_typed is False else ""


def _bullet(change: Change) -> str:
    sentence = change.spelled(lambda name: code(name).replace("\\|", "|"))  # it is in no table
    where = {
        Direction.SENT: "Sent: ",
        Direction.RECEIVED: "Received: ",
        Direction.BOTH: "Sent and received: ",
        Direction.CLIENT: "",
    }[change.direction]
    return f"- {where}{sentence if where else sentence[:1].upper() + sentence[1:]}."


def _release(version: str) -> tuple[int, int, int]:
    """Return the first three numbers of a version."""
    numbers = [*map(int, re.findall(r"[0-9]+", re.split("[a-z]", version)[0])), 0, 0, 0]
    return numbers[0], numbers[1], numbers[2]
