"""Calls of `tags` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from typing import Any

import pytest

from recording import ERRORS, REFUSED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, AsyncTextMagic
from textmagic_client.models import Tag

pytestmark = pytest.mark.anyio

CREATE_BODY = {"id": 23, "title": "Regular"}
CREATE_RESULT = Tag(id=23, title="Regular")


async def test_create_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, CREATE_BODY)
    result = await client.tags.create(title="Regular")
    assert server.received() == Received(
        "POST",
        "/api/v2/tags",
        headers={"content-type": "application/json"},
        body='{"title":"Regular"}',
    )
    assert result == CREATE_RESULT
    assert repr(result) == repr(CREATE_RESULT)


async def test_create_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"createTag: {status} Not done") as caught:
            await client.tags.create(title="Regular")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_create_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.tags.create(title="Regular")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"title": None},
        {"title": 1},
    ],
)
async def test_create_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.tags.create(**arguments)
    assert server.requests == []
