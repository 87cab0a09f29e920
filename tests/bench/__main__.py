"""Measure sizes and times, and print medians and ratios. The compared measures alternate."""

from __future__ import annotations

import itertools
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.bench import peers
from tests.bench.http import print_requests
from tests.bench.larger import write_larger
from tests.support import ROOT

IMPORTS = {
    "import httpx2, msgspec": "import httpx2, msgspec",
    "import textmagic_client": "import textmagic_client",
    "… and TextMagic": "from textmagic_client import TextMagic",
    "… and both clients": "from textmagic_client import AsyncTextMagic, TextMagic",
    "… and every model and resource": (
        "from textmagic_client import AsyncTextMagic, TextMagic\n"
        "from textmagic_client.models import *\n"
        "TextMagic.sessions, __import__('textmagic_client.sync.resources.sessions')"
    ),
}


def main() -> None:
    print_lines()
    print_imports()
    print_generation()
    print_larger()
    print_requests()


def print_lines() -> None:
    print("lines")
    for title, patterns in {
        "generator": ["generator/**/*.py"],
        "templates": ["templates/**/*.py", "templates/**/*.jinja"],
        "generated client": ["generated/textmagic_client/**/*.py"],
        "  the fake in it": ["generated/textmagic_client/testing/*.py"],
        "generated tests": ["generated/tests/**/*.py"],
        "generated docs": ["generated/**/*.md"],
        "spec": ["spec/**/*.yaml"],
    }.items():
        files = [path for pattern in patterns for path in ROOT.glob(pattern)]
        lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
        largest = max(lines, key=lambda path: lines[path])
        print(
            f"  {title:32}{sum(lines.values()):7,} in {len(files)} files, "
            f"at the most {lines[largest]:,} ({largest.name})"
        )


def print_imports(rounds: int = 20) -> None:
    print(f"\nimport, milliseconds, median of {rounds}")
    timed = "import time; t = time.perf_counter()\n{}\nprint(time.perf_counter() - t)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generated")}

    def measure(statement: str) -> float:
        command = [sys.executable, "-c", timed.format(statement)]
        return float(subprocess.check_output(command, env=environment))

    report({title: partial(measure, code) for title, code in IMPORTS.items()}, rounds)


def print_generation(rounds: int = 7) -> None:
    print(f"\ngeneration, milliseconds of the whole process, median of {rounds}")
    missing = peers.prepare()
    with tempfile.TemporaryDirectory() as folder:
        out, peer, cache = (Path(folder) / name for name in ("generated", "peer", "cache"))
        environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
        spec = Path(shutil.copytree(ROOT / "spec", Path(folder) / "spec")) / "openapi.yaml"
        shutil.copytree(ROOT / "additions", Path(folder) / "additions")
        api = max((spec.parent / "apis").glob("*.yaml"), key=lambda path: path.stat().st_size)
        options = ["--spec", str(spec), "--output", str(out)]
        edits = itertools.count()

        def run(*command: str) -> float:
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
            return time.perf_counter() - start

        def generate() -> float:
            return run(sys.executable, "-m", "generator", "generate", *options)

        def cold() -> float:
            shutil.rmtree(out, ignore_errors=True)
            shutil.rmtree(cache, ignore_errors=True)
            return generate()

        def edited() -> float:
            text = api.read_text(encoding="utf-8")
            api.write_text(text.replace("summary: ", f"summary: {next(edits)} ", 1), "utf-8")
            return generate()

        def by_peer() -> float:
            shutil.rmtree(peer, ignore_errors=True)
            return run(*peers.openapi_python_client(peer))

        measures = {"cold": cold, "nothing changed": generate, f"{api.name} edited": edited}
        if "openapi-python-client" not in missing:
            measures["openapi-python-client"] = by_peer
        report(measures, rounds)
        count = sum(
            len(path.read_text(encoding="utf-8").splitlines()) for path in peer.rglob("*.py")
        )
        print(f"  openapi-python-client makes {count:,} lines" if count else f"  {missing}")


def print_larger(times: int = 10) -> None:
    """Print the time and memory for a spec of 1,500 operations."""
    print(f"\ncold generation of the spec, and of {times} times its operations")
    taken: list[float] = []
    for number in (1, times):
        with tempfile.TemporaryDirectory() as folder:
            spec = write_larger(Path(folder), number)
            command = [sys.executable, "-m", "generator", "generate"]
            options = ["--spec", str(spec), "--output", f"{folder}/output"]
            environment = {**os.environ, "XDG_CACHE_HOME": f"{folder}/cache"}
            start = time.perf_counter()
            process = subprocess.Popen(
                [*command, *options], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL
            )
            _, status, usage = os.wait4(process.pid, 0)
            taken.append(time.perf_counter() - start)
            assert status == 0
            print(
                f"  {number:3} x {taken[-1]:14.1f} s  {taken[-1] / taken[0]:5.1f} x"
                f"   processor {usage.ru_utime + usage.ru_stime:.1f} s"
                f"   one process at the most {usage.ru_maxrss / 1024:,.0f} MiB"
            )


def report(measures: dict[str, Callable[[], float]], rounds: int) -> None:
    """Take the measures in turn. Print their medians, and the ratios to the first measure."""
    found: dict[str, list[float]] = {title: [] for title in measures}
    for _ in range(rounds):
        for title, measure in measures.items():
            found[title].append(measure() * 1000)
    first = statistics.median(next(iter(found.values())))
    for title, times in found.items():
        middle = statistics.median(times)
        print(f"  {title:32}{middle:7.1f}   {middle / first:5.2f} x   (best {min(times):.1f})")


if __name__ == "__main__":
    main()
