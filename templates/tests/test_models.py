"""Every documented value of every enum has its name."""

from __future__ import annotations

import pytest

from expected._enums import VALUES
from apiclient_python import models
from apiclient_python.models.base import OpenEnum, OpenIntEnum


@pytest.mark.parametrize("name", VALUES)
def test_enums(name: str) -> None:
    enum: type[OpenEnum | OpenIntEnum] = getattr(models, name)
    assert {member.name: member.value for member in enum} == VALUES[name]
