"""What is kept from one `generate` to the next, so that a small change takes little time.

It is in the user's cache folder, in a file for each pair of spec and output. It consists of
digests only: nothing that stands there is executed, or gets into the output. Whoever can change it
can make `generate` leave a file as it is, and no more; `check` does not look at it.
"""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from generator.base.files import digest, parse_json, read

_DAYS: Final = 30
_DIGEST = re.compile("[0-9a-f]{64}")


def user_folder() -> Path | None:
    """Return the user's cache folder for this program, or None if the user has none."""
    from platformdirs import user_cache_path  # only `generate` needs it

    try:
        found = user_cache_path("textmagic-codegen", appauthor=False)
    except RuntimeError:  # no home is known
        return None
    return found if found.is_absolute() else None  # what older versions say instead


def kept_in(spec: Path, output: Path, name: str) -> Path | None:
    """Return the path for what is kept about a spec and its output, or None if nothing can be."""
    try:
        pair = f"{os.path.realpath(spec)}\0{os.path.realpath(output)}"
    except OSError:  # there is no working folder
        return None
    folder = user_folder()
    return folder and folder / f"{digest(pair.encode('utf-8', 'surrogateescape'))[:32]}.{name}.json"


def load(path: Path | None) -> Any:
    """Return what was kept there; None if that is nothing, or damaged."""
    try:
        data = read(path) if path else None
    except OSError:
        return None
    return None if data is None else parse_json(data)


def save(path: Path | None, value: object) -> None:
    """Keep the value. A disk that cannot be written does not matter."""
    if path is None:
        return
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            temporary.write_text(json.dumps(value), encoding="utf-8")
            os.replace(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
        _delete_old(path.parent)
    except OSError:
        pass


def _delete_old(folder: Path) -> None:
    """Delete what was kept about specs that have not been changed for some time."""
    limit = time.time() - _DAYS * 24 * 60 * 60
    with os.scandir(folder) as entries:
        for entry in entries:
            if ".json" in entry.name and entry.stat(follow_symlinks=False).st_mtime < limit:
                os.unlink(entry)


class Cache:
    """Digests of results, by the digest of all that they were made from.

    Only those that are added again are kept.

    Args:
        path: The file. None: nothing is kept.
        tools: Stands for the versions of everything that makes the results.
        output: The folder in which the results themselves are, as they were written last.
    """

    def __init__(
        self, path: Path | None = None, tools: str = "", output: Path | None = None
    ) -> None:
        self._path = path
        self._tools = tools
        self._output = output
        self._known = self._load()
        self._used: dict[str, str] = {}
        self.sources: Mapping[str, str] = {}
        """Digests of the files of the spec, by path."""

    def key(self, source: str) -> str:
        """Return the key for what is made of the source."""
        return digest(f"{self._tools}\0{source}".encode("utf-8", "surrogatepass"))

    def has(self, key: str) -> bool:
        """Whether something is known under the key."""
        return key in self._used or key in self._known

    def add(self, key: str, result: str = "") -> None:
        """Keep the digest of a result."""
        self._used[key] = digest(result.encode())

    def written(self, key: str, path: str) -> str | None:
        """Return the file of the output, if it is the result that is known under the key."""
        known = self._used.get(key) or self._known.get(key)
        if known is None or self._output is None:
            return None
        data = read(self._output / path)
        if data is None or digest(data) != known:
            return None
        try:
            return data.decode()
        except UnicodeDecodeError:
            return None

    def used(self) -> dict[str, str]:
        """Return what was used, for the cache of another process."""
        return self._used

    def take(self, used: Mapping[str, str]) -> None:
        """Add what another process has used."""
        self._used |= used

    def save(self) -> None:
        """Keep what was used."""
        if self._used != self._known:
            save(self._path, self._used)

    def _load(self) -> dict[str, str]:
        try:
            found: dict[str, str] = {**load(self._path)}
            return {key: known for key, known in found.items() if _DIGEST.fullmatch(known)}
        except TypeError:  # damaged
            return {}
