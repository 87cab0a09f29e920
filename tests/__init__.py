"""Tests of the generator, and programs that `python -m tests.NAME` runs without pytest."""

import sys
from pathlib import Path

_GENERATED = Path(__file__).parent.parent / "generated"
sys.path[:0] = [str(_GENERATED), str(_GENERATED / "tests")]  # as pytest does
