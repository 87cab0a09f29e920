"""Enums accept new values. Models hide secrets, can be pickled, and convert to JSON."""

from __future__ import annotations

import copy
import inspect
import json
import math
import pickle
import sys
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, ClassVar

import msgspec
import pytest
from msgspec import UNSET, UnsetType

from textmagic_client import (
    ErrorDetails,
    File,
    HTTPResponse,
    NotFoundError,
    RawResponse,
    TextMagicError,
    response_of,
)
from textmagic_client.core.answer import Answer, made_of
from textmagic_client.core.http import HTTPRequest
from textmagic_client.core.paging import Envelope
from textmagic_client.core.request import Request
from textmagic_client.models.base import ABSENT, Input, Model, OpenEnum, OpenIntEnum


class Letter(OpenEnum):
    A = "a"


class Number(OpenIntEnum):
    ONE = 1


class Account(Model, kw_only=True):
    __secret_fields__: ClassVar[tuple[str, ...]] = ("token",)

    name: str = ABSENT
    token: str = ABSENT
    tags: list[str] = msgspec.field(default_factory=list[str])


def test_secret_fields_are_hidden_in_the_repr() -> None:
    account = Account(name="Ada", token="abc")
    shown = "Account(name='Ada', token=..., tags=[])"
    assert f"{account} {[account]}" == f"{shown} [{shown}]"
    assert "abc" not in str(account.__rich_repr__())  # the repr of rich
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


def test_integer_enums_accept_new_values() -> None:
    new = Number(7)
    assert Number(1) is Number.ONE
    assert (new, new.value, f"{new}", repr(new)) == (7, 7, "7", "<Number.7: 7>")
    assert list(Number) == [Number.ONE]
    assert type(pickle.loads(pickle.dumps(new))) is Number
    assert msgspec.json.decode(b"[1, 7]", type=list[Number]) == [Number.ONE, 7]
    for wrong in ("1", 1.5):
        with pytest.raises(ValueError, match="is not a valid Number"):
            Number(wrong)  # type: ignore[arg-type] # pyright: ignore


class Everything(Model, kw_only=True):
    """A model with all types of values. Optional fields stand between required ones."""

    at: datetime = ABSENT
    local_time: datetime | None = None
    price: Decimal = ABSENT
    letter: Letter = ABSENT
    number: Number = ABSENT
    ratio: float = ABSENT
    is_new: bool = ABSENT
    account: Account = ABSENT
    all_accounts: list[Account] = msgspec.field(default_factory=list[Account])
    by_name: dict[str, Account | None] = msgspec.field(default={})
    anything: Any = ABSENT
    renamed_: str = msgspec.field(default=ABSENT, name="renamed")


FULL = Everything(
    at=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
    local_time=datetime(2015, 6, 19, 9, 48, 24, 500000),
    price=Decimal("0.10"),
    letter=Letter("zz"),
    number=Number(7),
    ratio=0.5,
    is_new=True,
    account=Account(name="Ada", token="abc"),
    all_accounts=[Account(name="Bo", tags=["x"])],
    by_name={"snake_key": Account(token="abc"), "none": None},
    anything={"a": [1, None, 10**30]},
    renamed_="é",
)
ON_WIRE: dict[str, Any] = {
    "at": "2015-06-19T09:48:24Z",
    "localTime": "2015-06-19T09:48:24.500000",
    "price": "0.10",
    "letter": "zz",
    "number": 7,
    "ratio": 0.5,
    "isNew": True,
    "account": {"name": "Ada", "tags": []},
    "allAccounts": [{"name": "Bo", "tags": ["x"]}],
    "byName": {"snake_key": {"name": None, "tags": []}, "none": None},
    "anything": {"a": [1, None, 10**30]},
    "renamed": "é",
}


