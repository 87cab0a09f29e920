"""User Subaccounts."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import subaccounts as operations
from ..caller import Resource
from ..pages import Page


class Subaccounts(Resource):
    """Accounts of other users that belong to this account. Administrators can also buy credit and
    manage sub-accounts.

    Documentation: https://www.textmagic.com/docs/api/sub-accounts
    """

    def list(self, *, page: int = 1, limit: int = 10) -> Page[models.UserAccount]:
        """List all sub-accounts of the account.

        Closed ones are listed as well. Only the parent account and administrators may do this. The
        vendor marks this operation as internal.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.

        Returns:
            One page of sub-accounts.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getSubaccounts: GET /api/v2/subaccounts. Documented at
            https://www.textmagic.com/docs/api/sub-accounts
        """
        return self._paginate(operations.get_subaccounts(page, limit))

    def invite(
        self, *, email: str, role: models.SubaccountRole | models.SubaccountRoleValue
    ) -> None:
        """Invite a person by e-mail to open a sub-account.

        Only the parent account and administrators may do this. The vendor marks this operation as
        internal.

        Args:
            email: E-mail address that the invitation goes to.
            role: The role of the sub-account.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation inviteSubaccount: POST /api/v2/subaccounts. Documented at
            https://www.textmagic.com/docs/api/sub-accounts
        """
        self._call(operations.invite_subaccount(email, role))

    def get(self, id: int) -> models.UserAccount:
        """Fetch one sub-account.

        The vendor marks this operation as internal.

        Args:
            id: Id of the sub-account.

        Returns:
            The sub-account.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getSubaccount: GET /api/v2/subaccounts/{id}. Documented at
            https://www.textmagic.com/docs/api/sub-accounts
        """
        return self._call(operations.get_subaccount(id))

    def close(self, id: int) -> None:
        """Close one sub-account.

        It stays listed, with the status closed. The vendor marks this operation as internal.

        Args:
            id: Id of the sub-account.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation closeSubaccount: DELETE /api/v2/subaccounts/{id}. Documented at
            https://www.textmagic.com/docs/api/sub-accounts
        """
        self._call(operations.close_subaccount(id))

    def create_token(
        self, *, user_id: int, password: str, app_name: str | UnsetType = UNSET
    ) -> models.UserAccount:
        """Create a new API key for a sub-account.

        The vendor marks this operation as internal. The key is not in the answer;
        `subaccounts.list_with_tokens` lists it.

        Args:
            user_id: Id of the sub-account.
            password: Password of the account that asks, not its API key.
            app_name: Name of the application that will use the key.

        Returns:
            The sub-account that the key was made for, without the key.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation requestNewSubaccountToken: POST /api/v2/subaccounts/tokens. Documented at
            https://www.textmagic.com/docs/api/sub-accounts
        """
        return self._call(operations.request_new_subaccount_token(user_id, password, app_name))

    def list_with_tokens(
        self, *, page: int = 1, limit: int = 10, app_name: str, password: str
    ) -> Sequence[models.SubaccountWithToken]:
        """List the sub-accounts with the API keys that an application has for them.

        If an application has several keys for a sub-account, only the last one is listed. The
        response is a list without the number of pages. The vendor marks this operation as internal.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            app_name: Name of the application that the keys were made for.
            password: Password of the account that asks, not its API key.

        Returns:
            The sub-accounts of this page.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getSubaccountsWithTokens: POST /api/v2/subaccounts/tokens/list. Documented at
            https://www.textmagic.com/docs/api/sub-accounts
        """
        return self._call(operations.get_subaccounts_with_tokens(page, limit, app_name, password))
