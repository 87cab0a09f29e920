"""A few hundred cases of `tests.whole.fuzz`; run that for more."""

from __future__ import annotations

import pytest

from tests.whole.fuzz import fuzz
from tests.whole.fuzz_damage import Files, part_of_spec
from tests.whole.fuzz_small import SMALL


@pytest.mark.parametrize(
    ("spec", "count"), [(SMALL, 200), (part_of_spec(), 50)], ids=["small", "part"]
)
def test_damaged_specs_are_refused_or_coped_with(spec: Files, count: int) -> None:
    summary = fuzz(count=count, seed=20, spec=spec)
    assert not summary.faults, "\n".join(summary.faults)
    assert {*summary.outcomes} == {"exit status 0", "exit status 2"}


def test_values_of_other_types_are_refused_or_coped_with() -> None:
    summary = fuzz(count=250, seed=20, spec=SMALL, types=True)
    assert not summary.faults, "\n".join(summary.faults)
    assert {*summary.outcomes} == {"exit status 0", "exit status 2"}
