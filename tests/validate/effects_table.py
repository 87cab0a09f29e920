"""The keywords in the table of supported keywords."""

from __future__ import annotations

from typing import NamedTuple

from generator.build import extensions
from generator.validate.shapes import Choice, Either, Entries, Items, Named, Object, Shape, Value
from generator.validate.supported import CHOICES, shapes_with


class Keyword(NamedTuple):
    """A keyword of an object in the table, or one of the values that the table lists for it."""

    owner: str
    name: str
    value: object = None


def keywords() -> list[Keyword]:
    """Return all keywords and values in the table of supported keywords."""
    shapes = shapes_with(extensions())
    seen: list[Object] = []
    found: dict[Keyword, None] = {}

    def visit(shape: Shape) -> None:
        match shape:
            case Items(of) | Entries(of):
                visit(of)
            case Choice(otherwise):
                visit(otherwise)
            case Either(scalar, collection):
                visit(scalar)
                visit(collection)
            case Named(name):
                visit(shapes[name])
            case Object() if not any(shape is known for known in seen):
                seen.append(shape)
                for name, field in shape.fields.items():
                    found.setdefault(Keyword(shape.name, name))
                    for value in values_of(field):
                        found.setdefault(Keyword(shape.name, name, value))
                    visit(field)
                if "$ref" in shape.fields:
                    for name in shape.beside_reference:
                        found.setdefault(Keyword(f"a $ref in {shape.name}", name))
            case _:
                pass

    visit(shapes["document"])
    for shape in CHOICES.values():
        visit(shape)
    return list(found)


def values_of(shape: Shape) -> tuple[object, ...]:
    """Return the values that a shape lists, or nothing if it lists only one."""
    match shape:
        case Value(choices=choices) if len(choices) > 1:
            return choices
        case Either(scalar, _):
            return values_of(scalar)
        case _:
            return ()
