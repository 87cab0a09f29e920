"""Random damage to the real spec: the command must refuse it with a location, or succeed.

python -m tests.whole.fuzz --count 10000 --seed 1
python -m tests.whole.fuzz --seed 1 --case 4711    # one case again, with its diff
python -m tests.whole.fuzz --part                  # a part of the APIs, which is much faster
python -m tests.whole.fuzz --small --types         # values of another type, in a small spec
"""

from __future__ import annotations

import argparse
import importlib
import os
import re
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Final
from unittest import mock

from generator.output import format as formatting
from generator.output.stamp import Stamp
from tests.support import ROOT, captured, tree
from tests.whole.fuzz_damage import Files, Mutation, mutation, part_of_spec, real_spec
from tests.whole.fuzz_small import SMALL

PROBLEM: Final = re.compile(r"[^\n]+:\d+:\d+: .+")


@dataclass
class Outcome:
    """The exit status and the messages of the command, and its fault, if it has one."""

    status: int | None
    messages: list[str]
    fault: str = ""


class Fuzzer:
    """A spec and its output in a folder, for running many cases."""

    def __init__(self, folder: Path, spec: Files, *, run_tests: bool = False) -> None:
        self._run_tests = run_tests
        self._spec = folder / "spec"
        if any(b"handler:" in data for data in spec.values()):
            (folder / "additions").symlink_to(ROOT / "additions")
        self._output = folder / "output"
        for name in spec:
            (self._spec / name).parent.mkdir(parents=True, exist_ok=True)
        self._on_disk: Files = {}
        self._put(spec)
        status, _, errors = self._run()
        assert status == 0, errors
        self._good = tree(self._output)
        self._compiled: set[bytes] = set()

    def try_out(self, files: Files) -> Outcome:
        """Run the command on a spec. Check its messages and its output."""
        self._put(files)
        try:
            status, _, errors = self._run()
        except SystemExit as error:
            return Outcome(None, [], f"SystemExit {error.code}")
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            return Outcome(None, [], traceback.format_exc())
        outcome = Outcome(status, errors.splitlines())
        found = tree(self._output)
        if status == 2:
            wrong = [line for line in outcome.messages if not PROBLEM.fullmatch(line)]
            if wrong or not outcome.messages:
                outcome.fault = f"messages without a location: {wrong}"
            elif found != self._good:
                changed = sorted({n for n, _ in found.items() ^ self._good.items()})
                outcome.fault = f"refused, but the output changed: {changed}"
        elif status == 0:
            outcome.fault = self._faulty_output(found)
        else:
            outcome.fault = f"exit status {status}"
        self._reset(found)
        return outcome

    def _put(self, files: Files) -> None:
        for name, data in files.items():
            if self._on_disk.get(name) != data:
                (self._spec / name).write_bytes(data)
                self._on_disk[name] = data

    def _run(self) -> tuple[int, str, str]:
        with ExitStack() as stack:
            stack.enter_context(mock.patch.object(Stamp, "is_current", return_value=False))
            stack.enter_context(mock.patch.object(Stamp, "save"))
            root = self._spec / "openapi.yaml"
            return captured("generate", "--spec", root, "--output", self._output)

    def _faulty_output(self, found: Files) -> str:
        changed = [n for n, d in found.items() if n.endswith(".py") and d != self._good.get(n)]
        try:
            for name in changed:
                if found[name] not in self._compiled:
                    compile(found[name], name, "exec")
                    self._compiled.add(found[name])
                    if formatting.format_python(found[name].decode()) != found[name].decode():
                        return f"{name}: black changes its layout"
            if changed:
                with import_from(self._output):
                    pass
            if changed and self._run_tests:
                return generated_tests(self._output)
        except Exception:
            return f"generated code does not work: {traceback.format_exc()}"
        return ""

    def _reset(self, found: Files) -> None:
        for name in {*found, *self._good}:
            path = self._output / name
            if name not in self._good:
                path.unlink()
            elif found.get(name) != self._good[name]:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(self._good[name])


