"""Contacts."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import unsubscribers as operations
from ..caller import Resource
from ..pages import Page


class Unsubscribers(Resource):
    """Numbers that have unsubscribed. They get no more messages.

    Documentation: https://www.textmagic.com/docs/api/contacts
    """

    def list(self, *, page: int = 1, limit: int = 10) -> Page[models.UnsubscribedContact]:
        """List all unsubscribed contacts.

        A recipient that answers with a word such as STOP is unsubscribed immediately.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.

        Returns:
            One page of unsubscribed contacts.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getUnsubscribers: GET /api/v2/unsubscribers. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        return self._paginate(operations.get_unsubscribers(page, limit))

    def add(self, *, phone: str, block_incoming: bool | UnsetType = UNSET) -> models.ResourceLink:
        """Unsubscribe a phone number.

        This cannot be undone with the API. Only the recipient can subscribe again, with a message.

        Args:
            phone: The number in E.164 format, with or without the leading plus sign. Not empty.
            block_incoming: Whether messages from the number are blocked as well.

        Returns:
            The number was unsubscribed. The result has its id and path.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation unsubscribeContact: POST /api/v2/unsubscribers. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        return self._call(operations.unsubscribe_contact(phone, block_incoming))

    def get(self, id: int) -> models.UnsubscribedContact:
        """Fetch one unsubscribed contact.

        Args:
            id: Id of the unsubscribed contact.

        Returns:
            The unsubscribed contact.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getUnsubscribedContact: GET /api/v2/unsubscribers/{id}. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        return self._call(operations.get_unsubscribed_contact(id))
