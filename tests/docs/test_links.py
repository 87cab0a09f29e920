"""Links between pages lead to existing headings, in this repository and for other APIs."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.emit.render import rendered
from tests.docs.doc_examples import PAGES
from tests.pets import LETTERS
from tests.support import ROOT, client_of, templates, write_spec

_CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https:)(?P<link>(?P<path>[^)#]*)#?(?P<anchor>[^)]*))\)")


def broken_links(pages: Mapping[str, str], has_file: Callable[[str], bool]) -> Iterator[str]:
    """Yield the relative links of pages whose file or heading does not exist."""
    for page, text in pages.items():
        for link in _LINK.finditer(_CODE.sub("", text)):
            folder = posixpath.dirname(page)
            path = (
                posixpath.normpath(posixpath.join(folder, link["path"])) if link["path"] else page
            )
            if link["anchor"]:
                is_there = link["anchor"] in anchors(pages.get(path, ""))
            else:
                is_there = has_file(path)
            if not is_there:
                yield f"{page}: {link['link']}"


def anchors(page: str) -> set[str]:
    """Return the anchors of a page, as GitHub computes them."""
    found: Counter[str] = Counter()
    result: set[str] = set()
    for heading in re.findall(r"^#+ (.*)$", _CODE.sub("", page), re.MULTILINE):
        text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading)
        name = re.sub(r"[^a-z0-9_-]", "", text.lower().replace(" ", "-"))
        result.add(f"{name}-{found[name]}" if found[name] else name)
        found[name] += 1
    return result


@pytest.mark.parametrize(
    ("page", "broken"),
    [
        ("[a](b.md#one), [a](#here), [a](https://example.com/#x), [a](../x)\n# Here", []),
        ("[a](c.md), [a](#x)\n```\n# x\n[a](y.md)\n```", ["x/a.md: c.md", "x/a.md: #x"]),
        ("[a](b.md#two), [a](b.md#one-1)", ["x/a.md: b.md#two"]),
        ("[a](b.md#one-2), [a](c.md#x)", ["x/a.md: b.md#one-2", "x/a.md: c.md#x"]),
    ],
)
def test_a_broken_link_is_found(page: str, broken: list[str]) -> None:
    pages = {"x/a.md": page, "x/b.md": "# [One](a.md)\n## One\n"}
    assert [*broken_links(pages, {*pages, "x"}.__contains__)] == broken


def test_links_of_this_repository() -> None:
    pages = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in PAGES}
    assert [*broken_links(pages, lambda path: (ROOT / path).exists())] == []


def without_listings(spec: Any) -> None:
    for path in ("/pets", "/letters"):
        del spec["paths"][path]["get"]
    del spec["paths"]["/pets"], spec["components"]["schemas"]["PetPage"]
    del spec["components"]["schemas"]["LetterPage"]


def without_callbacks(spec: Any) -> None:
    del spec["webhooks"], spec["components"]["schemas"]["Born"]


def without_objects(spec: Any) -> None:
    del fields(spec)["stamp"], spec["components"]["schemas"]["Stamp"]


def fields(spec: Any) -> Any:
    """Return the fields of a new letter."""
    body = spec["paths"]["/letters"]["post"]["requestBody"]
    return body["content"]["application/json"]["schema"]["properties"]


PARTS: Mapping[str, Callable[[Any], object]] = {
    "listings": without_listings,
    "callbacks": without_callbacks,
    "phones": lambda spec: fields(spec).pop("caller"),
    "objects": without_objects,
    "uploads": lambda spec: spec["paths"].pop("/letters/{id}/photo"),
    "deletions": lambda spec: spec["paths"]["/letters/{id}"].pop("delete"),
}
"""The parts of a spec that have sections in the guides, with functions that remove them."""
UPLOAD = """\
put:
  operationId: storePhoto
  x-python-name: letters.store_photo
  tags: [Pets]
  summary: Store the photo of a letter.
  parameters:
    - { name: id, in: path, required: true, schema: { type: string }, example: a b }
  requestBody:
    required: true
    content:
      multipart/form-data:
        schema:
          type: object
          required: [photo]
          properties: { photo: { type: string, format: binary } }
  responses:
    "204": { description: It is stored. }
"""
STAMP = "{ type: object, properties: { price: { type: integer, example: 1 } } }"


def everything() -> Any:
    """Return a spec with all parts."""
    spec = yaml.safe_load(LETTERS)
    fields(spec)["stamp"] = {"$ref": "#/components/schemas/Stamp"}
    spec["components"]["schemas"]["Stamp"] = yaml.safe_load(STAMP)
    spec["paths"]["/letters/{id}/photo"] = yaml.safe_load(UPLOAD)
    return spec


def pages_of(spec: Any, folder: Path) -> dict[str, str]:
    """Return the generated pages of a client by path."""
    client = client_of(write_spec(folder, yaml.safe_dump(spec, sort_keys=False)))
    every = templates(client.names)
    made = rendered(each for each in every.targets(client) if each.path.endswith(".md"))
    return made | {path: copy.text for path, copy in every.copied().items() if path.endswith(".md")}


def test_links_for_other_apis(tmp_path: Path) -> None:
    """Test specs with all parts, without one part, with only one part, and with no part."""
    several = [(), *((part,) for part in PARTS)]
    several += [tuple(part for part in PARTS if part not in absent) for absent in several]
    for absent in several:
        spec = everything()
        for part in absent:
            PARTS[part](spec)
        pages = pages_of(spec, tmp_path)
        assert [*broken_links(pages, pages.__contains__)] == [], absent


def test_a_tag_cannot_take_the_anchor_of_a_section(tmp_path: Path) -> None:
    """GitHub adds a number to the anchor of the later one of two equal headings."""
    sections = re.findall(
        r"^## (.*)$", pages_of(everything(), tmp_path)["docs/index.md"], re.MULTILINE
    )
    assert "Pages" in sections
    for section in sections:
        spec = yaml.safe_load(LETTERS.replace("Pets", section))
        pages = pages_of(spec, tmp_path)
        assert f"[{section}](" in pages["docs/index.md"]
        assert not [each for each in anchors(pages["docs/index.md"]) if re.search(r"-\d$", each)]
        assert [*broken_links(pages, pages.__contains__)] == []