def generated_tests(folder: Path) -> str:
    """Run the generated tests in a folder. Return the output if one fails, otherwise ''."""
    arguments = ["-q", "-x", "-p", "no:cacheprovider", "--no-header", "--tb=short", "tests"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return done.stdout[-3000:] if done.returncode else ""


@contextmanager
def import_from(folder: Path) -> Generator[None]:
    """Import every module of the client package in a folder.

    Modules of another copy of the client are removed first, and restored at the end.
    """

    def take() -> dict[str, ModuleType]:
        found = [n for n in sys.modules if n.partition(".")[0] == "textmagic_client"]
        return {name: sys.modules.pop(name) for name in found}

    before = take()
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        for path in sorted((folder / "textmagic_client").rglob("*.py")):
            parts = path.relative_to(folder).with_suffix("").parts
            name = ".".join(part for part in parts if part != "__init__")
            module = importlib.import_module(name)
            assert module.__file__ == str(path), module.__file__
        yield
    finally:
        sys.path.remove(str(folder))
        sys.dont_write_bytecode = writes
        take()
        sys.modules.update(before)


@dataclass
class Summary:
    """The results of all cases."""

    outcomes: Counter[str] = field(default_factory=Counter[str])
    messages: Counter[str] = field(default_factory=Counter[str])
    by_library: dict[str, int] = field(default_factory=dict[str, int])
    """The problems that only openapi-spec-validator found, with the first case of each."""
    faults: list[str] = field(default_factory=list[str])
    seconds: float = 0.0

    def add(self, case: int, seed: int, damage: Mutation, outcome: Outcome) -> None:
        kind = "failed" if outcome.fault else f"exit status {outcome.status}"
        self.outcomes[kind] += 1
        for message in outcome.messages:
            said = message.split(": ", 1)[-1]
            self.messages[re.sub(r"'[^']*'|\"[^\"]*\"|\d+", "…", said)] += 1
            if said.startswith(("not OpenAPI", "openapi-spec-validator")):
                self.by_library.setdefault(said, case)
        if outcome.fault:
            head = f"seed {seed}, case {case} ({', '.join(damage.steps)})"
            self.faults.append(f"{head}\n{_cut(damage.diff())}\n{outcome.fault}\n")

    def __str__(self) -> str:
        lines = [f"{self.outcomes.total()} cases in {self.seconds:.1f} s"]
        lines += [f"{count:6} {what}" for what, count in self.outcomes.most_common()]
        lines.append(f"{len(self.messages)} distinct messages")
        lines += [f"{count:6} {message[:150]}" for message, count in self.messages.most_common()]
        lines.append(f"{len(self.by_library)} found only by openapi-spec-validator")
        lines += [f"{case:6} {message[:250]}" for message, case in self.by_library.items()]
        return "\n".join(lines)


def _cut(text: str, limit: int = 3000) -> str:
    return text if len(text) <= limit else f"{text[:limit]}\n[…]\n"


def fuzz(
    count: int,
    seed: int,
    first: int = 0,
    report: Callable[[str], object] = len,
    *,
    spec: Files | None = None,
    types: bool = False,
    run_tests: bool = False,
) -> Summary:
    """Run a number of cases, and return their results.

    Args:
        spec: The spec to damage. The default is the real spec.
        types: Only replace values by values of another type.
        run_tests: Also run the generated tests, which is slow.
    """
    spec = real_spec() if spec is None else spec
    summary = Summary()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        fuzzer = Fuzzer(Path(folder).resolve(), spec, run_tests=run_tests)
        for case in range(first, first + count):
            damage = mutation(seed, case, spec, types=types)
            outcome = fuzzer.try_out(damage.files)
            summary.add(case, seed, damage, outcome)
            if outcome.fault:
                report(summary.faults[-1])
    summary.seconds = time.monotonic() - started
    return summary


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first case")
    parser.add_argument("--case", type=int, help="run only this case, and show its diff")
    parser.add_argument(
        "--part", action="store_true", help="use only a part of the APIs, which is faster"
    )
    parser.add_argument(
        "--small", action="store_true", help="use a small spec with every construct"
    )
    parser.add_argument(
        "--types", action="store_true", help="only replace values by values of another type"
    )
    parser.add_argument("--run-tests", action="store_true", help="run the generated tests, too")
    options = parser.parse_args()
    spec = SMALL if options.small else part_of_spec() if options.part else real_spec()
    if options.case is not None:
        print(mutation(options.seed, options.case, spec, types=options.types).diff())
        options.first, options.count = options.case, 1
    summary = fuzz(
        options.count,
        options.seed,
        options.first,
        print,
        spec=spec,
        types=options.types,
        run_tests=options.run_tests,
    )
    print(summary)
    return 1 if summary.faults else 0


if __name__ == "__main__":
    sys.exit(main())
