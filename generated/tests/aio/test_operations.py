"""Every call: the request that arrives at the server, the result, and the errors.

What depends on the HTTP library is tested over HTTP with each library, the rest without sockets.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import msgspec
import pytest

from expected import AnyOperation, Listing
from expected._all import OPERATIONS
from recording import API_KEY, ERRORS, REFUSED, REPEATED, USERNAME, Received, Recorder
from textmagic_client import (
    APIResponseValidationError,
    APIStatusError,
    AsyncHttpxTransport,
    AsyncPyreqwestTransport,
    AsyncTextMagic,
)
from textmagic_client.testing import transport as transports
from wire_names import ID, LAST_ID, PAGE

deprecated = pytest.mark.filterwarnings("ignore:.* is deprecated")  # all arguments are given
pytestmark = [pytest.mark.anyio, deprecated]

LISTINGS = [operation for operation in OPERATIONS if isinstance(operation, Listing)]

every_operation = pytest.mark.parametrize("operation", OPERATIONS, ids=lambda o: o.id)


@pytest.fixture(scope="module")
def recorder() -> Iterator[Recorder]:
    with Recorder() as recorder:
        yield recorder


@pytest.fixture
def server(recorder: Recorder) -> Recorder:
    recorder.clear()
    return recorder


@pytest.fixture(scope="module", params=[AsyncHttpxTransport, AsyncPyreqwestTransport])
async def client(
    recorder: Recorder,
    request: pytest.FixtureRequest,
) -> AsyncIterator[AsyncTextMagic]:
    transport = request.param(verify=False)
    async with AsyncTextMagic(
        USERNAME,
        API_KEY,
        base_url=recorder.url,
        timeout=5,
        transport=transport,
    ) as client:
        yield client


@pytest.fixture(scope="module")
async def local_client(recorder: Recorder) -> AsyncIterator[AsyncTextMagic]:
    """Yield a client that calls the server without HTTP."""
    transport = transports.AsyncFakeTransport(recorder.receive)
    async with AsyncTextMagic(USERNAME, API_KEY, transport=transport) as client:
        yield client


@every_operation
async def test_a_call_sends_the_request_and_returns_the_result(
    server: Recorder, client: AsyncTextMagic, operation: AnyOperation
) -> None:
    for call in operation.calls:
        server.clear()
        server.reply(operation.statuses[0], operation.document)
        result = await call.on(client)
        assert server.received() == Received(
            operation.method, call.path, call.query, call.headers, call.body
        )
        operation.check(result)


@pytest.mark.parametrize("operation", [o for o in LISTINGS if o.counted], ids=lambda o: o.id)
async def test_iteration_over_all_pages(
    server: Recorder,
    client: AsyncTextMagic,
    operation: Listing[object],
) -> None:
    assert operation.counted is not None
    for page in (1, 2, 3):
        server.reply(operation.statuses[0], operation.page(page))
    found = [item async for item in operation.counted.on(client)]
    assert found == [operation.result] * 3
    pages = [dict(request.query).get(PAGE, "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[pair for pair in request.query if pair[0] != PAGE] for request in server.requests]
    assert rest == [operation.counted.query] * 3
    sent = {(request.method, request.path) for request in server.requests}
    assert sent == {(operation.method, operation.counted.path)}


@pytest.mark.parametrize("operation", [o for o in LISTINGS if o.by_id], ids=lambda o: o.id)
async def test_iteration_by_last_id(
    server: Recorder,
    client: AsyncTextMagic,
    operation: Listing[object],
) -> None:
    assert operation.by_id is not None
    start = 9
    for part in ((8, 7), (6, 5), (4,)):
        server.reply(operation.statuses[0], operation.part(*part))
    found = [item async for item in operation.by_id.on(client)]
    assert [msgspec.to_builtins(item)[ID] for item in found] == [8, 7, 6, 5, 4]
    first, *later = (dict(request.query)[LAST_ID] for request in server.requests)
    assert (int(first) >= start, later) == (True, ["7", "5"])
    rest = [[pair for pair in request.query if pair[0] != LAST_ID] for request in server.requests]
    assert rest == [operation.by_id.query] * 3


@every_operation
async def test_an_error_status_raises_its_error(
    server: Recorder, local_client: AsyncTextMagic, operation: AnyOperation
) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError) as caught:
            await operation.calls[0].on(local_client)
        assert f"{operation.id}: {status} Not done" in str(caught.value)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in (REPEATED if operation.repeatable else REFUSED)
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


@every_operation
async def test_an_undocumented_success_status_is_accepted_if_the_body_fits(
    server: Recorder,
    local_client: AsyncTextMagic,
    operation: AnyOperation,
) -> None:
    for status in {200, 201, 202, 299} - {*operation.statuses}:
        server.reply(status, operation.document)
        operation.check(await operation.calls[0].on(local_client))
        server.reply(status, "something else")
        if operation.answer is None:  # no body is documented: it is ignored
            assert await operation.calls[0].on(local_client) is None
        else:
            with pytest.raises(APIResponseValidationError) as caught:
                await operation.calls[0].on(local_client)
            assert f"undocumented status {status}" in str(caught.value)


@every_operation
async def test_misuse_is_refused(
    server: Recorder,
    local_client: AsyncTextMagic,
    operation: AnyOperation,
) -> None:
    for arguments in operation.misuses():
        with pytest.raises((TypeError, ValueError)):
            await operation.of(local_client)(**arguments)
            pytest.fail(f"accepted {arguments}")
    assert server.requests == []
