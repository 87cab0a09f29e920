"""Custom Fields."""

from __future__ import annotations

from ...models.common import ResourceLink
from ...models.custom_fields import CustomField
from ...operations import custom_fields as operations
from ..caller import Caller
from ..pages import Page


class CustomFields:
    """What an account wants to know of its contacts beyond name and number. Templates can put it
    into messages.

    Documentation: https://www.textmagic.com/docs/api/custom-fields
    """

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(self, *, page: int = 1, limit: int = 10) -> Page[CustomField]:
        """List all custom fields of the account.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: How many items a page holds. The server would silently take 10 for a number out
                of range. From 1 to 100. Default: 10.

        Returns:
            One page of custom fields.

        Raises:
            BadRequestError: 400. The request is invalid.
            AuthenticationError: 401. The credentials are wrong, or lack the right to do this.
            RateLimitError: 429. Too many requests in a short time.

        GET /api/v2/customfields (getCustomFields)
        """
        return self._caller.paginate(operations.get_custom_fields(page=page, limit=limit))

    def create(self, *, name: str) -> ResourceLink:
        """Create a custom field.

        Args:
            name: Name of the custom field.

        Returns:
            The custom field was created; this is where to find it.

        Raises:
            BadRequestError: 400. The request is invalid.
            AuthenticationError: 401. The credentials are wrong, or lack the right to do this.
            NotFoundError: 404. Something that the request names does not exist.
            RateLimitError: 429. Too many requests in a short time.

        POST /api/v2/customfields (createCustomField)
        """
        return self._caller.call(operations.create_custom_field(name=name))

    def get(self, id: int) -> CustomField:
        """Fetch one custom field.

        Args:
            id: Id of the custom field.

        Returns:
            The custom field.

        Raises:
            BadRequestError: 400. The request is invalid.
            AuthenticationError: 401. The credentials are wrong, or lack the right to do this.
            NotFoundError: 404. Something that the request names does not exist.
            RateLimitError: 429. Too many requests in a short time.

        GET /api/v2/customfields/{id} (getCustomField)
        """
        return self._caller.call(operations.get_custom_field(id))

    def update(self, id: int, *, name: str) -> ResourceLink:
        """Rename a custom field.

        Args:
            id: Id of the custom field.
            name: Name of the custom field.

        Returns:
            The custom field was renamed; this is where to find it.

        Raises:
            BadRequestError: 400. The request is invalid.
            AuthenticationError: 401. The credentials are wrong, or lack the right to do this.
            NotFoundError: 404. Something that the request names does not exist.
            RateLimitError: 429. Too many requests in a short time.

        PUT /api/v2/customfields/{id} (updateCustomField)
        """
        return self._caller.call(operations.update_custom_field(id, name=name))

    def delete(self, id: int) -> None:
        """Delete one custom field.

        Args:
            id: Id of the custom field.

        Raises:
            BadRequestError: 400. The request is invalid.
            AuthenticationError: 401. The credentials are wrong, or lack the right to do this.
            NotFoundError: 404. Something that the request names does not exist.
            RateLimitError: 429. Too many requests in a short time.

        DELETE /api/v2/customfields/{id} (deleteCustomField)
        """
        self._caller.call(operations.delete_custom_field(id))

    def update_value(self, id: int, *, contact_id: int, value: str) -> ResourceLink:
        """Set what a custom field says of a contact.

        Args:
            id: Id of the custom field.
            contact_id: Id of the contact.
            value: What the custom field says of the contact. It is kept and put into messages
                exactly as it is sent.

        Returns:
            The value was set; this is where to find it.

        Raises:
            BadRequestError: 400. The request is invalid.
            AuthenticationError: 401. The credentials are wrong, or lack the right to do this.
            NotFoundError: 404. Something that the request names does not exist.
            RateLimitError: 429. Too many requests in a short time.

        PUT /api/v2/customfields/{id}/update (updateCustomFieldValue)
        """
        return self._caller.call(
            operations.update_custom_field_value(id, contact_id=contact_id, value=value)
        )
