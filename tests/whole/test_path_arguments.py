"""Each type that can stand in a path is typed, and its value arrives in the path."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

import pytest

from generator.base import scalars
from generator.base.scalars import SchemaType
from tests.support import HEAD, codegen, write_spec
from tests.whole.test_new_api import run, run_generated_tests

SCALARS: Final = {
    "_".join(filter(None, (row.type, row.format))).replace("-", "_"): row
    for scalar in scalars.SCALARS
    for row in scalar.schemas
    if scalar is not scalars.FILE
}
OTHERS: Final = {
    "flag": "{ type: integer, enum: [0, 1] }",
    "color": '{ $ref: "#/components/schemas/Color" }',
    "numbers": "{ type: string, x-comma-separated: { type: integer } }",
    "phones": "{ type: string, x-comma-separated: { type: string, format: phone } }",
    "local_phone": "{ type: string, format: phone, x-national-with: flag }",
}
VALUES: Final = {
    "integer": ("7", "7"),
    "integer_int32": ("-7", "-7"),
    "integer_int64": ("8", "8"),
    "number": ("1.5", "1.5"),
    "number_float": ("2", "2"),
    "number_double": ("-2.5", "-2.5"),
    "number_decimal": ('Decimal("1.50")', "1.5"),
    "string_decimal": ('Decimal("2")', "2"),
    "string": ('"a b/c"', "a%20b%2Fc"),
    "string_email": ('"ada@example.org"', "ada%40example.org"),
    "string_password": ('"é"', "%C3%A9"),
    "string_phone": ('"+44 7860 021130"', "447860021130"),
    "string_sender": ('"ACME & co"', "ACME%20%26%20co"),
    "string_date_time": (
        "datetime(2015, 6, 19, 9, 48, 24, tzinfo=timezone.utc)",
        "2015-06-19T09%3A48%3A24%2B00%3A00",
    ),
    "string_local_date_time": ("datetime(2015, 6, 19, 9, 48, 24)", "2015-06-19%2009%3A48%3A24"),
    "integer_unixtime": ("datetime(1970, 1, 2, tzinfo=timezone.utc)", "86400"),
    "boolean": ("True", "true"),
    "flag": ("True", "1"),
    "color": ('"light red"', "light%20red"),
    "numbers": ("[1, 2]", "1%2C2"),
    "phones": ('["+447860021130", "447860021131"]', "447860021130%2C447860021131"),
    "local_phone": ('"07860 021130"', "07860%20021130"),
}
"""An argument of each type as Python code, and its segment of the path."""


def declared(row: SchemaType) -> str:
    return f"{{ type: {row.type}{f', format: {row.format}' if row.format else ''} }}"


SCHEMAS: Final = {**{name: declared(row) for name, row in SCALARS.items()}, **OTHERS}
PARAMETERS: Final = "\n".join(
    f"        - {{ name: {name}, in: path, required: true, schema: {schema} }}"
    for name, schema in SCHEMAS.items()
)
SPEC: Final = f"""\
{HEAD}  schemas:
    Color: {{ description: A color., type: string, enum: [light red, green] }}
paths:
  /things/{"/".join(f"{{{name}}}" for name in SCHEMAS)}:
    post:
      operationId: doThing
      x-python-name: things.do
      tags: [Things]
      summary: Do it.
      parameters:
{PARAMETERS}
      responses:
        "204": {{ description: Done. }}
"""
CALLS: Final = f"""\
from datetime import datetime, timezone
from decimal import Decimal

from textmagic_client.testing import FakeTextMagic

fake = FakeTextMagic()
with fake.client() as tm:
    tm.things.do({", ".join(VALUES[name][0] for name in SCHEMAS)})
print(fake.calls[0].path)
"""


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("paths")
    root = write_spec(folder / "spec", SPEC)
    assert codegen("generate", "--spec", root, "--output", folder / "out") == 0
    (folder / "out" / "calls.py").write_text(CALLS, encoding="utf-8")
    return folder / "out"


def test_the_values_arrive(out: Path) -> None:
    sent = "/".join(VALUES[name][1] for name in SCHEMAS)
    assert run(out, "calls.py") == f"/things/{sent}\n"
    assert " passed" in run_generated_tests(out)


def test_mypy(out: Path, tmp_path: Path) -> None:
    options = ("--strict", "--config-file=", f"--cache-dir={tmp_path}")
    assert run(out, "-m", "mypy", *options, "calls.py", "textmagic_client").startswith("Success")


def test_pyright(out: Path) -> None:
    config = {"typeCheckingMode": "strict", "include": ["calls.py", "textmagic_client"]}
    (out / "pyrightconfig.json").write_text(json.dumps(config), encoding="utf-8")
    options = ("--outputjson", "--pythonpath", sys.executable)
    found = json.loads(run(out, "-m", "pyright", *options))
    assert found["generalDiagnostics"] == []
