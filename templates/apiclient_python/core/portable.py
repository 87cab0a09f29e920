"""Objects that can be pickled by one version of the client and unpickled by another."""

from __future__ import annotations

from typing import Any

import msgspec


class Portable:
    """For structs: they are pickled with the names of their fields.

    Another version of the client may have more fields, or fewer. What it does not know it passes
    over; what it misses gets its default. So a field that is added later needs one.
    """

    __slots__ = ()

    def __reduce__(self: Any) -> tuple[Any, ...]:
        return restored, (type(self), msgspec.structs.asdict(self))


def restored(kind: Any, fields: dict[str, Any]) -> Any:
    """The object that was pickled. Pickles name this function: it stays where it is."""
    known = kind.__struct_fields__
    return kind(**{name: value for name, value in fields.items() if name in known})
