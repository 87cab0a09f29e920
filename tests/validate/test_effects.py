"""Each keyword of a spec has an effect, is refused, or is an annotation with a reason.

The keywords come from the table of supported keywords. A keyword that is added there needs a change
here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.base.problems import Problems
from generator.build import analyzed, read
from generator.document.load import load
from generator.emit import render
from generator.emit.render import Target
from generator.ir import Client
from generator.validate.annotations import ANNOTATIONS
from tests.support import ROOT, templates
from tests.validate.effects import CHANGES
from tests.validate.effects_schemas import BESIDE, PLACES, SCHEMA_PARTS, SCHEMAS
from tests.validate.effects_spec import SPEC, pruned, put
from tests.validate.effects_table import Keyword, keywords

ACCEPTED, REFUSED, WITHOUT_EFFECT = "has an effect", "is refused", "has no effect"


@pytest.fixture(scope="module", autouse=True)
def compiled() -> Iterator[None]:
    """Compile each template once for all tests."""
    original = vars(render)["_environment"]
    environment = cache(original)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(render, "_environment", environment)
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("effects")


class Made(NamedTuple):
    """The client that is made from a spec, or the problems if the spec is refused."""

    client: Client | None
    problems: tuple[str, ...]

    @property
    def is_refused(self) -> bool:
        return self.client is None


def made_of(spec: dict[str, Any], folder: Path) -> Made:
    return _made_of(json.dumps(spec), folder)


@cache
def _made_of(spec: str, folder: Path) -> Made:
    path = folder / "openapi.yaml"
    path.write_text(spec, encoding="utf-8")
    problems = Problems()
    client = analyzed(load(path, problems), problems)
    return Made(None if len(problems) else client, tuple(map(str, problems)))


templates_for = cache(templates)


@cache
def targets(spec: str, folder: Path) -> dict[str, Target]:
    """Return the files to render for a spec, by path. Pages come first: they show most changes."""
    client = _made_of(spec, folder).client
    assert client is not None
    found = {target.path: target for target in templates_for(client.names).targets(client)}
    return dict(sorted(found.items()))


@lru_cache(2000)  # many changes start from the same spec
def text(spec: str, folder: Path, path: str) -> str:
    return render.rendered([targets(spec, folder)[path]])[path]


def outcome(before: dict[str, Any], after: dict[str, Any], folder: Path) -> str:
    """Return the effect of a change on the output. Ignore the bundle and the manifest."""
    first, second = made_of(before, folder), made_of(after, folder)
    if second.is_refused:
        return REFUSED
    assert not first.is_refused, first.problems
    if first.client == second.client:  # the whole output is made from the client
        return WITHOUT_EFFECT
    old, new = json.dumps(before), json.dumps(after)
    paths = [*targets(old, folder)]
    is_same = paths == [*targets(new, folder)] and all(
        text(old, folder, path) == text(new, folder, path) for path in paths
    )
    return WITHOUT_EFFECT if is_same else ACCEPTED


def reason(owner: str, name: str) -> str | None:
    return ANNOTATIONS.get((owner, name)) or ANNOTATIONS.get((owner, "*"))


def test_the_spec_has_no_problems_before_changes(folder: Path) -> None:
    path = folder / "openapi.yaml"
    path.write_text(json.dumps(SPEC), encoding="utf-8")
    problems = Problems()
    read(path, problems)
    assert list(problems) == []


@pytest.mark.parametrize(("owner", "name"), CHANGES)
def test_a_keyword_has_an_effect_or_is_an_annotation(owner: str, name: str, folder: Path) -> None:
    found = outcome(*CHANGES[owner, name].specs(value_of(name)[0]), folder)
    if reason(owner, name):
        assert found in (REFUSED, WITHOUT_EFFECT), "this annotation has an effect"
    else:
        assert found == ACCEPTED


@cache
def outcome_in_schema(name: str, value: object, place: str, folder: Path) -> tuple[str, ...]:
    """Return the outcome of a keyword at each place of one kind."""
    return outcomes(SCHEMAS[name, value], place, folder)


def outcomes(
    schemas: tuple[Mapping[str, object], ...], place: str, folder: Path
) -> tuple[str, ...]:
    """Return the outcome of replacing a schema at each place of one kind."""
    parts = put(SPEC, SCHEMA_PARTS)
    specs = [[pruned(put(parts, {where: schema})) for schema in schemas] for where in PLACES[place]]
    return tuple(
        REFUSED if made_of(pair[0], folder).is_refused else outcome(pair[0], pair[1], folder)
        for pair in specs
    )


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("name", "value"), SCHEMAS, ids=[f"{n}: {v}" if v else n for n, v in SCHEMAS]
)
def test_a_keyword_of_a_schema_has_an_effect_or_is_an_annotation(
    name: str, value: object, place: str, folder: Path
) -> None:
    keyword = shown(name, value)
    is_annotation = reason(f"a schema {place}", keyword) or reason("a schema", keyword)
    if WITHOUT_EFFECT in outcome_in_schema(name, value, place, folder):
        assert is_annotation, "the keyword is accepted, but has no effect"


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", BESIDE)
def test_a_keyword_has_an_effect_beside_an_example(name: str, place: str, folder: Path) -> None:
    owner, beside = f"a schema {place}", f"{name} beside example"
    is_annotation = any(reason(o, n) for o in (owner, "a schema") for n in (name, beside))
    has_no_effect = WITHOUT_EFFECT in outcomes(BESIDE[name], place, folder)
    assert not has_no_effect or is_annotation, "the keyword is accepted, but has no effect"
    if (owner, beside) in ANNOTATIONS:
        assert has_no_effect, "this annotation has an effect"


@pytest.mark.parametrize(
    ("name", "value"), SCHEMAS, ids=[f"{n}: {v}" if v else n for n, v in SCHEMAS]
)
def test_a_keyword_of_a_schema_has_an_effect_somewhere(
    name: str, value: object, folder: Path
) -> None:
    found = [each for place in PLACES for each in outcome_in_schema(name, value, place, folder)]
    assert (ACCEPTED in found) != bool(reason("a schema", shown(name, value)))


def test_every_keyword_of_the_table_is_tested() -> None:
    tried: set[tuple[str, str, object]] = {(owner, *value_of(name)) for owner, name in CHANGES}
    tried |= {("a schema", name, value) for name, value in SCHEMAS}
    missing = [
        keyword
        for keyword in known()
        if keyword not in tried and not (keyword.value is not None and in_change(keyword))
    ]
    assert missing == [], "add a change to tests/validate/effects*.py, or a reason to ANNOTATIONS"
    assert [each for each in tried if not in_table(*each)] == []


@cache
def known() -> dict[Keyword, None]:
    """Return the keywords of the table, in its order."""
    return dict.fromkeys(keywords())


PLACED = {
    "a schema of a body that is sent": "a schema",
    "a response without content": "a response",
    "a second response of success": "a response",
}
"""The objects of the table, by the names of their places in the changes."""


def in_table(owner: str, name: str, value: object) -> bool:
    """Return whether the table has a keyword."""
    return Keyword(PLACED.get(owner, owner), name, value) in known()


def shown(name: str, value: object) -> str:
    """Return the name of a keyword, with its value if it has one."""
    return name if value is None else f"{name}: {value}"


def value_of(name: str) -> tuple[str, str | None]:
    """Return a keyword, and its value if the name contains one."""
    bare, _, value = name.partition(": ")
    return bare, value or None


def in_change(keyword: Keyword) -> bool:
    """Return whether the change of a keyword tries this value of the table."""
    change = CHANGES.get((keyword.owner, keyword.name))
    return change is not None and keyword.value in (*change.others, change.before, change.after)


@pytest.mark.parametrize(("owner", "name"), ANNOTATIONS)
def test_an_annotation_is_of_a_supported_keyword_without_effect(
    owner: str, name: str, folder: Path
) -> None:
    assert ANNOTATIONS[owner, name].strip()
    if (owner, name) in CHANGES:
        assert in_table(owner, *value_of(name))
        return  # `test_a_keyword_has_an_effect_or_is_an_annotation` tries it
    kind, _, place = owner.partition("a schema")
    assert kind == "" and place.strip() in ("", *PLACES), "this object is not in the table"
    places = [place.strip()] if place else [*PLACES]
    bare = name.removesuffix(" beside example")
    found: list[str] = []
    for where in places:
        if bare != name:
            found += outcomes(BESIDE[bare], where, folder)
        for keyword, value in SCHEMAS:
            if name in ("*", shown(keyword, value)):
                found += outcome_in_schema(keyword, value, where, folder)
    assert WITHOUT_EFFECT in found, "this annotation is about nothing that is accepted"
    if name == "*" or not place:
        assert ACCEPTED not in found, "this annotation has an effect"


def test_the_page_on_the_spec_names_every_annotation() -> None:
    page = (ROOT / "spec" / "README.md").read_text(encoding="utf-8")
    section = page.partition("\n## Annotations\n")[2].partition("\n## ")[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in section.splitlines()
        if line.startswith("| ")
    ]
    for (owner, name), why in ANNOTATIONS.items():
        keyword = "any" if name == "*" else f"`{name}`"
        assert any(
            keyword in names.split(", ") and owner in owners.split(", ") and reason == why
            for names, owners, reason in rows
        ), (owner, name)
    for names, owners, _ in rows[1:]:
        for keyword in names.split(", "):
            for owner in owners.split(", "):
                name = "*" if keyword == "any" else keyword.strip("`")
                assert (owner, name) in ANNOTATIONS, (
                    "the page names an annotation that does not exist"
                )
