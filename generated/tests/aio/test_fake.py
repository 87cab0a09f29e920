"""The fake with the async client: without sockets, and with both HTTP libraries."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from expected import AnyOperation
from expected._all import OPERATIONS
from textmagic_client import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AsyncHttpxTransport,
    AsyncPyreqwestTransport,
    AsyncTextMagic,
    AuthenticationError,
    NotFoundError,
    RateLimitError,
    TextMagicError,
)
from textmagic_client.core.account import WAYS
from textmagic_client.core.request import Request
from textmagic_client.testing import Answer, Call, FakeTextMagic
from things import DELETE, GET, LIST, SEND, THINGS

deprecated = pytest.mark.filterwarnings("ignore:.* is deprecated")  # all arguments are given
pytestmark = [pytest.mark.anyio, deprecated]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda o: o.id)
async def test_every_operation_is_accepted(operation: AnyOperation) -> None:
    for call in operation.calls:
        fake = FakeTextMagic()
        for collection, document in operation.seeds:
            fake.add(collection, **document)
        async with fake.async_client() as client:
            await call.on(client)
        assert [call.operation for call in fake.calls] == [operation.id]


@pytest.fixture
def fake() -> FakeTextMagic:
    fake = FakeTextMagic("me", "secret-key", table=THINGS)
    fake.add("things", id=1, name="One")
    return fake


@pytest.fixture
def url(fake: FakeTextMagic) -> Iterator[str]:
    with fake.serve() as url:
        yield url


@pytest.fixture(params=["in process", AsyncHttpxTransport, AsyncPyreqwestTransport])
async def client(
    fake: FakeTextMagic,
    url: str,
    request: pytest.FixtureRequest,
) -> AsyncIterator[AsyncTextMagic]:
    if request.param == "in process":
        client = fake.async_client(max_retries=0)
    else:
        transport = request.param(verify=False)
        client = AsyncTextMagic(
            "me",
            "secret-key",
            base_url=url,
            max_retries=0,
            transport=transport,
        )
    async with client:
        yield client


async def call(client: AsyncTextMagic, request: Request[Any]) -> Any:
    return await client._caller.call(request)  # pyright: ignore[reportPrivateUsage]


async def test_an_added_document_exists_until_it_is_deleted(
    fake: FakeTextMagic,
    client: AsyncTextMagic,
) -> None:
    assert (await call(client, GET))["name"] == "One"
    assert (await call(client, LIST)).resources == [{"id": 1, "name": "One", "size": 7}]
    await call(client, DELETE)
    assert (await call(client, LIST)).resources == []
    with pytest.raises(NotFoundError, match="getThing: 404 Resource does not exist"):
        await call(client, GET)
    assert [(c.operation, c.method, c.path) for c in fake.calls[2:4]] == [
        ("deleteThing", "DELETE", "/v1/things/1"),
        ("listThings", "GET", "/v1/things"),
    ]


async def test_the_body_is_recorded(fake: FakeTextMagic, client: AsyncTextMagic) -> None:
    assert await call(client, SEND) == {"id": 2, "href": "/v1/things/2"}
    (sent,) = fake.calls_to("createThing")
    assert sent.body == {"name": "New"}
    assert sent.headers["content-type"] == "application/json"


async def test_no_credentials_are_kept(fake: FakeTextMagic, client: AsyncTextMagic) -> None:
    await call(client, GET)
    for shown in (repr(fake.calls), repr(fake), repr(vars(fake)), repr(client)):
        assert "secret-key" not in shown
        assert "bWU6c2VjcmV0LWtleQ" not in shown
    assert "authorization" not in fake.calls[0].headers


@pytest.mark.parametrize("auth", WAYS)
async def test_wrong_credentials(url: str, auth: Any) -> None:
    async with AsyncTextMagic("me", "secret-key", base_url=url, auth=auth) as right:
        await call(right, GET)
    wrong = AsyncTextMagic("me", "other", base_url=url, auth=auth)
    with pytest.raises(AuthenticationError, match="Wrong username and token combination"):
        await call(wrong, GET)
    await wrong.close()


LOST = [{"reset": "before"}, {"reset": "after"}, {"refuse": True}, {"truncate": True}]


@pytest.mark.parametrize("fault", LOST, ids=repr)
@pytest.mark.parametrize("request_", [SEND, DELETE], ids=["SEND", "DELETE"])
async def test_a_lost_connection_raises_a_connection_error(
    fake: FakeTextMagic, client: AsyncTextMagic, fault: Any, request_: Request[Any]
) -> None:
    before = fake.documents("things")
    fake.fail(request_.operation, **fault)
    with pytest.raises(APIConnectionError) as caught:
        await call(client, request_)
    in_process = "fake" in str(caught.value)
    assert caught.value.may_have_been_sent is not ("refuse" in fault and in_process)
    happened = "truncate" in fault or fault.get("reset") == "after"
    assert (fake.documents("things") != before) is happened
    assert len(fake.calls) == happened
    await call(client, LIST)  # the next request succeeds


async def test_a_malformed_body_raises(fake: FakeTextMagic, client: AsyncTextMagic) -> None:
    fake.fail("getThing", malformed=True)
    with pytest.raises(APIResponseValidationError, match="the response is not JSON"):
        await call(client, GET)
    await call(client, GET)


async def test_faults_apply_in_the_order_in_which_they_were_added(
    fake: FakeTextMagic,
    client: AsyncTextMagic,
) -> None:
    fake.fail("createThing", status=429, retry_after=7)
    fake.fail("*", status=503, times=2)
    with pytest.raises(RateLimitError) as caught:
        await call(client, SEND)
    assert caught.value.retry_after == 7
    for request in (SEND, DELETE):
        with pytest.raises(APIStatusError, match="503 Service Unavailable"):
            await call(client, request)
    assert len(fake.documents("things")) == 1
    await call(client, DELETE)


async def test_a_delay_longer_than_the_timeout_raises_a_timeout_error(
    fake: FakeTextMagic,
    client: AsyncTextMagic,
) -> None:
    fake.fail(delay=0.05)
    started = time.monotonic()
    await call(client, GET)
    assert time.monotonic() - started >= 0.05
    fake.fail("deleteThing", delay=20)
    with pytest.raises(APITimeoutError) as caught:
        await call(client.with_options(timeout=0.2), DELETE)
    assert caught.value.may_have_been_sent
    assert time.monotonic() - started < 5
    assert fake.documents("things") == []


async def test_each_request_is_recorded(fake: FakeTextMagic, client: AsyncTextMagic) -> None:
    fake.fail("getThing", status=503, times=2)
    assert (await call(client.with_options(max_retries=2), GET))["id"] == 1
    assert len(fake.calls_to("getThing")) == 3


async def test_respond_sets_the_response(fake: FakeTextMagic, client: AsyncTextMagic) -> None:
    fake.respond("getThing", {"id": 9})
    assert await call(client, GET) == {"id": 9}
    fake.respond("getThing", {"code": 7, "message": "No"}, status=409)
    with pytest.raises(APIStatusError, match="getThing: 409 No"):
        await call(client, GET)
    fake.recover()
    assert (await call(client, GET))["name"] == "One"


async def test_responses_come_in_order(fake: FakeTextMagic, client: AsyncTextMagic) -> None:
    def changed(call: Call) -> Any:
        return fake.change("things/1", name=call.path)

    fake.respond("getThing", {"id": 8}, Answer({"code": 7}, 409), changed)
    assert await call(client, GET) == {"id": 8}
    with pytest.raises(APIStatusError, match="getThing: 409"):
        await call(client, GET)
    for _ in range(2):
        assert (await call(client, GET))["name"] == "/v1/things/1"

    def gone(_: Call) -> Any:
        return {"message": "No"}

    fake.respond("getThing", gone, status=410)
    with pytest.raises(APIStatusError, match="getThing: 410 No"):
        await call(client, GET)


async def test_without_a_delay_nothing_sleeps(
    fake: FakeTextMagic,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("textmagic_client.testing.transport.time.sleep", None)
    monkeypatch.setattr("textmagic_client.testing.transport.anyio.sleep", None)
    async with fake.async_client() as client:
        await call(client, GET)


async def test_a_closed_client_sends_nothing(fake: FakeTextMagic) -> None:
    client = fake.async_client()
    await client.close()
    with pytest.raises(TextMagicError, match="the client is closed"):
        await call(client, GET)
    assert fake.calls == []
