"""Its tests. Run them with `pytest examples/callbacks`."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
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


def test_what_became_of_a_message_is_kept(port: int) -> None:
    for status in ("a", "d", "d", "a"):
        form = urlencode({"id": "49910", "status": status, "price": "0.025"})
        assert post(port, "/change-me/delivery", form, FORM) == 200
    assert receiver.fates == {49910: "d"}


def test_what_comes_in_is_kept(port: int) -> None:
    event = json.dumps({"id": 1782832, "text": "On my way.", "sender": "447860021130"})
    assert post(port, "/change-me/inbound", event, "application/json") == 200
    assert receiver.replies == {1782832: "On my way."}


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/change-me/inbound", "", 400),
        ("/change-me/delivery", "hello=there", 400),
        ("/guess/delivery", "id=1&status=d", 404),
    ],
)
def test_what_strangers_send_changes_nothing(
    port: int, path: str, body: str, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    before = dict(receiver.fates), dict(receiver.replies)
    assert post(port, path, body, FORM) == status
    assert (receiver.fates, receiver.replies) == before
    assert "there" not in capsys.readouterr().out
