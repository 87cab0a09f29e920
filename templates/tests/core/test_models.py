"""Open enums take values that are new, and models keep secrets."""

from __future__ import annotations

import copy
import pickle

import msgspec
import pytest

from textmagic_client.models.base import Model, OpenEnum, OpenIntEnum, shown


class Letter(OpenEnum):
    A = "a"


class Number(OpenIntEnum):
    ONE = 1


class Account(Model, kw_only=True):
    name: str
    token: str

    def __repr__(self) -> str:
        return shown(self, hiding=("token",))


def test_what_is_secret_is_not_shown() -> None:
    account = Account(name="Ada", token="abc")
    assert (
        f"{account} {[account]}"
        == "Account(name='Ada', token=...) [Account(name='Ada', token=...)]"
    )
    assert account.token == "abc"


def test_documented_values_are_members() -> None:
    assert Letter("a") is Letter.A
    assert list(Letter) == [Letter.A]


def test_new_values_are_strings_with_a_type() -> None:
    new = Letter("z")
    assert isinstance(new, Letter)
    assert (new, new.value, f"{new}", repr(new)) == ("z", "z", "z", "<Letter.z: 'z'>")
    assert {str(new): 1}[new] == 1
    assert list(Letter) == [Letter.A]


def test_new_values_can_be_pickled_and_copied() -> None:
    for twin in (pickle.loads(pickle.dumps(Letter("z"))), copy.deepcopy(Letter("z"))):
        assert (twin, type(twin)) == ("z", Letter)


def test_only_strings_are_values() -> None:
    with pytest.raises(ValueError, match="5 is not a valid Letter"):
        Letter(5)  # type: ignore[arg-type] # pyright: ignore


def test_integers_are_open_too() -> None:
    new = Number(7)
    assert Number(1) is Number.ONE
    assert (new, new.value, f"{new}", repr(new)) == (7, 7, "7", "<Number.7: 7>")
    assert list(Number) == [Number.ONE]
    assert type(pickle.loads(pickle.dumps(new))) is Number
    assert msgspec.json.decode(b"[1, 7]", type=list[Number]) == [Number.ONE, 7]
    for wrong in ("1", 1.5):
        with pytest.raises(ValueError, match="is not a valid Number"):
            Number(wrong)  # type: ignore[arg-type] # pyright: ignore
