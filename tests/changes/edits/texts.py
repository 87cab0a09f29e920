"""Edits of texts of the documentation."""

from __future__ import annotations

from typing import Final

from tests.changes.edits.edit import Edit, field, paths, root

TEXTS: Final[tuple[Edit, ...]] = (
    root(
        "text of a tag",
        "tags: [{name: Things, description: Everything.}]",
        "fix client: the documentation of TextMagic, things changed",
    ),
    paths(
        "note",
        "/things: {get: {x-note: It is slow.}}",
        "fix client: the documentation of things.list() changed",
    ),
    paths(
        "summary",
        "/things: {get: {summary: List them all.}}",
        "fix client: the documentation of things.list() changed",
    ),
    field(
        "description of a field",
        "name: {description: What it is called.}",
        "fix client: the documentation of Thing changed",
    ),
    field("example", "name: {example: Nine}"),
    root(
        "title",
        "info: {description: 'All about it.', version: '2'}",
        "fix client: the documentation of TextMagic changed",
    ),
    paths(
        "several texts",
        "/things: {get: {summary: a., description: A}, post: {summary: b.}}, "
        "'/things/{id}': {get: {summary: c.}, delete: {summary: d.}}",
        "fix client: the documentation of things.create(), things.delete(), things.get() "
        "and 1 more changed",
    ),
)
