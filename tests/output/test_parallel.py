"""A second process does some work. It ends with the block, and a run never waits for it."""

from __future__ import annotations

import _thread
import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import build
from generator.output.parallel import alongside, queue
from tests.support import ROOT, TINY, write_spec


def alone(work: str) -> tuple[int, int]:
    """Run `alongside` in a Python without threads. Return the result and the id of the parent."""
    code = f"""
import os
from generator.output.parallel import alongside

def work():
    {work}

here = os.getpid()
with alongside(work) as wait:
    print(wait(), here)
"""
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    there, here = run.stdout.split()
    return int(there), int(here)


def test_another_process_does_the_work() -> None:
    there, here = alone("return os.getpid()")
    assert there != here


def test_work_that_fails_in_the_child_is_done_in_the_parent() -> None:
    there, here = alone("return os.getpid() if os.getpid() == here else 1 / 0")
    assert there == here


def test_work_without_a_second_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    with alongside(os.getpid) as wait:
        assert wait() == os.getpid()


def test_no_process_is_started_if_there_are_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fork copies only one thread, but all locks. `threading` does not know all threads."""
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("forked"))
    done = _thread.allocate_lock()
    done.acquire()
    _thread.start_new_thread(done.acquire, ())
    try:
        with alongside(os.getpid) as wait:
            assert wait() == os.getpid()
    finally:
        done.release()


def test_a_run_does_not_wait_for_another_process(tmp_path: Path) -> None:
    """The parent has found a mistake and exits, so the result is not needed."""
    code = """
import sys, time
from pathlib import Path
from generator.output.parallel import alongside

def work():
    while not Path(sys.argv[1]).exists():
        time.sleep(0.01)

alongside(work).__enter__()  # without `__exit__`: the parent ends at once
"""
    end = tmp_path / "end"
    try:
        command = [sys.executable, "-c", code, str(end)]
        subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=60)
    finally:
        end.touch()


def test_an_unused_process_ends_with_the_block() -> None:
    code = """
import os, time
from generator.output.parallel import alongside
for _ in range(3):
    try:
        with alongside(lambda: time.sleep(600)):
            raise ValueError
    except ValueError:
        pass
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("no children", sorted(map(int, os.listdir("/proc/self/fd")))[3:4])
"""
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    assert run.stdout.startswith(b"no children")


@pytest.mark.parametrize("count", [0, 1, 999, 1000, 5001])
def test_each_item_of_a_queue_goes_to_one_process(count: int) -> None:
    code = f"""
import time
from generator.output.parallel import alongside, queue

with queue(range({count})) as left:
    with alongside(lambda: list(left)) as wait:
        own = []
        for item in left:
            own.append(item)
            time.sleep(0)  # the other process takes some of the items
        others = wait()
print(sorted(own + others) == list(range({count})))
"""
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    assert run.stdout == b"True\n"


def test_a_queue_ends_for_both_processes(tmp_path: Path) -> None:
    code = """
import os, sys
from pathlib import Path
from generator.output.parallel import alongside, queue

here = os.getpid()
with queue(["a", "b"]) as left:
    def work():
        taken = next(left)
        Path(sys.argv[1]).touch()
        return [taken, *left]
    with alongside(work) as wait:
        while not Path(sys.argv[1]).exists():
            pass
        own = list(left)
        print(sorted(own + wait()), list(left))
"""
    command = [sys.executable, "-c", code, str(tmp_path / "taken")]
    run = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True, timeout=60)
    assert run.stdout == b"['a', 'b'] []\n"


def test_files_of_a_failed_process_are_built_again(tmp_path: Path) -> None:
    code = """
import os, sys
from pathlib import Path
from generator import build

here, finished = os.getpid(), build.finished

def failing(targets, names, cache):
    if os.getpid() == here:
        return finished(targets, names, cache)
    next(iter(targets))  # its group is lost
    os._exit(1)

build.finished = failing
sys.stdout.write(build.build(Path(sys.argv[1])).files["manifest.json"])
"""
    spec = write_spec(tmp_path, TINY)
    command = [sys.executable, "-c", code, str(spec)]
    run = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True, timeout=60)
    assert run.stdout.decode() == build.build(spec).files["manifest.json"]


def test_a_queue_without_a_pipe_has_all_items(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(os, "pipe", fail)
    with queue(["a", "b"]) as left:
        assert list(left) == ["a", "b"]
