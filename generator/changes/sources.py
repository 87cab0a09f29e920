"""Find clients to compare: in specs, outputs, vendored copies and git revisions."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path, PurePosixPath
from typing import Final

from generator.base.problems import InputError, Problems, display, quote
from generator.build import analyzed
from generator.changes.surface import FILE, Surface, read_surface, surface
from generator.document.load import load

ROOT: Final = "openapi.yaml"
"""The name of the root document in a folder with a spec, and of the bundle in an output folder."""
_ELSEWHERE: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE")
"""Variables that name another repository, for example those that git sets for hooks."""


def surface_of(source: str, spec: Path) -> Surface:
    """Return the surface of a client.

    Args:
        source: A file or a folder with a spec, a bundle, an output or a vendored copy. If there is
            no such file, it is a git revision.
        spec: The spec of `--spec`. A revision is read from the git repository that contains it.

    Raises:
        InputError: There is no such source, or it has errors.
    """
    path = Path(source)
    if path.is_dir():
        return _in_folder(path)
    if path.suffix == ".json" and path.is_file():
        return read_surface(path)
    if os.path.lexists(path):
        return _in_spec(path)
    return _in_revision(source, spec)


def _in_folder(folder: Path) -> Surface:
    if (folder / FILE).is_file():
        return read_surface(folder / FILE)
    if (folder / ROOT).is_file():
        return _in_spec(folder / ROOT)
    if (folder / "__init__.py").is_file():
        raise InputError(
            f"{display(folder)}: a client without {FILE}, from an earlier version of the "
            "generator; update it with 'vendor' first"
        )
    raise InputError(
        f"{display(folder)}: has neither {ROOT} nor {FILE}; name the folder of a spec, of an "
        "output or of a vendored copy"
    )


def _in_spec(path: Path) -> Surface:
    problems = Problems()
    document = load(path, problems, whole=False)
    client = analyzed(document, problems)
    problems.raise_if_any()
    return surface(client)


def _in_revision(revision: str, spec: Path) -> Surface:
    folder = Path(os.path.abspath(spec)).parent
    missing = f"{quote(revision)}: there is no such file or folder, and"
    if not folder.is_dir():
        raise InputError(f"{missing} no folder {display(folder)} with a git repository; use --spec")
    if _git(folder, "rev-parse", "--git-dir") is None:
        raise InputError(f"{missing} git finds no repository in {display(folder)}; name a file")
    wanted = f"{revision}^{{commit}}"
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    if commit is None:
        raise InputError(
            f"{missing} no such revision in the git repository of {display(spec)}; see 'git tag'"
        )
    prefix = _git(folder, "rev-parse", "--show-prefix") or b""
    tree = commit.strip().decode() + ":" + os.fsdecode(prefix.removesuffix(b"\n"))
    shown = f"{revision}:{os.fsdecode(prefix.strip())}"
    with tempfile.TemporaryDirectory(prefix="textmagic-codegen-") as temporary:
        root = Path(os.path.realpath(temporary))
        files = _files(folder, tree)
        if spec.name not in files:
            raise InputError(
                f"{shown}{spec.name}: there is no such file in this revision; name another one"
            )
        for file, content in files.items():
            path = root / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        try:
            return _in_spec(root / spec.name)
        except InputError as error:
            first, *others = (
                str(line).replace(f"{display(root)}{os.sep}", shown) for line in error.args
            )
            more = f" (and {len(others)} more)" if others else ""
            raise InputError(
                f"{first}{more}; this version of the generator refuses the spec of "
                f"{quote(revision)}: compare with the version that accepts it"
            ) from None


def _files(folder: Path, tree: str) -> dict[str, bytes]:
    """Return the content of all YAML files in a folder of a revision, by their paths."""
    listed = _git(folder, "ls-tree", "-r", "-z", "--full-tree", tree) or b""
    names: dict[str, str] = {}
    for entry in listed.split(b"\0")[:-1]:
        head, _, name = entry.partition(b"\t")
        mode, _, blob = head.decode().split()
        file = PurePosixPath(os.fsdecode(name))
        if mode.startswith("100") and file.suffix == ".yaml" and ".." not in file.parts:
            names[str(file)] = blob
    asked = "".join(f"{blob}\n" for blob in names.values()).encode()
    answer = _git(folder, "cat-file", "--batch", given=asked) or b""
    found: dict[str, bytes] = {}
    start = 0
    for path in names:  # each answer is '<blob> blob <size>', its content, and a line end
        content = answer.index(b"\n", start) + 1
        about = answer[start:content].split()
        if len(about) != 3:  # it is missing, in a repository that is not complete
            raise InputError(f"{tree}{path}: git has no content of this file; fetch the revision")
        start = content + int(about[2]) + 1
        found[path] = answer[content : start - 1]
    return found


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """Return what git prints, or None if it fails."""
    environment = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=folder,
            env=environment,
            input=given,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise InputError(
            "git: not found; install it, or name a file instead of a revision"
        ) from None
    return done.stdout if done.returncode == 0 else None
