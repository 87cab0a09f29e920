"""Statistic."""

from __future__ import annotations

from ... import models
from ...operations import invoices as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Invoices(Resource):
    """What the account has paid for.

    Documentation: https://www.textmagic.com/docs/api/statistics
    """

    def list(self, *, page: int = 1, limit: int = 10) -> AsyncPaginator[models.Invoice]:
        """List all invoices of the account.

        Only the parent account and administrators may do this.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: How many items a page holds. From 1 to 100. Default: 10.
        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, RateLimitError.
        Operation: GET /api/v2/invoices (getInvoices).
        """
        return self._paginate(operations.get_invoices(page, limit))
