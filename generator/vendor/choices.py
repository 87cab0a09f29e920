"""What an application chooses for its copy: from the command line, or from its `pyproject.toml`."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeGuard

from generator.base.files import SPEC, Folders
from generator.base.parts import FLAVORS, TRANSPORTS, WITHOUT
from generator.base.problems import InputError, Location, quote
from generator.document.hints import meant

_PROGRAM: Final = "textmagic-codegen"
TABLE: Final = f"tool.{_PROGRAM}.vendor"
_PROJECT: Final = "pyproject.toml"
_HEADING = re.compile(r"""\s*\[\s*tool\s*\.\s*["']?textmagic-codegen["']?\s*(\.\s*vendor\s*)?\]""")
_PLACE = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices for a copy. The working folder is the base of relative paths."""

    dest: Path
    """The folder that gets the package."""
    spec: Path = SPEC
    name: str | None = None
    """The name of the package. None: the name in the spec."""
    flavors: tuple[str, ...] = FLAVORS
    only: tuple[str, ...] = ()
    """The resources that are copied. Empty: all."""
    transports: tuple[str, ...] = TRANSPORTS
    without: tuple[str, ...] = ()
    folders: Folders = field(default_factory=Folders)
    patches: Path | None = None
    """The folder of the patches that are applied to the copy."""
    where: Mapping[str, str] = field(default_factory=dict[str, str], compare=False)
    """The place where each choice was made, for messages: an option, or file and line."""

    def at(self, key: str) -> str:
        """Return the place of a choice. A choice that was not made gets its option."""
        return self.where.get(key, f"--{key}")


class _Value(NamedTuple):
    """A value of an option or of the configuration."""

    value: Any
    where: str
    folder: Path
    """The base of relative paths."""

    def texts(self) -> tuple[str, ...]:
        """Return a list of texts, each once. A single text can also contain commas."""
        every: object = self.value.split(",") if isinstance(self.value, str) else self.value
        if not _is_list(every) or not all(isinstance(each, str) for each in every):
            raise InputError(f"{self.where}: write a list of strings, or one string with commas")
        return tuple(dict.fromkeys(text for each in every if (text := each.strip())))

    def among(self, allowed: tuple[str, ...], kind: str) -> tuple[str, ...]:
        """Return the texts in their usual order. Each must be one of the allowed ones."""
        found = self.texts()
        for text in found:
            if text not in allowed:
                raise InputError(f"{self.where}: {unknown(kind, text, allowed)}")
        return tuple(text for text in allowed if text in found)

    def text(self) -> str:
        if not isinstance(self.value, str) or not self.value.strip():
            raise InputError(f"{self.where}: write a string")
        return self.value.strip()

    def path(self) -> Path:
        if isinstance(self.value, Path):
            return self.value
        text = self.text()
        if "\0" in text:
            raise InputError(f"{self.where}: {quote(text)} is not a path")
        path = self.folder / text
        return path if path.is_absolute() else Path(os.path.relpath(path))

    def paths(self) -> tuple[Path, ...]:
        if isinstance(self.value, str | Path):
            return (self.path(),)
        if not _is_list(self.value):
            raise InputError(f"{self.where}: write the path of a folder, or a list of paths")
        return tuple(self._replace(value=each).path() for each in self.value)


def unknown(kind: str, text: str, allowed: tuple[str, ...]) -> str:
    """Return the message for a text that is none of the allowed ones."""
    right = meant(text, allowed, of_openapi=False)
    hint = f"did you mean {quote(right)}?" if right else f"use {', '.join(allowed)}"
    return f"there is no {kind} {quote(text)}; {hint}"


KEYS: Final = (
    *("dest", "name", "flavor", "only", "transport", "without"),
    *("additions", "templates", "patches", "spec"),
)
"""The keys of the configuration. Each is also an option or the argument of the command."""


def read_choices(given: Mapping[str, Any]) -> Choices:
    """Return the choices. An option that is given overrides the configuration.

    Args:
        given: The options of the command line. None: not given.

    Raises:
        InputError: A value is invalid, or there is no folder for the copy.
    """
    values = _configuration()
    for key in KEYS:
        if given.get(key) is not None:
            where = "FOLDER" if key == "dest" else f"--{key}"
            values[key] = _Value(given[key], where, Path())
    if "dest" not in values:
        raise InputError(
            f"{_PROGRAM} vendor: name the folder that gets the package, or set dest in "
            f"[{TABLE}] of {_PROJECT}"
        )

    def chosen(key: str, allowed: tuple[str, ...], kind: str) -> tuple[str, ...]:
        return values[key].among(allowed, kind) if key in values else ()

    def paths(key: str) -> tuple[Path, ...]:
        return values[key].paths() if key in values else ()

    return Choices(
        dest=values["dest"].path(),
        spec=values["spec"].path() if "spec" in values else SPEC,
        name=values["name"].text() if "name" in values else None,
        flavors=chosen("flavor", FLAVORS, "flavor") or FLAVORS,
        only=values["only"].texts() if "only" in values else (),
        transports=chosen("transport", TRANSPORTS, "transport") or TRANSPORTS,
        without=chosen("without", WITHOUT, "part"),
        folders=Folders(paths("additions"), paths("templates")),
        patches=values["patches"].path() if "patches" in values else None,
        where={key: value.where for key, value in values.items()},
    )


def configured_spec() -> Path | None:
    """Return the spec of the copy that the configuration describes, or None if there is none."""
    values = _configuration()
    if not values:
        return None
    return values["spec"].path() if "spec" in values else SPEC


def require_paths(choices: Choices) -> None:
    """Raise `InputError` for each path of the choices that is not what it has to be."""
    faults = [
        f"{choices.at(key)}: {path}: there is no such folder; name an existing one"
        for key, folders in choices.folders._asdict().items()
        for path in folders
        if not path.is_dir()
    ]
    if not choices.spec.exists():
        faults.append(f"{choices.at('spec')}: {choices.spec}: there is no such file; name another")
    patches = choices.patches
    if patches is not None and patches.exists() and not patches.is_dir():
        faults.append(f"{choices.at('patches')}: {patches}: is not a folder; name another")
    if faults:
        raise InputError(*faults)


def _configuration() -> dict[str, _Value]:
    """Return the values of the nearest `pyproject.toml` that configures this command.

    It is in the working folder or in a folder above.
    """
    try:
        above = len(Path.cwd().parents)
    except OSError:  # there is no working folder
        return {}
    for folder in (Path(*[".."] * count) for count in range(above + 1)):
        if (folder / _PROJECT).is_file():
            found = _read(folder / _PROJECT)
            if found is not None:
                return found
    return {}


def _read(path: Path) -> dict[str, _Value] | None:
    """Return the values in a file, or None if it does not configure this command."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8", "replace")
        at = Location.after(before, str(path))
        raise InputError(f"{at}: not UTF-8; save it in that encoding") from error
    try:
        tool: object = tomllib.loads(text).get("tool")
    except tomllib.TOMLDecodeError as error:
        found = _PLACE.fullmatch(str(error))
        message, line, column = found.groups() if found else (str(error), None, None)
        end = Location.after(text.rstrip(), str(path))
        place = end if line is None else f"{path}:{line}:{column}"
        raise InputError(f"{place}: {message}") from error
    lines = text.split("\n")
    ours = _table(tool.get(_PROGRAM, {}) if _is_table(tool) else {}, ("vendor",), path, lines)
    if "vendor" not in ours:
        return None
    table = _table(ours["vendor"], KEYS, path, lines)
    return {
        key: _Value(value, f"{path}:{_line_of(key, lines)}:1: {key}", path.parent)
        for key, value in table.items()
    }


def _is_list(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, list | tuple)


def _is_table(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _table(
    table: object, allowed: tuple[str, ...], path: Path, lines: list[str]
) -> Mapping[str, Any]:
    """Return a table. Raise `InputError` if it has other keys than the allowed ones."""
    if not _is_table(table):
        raise InputError(f"{path}:{_line_of('vendor', lines)}:1: write a table, [{TABLE}]")
    for key in table:
        if key not in allowed:
            message = unknown("key", key, allowed)
            raise InputError(f"{path}:{_line_of(key, lines)}:1: {message}")
    return table


def _line_of(key: str, lines: list[str]) -> int:
    """Return the line of a key in the tables of this program, or else the line of a table."""
    assigned = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*[.=]""")
    dotted = re.compile(rf".*{_PROGRAM}.*\b{re.escape(key)}\b")
    table, is_inside = 1, False
    for number, line in enumerate(lines, 1):
        if line.lstrip().startswith("["):
            is_inside = _HEADING.match(line) is not None
        if (is_inside and assigned.match(line)) or dotted.match(line):
            return number
        if _PROGRAM in line:
            table = number
    return table
