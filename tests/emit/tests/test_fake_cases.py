"""The documents that a call to the fake needs, and the requests that the fake must refuse."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.base.problems import Problems
from generator.build import analyzed
from generator.document.load import load
from generator.emit.fake.infer import fake
from generator.emit.tests.fake_cases import seeds, wrong_requests
from generator.ir import SpecText, SpecValue
from tests.emit.fake.operations import CRUD, client_with
from tests.support import ROOT, write_files
from tests.whole.fuzz_damage import real_spec


def test_a_call_needs_the_documents_of_its_path(tmp_path: Path) -> None:
    found = fake(client_with(tmp_path, *CRUD))
    operations = {route.operation.id.raw: route.operation for route in found.routes}
    assert seeds(operations["getV1ThingsIdParts"], found) == [
        (SpecText("/v1/things"), SpecValue({"id": 1}))
    ]


def test_wrong_requests(tmp_path: Path) -> None:
    found = fake(client_with(tmp_path, *CRUD))
    operations = {route.operation.id.raw: route.operation for route in found.routes}
    assert [wrong.path.raw for wrong in wrong_requests(operations["getV1ThingsId"])] == [
        "/v1/things/no-such-value"
    ]
    bodies = [wrong.body for wrong in wrong_requests(operations["postV1Things"])]
    assert [body.raw for body in bodies if body] == [[], {}, {"color": None}, {"color": 1}]


@pytest.mark.parametrize(
    ("contacts", "are_numbers"),
    [
        ("{ type: string, example: ann }", False),
        ('{ type: string, x-comma-separated: { type: string }, example: "ann,bob" }', False),
        ("{ type: array, items: { type: integer }, example: [] }", False),
        ("{ type: [string, 'null'], x-comma-separated: { type: integer }, example: null }", True),
    ],
)
def test_only_integer_recipients_create_documents(
    contacts: str, are_numbers: bool, tmp_path: Path
) -> None:
    files = real_spec()
    name = "apis/outbound-messages.yaml"
    start, end = (files[name].index(key) for key in (b"\n      contacts:\n", b"\n      lists:\n"))
    changed = b"\n      contacts: " + contacts.encode()
    files[name] = files[name][:start] + changed + files[name][end:]
    (tmp_path / "additions").symlink_to(ROOT / "additions")
    problems = Problems()
    client = analyzed(load(write_files(tmp_path / "spec", files), problems), problems)
    problems.raise_if_any()
    found = fake(client)
    for route in found.routes:
        seeded = [path.raw for path, _ in seeds(route.operation, found)]
        if route.operation.id.raw == "sendMessage":
            assert "/api/v2/lists" in seeded, "the other arguments must still create documents"
            assert ("/api/v2/contacts" in seeded) == are_numbers
        wrong_requests(route.operation)
