"""A fixture for pytest: `pytest_plugins = ["textmagic_client.testing.fixtures"]`."""

from __future__ import annotations

import pytest

from .fake import FakeTextMagic


@pytest.fixture
def fake_textmagic() -> FakeTextMagic:
    """A TextMagic in memory, new for each test."""
    return FakeTextMagic()
