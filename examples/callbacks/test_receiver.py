"""Tests of the receiver. Run them with `pytest examples/callbacks`."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from io import BytesIO
from threading import Thread
from urllib.parse import urlencode
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
import receiver

FORM = "application/x-www-form-urlencoded"


class Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with make_server("127.0.0.1", 0, receiver.application, handler_class=Quiet) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def post(port: int, path: str, body: str, content_type: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("POST", path, body, {"Content-Type": content_type})
    status = connection.getresponse().status
    connection.close()
    return status


def test_the_status_of_a_message_is_stored(port: int) -> None:
    for status in ("a", "d", "d", "a"):
        form = urlencode({"id": "49910", "status": status, "price": "0.025"})
        assert post(port, "/change-me/delivery", form, FORM) == 200
    assert receiver.fates[49910] == "d"


@pytest.mark.parametrize("final", "dfjeug")
def test_a_final_status_is_kept(port: int, final: str) -> None:
    number = 50000 + ord(final)
    for status in ("q", "r", final, "a", "b"):
        assert post(port, "/change-me/delivery", f"id={number}&status={status}", FORM) == 200
    assert receiver.fates[number] == final


def test_an_event_without_an_id_is_not_stored(port: int) -> None:
    before = dict(receiver.fates), dict(receiver.replies)
    assert post(port, "/change-me/delivery", "status=d", FORM) == 200
    assert post(port, "/change-me/inbound", "text=Yes", FORM) == 200
    assert (receiver.fates, receiver.replies) == before


@pytest.mark.parametrize(("size", "sent"), [(25, 10), (-1, 10), (1_000_001, 1_000_001)])
def test_a_body_that_is_cut_off_or_too_large_is_refused(size: int, sent: int) -> None:
    statuses: list[str] = []
    body = BytesIO(b"id=777777&text=a".ljust(sent, b"a")[:sent])
    environ = {"PATH_INFO": "/change-me/inbound", "CONTENT_TYPE": FORM, "wsgi.input": body}

    def start_response(status: str, headers: list[tuple[str, str]]) -> None:
        statuses.append(status)

    receiver.application({**environ, "CONTENT_LENGTH": str(size)}, start_response)
    assert statuses == ["400 Bad Request"]


def test_a_reply_is_stored(port: int) -> None:
    event = json.dumps({"id": 1782832, "text": "On my way.", "sender": "447860021130"})
    assert post(port, "/change-me/inbound", event, "application/json") == 200
    assert receiver.replies[1782832] == "On my way."


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/change-me/inbound", "", 400),
        ("/change-me/delivery", "hello=there", 400),
        ("/guess/delivery", "id=1&status=d", 404),
    ],
)
def test_an_invalid_callback_changes_nothing(
    port: int, path: str, body: str, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    before = dict(receiver.fates), dict(receiver.replies)
    assert post(port, path, body, FORM) == status
    assert (receiver.fates, receiver.replies) == before
    assert "there" not in capsys.readouterr().out
