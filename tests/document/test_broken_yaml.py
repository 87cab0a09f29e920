"""Invalid YAML, and YAML that is not supported. Each mistake is one problem."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.broken import Broken, found_in, in_files, tiny
from tests.support import TINY, problems_of

BROKEN: Final[dict[str, Broken]] = {
    "an empty file": ("", ["openapi.yaml:1:1: the file is empty"]),
    "only comments": ("# nothing\n", ["openapi.yaml:1:1: the file is empty"]),
    "a list": ("- a\n", ["openapi.yaml:1:1: expected a mapping, found a list"]),
    "a tab as indentation": (
        tiny("    get:", "\tget:"),
        [
            (
                "openapi.yaml:24:1: not YAML: found character that cannot start any token; indent "
                "with spaces, and put text that starts with a special character in quotes"
            )
        ],
    ),
    "a list that is not closed": (
        tiny("tags: [Things]", "tags: [Things"),
        [
            (
                "openapi.yaml:28:14: not YAML: did not find expected ',' or ']' (while parsing a "
                "flow sequence that starts on line 27)"
            )
        ],
    ),
    "a string that is not closed": (
        tiny('version: "1"', 'version: "1'),
        [
            (
                "openapi.yaml:21:33: not YAML: did not find expected ',' or '}' (while parsing a "
                "flow mapping that starts on line 2)"
            )
        ],
    ),
    "a colon in plain text": (
        tiny("summary: Fetch a thing.", "summary: Fetch: a thing."),
        [
            (
                "openapi.yaml:28:21: not YAML: mapping values are not allowed in this context; put "
                "text that has ': ' in it in quotes, or mend the indentation"
            )
        ],
    ),
    "a special character": (
        tiny("summary: Fetch a thing.", "summary: @thing"),
        [
            (
                "openapi.yaml:28:16: not YAML: found character that cannot start any token; indent "
                "with spaces, and put text that starts with a special character in quotes"
            )
        ],
    ),
    "wrong indentation": (
        tiny("      summary: Fetch", "     summary: Fetch"),
        [
            (
                "openapi.yaml:28:6: not YAML: did not find expected key (while parsing a block "
                "mapping that starts on line 24)"
            )
        ],
    ),
    "a key twice": (
        tiny("summary: Fetch a thing.", "summary: A.\n      summary: B."),
        ["openapi.yaml:29:7: key 'summary' stands twice, first on line 28; remove one"],
    ),
    "an anchor and an alias": (
        tiny(
            "{ type: integer, example: 7 }",
            "&id { type: integer }",
            "{ type: integer }, example: 7",
            "*id, example: 7",
        ),
        [
            "openapi.yaml:20:13: YAML anchors are not accepted; use a $ref",
            "openapi.yaml:30:57: YAML aliases are not accepted; use a $ref",
        ],
    ),
    "a merge key": (
        tiny("type: object", "<<: { type: object }"),
        ["openapi.yaml:17:7: YAML merge keys are not accepted; use a $ref"],
    ),
    "a merge key with an alias": (
        tiny("    get:", "    get:\n      <<: *defaults"),
        ["openapi.yaml:25:11: YAML aliases are not accepted; use a $ref"],
    ),
    "a tag of YAML": (
        tiny("summary: Fetch a thing.", "summary: !!python/name:os.system"),
        [
            (
                "openapi.yaml:28:16: YAML tags are not accepted; remove "
                "'tag:yaml.org,2002:python/name:os.system'"
            )
        ],
    ),
    "a tag on a mapping": (
        tiny("properties:", "properties: !!omap"),
        ["openapi.yaml:19:19: YAML tags are not accepted; remove 'tag:yaml.org,2002:omap'"],
    ),
    "a number as a key": (
        tiny('"200":', "200:"),
        ["openapi.yaml:32:9: a key must be a string; put '200' in quotes"],
    ),
    "a mapping as a key": (
        tiny("  /things/{id}:", "  {id}:"),
        ["openapi.yaml:23:3: a key must be a string; put it in quotes"],
    ),
    "an empty key": (
        tiny("summary: Fetch a thing.", '"": Fetch a thing.'),
        ["openapi.yaml:28:7: a key must be a string; put it in quotes"],
    ),
    "nested too deeply": (
        tiny("example: Seven", "example: " + "[" * 99 + "]" * 99),
        ["openapi.yaml:21:128: nested deeper than 60 levels; use a $ref for the inner ones"],
    ),
    "an invisible character": (
        tiny("Fetch a thing.", "Fetch\u200b a thing."),
        ["openapi.yaml:28:21: character U+200B is invisible or reorders text; remove it"],
    ),
    "a character that reorders text": (
        tiny("Fetch a thing.", '"\\u202e.gniht a hcteF"'),
        ["openapi.yaml:28:16: character U+202E is invisible or reorders text; remove it"],
    ),
    "the character zero": (
        tiny("Fetch a thing.", '"Fetch\\0"'),
        ["openapi.yaml:28:16: character U+0000 is invisible or reorders text; remove it"],
    ),
    "infinity": (
        tiny("example: Seven", "example: .inf"),
        ["openapi.yaml:21:74: '.inf' is not a JSON number; put text in quotes"],
    ),
    "not a number": (
        tiny("example: Seven", "example: .nan"),
        ["openapi.yaml:21:74: '.nan' is not a JSON number; put text in quotes"],
    ),
    "a number too large": (
        tiny("example: Seven", "example: 1e999"),
        ["openapi.yaml:21:74: '1e999' is not a JSON number; put text in quotes"],
    ),
    "numbers with too many digits": (
        tiny(
            "integer, example: 7 }",
            "number, example: 9007199254740993.0, default: 0.30000000000000000001 }",
        ),
        [
            f"openapi.yaml:20:{column}: '{number}' has more digits than are kept of a number; "
            "write fewer, or put text in quotes"
            for column, number in ((38, "9007199254740993.0"), (67, "0.30000000000000000001"))
        ],
    ),
    "two documents": (
        TINY + "---\na: 1\n",
        ["openapi.yaml:37:1: a second document; keep one in a file"],
    ),
    "another file that is not YAML": (
        in_files("tags: [Things]", "tags: [Things"),
        [
            (
                "apis/things.yaml:7:14: not YAML: did not find expected ',' or ']' (while parsing "
                "a flow sequence that starts on line 6)"
            )
        ],
    ),
    "another file that is empty": (
        {**in_files(), "apis__things": ""},
        ["apis/things.yaml:1:1: the file is empty"],
    ),
    "another file that is a string": (
        {**in_files(), "apis__things": "thing"},
        [
            (
                "apis/things.yaml:1:1: expected a mapping with sections: paths, webhooks, schemas, "
                "parameters, responses, requestBodies"
            )
        ],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_all_problems_are_found(name: str, tmp_path: Path) -> None:
    spec, problems = BROKEN[name]
    assert found_in(tmp_path, spec) == problems


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"openapi: 3.1.0\n# caf\xe9\n", "2:6: not UTF-8; save the file in that encoding"),
        (b"\xff\xfeo\x00", "1:1: not UTF-8; save the file in that encoding"),
        (b"\xef\xbb\xbfa: 1\n", "1:1: character U+FEFF is invisible or reorders text; remove it"),
        (b"a: 1\nb: \x00\n", "2:4: character U+0000 is invisible or reorders text; remove it"),
        (b"#" * 4_000_001, "1:1: the file is larger than 4,000,000 bytes; split it"),
    ],
)
def test_a_file_that_is_not_text_is_refused(data: bytes, problem: str, tmp_path: Path) -> None:
    root = tmp_path / "openapi.yaml"
    root.write_bytes(data)
    assert problems_of(root) == [f"openapi.yaml:{problem}"]
