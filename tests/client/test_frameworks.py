"""Models, enums and pages as types of pydantic and FastAPI, and as JSON in other frameworks."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable, Iterator
from random import Random
from typing import Annotated, Any, cast
from unittest.mock import create_autospec

import pytest
from django.conf import settings
from django.http import JsonResponse
from fastapi import Body, FastAPI
from fastapi.testclient import TestClient
from flask import Flask, jsonify
from pydantic import BaseModel, TypeAdapter, ValidationError

from documents import Writer
from liberal import Everything, kinds
from textmagic_client import AsyncPage, ErrorDetails, Page, models
from textmagic_client.core.decode import read
from textmagic_client.core.http import HTTPResponse
from textmagic_client.core.request import Request
from textmagic_client.models import BulkSession, MessageSession, SessionSource, SubaccountWithToken
from textmagic_client.models.base import Model, OpenEnum, OpenIntEnum
from textmagic_client.testing import FakeTextMagic

KINDS = [kind for name in dir(models) if isinstance(kind := getattr(models, name), type)]
MODELS = [kind for kind in KINDS if issubclass(kind, Model)]
ENUMS: list[Any] = [kind for kind in KINDS if issubclass(kind, OpenEnum | OpenIntEnum)]


class Whole(OpenIntEnum):
    ONE = 1


class Knot(Model, kw_only=True):
    """A model that contains itself."""

    id: int = 0
    knots: list[Knot] | None = None


class Wrapper(BaseModel):
    session: MessageSession
    others: list[MessageSession] = []
    source: SessionSource | None = None
    page: Page[MessageSession] | None = None


def results(count: int) -> Iterator[Any]:
    """Yield random results of all operations, decoded from partly damaged documents."""
    random = Random(1)
    known: list[Any] = [kind for kind in kinds().values() if kind in MODELS]
    for number in range(count):
        kind = random.choice(known) if number % 2 else Everything
        body, _ = Writer(Random(f"1/{number}")).document(kind)
        yield read(Request("op", "GET", "/", kind), HTTPResponse(200, {}, body))


def test_written_results_can_be_read() -> None:
    for result in results(300):
        kind = result.__class__
        adapter = TypeAdapter[Any](kind)
        written = adapter.dump_json(result)
        assert json.loads(written) == result.to_dict() == json.loads(result.to_json())
        again = adapter.validate_json(written)
        assert type(again) is kind
        assert again.to_dict() == result.to_dict()
        assert adapter.validate_python(result) is result


@pytest.mark.parametrize("kind", [Everything, *MODELS], ids=lambda kind: kind.__name__)
def test_the_schema_of_a_model(kind: type[Model]) -> None:
    for mode in ("validation", "serialization"):
        schema = TypeAdapter(kind).json_schema(mode=mode)
        assert list(schema["properties"]) == list(kind.__struct_encode_fields__)
        assert "required" not in schema
        for field in schema["properties"].values():
            assert field == {} or {"type": "null"} in field["anyOf"]
        assert '"enum"' not in json.dumps(schema)  # an enum would forbid new values
        secret = {name for name, field in schema["properties"].items() if "writeOnly" in field}
        assert len(secret) == len(kind.__secret_fields__)


def test_the_schema_of_a_time_has_the_format_date_time() -> None:
    properties = TypeAdapter(MessageSession).json_schema()["properties"]
    assert {"type": "string", "format": "date-time"} in properties["startTime"]["anyOf"]
    assert {"type": "string"} in properties["text"]["anyOf"]


def test_a_model_that_contains_itself() -> None:
    knot = Knot(id=1, knots=[Knot(id=2)])
    assert TypeAdapter(Knot).validate_python(knot.to_dict()) == knot
    inner = TypeAdapter(Knot).json_schema()["properties"]["knots"]["anyOf"][0]["items"]
    assert inner["type"] == "object"


@pytest.mark.parametrize("kind", [Whole, *ENUMS], ids=lambda kind: kind.__name__)
def test_enums_accept_new_values(kind: type[OpenEnum | OpenIntEnum]) -> None:
    adapter = TypeAdapter(kind)
    new: Any = 99 if issubclass(kind, int) else "brand new"
    for value in (new, next(iter(kind)).value):
        found = adapter.validate_python(value)
        assert type(found) is kind
        assert adapter.validate_json(json.dumps(value)) == found
        assert json.loads(adapter.dump_json(found)) == value
    with pytest.raises(ValidationError):
        adapter.validate_python([])
    assert "enum" not in adapter.json_schema()


class Other(BaseModel):
    name: str = ""


class MappingLike:
    def keys(self) -> list[str]:
        return ["id"]

    def __getitem__(self, key: str) -> int:
        return 1


WRONG: list[Any] = [
    *({"id": "x"}, {"startTime": "soon"}, [], "text", 5),
    *({"nothing": "known"}, {1: 2}, {"start_time": None}),
    *(Other(), MappingLike(), Knot(id=1), SubaccountWithToken(id=1), object()),
]


@pytest.mark.parametrize("wrong", WRONG)
def test_invalid_values_are_refused(wrong: Any) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(MessageSession).validate_python(wrong)
    with pytest.raises(ValidationError):
        TypeAdapter(BulkSession).validate_python({"id": 1, "session": wrong})
    with pytest.raises(ValidationError):
        TypeAdapter(BulkSession).validate_python(None)


def test_a_union_selects_the_matching_type() -> None:
    adapter = TypeAdapter[Any](MessageSession | Other)
    assert adapter.validate_python({"name": "Ada"}) == Other(name="Ada")
    assert adapter.validate_python({"id": 1}) == MessageSession(id=1)
    assert type(adapter.validate_python(Other())) is Other


def test_excluded_fields_are_omitted() -> None:
    knot = Knot(id=1, knots=[Knot(id=2, knots=[Knot(id=3)]), Knot(id=4)])
    adapter = TypeAdapter(Knot)
    cases: list[tuple[dict[str, Any], Any]] = [
        ({"include": {"id"}}, {"id": 1}),
        ({"include": set[str]()}, {}),
        ({"exclude": {"knots"}}, {"id": 1}),
        ({"exclude": {"knots": True, "id": False}}, {"id": 1}),
        ({"exclude": {"knots": {1: True, "__all__": {"knots"}}}}, {"id": 1, "knots": [{"id": 2}]}),
        ({"exclude": {"knots": {-1}, "id": ...}}, {"knots": [knot.to_dict()["knots"][0]]}),
        ({"include": {"knots": {0: {"id"}}}}, {"knots": [{"id": 2}]}),
        ({"include": {"id", "knots"}, "exclude": {"knots": {"__all__"}}}, {"id": 1, "knots": []}),
        (
            {"exclude_none": True},
            {"id": 1, "knots": [{"id": 2, "knots": [{"id": 3}]}, {"id": 4}]},
        ),
    ]
    for told, expected in cases:
        assert adapter.dump_python(knot, **told) == expected, told
        assert json.loads(adapter.dump_json(knot, **told)) == expected, told
        anywhere = TypeAdapter(dict[str, Any])
        nested: dict[str, Any] = {name: {"it": of} for name, of in told.items()}
        found = anywhere.dump_python({"it": knot}, **(told if "exclude_none" in told else nested))
        assert found == {"it": expected}, told


@pytest.mark.parametrize("name", ["start_time", "startTime"])
def test_fields_can_be_excluded_by_their_wire_or_python_name(name: str) -> None:
    session = MessageSession(id=1)
    kept = TypeAdapter(MessageSession).dump_python(session, exclude={name})
    assert session.to_dict().keys() - kept.keys() == {"startTime"}
    kept = Wrapper(session=session).model_dump(include={"session": {name}}, by_alias=False)
    assert kept == {"session": {"start_time": None}}
    python = TypeAdapter(MessageSession).dump_python(session, by_alias=False)
    assert python == session.to_dict(names="python")


def test_all_fields_are_written_by_default() -> None:
    for result in results(100):
        kind = result.__class__
        adapter = TypeAdapter[Any](kind)
        assert adapter.dump_python(result, by_alias=False) == result.to_dict(names="python")
        assert adapter.dump_python(result, exclude={"unknown"}) == result.to_dict()
        include: set[str] = set(kind.__struct_fields__)
        assert adapter.dump_python(result, include=include) == result.to_dict()


def test_a_pydantic_model_with_fields_of_these_types() -> None:
    wrapper = Wrapper(session=MessageSession(id=1), source=SessionSource("new"))
    assert Wrapper.model_validate_json(wrapper.model_dump_json()) == wrapper
    assert Wrapper.model_validate(wrapper.model_dump()) == wrapper
    assert wrapper.model_copy(deep=True) == wrapper
    with pytest.raises(ValidationError, match="a Page can only come from a call"):
        Wrapper.model_validate({"session": {}, "page": {"resources": []}})


FAKE = FakeTextMagic()
SYNC = FAKE.client()
ASYNC = FAKE.async_client()
APP = FastAPI()


@APP.get("/unannotated", response_model=None)
@APP.get("/any")
def _unannotated() -> Any:
    return SYNC.sessions.get(1)


@APP.get("/dict/unannotated", response_model=None)
@APP.get("/dict/annotated", response_model=dict[str, Any])
def _in_a_dictionary() -> Any:
    page = SYNC.sessions.list(limit=1)
    return {"one": page.resources[0], "list": page.resources, "page": page}


@APP.get("/annotated")
def _annotated() -> MessageSession:
    return SYNC.sessions.get(1)


@APP.get("/optional")
def _optional(there: bool = True) -> MessageSession | None:
    return SYNC.sessions.get(1) if there else None


@APP.get("/list/unannotated", response_model=None)
@APP.get("/list/any", response_model=list[Any])
def _unannotated_list() -> Any:
    return SYNC.sessions.list(limit=1).resources


@APP.get("/list/annotated", response_model=list[MessageSession])
async def _annotated_list() -> Any:
    return (await ASYNC.sessions.list(limit=1)).resources


@APP.get("/page/unannotated", response_model=None)
@APP.get("/page/any")
async def _unannotated_page() -> Any:
    return await ASYNC.sessions.list(limit=1)


@APP.get("/page/sync", response_model=None)
def _sync_page() -> Any:
    return SYNC.sessions.list(limit=1)


@APP.get("/page/annotated")
async def _annotated_page() -> AsyncPage[MessageSession]:
    return await ASYNC.sessions.list(limit=1)


@APP.get("/page/annotated/sync")
def _annotated_sync_page() -> Page[MessageSession]:
    return SYNC.sessions.list(limit=1)


@APP.get("/wrapper")
def _wrapper() -> Wrapper:
    return Wrapper(session=SYNC.sessions.get(1), page=SYNC.sessions.list(limit=1))


@APP.get("/not-awaited", response_model=None)
@APP.get("/not-awaited/any")
async def _not_awaited() -> Any:
    return ASYNC.sessions.list()


@APP.get("/token")
def _token(annotated: bool = False) -> SubaccountWithToken:
    return SubaccountWithToken(id=1, token="hush")


@APP.get("/token/unannotated", response_model=None)
@APP.get("/token/any")
def _unannotated_token() -> Any:
    return [SubaccountWithToken(id=1, token="hush")]


@APP.post("/body")
def _body(session: Annotated[MessageSession, Body()]) -> MessageSession:
    return session


@APP.get("/told/model", response_model_exclude={"text"}, response_model_exclude_none=True)
def _told() -> MessageSession:
    return SYNC.sessions.get(1)


@APP.get("/told/python", response_model_include={"start_time"}, response_model_by_alias=False)
def _told_names() -> MessageSession:
    return SYNC.sessions.get(1)


@APP.get(
    "/told/page",
    response_model_include={"resources": {"__all__": {"id", "text"}}, "page": True},
    response_model_exclude={"resources": {"__all__": {"text"}}},
)
def _told_page() -> Page[MessageSession]:
    return SYNC.sessions.list(limit=1)


@APP.get("/wrong")
def _wrong(known: bool = False) -> MessageSession:
    return cast(MessageSession, {"id": 1} if known else {"unknown": 1})


@APP.get("/refused/unannotated", response_model=None)
@APP.get("/refused/annotated", response_model=dict[str, ErrorDetails])
@APP.get("/refused/any")
def _refused() -> Any:
    return {"errors": ErrorDetails(["never"], {"text": ["too long"]})}


@APP.get("/enum")
def _enum(source: SessionSource) -> SessionSource:
    return source


@pytest.fixture(scope="module")
def browser() -> Iterator[TestClient]:
    for id in (1, 2):
        FAKE.add("sessions", id=id, source="brand new", price=0.10)
    with TestClient(APP, raise_server_exceptions=False) as browser:
        yield browser


def test_a_route_can_return_a_model(browser: TestClient) -> None:
    shown = browser.get("/unannotated").json()
    assert (shown["id"], shown["source"], shown["price"]) == (1, "brand new", "0.1")
    assert shown == SYNC.sessions.get(1).to_dict()
    for path in ("/any", "/annotated", "/optional"):
        assert browser.get(path).json() == shown
    assert browser.get("/optional?there=0").json() is None
    for path in ("/list/unannotated", "/list/any", "/list/annotated"):
        assert browser.get(path).json() == [shown]
    page = SYNC.sessions.list(limit=1).to_dict()
    for path in ("/dict/unannotated", "/dict/annotated"):
        assert browser.get(path).json() == {"one": shown, "list": [shown], "page": page}


def test_a_route_can_exclude_fields(browser: TestClient) -> None:
    whole = {key: of for key, of in SYNC.sessions.get(1).to_dict().items() if of is not None}
    whole.pop("text", None)
    assert browser.get("/told/model").json() == whole
    assert browser.get("/told/python").json().keys() == {"start_time"}
    page = SYNC.sessions.list(limit=1)
    shown = {"page": 1, "resources": [{"id": page.resources[0].id}]}
    assert browser.get("/told/page").json() == shown


def test_a_route_with_an_invalid_result_fails(browser: TestClient) -> None:
    assert browser.get("/wrong").status_code == 500
    assert browser.get("/wrong?known=1").status_code == 200
    assert browser.post("/body", json={"unknown": 1}).status_code == 422


def test_a_route_can_return_error_details(browser: TestClient) -> None:
    expected = {"errors": {"common": ["never"], "fields": {"text": ["too long"]}}}
    for path in ("unannotated", "annotated", "any"):
        assert browser.get(f"/refused/{path}").json() == expected
    schema = browser.get("/openapi.json").json()["components"]["schemas"]["ErrorDetails"]
    assert schema["properties"].keys() == {"common", "fields"}
    details = TypeAdapter(ErrorDetails).validate_python(expected["errors"])
    assert json.loads(details.to_json()) == details.to_dict() == expected["errors"]


def test_a_route_can_return_a_page(browser: TestClient) -> None:
    before = len(FAKE.calls)
    paths = ["unannotated", "any", "sync", "annotated", "annotated/sync"]
    found = [browser.get(f"/page/{path}").json() for path in paths]
    assert len(FAKE.calls) == before + len(paths)  # no other page was fetched
    assert found[1:] == found[:-1]
    assert found[0] == SYNC.sessions.list(limit=1).to_dict()
    assert browser.get("/wrapper").json()["page"] == found[0]


def test_a_result_that_is_not_awaited_is_an_error(browser: TestClient) -> None:
    for path in ("/not-awaited", "/not-awaited/any"):
        assert browser.get(path).status_code == 500


@pytest.mark.parametrize("path", ["/token", "/token/unannotated", "/token/any"])
def test_responses_contain_no_secrets(browser: TestClient, path: str) -> None:
    found = browser.get(path)
    assert found.status_code == 200
    assert "hush" not in found.text


def test_a_model_in_the_body_of_a_request(browser: TestClient) -> None:
    shown = browser.get("/annotated").json()
    assert browser.post("/body", json=shown).json() == shown
    assert browser.post("/body", json={}).json() == MessageSession().to_dict()
    refused: list[Any] = [{"id": "x"}, []]
    for wrong in refused:
        assert browser.post("/body", json=wrong).status_code == 422
    assert browser.get("/enum?source=brand%20new").json() == "brand new"


def test_the_openapi_document_of_the_application(browser: TestClient) -> None:
    document = browser.get("/openapi.json").json()
    schemas = document["components"]["schemas"]
    assert schemas["MessageSession"]["properties"].keys() == MessageSession().to_dict().keys()
    got = document["paths"]["/annotated"]["get"]["responses"]["200"]["content"]
    assert got["application/json"]["schema"] == {"$ref": "#/components/schemas/MessageSession"}
    page = document["paths"]["/page/annotated"]["get"]["responses"]["200"]["content"]
    items = page["application/json"]["schema"]["properties"]["resources"]["anyOf"][0]["items"]
    assert items["properties"].keys() == MessageSession().to_dict().keys()


@pytest.mark.parametrize("result", [MessageSession(id=1), [MessageSession(id=1)], "page"])
def test_other_frameworks_raise_a_type_error(result: Any) -> None:
    if not settings.configured:
        settings.configure()
    app = Flask("example")
    writers: list[Callable[[Any], object]] = [
        json.dumps,
        jsonify,
        JsonResponse,
        lambda model: JsonResponse(model, safe=False),
        app.make_response,
    ]
    with app.test_request_context():
        for write in writers:
            with pytest.raises(TypeError):
                write(SYNC.sessions.list() if result == "page" else result)


def as_django_rest_framework_does(value: Any) -> Any:
    """Convert an object of an unknown type like its encoder."""
    if hasattr(value, "__getitem__"):
        return dict(value)
    if hasattr(value, "__iter__"):
        return tuple(value)
    raise TypeError("cannot be converted")


def test_django_rest_framework_writes_what_to_dict_returns() -> None:
    SYNC.sessions.get(1)
    page = SYNC.sessions.list()
    for result in (*results(100), page):
        written = json.dumps({"it": result}, default=as_django_rest_framework_does)
        assert json.loads(written) == {"it": result.to_dict()}


@pytest.mark.parametrize("kind", [Page, AsyncPage])
def test_a_mock_of_a_page_has_its_attributes(kind: Any) -> None:
    double = create_autospec(kind, instance=True)
    for name in ("resources", "response", "page", "page_count"):
        assert hasattr(double, name)


def test_pages_with_the_same_content_are_equal() -> None:
    page = SYNC.sessions.list(limit=1)
    for twin in (pickle.loads(pickle.dumps(page)), copy.copy(page), copy.deepcopy(page)):
        assert twin == page
    assert page != SYNC.sessions.list(limit=2)
    assert page != page.to_dict()
    with pytest.raises(TypeError):
        hash(page)
