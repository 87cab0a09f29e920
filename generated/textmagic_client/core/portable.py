"""Objects that one version of the client can pickle and another version can unpickle."""

from __future__ import annotations

from typing import Any

import msgspec


class Portable:
    """Mixin for structs that are pickled with the names of their fields.

    Another version of the client may have more or fewer fields. It ignores unknown fields. Missing
    fields get their default, so a field that is added later needs a default.
    """

    __slots__ = ()

    def __reduce__(self: Any) -> tuple[Any, ...]:
        return restored, (type(self), msgspec.structs.asdict(self))


def restored(kind: Any, fields: dict[str, Any]) -> Any:
    """Restore a pickled object. Pickles name this function: do not rename or move it."""
    known = kind.__struct_fields__
    return kind(**{name: value for name, value in fields.items() if name in known})
