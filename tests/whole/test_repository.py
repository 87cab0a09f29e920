"""Files for tools and hosting services: workflows, hooks, settings of editors."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import __version__
from tests.support import ROOT
from tests.whole.test_distributions import minors

WORKFLOW = ROOT / ".github" / "workflows" / "ci.yml"
FOR_APPLICATIONS = ROOT / "examples" / "testing_an_application" / "ci.yml"


def loaded(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def commands(path: Path) -> list[str]:
    (job,) = loaded(path)["jobs"].values()
    return [step["run"] for step in job["steps"] if "run" in step]


@pytest.mark.parametrize("path", [WORKFLOW, FOR_APPLICATIONS], ids=lambda path: path.parent.name)
def test_a_workflow_tests_each_version_of_python(path: Path) -> None:
    workflow = loaded(path)
    assert set(workflow["on"]) == {"push", "pull_request"}
    assert workflow["permissions"] == {"contents": "read"}
    (job,) = workflow["jobs"].values()
    assert job["strategy"]["matrix"] == {"python": minors()}
    assert "${{ matrix.python }}" in [
        step["with"]["python-version"] for step in job["steps"] if "python-version" in str(step)
    ]


def test_hosted_ci_runs_all_checks_of_this_repository() -> None:
    assert commands(WORKFLOW) == ["make test check lint"]
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert re.findall(r"^make (\w+)$", script, re.MULTILINE) == ["test", "check", "lint"]


def test_hooks_download_nothing() -> None:
    hooks = loaded(ROOT / ".pre-commit-config.yaml")
    targets = set[str]()
    for repository in hooks["repos"]:
        assert repository["repo"] == "local"
        for hook in repository["hooks"]:
            assert hook["language"] == "system"
            targets.add(hook["entry"].removeprefix("make "))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert targets
    assert targets <= set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))


@pytest.mark.parametrize("folder", [".", "generated"])
def test_the_current_version_is_in_the_list_of_changes(folder: str) -> None:
    changes = (ROOT / folder / "CHANGELOG.md").read_text(encoding="utf-8")
    version = __version__
    if folder == "generated":
        project = (ROOT / folder / "pyproject.toml").read_text(encoding="utf-8")
        version = tomllib.loads(project)["project"]["version"]
    versions = re.findall(r"^## (\d+\.\d+\.\d+)$", changes, re.MULTILINE)
    assert versions[0] == version
    assert versions == sorted(versions, key=lambda each: [*map(int, each.split("."))], reverse=True)


@pytest.mark.parametrize(
    "folder", ["generator", "templates", "additions", "spec", "tests", "examples", "."]
)
def test_files_follow_the_settings_of_editors(folder: str) -> None:
    paths = (ROOT / folder).rglob("*") if folder != "." else ROOT.iterdir()
    endings = {".py", ".md", ".jinja", ".yaml", ".yml", ".toml", ".txt"}
    checked = 0
    for path in paths:
        if path.is_file() and (path.suffix in endings or path.name in ("Makefile", "LICENSE")):
            text = path.read_bytes().decode("utf-8")
            assert text.endswith("\n") or not text, path
            assert not re.search(r"[ \t]+$|\r", text, re.MULTILINE), path
            assert path.name == "Makefile" or not re.search(r"^ *\t", text, re.MULTILINE), path
            checked += 1
    assert checked
