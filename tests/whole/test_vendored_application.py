"""An application with a copy of the client works after many updates.

The application is `examples/vendored_application`. Its spec has only the two resources that it
uses, so that making a copy is fast.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from generator.base.files import TEMPLATES
from tests.support import ROOT, captured, tree
from tests.whole.commands import replace

EXAMPLE: Final = ROOT / "examples" / "vendored_application"
COPY: Final = "src/app/_vendor/textmagic_client"
TAGS: Final = ("Outbound Messages", "Outbound Message Sessions")
RETRIES: Final = "core/retries.py"
SESSIONS: Final = "sync/resources/sessions.py"
PATCH: Final = "patches/core.retries.py.patch"
RULE: Final = (
    "before 1.0.0, a breaking change asks for a minor step, anything else for a patch step"
)
UPDATE: Final = "run 'textmagic-codegen vendor'"
RECORDED: Final = (0, f"{COPY}: as recorded\n", "")


def small_spec() -> dict[str, Any]:
    """Return a spec with the two resources of the API that the application uses."""
    spec: dict[str, Any] = yaml.safe_load(
        (ROOT / "generated" / "openapi.yaml").read_text(encoding="utf-8")
    )
    del spec["x-client"]["additions"], spec["webhooks"]
    spec["tags"] = [tag for tag in spec["tags"] if tag["name"] in TAGS]
    spec["paths"] = {
        path: {method: {**operation, "x-fake": None} for method, operation in item.items()}
        for path, item in spec["paths"].items()
        if any(operation["tags"][0] in TAGS for operation in item.values())
    }
    for item in spec["paths"].values():
        for operation in item.values():
            del operation["x-fake"]  # handlers need the additions, which this spec does not have
    components = spec["components"]
    used: set[tuple[str, str]] = set()
    waiting: list[Any] = [spec["paths"]]
    while waiting:
        references = re.findall(r'"#/components/(\w+)/(\w+)"', json.dumps(waiting.pop()))
        waiting += [components[kind][name] for kind, name in {*references} - used]
        used.update(references)
    for kind in ("parameters", "responses", "schemas"):
        entries = components[kind].items()
        components[kind] = {name: entry for name, entry in entries if (kind, name) in used}
    return spec


class Application:
    """The application, copied to the working folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        ignored = shutil.ignore_patterns("textmagic_client", "__pycache__", ".*")
        shutil.copytree(EXAMPLE, folder, ignore=ignored, dirs_exist_ok=True)
        self.configure('spec = "api/openapi.yaml"')
        self.spec = small_spec()
        self.change_spec(lambda spec: None)

    def configure(self, line: str) -> None:
        heading = "[tool.textmagic-codegen.vendor]\n"
        replace(self.folder / "pyproject.toml", heading, f"{heading}{line}\n")

    def change_spec(self, change: Callable[[Any], None]) -> None:
        change(self.spec)
        path = self.folder / "api" / "openapi.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(self.spec, indent=1), encoding="utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        """Edit a file of the copy."""
        replace(self.folder / COPY / path, old, new)

    def rewrite(self, old: str, new: str) -> None:
        """Replace a text in all files of the application, except in the copy."""
        for path in self.own_files():
            path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")

    def own_files(self) -> list[Path]:
        return [
            path
            for part in ("src", "tests")
            for path in (self.folder / part).rglob("*.py")
            if not path.is_relative_to(self.folder / COPY)
        ]

    def check(self) -> tuple[int, str, str]:
        return captured("vendor", "--check")

    def update(self, *options: str, saved: str = "", dropped: str = "", report: str = "") -> None:
        """Update the copy. Check the output, and that the copy is as recorded.

        Args:
            options: The options of the command.
            saved: The patch that is saved.
            dropped: The name of the patch that was deleted.
            report: The output of the update after the number of files.
        """
        before = tree(self.folder / COPY)
        done = captured("vendor", *options)
        after = tree(self.folder / COPY)
        changed = {path for path, _ in before.items() ^ after.items()}
        lines = [f"{saved}: saved\n"] if saved else []
        if dropped:
            lines.append(f"{dropped}: the patch is gone; the copy no longer has its edit\n")
        lines += [f"{COPY}: {len(after)} files, {len(changed)} changed\n", report]
        assert done == (0, "".join(lines), "")
        assert self.check() == RECORDED

    def update_to_spec(self, report: str) -> None:
        """Update the copy to another spec. Check that each command reports the change."""
        assert self.check() == (1, f"{COPY}: made from another spec; {UPDATE}\n", "")
        assert captured("changes", COPY) == (0, report, "")
        self.update(report=report)
        assert captured("changes", COPY) == (0, "nothing changed\n", "")

    def refused(self, message: str, *options: str) -> None:
        """Check that the update is refused with this message and changes nothing."""
        before = tree(self.folder)
        assert captured("vendor", *options) == (1, "", message)
        assert tree(self.folder) == before

    def type_errors(self) -> set[str]:
        """Return the lines of code with errors that mypy finds."""
        command = [sys.executable, "-m", "mypy", "--hide-error-context", "--no-error-summary"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        places = re.findall(r"^(\S+\.py):(\d+): error: ", done.stdout, re.MULTILINE)
        assert done.stderr == ""
        assert done.returncode == bool(places), done.stdout
        return {lines_of(self.folder / path)[int(number) - 1] for path, number in places}

    def uses(self, name: str) -> set[str]:
        """Return the lines of the application that use a name. Check that there is at least one."""
        found = {line for path in self.own_files() for line in lines_of(path) if name in line}
        assert found
        return found


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def git(*arguments: str) -> None:
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def with_crlf(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Application:
    """Return the application with its first copy."""
    monkeypatch.chdir(tmp_path)
    made = Application(tmp_path)
    made.update(
        report=f"{COPY}: needs httpx2>=2.16, msgspec>=0.20; add them to the dependencies of your "
        "application\n"
    )
    assert captured("changes", COPY) == (0, "nothing changed\n", "")
    return made


def test_the_ci_of_the_application_passes(app: Application) -> None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path}
    script = app.folder / "ci.sh"
    done = subprocess.run([script], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    recorded, mypy, pyright, *_, tests = done.stdout.splitlines()
    assert f"{recorded}\n" == RECORDED[1]
    assert re.fullmatch(r"Success: no issues found in \d+ source files", mypy)
    assert pyright.startswith("0 errors, 0 warnings, ")
    assert re.fullmatch(r"5 passed in .*", tests)


def test_the_application_works_after_each_update(app: Application) -> None:
    an_addition(app)
    a_rename(app)
    a_removal(app)
    a_change_of_templates(app)
    an_edit_kept_as_a_patch(app)
    a_patch_that_no_longer_applies(app)
    an_edit_that_is_refused(app)
    a_checkout_with_crlf(app)
    assert app.type_errors() == set()


def an_addition(app: Application) -> None:
    def change(spec: Any) -> None:
        schemas = spec["components"]["schemas"]
        schemas["MessageSession"]["properties"]["campaign"] = {
            "description": "The campaign of the session.",
            "type": "string",
        }
        schemas["SendMessageRequest"]["properties"]["campaign"] = {
            "description": "The campaign that the message belongs to.",
            "type": "string",
            "example": "Spring",
        }

    app.change_spec(change)
    app.update_to_spec(
        "addition  sent      messages.send() gained campaign\n"
        "addition  received  MessageSession.campaign added\n"
        f"\n2 additions: a patch step, from 0.1.0 to 0.1.1 ({RULE})\n"
    )
    assert app.type_errors() == set()


def a_rename(app: Application) -> None:
    def change(spec: Any) -> None:
        spec["paths"]["/api/v2/sessions/{id}/stat"]["get"]["x-python-name"] = "sessions.counts"

    app.change_spec(change)
    app.update_to_spec(
        "breaking  client    sessions.stats() renamed to sessions.counts()\n"
        f"\n1 breaking change: a minor step, from 0.1.0 to 0.2.0 ({RULE})\n"
    )
    assert app.type_errors() == app.uses("sessions.stats(")
    app.rewrite("sessions.stats(", "sessions.counts(")


def a_removal(app: Application) -> None:
    """Remove a field, and add a limit that type checkers do not find."""

    def change(spec: Any) -> None:
        schemas = spec["components"]["schemas"]
        del schemas["MessageSession"]["properties"]["title"]
        schemas["MessageSession"]["required"].remove("title")
        schemas["SendMessageRequest"]["properties"]["referenceId"]["maxLength"] = 100

    app.change_spec(change)
    app.update_to_spec(
        "breaking  sent      messages.send(reference_id) narrowed to at most 100 characters "
        "(type checkers do not find this)\n"
        "breaking  received  MessageSession.title removed\n"
        f"\n2 breaking changes: a minor step, from 0.1.0 to 0.2.0 ({RULE})\n"
    )
    assert app.type_errors() == app.uses("session.title")
    app.rewrite("session.title or ", "")


def a_change_of_templates(app: Application) -> None:
    template = app.folder / "codegen" / "apiclient_python" / RETRIES
    template.parent.mkdir(parents=True)
    shutil.copy(TEMPLATES / "apiclient_python" / RETRIES, template)
    replace(template, "MAX_RETRIES = 2\n", "MAX_RETRIES = 3\n")
    app.configure('templates = ["codegen"]')
    outdated = f"{COPY}: made from other additions or templates; {UPDATE}\n"
    assert app.check() == (1, outdated, "")
    app.update()
    assert "MAX_RETRIES = 3" in lines_of(app.folder / COPY / RETRIES)
    assert captured("changes", COPY) == (0, "nothing changed\n", "")


def an_edit_kept_as_a_patch(app: Application) -> None:
    app.edit(RETRIES, "MAX_BACKOFF = 8.0\n", "MAX_BACKOFF = 30.0\n")
    edited = (
        f"{COPY}/{RETRIES}: edited; see 'textmagic-codegen vendor --help' for how to keep or "
        "discard edits\n"
    )
    assert app.check() == (1, edited, "")
    app.update("--save-patches", saved=PATCH)
    assert "MAX_BACKOFF = 30.0" in lines_of(app.folder / COPY / RETRIES)
    assert captured("changes", COPY) == (0, "nothing changed\n", "")


def a_patch_that_no_longer_applies(app: Application) -> None:
    template = app.folder / "codegen" / "apiclient_python" / RETRIES
    replace(template, "MAX_BACKOFF = 8.0\n", "MAX_BACKOFF = 4.0\n")
    outdated = f"{COPY}: made from other additions or templates; {UPDATE}\n"
    assert app.check() == (1, outdated, "")
    app.refused(
        f"{PATCH}: hunk 1 (line 12) does not apply to {COPY}/{RETRIES}; delete the patch, run this "
        "command again, make the edit again and save it with --save-patches\n"
    )
    (app.folder / PATCH).unlink()
    app.update(dropped=Path(PATCH).name)
    app.edit(RETRIES, "MAX_BACKOFF = 4.0\n", "MAX_BACKOFF = 30.0\n")
    app.update("--save-patches", saved=PATCH)


def an_edit_that_is_refused(app: Application) -> None:
    app.edit(SESSIONS, "def ", "def  ")

    def change(spec: Any) -> None:
        spec["paths"]["/api/v2/sessions/{id}"]["get"]["summary"] = "Fetch a session."

    app.change_spec(change)
    found = (
        f"{COPY}/{SESSIONS}: edited; see 'textmagic-codegen vendor --help' for how to keep or "
        f"discard edits\n{COPY}: made from another spec; {UPDATE}\n"
    )
    assert app.check() == (1, found, "")
    app.refused(
        f"{COPY}/{SESSIONS}: was edited; --diff shows the edit, --save-patches keeps it, "
        "--force discards it\n"
    )
    app.update(
        "--force",
        report="fix       client    the documentation of sessions.get() changed\n"
        f"\n1 fix: a patch step, from 0.1.0 to 0.1.1 ({RULE})\n",
    )
    assert "MAX_BACKOFF = 30.0" in lines_of(app.folder / COPY / RETRIES)  # the patch applies


def a_checkout_with_crlf(app: Application) -> None:
    git("init", "--quiet")
    git("config", "core.autocrlf", "true")
    git("add", ".")
    git("commit", "--quiet", "--message=first")
    for path in app.folder.iterdir():
        if path.is_dir() and not path.name.startswith("."):
            shutil.rmtree(path)
    git("checkout", "--force", "HEAD", ".")
    assert b"\r\n" in (app.folder / PATCH).read_bytes()
    assert b"\r\n" in (app.folder / "api" / "openapi.yaml").read_bytes()
    assert app.check() == RECORDED
    with_crlf(app.folder / COPY)
    assert app.check() == RECORDED
    app.update()
    assert captured("changes", COPY) == (0, "nothing changed\n", "")
