"""Hints for unsupported keywords. A similar word is suggested only for a misspelt word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from generator.base.problems import Location, Problems
from generator.document.hints import ANSWERS, Words
from generator.document.nodes import Node, check_keys
from generator.validate.shapes import Choice, Either, Entries, Items, Object, Shape
from generator.validate.supported import SHAPES
from tests.broken import found_in, tiny, with_id

# All keywords of the specifications.
_JSON_SCHEMA = """
    $anchor $comment $defs $dynamicAnchor $dynamicRef $id $ref $schema $vocabulary
    additionalProperties allOf anyOf const contains contentEncoding contentMediaType contentSchema
    default dependentRequired dependentSchemas deprecated description else enum examples
    exclusiveMaximum exclusiveMinimum format if items maxContains maxItems maxLength maxProperties
    maximum minContains minItems minLength minProperties minimum multipleOf not oneOf pattern
    patternProperties prefixItems properties propertyNames readOnly required then title type
    unevaluatedItems unevaluatedProperties uniqueItems writeOnly
"""
_OPENAPI = """
    allowEmptyValue allowReserved authorizationCode authorizationUrl bearerFormat callbacks
    clientCredentials components contact content delete deprecated description discriminator email
    encoding enum example examples explode externalDocs externalValue flows get head headers
    identifier implicit in info jsonSchemaDialect license links mapping name namespace nullable
    openIdConnectUrl openapi operationId operationRef options parameters password patch pathItems
    paths post prefix propertyName put refreshUrl requestBodies requestBody required responses
    schema schemas scheme scopes security securitySchemes server servers style summary tags
    termsOfService title tokenUrl trace type url value variables version webhooks wrapped xml
"""
_SWAGGER_2 = """
    basePath collectionFormat consumes definitions host produces schemes securityDefinitions
    swagger
"""
JSON_SCHEMA = _JSON_SCHEMA.split()
WORDS = sorted({*JSON_SCHEMA, *_OPENAPI.split(), *_SWAGGER_2.split(), *ANSWERS})
HERE = Location("x.yaml", 1, 1)


def objects(shape: Shape, seen: set[str]) -> Iterator[Object]:
    """Yield all mappings with known keys."""
    if isinstance(shape, Items | Entries):
        yield from objects(shape.of, seen)
    elif isinstance(shape, Either):
        yield from objects(shape.collection, seen)
    elif isinstance(shape, Choice):
        yield from objects(shape.otherwise, seen)
    elif isinstance(shape, Object) and shape.name not in seen:
        seen.add(shape.name)
        yield shape
        for field in shape.fields.values():
            yield from objects(field, seen)


OBJECTS = [o for shape in SHAPES.values() for o in objects(shape, set())]


def told(key: str, allowed: tuple[str, ...]) -> str:
    problems = Problems()
    node = Node({key: Node(True, HERE)}, HERE, {key: HERE})
    check_keys(node, "a schema", allowed, problems)
    (problem,) = problems
    return problem.message


@pytest.mark.parametrize("word", WORDS)
def test_a_keyword_of_openapi_is_not_a_misspelt_word(word: str) -> None:
    asked = [o for o in OBJECTS if word not in o.fields]
    assert asked
    for o in asked:
        assert "did you mean" not in told(word, tuple(o.fields)), o.name


@pytest.mark.parametrize("word", sorted({*JSON_SCHEMA, "nullable", "discriminator", "xml"}))
def test_each_keyword_of_a_schema_has_a_hint_or_is_supported(word: str) -> None:
    schema = SHAPES["schema"]
    assert isinstance(schema, Object)
    if word not in schema.fields:
        assert "supported:" not in told(word, tuple(schema.fields))


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("descripton", "description"),
        ("Description", "description"),
        ("propertis", "properties"),
        ("requird", "required"),
        ("minimun", "minimum"),
        ("exmaple", "example"),
        ("minitems", "minItems"),
        ("x-python-nmae", "x-python-name"),
        ("note", "x-note"),
    ],
)
def test_a_misspelt_word_is_recognized(key: str, meant: str) -> None:
    schema = SHAPES["schema"]
    assert isinstance(schema, Object)
    assert told(key, tuple(schema.fields)).endswith(f"did you mean '{meant}'?")


@given(st.text("abcdefgh", min_size=3, max_size=12), st.data())
def test_one_wrong_missing_or_additional_letter_is_recognized(
    word: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("xyz"))
    misspelt = [word[:at] + letter + word[at + 1 :], word[:at] + letter + word[at:]]
    if len(word) > 3:
        misspelt.append(word[:at] + word[at + 1 :])
    words = Words([word, "q" * 30])
    assert [words.nearest(each) for each in misspelt] == [word] * len(misspelt)


def test_a_word_without_a_similar_word_has_no_hint() -> None:
    words = Words(["description", "application/json", "minItems", "x" * 70_000])
    for far in ("maxItems", "application/pdf", "prescription", "x" * 69_999, "", "d"):
        assert words.nearest(far) is None


def test_the_hint_for_nullable(tmp_path: Path) -> None:
    answer = 'write \'type: [string, "null"]\', or another type beside "null"'
    for schema in ("type: string, nullable: true", "nullable: true"):
        found = found_in(tmp_path, with_id(schema))
        assert any(f"'nullable' is not supported in a schema; {answer}" in line for line in found)
        assert not any("did you mean" in line for line in found)


def test_hints_for_media_types(tmp_path: Path) -> None:
    for media, end in (
        ("application/pdf", "supported: application/json"),
        ("text/json", "supported: application/json"),
        ("application/xml", "supported: application/json"),
        ("application/jsn", "did you mean 'application/json'?"),
    ):
        (problem,) = found_in(tmp_path, tiny("application/json:", f"{media}:"))
        assert problem.endswith(f"'{media}' is not supported in content; {end}")


@pytest.mark.parametrize("form", ["ipv4", "uri-reference", "duration", "base64url", "int16"])
def test_hints_for_formats(form: str, tmp_path: Path) -> None:
    found = found_in(tmp_path, with_id(f"type: string, format: {form}"))
    assert any(f"'{form}' is not supported here; remove the format" in line for line in found)


@pytest.mark.parametrize("status", ["default", "2XX", "4XX"])
def test_hints_for_ranges_of_statuses(status: str, tmp_path: Path) -> None:
    found = found_in(tmp_path, tiny('"200":', f"{status}:"))
    assert any("write each documented status" in line for line in found)


def test_hints_for_places_of_swagger_2(tmp_path: Path) -> None:
    for place, media in (("formData", "multipart/form-data"), ("body", "application/json")):
        found = found_in(tmp_path, tiny("in: path", f"in: {place}"))
        assert found[0].endswith(f"write a requestBody with {media} instead")


def test_the_time_is_proportional_to_the_number_of_misspelt_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Names are looked up in an index, not compared with all other names."""
    compared = 0

    def count(one: str, other: str) -> tuple[bool, int]:
        nonlocal compared
        compared += 1
        return one != other, 1

    monkeypatch.setattr("generator.document.hints._difference", count)
    words = Words([f"Recipient{i}" for i in range(4000)])
    for i in range(4000):
        assert words.nearest(f"Recipient{i}Q") is not None
    assert compared < 4000 * 100
