"""Mistakes against the supported subset of OpenAPI."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

from tests.broken import DELETE_THINGS, PAGE, PAGED, POSTED, Broken, change, found_in, tiny
from tests.support import GET_THING, HEAD, THING, TINY

ONE_OF: Final = DELETE_THINGS[
    DELETE_THINGS.index("              oneOf:") : DELETE_THINGS.index("      responses:")
]
BROKEN: Final[dict[str, Broken]] = {
    "a misspelt key": (
        tiny("summary: Fetch", "sumary: Fetch"),
        [("openapi.yaml:28:7: 'sumary' is not supported in an operation; did you mean 'summary'?")],
    ),
    "a misspelt key in a schema": (
        tiny("properties:", "propertis:"),
        [
            (
                "openapi.yaml:19:7: 'propertis' is not supported in a schema; did you mean "
                "'properties'?"
            )
        ],
    ),
    "a misspelt operationId": (
        tiny("operationId", "operationID"),
        [
            (
                "openapi.yaml:25:7: 'operationID' is not supported in an operation; did you mean "
                "'operationId'?"
            )
        ],
    ),
    "an unknown key": (
        tiny("summary: Fetch", "callbacks: {}\n      summary: Fetch"),
        [
            (
                "openapi.yaml:28:7: 'callbacks' is not supported in an operation; describe what "
                "the service sends under webhooks"
            )
        ],
    ),
    "rates that cannot be": (
        tiny("summary: Fetch", "x-rate-limit: -1\n      summary: Fetch").replace(
            "x-pagination:", "x-rate-limit: 0\nx-pagination:"
        ),
        [
            (
                "openapi.yaml:10:15: x-rate-limit must be requests per second, from 0.001 to a "
                "million"
            ),
            (
                "openapi.yaml:29:21: x-rate-limit must be requests per second, from 0.001 to a "
                "million"
            ),
        ],
    ),
    "a rate that is a string": (
        tiny("summary: Fetch", 'x-rate-limit: "5"\n      summary: Fetch'),
        ["openapi.yaml:28:21: expected a number, found the string '5'"],
    ),
    "an unknown key in the document": (
        tiny("info:", "jsonSchemaDialect: x\ninfo:"),
        [
            (
                "openapi.yaml:2:1: 'jsonSchemaDialect' is not supported in the document; "
                "schemas are those of OpenAPI 3.1; remove it"
            )
        ],
    ),
    "allOf": (
        tiny("{ type: integer, example: 7 }", "{ allOf: [{ type: integer }] }"),
        [("openapi.yaml:20:15: allOf is supported only for the body of a request; remove it")],
    ),
    "const outside oneOf": (
        tiny("{ type: integer, example: 7 }", "{ type: integer, const: 7 }"),
        [("openapi.yaml:20:30: 'const' is not supported in a schema; use an enum of one value")],
    ),
    "an unknown method": (
        tiny("    get:", "    options:"),
        [
            (
                "openapi.yaml:24:5: 'options' is not supported in a path; remove it: the client "
                "has no such calls"
            )
        ],
    ),
    "another media type": (
        tiny("application/json", "text/html"),
        [
            (
                "openapi.yaml:35:13: 'text/html' is not supported in content; supported: "
                "application/json"
            )
        ],
    ),
    "missing keys": (
        tiny("      summary: Fetch a thing.\n", "", "      tags: [Things]\n", ""),
        ["openapi.yaml:25:7: an operation needs summary, tags"],
    ),
    "no schema of a parameter": (
        tiny("schema: { type: integer }, example: 7 }\n      resp", "example: 7 }\n      resp"),
        ["openapi.yaml:30:11: a parameter needs schema"],
    ),
    "no type": (
        tiny("{ type: integer, example: 7 }", "{ example: 7 }"),
        ["openapi.yaml:20:13: a schema needs type"],
    ),
    "no security": (
        tiny("security: [{ BasicAuth: [] }]\n", ""),
        ["openapi.yaml:1:1: the document needs security"],
    ),
    "no pagination for a page": (
        change(
            PAGED,
            "x-pagination: { page: page, limit: limit, pageCount: pageCount, items: resources }\n",
            "",
        ),
        [("openapi.yaml:1:1: x-paginated needs x-pagination, which names the fields; add it here")],
    ),
    "a number where text is needed": (
        tiny('version: "1"', "version: 1"),
        ["openapi.yaml:2:31: expected a string, found the number 1; put it in quotes"],
    ),
    "a list where a mapping is needed": (
        tiny('info: { title: Tiny, version: "1" }', "info: [Tiny]"),
        ["openapi.yaml:2:7: expected a mapping, found a list"],
    ),
    "a string where a list is needed": (
        tiny("tags: [Things]", "tags: Things"),
        ["openapi.yaml:27:13: expected a list, found the string 'Things'"],
    ),
    "a mapping where a list is needed": (
        tiny('[string, "null"]', "{ string: null }"),
        ["openapi.yaml:21:23: expected a list, found a mapping"],
    ),
    "nothing where a mapping is needed": (
        tiny(
            THING[THING.index("        id:") :],
            "",
        ),
        ["openapi.yaml:19:18: expected a mapping, found nothing"],
    ),
    "a string where a flag is needed": (
        tiny("required: true", 'required: "yes"'),
        ["openapi.yaml:30:43: expected true or false, found the string 'yes'"],
    ),
    "a flag where a number is needed": (
        tiny("{ type: integer, example: 7 }", "{ type: integer, minimum: true }"),
        ["openapi.yaml:20:39: expected an integer, found true"],
    ),
    "a parameter without its name": (
        tiny("{ name: id, in", "{ name: [], in"),
        ["openapi.yaml:30:19: expected a string, found a list"],
    ),
    "a cookie": (
        tiny("in: path", "in: cookie"),
        ["openapi.yaml:30:27: 'cookie' is not supported here; supported: path, query, header"],
    ),
    "an unsupported version": (
        tiny("openapi: 3.1.0", "openapi: 3.0.3"),
        ["openapi.yaml:1:10: '3.0.3' is not supported here; supported: 3.1.0, 3.1.1"],
    ),
    "an unknown type": (
        tiny("{ type: integer, example: 7 }", "{ type: int, minimum: 1, example: 7 }"),
        [
            (
                "openapi.yaml:20:21: 'int' is not supported here; supported: string, integer, "
                "number, boolean, object, array, null"
            )
        ],
    ),
    "a status that is none": (
        tiny('"200":', "default:"),
        [
            (
                "openapi.yaml:32:9: 'default' is not a status such as '404'; write each documented "
                "status; the client raises an error for every other status that is not a success"
            )
        ],
    ),
    "a path without a slash": (
        tiny("  /things/{id}:", "  things/{id}:"),
        ["openapi.yaml:23:3: 'things/{id}' is not a path that starts with '/'"],
    ),
    "an unknown security scheme": (
        tiny("{ BasicAuth: [] }", "{ ApiKey: [] }"),
        [
            (
                "openapi.yaml:5:14: no security scheme 'ApiKey'; add it under "
                "components/securitySchemes"
            )
        ],
    ),
    "no security requirement": (
        tiny("security: [{ BasicAuth: [] }]\n", "security: []\n"),
        ["openapi.yaml:5:11: at least one security requirement is needed"],
    ),
    "an unsupported security scheme": (
        tiny("scheme: basic", "scheme: bearer"),
        ["openapi.yaml:13:38: 'bearer' is not supported here; supported: basic"],
    ),
    "a name that only the standard forbids": (
        change(
            TINY.replace("schemas/Thing", "schemas/My thing"),
            "    Thing:\n",
            "    My thing:\n      x-python-name: Thing\n",
        ),
        ["openapi.yaml:15:5: not OpenAPI 3.1: 'My thing' does not match '^[a-zA-Z0-9._-]+$'"],
    ),
    "a server that is not secure": (
        tiny("https://api", "http://api"),
        [("openapi.yaml:4:10: 'http://api.example.com' must be a URL that starts with 'https://'")],
    ),
    "a server with a slash": (
        tiny("example.com", "example.com/"),
        [
            (
                "openapi.yaml:4:10: 'https://api.example.com/' must not end in '/': paths start "
                "with one"
            )
        ],
    ),
    "a server with a query": (
        tiny("example.com", "example.com/?a=b"),
        [
            (
                "openapi.yaml:4:10: 'https://api.example.com/?a=b' must consist of scheme, host "
                "and path alone"
            )
        ],
    ),
    "a server with a bad port": (
        tiny("example.com", "example.com:http"),
        ["openapi.yaml:4:10: 'https://api.example.com:http' is not a URL"],
    ),
    "a server with a placeholder": (
        tiny("api.example.com", "api.example.com/{version}"),
        [
            "openapi.yaml:4:10: 'https://api.example.com/{version}' has a placeholder; write the "
            "URL of the server in full"
        ],
    ),
    "a server with a variable": (
        tiny(
            "https://api.example.com",
            "https://{region}.example.com\n    variables: { region: { default: eu } }",
        ),
        [
            "openapi.yaml:4:10: 'https://{region}.example.com' has a placeholder; write the URL "
            "of the server in full",
            "openapi.yaml:5:5: 'variables' is not supported in a server; write the URL of the "
            "server in full",
        ],
    ),
    **{
        f"a server with the path {path}": (
            tiny("https://api.example.com", json.dumps(f"https://api.example.com/{path}")),
            [
                f"openapi.yaml:4:10: {f'https://api.example.com/{path}'!r} has a path that no URL "
                "can have; write letters, digits and '-', and no part '.' or '..'"
            ],
        )
        for path in ("a|b", "a%2", "a{b", "..", "a/./b")
    },
    "no server": (
        tiny("servers:\n  - url: https://api.example.com\n", "servers: []\n"),
        ["openapi.yaml:3:10: a server is needed: the address of the client"],
    ),
    "a second server": (
        tiny(
            "  - url: https://api.example.com\n",
            "  - url: https://api.example.com\n  - url: https://b.example.com\n",
        ),
        ["openapi.yaml:5:5: the client has one address: one server is supported; remove this"],
    ),
    "null twice": (
        tiny('[string, "null"]', '[string, "null", "null"]'),
        ["openapi.yaml:21:40: 'null' stands twice; remove one"],
    ),
    "a type twice": (
        tiny('[string, "null"]', "[string, string]"),
        ["openapi.yaml:21:32: 'string' stands twice; remove one"],
    ),
    "a type of a parameter twice": (
        tiny("schema: { type: integer }", "schema: { type: [integer, integer, integer] }"),
        [
            "openapi.yaml:30:75: 'integer' stands twice; remove one",
            "openapi.yaml:30:84: 'integer' stands twice; remove one",
        ],
    ),
    "a name that an argument needs, twice": (
        change(
            POSTED,
            ONE_OF,
            "              dependentRequired: { ids: [all, all] }\n",
        ),
        ["openapi.yaml:51:47: 'all' stands twice; remove one"],
    ),
    "a tag twice": (
        tiny("tags:\n  - name: Things\n", "tags:\n  - name: Things\n  - name: Things\n"),
        ["openapi.yaml:9:11: tag 'Things' is declared twice; remove one"],
    ),
    "a tag that is not declared": (
        tiny("[Things]", "[Thing]"),
        ["openapi.yaml:27:14: tag 'Thing' is not declared; add it under 'tags'"],
    ),
    "two tags": (
        tiny("[Things]", "[Things, Things]"),
        [("openapi.yaml:27:13: exactly one tag is needed: the API that the operation belongs to")],
    ),
    "a tag without operations": (
        tiny("tags:\n  - name", "tags:\n  - name: Widgets\n  - name"),
        ["openapi.yaml:8:11: no operation has the tag 'Widgets'; remove it"],
    ),
    "tags on one page": (
        tiny(
            "tags:\n  - name",
            "tags:\n  - name: things!\n  - name",
            "paths:\n",
            "paths:\n  /a:\n    get:\n      { operationId: a, x-python-name: a.a, tags: [things!],"
            ' summary: A, responses: { "204": { description: A } } }\n',
        ),
        [
            (
                "openapi.yaml:9:11: tag 'Things' and the one at openapi.yaml:8:11 share the page "
                "'things.md'; rename one"
            )
        ],
    ),
    "a tag that names no page": (
        TINY.replace("Things", "Index"),
        ["openapi.yaml:8:11: tag 'Index' cannot name a page; rename it"],
    ),
    "an operationId twice": (
        change(POSTED, "operationId: deleteThings", "operationId: getThing"),
        [
            (
                "openapi.yaml:39:20: operationId 'getThing' is already used at openapi.yaml:25:20; "
                "rename one"
            )
        ],
    ),
    "no operation": (
        HEAD + "paths: {}\n",
        ["openapi.yaml:14:8: there is no operation; add a path"],
    ),
    "a path of no URL": (
        tiny("/things/{id}", "/things/{id"),
        ["openapi.yaml:23:3: '/things/{id' is not a path of a URL with {…} for arguments"],
    ),
    "an argument twice in a path": (
        tiny("/things/{id}", "/things/{id}/{id}"),
        ["openapi.yaml:23:3: '{id}' stands twice in a path"],
    ),
    "paths that cannot be told apart": (
        TINY
        + GET_THING.replace("paths:\n", "")
        .replace("{id}", "{name}")
        .replace("name: id,", "name: name,")
        .replace("getThing", "getOther")
        .replace("things.get", "things.other"),
        [
            (
                "openapi.yaml:37:3: path '/things/{name}' cannot be told from '/things/{id}'; "
                "merge them"
            )
        ],
    ),
    "a path parameter that is not described": (
        tiny("/things/{id}", "/things/{id}/{part}"),
        [
            (
                "openapi.yaml:24:5: path parameter 'part' of '/things/{id}/{part}' is not "
                "described; add it under 'parameters'"
            )
        ],
    ),
    "a path parameter that is not in the path": (
        tiny("/things/{id}", "/things"),
        ["openapi.yaml:30:11: path parameter 'id' is not in '/things'; remove it"],
    ),
    "a path parameter of another name": (
        tiny("/things/{id}", "/things/{key}"),
        [
            (
                "openapi.yaml:30:11: path parameter 'id' is not in '/things/{key}'; rename it to "
                "'key', or remove it"
            )
        ],
    ),
    "a path parameter that is not required": (
        tiny("required: true", "required: false"),
        ["openapi.yaml:30:43: path parameter 'id' needs 'required: true'"],
    ),
    "a path parameter that does not say required": (
        tiny("required: true, ", ""),
        ["openapi.yaml:30:11: path parameter 'id' needs 'required: true'"],
    ),
    "a parameter twice": (
        tiny(
            "      responses:",
            "        - { name: id, in: path, required: true, schema: { type: integer } }\n"
            "      responses:",
        ),
        ["openapi.yaml:31:11: parameter 'id' in path stands twice; remove one"],
    ),
    "two successes with different bodies": (
        tiny("      responses:\n", "      responses:\n        '201': { description: Done. }\n"),
        [
            "openapi.yaml:32:9: 201 means success with another body than 200; give them the same",
        ],
    ),
    "no content that has content": (
        tiny('"200":', '"204":'),
        ["openapi.yaml:34:11: 204 means that there is no content; remove it"],
    ),
    "no response for success": (
        tiny('"200":', '"404":'),
        ["openapi.yaml:32:9: no response says how success looks; add a 2xx status"],
    ),
    "the same name for two fields of a page": (
        change(PAGED, "limit: limit, pageCount: pageCount", "limit: limit, pageCount: limit"),
        ["openapi.yaml:10:54: 'limit' is already the name of limit"],
    ),
    "a page without parameters": (
        change(PAGED, "name: page,", "name: first,", "name: limit,", "name: most,"),
        [
            (
                "openapi.yaml:34:20: no query parameter 'page', 'limit', which x-pagination at "
                "openapi.yaml:10:15 names"
            )
        ],
    ),
    "ids that are no numbers": (
        change(
            PAGED,
            "{ type: integer, example: 7 }",
            "{ type: string }",
            "{ name: page, in: query, schema: { type: integer, default: 1 } }",
            "{ name: lastId, in: query, schema: { type: string } }",
            "        page: { type: integer }\n",
            "",
            "        pageCount: { type: integer }\n",
            "        nextLastId: { type: string }\n",
        ),
        [
            "openapi.yaml:20:21: items that follow 'lastId' need a field 'id' of the type integer, "
            "which x-pagination at openapi.yaml:10:15 names",
            "openapi.yaml:26:29: 'nextLastId' of a page must have the type integer",
            "openapi.yaml:37:54: 'lastId' of a page must have the type integer",
        ],
    ),
    "a page without fields": (
        change(PAGED, "        page: { type: integer }\n        limit: { type: integer }\n", ""),
        [
            (
                "openapi.yaml:23:7: a page has no field 'page', 'limit', which x-pagination at "
                "openapi.yaml:10:15 names"
            )
        ],
    ),
    "a page without a body": (
        PAGED[: PAGED.index("          content:")].replace(PAGE, "").replace(THING, ""),
        [
            (
                "openapi.yaml:19:20: a page has no field 'page', 'limit', 'pageCount', "
                "'resources', which x-pagination at openapi.yaml:10:15 names"
            )
        ],
    ),
    "a page with fields of other types": (
        change(
            PAGED,
            "pageCount: { type: integer }",
            "pageCount: { type: string }",
            '{ type: array, items: { $ref: "#/components/schemas/Thing" } }',
            '{ $ref: "#/components/schemas/Thing" }',
        ),
        [
            "openapi.yaml:17:13: 'resources' of a page must have the type array",
            "openapi.yaml:27:28: 'pageCount' of a page must have the type integer",
        ],
    ),
    "a page without success": (
        change(PAGED, '"200":', '"400":'),
        ["openapi.yaml:41:9: no response says how success looks; add a 2xx status"],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_all_problems_are_found(name: str, tmp_path: Path) -> None:
    spec, problems = BROKEN[name]
    assert found_in(tmp_path, spec) == problems
