"""Every fault with every method, over both transports: the behavior of the async client."""

from __future__ import annotations

from collections.abc import Callable
from types import NoneType
from typing import Any

import pytest

from fault_table import DELETE, FAULTS, GET, POST, REQUESTS
from faulty import Act, Faulty, Talk, answer, hang_up, ok, reset_read, unused_port
from textmagic_client import (
    APIConnectionError,
    APIStatusError,
    AsyncTextMagic,
    InternalServerError,
    NotFoundError,
    RateLimitError,
    TextMagicError,
)
from textmagic_client.aio import caller
from textmagic_client.core.request import Request

pytestmark = pytest.mark.anyio

Connect = Callable[..., AsyncTextMagic]


async def call(client: AsyncTextMagic, request: Request[Any] = GET) -> Any:
    return await client._caller.call(request)  # pyright: ignore[reportPrivateUsage]


@pytest.mark.parametrize("method", REQUESTS)
@pytest.mark.parametrize("name", FAULTS)
async def test_a_fault_has_the_documented_outcome(
    name: str, method: str, connect: Connect, pauses: list[float]
) -> None:
    fault = FAULTS[name]
    repeats = fault.repeats_post if method == "POST" else fault.repeats
    expected_pauses = list(fault.pauses) if repeats else []
    with Faulty(otherwise=fault.act) as server:
        url = server.url if fault.act else f"http://127.0.0.1:{unused_port()}"
        client = connect(url, **fault.options)
        if method == "DELETE" and fault.carried_out:
            assert await call(client, DELETE) is None
        else:
            with pytest.raises(TextMagicError) as caught:
                await call(client, REQUESTS[method])
            error = caught.value
            assert isinstance(error, fault.error)
            assert error.may_have_been_sent is fault.sent
            assert error.attempts == len(expected_pauses) + 1
        assert pauses == expected_pauses
        unread = name in ("refused", "reset before it is read")
        sent = [] if unread else [method] * (len(expected_pauses) + 1)
        assert [request.method for request in server.arrived(len(sent))] == sent
        if fault.act:  # the client works for the next request
            server.otherwise = ok
            assert await call(client) == {"ok": True}


@pytest.mark.parametrize("method", ["GET", "DELETE", "PUT"])
async def test_a_third_attempt_succeeds(method: str, connect: Connect, pauses: list[float]) -> None:
    with Faulty(reset_read, answer(503)) as server:
        client = connect(server.url)
        result = await call(client, REQUESTS[method])
    assert len(server.requests) == 3
    assert pauses == [0.5, 1.0]
    assert result == (None if method == "DELETE" else {"ok": True})


async def test_a_post_that_got_429_is_retried(connect: Connect, pauses: list[float]) -> None:
    with Faulty(answer(429, Retry_After="2")) as server:
        assert await call(connect(server.url), POST) == {"ok": True}
    assert [request.body for request in server.requests] == [b'{"text":"x"}'] * 2
    assert pauses == [2.0]


async def test_an_earlier_uncertain_attempt_makes_429_uncertain(
    connect: Connect, pauses: list[float]
) -> None:
    with (
        Faulty(reset_read, otherwise=answer(429)) as server,
        pytest.raises(RateLimitError) as caught,
    ):
        await call(connect(server.url), DELETE)
    assert (caught.value.attempts, caught.value.may_have_been_sent) == (3, True)


async def test_an_earlier_uncertain_attempt_makes_a_refused_connection_uncertain(
    connect: Connect, pauses: list[float]
) -> None:
    def last(talk: Talk) -> None:
        talk.read()
        server.refuse()
        talk.reset()

    message = r"it was not sent: .*; an earlier attempt may have"
    with Faulty(last) as server, pytest.raises(APIConnectionError, match=message) as caught:
        await call(connect(server.url))
    assert (caught.value.attempts, caught.value.may_have_been_sent) == (3, True)
    assert len(server.requests) == 1


