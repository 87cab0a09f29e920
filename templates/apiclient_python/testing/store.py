"""What a fake keeps: documents by their path."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from .calls import is_array, is_object
from .paths import PLACEHOLDER, looseness, pattern, segment, split
from .table import Stored, Table

Document = dict[str, Any]


class Store:
    """Collections of documents by key, and documents that are alone at their path.

    A document that is in several collections is one: a change shows in all. What is below a
    document goes away with it.
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
        """What is kept at a path."""
        return next(stored for stored in self._stored if pattern(stored.path).fullmatch(path))

    def key(self, path: str) -> str:
        """The field that the documents of a collection are told apart by."""
        return self.at(path).key or ""

    def below(self, path: str) -> dict[str, Stored]:
        """The collections below the document at a path, by the end of their path."""
        parts = [(stored, *split(stored.path)) for stored in self._stored]
        return {
            name: stored
            for stored, above, name in parts
            if stored.key is not None
            and PLACEHOLDER.fullmatch(split(above)[1])
            and pattern(above).fullmatch(path)
        }

    def items(self, path: str) -> dict[str, Document]:
        """The documents of a collection by their key, in the order in which they came."""
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
        """Keep a new document; what is not given is as in the example."""
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
        """What a document says of the one that it is below."""
        above = self.item(path) or {}
        found = {name: above.get(self.key(split(path)[0]))}
        short = name.removesuffix("Id")
        if is_object(shown := document.get(short)):
            found[short] = {key: above.get(key, value) for key, value in shown.items()}
        return found

    def _new_key(self, collection: str, example: Any) -> int:
        """A number that no document of the collection ever had."""
        first = example if isinstance(example, int) and example > 0 else 1
        latest = self._latest.get(collection)
        return first if latest is None else latest + 1

    def link(self, path: str, key: str) -> None:
        """Put a document, if it is there, into another collection too."""
        for collection, name, document in self._sides(path, key):
            if document is not None:
                self._kept(collection)[name] = document
                self._refresh(collection)

    def unlink(self, path: str, key: str) -> None:
        """Take a document out of one of the collections that it is in."""
        for collection, name, _ in self._sides(path, key):
            self._kept(collection).pop(name, None)
            self._refresh(collection)

    def _sides(self, path: str, key: str) -> list[tuple[str, str, Document | None]]:
        """That `/b/1` is in `/a/2/b`, and `/a/2` in `/b/1/a`: collection, key and document."""
        stored, owner = self.at(path), split(path)[0]
        document = self._kept(stored.of).get(key)
        sides = [(path, key, document)]
        if stored.mirror and document is not None:
            mirror = f"{stored.of}/{key}/{split(stored.mirror)[1]}"
            sides.append((mirror, split(owner)[1], self.item(owner)))
        return sides

    def _refresh(self, path: str) -> None:
        """Let a document that lists what is below it do so."""
        owner, name = split(path)
        document = self.item(owner)
        if document is not None and is_array(document.get(name)):
            document[name] = list(self._kept(path).values())

    def remove(self, path: str, key: str) -> None:
        """Forget a document, if it is there; or take it out, if it is only shared."""
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