def test_a_model_converts_to_json() -> None:
    assert FULL.to_dict() == dict(FULL) == ON_WIRE
    assert list(FULL.to_dict()) == list(ON_WIRE)
    assert {type(value) for value in FULL.to_dict().values()} <= {str, int, float, bool, dict, list}
    assert json.loads(FULL.to_json()) == ON_WIRE
    assert json.loads(json.dumps([FULL], default=dict)) == [ON_WIRE]
    assert {**FULL} == ON_WIRE


def test_lookup_by_wire_name_returns_the_attribute() -> None:
    assert FULL["price"] == Decimal("0.10")
    assert FULL["localTime"] is FULL.local_time
    assert FULL["account"] is FULL.account
    for missing in ("local_time", "keys", 0):
        with pytest.raises(KeyError):
            FULL[missing]  # type: ignore[index] # pyright: ignore
    with pytest.raises(KeyError):
        FULL.account["token"]


def test_a_model_is_not_iterable() -> None:
    model: Any = FULL
    for take in (list, iter, tuple):
        with pytest.raises(TypeError):
            take(model)
    with pytest.raises(TypeError):
        json.dumps(model, default=list)


def test_to_dict_with_python_names() -> None:
    shown = FULL.to_dict(names="python")
    assert list(shown) == list(Everything.__struct_fields__)
    assert list(shown.values()) == list(ON_WIRE.values())
    assert json.loads(FULL.to_json(names="python")) == shown
    inner = Everything(all_accounts=[Account(tags=["x"])], account=Account(name="Ada"))
    assert inner.to_dict(names="python")["all_accounts"] == [{"name": None, "tags": ["x"]}]
    wrong: Any = "camel"
    for write in (FULL.to_dict, FULL.to_json):
        with pytest.raises(ValueError, match='names must be "wire" or "python", not \'camel\''):
            write(names=wrong)


def test_secrets_are_written_only_on_request() -> None:
    for written in (FULL.to_json(), str(dict(FULL)), str(FULL.to_dict(names="python"))):
        assert "token" not in written
        assert "abc" not in written
    assert FULL.to_dict(secrets=True)["account"]["token"] == "abc"
    assert FULL.to_dict(secrets=True)["byName"]["snake_key"]["token"] == "abc"
    assert FULL.to_json(secrets=True).count("abc") == 2


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan])
def test_infinity_and_nan_become_null(value: float) -> None:
    assert Everything(ratio=value, anything=[value]).to_dict()["ratio"] is None
    assert json.loads(Everything(anything=[value]).to_json())["anything"] == [None]
    decimal = Decimal(value)
    found = json.loads(Everything(price=decimal, anything=[decimal]).to_json())
    assert (found["price"], found["anything"]) == (None, [None])


def test_vars_and_json_dumps_raise() -> None:
    model: Any = FULL
    for reads_fields in (vars, json.dumps):
        with pytest.raises(TypeError):
            reads_fields(model)


def test_times_keep_their_offset() -> None:
    at = datetime(2015, 6, 19, 9, 48, 24, tzinfo=timezone(timedelta(hours=2)))
    assert Everything(at=at).to_dict()["at"] == "2015-06-19T09:48:24+02:00"


def test_every_field_has_a_default() -> None:
    empty: list[Any] = [getattr(Everything(), name) for name in Everything.__struct_fields__]
    assert empty == [None] * 8 + [[], {}] + [None] * 2
    empty[8].append(1)
    assert Everything().all_accounts == []


RESPONSE = HTTPResponse(200, {"x": "y"}, b"{}")
TRAVELLERS: list[Any] = [
    made_of(copy.copy(FULL), RESPONSE),
    made_of(Envelope[int](page=1, resources=[1]), RESPONSE),
    RawResponse(FULL, 200, {"x": "y"}, b"{}", 1),
    RESPONSE,
    HTTPRequest("op", "GET", "https://localhost", {}, None),
    ErrorDetails(["no"], {"a": ["b"]}),
    File(b"x", "a.txt"),
    Request("op", "GET", "/", Envelope[Everything], query={"a": UNSET}),
]


