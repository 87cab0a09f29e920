"""The client: a package in two flavors, with the files that are needed to install it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from generator import __version__
from generator.base.errors import BY_STATUS
from generator.emit.client import imports, methods, parts
from generator.emit.client.reserved import RESERVED
from generator.emit.emitter import Emitter
from generator.emit.python import docstrings, escape, expand, neutral, syntax
from generator.emit.python.flavors import flavors
from generator.emit.python.imports import import_from
from generator.emit.python.requirements import PYREQWEST, requirements
from generator.ir import Client


def _context(client: Client) -> Mapping[str, Any]:
    return {
        "errors": parts.errors(client),
        "errors_by_status": BY_STATUS,
        "exports": parts.exports(client),
        "flavors": flavors(client),
        "has_httpx": "httpx2" in client.parts.transports,
        "pyreqwest": PYREQWEST,
        "requirements": requirements(client.parts),
        "submodules": parts.submodules(client),
        "version": __version__,
    }


CLIENT: Final = Emitter(
    templates=("", neutral.PACKAGE),
    filters={
        "argument_note": docstrings.argument_note,
        "auth_docstring": docstrings.auth_docstring,
        "check_of_fields": methods.check_of_fields,
        "class_docstring": docstrings.class_docstring,
        "docstring": escape.docstring,
        "encode_field": syntax.encode_field,
        "example_of_client": docstrings.example_of_client,
        "field_note": docstrings.field_note,
        "field_declaration": syntax.field_declaration,
        "function_body": methods.function_body,
        "function_head": methods.function_head,
        "import_from": import_from,
        "inline": escape.inline,
        "request_field_declaration": syntax.request_field_declaration,
        "literal": escape.literal,
        "method_body": methods.method_body,
        "method_docstring": docstrings.method_docstring,
        "method_head": methods.method_head,
        "model_imports": imports.model_imports,
        "operation_imports": imports.operation_imports,
        "packed_names": syntax.packed_names,
        "pairs_literal": escape.pairs_literal,
        "parser_decorator": methods.parser_decorator,
        "parser_docstring": docstrings.parser_docstring,
        "resource_imports": imports.resource_imports,
        "secret_fields": syntax.secret_fields,
        "tuple_literal": escape.tuple_literal,
        "url": escape.url,
        "values_alias": syntax.values_alias,
    },
    expand={
        "flavor": expand.flavors,
        "resource": expand.resources,
        "module": expand.modules,
    },
    context=_context,
    has=parts.has,
    reserved_names=RESERVED,
)
