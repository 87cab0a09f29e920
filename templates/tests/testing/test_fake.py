"""The public interface of the fake: documents, faults, recorded calls and the server."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from decimal import Decimal
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import pytest

from recording import CREDENTIALS
from apiclient_python.core.account import HEADERS
from apiclient_python.testing import FakeApiClient
from things import THINGS

pytest_plugins = ["apiclient_python.testing.fixtures"]


@pytest.fixture
def fake() -> FakeApiClient:
    fake = FakeApiClient(table=THINGS)
    fake.add("things", id=1)
    return fake


def test_the_fixture_is_a_new_fake(fake_apiclient: FakeApiClient) -> None:
    assert fake_apiclient.calls == []


def test_missing_fields_come_from_examples(fake: FakeApiClient) -> None:
    assert fake.add("things", name="x") == {"id": 2, "name": "x", "size": 7}
    assert fake.add("/v1/things/") == {"id": 3, "name": "Example", "size": 7}
    assert fake.add("v1/things/1/parts", first_color="r") == {
        "id": 10,
        "name": "Wheel",
        "firstColor": "r",
    }


def test_python_values_are_converted_to_json(fake: FakeApiClient) -> None:
    made = datetime(2015, 6, 19, 9, 48, tzinfo=UTC)
    document = fake.add("things", made=made, price=Decimal("1.50"))
    assert (document["made"], document["price"]) == ("2015-06-19T09:48:00Z", "1.50")


def test_returned_documents_are_copies(fake: FakeApiClient) -> None:
    fake.add("things", id=2)["name"] = "changed"
    fake.documents("things")[1]["name"] = "changed"
    fake.calls.append(fake.calls)  # type: ignore[arg-type]  # pyright: ignore
    assert fake.documents("things")[1]["name"] == "Example"
    assert fake.calls == []


def test_new_ids_are_unique(fake: FakeApiClient) -> None:
    for number in (9, 3):
        fake.add("things", id=number)
    assert [fake.add("things")["id"] for _ in range(2)] == [10, 11]


def test_errors_explain_mistakes(fake: FakeApiClient) -> None:
    with pytest.raises(ValueError, match="no collection 'thigs'; did you mean 'things'"):
        fake.add("thigs")
    with pytest.raises(ValueError, match="no collection 'parts'"):
        fake.documents("parts")
    with pytest.raises(ValueError, match="no field 'nam'; did you mean 'name'"):
        fake.add("things/1/parts", nam="x")
    with pytest.raises(ValueError, match="/v1/things/9 does not exist; add it before"):
        fake.add("things/9/parts")
    with pytest.raises(ValueError, match="no operation 'getThingy'; did you mean 'getThing'"):
        fake.fail("getThingy", status=500)
    for method in (fake.respond, fake.calls_to):
        with pytest.raises(ValueError, match="no operation 'get_thing'"):
            method("get_thing")
    with pytest.raises(ValueError, match="both username= and api_key="):
        FakeApiClient("me")


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        ({}, "pass at least one of status="),
        ({"status": 200}, "from 300 to 599"),
        ({"reset": "sometimes"}, "'before' or 'after'"),
        ({"delay": -1}, "number of seconds"),
        ({"delay": float("nan")}, "number of seconds"),
        ({"retry_after": 1}, "needs a status"),
        ({"refuse": True, "truncate": True}, "are mutually exclusive"),
        ({"status": 500, "times": 0}, "at least 1"),
    ],
)
def test_invalid_faults_are_refused(fake: FakeApiClient, fault: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        fake.fail(**fault)


def test_a_fault_can_last_forever(fake: FakeApiClient) -> None:
    fake.fail(status=500, times=None)
    replies = [fake.receive("GET", "/v1/things", CREDENTIALS, b"") for _ in range(5)]
    assert [reply.status for reply in replies] == [500] * 5


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Basic"},
        {"Authorization": "Basic !"},
        {"Authorization": "Basic " + base64.b64encode(b"\xff:k").decode()},
        {"Authorization": "Bearer x"},
        *({name: "me"} for name in HEADERS),
    ],
)
def test_a_request_without_credentials_is_refused(
    fake: FakeApiClient,
    headers: dict[str, str],
) -> None:
    reply = fake.receive("GET", "/v1/things", headers, b"")
    expected = {"code": 401, "message": "Wrong username and token combination"}
    assert (reply.status, json.loads(reply.body)) == (401, expected)


def test_every_request_is_recorded(fake: FakeApiClient) -> None:
    fake.receive("POST", "/v1/things?x=%20", {**CREDENTIALS, "X-Other": "o"}, b'{"name": 1}')
    fake.receive("GET", "/v1/nowhere", {**CREDENTIALS, "Cookie": "c"}, b"{")
    first, second = fake.calls
    assert (first.operation, first.query, first.body) == ("createThing", {"x": " "}, {"name": 1})
    assert first.headers == {"x-other": "o"}
    assert (second.operation, second.body, second.headers) == (None, b"{", {})


def test_many_threads(fake: FakeApiClient) -> None:
    def work(number: int) -> int:
        for _ in range(10):
            fake.receive("POST", "/v1/things", CREDENTIALS, b'{"name": "x"}')
            fake.receive("GET", "/v1/things", CREDENTIALS, b"")
        fake.fail("getThing", status=503)
        return fake.receive("GET", "/v1/things/1", CREDENTIALS, b"").status

    with ThreadPoolExecutor(64) as pool:
        assert list(pool.map(work, range(64))) == [503] * 64
    kept = [document["id"] for document in fake.documents("things")]
    assert sorted(kept) == list(range(1, 642))
    assert len(fake.calls) == 64 * 21


def test_other_processes_and_any_method(fake: FakeApiClient) -> None:
    code = (
        "import sys, urllib.request as r\n"
        f"headers = {CREDENTIALS}\n"
        "q = r.Request(sys.argv[1] + '/v1/things/1', headers=headers)\n"
        "print(r.urlopen(q).read().decode())"
    )
    with fake.serve() as url:
        done = subprocess.run([sys.executable, "-c", code, url], capture_output=True, check=True)
        assert json.loads(done.stdout)["id"] == 1
        connection = HTTPConnection(urlsplit(url).netloc, timeout=5)
        for method in ("OPTIONS", "HEAD", "PURGE", "GET"):
            connection.request(method, "/v1/things/1", headers=CREDENTIALS)
            response = connection.getresponse()
            assert response.status == (200 if method == "GET" else 404)
            assert bool(response.read()) is (method != "HEAD")
        connection.close()


def test_serve_uses_the_given_port(fake: FakeApiClient) -> None:
    with fake.serve() as url:
        port = urlsplit(url).port or 0
    with fake.serve(port) as again:
        assert again == url


def test_the_client_does_not_import_the_fake() -> None:
    code = (
        "import sys, apiclient_python as t; t.ApiClient, t.AsyncApiClient\n"
        "assert not [name for name in sys.modules if 'testing' in name or 'pytest' in name]\n"
        "import apiclient_python.testing\n"
        "assert 'pytest' not in sys.modules and 'pyreqwest' not in sys.modules"
    )
    path = [entry for entry in sys.path if entry]
    environment = {"PYTHONPATH": ":".join(path), "PATH": ""}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)


def test_recover_removes_faults(fake: FakeApiClient) -> None:
    fake.fail(status=503, times=None)
    fake.recover()
    assert fake.receive("GET", "/v1/things", CREDENTIALS, b"").status == 200


def test_a_reset_before_the_request_excludes_a_status(fake: FakeApiClient) -> None:
    with pytest.raises(ValueError, match="status= cannot be combined with"):
        fake.fail(status=503, reset="before")


def test_the_server_reads_a_chunked_body(fake: FakeApiClient) -> None:
    with fake.serve() as url:
        connection = HTTPConnection(urlsplit(url).netloc)
        connection.request("POST", "/v1/things", iter([b'{"name"', b': "x"}']), CREDENTIALS)
        connection.getresponse().read()
        connection.close()
    assert fake.calls[-1].body == {"name": "x"}


def test_wrong_credentials_are_refused_without_sockets() -> None:
    fake = FakeApiClient("me", "k", table=THINGS)
    with fake.client(username="you") as client:
        wrong = client._caller.config.headers  # pyright: ignore[reportPrivateUsage]
    headers = {name: str.__str__(value) for name, value in wrong.items()}
    assert fake.receive("GET", "/v1/things", headers, b"").status == 401
