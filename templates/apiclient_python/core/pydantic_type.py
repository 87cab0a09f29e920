"""Methods that pydantic, and so FastAPI, calls on a type. They do not import pydantic."""

from __future__ import annotations

from typing import Any


class _Serializer:
    """Create the serializer when pydantic first serializes an object in a field of type Any."""

    def __get__(self, instance: object, owner: Any) -> Any:
        from . import schemas

        try:
            return schemas.serializer(owner)
        except ImportError:
            raise AttributeError("pydantic is not installed") from None


class PydanticType:
    """Mixin that makes a model or an enum a type of pydantic."""

    __slots__ = ()

    __pydantic_serializer__ = _Serializer()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> dict[str, Any]:
        from . import schemas

        return schemas.of_type(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> dict[str, Any]:
        from . import schemas

        return schemas.json_schema(cls)


class PydanticPage:
    """Mixin that makes a page a type of pydantic."""

    __pydantic_serializer__ = _Serializer()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> dict[str, Any]:
        from . import schemas

        return schemas.of_page(cls, source)

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> dict[str, Any]:
        from . import schemas

        return schemas.json_schema_of_page(core_schema)
