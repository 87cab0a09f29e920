"""Changes as text, Markdown and JSON, and the step of the version that they need."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.changes.change import Change, Direction
from generator.changes.report import Report
from generator.changes.verdicts import ADDITION, BREAKING, FIX, Verdict
from tests.support import ROOT, TINY, codegen, write_spec

REMOVED = Change(BREAKING, Direction.CLIENT, "{} removed", ("things.get()",), is_typed=True)
NARROWED = Change(BREAKING, Direction.SENT, "{} narrowed to 1-100", ("things.list(limit)",), False)
GAINED = Change(ADDITION, Direction.SENT, "{} gained {}", ("things.list()", "color"))
ADDED = Change(ADDITION, Direction.BOTH, "{} added", ("Kind.LARGE",))
TYPED = Change(FIX, Direction.RECEIVED, "{} is never {}", ("Thing.name", "None"))
ALL = (REMOVED, NARROWED, GAINED, ADDED, TYPED)

VERSIONED = TINY.replace("x-client: { ", 'x-client: { version: "{}", ')
RENAMED = VERSIONED.replace("things.get", "things.fetch")


def test_text() -> None:
    assert (
        Report(ALL, "0.1.0", "0.1.0").text()
        == """\
breaking  client    things.get() removed
breaking  sent      things.list(limit) narrowed to 1-100 (type checkers do not find this)
addition  sent      things.list() gained color
addition  both      Kind.LARGE added
fix       received  Thing.name is never None

2 breaking changes, 2 additions, 1 fix: a minor step, from 0.1.0 to 0.2.0 \
(before 1.0.0, a breaking change asks for a minor step, anything else for a patch step)"""
    )
    assert Report((), "0.1.0", "0.2.0").text() == "nothing changed"


def test_markdown() -> None:
    assert (
        Report(ALL, "1.2.3", "1.2.3").markdown()
        == """\
## 2.0.0

### Breaking

- `things.get()` removed.
- Sent: `things.list(limit)` narrowed to 1-100.

### Added

- Sent: `things.list()` gained `color`.
- Sent and received: `Kind.LARGE` added.

### Fixed

- Received: `Thing.name` is never `None`."""
    )
    assert Report((), "1.2.3", "1.3.0").markdown() == "## 1.3.0\n\nNothing changed."
    piped = Change(BREAKING, Direction.RECEIVED, "{} is {}", ("Thing.a", "list[str | None]"), True)
    assert "`Thing.a` is `list[str | None]`." in Report((piped,), "0.1.0", "0.1.0").markdown()
    fix = Change(FIX, Direction.CLIENT, "the documentation of {} changed", ("Thing",))
    assert (
        Report((fix,), "1.2.3", "1.5")
        .markdown()
        .endswith("- The documentation of `Thing` changed.")
    )


def test_json() -> None:
    found = json.loads(Report(ALL, "1.2.3", "1.2.4").json())
    assert {key: value for key, value in found.items() if key != "changes"} == {
        "old": "1.2.3", "new": "1.2.4", "step": "major", "needed": "2.0.0", "large_enough": False,
    }  # fmt: skip
    assert found["changes"][1] == {
        "sentence": "things.list(limit) narrowed to 1-100",
        "verdict": "breaking",
        "direction": "sent",
        "found_by_type_checkers": False,
    }
    assert [change["found_by_type_checkers"] for change in found["changes"]] == [
        True, False, None, None, None,
    ]  # fmt: skip
    nothing = json.loads(Report((), "1.2.3", "1.2.3").json())
    assert (nothing["step"], nothing["changes"]) == (None, [])


@pytest.mark.parametrize(
    ("change", "old", "step", "needed"),
    [
        (REMOVED, "0.1.0", "minor", "0.2.0"),
        (GAINED, "0.1.0", "patch", "0.1.1"),
        (TYPED, "0.1.9", "patch", "0.1.10"),
        (REMOVED, "1.2.3", "major", "2.0.0"),
        (GAINED, "1.2.3", "minor", "1.3.0"),
        (TYPED, "1.2.3", "patch", "1.2.4"),
        (REMOVED, "0", "minor", "0.1.0"),
        (TYPED, "2", "patch", "2.0.1"),
        (GAINED, "1.2.3.4", "minor", "1.3.0"),
        (GAINED, "1.2rc1", "minor", "1.3.0"),
        (None, "1.2.3", "", "1.2.3"),
    ],
)
def test_the_step_of_the_version(change: Change | None, old: str, step: str, needed: str) -> None:
    report = Report((change,) if change else (), old, old)
    assert (report.step, report.needed) == (step, needed)
    assert report.is_large_enough == (change is None)
    assert Report(report.changes, old, needed).is_large_enough
    assert Report(report.changes, old, "10.0.0").is_large_enough


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_text_of_a_spec_is_escaped(form: str) -> None:
    """Each text stays on its line. It contains no control characters and no Markdown."""
    hostile = "a`[b](c)\n\x1b[31m\u202e# " + "x" * 500
    change = Change(FIX, Direction.SENT, "{} is sent as {}", ("things.list(a)", hostile))
    shown = Report((change,), "0.1.0", "0.1.0").shown(form)
    assert "\x1b" not in shown and "\u202e" not in shown and "x" * 100 not in shown
    (line,) = [line for line in shown.splitlines() if "is sent as" in line]
    if form == "markdown":
        assert line.startswith("- Sent: `things.list(a)` is sent as ``a`[b](c)")
        assert line.endswith("``.")


def test_the_worst_verdict_decides() -> None:
    for changes, needed in (((FIX, ADDITION), "1.1.0"), ((FIX, BREAKING, ADDITION), "2.0.0")):
        made = tuple(Change(verdict, Direction.SENT, "", ()) for verdict in changes)
        assert Report(made, "1.0.0", "1.0.0").needed == needed
    assert [*Verdict] == [BREAKING, ADDITION, FIX]


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = write_spec(tmp_path / "old", VERSIONED.replace("{}", "0.1.0", 1))
    for version, status, said in (
        ("0.1.9", 1, "is too low: 1 breaking change: a minor step, from 0.1.0 to 0.2.0"),
        ("0.2.0", 0, "is high enough: 1 breaking change: a minor step, from 0.1.0 to 0.2.0"),
        ("0.2", 0, "is high enough"),
        ("1.0.0", 0, "is high enough"),
    ):
        new = write_spec(tmp_path / "new", RENAMED.replace("{}", version, 1))
        assert codegen("changes", old, new) == 0
        assert capsys.readouterr().out.startswith("breaking  client    things.get() renamed to")
        for arguments in ([old, new], [old, "--spec", new]):
            options = ["--format", "markdown", "--check-version"]
            assert codegen("changes", *arguments, *options) == status
            shown = capsys.readouterr()
            heading = version if status == 0 else "0.2.0"
            assert shown.out == (
                f"## {heading}\n\n### Breaking\n\n- `things.get()` renamed to `things.fetch()`.\n"
            )
            assert shown.err.startswith(f"{new}: version {version} {said}")
            assert shown.err.endswith("; set x-client.version to 0.2.0\n") == (status == 1)
    assert codegen("changes", old, "--format", "html") == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_last_release_can_be_compared(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert codegen("changes", "spec/released.yaml", "spec/released.yaml") == 0
    assert capsys.readouterr().out == "nothing changed\n"
