"""Numbers, names and lists on the pages of the repository and in the guides are correct."""

from __future__ import annotations

import asyncio
import inspect
import os
import re
import subprocess
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from expected._all import OPERATIONS
from generator.cli import main
from generator.vendor.choices import KEYS, Choices, read_choices
from tests.docs.doc_examples import GENERATED
from tests.support import ROOT
from textmagic_client import AsyncTextMagic, NotFoundError, TextMagic, errors
from textmagic_client.core.http import HTTPResponse
from textmagic_client.errors import TextMagicError, status_error
from textmagic_client.testing import FakeTextMagic

README = (ROOT / "README.md").read_text(encoding="utf-8")
SPEC = (ROOT / "spec" / "README.md").read_text(encoding="utf-8")
GENERATOR = (ROOT / "generator" / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
COPIES = (GENERATED / "docs" / "copies.md").read_text(encoding="utf-8")
UPDATES = (GENERATED / "docs" / "updates.md").read_text(encoding="utf-8")
RATE_LIMITS = (GENERATED / "docs" / "rate-limits.md").read_text(encoding="utf-8")


def family(kind: type[TextMagicError]) -> dict[str, str]:
    """Return all subclasses of an error, each with its parent."""
    found = {each.__name__: kind.__name__ for each in kind.__subclasses__()}
    for each in kind.__subclasses__():
        found |= family(each)
    return found


@pytest.mark.parametrize("page", [ROOT / "README.md", GENERATED / "docs" / "errors.md"])
def test_the_tree_of_errors(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    tree = text[text.index("TextMagicError   ") :].partition("```")[0]
    assert set(re.findall(r"\w+Error\b", tree)) == {"TextMagicError", *family(TextMagicError)}
    for name, status in re.findall(r"(\w+Error) (\d\d\d|5xx)", tree):
        response = HTTPResponse(int(status.replace("x", "0")), {}, b"")
        assert type(status_error("x", response)).__name__ == name
    for line in tree.splitlines():
        kind = getattr(errors, re.findall(r"\w+Error\b", line)[0])
        for attribute in re.findall(r" \.(\w+)", line):
            made = status_error("x", HTTPResponse(400, {}, b""))
            assert isinstance(made, kind)
            assert hasattr(made, attribute)


def test_the_readme_is_one_page() -> None:
    assert len(README.splitlines()) <= 150


def test_every_module_of_the_generator_is_in_the_tree() -> None:
    tree = GENERATOR.partition("```\ngenerator/\n")[2].partition("```")[0]
    folders: list[str] = []
    listed: set[str] = set()
    for indent, name in re.findall(r"^((?:  )+)([\w.]+/?)", tree, re.MULTILINE):
        folders = folders[: len(indent) // 2 - 1]
        if name.endswith("/"):
            folders.append(name)
        else:
            listed.add("".join(folders) + name)
    package = ROOT / "generator"
    paths = {path.relative_to(package) for path in package.rglob("*.py")}
    there = {path.as_posix() for path in paths if path.name != "__init__.py"}
    # A new product need not be listed: its folder describes itself.
    products = {path.parent.as_posix() for path in paths if path.name == "emitter.py"} - {"emit"}
    own = {each for each in products if not any(name.startswith(f"{each}/") for name in listed)}
    assert listed == {path for path in there if path.rpartition("/")[0] not in own}


def test_the_number_of_operations() -> None:
    assert [int(n) for n in re.findall(r"All (\d+) operations", README)] == [len(OPERATIONS)]


def test_the_default_timeouts() -> None:
    said = re.search(r"(\d+) seconds for an attempt, (\d+) for a call", README)
    assert said is not None
    for client in (TextMagic, AsyncTextMagic):
        parameters = inspect.signature(client).parameters
        defaults = [parameters[name].default for name in ("timeout", "total_timeout")]
        assert defaults == [float(figure) for figure in said.groups()]


def test_the_documented_rate() -> None:
    spec = (ROOT / "spec" / "openapi.yaml").read_text(encoding="utf-8")
    rate = re.findall(r"^x-rate-limit: (\d+)", spec, re.MULTILINE)
    assert rate
    assert re.findall(r"about (\d+) requests per second", RATE_LIMITS) == rate


def test_tasks_are_short_and_listed() -> None:
    tasks = {p.name: p for p in (ROOT / "examples" / "tasks").glob("*.py") if "test" not in p.name}
    assert set(re.findall(r"\(examples/tasks/(\w+\.py)\)", README)) == {*tasks, "test_tasks.py"}
    limit = re.search(r"Each under (\d+) lines", README)
    assert limit is not None
    for path in tasks.values():
        assert len(path.read_text(encoding="utf-8").splitlines()) < int(limit[1]), path.name


def test_the_listed_commands_exist_and_are_complete() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    assert set(re.findall(r"^\| `make ([a-z-]+)`", CONTRIBUTING, re.MULTILINE)) == targets
    named = re.findall(r"`make ([a-z][a-z -]*)`", README + CONTRIBUTING + SPEC + GENERATOR)
    assert {target for names in named for target in names.split()} <= targets


def test_every_command_of_the_generator_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    commands = set(re.findall(r"^    ([a-z]+) ", capsys.readouterr().out, re.MULTILINE))
    assert "generate" in commands
    assert set(re.findall(r"^\| `([a-z]+)[ A-Z]*` \|", GENERATOR, re.MULTILINE)) == commands


def test_every_extension_is_described() -> None:
    """The generator refuses all extensions that its code does not name."""
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "generator").rglob("*.py"))
    names = {name for source in sources for name in re.findall(r'"(x-[a-z-]+)"', source)}
    known = {name for name in names if not name.startswith("x-tm-")}  # headers
    assert known
    assert set(re.findall(r"^\| `(x-[a-z-]+)", SPEC, re.MULTILINE)) == known


def test_every_guide_is_listed() -> None:
    listed = set(re.findall(r"\]\(generated/docs/([a-z-]+\.md)\)", README))
    index = (GENERATED / "docs" / "index.md").read_text(encoding="utf-8")
    guides = set(re.findall(r"^\| \[[^]]+\]\(([a-z-]+\.md)\)", index, re.MULTILINE))
    assert guides
    assert guides - listed == set()


def test_the_options_of_a_client_are_listed() -> None:
    page = (GENERATED / "docs" / "options.md").read_text(encoding="utf-8")
    table = page[page.index("| argument |") :].partition("\n\n")[0]
    rows = (line.split("|")[1] for line in table.splitlines()[2:])
    listed = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert listed == set(inspect.signature(TextMagic).parameters)


def test_closing_a_client_closes_its_copies() -> None:
    tm = FakeTextMagic().client()
    copy = tm.with_options(timeout=1)
    copy.sessions.list()
    tm.close()
    with pytest.raises(TextMagicError, match="closed"):
        copy.sessions.list()


def test_the_command_for_random_responses() -> None:
    page = (GENERATED / "docs" / "results.md").read_text(encoding="utf-8")
    command = re.search(r"`PYTHONPATH=\. python (\S+) --count \d+ (--seed \d+)`", page)
    assert command is not None
    done = subprocess.run(
        [sys.executable, command[1], "--count", "5", *command[2].split()],
        cwd=GENERATED,
        env={**os.environ, "PYTHONPATH": "."},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_fake_ignores_reopen_and_upsert_of_chats() -> None:
    fake = FakeTextMagic()
    fake.add("chats", phone="447860021130", status="c")
    with fake.client() as tm:
        assert tm.chats.get_by_phone("447860021130", reopen=True).status == "c"
        with pytest.raises(NotFoundError):
            tm.chats.get_by_phone("447860021131", upsert=True)


def test_the_options_of_vendor_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["vendor", "--help"])
    options = set(re.findall(r"^  (--[a-z-]+)", capsys.readouterr().out, re.MULTILINE))
    general = {"--traceback"}
    assert options >= general
    listed = set(
        re.findall(r"^\| `(?:textmagic-codegen vendor )?(--[a-z-]+)", COPIES, re.MULTILINE)
    )
    listed |= set(re.findall(r"`textmagic-codegen vendor (--[a-z-]+)`", UPDATES))
    assert listed == options - general


def test_the_configuration_of_vendor_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = COPIES.partition("```toml\n")[2].partition("```")[0]
    (tmp_path / "pyproject.toml").write_text(table)
    monkeypatch.chdir(tmp_path)
    shown = tomllib.loads(table)["tool"]["textmagic-codegen"]["vendor"]
    choices = read_choices({})
    assert (choices.dest, choices.flavors) == (Path(shown["dest"]), (shown["flavor"],))
    others = COPIES.partition("The other keys are ")[2].partition(".\n")[0]
    assert {*shown, *re.findall(r"`(\w+)`", others)} == {*KEYS}


def test_empty_options_of_vendor_are_the_defaults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = COPIES.partition("To get the default of ")[2].partition(", pass an empty value")[0]
    named = re.findall(r"--(\w+)", text)
    assert len(named) == 4
    for file in ("", COPIES.partition("```toml\n")[2].partition("```")[0]):
        (tmp_path / "pyproject.toml").write_text(file)
        monkeypatch.chdir(tmp_path)
        given = {"dest": Path("lib"), **dict.fromkeys(named, "")}
        assert read_choices(given) == Choices(Path("lib"))


def test_the_lines_of_vendor_check_are_listed() -> None:
    """`tests/vendor/test_update.py` tests when each of them appears."""
    source = (ROOT / "generator" / "vendor" / "update.py").read_text(encoding="utf-8")
    table = UPDATES.partition("| line | meaning |")[2].partition("\n\n")[0]
    listed = {
        text.removeprefix("made from ")
        for row in table.splitlines()[2:]
        for text in re.findall(r"`([^`]+)`", row.split("|")[1])
    }
    kinds = re.findall(r'Kind\.\w+: f?"([a-z ]+)', source)
    reasons = re.findall(r'reasons\.append\(f?"(an?other [a-z]+|other [a-z ]+)', source)
    whole = re.findall(r'return (?:\[)?f"\{folder[^}]*\}: ([a-z ]+);', source)
    assert listed == {*kinds, *reasons, *whole}


def test_the_warning_for_raw_in_a_task_is_at_a_line_of_asyncio() -> None:
    soon = datetime(2030, 1, 1, tzinfo=UTC)

    async def run() -> None:
        async with FakeTextMagic().async_client() as tm:
            made = tm.raw(tm.messages.price, text="a", phones=["447860021130"], sending_time=soon)
            await asyncio.create_task(made)

    with pytest.warns(DeprecationWarning) as found:
        asyncio.run(run())
    (warning,) = found
    assert Path(warning.filename).parent.name == "asyncio"
