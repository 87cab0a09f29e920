"""Custom Fields."""

from __future__ import annotations

from ... import models
from ...operations import custom_fields as operations
from ..caller import Resource
from ..pages import Page


class CustomFields(Resource):
    """What an account wants to know of its contacts beyond name and number. Templates can put it
    into messages.

    Documentation: https://www.textmagic.com/docs/api/custom-fields
    """

    def list(self, *, page: int = 1, limit: int = 10) -> Page[models.CustomField]:
        """List all custom fields of the account. (GET /api/v2/customfields)"""
        return self._paginate(operations.get_custom_fields(page, limit))

    def create(self, *, name: str) -> models.ResourceLink:
        """Create a custom field. (POST /api/v2/customfields)

        Args:
            name: Name of the custom field.
        """
        return self._call(operations.create_custom_field(name))

    def get(self, id: int) -> models.CustomField:
        """Fetch one custom field. (GET /api/v2/customfields/{id})"""
        return self._call(operations.get_custom_field(id))

    def update(self, id: int, *, name: str) -> models.ResourceLink:
        """Rename a custom field. (PUT /api/v2/customfields/{id})

        Args:
            name: Name of the custom field.
        """
        return self._call(operations.update_custom_field(id, name))

    def delete(self, id: int) -> None:
        """Delete one custom field. (DELETE /api/v2/customfields/{id})"""
        self._call(operations.delete_custom_field(id))

    def update_value(self, id: int, *, contact_id: int, value: str) -> models.ResourceLink:
        """Set what a custom field says of a contact. (PUT /api/v2/customfields/{id}/update)

        Args:
            contact_id: Id of the contact.
            value: What the custom field says of the contact. It is kept and put into messages
                exactly as it is sent.
        """
        return self._call(operations.update_custom_field_value(id, contact_id, value))
