"""Edits of arguments, and of fields of objects that are arguments."""

from __future__ import annotations

from typing import Final

from tests.changes.edits.edit import Edit, argument, body, parameters, paths, schemas, searching

ARGUMENTS: Final[tuple[Edit, ...]] = (
    # arguments of operations
    argument(
        "optional argument added",
        "color: {type: string}",
        "addition sent: things.create() gained color",
    ),
    body(
        "required argument added",
        "required: [name, color], properties: {color: {type: string}}",
        "breaking sent typed: things.create() requires color",
    ),
    argument(
        "argument removed", "weight: null", "breaking sent typed: things.create(weight) removed"
    ),
    argument(
        "argument renamed",
        "weight: {x-python-name: mass}",
        "breaking sent typed: things.create(weight) renamed to mass",
    ),
    argument(
        "wire name of an argument",
        "weight: null, Weight: {type: number}",
        "fix sent: things.create(weight) is sent as Weight instead of weight",
    ),
    body(
        "argument became required",
        "required: [name, count]",
        "breaking sent typed: things.create(count) became required",
    ),
    body(
        "argument became optional",
        "required: null",
        "addition sent: things.create(name) became optional",
    ),
    argument(
        "argument accepts null",
        "count: {type: [integer, 'null']}",
        "addition sent: things.create(count) accepts None",
    ),
    argument(
        "argument no longer accepts null",
        "note: {type: string}",
        "breaking sent typed: things.create(note) no longer accepts None",
    ),
    argument(
        "another type",
        "ids: {x-comma-separated: {type: string}}",
        "breaking sent typed: things.create(ids) takes list[str] (with commas) instead "
        "of list[int] (with commas)",
    ),
    argument(
        "wider type",
        "count: {type: number}",
        "addition sent: things.create(count) takes float instead of int",
    ),
    argument(
        "narrower type",
        "weight: {type: integer}",
        "breaking sent typed: things.create(weight) takes int instead of float",
    ),
    argument(
        "list instead of string with commas",
        "ids: {type: array, x-comma-separated: null, items: {type: integer}, example: null}",
        "fix sent: things.create(ids) is sent as list[int] instead of list[int] (with commas)",
    ),
    parameters(
        "text must be a phone number",
        "thing_search: {schema: {format: phone}}",
        "breaking sent: things.list(search) takes str (phone number) instead of str",
    ),
    argument(
        "text is no phone number",
        "phone: {format: null}",
        "addition sent: things.create(phone) takes str instead of str (phone number)",
    ),
    argument(
        "sender instead of phone number",
        "phone: {format: sender}",
        "addition sent: things.create(phone) takes str (sender) instead of str (phone number)",
    ),
    argument(
        "local time",
        "due: {format: local-date-time}",
        "breaking sent: things.create(due) takes datetime (local time) instead of datetime",
    ),
    argument(
        "Unix time",
        "due: {type: integer, format: unixtime}",
        "fix sent: things.create(due) is sent as datetime (Unix time) instead of datetime",
    ),
    argument(
        "boolean instead of 0 or 1",
        "local: {type: boolean, enum: null}",
        "fix sent: things.create(local) is sent as bool instead of bool (0 or 1)",
    ),
    argument(
        "enum instead of text",
        "note: {type: null, $ref: '#/components/schemas/ThingKind'}",
        "breaking sent typed: things.create(note) takes ThingKind instead of str",
        "breaking sent typed: things.create(note) no longer accepts None",
    ),
    argument(
        "text instead of enum",
        "kind: {$ref: null, type: string}",
        "addition sent: things.create(kind) takes str instead of ThingKind",
    ),
    argument(
        "phone number instead of enum",
        "kind: {$ref: null, type: string, format: phone}",
        "breaking sent: things.create(kind) takes str (phone number) instead of ThingKind",
    ),
    argument(
        "national numbers",
        "phone: {x-national-with: local}",
        "addition sent: things.create(phone) can be national with local",
    ),
    argument(
        "default of a field",
        "count: {default: 6}",
        "fix sent: the service assumes 6 instead of 5 for things.create(count)",
    ),
    argument(
        "default of a field removed",
        "count: {default: null}",
        "fix sent: the service has no documented default for things.create(count)",
    ),
    argument(
        "password", "note: {format: password}", "fix sent: repr does not show things.create(note)"
    ),
    searching(
        "only one value",
        "anyOf: [{required: [words]}, {required: [owner]}, {required: [all], properties: "
        "{all: {const: true}}}]",
        "breaking sent typed: things.search(all) accepts only True",
        "addition sent: things.search() requires at least one of words, owner, all",
    ),
    parameters(
        "default changed",
        "thing_limit: {schema: {default: 20}}",
        "breaking sent: things.list(limit) defaults to 20 instead of 10",
    ),
    parameters(
        "default added",
        "thing_search: {schema: {default: all}}",
        'breaking sent: things.list(search) defaults to "all"',
    ),
    parameters(
        "default removed",
        "thing_page: {schema: {default: null}}",
        "breaking sent: things.list(page) no longer defaults to 1",
    ),
    parameters(
        "maximum lowered",
        "thing_limit: {schema: {maximum: 50}}",
        "breaking sent: things.list(limit) narrowed to 1-50",
    ),
    parameters(
        "maximum raised",
        "thing_limit: {schema: {maximum: 1000}}",
        "addition sent: things.list(limit) widened to 1-1000",
    ),
    parameters(
        "range moved",
        "thing_limit: {schema: {minimum: 5, maximum: 500}}",
        "breaking sent: things.list(limit) changed to 5-500",
    ),
    parameters(
        "range removed",
        "thing_limit: {schema: {minimum: null, maximum: null}}",
        "addition sent: things.list(limit) widened to any number",
    ),
    parameters(
        "minimum added",
        "thing_page: {schema: {minimum: 1}}",
        "breaking sent: things.list(page) narrowed to at least 1",
    ),
    parameters(
        "int32",
        "thing_page: {schema: {format: int32}}",
        "breaking sent: things.list(page) narrowed to -2147483648 to 2147483647",
    ),
    argument(
        "shorter text",
        "name: {maxLength: 50}",
        "breaking sent: things.create(name) narrowed to 1-50 characters",
    ),
    argument(
        "text can be empty",
        "name: {minLength: 0}",
        "addition sent: things.create(name) widened to at most 100 characters",
    ),
    argument(
        "longest text",
        "name: {maxLength: null}",
        "addition sent: things.create(name) widened to at least 1 character",
    ),
    argument(
        "more items",
        "tags: {minItems: 2}",
        "breaking sent: things.create(tags) narrowed to at least 2 items",
    ),
    argument(
        "no items",
        "tags: {minItems: null}",
        "addition sent: things.create(tags) widened to any number of items",
    ),
    parameters(
        "name of a header",
        "thing_trace: {name: X-Trace-Id}",
        "breaking sent typed: things.list(x_trace) removed",
        "addition sent: things.list() gained x_trace_id",
    ),
    parameters(
        "query instead of header",
        "thing_trace: {in: query, x-python-name: x_trace}",
        "fix sent: things.list(x_trace) is sent in the query instead of the headers",
    ),
    parameters(
        "nulls in the fake",
        "thing_trace: {x-ignores-nulls: true}",
        "fix client: things.list(x_trace) has another effect in the fake",
    ),
    parameters(
        "path argument renamed",
        "thing_id: {x-python-name: thing_id}",
        "breaking sent typed: things.delete(id) renamed to thing_id",
        "breaking sent typed: things.get(id) renamed to thing_id",
        "breaking sent typed: things.part(id) renamed to thing_id",
    ),
    paths(
        "order of path arguments",
        "'/things/{id}/parts/{part}': null, '/things/{part}/of/{id}': '= paths | "
        "/things/{id}/parts/{part}'",
        "breaking sent typed: things.part() takes its positional arguments in the order part, id",
        "fix sent: things.part() sends GET /things/{part}/of/{id} instead of GET "
        "/things/{id}/parts/{part}",
    ),
    paths(
        "path argument by name",
        "'/things/{id}/parts/{part}': null, '/things/{id}/parts': {get: {operationId: "
        "getThingPart, x-python-name: things.part, tags: [Things], summary: Fetch a part "
        "of a thing., parameters: [{$ref: '#/components/parameters/thing_id'}, {name: "
        "part, in: query, required: true, schema: {type: string}}], responses: {'200': "
        "{description: The part., content: {application/json: {schema: {$ref: "
        "'#/components/schemas/ThingPart'}}}}}}}",
        "breaking sent typed: things.part(part) must be given by name",
        "fix sent: things.part() sends GET /things/{id}/parts instead of GET "
        "/things/{id}/parts/{part}",
    ),
    argument(
        "argument deprecated",
        "weight: {deprecated: true, x-deprecated: {use: count}}",
        "addition sent: things.create(weight) deprecated: use count",
    ),
    parameters(
        "parameter deprecated",
        "thing_search: {deprecated: true}",
        "addition sent: things.list(search) deprecated",
    ),
    argument(
        "names of arguments exchanged",
        "weight: {x-python-name: count}, count: {x-python-name: weight}",
        "breaking sent: things.create(count) is sent as weight instead of count",
        "breaking sent typed: things.create(weight) takes int instead of float",
        "breaking sent: things.create(weight) is sent as count instead of weight",
        "addition sent: things.create(count) takes float instead of int",
        "fix sent: the service has no documented default for things.create(count)",
        "fix sent: the service assumes 5 for things.create(weight)",
    ),
    parameters(
        "names of path arguments exchanged",
        "thing_id: {x-python-name: part}, thing_part: {x-python-name: id}",
        "breaking sent typed: things.delete(id) renamed to part",
        "breaking sent typed: things.get(id) renamed to part",
        "breaking sent typed: things.part(id) takes str instead of int",
        "breaking sent: things.part(id) is sent as part instead of id",
        "breaking sent typed: things.part(part) takes int instead of str",
        "breaking sent: things.part(part) is sent as id instead of part",
        "breaking sent typed: things.part() takes its positional arguments in the order part, id",
    ),
    paths(
        "form instead of JSON",
        "/things/send: {post: {requestBody: {content: {application/json: null, "
        "multipart/form-data: '= paths | /things/send | post | requestBody | content | "
        "application/json'}}}}",
        "fix sent: things.send(delay) is sent in the form instead of the body",
        "fix sent: things.send(end) is sent in the form instead of the body",
        "fix sent: things.send(start) is sent in the form instead of the body",
        "fix sent: things.send(template) is sent in the form instead of the body",
        "fix sent: things.send(text) is sent in the form instead of the body",
    ),
    # fields of objects that are arguments
    schemas(
        "field of an object added",
        "ThingOwner: {properties: {city: {type: string}}}",
        "addition sent: ThingOwner() gained city",
    ),
    schemas(
        "required field of an object",
        "ThingOwner: {required: [name, city], properties: {city: {type: string}}}",
        "breaking sent typed: ThingOwner() requires city",
    ),
    schemas(
        "field of an object removed",
        "ThingOwner: {properties: {age: null}}",
        "breaking sent typed: ThingOwner(age) removed",
    ),
    schemas(
        "field of an object narrowed",
        "ThingOwner: {properties: {age: {minimum: 18}}}",
        "breaking sent: ThingOwner(age) narrowed to at least 18",
    ),
    schemas(
        "object renamed",
        "ThingOwner: {x-python-name: ThingHolder}",
        "breaking client typed: ThingOwner renamed to ThingHolder",
    ),
    schemas(
        "field of an object deprecated",
        "ThingOwner: {properties: {age: {deprecated: true}}}",
        "addition sent: ThingOwner(age) deprecated",
    ),
)
