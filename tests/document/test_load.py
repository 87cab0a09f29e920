from __future__ import annotations

from pathlib import Path

from tests.support import HEAD, document_of, write_spec

ROOT = (
    HEAD
    + """\
paths:
  /things: { $ref: "apis/things.yaml#/paths/things" }
"""
)
API = """\
    paths:
      things:
        get:
          operationId: listThings
          x-python-name: things.list
          tags: [Things]
          summary: List.
          responses:
            "200":
              description: Things.
              content:
                application/json:
                  schema: { $ref: "../common.yaml#/schemas/Box" }
            "404": { $ref: "../common.yaml#/responses/Gone" }
    """
COMMON = """\
    schemas:
      Box:
        type: object
        example: { $ref: this is data }
        properties:
          example: { $ref: "#/schemas/Name" }
          $ref: { type: string, x-python-name: ref }
      Name: { type: string }
    responses:
      Gone: { description: Gone. }
    """


def test_files_become_one_document(tmp_path: Path) -> None:
    root = write_spec(tmp_path, ROOT, apis__things=API, common=COMMON)
    document = document_of(root)
    plain = document.root.plain()
    operation = plain["paths"]["/things"]["get"]
    assert operation["responses"]["404"] == {"$ref": "#/components/responses/Gone"}
    box = plain["components"]["schemas"]["Box"]
    assert box["example"] == {"$ref": "this is data"}
    assert box["properties"] == {
        "example": {"$ref": "#/components/schemas/Name"},
        "$ref": {"type": "string", "x-python-name": "ref"},
    }
    assert list(plain["components"]) == ["responses", "schemas", "securitySchemes"]


def test_values_have_the_location_in_their_own_file(tmp_path: Path) -> None:
    root = write_spec(tmp_path, ROOT, apis__things=API, common=COMMON)
    document = document_of(root)
    get = document.root.get("paths").get("/things").get("get")
    assert str(get.get("summary").at) == f"{tmp_path}/apis/things.yaml:7:16"
    schemas = document.root.get("components").get("schemas")
    assert str(schemas.key_at("Name")) == f"{tmp_path}/common.yaml:8:3"


def test_a_bundle_is_a_valid_spec_with_the_same_bundle(tmp_path: Path) -> None:
    from generator.emit.render import bundle

    root = write_spec(tmp_path / "a", ROOT, apis__things=API, common=COMMON)
    first = bundle(document_of(root))
    again = write_spec(tmp_path / "b", first)
    assert bundle(document_of(again)) == first
