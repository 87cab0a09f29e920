"""The commands as a user types them."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from generator.base import cache
from generator.base.files import TEMPLATES, digest
from generator.build import build
from tests.black_once import IN_A_PROCESS
from tests.broken import API, ROOT as ROOT_SPEC
from tests.support import ROOT, TINY, codegen, tree, write_spec
from tests.whole.fuzz_small import SMALL


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with spec/ and generated/, of a small spec that has every construct."""
    folder = tmp_path_factory.mktemp("project")
    for name, data in SMALL.items():
        path = folder / "spec" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    root, output = folder / "spec/openapi.yaml", folder / "generated"
    assert codegen("generate", "--spec", root, "--output", output) == 0
    return folder


@pytest.fixture
def project(generated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of that folder, and work in it."""
    shutil.copytree(generated, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(command: str, *more: object) -> int:
    return codegen(command, "--spec", "spec/openapi.yaml", "--output", "generated", *more)


def test_check_passes_as_committed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert run("check") == 0
    assert "files as generated" in capsys.readouterr().out


def test_check_passes_as_generated(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check") == 0
    assert "files as generated" in capsys.readouterr().out


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


NOTES = "textmagic_client/sync/resources/notes.py"


def change_the_spec(project: Path) -> None:
    replace(project / "spec/common.yaml", "maximum: 100", "maximum: 99")


def edit_a_file(project: Path) -> None:
    replace(project / "generated" / NOTES, "Fetch a note", "Get a note")


def delete_a_file(project: Path) -> None:
    (project / "generated" / NOTES).unlink()


def add_a_file(project: Path) -> None:
    (project / "generated" / "stray.py").touch()


def delete_the_manifest(project: Path) -> None:
    (project / "generated" / "manifest.json").unlink()


def edit_the_manifest(project: Path) -> None:
    replace(project / "generated" / "manifest.json", '"0.', '"9.')


@pytest.mark.parametrize(
    ("drift", "shown"),
    [
        (
            change_the_spec,
            '-        "limit": encode.integer("limit", limit, minimum=1, maximum=100),\n'
            '+        "limit": encode.integer("limit", limit, minimum=1, maximum=99),\n',
        ),
        (edit_a_file, f"--- a/generated/{NOTES}\n+++ b/generated/{NOTES}\n"),
        (delete_a_file, f"--- /dev/null\n+++ b/generated/{NOTES}\n"),
        (add_a_file, "generated/stray.py: not generated; move it away or delete it\n"),
        (delete_the_manifest, "--- /dev/null\n+++ b/generated/manifest.json\n"),
        (edit_the_manifest, "--- a/generated/manifest.json\n+++ b/generated/manifest.json\n"),
    ],
)
def test_check_finds_drift(
    project: Path, drift: Callable[[Path], None], shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    drift(project)
    before = tree(project)
    assert run("check") == 1
    assert shown in capsys.readouterr().out
    assert tree(project) == before


EDITED = (
    "edited by hand; move the change into its template, then restore the file (git checkout) or "
    "delete it"
)
MISSING = "missing; run 'make generate' and commit"
STRANGER = "not generated; move it away or delete it"
STALE = "out of date; run 'make generate' and commit"


@pytest.mark.parametrize("is_new_spec", [False, True])
def test_check_tells_the_kinds_of_drift_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], is_new_spec: bool
) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    out = tmp_path / "out"
    options = ("--spec", root, "--output", out)
    assert codegen("generate", *options) == 0
    replace(out / "textmagic_client/errors.py", "Exception", "ValueError")
    (out / "docs/index.md").unlink()
    (out / "docs/mine.md").touch()
    (out / "docs/retries.md").write_bytes(
        (out / "docs/retries.md").read_bytes().replace(b"\n", b"\r\n")
    )
    (out / "docs/.DS_Store").touch()
    expected = {
        "docs/index.md": MISSING,
        "docs/mine.md": STRANGER,
        "textmagic_client/errors.py": EDITED,
    }
    if is_new_spec:
        old = build(root).files
        replace(root, "One thing.", "Another thing.")
        new = build(root).files
        expected |= {path: STALE for path in new if old[path] != new[path]}
        assert STALE in expected.values()
    capsys.readouterr()
    for _ in range(2):
        assert codegen("check", *options) == 1
        found, err = capsys.readouterr()
        lines = dict(
            line.split(": ", 1) for line in found.splitlines() if line.startswith(str(out))
        )
        assert lines == {str(out / path): expected[path] for path in sorted(expected)}
        assert err == f"{len(expected)} files not as generated\n"


def test_check_of_an_edited_manifest(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Which has the digest of an edited file: nothing in the repository is believed."""
    assert run("generate") == 0
    edit_a_file(project)
    manifest = project / "generated/manifest.json"
    data = json.loads(manifest.read_bytes())
    data["files"][NOTES] = digest((project / "generated" / NOTES).read_bytes())
    manifest.write_text(json.dumps(data, indent=2) + "\n")
    assert run("check") == 1
    assert f"generated/{NOTES}: {STALE}\n" in capsys.readouterr().out
    edit_a_file_back(project)
    assert run("check") == 1
    edited = "generated/manifest.json: edited by hand; run 'make generate' and commit\n"
    assert edited in capsys.readouterr().out
    assert run("generate") == 0
    assert run("check") == 0


def edit_a_file_back(project: Path) -> None:
    replace(project / "generated" / NOTES, "Get a note", "Fetch a note")


def test_check_is_quick_if_nothing_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Since the last `generate`, or the last `check` of a fresh clone."""
    root = write_spec(tmp_path / "spec", TINY)
    out = tmp_path / "out"
    options = ("--spec", root, "--output", out)
    assert codegen("generate", *options) == 0

    def fail(*_: object) -> None:
        raise AssertionError

    for folder in ("first", "second"):
        monkeypatch.setattr(cache, "user_folder", lambda: tmp_path / folder)  # noqa: B023
        assert codegen("check", *options) == 0
        with monkeypatch.context() as patch:
            patch.setattr("generator.build.build", fail)
            assert codegen("check", *options) == 0
    assert capsys.readouterr().out.endswith(f"{out}: as generated\n")
    (out / "mine.txt").touch()
    assert codegen("check", *options) == 1


def test_check_of_what_a_killed_run_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    out = tmp_path / "out"
    options = ("--spec", root, "--output", out)
    assert codegen("generate", *options) == 0
    (out / ".textmagic-codegen").mkdir()
    capsys.readouterr()
    assert codegen("check", *options) == 1
    killed = f"{out}: a run was killed while it wrote this folder; run 'make generate'\n"
    assert capsys.readouterr().out == killed
    assert codegen("generate", *options) == 0
    assert codegen("check", *options) == 0


def test_check_finds_a_changed_template(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from generator import build

    shutil.copytree(ROOT / "templates", project / "templates")
    template = project / "templates/apiclient_python/{flavor}/client.py.jinja"
    replace(template, "Close all connections.", "Shut them all.")
    monkeypatch.setattr(build, "ROOTS", (project / "templates",))
    assert run("check") == 1
    assert '+        """Shut them all. The client' in capsys.readouterr().out


def test_generate_repairs_what_was_deleted_and_says_so(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = tree(project)
    (project / "generated" / NOTES).unlink()
    assert run("generate", "--diff") == 0
    out = capsys.readouterr().out
    assert f"+++ b/generated/{NOTES}\n" in out
    assert out.endswith("files, 1 changed\n")
    assert tree(project) == expected


def test_generate_shows_what_each_stage_takes(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "generated" / NOTES).unlink()
    assert run("generate", "--timings") == 0
    out, err = capsys.readouterr()
    assert out.count("\n") == 1
    stages = {line.rsplit(maxsplit=2)[0]: float(line.split()[-2]) for line in err.splitlines()}
    assert {"load", "validate and analyze", "render", "format", "compare and write"} <= {*stages}
    *parts, (last, everything) = stages.items()
    assert last == "all"
    assert sum(taken for _, taken in parts) <= everything + 1
    assert run("generate") == 0
    assert capsys.readouterr().err == ""


def test_generate_refuses_to_overwrite_an_edit(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(project / "generated" / NOTES, "Fetch a note", "Get a note")
    before = tree(project)
    assert run("generate") == 1
    assert capsys.readouterr().err.startswith(f"generated/{NOTES}: was edited by hand; ")
    assert tree(project) == before


def test_generate_knows_when_nothing_changed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("generate") == 0
    capsys.readouterr()
    assert run("generate") == 0
    assert capsys.readouterr().out == "generated: up to date\n"
    (project / "generated" / NOTES).unlink()
    assert run("generate") == 0
    assert capsys.readouterr().out.endswith("1 changed\n")
    replace(project / "spec/common.yaml", "maximum: 100", "maximum: 99")
    assert run("generate") == 0
    assert "up to date" not in capsys.readouterr().out


def test_a_broken_spec_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(project / "spec/common.yaml", "maximum: 100,", "maximum: many,")
    before = tree(project)
    for command in ("generate", "check"):
        assert run(command) == 2
        err = capsys.readouterr().err
        assert err == "spec/common.yaml:10:51: expected an integer, found the string 'many'\n"
    assert tree(project) == before


def test_validate_and_bundle(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert codegen("validate", "--spec", "spec/openapi.yaml") == 0
    assert capsys.readouterr().out == "spec/openapi.yaml: no problems\n"
    assert codegen("bundle", "--spec", "spec/openapi.yaml") == 0
    expected = (project / "generated" / "openapi.yaml").read_text(encoding="utf-8")
    assert capsys.readouterr().out == expected


def test_a_missing_spec(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert codegen("generate", "--spec", tmp_path / "no.yaml", "--output", tmp_path / "out") == 2
    assert "no.yaml: there is no such file" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    root = write_spec(tmp_path / "spec", TINY)
    assert codegen("generate", "--spec", root, "--output", tmp_path / "file" / "out") == 2
    assert "Traceback" not in capsys.readouterr().err


def test_vendor_copies_the_package_and_updates_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    assert codegen("generate", "--spec", root, "--output", tmp_path / "out") == 0
    assert codegen("vendor", "--spec", root, tmp_path / "app/_vendor") == 0
    package = tmp_path / "app/_vendor/textmagic_client"
    generated = tree(tmp_path / "out/textmagic_client")
    vendored = tree(package)
    assert vendored["LICENSE"] == (ROOT / "LICENSE").read_bytes()
    header = vendored["errors.py"].partition(b"\n")[0]
    assert b": do not edit." in header
    del generated["core/deprecation.py"]  # nothing is deprecated
    for path, data in generated.items():
        assert vendored.pop(path) == (header + b"\n" + data if path.endswith(".py") else data)
    assert vendored.keys() == {".gitattributes", "VENDORED.json", "surface.json"}
    assert codegen("vendor", "--spec", root, tmp_path / "app/_vendor") == 0
    assert capsys.readouterr().out.endswith("0 changed\n")


def test_edits_of_a_copy_are_refused_shown_kept_or_discarded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_spec(tmp_path / "spec", TINY)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text(
        '[tool.textmagic-codegen.vendor]\ndest = "app"\nspec = "spec/openapi.yaml"\n'
        'patches = "patches"\nflavor = "sync"\nwithout = ["testing"]\n'
    )
    assert codegen("vendor", "--check") == 2
    nothing = "app: there is no copy in this folder; run 'textmagic-codegen vendor'\n"
    assert capsys.readouterr().err == nothing
    assert codegen("vendor") == 0
    assert codegen("vendor", "--check") == 0
    assert capsys.readouterr().out.endswith("app/textmagic_client: as recorded\n")

    errors = tmp_path / "app/textmagic_client/errors.py"
    mine = tmp_path / "app/textmagic_client/mine.py"
    mine.touch()
    replace(errors, "TextMagicError(Exception)", "TextMagicError(ValueError)")
    assert codegen("vendor", "--check") == 1
    assert capsys.readouterr().out == (
        "app/textmagic_client/errors.py: edited; see 'textmagic-codegen vendor --help' for how to "
        "keep or discard edits\n"
        "app/textmagic_client/mine.py: not part of the copy; move it away or delete it\n"
    )
    before = tree(tmp_path / "app")
    assert codegen("vendor", "--diff") == 1
    out, err = capsys.readouterr()
    assert "--- a/app/textmagic_client/errors.py\n+++ b/app/textmagic_client/errors.py\n" in out
    assert "\n-class TextMagicError(ValueError):\n+class TextMagicError(Exception):\n" in out
    assert err == (
        "app/textmagic_client/errors.py: was edited; --diff shows the edit, --save-patches keeps "
        "it, --force discards it\n"
    )
    assert tree(tmp_path / "app") == before

    assert codegen("vendor", "--save-patches") == 0
    assert capsys.readouterr().out.splitlines()[:2] == [
        "patches/errors.py.patch: saved",
        "app/textmagic_client/mine.py: not part of the copy; left as it is",
    ]
    mine.unlink()
    assert codegen("vendor", "--check") == 0
    replace(tmp_path / "spec/openapi.yaml", "One thing.", "Another thing.")
    assert codegen("vendor", "--check") == 1
    another = "app/textmagic_client: made from another spec; run 'textmagic-codegen vendor'\n"
    assert capsys.readouterr().out.endswith(another)
    assert codegen("vendor") == 0
    assert "TextMagicError(ValueError)" in errors.read_text(encoding="utf-8")
    replace(errors, "(ValueError)", "(KeyError)")
    assert codegen("vendor", "--force") == 0
    assert "TextMagicError(ValueError)" in errors.read_text(encoding="utf-8")
    slow = "{'yaml', 'jinja2', 'black', 'generator.build'} & {*sys.modules}"
    show = f"import atexit, sys; atexit.register(lambda: print({slow}))"
    status, out, err = ended(started(tmp_path, "vendor", "--check", before=show))
    assert (status, out, err) == (0, "app/textmagic_client: as recorded\nset()\n", "")


def started(
    folder: Path,
    *arguments: object,
    before: str = "",
    cwd: Path | None = None,
    stdout: IO[str] | int = subprocess.PIPE,
) -> subprocess.Popen[str]:
    """The command line in a process of its own, after some statements."""
    run = f"{IN_A_PROCESS}\n{before}\nimport sys; from generator.cli import main; sys.exit(main())"
    return subprocess.Popen(
        [sys.executable, "-c", run, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(folder / "cache")},
        cwd=cwd or folder,
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=300)
    return process.returncode, out, err


@pytest.mark.parametrize(
    "arguments",
    [
        ["generate", "--output", ""],
        ["generate", "--output="],
        ["generate", "--output", " "],
        ["check", "--output", ""],
        ["generate", "--spec", ""],
        ["generate", "--output", "a\0b"],
        ["vendor", ""],
        ["vendor"],
        ["nothing"],
        [],
        ["generate", "--nothing"],
    ],
)
def test_wrong_arguments_are_refused_in_a_line(
    tmp_path: Path,
    arguments: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_spec(tmp_path / "spec", TINY)
    monkeypatch.chdir(tmp_path)
    before = tree(tmp_path)
    assert codegen(*arguments) == 2
    err = capsys.readouterr().err
    assert err.startswith("textmagic-codegen")
    assert err.count("\n") == 1
    assert tree(tmp_path) == before


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
    """Of the command, and of the process that it has started."""
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
def test_a_closed_pipe_is_no_error(tmp_path: Path, command: str, status: int) -> None:
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
def test_standard_output_that_is_full_is_one_line(tmp_path: Path) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    with open("/dev/full", "w") as full:
        process = started(tmp_path, "bundle", "--spec", root, stdout=full)
        _, err = process.communicate(timeout=300)
    assert (process.returncode, err) == (2, "standard output: No space left on device\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize(("command", "status"), [("check", 1), ("validate", 0), ("nothing", 2)])
def test_standard_error_that_is_full_does_not_change_the_status(
    tmp_path: Path, command: str, status: int
) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    fill = "import os; os.dup2(os.open('/dev/full', os.O_WRONLY), 2)"
    assert ended(started(tmp_path, command, "--spec", root, before=fill))[0] == status


def test_without_standard_streams_it_works(tmp_path: Path) -> None:
    write_spec(tmp_path / "spec", TINY)
    close = "import os, sys; sys.stdout = sys.stderr = None; os.close(1); os.close(2)"
    assert ended(started(tmp_path, "validate", before=close))[0] == 0
    assert ended(started(tmp_path, "validate", "--spec", "no", before=close))[0] == 2


def test_a_working_folder_that_is_gone_does_not_matter(tmp_path: Path) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    gone = tmp_path / "gone"
    gone.mkdir()
    leave = "import os; os.rmdir(os.getcwd())"
    options: dict[str, Any] = {"before": leave, "cwd": gone}
    made = ended(
        started(tmp_path, "generate", "--spec", root, "--output", tmp_path / "out", **options)
    )
    assert (made[0], made[2]) == (0, "")
    assert (tmp_path / "out" / "manifest.json").is_file()
    gone.mkdir()
    message = "spec/openapi.yaml: there is no such file; name one with --spec\n"
    assert ended(started(tmp_path, "generate", **options)) == (2, "", message)
    gone.mkdir()
    status, _, err = ended(started(tmp_path, "generate", "--spec", root, **options))
    assert (status, err) == (2, "generated: No such file or directory\n")
    gone.mkdir()
    root.write_text("openapi: 3.1.0\n")
    status, _, err = ended(started(tmp_path, "validate", "--spec", root, **options))
    assert status == 2
    assert all(line.startswith(f"{root}:1:1: ") for line in err.splitlines())


def test_a_full_disk_changes_nothing(tmp_path: Path) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    out = tmp_path / "out"
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, 8_000))"
    arguments = ("generate", "--spec", root, "--output", out)
    status, _, err = ended(started(tmp_path, *arguments, before=limit))
    assert status == 2
    assert re.fullmatch(rf"{out}/\S+: File too large\n", err)
    assert list(out.iterdir()) == []
    assert ended(started(tmp_path, *arguments))[0] == 0


def as_folder(root: Path) -> None:
    root.mkdir()


def as_pipe(root: Path) -> None:
    os.mkfifo(root)


def as_loop(root: Path) -> None:
    root.symlink_to(root.name)


def as_device(root: Path) -> None:
    root.symlink_to("/dev/zero")


def as_other_encoding(root: Path) -> None:
    root.write_bytes(TINY.replace("Tiny", "Tin\xfd").encode("latin-1"))


def as_binary(root: Path) -> None:
    root.write_bytes(bytes(range(256)))


def as_empty(root: Path) -> None:
    root.touch()


def as_huge(root: Path) -> None:
    with root.open("wb") as file:
        file.truncate(10**12)


@pytest.mark.parametrize(
    "put", [as_folder, as_pipe, as_loop, as_device, as_other_encoding, as_binary, as_empty, as_huge]
)
@pytest.mark.parametrize("name", ["openapi", "apis/things"])
def test_a_spec_that_is_no_file_of_text_is_refused_in_lines(
    tmp_path: Path, name: str, put: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_spec(tmp_path / "spec", ROOT_SPEC, apis__things=API)
    damaged = root.parent / f"{name}.yaml"
    damaged.unlink()
    put(damaged)
    assert codegen("generate", "--spec", root, "--output", tmp_path / "out") == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines
    assert all(line.startswith(str(tmp_path / "spec")) for line in lines)
    assert not (tmp_path / "out").exists()


def test_an_output_that_cannot_be_a_folder_is_refused_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    (tmp_path / "file").write_text("mine")
    (tmp_path / "loop").symlink_to("loop")
    folder, links = ": a folder is needed here; remove what is there", "levels of symbolic links"
    for output, when_generating, when_vendoring in (
        (tmp_path / "file", folder, "Not a directory"),
        (tmp_path / "file" / "out", "Not a directory", "Not a directory"),
        (tmp_path / "loop", folder, links),
        (tmp_path / "loop" / "out", links, links),
        (tmp_path / ("x" * 300), "File name too long", "File name too long"),
    ):
        for command, why in (
            (["generate", "--output", output], when_generating),
            (["vendor", output], when_vendoring),
        ):
            assert codegen(*command, "--spec", root) == 2
            err = capsys.readouterr().err
            assert why in err
            assert err.startswith(f"{output}")
            assert err.count("\n") == 1


def test_files_of_the_user_stay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where the output is the folder of the spec, or one reached through a link."""
    root = write_spec(tmp_path / "spec", TINY)
    assert codegen("generate", "--spec", root, "--output", root.parent) == 1
    mine = f"{root}: exists and is not the generator's; move it away\n"
    assert capsys.readouterr().err == mine
    assert [path.name for path in root.parent.iterdir()] == ["openapi.yaml"]

    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "README.md").write_text("mine")
    (tmp_path / "real" / "notes.md").write_text("mine")
    (tmp_path / "link").symlink_to("real")
    options = ("--spec", root, "--output", tmp_path / "link")
    assert codegen("generate", *options) == 1
    assert sorted(tree(tmp_path / "real")) == ["README.md", "notes.md"]
    (tmp_path / "real" / "README.md").unlink()
    assert codegen("generate", *options) == 0
    assert (tmp_path / "real" / "notes.md").read_text() == "mine"
    assert codegen("generate", *options) == 0


@pytest.mark.parametrize("name", ["", "docs", "docs/../new", "apiclient_python/{flavor}"])
def test_nothing_is_written_among_the_templates(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    folder = TEMPLATES / name
    before = tree(TEMPLATES)
    for command in (["generate", "--output", folder], ["vendor", folder]):
        assert codegen(*command, "--spec", root) == 2
        message = f"{folder}: is among the templates; name another folder\n"
        assert capsys.readouterr().err == message
    assert tree(TEMPLATES) == before


def test_two_runs_at_once_make_one_output(tmp_path: Path) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    out = tmp_path / "out"
    arguments = ("generate", "--spec", root, "--output", out)
    for result in [ended(p) for p in [started(tmp_path, *arguments) for _ in range(3)]]:
        assert (result[0], result[2]) == (0, "")
    assert codegen("check", "--spec", root, "--output", out) == 0
