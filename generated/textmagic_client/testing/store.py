"""What a fake keeps: documents by their path."""

from __future__ import annotations

from typing import Any


class Store:
    """Collections of documents by key, and documents that are alone at their path.

    What is below a document goes away with it.
    """

    def __init__(self) -> None:
        self._items: dict[str, dict[str, dict[str, Any]]] = {}
        self._singles: dict[str, dict[str, Any]] = {}
        self._latest: dict[str, int] = {}

    def items(self, collection: str) -> dict[str, dict[str, Any]]:
        """The documents of a collection by their key, in the order in which they came."""
        return self._items.setdefault(collection, {})

    def item(self, path: str) -> dict[str, Any] | None:
        collection, _, key = path.rpartition("/")
        return self._items.get(collection, {}).get(key)

    def put(self, collection: str, key: str, document: dict[str, Any]) -> None:
        self.items(collection)[key] = document
        if key.isascii() and key.isdigit():
            self._latest[collection] = max(self._latest.get(collection, 0), int(key))

    def remove(self, collection: str, key: str) -> None:
        """Forget a document, if it is there."""
        self.items(collection).pop(key, None)
        below = f"{collection}/{key}"
        for kept in (self._items, self._singles):
            for path in [p for p in kept if p == below or p.startswith(f"{below}/")]:
                del kept[path]

    def single(self, path: str) -> dict[str, Any] | None:
        return self._singles.get(path)

    def put_single(self, path: str, document: dict[str, Any]) -> None:
        self._singles[path] = document

    def new_key(self, collection: str, example: Any) -> int:
        """A number that no document of the collection ever had."""
        first = example if isinstance(example, int) and example > 0 else 1
        latest = self._latest.get(collection)
        return first if latest is None else latest + 1
