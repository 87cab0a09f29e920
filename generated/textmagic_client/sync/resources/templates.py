"""Templates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import templates as operations
from ..caller import Resource
from ..pages import Page


class Templates(Resource):
    """A template is a text that is kept for later. Tags in braces stand for what differs between
    recipients, such as their names or custom fields.

    Documentation: https://www.textmagic.com/docs/api/sms-templates
    """

    def list(self, *, page: int = 1, limit: int = 10) -> Page[models.Template]:
        """List all templates of the account. (GET /api/v2/templates)"""
        return self._paginate(operations.get_all_templates(page, limit))

    def create(self, *, name: str, content: str) -> models.ResourceLink:
        """Create a template. (POST /api/v2/templates)

        Args:
            name: Name of the template.
            content: Text of the template. Tags in braces, such as `{First name}` or the name of a
                custom field, are filled in for each recipient.
        """
        return self._call(operations.create_template(name, content))

    def search(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        ids: Iterable[int] | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        content: str | UnsetType = UNSET,
    ) -> Page[models.Template]:
        """Find templates by id, name or text. (GET /api/v2/templates/search)

        Args:
            ids: Only templates with these ids.
            name: Only templates with this name. Whether a part of the name will do is not
                documented.
            content: Only templates with this text. Whether a part of the text will do is not
                documented.
        """
        return self._paginate(operations.search_templates(page, limit, ids, name, content))

    @overload
    def delete_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    def delete_bulk(self, *, all: Literal[True]) -> None: ...
    def delete_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Delete several templates, or all of them.

        Name the templates with `ids`, or set `all` to delete every template of the account.
        (POST /api/v2/templates/delete)

        Args:
            ids: Ids of the templates to delete.
            all: Delete every template of the account.
        """
        self._call(operations.delete_templates_bulk(ids, all))

    def get(self, id: int) -> models.Template:
        """Fetch one template. (GET /api/v2/templates/{id})"""
        return self._call(operations.get_template(id))

    def update(self, id: int, *, name: str, content: str) -> models.ResourceLink:
        """Change a template. (PUT /api/v2/templates/{id})

        Args:
            name: Name of the template.
            content: Text of the template. Tags in braces, such as `{First name}` or the name of a
                custom field, are filled in for each recipient.
        """
        return self._call(operations.update_template(id, name, content))

    def delete(self, id: int) -> None:
        """Delete one template. (DELETE /api/v2/templates/{id})"""
        self._call(operations.delete_template(id))
