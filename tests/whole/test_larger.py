"""The larger spec of the benchmark has no problems."""

from __future__ import annotations

from pathlib import Path

from generator.base.problems import Problems
from generator.build import analyzed
from generator.document.load import load
from tests.bench.larger import write_larger


def test_a_larger_spec_repeats_each_operation(tmp_path: Path) -> None:
    counts: list[int] = []
    for times in (1, 2):
        problems = Problems()
        client = analyzed(load(write_larger(tmp_path, times), problems), problems)
        assert list(problems) == []
        counts.append(sum(len(resource.operations) for resource in client.resources))
    assert counts[1] == 2 * counts[0] >= 300