@pytest.mark.parametrize("original", TRAVELLERS, ids=lambda one: type(one).__name__)
def test_structs_can_be_pickled_and_copied(original: Any) -> None:
    twins = [pickle.loads(pickle.dumps(original, protocol)) for protocol in range(2, 6)]
    for twin in (*twins, copy.copy(original), copy.deepcopy(original)):
        assert twin == original
        assert type(twin) is type(original)
        if isinstance(original, Answer):
            assert response_of(twin) == RESPONSE
    if isinstance(original, Answer):  # a changed copy has no response
        with pytest.raises(ValueError, match="only the whole result of a call has a response"):
            response_of(msgspec.structs.replace(original))


@pytest.mark.parametrize("original", TRAVELLERS, ids=lambda one: type(one).__name__)
def test_pickles_of_other_versions(original: Any) -> None:
    remake, (kind, fields, *source) = original.__reduce__()
    newer = remake(kind, {**fields, "invented_later": 1}, *source)
    assert newer == original
    with_default = [f.name for f in msgspec.structs.fields(kind) if not f.required]
    for name in with_default:
        older = remake(kind, {key: fields[key] for key in fields if key != name}, *source)
        missing = getattr(kind(**{f: fields[f] for f in fields if f != name}), name)
        assert getattr(older, name) == missing


def test_models_of_other_versions(monkeypatch: pytest.MonkeyPatch) -> None:
    class Newer(Model, kw_only=True):
        added_first: int = ABSENT
        name: str = ABSENT
        added: list[int] = msgspec.field(default_factory=list[int])

    Newer.__qualname__ = Newer.__name__ = "Account"
    older = Account(name="Ada", token="abc")
    old = pickle.dumps(older)
    with monkeypatch.context() as patch:
        patch.setattr(sys.modules[__name__], "Account", Newer)
        assert pickle.loads(old) == Newer(name="Ada")
        new = pickle.dumps(Newer(added_first=1, name="Ada", added=[1]))
    assert pickle.loads(new) == Account(name="Ada")


def test_a_pickled_error_keeps_its_attributes() -> None:
    body = b'{"message": "No", "errors": {"common": ["never"]}}'
    error = NotFoundError("op", HTTPResponse(404, {}, body))
    twin: TextMagicError = pickle.loads(pickle.dumps(error))
    assert isinstance(twin, NotFoundError)
    assert (twin.body, twin.errors) == (body, ErrorDetails(["never"]))


@pytest.mark.parametrize("original", [FULL, RESPONSE], ids=lambda one: type(one).__name__)
def test_pickles_of_versions_that_used_msgspec_can_be_read(original: Any) -> None:
    remade: Any = msgspec.Struct.__reduce__(original)
    assert remade[0](*remade[1]) == original


class Sent(Input, frozen=True, kw_only=True):
    id: int
    name: str | UnsetType = UNSET


def test_an_input_with_an_unknown_field_cannot_be_unpickled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Newer(Input, frozen=True, kw_only=True):
        id: int
        name: str | UnsetType = UNSET
        added: int | UnsetType = UNSET

    Newer.__qualname__ = Newer.__name__ = "Sent"
    older = Sent(id=1)
    assert pickle.loads(pickle.dumps(older)) == copy.deepcopy(older) == older
    old = pickle.dumps(older)
    with monkeypatch.context() as patch:
        patch.setattr(sys.modules[__name__], "Sent", Newer)
        assert pickle.loads(old) == Newer(id=1)
        same, more = pickle.dumps(Newer(id=1, name="n")), pickle.dumps(Newer(id=1, added=2))
    assert pickle.loads(same) == Sent(id=1, name="n")
    with pytest.raises(TypeError, match="Unexpected keyword argument 'added'"):
        pickle.loads(more)


def test_pydantic_is_not_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Fresh(Model, kw_only=True):
        id: int = ABSENT

    monkeypatch.setitem(sys.modules, "pydantic_core", None)
    for kind in (Fresh, Fresh()):
        assert not hasattr(kind, "__pydantic_serializer__")
        assert "to_dict" in dict(inspect.getmembers(kind))
