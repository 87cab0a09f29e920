"""A cache between two runs. It makes small changes fast.

The cache is in the user's cache folder, with one file for each pair of spec and output. It contains
only digests: nothing from it is executed or written to the output. A person who can change the
cache can only make `generate` and `check` skip a file.
"""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from generator.base.files import digest, parse_json, read, with_lf, write_new

_DAYS: Final = 30
_DIGEST = re.compile("[0-9a-f]{64}")


def user_folder() -> Path | None:
    """Return the user's cache folder for this program, or None if the user has none."""
    from platformdirs import user_cache_path  # only `generate` needs it

    try:
        found = user_cache_path("textmagic-codegen", appauthor=False)
    except RuntimeError:  # the home folder is unknown
        return None
    return found if found.is_absolute() else None  # older versions return a relative path


def kept_in(spec: Path, output: Path, name: str) -> Path | None:
    """Return the cache path for a spec and its output, or None if there is no cache folder."""
    try:
        pair = f"{os.path.realpath(spec)}\0{os.path.realpath(output)}"
    except OSError:  # there is no working folder
        return None
    folder = user_folder()
    return folder and folder / f"{digest(pair.encode('utf-8', 'surrogateescape'))[:32]}.{name}.json"


def load(path: Path | None) -> Any:
    """Return the cached value; None if it is missing or damaged."""
    try:
        data = read(path) if path else None
    except OSError:
        return None
    return None if data is None else parse_json(data)


def save(path: Path | None, value: object) -> None:
    """Cache the value. Ignore a disk that is not writable."""
    if path is None:
        return
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary = write_new(path.parent, json.dumps(value).encode())
        try:
            os.replace(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
        _delete_old(path.parent)
    except OSError:
        pass


def _delete_old(folder: Path) -> None:
    """Delete old cache entries of specs that have not changed for some time."""
    limit = time.time() - _DAYS * 24 * 60 * 60
    with os.scandir(folder) as entries:
        for entry in entries:
            is_ours = entry.name.endswith((".json", ".new"))
            if is_ours and entry.stat(follow_symlinks=False).st_mtime < limit:
                os.unlink(entry)


class Cache:
    """Digests of results, by the digest of all their inputs.

    Only entries that are added again in this run are kept.

    Args:
        path: The cache file. None: nothing is stored.
        tools: Identifies the versions of all tools that make the results.
        output: The folder with the results of the last run.
    """

    def __init__(
        self, path: Path | None = None, tools: str = "", output: Path | None = None
    ) -> None:
        self._path = path
        self._tools = tools
        self._output = output
        self._known = self._load()
        self._used: dict[str, str] = {}

    def key(self, source: str) -> str:
        """Return the key for the result of a source."""
        return digest(f"{self._tools}\0{source}".encode("utf-8", "surrogatepass"))

    def has(self, key: str) -> bool:
        """Return whether the cache has an entry for the key."""
        return key in self._used or key in self._known

    def add(self, key: str, result: str = "") -> None:
        """Store the digest of a result."""
        self._used[key] = digest(result.encode())

    def written(self, key: str, path: str) -> str | None:
        """Return the text of an output file, if it is the cached result of the key."""
        known = self._used.get(key) or self._known.get(key)
        if known is None or self._output is None:
            return None
        data = read(self._output / path)
        if data is None or digest(with_lf(data)) != known:
            return None
        try:
            return with_lf(data).decode()
        except UnicodeDecodeError:
            return None

    def used(self) -> dict[str, str]:
        """Return the used entries, for the cache of another process."""
        return self._used

    def take(self, used: Mapping[str, str]) -> None:
        """Add the entries that another process has used."""
        self._used |= used

    def save(self) -> None:
        """Save the used entries."""
        if self._used != self._known:
            save(self._path, self._used)

    def _load(self) -> dict[str, str]:
        try:
            found: dict[str, str] = {**load(self._path)}
            return {key: known for key, known in found.items() if _DIGEST.fullmatch(known)}
        except TypeError:  # damaged
            return {}
