"""The store of a fake: documents by their path."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from .calls import is_array, is_object
from .paths import PLACEHOLDER, looseness, pattern, segment, split
from .table import Stored, Table

Document = dict[str, Any]


class Store:
    """Collections of documents by key, and single documents by path.

    A document in several collections is the same object: a change shows in all of them. When a
    document is removed, all documents below it are removed too.
    """

    def __init__(self, table: Table) -> None:
        self._examples = table.examples
        self._stored = sorted(table.stored, key=lambda stored: looseness(stored.path))
        self._items: dict[str, dict[str, Document]] = {}
        self._singles: dict[str, Document] = {}
        self._latest: dict[str, int] = {}

    def example(self, name: str | None) -> Any:
        return None if name is None else deepcopy(self._examples[name])

    def at(self, path: str) -> Stored:
        """Return the description of the collection or document at a path."""
        return next(stored for stored in self._stored if pattern(stored.path).fullmatch(path))

    def key(self, path: str) -> str:
        """Return the field that identifies the documents of a collection."""
        return self.at(path).key or ""

    def below(self, path: str) -> dict[str, Stored]:
        """Return the collections below the document at a path, by their last segment."""
        parts = [(stored, *split(stored.path)) for stored in self._stored]
        return {
            name: stored
            for stored, above, name in parts
            if stored.key is not None
            and PLACEHOLDER.fullmatch(split(above)[1])
            and pattern(above).fullmatch(path)
        }

    def items(self, path: str) -> dict[str, Document]:
        """Return the documents of a collection by key, in the order in which they were added."""
        stored = self.at(path)
        if not stored.of or not stored.parent:
            return self._kept(path)
        above = split(split(path)[0])[1]
        kept = self._kept(stored.of).items()
        return {key: d for key, d in kept if segment(d.get(stored.parent)) == above}

    def _kept(self, path: str) -> dict[str, Document]:
        return self._items.setdefault(path, {})

    def item(self, path: str) -> Document | None:
        above, key = split(path)
        return self._items.get(above, {}).get(key)

    def create(self, path: str, fields: Mapping[str, Any]) -> Document:
        """Store a new document. Omitted fields come from the example."""
        stored = self.at(path)
        home, name = stored.of or path, self.key(path)
        document: Document = self.example(stored.example) or {}
        document |= {name: self._new_key(home, document.get(name)), **fields}
        key = segment(document[name])
        for below in self.below(f"{home}/{key}").keys() & document.keys() - fields.keys():
            if is_array(document[below]):
                document[below] = []
        if stored.parent:
            document |= self._of_parent(stored.parent, split(path)[0], document)
        self._kept(home)[key] = document
        if key.isascii() and key.isdigit():
            self._latest[home] = max(self._latest.get(home, 0), int(key))
        if stored.of and not stored.parent:
            self.link(path, key)
        return document

    def _of_parent(self, name: str, path: str, document: Document) -> Document:
        """Return the fields of a document that describe its parent."""
        above = self.item(path) or {}
        found = {name: above.get(self.key(split(path)[0]))}
        short = name.removesuffix("Id")
        if is_object(shown := document.get(short)):
            found[short] = {key: above.get(key, value) for key, value in shown.items()}
        return found

    def _new_key(self, collection: str, example: Any) -> int:
        """Return an id that no document of the collection ever had."""
        first = example if isinstance(example, int) and example > 0 else 1
        latest = self._latest.get(collection)
        return first if latest is None else latest + 1

    def link(self, path: str, key: str) -> None:
        """Add an existing document to another collection. Do nothing if it does not exist."""
        for collection, name, document in self._sides(path, key):
            if document is not None:
                self._kept(collection)[name] = document
                self._refresh(collection)

    def unlink(self, path: str, key: str) -> None:
        """Remove a document from one collection, but keep it in the others."""
        for collection, name, _ in self._sides(path, key):
            self._kept(collection).pop(name, None)
            self._refresh(collection)

    def _sides(self, path: str, key: str) -> list[tuple[str, str, Document | None]]:
        """Return the entries that a link consists of: collection, key and document.

        A link of `/b/1` and `/a/2` is an entry in `/a/2/b`, and one in `/b/1/a` if that exists.
        """
        stored, owner = self.at(path), split(path)[0]
        document = self._kept(stored.of).get(key)
        sides = [(path, key, document)]
        if stored.mirror and document is not None:
            mirror = f"{stored.of}/{key}/{split(stored.mirror)[1]}"
            sides.append((mirror, split(owner)[1], self.item(owner)))
        return sides

    def _refresh(self, path: str) -> None:
        """Update the list that a document has of the documents below it, if it has one."""
        owner, name = split(path)
        document = self.item(owner)
        if document is not None and is_array(document.get(name)):
            document[name] = list(self._kept(path).values())

    def remove(self, path: str, key: str) -> None:
        """Remove a document. If the collection is shared, only remove it from the collection."""
        stored = self.at(path)
        home = stored.of or path
        if stored.shared:
            self.unlink(path, key)
            return
        document = self._kept(home).pop(key, None)
        gone = f"{home}/{key}"
        for name, inner in self.below(gone).items():
            if inner.of and not inner.shared:
                for each in list(self.items(f"{gone}/{name}")):
                    self.remove(f"{gone}/{name}", each)
        for kept in (self._items, self._singles):
            for each in [p for p in kept if p == gone or p.startswith(f"{gone}/")]:
                del kept[each]
        for each, found in self._items.items():
            if document is not None and found.get(key) is document:
                del found[key]
                self._refresh(each)

    def single(self, path: str) -> Document | None:
        return self._singles.get(path)

    def put_single(self, path: str, document: Document) -> None:
        self._singles[path] = document
