"""The output is complete after killed runs, and after runs at the same time."""

from __future__ import annotations

from pathlib import Path

from tests.whole.kill_runs import kill_runs, run_pairs


def test_a_few_runs_are_killed_and_interrupted(tmp_path: Path) -> None:
    summary = kill_runs(tmp_path, 16, 1)
    assert not summary.faults, summary


def test_a_few_pairs_of_runs(tmp_path: Path) -> None:
    summary = run_pairs(tmp_path, 6, 1)
    assert not summary.faults, summary
