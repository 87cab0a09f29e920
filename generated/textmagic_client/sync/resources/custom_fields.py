"""Custom Fields."""

from __future__ import annotations

from ... import models
from ...operations import custom_fields as operations
from ..caller import Resource
from ..pages import Page


class CustomFields(Resource):
    """Additional fields of all contacts of an account. Templates can insert them into messages.

    Documentation: https://www.textmagic.com/docs/api/custom-fields
    """

    def list(self, *, page: int = 1, limit: int = 10) -> Page[models.CustomField]:
        """List all custom fields of the account.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.

        Returns:
            One page of custom fields.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getCustomFields: GET /api/v2/customfields. Documented at
            https://www.textmagic.com/docs/api/custom-fields
        """
        return self._paginate(operations.get_custom_fields(page, limit))

    def create(self, *, name: str) -> models.ResourceLink:
        """Create a custom field.

        Args:
            name: Name of the custom field.

        Returns:
            The custom field was created. The result has its id and path.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation createCustomField: POST /api/v2/customfields. Documented at
            https://www.textmagic.com/docs/api/custom-fields
        """
        return self._call(operations.create_custom_field(name))

    def get(self, id: int) -> models.CustomField:
        """Fetch one custom field.

        Args:
            id: Id of the custom field.

        Returns:
            The custom field.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getCustomField: GET /api/v2/customfields/{id}. Documented at
            https://www.textmagic.com/docs/api/custom-fields
        """
        return self._call(operations.get_custom_field(id))

    def update(self, id: int, *, name: str) -> models.ResourceLink:
        """Rename a custom field.

        Args:
            id: Id of the custom field.
            name: Name of the custom field.

        Returns:
            The custom field was renamed. The result has its id and path.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation updateCustomField: PUT /api/v2/customfields/{id}. Documented at
            https://www.textmagic.com/docs/api/custom-fields
        """
        return self._call(operations.update_custom_field(id, name))

    def delete(self, id: int) -> None:
        """Delete one custom field.

        Args:
            id: Id of the custom field.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteCustomField: DELETE /api/v2/customfields/{id}. Documented at
            https://www.textmagic.com/docs/api/custom-fields
        """
        self._call(operations.delete_custom_field(id))

    def update_value(self, id: int, *, contact_id: int, value: str) -> models.ResourceLink:
        """Set the value of a custom field for a contact.

        Args:
            id: Id of the custom field.
            contact_id: Id of the contact.
            value: The value for the contact. It is stored and inserted into messages unchanged.

        Returns:
            The value was set. The result has its id and path.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation updateCustomFieldValue: PUT /api/v2/customfields/{id}/update. Documented at
            https://www.textmagic.com/docs/api/custom-fields
        """
        return self._call(operations.update_custom_field_value(id, contact_id, value))
