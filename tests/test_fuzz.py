"""A few hundred cases of `tests.fuzz`; run that for more."""

from __future__ import annotations

from tests.fuzz import fuzz


def test_damaged_specs_are_refused_or_coped_with() -> None:
    summary = fuzz(count=250, seed=20, part=True)
    assert not summary.faults, "\n".join(summary.faults)
    assert {*summary.outcomes} == {"exit status 0", "exit status 2"}
