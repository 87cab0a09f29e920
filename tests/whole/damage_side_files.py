"""Random damage to the files that the generator reads besides the spec.

Each case damages templates, the manifest, other files of the output, or files of the cache. The
command must succeed, or print one line for each mistake and not change the output.

python -m tests.whole.damage_side_files --count 500 --seed 1
"""

from __future__ import annotations

import argparse
import functools
import importlib
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import FrameType
from typing import Final
from unittest import mock

from generator import build
from generator.base import cache
from generator.base.files import TEMPLATES
from generator.output import format as formatting, stamp
from tests.support import TINY, captured, write_spec

SECONDS: Final = 120
"""Maximum time of a command, in seconds. Longer ones hang, such as one that reads from a pipe."""
_COMMANDS: Final = ("generate", "generate", "generate", "check", "vendor")

Tree = dict[str, tuple[str, bytes]]


def _content(random: Random, path: Path) -> None:
    """Put other bytes into the file."""
    data = path.read_bytes()
    at = random.randrange(len(data) + 1)
    rubbish = random.choice(
        [
            *(b"", b"\0", b"\xff\xfe", random.randbytes(200), data[:at], data + data),
            *(
                data[:at] + b"\0" + data[at:],
                data[:at] + b"\xc3(" + data[at:],
                b"\xef\xbb\xbf" + data,
            ),
            *(data.replace(b"\n", b"\r\n"), data.replace(b"\n", b"\r"), data[at:], b"null", b"7"),
            *(b"[" * 100_000, b'{"a":' * 50_000, b"(" * 5_000, b"{{" * 500, b"{% if x %}" * 300),
            *(data[:at] + b"{{ nothing.at.all }}" + data[at:], b"{{ 1 / 0 }}", b"{{ client }}"),
            *(b'{% include "nothing" %}', b"{% raw %}", b"def f(:\n", b"return\n", b"\tx\n  y\n"),
            *(b'{"files": {}}', b'{"generator": "1", "files": {"\\u0000": "0", "a": 1}}'),
            *(b'{"generator": "1", "files": {"../x": "0"}}', b'{"generator": 1, "files": []}'),
            *(b'{"sources": {"/": 1}, "others": [], "manifest": {}}', b'"' + b"\\ud800" * 9 + b'"'),
            bytes(byte ^ (random.random() < 0.01) for byte in data),
        ]
    )
    path.write_bytes(rubbish)


def _delete(random: Random, path: Path) -> None:
    path.unlink()


def _folder(random: Random, path: Path) -> None:
    path.unlink()
    path.mkdir()
    if random.random() < 0.5:
        (path / "precious.txt").write_text("mine")


