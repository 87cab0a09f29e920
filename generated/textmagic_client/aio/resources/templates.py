"""Templates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import templates as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Templates(Resource):
    """A template is a stored text. Tags in braces are placeholders for text that differs between
    recipients, such as their names or custom fields.

    Documentation: https://www.textmagic.com/docs/api/sms-templates
    """

    def list(self, *, page: int = 1, limit: int = 10) -> AsyncPaginator[models.Template]:
        """List all templates of the account.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.

        Returns:
            One page of templates.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getAllTemplates: GET /api/v2/templates. Documented at
            https://www.textmagic.com/docs/api/sms-templates
        """
        return self._paginate(operations.get_all_templates(page, limit))

    async def create(self, *, name: str, content: str) -> models.ResourceLink:
        """Create a template.

        Args:
            name: Name of the template.
            content: Text of the template. Tags in braces, such as `{First name}` or the name of a
                custom field, are filled in for each recipient.

        Returns:
            The template was created. The result has its id and path.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation createTemplate: POST /api/v2/templates. Documented at
            https://www.textmagic.com/docs/api/sms-templates
        """
        return await self._call(operations.create_template(name, content))

    def search(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        ids: Iterable[int] | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        content: str | UnsetType = UNSET,
    ) -> AsyncPaginator[models.Template]:
        """Find templates by id, name or text.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            ids: Only templates with these ids.
            name: Only templates with this name. Whether a part of the name matches is not
                documented.
            content: Only templates with this text. Whether a part of the text matches is not
                documented.

        Returns:
            One page of the templates that were found.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation searchTemplates: GET /api/v2/templates/search. Documented at
            https://www.textmagic.com/docs/api/sms-templates
        """
        return self._paginate(operations.search_templates(page, limit, ids, name, content))

    @overload
    async def delete_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def delete_bulk(self, *, all: Literal[True]) -> None: ...
    async def delete_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Delete several templates, or all of them.

        Args:
            ids: Ids of the templates to delete. Exactly one of `ids`, `all`.
            all: Delete every template of the account. Exactly one of `ids`, `all`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteTemplatesBulk: POST /api/v2/templates/delete. Documented at
            https://www.textmagic.com/docs/api/sms-templates
        """
        await self._call(operations.delete_templates_bulk(ids, all))

    async def get(self, id: int) -> models.Template:
        """Fetch one template.

        Args:
            id: Id of the template.

        Returns:
            The template.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getTemplate: GET /api/v2/templates/{id}. Documented at
            https://www.textmagic.com/docs/api/sms-templates
        """
        return await self._call(operations.get_template(id))

    async def update(self, id: int, *, name: str, content: str) -> models.ResourceLink:
        """Change a template.

        Args:
            id: Id of the template.
            name: Name of the template.
            content: Text of the template. Tags in braces, such as `{First name}` or the name of a
                custom field, are filled in for each recipient.

        Returns:
            The template was changed. The result has its id and path.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation updateTemplate: PUT /api/v2/templates/{id}. Documented at
            https://www.textmagic.com/docs/api/sms-templates
        """
        return await self._call(operations.update_template(id, name, content))

    async def delete(self, id: int) -> None:
        """Delete one template.

        Args:
            id: Id of the template.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteTemplate: DELETE /api/v2/templates/{id}. Documented at
            https://www.textmagic.com/docs/api/sms-templates
        """
        await self._call(operations.delete_template(id))
