"""The fake refuses requests that the description of the API forbids, over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from expected import AnyOperation
from expected._all import OPERATIONS
from recording import CREDENTIALS
from apiclient_python.testing import FakeApiClient

Sent = tuple[str, Mapping[str, Any], Mapping[str, Any], Any]
"""The path, query, headers and document of a request."""


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[FakeApiClient, HTTPConnection]]:
    fake = FakeApiClient()
    with fake.serve() as url:
        connection = HTTPConnection(urlsplit(url).netloc, timeout=5)
        yield fake, connection
        connection.close()


def forbidden(operation: AnyOperation) -> Iterator[Sent]:
    """Yield requests with one mistake each."""
    call = operation.calls[0]
    query, headers = dict(call.query), call.headers
    body = json.loads(call.body) if isinstance(call.body, str) and call.body else None
    for path in operation.wrong_paths:
        yield path, query, headers, body
    for wrong in changed(query, operation.wrong_query):
        yield call.path, wrong, headers, body
    for wrong in changed(headers, operation.wrong_headers):
        yield call.path, query, wrong, body
    for document in (*changed(body or {}, operation.wrong_body), *operation.wrong_bodies):
        yield call.path, query, headers, document


def changed(right: Mapping[str, Any], wrong: Mapping[str, list[Any]]) -> Iterator[dict[str, Any]]:
    for name, values in wrong.items():
        others = {key: value for key, value in right.items() if key != name}
        for value in values:
            yield others if value is ... else {**others, name: value}


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda o: o.id)
def test_forbidden_requests_are_refused(
    served: tuple[FakeApiClient, HTTPConnection], operation: AnyOperation
) -> None:
    fake, connection = served
    for path, query, headers, document in forbidden(operation):
        sent = {**CREDENTIALS, **headers}
        body = None if document is None else json.dumps(document)
        connection.request(operation.method, f"{path}?{urlencode(query)}", body, sent)
        response = connection.getresponse()
        answer = json.loads(response.read())
        assert (response.status, answer["code"]) == (400, 400), (path, query, headers, document)
        assert answer["message"] == "Validation Failed"
        assert answer["errors"]["common"] or answer["errors"]["fields"]
        assert fake.calls[-1].operation == operation.id