def _pipe(random: Random, path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _link(random: Random, path: Path) -> None:
    target = random.choice([path.name, "nothing", "/dev/zero", "/dev/null", "/", os.devnull])
    path.unlink()
    path.symlink_to(target)


def _own(random: Random, path: Path) -> None:
    """Put a file of the user beside it."""
    name = random.choice(["mine.txt", ".hidden", "mine.py", "x\ny.md", "ü.md", "a b.jinja", "~"])
    path.with_name(name).write_bytes(random.choice([b"mine", b"", b"\xff", b"("]))


def _parent(random: Random, path: Path) -> None:
    """Delete the whole folder, or put something else in its place."""
    folder = path.parent
    shutil.rmtree(folder)
    match random.randrange(4):
        case 0:
            folder.mkdir()
        case 1:
            folder.write_text("mine")
        case 2:
            folder.symlink_to(folder.name)
        case _:
            pass


_DAMAGES: Final[tuple[Callable[[Random, Path], None], ...]] = (
    *(_content, _content, _content, _content, _delete, _folder, _pipe, _link, _own, _parent),
)


@dataclass
class Summary:
    """The results of all cases."""

    outcomes: Counter[str] = field(default_factory=Counter[str])
    faults: list[str] = field(default_factory=list[str])
    seconds: float = 0.0

    def __str__(self) -> str:
        lines = [f"{self.outcomes.total()} cases in {self.seconds:.1f} s"]
        lines += [f"{count:6} {what}" for what, count in sorted(self.outcomes.items())]
        return "\n".join([*lines, f"{len(self.faults)} failed"])


class _Project:
    """A spec with output and templates. Each case damages a fresh copy of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._format_once = functools.cache(formatting.format_python)  # because it is slow
        self._whole = folder / "whole"
        self._now = folder / "now"
        self.spec = write_spec(folder / "spec", TINY)
        self.templates = self._now / "data" / "templates"
        shutil.copytree(TEMPLATES, self._whole / "data" / "templates")
        self.reset()
        for command in ("generate", "vendor"):
            status, errors = self.run(command)
            assert status == 0, errors
        shutil.rmtree(self._whole)
        shutil.copytree(self._now, self._whole)

    def reset(self) -> None:
        if self._now.exists():
            shutil.rmtree(self._now)
        shutil.copytree(self._whole, self._now)

    def files(self) -> dict[str, list[Path]]:
        """Return the files that can be damaged, by kind."""
        every = [path for path in sorted(self._now.rglob("*")) if path.is_file()]
        kinds: dict[str, list[Path]] = {}
        for path in every:
            kind = path.relative_to(self._now).parts[0]
            if path.name == "manifest.json":
                kind = "manifest"
            kinds.setdefault(kind, []).append(path)
        return kinds

    def outputs(self) -> Tree:
        """Return the content of the folders that the generator writes to."""
        found: Tree = {}
        for name in ("output", "app"):
            for parent, folders, names in os.walk(self._now / name):
                for each in [*folders, *names]:
                    path = Path(parent, each)
                    kind = "link" if path.is_symlink() else "file" if path.is_file() else "other"
                    found[str(path)] = (kind, path.read_bytes() if kind == "file" else b"")
        return found

    def run(self, command: str) -> tuple[int, str]:
        folder = ["--output", self._now / "output"] if command != "vendor" else [self._now / "app"]
        with ExitStack() as stack:
            stack.enter_context(mock.patch.object(build, "ROOTS", (self.templates,)))
            stack.enter_context(mock.patch.object(stamp, "DATA", self._now / "data"))
            kept = self._now / "cache" / "textmagic-codegen"
            stack.enter_context(mock.patch.object(cache, "user_folder", lambda: kept))
            stack.enter_context(mock.patch.object(formatting, "format_python", self._format_once))
            stack.enter_context(_no_longer_than(SECONDS))
            status, _, errors = captured(command, "--spec", self.spec, *folder)
        return status, errors


@contextmanager
def _no_longer_than(seconds: int) -> Generator[None]:
    def fail(_: int, frame: FrameType | None) -> None:
        raise SystemExit(f"hangs for {seconds} s, at {frame}")

    before = signal.signal(signal.SIGALRM, fail)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _try_out(project: _Project, random: Random) -> tuple[str, str]:
    """Damage something and run a command. Return a description of the case, and its fault or ''."""
    command = random.choice(_COMMANDS)
    steps: list[str] = [command]
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        kinds = project.files()
        kind = random.choice(sorted(kinds))
        path = random.choice(kinds[kind])
        damage = random.choice(_DAMAGES)
        if damage is _parent and path.parent.parent == project.folder:
            continue
        damage(random, path)
        steps.append(f"{damage.__name__.strip('_')} {path.relative_to(project.folder)}")
    what = ", ".join(steps)
    before = project.outputs()
    try:
        status, errors = project.run(command)
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        return what, f"raised:\n{traceback.format_exc()}"
    lines = errors.splitlines()
    if "Traceback (most recent call last)" in errors:
        return what, f"a traceback:\n{errors}"
    if status not in {0, 1, 2}:
        return what, f"exit status {status}: {errors}"
    if status == 0 and errors:
        return what, f"status 0 with messages: {errors}"
    if status == 2 and (not lines or not all(": " in line and len(line) < 1000 for line in lines)):
        return what, f"the messages do not have the expected form: {errors}"
    if (status == 2 or command == "check") and project.outputs() != before:
        changed = sorted({name for name, _ in project.outputs().items() ^ before.items()})
        return what, f"status {status}, but files changed: {changed}: {errors}"
    if status == 0 and command != "check" and not project.outputs().items() >= _own_files(before):
        return what, "status 0, but a file of the user is gone"
    return f"{command}: exit status {status}", ""


def _own_files(tree: Tree) -> set[tuple[str, tuple[str, bytes]]]:
    return {(name, (kind, data)) for name, (kind, data) in tree.items() if data == b"mine"}


def run(count: int, seed: int, first: int = 0, report: Callable[[str], object] = len) -> Summary:
    """Run a number of cases, and return their results."""
    summary = Summary()
    started = time.monotonic()
    # Otherwise, each case imports it in another process.
    importlib.import_module("openapi_spec_validator")
    with tempfile.TemporaryDirectory() as folder:
        project = _Project(Path(folder).resolve())
        for case in range(first, first + count):
            project.reset()
            what, fault = _try_out(project, Random(f"{seed}/{case}"))
            if fault:
                summary.faults.append(f"seed {seed}, case {case} ({what})\n{fault}\n")
                report(summary.faults[-1])
            summary.outcomes["failed" if fault else what] += 1
    summary.seconds = time.monotonic() - started
    return summary


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first case")
    options = parser.parse_args()
    summary = run(options.count, options.seed, options.first, print)
    print(summary)
    return 1 if summary.faults else 0


if __name__ == "__main__":
    sys.exit(main())
