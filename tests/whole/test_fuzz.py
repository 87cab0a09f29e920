"""A few hundred cases of `tests.whole.fuzz`. Run that module for more cases."""

from __future__ import annotations

import pytest

from tests.whole.fuzz import fuzz
from tests.whole.fuzz_damage import Files, part_of_spec
from tests.whole.fuzz_small import SMALL


@pytest.mark.parametrize(
    ("spec", "count"), [(SMALL, 200), (part_of_spec(), 50)], ids=["small", "part"]
)
def test_the_command_refuses_or_accepts_damaged_specs(spec: Files, count: int) -> None:
    summary = fuzz(count=count, seed=20, spec=spec)
    assert not summary.faults, "\n".join(summary.faults)
    assert {*summary.outcomes} == {"exit status 0", "exit status 2"}


def test_the_command_refuses_or_accepts_values_of_other_types() -> None:
    summary = fuzz(count=250, seed=20, spec=SMALL, types=True)
    assert not summary.faults, "\n".join(summary.faults)
    assert {*summary.outcomes} == {"exit status 0", "exit status 2"}
