"""Kill or interrupt runs at random moments of writing, and start two runs at the same time.

After at most one more run, the output must be that of a single spec, without other files. After an
interrupt, this must be true at once.

python -m tests.whole.kill_runs --count 200 --seed 1
python -m tests.whole.kill_runs --count 0 --pairs 50 --seed 1
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from generator.output.drift import drift
from generator.output.manifest import WORKING, with_manifest
from generator.output.write import JOURNAL, heal, write
from tests.support import tree

_FILES = 200
_WHOLE = ("old output", "new output")
_PROCESSES = multiprocessing.get_context("fork")


@dataclass
class Summary:
    """The results of all cases."""

    outcomes: Counter[str] = field(default_factory=Counter[str])
    faults: list[str] = field(default_factory=list[str])

    def __str__(self) -> str:
        lines = [f"{count:6} {what}" for what, count in sorted(self.outcomes.items())]
        return "\n".join([*lines, *self.faults, f"{len(self.faults)} failed"])


def output_of(spec: int) -> dict[str, str]:
    """Return the files of a spec. Specs share some of the paths and some of the texts."""
    random = Random(spec)
    files: dict[str, str] = {}
    for number in range(_FILES):
        folder = random.choice(["", "sub/", f"sub/{number % 4}/", f"only{spec}/"])
        if random.random() < 0.8:
            version = random.choice([spec, spec % 2])
            files[f"{folder}file{number}.py"] = f"x = {version}\n" * random.randrange(1, 300)
    return with_manifest(files, generator=str(spec))


def _run(files: dict[str, str], folder: Path, result: Path | None = None) -> None:
    """Write the files. Runs in a separate process."""
    try:
        heal(folder)
        write(files, folder)
    except KeyboardInterrupt:
        os._exit(130)  # without a traceback
    except Exception as error:
        if result is not None:
            result.write_text(f"{type(error).__name__}: {error}")
        raise


def _stopped(
    random: Random, files: dict[str, str], folder: Path, longest: float, by: signal.Signals
) -> bool:
    """Send a signal to a run at a random moment. Return whether the run ended because of it."""
    process = _PROCESSES.Process(target=_run, args=(files, folder))
    process.start()
    if random.random() < 0.5:  # stop while files are moved, which is a short phase
        while process.is_alive() and not (folder / WORKING / JOURNAL).exists():
            pass
        longest /= 4
    time.sleep(random.uniform(0, longest))
    assert process.pid is not None
    os.kill(process.pid, by)
    process.join()
    return process.exitcode != 0


def _is(folder: Path, spec: int) -> bool:
    """Return whether the folder has exactly the files of a spec."""
    return tree(folder) == {path: text.encode() for path, text in output_of(spec).items()}


def _time_of(folder: Path) -> float:
    """Return how long a run takes to write everything."""
    began = time.monotonic()
    process = _PROCESSES.Process(target=_run, args=(output_of(0), folder / "timed"))
    process.start()
    process.join()
    return time.monotonic() - began


def kill_runs(folder: Path, count: int, seed: int) -> Summary:
    """Kill runs, and interrupt a quarter of them. Half of the next runs have another spec."""
    random, summary = Random(seed), Summary()
    longest = _time_of(folder)
    output = folder / "output"
    spec = 0
    write(output_of(spec), output)
    for case in range(count):
        old, spec = spec, random.randrange(10**6)
        by = random.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGKILL, signal.SIGINT])
        was_stopped = _stopped(random, output_of(spec), output, longest, by)
        left = _left(output, old, spec)
        stopped = by.name if was_stopped else f"ended before {by.name}"
        next_spec = random.randrange(10**6) if case % 2 else spec
        summary.outcomes[f"{stopped}: {left}{', then another spec' * (case % 2)}"] += 1
        if by is signal.SIGINT and left not in _WHOLE:
            summary.faults.append(f"case {case}: an interrupt left the output half written")
        try:
            if random.random() < 0.5:  # the next spec has a mistake, so that nothing is written
                heal(output)
                if not _is(output, old) and not _is(output, spec):
                    summary.faults.append(f"case {case}: neither the old output nor the new one")
            write(output_of(next_spec), output)
        except Exception as error:
            summary.faults.append(f"case {case}: {type(error).__name__}: {error}")
        spec = next_spec
        if not _is(output, spec) or drift(output, output_of(spec)):
            summary.faults.append(f"case {case}: the output is not whole")
        if summary.faults:
            break
    return summary


def _left(output: Path, old: int, new: int) -> str:
    """Return the state of the output after a run."""
    if _is(output, old):
        return _WHOLE[0]
    if _is(output, new):
        return _WHOLE[1]
    return "files moved" if (output / WORKING / JOURNAL).exists() else "files prepared"


def run_pairs(folder: Path, count: int, seed: int) -> Summary:
    """Start pairs of runs at the same time, about half of them with the same spec."""
    random, summary = Random(seed), Summary()
    for case in range(count):
        output = folder / f"pairs{case // 5}"  # the first runs make the folder
        specs = [random.randrange(10**6)] * 2
        specs[case % 2] = random.randrange(10**6) if case % 3 else specs[0]
        results = [folder / f"result{number}" for number in range(2)]
        processes = [
            _PROCESSES.Process(target=_run, args=(output_of(spec), output, result))
            for spec, result in zip(specs, results, strict=True)
        ]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        summary.outcomes["pair"] += 1
        summary.faults += [f"pair {case}: {r.read_text()}" for r in results if r.exists()]
        if not any(_is(output, spec) for spec in specs):
            summary.faults.append(f"pair {case}: the output is a mixture")
        if summary.faults:
            break
    return summary


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill runs; start runs at the same time.")
    parser.add_argument("--count", type=int, default=200, help="how many runs to kill")
    parser.add_argument("--pairs", type=int, default=50, help="how many pairs of runs to start")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    parts: list[tuple[Callable[[Path, int, int], Summary], int]] = [
        (kill_runs, options.count),
        (run_pairs, options.pairs),
    ]
    faults = 0
    for part, count in parts:
        with tempfile.TemporaryDirectory() as folder:
            summary = part(Path(folder), count, options.seed)
        print(summary)
        faults += len(summary.faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
