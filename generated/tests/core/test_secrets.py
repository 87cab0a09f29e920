"""No accidental operation shows credentials."""

from __future__ import annotations

import base64
import copy
import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, strategies as st

from secrets_shown import pieces_of, reachable
from textmagic_client.core.secrets import Credentials, Secret, hidden

ODD: list[Callable[[Any], object]] = [
    repr,
    str,
    format,
    "{:>90}".format,
    ascii,
    list,
    bytes,
    "".join,
    b"".join,
    json.dumps,
    base64.b64encode,
    lambda secret: secret[:80],
    lambda secret: secret + "",
    lambda secret: secret.encode(),
    "%s".__mod__,
    lambda secret: [*secret],
    str.encode,
    lambda secret: str.__getitem__(secret, slice(3)),
    pickle.dumps,
    lambda secret: pickle.dumps(secret, protocol=0),
    copy.copy,
    copy.deepcopy,
    vars,
    dir,
    hash,
    len,
]


@given(st.text(min_size=6))
def test_only_reveal_returns_the_text(text: str) -> None:
    assert Secret(text).reveal() == text
    assert Credentials({"A": Secret(text)}).reveal() == {"A": text}


@pytest.mark.parametrize("number", range(len(ODD)))
def test_no_other_operation_shows_the_text(number: int) -> None:
    key = "k3y-of-an-account-that-nobody-may-see"
    for each in (Secret(key), Credentials({"Authorization": Secret(key)})):
        try:
            shown: object = ODD[number](each)
        except (TypeError, AttributeError, ValueError) as error:
            shown = str(error)
        found = f"{shown!r} {shown}" if not isinstance(shown, bytes) else shown.decode("latin-1")
        assert not [piece for piece in pieces_of(key) if piece in found]
        assert not [piece for piece in pieces_of(key) if piece in reachable(each)]


def test_hidden_returns_the_type_of_other_values() -> None:
    assert hidden(b"key") is bytes
    assert hidden(None) is None
    assert hidden(secret := Secret("key")) is secret
