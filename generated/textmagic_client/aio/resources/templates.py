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
    """A template is a text that is kept for later. Tags in braces stand for what differs between
    recipients, such as their names or custom fields. Every method is described in full in
    `TextMagic`.

    Documentation: https://www.textmagic.com/docs/api/sms-templates
    """

    def list(self, *, page: int = 1, limit: int = 10) -> AsyncPaginator[models.Template]:
        """List all templates of the account. (GET /api/v2/templates)"""
        return self._paginate(operations.get_all_templates(page, limit))

    async def create(self, *, name: str, content: str) -> models.ResourceLink:
        """Create a template. (POST /api/v2/templates)"""
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
        """Find templates by id, name or text. (GET /api/v2/templates/search)"""
        return self._paginate(operations.search_templates(page, limit, ids, name, content))

    @overload
    async def delete_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def delete_bulk(self, *, all: Literal[True]) -> None: ...
    async def delete_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Delete several templates, or all of them. (POST /api/v2/templates/delete)"""
        await self._call(operations.delete_templates_bulk(ids, all))

    async def get(self, id: int) -> models.Template:
        """Fetch one template. (GET /api/v2/templates/{id})"""
        return await self._call(operations.get_template(id))

    async def update(self, id: int, *, name: str, content: str) -> models.ResourceLink:
        """Change a template. (PUT /api/v2/templates/{id})"""
        return await self._call(operations.update_template(id, name, content))

    async def delete(self, id: int) -> None:
        """Delete one template. (DELETE /api/v2/templates/{id})"""
        await self._call(operations.delete_template(id))
