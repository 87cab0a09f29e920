"""Models of custom fields."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from ..core import encode
from .base import ABSENT, Input, Model


class CustomFieldValueRequest(Input, frozen=True, kw_only=True):
    """The new value of a custom field for a contact."""

    id: int
    """Id of the custom field."""
    user_custom_field_id: int | msgspec.UnsetType = msgspec.UNSET
    """Id of the custom field under an older name."""
    name: str | msgspec.UnsetType = msgspec.UNSET
    """Name of the custom field."""
    value: str
    """The new value for the contact."""
    created_at: datetime | msgspec.UnsetType = msgspec.UNSET
    """When the custom field was created. With a timezone."""

    def on_wire(self, name: str, /) -> dict[str, Any]:
        """Check the fields, and encode them.

        Args:
            name: The name of the object in error messages.

        Returns:
            The encoded values, by their names on the wire.
        """
        return {
            "id": encode.integer(f"{name}.id", self.id),
            "userCustomFieldId": encode.integer(
                f"{name}.user_custom_field_id", self.user_custom_field_id
            ),
            "name": encode.string(f"{name}.name", self.name),
            "value": encode.string(f"{name}.value", self.value),
            "createdAt": encode.timestamp(f"{name}.created_at", self.created_at),
        }


class CustomField(Model, kw_only=True):
    """An additional field of all contacts, such as a date of birth."""

    id: int = ABSENT
    """Id of the custom field."""
    name: str = ABSENT
    """Name of the custom field; templates refer to it by this name."""
    created_at: datetime = ABSENT
    """When the custom field was created."""


class CustomFieldValue(Model, kw_only=True):
    """The value of a custom field for a contact."""

    id: int = ABSENT
    """Id of the custom field."""
    user_custom_field_id: int = ABSENT
    """Id of the custom field under an older name."""
    name: str = ABSENT
    """Name of the custom field."""
    value: str = ABSENT
    """The value for the contact."""
    created_at: datetime = ABSENT
    """When the custom field was created."""
