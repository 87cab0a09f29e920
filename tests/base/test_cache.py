"""The cache changes only the duration of a run."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.base.cache import Cache
from generator.base.files import digest
from generator.base.problems import InputError
from generator.build import build
from generator.output.write import write
from generator.validate import standard
from tests.support import GET_THING, HEAD, ROOT, THING, TINY, write_files, write_spec
from tests.whole.fuzz_small import SMALL


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".cache" / "results.json"


def test_the_output_is_the_same_with_and_without_a_cache(tmp_path: Path, path: Path) -> None:
    root = write_spec(tmp_path, TINY)
    expected = build(root).files
    output = tmp_path / "output"
    for _ in range(2):
        cache = Cache(path, "1", output)
        assert build(root, cache).files == expected
        cache.save()
        write(expected, output)
    write_spec(tmp_path, TINY.replace("One thing.", "Another thing."))
    assert build(root, Cache(path, "1", output)).files == build(root).files != expected


def test_cached_files_are_not_generated_again(
    tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_spec(tmp_path, TINY)
    output = tmp_path / "output"
    cache = Cache(path, "1")
    expected = build(root, cache).files
    cache.save()
    write(expected, output)

    def fail(*_: object) -> None:
        raise AssertionError("it is cached")

    monkeypatch.setattr("generator.output.format.format_python", fail)
    monkeypatch.setattr("generator.output.format.check_python", fail)
    monkeypatch.setattr(standard, "_found", fail)
    assert build(root, Cache(path, "1", output)).files == expected
    with pytest.raises(AssertionError, match="it is cached"):
        build(root, Cache(path, "other versions", output))


def test_obsolete_entries_are_deleted(path: Path) -> None:
    cache = Cache(path, "1")
    cache.add("a", "A")
    cache.save()
    cache = Cache(path, "1")
    assert cache.has("a")
    cache.add("b", "B")
    cache.save()
    cache = Cache(path, "1")
    assert not cache.has("a")
    assert cache.has("b")


RUBBISH = [b"[", b"[]", b"\xff", b"7", b"", b"\0", b"[" * 100_000, b'{"a": 1}', b'{"a": "A"}']


@pytest.mark.parametrize("content", RUBBISH)
def test_a_damaged_cache_is_ignored(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    cache = Cache(path, "1")
    assert not cache.has("a")
    cache.add("a", "A")
    cache.save()
    assert Cache(path, "1").has("a")


def test_a_pipe_a_folder_or_a_huge_file_instead_is_ignored(path: Path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    assert not Cache(path, "1").has("a")
    path.unlink()
    with path.open("wb") as file:
        file.truncate(10**12)
    assert not Cache(path, "1").has("a")
    path.unlink()
    path.mkdir()
    cache = Cache(path, "1")
    cache.add("a", "A")
    cache.save()
    assert [*path.parent.iterdir()] == [path]


def test_the_cache_cannot_change_the_output(tmp_path: Path, path: Path) -> None:
    """Whatever the cache contains, each file is unchanged or generated again."""
    root = write_spec(tmp_path / "spec", TINY)
    output = tmp_path / "output"
    cache = Cache(path, "1")
    expected = build(root, cache).files
    cache.save()
    write(expected, output)
    entries: dict[str, str] = json.loads(path.read_bytes())
    path.write_text(json.dumps(dict.fromkeys(entries, digest(b"import os; os.abort()"))))
    assert build(root, Cache(path, "1", output)).files == expected
    path.write_text(json.dumps(dict.fromkeys(entries, "import os; os.abort()")))
    assert build(root, Cache(path, "1", output)).files == expected


def test_the_generator_uses_no_format_that_can_execute_code() -> None:
    for source in (ROOT / "generator").rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_bytes())):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not {"pickle", "marshal", "shelve", "jinja2.bccache"} & {*names}, source


def test_old_entries_are_deleted(path: Path) -> None:
    path.parent.mkdir()
    for name in ("old.stamp.json", "new.stamp.json", "old.txt"):
        (path.parent / name).touch()
        if name.startswith("old"):
            os.utime(path.parent / name, (1, 1))
    cache = Cache(path, "1")
    cache.add("a", "A")
    cache.save()
    assert {p.name for p in path.parent.iterdir()} == {"new.stamp.json", "old.txt", path.name}


@pytest.mark.parametrize(
    "environment",
    [{}, {"HOME": ""}, {"HOME": "/dev/null"}, {"XDG_CACHE_HOME": "/dev/null"}],
    ids=str,
)
def test_the_generator_works_without_a_cache_folder(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    nobody = "import pwd; pwd.getpwuid = {}.__getitem__"  # no home folder there either
    run = f"{nobody}; from generator.cli import main; raise SystemExit(main())"
    done = subprocess.run(
        [sys.executable, "-c", run, "generate", "--spec", root, "--output", tmp_path / "output"],
        env={**environment, "PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert {path.name for path in tmp_path.iterdir()} == {"spec", "output"}


def test_an_error_in_one_part_is_reported_with_its_location(
    tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_spec(tmp_path, TINY)

    class Fault:
        context = ()
        message = "it is odd"
        absolute_path = ("paths", "/things/{id}")

    def find(*_: object) -> Iterator[Fault]:
        yield Fault()

    monkeypatch.setattr(standard, "_found", find)
    with pytest.raises(InputError, match=r"openapi.yaml:\d+:\d+: not OpenAPI 3.1: it is odd"):
        build(root, Cache(path, "1"))


def test_each_file_is_checked_with_the_components_that_it_refers_to(tmp_path: Path) -> None:
    from generator.base.problems import Problems
    from generator.document.load import load

    shared = THING.replace("  schemas:", "schemas:").replace("\n  ", "\n")
    other = GET_THING.replace("paths:\n  /things/{id}:", "paths:\n  thing:")
    other = other.replace("#/components/schemas/Thing", "common.yaml#/schemas/Thing")
    paths = 'paths:\n  /things/{id}: { $ref: "a.yaml#/paths/thing" }\n'
    root = write_spec(tmp_path, HEAD + paths, a=other, common=shared)
    (file,) = standard._by_file(load(root, Problems()))  # pyright: ignore[reportPrivateUsage]
    assert list(file["paths"]) == ["/things/{id}"]
    assert list(file["components"]["schemas"]) == ["Thing"]
    assert list(file["components"]["securitySchemes"]) == ["BasicAuth"]


def test_results_of_another_process_are_cached(tmp_path: Path) -> None:
    write_files(tmp_path / "spec", SMALL)
    code = """
from pathlib import Path
from generator import build
from generator.base.cache import Cache
from generator.output import format
from generator.output.write import write

for _ in range(2):
    cache = Cache(Path("results.json"), output=Path("generated"))
    files = build.build(Path("spec/openapi.yaml"), cache).files
    cache.save()
    write(files, Path("generated"))
    format.format_python = None  # the second run must not need it
print(len(files))
"""
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        check=True,
    )
    assert int(run.stdout) > 150
