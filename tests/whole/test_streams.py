"""Errors and interrupts print one line. Full or closed standard streams do no harm."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT, TINY, codegen, write_spec
from tests.whole.commands import ended, started


def test_an_unexpected_error_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_spec(tmp_path / "spec", TINY)

    def fail(*_: object) -> None:
        raise KeyError("it\nis")

    monkeypatch.setattr("generator.build.analyze", fail)
    for command in ("generate", "check", "validate", "bundle"):
        assert codegen(command, "--spec", root) == 3
        line = "textmagic-codegen: fault of the generator: KeyError: 'it\\nis'; "
        assert capsys.readouterr().err == f"{line}add --traceback to see more\n"
    assert codegen("validate", "--spec", root, "--traceback") == 3
    err = capsys.readouterr().err
    assert err.startswith("Traceback (most recent call last):\n")
    assert err.endswith("add --traceback to see more\n")


def test_an_interrupt_is_one_line(tmp_path: Path) -> None:
    """Interrupt the command and the process that it has started, like a terminal does."""
    root = write_spec(tmp_path / "spec", TINY)
    wait = (
        "import signal, time, generator.validate.standard as s, generator.build as b\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have ignored it\n"
        "def wait(*_): print('waits', flush=True); time.sleep(60)\n"
        "s._errors, b.analyze = wait, wait"
    )
    process = started(tmp_path, "generate", "--spec", root, before=wait)
    assert process.stdout is not None
    assert process.stdout.readline() == "waits\n"
    os.killpg(process.pid, signal.SIGINT)
    assert ended(process) == (130, "", "textmagic-codegen: interrupted\n")


def test_an_interrupt_while_the_program_starts_is_one_line(tmp_path: Path) -> None:
    run = (
        "import runpy, sys\n"
        "class Interrupt:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'generator.cli': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupt())\n"
        "runpy.run_module('generator', run_name='__main__')"
    )
    ended = subprocess.run(
        [sys.executable, "-c", run], cwd=ROOT, check=False, capture_output=True, text=True
    )
    expected = (130, "", "textmagic-codegen: interrupted\n")
    assert (ended.returncode, ended.stdout, ended.stderr) == expected


@pytest.mark.parametrize(("command", "status"), [("bundle", 0), ("check", 1), ("--help", 0)])
def test_a_closed_pipe_is_not_an_error(tmp_path: Path, command: str, status: int) -> None:
    root = write_spec(tmp_path / "spec", TINY.replace("One thing.", "One thing. " * 20_000))
    reading, writing = os.pipe()
    os.close(reading)
    options = [] if command == "--help" else ["--spec", root]
    process = started(tmp_path, command, *options, stdout=writing)
    os.close(writing)
    _, err = process.communicate(timeout=300)
    assert process.returncode == status
    assert "Traceback" not in err
    assert "Exception ignored" not in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_full_standard_output_is_one_line(tmp_path: Path) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    with open("/dev/full", "w") as full:
        process = started(tmp_path, "bundle", "--spec", root, stdout=full)
        _, err = process.communicate(timeout=300)
    assert (process.returncode, err) == (2, "standard output: No space left on device\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize(("command", "status"), [("check", 1), ("validate", 0), ("nothing", 2)])
def test_full_standard_error_does_not_change_the_status(
    tmp_path: Path, command: str, status: int
) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    fill = "import os; os.dup2(os.open('/dev/full', os.O_WRONLY), 2)"
    assert ended(started(tmp_path, command, "--spec", root, before=fill))[0] == status


def test_the_command_works_without_standard_streams(tmp_path: Path) -> None:
    write_spec(tmp_path / "spec", TINY)
    close = "import os, sys; sys.stdout = sys.stderr = None; os.close(1); os.close(2)"
    assert ended(started(tmp_path, "validate", before=close))[0] == 0
    assert ended(started(tmp_path, "validate", "--spec", "no", before=close))[0] == 2
