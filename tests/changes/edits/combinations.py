"""Edits of the allowed combinations of arguments."""

from __future__ import annotations

from typing import Final

from tests.changes.edits.edit import Edit, searching, sending

COMBINATIONS: Final[tuple[Edit, ...]] = (
    sending(
        "choice removed",
        "oneOf: null",
        "addition sent: things.send() no longer requires exactly one of text, template",
    ),
    sending(
        "choice added",
        "oneOf: [{ required: [text] }, { required: [template] }, { required: [file] }], "
        "properties: {file: {type: string}}",
        "addition sent: things.send() gained file",
        "fix sent: things.send() requires exactly one of text, template, file",
    ),
    sending(
        "choice of old arguments",
        "oneOf: [{ required: [text] }, { required: [template] }, { required: [delay] }]",
        "breaking sent typed: things.send() requires exactly one of text, template, delay",
    ),
    sending(
        "choice with one value",
        "oneOf: [{ required: [text] }, { required: [local], properties: {local: {const: "
        "true}} }], properties: {local: {type: boolean}}",
        "breaking sent typed: things.send() requires exactly one of text, local",
        "addition sent: things.send() gained local",
    ),
    sending(
        "needs another argument",
        "dependentRequired: { end: [start], delay: [template] }",
        "breaking sent: things.send(delay) requires template",
    ),
    sending(
        "needs no other argument",
        "dependentRequired: null",
        "addition sent: things.send(end) no longer requires start",
    ),
    sending(
        "needs one of several",
        "dependentRequired: null, dependentSchemas: {end: {anyOf: [{required: [start]}, "
        "{required: [delay]}]}}",
        "addition sent: things.send(end) requires one of start, delay",
    ),
    sending(
        "excludes no more",
        "not: null",
        "addition sent: things.send() accepts start together with delay",
    ),
    sending(
        "excludes another",
        "not: {required: null, anyOf: [{required: [start, delay]}, {required: [end, "
        "delay]}, {required: [template, delay]}]}",
        "breaking sent typed: things.send() refuses template together with delay",
        "fix sent: things.send() refuses end together with delay",
    ),
    searching(
        "at least one of fewer",
        "anyOf: [{ required: [words] }, { required: [size] }]",
        "breaking sent typed: things.search() requires at least one of words, size",
    ),
    searching(
        "at least one of more",
        "anyOf: [{ required: [words] }, { required: [owner] }, {required: [size]}]",
        "addition sent: things.search() requires at least one of words, owner, size",
    ),
    searching(
        "nothing required",
        "anyOf: null",
        "addition sent: things.search() no longer requires at least one of words, owner",
    ),
)
