"""The command line: drives the stages.

Exit status: 0 done, 1 the output differs from what is committed, 2 the input is at fault.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from generator import __version__
from generator.build import build, read_faultless
from generator.cache import Cache
from generator.problems import InputError
from generator.stamp import RESULTS, ROOT, Stamp, tools
from generator.write import Difference, compare, strays, with_manifest, write

PACKAGE: Final = "textmagic_client"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    if arguments is None:  # a process of its own: looking for garbage takes a quarter of the time
        gc.disable()
    options = _parser().parse_args(arguments)
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8")  # whatever the locale says
    try:
        status: int = options.run(options)
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{error.filename or 'output'}: {error.strerror}", file=sys.stderr)
        return 2
    except RecursionError:
        print(f"{options.spec}:1:1: nested too deeply; use fewer levels", file=sys.stderr)
        return 2
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="textmagic-codegen", description="Generate the TextMagic clients from their spec."
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="command")

    def command(
        name: str, run: object, summary: str, *, output: bool = False
    ) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=summary, description=summary)
        added.set_defaults(run=run)
        added.add_argument(
            "--spec",
            type=Path,
            default=_near(ROOT / "spec" / "openapi.yaml"),
            metavar="FILE",
            help="the root document (default: spec/openapi.yaml)",
        )
        if output:
            added.add_argument(
                "--output",
                type=Path,
                default=_near(ROOT / "generated"),
                metavar="FOLDER",
                help="where the generated files are (default: generated)",
            )
        return added

    generating = command("generate", _generate, "write all files of the output", output=True)
    generating.add_argument("--diff", action="store_true", help="show what changes")
    command("check", _check, "compare the output with what would be generated", output=True)
    command("validate", _validate, "report everything that is wrong with the spec")
    command("bundle", _bundle, "print the spec as one document")
    vendoring = command("vendor", _vendor, "copy the client package into an application")
    vendoring.add_argument("folder", type=Path, help="the folder that gets the package")
    return parser


def _near(path: Path) -> Path:
    """The path as messages should show it."""
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else Path(relative)


def _generate(options: argparse.Namespace) -> int:
    stamp = Stamp(options.spec, options.output)
    if stamp.is_current():
        print(f"{options.output}: up to date")
        return 0
    cache = Cache(RESULTS, tools())
    files = build(options.spec, cache)
    differences = write(files, options.output)
    stamp.save()
    cache.save()
    if options.diff:
        _show(differences, options.output)
    print(f"{options.output}: {len(files)} files, {len(differences)} changed")
    return 0


def _check(options: argparse.Namespace) -> int:
    files = build(options.spec)
    differences = compare(files, options.output)
    _show(differences, options.output)
    extra = strays(files, options.output)
    for path in extra:
        print(f"{options.output / path}: not generated; move it away or delete it")
    if not differences and not extra:
        print(f"{options.output}: {len(files)} files as generated")
        return 0
    if differences:
        count = f"{len(differences)} file{'s' * (len(differences) > 1)}"
        print(f"{count} not as generated; run 'make generate' and commit", file=sys.stderr)
    return 1


def _show(differences: Iterable[Difference], folder: Path) -> None:
    for difference in differences:
        print(difference.show((folder / difference.path).as_posix()), end="")


def _validate(options: argparse.Namespace) -> int:
    read_faultless(options.spec)
    print(f"{options.spec}: no problems")
    return 0


def _bundle(options: argparse.Namespace) -> int:
    from generator.render import bundle

    document, _ = read_faultless(options.spec)
    print(bundle(document), end="")
    return 0


def _vendor(options: argparse.Namespace) -> int:
    files = {
        path.removeprefix(f"{PACKAGE}/"): text
        for path, text in build(options.spec).items()
        if path.startswith(f"{PACKAGE}/")
    }
    target = options.folder / PACKAGE
    files = with_manifest(files, generator=__version__)
    differences = write(files, target)
    print(f"{target}: {len(files)} files, {len(differences)} changed")
    return 0
