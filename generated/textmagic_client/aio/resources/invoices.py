"""Statistic."""

from __future__ import annotations

from ... import models
from ...operations import invoices as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Invoices(Resource):
    """The invoices that the account has paid.

    Documentation: https://www.textmagic.com/docs/api/statistics
    """

    def list(self, *, page: int = 1, limit: int = 10) -> AsyncPaginator[models.Invoice]:
        """List all invoices of the account.

        Only the parent account and administrators may do this.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.

        Returns:
            One page of invoices.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getInvoices: GET /api/v2/invoices. Documented at
            https://www.textmagic.com/docs/api/statistics
        """
        return self._paginate(operations.get_invoices(page, limit))
