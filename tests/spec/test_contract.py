"""`make contract` finds values of a response that the result of a call does not contain."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.contract import calls_of, lost
from tests.support import ROOT, client_of
from textmagic_client.models import MessageSession

BODY: dict[str, Any] = {"id": 1, "text": "Hi"}
SESSION = MessageSession(id=1, text="Hi")


@pytest.mark.parametrize(
    ("received", "result", "expected"),
    [
        (BODY, SESSION, []),
        ([BODY], [SESSION], []),
        ({"a": [1, None]}, {"a": [1, None]}, []),
        ("1", 1, []),
        (None, None, []),
        ({**BODY, "price": 1.5}, SESSION, ["body.price is 1.5, the result None"]),
        ({**BODY, "new": 1}, SESSION, ["body.new is unknown to MessageSession"]),
        ([BODY, BODY], [SESSION], ["body has 2 items, the result 1"]),
        ({"a": {"b": 1}}, {"a": {}}, ["body.a.b is 1, the result None"]),
        (BODY, None, ["body is {'id': 1, 'text': 'Hi'}, the result None"]),
    ],
)
def test_lost_values_are_found(received: Any, result: Any, expected: list[str]) -> None:
    assert list(lost(received, result)) == expected


def test_every_operation_is_called() -> None:
    calls = calls_of(client_of(ROOT / "spec" / "openapi.yaml"))
    listed = (ROOT / "generated" / "openapi.yaml").read_text(encoding="utf-8")
    assert {f"operationId: {call.operation}" in listed for call in calls} == {True}
    assert len({call.code for call in calls}) == len(calls) >= 12
