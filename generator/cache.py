"""Results that are kept from one `generate` to the next, so that a small change takes little time.

They are found by the digest of all that they were made from: nothing here is ever out of date. One
file in `.cache/`, which git ignores; `check` works without.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from generator.write import digest


class Cache:
    """Texts by what they were made from. Only those that are added again are kept.

    Args:
        path: The file. None: nothing is kept.
        tools: Stands for the versions of everything that makes the texts.
    """

    def __init__(self, path: Path | None = None, tools: str = "") -> None:
        self._path = path
        self._tools = tools
        self._known = self._load()
        self._used: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        """What is known under the key."""
        return self._used.get(key) or self._known.get(key)

    def key(self, source: str) -> str:
        """The key for what is made of the source."""
        return digest(f"{self._tools}\0{source}".encode())

    def add(self, key: str, text: str) -> None:
        """Keep the text."""
        self._used[key] = text

    def news(self) -> tuple[list[str], dict[str, str]]:
        """For the cache of another process: what was used that it knows too, and what is new."""
        known = self._used.keys() & self._known.keys()
        return list(known), {k: text for k, text in self._used.items() if k not in known}

    def take(self, news: tuple[list[str], dict[str, str]]) -> None:
        """Add what another process has used."""
        known, new = news
        self._used |= {key: self._known[key] for key in known} | new

    def save(self) -> None:
        """Keep what was used. A disk that cannot be written is no matter."""
        if self._path is None or self._used == self._known:
            return
        try:
            self._path.parent.mkdir(exist_ok=True)
            temporary = self._path.with_name(f"{self._path.name}.{os.getpid()}")
            temporary.write_text(json.dumps(self._used), encoding="utf-8")
            os.replace(temporary, self._path)
        except OSError:
            pass

    def _load(self) -> dict[str, str]:
        try:
            found: Any = json.loads(self._path.read_bytes()) if self._path else {}
            return {str(key): str(text) for key, text in found.items()}
        except (OSError, ValueError, AttributeError):
            return {}
