"""Sender Settings."""

from __future__ import annotations

from ... import models
from ...operations import sender_ids as operations
from ..caller import Resource
from ..pages import Page


class SenderIds(Resource):
    """Sender names to use instead of a number. The service must approve a name first. Recipients
    cannot answer to it.

    Documentation: https://docs.textmagic.com/#tag/Sender-Settings
    """

    def list(self, *, page: int = 1, limit: int = 10) -> Page[models.SenderId]:
        """List all sender names that the account has requested.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.

        Returns:
            One page of sender names.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getSenderIds: GET /api/v2/senderids. Documented at
            https://docs.textmagic.com/#tag/Sender-Settings
        """
        return self._paginate(operations.get_sender_ids(page, limit))

    def request(self, *, sender_id: str, explanation: str) -> models.ResourceLink:
        """Request a sender name for messages.

        The vendor's staff decides. Not every country allows names.

        Args:
            sender_id: The name: at most 11 Latin letters and digits, with at least one letter.
            explanation: Why the account needs this name.

        Returns:
            The name was requested. The result has its id and path.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation requestSenderId: POST /api/v2/senderids. Documented at
            https://docs.textmagic.com/#tag/Sender-Settings
        """
        return self._call(operations.request_sender_id(sender_id, explanation))

    def get(self, id: int) -> models.SenderId:
        """Fetch one sender name.

        Args:
            id: Id of the sender name, not the name itself.

        Returns:
            The sender name.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getSenderId: GET /api/v2/senderids/{id}. Documented at
            https://docs.textmagic.com/#tag/Sender-Settings
        """
        return self._call(operations.get_sender_id(id))

    def delete(self, id: int) -> None:
        """Delete one sender name.

        Args:
            id: Id of the sender name, not the name itself.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteSenderId: DELETE /api/v2/senderids/{id}. Documented at
            https://docs.textmagic.com/#tag/Sender-Settings
        """
        self._call(operations.delete_sender_id(id))
