"""File names that Windows does not allow are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.base.filenames import file_fault
from tests.broken import found_in, in_files, tiny

DEVICES = [
    *("aux", "con", "prn", "nul", "conin$", "conout$"),
    *(f"{device}{number}" for device in ("com", "lpt") for number in range(10)),
]


@pytest.mark.parametrize("name", DEVICES)
def test_names_of_windows_devices_are_refused_in_any_case_and_with_any_extension(name: str) -> None:
    for each in (name, name.upper(), name.title(), f"{name}.yaml", f"{name}.tar.gz", f"{name} .md"):
        assert file_fault(each) == "is the name of a device on Windows"


def test_other_names_that_windows_does_not_allow() -> None:
    for name in ("a.", "a ", "a.yaml.", "a. "):
        assert file_fault(name) == "ends in a dot or space, which Windows leaves out"
    for name in ("a:b", "a?", "a*b", "a|b", "<a>", 'a"', "a\\b", "a\nb"):
        assert "character that Windows does not allow" in str(file_fault(name))


@pytest.mark.parametrize("name", ["auxiliary", "contacts", "com", "com10", "null", ".con", "a.con"])
def test_similar_names_are_allowed(name: str) -> None:
    assert file_fault(name) is None


@pytest.mark.parametrize("name", ["aux", "CON", "Nul", "com1", "LPT9"])
def test_an_api_a_page_or_a_resource_cannot_have_such_a_name(name: str, tmp_path: Path) -> None:
    files = in_files()
    files["root"] = files["root"].replace("apis/things", f"apis/{name}")
    files[f"apis__{name}"] = files.pop("apis__things")
    assert found_in(tmp_path / "file", files) == [
        f"openapi.yaml:15:25: $ref to 'apis/{name}.yaml': '{name}.yaml' is the name of a device on "
        "Windows; rename it"
    ]

    tagged = tiny("- name: Things", f"- name: {name}", "[Things]", f"[{name}]")
    page = f"{name.lower()}.md"
    assert found_in(tmp_path / "tag", tagged) == [
        f"openapi.yaml:8:11: tag '{name}' names the page '{page}', which is the name of a device "
        "on Windows; rename it"
    ]

    called = tiny("things.get", f"{name.lower()}.get")
    assert found_in(tmp_path / "resource", called) == [
        f"openapi.yaml:26:22: '{name.lower()}' is the name of a device on Windows; choose another"
    ]


@pytest.mark.parametrize("file", ["a?b", "con/x", "x./y", "nul.x/y", "x /y"])
def test_references_to_files_that_windows_does_not_allow(file: str, tmp_path: Path) -> None:
    files = in_files()
    files["root"] = files["root"].replace("apis/things", file)
    (problem,) = found_in(tmp_path, files)
    assert problem.startswith(f"openapi.yaml:15:25: $ref to '{file}.yaml': ")
    assert problem.endswith("; rename it")
    assert "Windows" in problem


def test_files_that_differ_only_in_case(tmp_path: Path) -> None:
    files = in_files(
        "      id: { type: integer }\n",
        '      id: { $ref: "Things.yaml#/schemas/Other" }\n',
        apis__Things="schemas: { Other: { type: integer } }\n",
    )
    assert found_in(tmp_path, files) == [
        "apis/things.yaml:22:19: $ref to 'Things.yaml': apis/things.yaml differs from it only in "
        "case, which Windows does not tell apart; rename one"
    ]
