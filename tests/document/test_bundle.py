"""All parsers read the same values from the bundled document."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, strategies as st

from generator.document.bundle import as_yaml

SCALARS = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(-1e300, 1e300)
CHARACTERS = st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn"])
WORDS = st.sampled_from(["word", "a: b", "# c", "- d", "'", '"', "é", "😀", "123", "\n"])
TEXTS = st.text(CHARACTERS) | st.lists(WORDS, max_size=40).map(" ".join)
LINES = st.lists(st.sampled_from(["a", "", " b", "# c", "- d", ": e", "---"])).map("\n".join)
DOCUMENTS = st.recursive(
    SCALARS | TEXTS | LINES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(TEXTS, DOCUMENTS, min_size=1, max_size=4))
def test_parsers_read_the_written_document(document: dict[str, Any]) -> None:
    text = as_yaml(document)
    assert yaml.load(text, yaml.SafeLoader) == document
    assert yaml.load(text, yaml.CSafeLoader) == document


@pytest.mark.parametrize(
    "text",
    [
        *("no", "Yes", "null", "~", "", "1", "1_000", "1e5", "0x1f", "0o17", "1:30", ".5", ".inf"),
        *("2015-06-19", "2015-06-19T09:48:24+0000", "- a", "a: b", "a #b", "a:", "?", "<<", "="),
        *(
            "a\nb",
            " a",
            "a ",
            "\ta",
            "'a'",
            '"a"',
            "&a",
            "*a",
            "!a",
            "%a",
            "@a",
            "`a",
            "{a}",
            "[a]",
        ),
    ],
)
def test_text_is_read_as_text(text: str) -> None:
    for loader in (yaml.SafeLoader, yaml.CSafeLoader):
        assert yaml.load(as_yaml({"x": text, text: [text]}), loader) == {"x": text, text: [text]}


def test_the_layout() -> None:
    words = "word: " * 30 + "end"
    assert as_yaml({"a": [{"b": 1, "c": []}, "d"], "/e/{id}": words, "f": 1e16}) == (
        "a:\n  - b: 1\n    c: []\n  - d\n/e/{id}: >-\n  "
        + "word: " * 15
        + "word:\n  "
        + "word: " * 14
        + "end\nf: 1.0e+16\n"
    )
