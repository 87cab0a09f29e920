"""The API key is never shown, whatever error occurs."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from fault_table import API_KEY, FAULTS, GET, POST, USERNAME
from faulty import Faulty, hang_up, unused_port
from secrets_shown import assert_error_hidden, assert_hidden, reachable, shown
from textmagic_client import (
    HTTPRequest,
    HTTPResponse,
    HttpxTransport,
    TextMagic,
    TextMagicError,
    Transport,
)
from textmagic_client.core.account import HEADERS, WAYS
from textmagic_client.core.connection import DEFAULT_TIMEOUT
from textmagic_client.core.request import Request
from textmagic_client.core.secrets import Credentials, Secret

Connect = Callable[..., TextMagic]


def call(client: TextMagic, request: Request[Any] = GET) -> Any:
    return client._caller.call(request)  # pyright: ignore[reportPrivateUsage]


class Hooks:
    """A hook that prints all its arguments."""

    def __init__(self) -> None:
        self.shown = ""

    def __call__(self, *arguments: HTTPRequest | HTTPResponse) -> None:
        for each in arguments:
            fields = {name: getattr(each, name) for name in each.__struct_fields__}
            self.shown += f"{each} {each!r} {fields} {fields.values()}\n"
            self.shown += "".join(f"{name}: {value}\n" for name, value in each.headers.items())


@pytest.mark.parametrize("auth", WAYS)
@pytest.mark.parametrize("name", FAULTS)
def test_an_error_does_not_show_the_key(
    name: str, auth: str, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    fault = FAULTS[name]
    hooks = Hooks()
    with Faulty(otherwise=fault.act) as server, caplog.at_level(logging.DEBUG):
        url = server.url if fault.act else f"http://127.0.0.1:{unused_port()}"
        options = {**fault.options, "max_retries": 0, "auth": auth}
        client = connect(url, **options, on_request=hooks, on_response=hooks)
        with pytest.raises(TextMagicError) as caught:
            call(client, POST)
    assert_error_hidden(caught.value)
    assert_hidden(f"{client} {client!r} {vars(client)}")
    assert_hidden(reachable(client))
    assert_hidden(hooks.shown)
    assert "[secret]" in hooks.shown
    assert_hidden(caplog.text)
    assert "textmagic_client" in {record.name for record in caplog.records}
    assert_hidden("".join(str(vars(record)) for record in caplog.records))
    if server.requests:
        sent = server.requests[0].headers
        assert any(name in sent for name in ("authorization", *map(str.lower, HEADERS)))


@pytest.mark.parametrize("auth", WAYS)
def test_success_does_not_show_the_key(
    auth: str, connect: Connect, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    hooks = Hooks()
    with Faulty() as server, caplog.at_level(logging.DEBUG):
        client = connect(server.url, auth=auth, on_request=hooks, on_response=hooks)
        call(client)
        call(client.with_options(max_retries=0), POST)
    assert_hidden(caplog.text + hooks.shown + "".join(capfd.readouterr()))


@pytest.mark.parametrize("auth", WAYS)
def test_a_hook_that_fails_does_not_show_the_key(
    auth: str, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*arguments: object) -> None:
        raise RuntimeError(f"failed with {arguments}")

    with Faulty() as server:
        call(connect(server.url, auth=auth, on_response=fail))
        with pytest.raises(RuntimeError) as caught:
            call(connect(server.url, auth=auth, on_request=fail))
    assert_hidden(shown(caught.value))
    assert "failed with" in caplog.text
    for record in caplog.records:
        if record.exc_info and record.exc_info[1]:
            assert_hidden(shown(record.exc_info[1]))


@pytest.mark.parametrize(
    "mistake",
    [
        {"base_url": "ftp://api.example.com"},
        {"auth": "digest"},
        {"timeout": 0},
        {"max_retries": -1},
        {"headers": {"Authorization": "mine"}},
        {"rate_limit": 0},
        {"http_client": object(), "transport": object()},
    ],
)
@pytest.mark.parametrize("from_environment", [False, True])
def test_a_wrong_argument_does_not_show_the_key(
    mistake: dict[str, Any], from_environment: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEXTMAGIC_USERNAME", USERNAME)
    monkeypatch.setenv("TEXTMAGIC_API_KEY", API_KEY)
    with pytest.raises(ValueError) as caught:
        if from_environment:
            TextMagic(**mistake)
        else:
            TextMagic(USERNAME, API_KEY, **mistake)
    assert_hidden(shown(caught.value))


@pytest.mark.parametrize(
    "key", [f" {API_KEY}", f"{API_KEY}\n", *[f"{API_KEY}é"] * len(HEADERS[:1])]
)
def test_an_invalid_key_is_not_shown(key: str) -> None:
    def construct(api_key: str) -> BaseException:
        try:
            TextMagic(USERNAME, api_key, auth=WAYS[-1])
        except ValueError as error:
            return error
        raise AssertionError("accepted")

    error = construct(key)
    own = error.__traceback__  # skip the frame of the test, which holds the key
    assert own is not None
    assert_hidden(str(error) + repr(error))
    below = traceback.TracebackException(type(error), error, own.tb_next, capture_locals=True)
    assert_hidden("".join(below.format()))


def test_requests_with_the_same_headers_keep_their_own_credentials(
    transport: Callable[..., Transport],
) -> None:
    headers = {"Authorization": "[secret]"}
    sender = transport(verify=False)
    with Faulty() as server:
        for key in ("first", "second", "first"):
            credentials = Credentials({"Authorization": Secret(key)})
            request = HTTPRequest("op", "GET", f"{server.url}/{key}", headers, None, credentials)
            sender.send(request, DEFAULT_TIMEOUT)
    sender.close()
    found = [request.headers["authorization"] for request in server.requests]
    assert found == ["first", "second", "first"]


def test_the_error_that_the_caller_handles_keeps_its_traceback(connect: Connect) -> None:
    with Faulty(otherwise=hang_up) as server:
        client = connect(server.url, max_retries=0)
        try:
            raise LookupError("the caller's")
        except LookupError as own:
            with pytest.raises(TextMagicError) as caught:
                call(client)
            assert own.__traceback__ is not None
    assert_hidden(shown(caught.value))


# pyreqwest has no Python frames.
@pytest.mark.parametrize("transport", [HttpxTransport], indirect=True)
def test_an_interrupted_call_does_not_show_the_key(
    connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*arguments: object) -> None:
        raise KeyboardInterrupt

    with Faulty() as server:
        client = connect(server.url)
        monkeypatch.setattr("socket.socket.send", interrupt)
        with pytest.raises(KeyboardInterrupt) as caught:
            call(client)
    assert_hidden(shown(caught.value))
