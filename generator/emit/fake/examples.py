"""The documents that the fake creates: the examples of the spec, each with one name."""

from __future__ import annotations

from typing import Any

from generator.document.nodes import is_dict, is_list
from generator.emit.fake.model import usual
from generator.ir import Client, ListOf, ModelRef, Operation, SpecText, SpecValue, Type


class Examples:
    """The examples of a client. `named` has all examples that were requested."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self.named: dict[str, SpecValue] = {}

    def of(self, operation: Operation) -> SpecText | None:
        """Return the name of the example of a result."""
        example = operation.result_example
        if example is None:
            return None
        if operation.item is not None and (listed := listed_model(operation)) is not None:
            return self.of_item(operation, listed)
        if operation.item is not None:
            names, values = self._client.paging, (1, 10, 1, [example.raw])
            keys = (names.page, names.limit, names.page_count, names.items)
            return self._named(
                None,
                operation,
                SpecValue({key.raw: v for key, v in zip(keys, values, strict=True)}),
            )
        return self._named(operation.result, operation, self._as_usual(operation.result, example))

    def _as_usual(self, type_: Type | None, example: SpecValue) -> SpecValue:
        """Return the example with usual values where the spec shows only possible values."""
        match type_:
            case ListOf(item) if is_list(example.raw):
                values = [self._as_usual(item, SpecValue(each)).raw for each in example.raw]
                return SpecValue(values)
            case ModelRef(name) if is_dict(example.raw):
                fields = {f.wire_name.raw: f for f in self._client.models[name].fields}
                made: dict[str, Any] = {}
                for key, value in example.raw.items():
                    found, shown = fields.get(key), SpecValue(value)
                    made[key] = shown.raw
                    if found is not None:
                        made[key] = (usual(found) or self._as_usual(found.type, shown)).raw
                return SpecValue(made)
            case _:
                return example

    def of_item(self, operation: Operation, listed: ModelRef) -> SpecText | None:
        """Return the name of the example of a listed item."""
        example = operation.result_example
        if example is not None and operation.item is None:
            example = SpecValue(example.raw[0]) if example.raw else None
        if example is None:
            return None
        return self._named(listed, operation, self._as_usual(listed, example))

    def _named(self, type_: Type | None, operation: Operation, example: SpecValue) -> SpecText:
        """Return a name for an example. Equal examples of one model share a name."""
        name = type_.name if isinstance(type_, ModelRef) else operation.id.raw
        if self.named.setdefault(name, example) != example:
            name = operation.id.raw
            self.named[name] = example
        return SpecText(name)


def listed_model(operation: Operation) -> ModelRef | None:
    """Return the model of the listed items."""
    listed = operation.item
    if listed is None and isinstance(operation.result, ListOf):
        listed = operation.result.item
    return listed if isinstance(listed, ModelRef) else None
