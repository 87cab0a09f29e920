"""Every fault with every method, over both transports: the behavior of the sync client."""

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
    InternalServerError,
    NotFoundError,
    RateLimitError,
    TextMagic,
    TextMagicError,
)
from textmagic_client.core.request import Request
from textmagic_client.sync import caller

Connect = Callable[..., TextMagic]


def call(client: TextMagic, request: Request[Any] = GET) -> Any:
    return client._caller.call(request)  # pyright: ignore[reportPrivateUsage]


@pytest.mark.parametrize("method", REQUESTS)
@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_has_the_documented_outcome(
    name: str, method: str, connect: Connect, pauses: list[float]
) -> None:
    fault = FAULTS[name]
    repeats = fault.repeats_post if method == "POST" else fault.repeats
    expected_pauses = list(fault.pauses) if repeats else []
    with Faulty(otherwise=fault.act) as server:
        url = server.url if fault.act else f"http://127.0.0.1:{unused_port()}"
        client = connect(url, **fault.options)
        if method == "DELETE" and fault.carried_out:
            assert call(client, DELETE) is None
        else:
            with pytest.raises(TextMagicError) as caught:
                call(client, REQUESTS[method])
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
            assert call(client) == {"ok": True}


@pytest.mark.parametrize("method", ["GET", "DELETE", "PUT"])
def test_a_third_attempt_succeeds(method: str, connect: Connect, pauses: list[float]) -> None:
    with Faulty(reset_read, answer(503)) as server:
        client = connect(server.url)
        result = call(client, REQUESTS[method])
    assert len(server.requests) == 3
    assert pauses == [0.5, 1.0]
    assert result == (None if method == "DELETE" else {"ok": True})


def test_a_post_that_got_429_is_retried(connect: Connect, pauses: list[float]) -> None:
    with Faulty(answer(429, Retry_After="2")) as server:
        assert call(connect(server.url), POST) == {"ok": True}
    assert [request.body for request in server.requests] == [b'{"text":"x"}'] * 2
    assert pauses == [2.0]


def test_an_earlier_uncertain_attempt_makes_429_uncertain(
    connect: Connect, pauses: list[float]
) -> None:
    with (
        Faulty(reset_read, otherwise=answer(429)) as server,
        pytest.raises(RateLimitError) as caught,
    ):
        call(connect(server.url), DELETE)
    assert (caught.value.attempts, caught.value.may_have_been_sent) == (3, True)


def test_an_earlier_uncertain_attempt_makes_a_refused_connection_uncertain(
    connect: Connect, pauses: list[float]
) -> None:
    def last(talk: Talk) -> None:
        talk.read()
        server.refuse()
        talk.reset()

    message = r"it was not sent: .*; an earlier attempt may have"
    with Faulty(last) as server, pytest.raises(APIConnectionError, match=message) as caught:
        call(connect(server.url))
    assert (caught.value.attempts, caught.value.may_have_been_sent) == (3, True)
    assert len(server.requests) == 1


def test_an_earlier_uncertain_attempt_makes_a_closed_client_uncertain(
    connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    def close(seconds: float) -> None:
        client.close()

    monkeypatch.setattr(caller, "sleep", close)
    with Faulty(reset_read) as server:
        client = connect(server.url)
        with pytest.raises(TextMagicError, match="the client is closed") as caught:
            call(client, DELETE)
    assert (caught.value.attempts, caught.value.may_have_been_sent) == (2, True)


@pytest.mark.parametrize("first", [hang_up, answer(503), answer(408)])
def test_a_404_for_a_retried_delete_is_a_success(
    first: Act, connect: Connect, pauses: list[float]
) -> None:
    with Faulty(first, otherwise=answer(404)) as server:
        assert call(connect(server.url), DELETE) is None
    assert len(server.requests) == 2


@pytest.mark.parametrize("before", [[], [answer(429)]])
def test_a_404_raises_if_no_earlier_attempt_can_have_deleted_it(
    before: list[Act], connect: Connect, pauses: list[float]
) -> None:
    with Faulty(*before, otherwise=answer(404)) as server, pytest.raises(NotFoundError) as caught:
        call(connect(server.url), DELETE)
    assert caught.value.may_have_been_sent is False


@pytest.mark.parametrize("result", [dict[str, Any], NoneType])
@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_a_404_of_another_method_raises(
    method: str, result: type[Any], connect: Connect, pauses: list[float]
) -> None:
    request = Request[Any](
        operation="doThing", method=method, path="/thing", statuses=(200,), result=result
    )
    with Faulty(hang_up, otherwise=answer(404)) as server, pytest.raises(NotFoundError) as caught:
        call(connect(server.url), request)
    assert (caught.value.attempts, caught.value.may_have_been_sent) == (2, True)


def test_a_post_that_the_spec_marks_idempotent_is_retried(
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
        assert call(connect(server.url), safe) == {"ok": True}
    assert len(server.requests) == 2


def test_retries_can_be_turned_off(connect: Connect, pauses: list[float]) -> None:
    with Faulty(otherwise=answer(503)) as server, pytest.raises(InternalServerError) as caught:
        call(connect(server.url, max_retries=0))
    assert (len(server.requests), caught.value.attempts, pauses) == (1, 1, [])


def test_redirects_are_not_followed(connect: Connect, pauses: list[float]) -> None:
    with Faulty() as other:
        there = other.url.replace("127.0.0.1", "localhost") + "/thing"
        for status in (301, 302, 303, 307, 308):
            with Faulty(otherwise=answer(status, Location=there)) as server:
                for request in REQUESTS.values():
                    with pytest.raises(APIStatusError) as caught:
                        call(connect(server.url), request)
                    assert caught.value.status_code == status
                assert len(server.requests) == len(REQUESTS)
        assert other.connections == 0


TWO_ANSWERS = (
    b"HTTP/1.1 204 No Content\r\n%s\r\n"
    b'HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n{"ok": "forged"}'
)


@pytest.mark.parametrize("length", [b"Content-Length: 60\r\n", b"Transfer-Encoding: chunked\r\n"])
def test_a_body_after_204_is_not_read_as_the_next_response(
    length: bytes, connect: Connect, pauses: list[float]
) -> None:
    def two_answers(talk: Talk) -> None:
        talk.read()
        talk.send(TWO_ANSWERS % length)

    with Faulty(two_answers) as server:
        client = connect(server.url)
        assert call(client, DELETE) is None
        assert call(client, POST) == {"ok": True}
    assert [request.method for request in server.requests] == ["DELETE", "POST"]
    assert [request.connection for request in server.requests] == [1, 2]
