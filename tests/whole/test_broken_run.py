"""A broken spec is refused with all its mistakes at once, and does not change the output."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.broken import ROOT, found_in, in_files
from tests.support import TINY, codegen, tree, write_spec

MANY = {
    **in_files(
        *("summary: Fetch", "sumary: Fetch"),
        *("things.get", "things.import"),
        *("tags: [Things]", "tags: [Thing]"),
        *("name: id", "name: key"),
        *('"200":', "200:"),
        *("      id:", "      id: { type: number, example: one }\n      id:"),
        *(
            "      responses:\n",
            "      responses:\n        '404': { $ref: ../common.yaml#/responses/NotFond }\n",
        ),
    ),
    "root": ROOT.replace("https:", "http:").replace("[]", "none"),
    "common": "responses: { NotFound: &missing { description: There is nothing. } }\n",
}
PROBLEMS = [
    "apis/things.yaml:5:22: 'import' is a keyword of Python; choose another",
    "apis/things.yaml:6:14: tag 'Thing' is not declared; add it under 'tags'",
    "apis/things.yaml:7:7: 'sumary' is not supported in an operation; did you mean 'summary'?",
    (
        "apis/things.yaml:9:11: path parameter 'key' is not in '/things/{id}'; rename it to 'id', "
        "or remove it"
    ),
    (
        "apis/things.yaml:11:24: $ref '../common.yaml#/responses/NotFond' points at nothing; did "
        "you mean 'NotFound'?"
    ),
    "apis/things.yaml:12:9: a key must be a string; put '200' in quotes",
    "apis/things.yaml:23:36: 'one' does not fit the schema at apis/things.yaml:23:11",
    "apis/things.yaml:24:7: key 'id' stands twice, first on line 23; remove one",
    "common.yaml:1:24: YAML anchors are not accepted; use a $ref",
    "openapi.yaml:4:10: 'http://api.example.com' must be a URL that starts with 'https://'",
    "openapi.yaml:5:25: expected a list, found the string 'none'",
]


def test_mistakes_of_all_kinds_are_found_in_one_run(tmp_path: Path) -> None:
    assert found_in(tmp_path, MANY) == PROBLEMS


@pytest.mark.parametrize("command", ["generate", "check", "validate"])
def test_a_broken_spec_leaves_the_output_alone(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "output"
    assert codegen("generate", "--spec", write_spec(tmp_path, TINY), "--output", output) == 0
    before = tree(output)
    capsys.readouterr()

    files = dict(MANY)
    root = write_spec(tmp_path / "broken", files.pop("root"), **files)
    options = [] if command == "validate" else ["--output", output]
    assert codegen(command, "--spec", root, *options) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.replace(f"{root.parent}/", "").splitlines() == PROBLEMS
    assert tree(output) == before


def test_a_broken_spec_makes_no_output(tmp_path: Path) -> None:
    root = write_spec(tmp_path, TINY.replace("type: integer", "type: int"))
    assert codegen("generate", "--spec", root, "--output", tmp_path / "output") == 2
    assert not (tmp_path / "output").exists()
