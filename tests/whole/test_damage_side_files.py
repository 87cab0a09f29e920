"""A few dozen cases of `tests.whole.damage_side_files`; run that for more."""

from __future__ import annotations

from tests.whole.damage_side_files import run


def test_damaged_files_are_refused_or_coped_with() -> None:
    summary = run(count=40, seed=20)
    assert not summary.faults, "\n".join(summary.faults)
    assert {outcome[-1] for outcome in summary.outcomes} == {"0", "1", "2"}
