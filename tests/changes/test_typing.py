"""A type checker finds exactly the breaking changes that `changes` marks as typed.

One client has a separate resource for each edit. The same program is written for each resource, and
uses everything in it. If mypy finds an error in the program, the edit breaks types.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from generator.base.problems import Problems
from generator.build import analyzed
from generator.document.load import load
from generator.emit.render import rendered
from generator.ir import Client
from tests.changes.edits import EDITS
from tests.changes.edits.edit import Edit, applied
from tests.changes.things import PROGRAM, base, renamed
from tests.support import templates


def is_of_root(edit: Edit) -> bool:
    """Return whether an edit is about the client as a whole."""
    return not edit.patch.keys() <= {"paths", "webhooks", "components"} or any(
        section == "securitySchemes" for section in edit.patch.get("components", ())
    )


OF_RESOURCES: Final = [edit for edit in EDITS if not is_of_root(edit)]


def joined(specs: Mapping[str, Any]) -> dict[str, Any]:
    """Return one spec with the resources of several specs. The keys become suffixes of names."""
    whole: dict[str, Any] = {**base(), "tags": [], "paths": {}, "webhooks": {}}
    whole["components"] = {"securitySchemes": base()["components"]["securitySchemes"]}
    for suffix, spec in specs.items():
        part = json.loads(renamed(json.dumps(spec), suffix))
        whole["tags"] += part["tags"]
        whole["paths"] |= part["paths"]
        whole["webhooks"] |= part.get("webhooks", {})
        for section in ("parameters", "schemas"):
            entries = whole["components"].setdefault(section, {})
            entries |= part["components"][section]
    return whole


def package_of(spec: dict[str, Any], folder: Path) -> None:
    """Write the client package without its fake."""
    root = folder / "openapi.yaml"
    root.write_text(json.dumps(spec), encoding="utf-8")
    problems = Problems()
    client: Client = analyzed(load(root, problems, whole=False), problems)
    problems.raise_if_any()
    found = templates(client.names)
    package = f"{client.names.package}/"
    targets = [each for each in found.targets(client) if each.path.startswith(package)]
    files = {path: copy.text for path, copy in found.copied().items()} | rendered(targets)
    for path, text in files.items():
        if path.startswith(package) and "/testing/" not in path:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")


def errors_in(folder: Path, programs: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the errors that mypy finds in each program."""
    for name, text in programs.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-error-summary"]
    command += ["--follow-imports=silent", "--hide-error-context", f"--cache-dir={folder}/cache"]
    done = subprocess.run(
        [*command, *(f"{name}.py" for name in programs)],
        cwd=folder,
        env={"PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    found: dict[str, list[str]] = {name: [] for name in programs}
    for line in done.stdout.splitlines():
        if ": error: " in line:
            found[line.partition(".py:")[0]].append(line)
    return found


def test_mypy_finds_exactly_the_typed_changes(tmp_path: Path) -> None:
    program = PROGRAM.replace("{package}", "textmagic_client")
    specs = {f"{at:03}": applied(edit, base()) for at, edit in enumerate(OF_RESOURCES)}
    package_of(joined({**specs, "999": base()}), tmp_path)
    programs = {f"program{suffix}": renamed(program, suffix) for suffix in [*specs, "999"]}
    found = errors_in(tmp_path, programs)
    assert found.pop("program999") == []  # the program for the spec without an edit
    assert len(OF_RESOURCES) >= 60
    wrong = {
        edit.name: errors
        for edit, errors in zip(OF_RESOURCES, found.values(), strict=True)
        if bool(errors) != edit.is_typed
    }
    assert wrong == {}


def test_the_names_and_options_of_the_client_are_typed(tmp_path: Path) -> None:
    """Check the text of the code, because another client and another run of mypy take long."""
    typed = {edit.name for edit in EDITS if is_of_root(edit) and edit.is_typed}
    assert typed == {"package", "class", "a way to authenticate less"}
    spec = base()
    for edit in EDITS:
        if edit.name in typed:
            spec = applied(edit, spec)
    for made in (base(), spec):
        package_of(made, tmp_path)
    old, new = (
        (tmp_path / package / "sync" / "client.py").read_text(encoding="utf-8")
        for package in ("textmagic_client", "pets")
    )
    assert "class TextMagic" in old and "class TextMagic" not in new
    assert 'Literal["basic", "headers"]' in old and '"headers"' not in new
