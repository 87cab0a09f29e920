"""Edits of the client itself: names, server, credentials, pages."""

from __future__ import annotations

from typing import Final

from tests.changes.edits.edit import Edit, root

CLIENT: Final[tuple[Edit, ...]] = (
    root(
        "rate limit of the client removed",
        "x-rate-limit: null",
        "fix client: the documented rate limit is removed",
    ),
    root(
        "rate limit of the client",
        "x-rate-limit: 20",
        "fix client: the documented rate limit is 20 requests per second",
    ),
    root(
        "package",
        "x-client: {package: pets}",
        "breaking client typed: the package is pets instead of textmagic_client",
    ),
    root(
        "distribution",
        "x-client: {distribution: pets}",
        "breaking client: the distribution is pets instead of tiny",
    ),
    root("class", "x-client: {class: Pets}", "breaking client typed: TextMagic renamed to Pets"),
    root(
        "environment variables",
        "x-client: {environment: PETS}",
        "breaking client: environment variables begin with PETS instead of TEXTMAGIC",
    ),
    root("variable in examples", "x-client: {variable: pets}"),
    root("version", "x-client: {version: 3.0.0}"),
    root(
        "server",
        "servers: [{url: https://api.example.org}]",
        "breaking client: requests go to https://api.example.org instead of "
        "https://api.example.com",
    ),
    root(
        "a way to authenticate less",
        "security: [{BasicAuth: []}], components: {securitySchemes: {User: null, Key: null}}",
        'breaking client typed: the option auth="headers" removed',
    ),
    root(
        "other headers",
        "components: {securitySchemes: {User: {name: X-Name}}}",
        "fix client: credentials are sent in other headers",
    ),
    root(
        "names of pages",
        "x-pagination: {lastId: last}",
        "fix client: pages are requested or read with other names",
    ),
)