async def test_an_earlier_uncertain_attempt_makes_a_closed_client_uncertain(
    connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def close(seconds: float) -> None:
        await client.close()

    monkeypatch.setattr(caller, "sleep", close)
    with Faulty(reset_read) as server:
        client = connect(server.url)
        with pytest.raises(TextMagicError, match="the client is closed") as caught:
            await call(client, DELETE)
    assert (caught.value.attempts, caught.value.may_have_been_sent) == (2, True)


@pytest.mark.parametrize("first", [hang_up, answer(503), answer(408)])
async def test_a_404_for_a_retried_delete_is_a_success(
    first: Act, connect: Connect, pauses: list[float]
) -> None:
    with Faulty(first, otherwise=answer(404)) as server:
        assert await call(connect(server.url), DELETE) is None
    assert len(server.requests) == 2


@pytest.mark.parametrize("before", [[], [answer(429)]])
async def test_a_404_raises_if_no_earlier_attempt_can_have_deleted_it(
    before: list[Act], connect: Connect, pauses: list[float]
) -> None:
    with Faulty(*before, otherwise=answer(404)) as server, pytest.raises(NotFoundError) as caught:
        await call(connect(server.url), DELETE)
    assert caught.value.may_have_been_sent is False


@pytest.mark.parametrize("result", [dict[str, Any], NoneType])
@pytest.mark.parametrize("method", ["GET", "PUT"])
async def test_a_404_of_another_method_raises(
    method: str, result: type[Any], connect: Connect, pauses: list[float]
) -> None:
    request = Request[Any](
        operation="doThing", method=method, path="/thing", statuses=(200,), result=result
    )
    with Faulty(hang_up, otherwise=answer(404)) as server, pytest.raises(NotFoundError) as caught:
        await call(connect(server.url), request)
    assert (caught.value.attempts, caught.value.may_have_been_sent) == (2, True)


async def test_a_post_that_the_spec_marks_idempotent_is_retried(
    connect: Connect, pauses: list[float]
) -> None:
    safe = Request[Any](
        operation="findThings",
        method="POST",
        path="/find",
        result=dict[str, Any],
        idempotent=True,
    )
    with Faulty(reset_read) as server:
        assert await call(connect(server.url), safe) == {"ok": True}
    assert len(server.requests) == 2


async def test_retries_can_be_turned_off(connect: Connect, pauses: list[float]) -> None:
    with Faulty(otherwise=answer(503)) as server, pytest.raises(InternalServerError) as caught:
        await call(connect(server.url, max_retries=0))
    assert (len(server.requests), caught.value.attempts, pauses) == (1, 1, [])


async def test_redirects_are_not_followed(connect: Connect, pauses: list[float]) -> None:
    with Faulty() as other:
        there = other.url.replace("127.0.0.1", "localhost") + "/thing"
        for status in (301, 302, 303, 307, 308):
            with Faulty(otherwise=answer(status, Location=there)) as server:
                for request in REQUESTS.values():
                    with pytest.raises(APIStatusError) as caught:
                        await call(connect(server.url), request)
                    assert caught.value.status_code == status
                assert len(server.requests) == len(REQUESTS)
        assert other.connections == 0


TWO_ANSWERS = (
    b"HTTP/1.1 204 No Content\r\n%s\r\n"
    b'HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n{"ok": "forged"}'
)


@pytest.mark.parametrize("length", [b"Content-Length: 60\r\n", b"Transfer-Encoding: chunked\r\n"])
async def test_a_body_after_204_is_not_read_as_the_next_response(
    length: bytes, connect: Connect, pauses: list[float]
) -> None:
    def two_answers(talk: Talk) -> None:
        talk.read()
        talk.send(TWO_ANSWERS % length)

    with Faulty(two_answers) as server:
        client = connect(server.url)
        assert await call(client, DELETE) is None
        assert await call(client, POST) == {"ok": True}
    assert [request.method for request in server.requests] == ["DELETE", "POST"]
    assert [request.connection for request in server.requests] == [1, 2]
