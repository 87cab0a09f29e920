"""A few dozen cases of `tests.whole.damage_side_files`. Run that module for more cases."""

from __future__ import annotations

from tests.whole.damage_side_files import run


def test_the_command_refuses_or_accepts_damaged_files() -> None:
    summary = run(count=40, seed=20)
    assert not summary.faults, "\n".join(summary.faults)
    assert {outcome[-1] for outcome in summary.outcomes} == {"0", "1", "2"}
