"""Decode random documents, valid and damaged. Run `liberal.py` for more of them."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, strategies as st

from liberal import kinds, try_out


@pytest.mark.parametrize("operation", kinds())
def test_undamaged_values_are_decoded(operation: str) -> None:
    for number in range(20):
        case = try_out(Random(f"1/{number}"), operation)
        assert not case.faults, case.body


@given(st.randoms(use_true_random=False))
def test_random_documents_are_decoded(random: Random) -> None:
    case = try_out(random)
    assert not case.faults, f"{case.operation}: {case.body!r}"
