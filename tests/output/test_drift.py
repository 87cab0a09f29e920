"""Change the files of an output at random. The reported differences match the changes."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from generator.base.problems import RefusedError
from generator.output.drift import Kind, compare, drift
from generator.output.manifest import MANIFEST, with_manifest
from generator.output.write import write
from tests.support import tree

PATHS = ["a.py", "b.py", "sub/c.py", "sub/deep/d.py", "docs/e.md"]
STRANGERS = ["mine.py", "sub/mine.txt", "own/deep/x", "sub/deep/f.py"]
LITTER = [
    *(".DS_Store", "sub/Thumbs.db", "x.egg-info/PKG-INFO", "sub/__pycache__/c.pyc", "a.py~"),
    *(".coverage.host.1", ".directory", ".nfs00a1", ".ipynb_checkpoints/a.ipynb", ".pyre/a"),
]


class Output(RuleBasedStateMachine):
    """An output, and the change to each of its files."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.folder = Path(self._folder.name)
        self.versions = dict.fromkeys(PATHS, 1)
        self.written = self.files()
        self.kinds: dict[str, Kind] = {}
        write(self.written, self.folder)

    def teardown(self) -> None:
        self._folder.cleanup()

    def files(self) -> dict[str, str]:
        """Return the files to generate."""
        texts = {p: f"x = 1\nversion = {v}\n" for p, v in self.versions.items() if v}
        return with_manifest(texts, generator="1")

    @rule(path=st.sampled_from(PATHS), line=st.sampled_from(["edited = 1\n", "\n", "\r"]))
    def edit(self, path: str, line: str) -> None:
        if path in self.written and self.kinds.get(path) is None:
            with (self.folder / path).open("a", newline="") as file:
                file.write(line)
            self.kinds[path] = Kind.EDITED

    @rule(path=st.sampled_from(PATHS))
    def delete(self, path: str) -> None:
        if path in self.written:
            (self.folder / path).unlink(missing_ok=True)
            self.kinds[path] = Kind.MISSING

    @rule(path=st.sampled_from(STRANGERS))
    def add(self, path: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text("mine")
        self.kinds[path] = Kind.STRANGER

    @rule(path=st.sampled_from(LITTER))
    def litter(self, path: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text("litter")

    @rule(path=st.sampled_from([*PATHS, MANIFEST]))
    def convert_line_endings(self, path: str) -> None:
        if (self.folder / path).exists():
            data = (self.folder / path).read_bytes().replace(b"\r\n", b"\n")
            (self.folder / path).write_bytes(data.replace(b"\n", b"\r\n"))

    @rule(path=st.sampled_from(PATHS), version=st.integers(0, 3))
    def change_the_spec(self, path: str, version: int) -> None:
        if any(v for p, v in self.versions.items() if p != path):
            self.versions[path] = version

    @rule()
    def generate(self) -> None:
        before = tree(self.folder)
        files = self.files()
        refused = {
            path
            for path, kind in self.kinds.items()
            if kind is Kind.EDITED and self.on_disk(path) != files.get(path)
        }
        try:
            write(files, self.folder)
        except RefusedError as error:
            lines = str(error).splitlines()
            assert {line.partition(": ")[0] for line in lines} == {
                str(self.folder / path) for path in refused
            }
            assert tree(self.folder) == before
        else:
            assert not refused
            self.written = files
            self.kinds = {p: k for p, k in self.kinds.items() if k is Kind.STRANGER}

    def on_disk(self, path: str) -> str | None:
        file = self.folder / path
        return file.read_bytes().decode().replace("\r\n", "\n") if file.exists() else None

    @invariant()
    def the_reported_differences_are_correct(self) -> None:
        assert dict(drift(self.folder)) == self.kinds
        files = self.files()
        expected = {
            path: self.kinds.get(path, Kind.STALE)
            for path in {*self.written, *files, *self.kinds}
            if self.on_disk(path) != files.get(path) or self.kinds.get(path) is Kind.STRANGER
        }
        assert dict(drift(self.folder, files)) == expected
        assert {each.path for each in compare(files, self.folder)} == {
            path for path, kind in expected.items() if kind is not Kind.STRANGER
        }


TestOutput = Output.TestCase
TestOutput.settings = settings(max_examples=30, stateful_step_count=15)


def test_a_deleted_file_that_is_obsolete_does_not_make_the_manifest_edited(
    tmp_path: Path,
) -> None:
    write(with_manifest({"a.py": "a", "b.py": "b"}, generator="1"), tmp_path)
    (tmp_path / "a.py").unlink()
    assert drift(tmp_path, with_manifest({"b.py": "b"}, generator="1")) == [(MANIFEST, Kind.STALE)]
