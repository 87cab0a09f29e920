"""The command line. It runs the stages.

Exit status: 0 success, 1 the output differs from the committed files, or a command would destroy a
file of the user, 2 the input is invalid, 3 the generator has a bug, 130 interrupted. Errors are
reported in lines without a traceback.

The stages are imported only when they are needed: the import takes longer than the check that
nothing has changed. A failed import is then reported like any other error.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn, TextIO

from generator import __version__
from generator.base.files import SPEC, TEMPLATES, Folders
from generator.base.problems import InputError, RefusedError, quote
from generator.base.timings import lines, stage

if TYPE_CHECKING:
    from generator.output.drift import Difference

PROGRAM: Final = "textmagic-codegen"
DEFAULT_SPEC: Final = Path("spec/openapi.yaml")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit status."""
    if arguments is None:  # run as a program: garbage collection takes 25% of the time
        gc.disable()
        arguments = sys.argv[1:]
    try:
        try:
            return _run(arguments)
        finally:
            _flush()
    except KeyboardInterrupt:
        _complain(f"{PROGRAM}: interrupted")
        return 130
    except Exception as error:
        if "--traceback" in arguments:
            import traceback

            _complain(traceback.format_exc().rstrip())
        status, message = _explained(error)
        _complain(message)
        return status


def _run(arguments: Sequence[str]) -> int:
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:  # for every locale, and for any characters in paths
        reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except RecursionError as error:
        raise InputError(f"{options.spec}:1:1: nested too deeply; use fewer levels") from error
    return status


def _explained(error: Exception) -> tuple[int, str]:
    """Return the exit status and the message for the user."""
    if isinstance(error, InputError):
        return 1 if isinstance(error, RefusedError) else 2, str(error)
    if isinstance(error, OSError) and error.strerror:
        where = PROGRAM if error.filename is None else quote(os.fsdecode(error.filename), 500)[1:-1]
        return 2, f"{where}: {error.strerror}"
    notes = "".join(f" ({note})" for note in getattr(error, "__notes__", ()))
    said = quote(f"{type(error).__name__}: {error}".rstrip(": ") + notes, 500)[1:-1]
    return 3, f"{PROGRAM}: fault of the generator: {said}; add --traceback to see more"


def _say(text: str, end: str = "\n") -> None:
    """Print to standard output until the reader closes it."""
    with _printing():
        print(text, end=end)


def _flush() -> None:
    with _printing():
        if sys.stdout:
            sys.stdout.flush()


@contextmanager
def _printing() -> Generator[None]:
    try:
        yield
    except BrokenPipeError:  # the reader has closed the pipe
        _print_nowhere(sys.stdout)
    except OSError as error:  # for example a full disk
        _print_nowhere(sys.stdout)
        raise OSError(error.errno, error.strerror, "standard output") from error


def _print_nowhere(stream: TextIO) -> None:
    """Discard all further output, and all output that is not yet written."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _complain(message: str) -> None:
    if not sys.stderr:
        return
    try:
        print(message, file=sys.stderr, flush=True)
    except OSError:  # the stream is closed, or the disk is full
        _print_nowhere(sys.stderr)


class _Parser(argparse.ArgumentParser):
    """A parser that reports invalid arguments in one line."""

    def error(self, message: str) -> NoReturn:
        raise InputError(f"{self.prog}: {message}; see {self.prog} --help")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=PROGRAM, description="Generate typed Python clients from an OpenAPI spec."
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, run, add_options, summary in (
        ("generate", _generate, _add_generate, "write all files of the output"),
        ("check", _check, _add_check, "compare the output with what would be generated"),
        ("validate", _validate, _add_common, "report everything that is wrong with the spec"),
        ("bundle", _bundle, _add_common, "print the spec as one document"),
        ("vendor", _vendor, _add_vendor, "copy the client package into an application"),
        ("changes", _changes, _add_changes, "say what changed between two clients"),
    ):
        command = commands.add_parser(name, help=summary, description=summary)
        command.set_defaults(run=run)
        add_options(command)
    return parser


_FOLDERS: Final = (
    ("additions", "a folder with more templates (can be repeated)"),
    ("templates", "a folder with templates that replace others (can be repeated)"),
)


def _add_common(
    command: argparse.ArgumentParser,
    *,
    default_spec: Path | None = DEFAULT_SPEC,
    shown_spec: object = DEFAULT_SPEC,
    has_folders: bool = True,
    has_output: bool = False,
) -> None:
    """Add the options that several commands have.

    Args:
        command: The parser of the command.
        default_spec: The default of `--spec`. None: the command looks for the spec itself.
        shown_spec: The default of `--spec` in the help.
        has_folders: Whether the command has the options `--additions` and `--templates`.
        has_output: Whether the command has the option `--output`.
    """
    command.add_argument(
        "--spec",
        type=_path,
        default=default_spec,
        metavar="FILE",
        help=f"the root document (default: {shown_spec})",
    )
    for option, effect in _FOLDERS if has_folders else ():
        command.add_argument(
            f"--{option}", type=_path, action="append", metavar="FOLDER", help=effect
        )
    if has_output:
        command.add_argument(
            "--output",
            type=_path,
            default=Path("generated"),
            metavar="FOLDER",
            help="where the generated files are (default: generated)",
        )
    command.add_argument(
        "--traceback", action="store_true", help="show where in the generator an error arose"
    )


def _add_generate(command: argparse.ArgumentParser) -> None:
    _add_common(command, has_output=True)
    command.add_argument("--diff", action="store_true", help="show what changes")
    command.add_argument(
        "--timings", action="store_true", help="show on standard error how long each stage takes"
    )


def _add_check(command: argparse.ArgumentParser) -> None:
    _add_common(command, has_output=True)


def _add_vendor(command: argparse.ArgumentParser) -> None:
    command.description = _VENDOR
    command.formatter_class = argparse.RawDescriptionHelpFormatter
    _add_common(command, default_spec=None, shown_spec="the one that comes with the generator")
    command.add_argument(
        "dest", type=_path, nargs="?", metavar="FOLDER", help="the folder that gets the package"
    )
    for option, metavar, summary in (
        ("name", "NAME", "the name of the package (default: that of the spec)"),
        ("flavor", "NAMES", "sync or aio (default: both)"),
        ("only", "NAMES", "the resources that are copied, such as users,orders"),
        ("transport", "NAMES", "httpx2 or pyreqwest (default: both)"),
        ("without", "NAMES", "parts to omit: callbacks, testing"),
    ):
        command.add_argument(f"--{option}", metavar=metavar, help=summary)
    command.add_argument(
        "--patches", type=_path, metavar="FOLDER", help="the folder of the patches for the copy"
    )
    for option, summary in (
        ("diff", "show what changes; if the update is refused, the edits that prevent it"),
        ("force", "discard edits"),
        ("save-patches", "save edits as patches. Every update applies them"),
        ("check", "only compare the copy with its record; build nothing"),
    ):
        command.add_argument(f"--{option}", action="store_true", help=summary)


def _add_changes(command: argparse.ArgumentParser) -> None:
    _add_common(
        command,
        default_spec=None,
        shown_spec=f"that of vendor in an application, otherwise {DEFAULT_SPEC}",
        has_folders=False,
    )
    command.add_argument(
        "old",
        type=_source,
        help="a spec, a bundle, a vendored copy, an output folder or a git revision",
    )
    command.add_argument(
        "new", type=_source, nargs="?", help="the same (default: the spec that --spec names)"
    )
    command.add_argument(
        "--format",
        choices=("text", "markdown", "json"),
        default="text",
        help="how to show the changes (default: text)",
    )
    command.add_argument(
        "--check-version",
        action="store_true",
        help="fail if the version of the new client is too low for the changes",
    )


_VENDOR: Final = """\
Copy the client package into an application, or update the copy.

The pyproject.toml of the application can contain the options. Its paths are relative to it:

    [tool.textmagic-codegen.vendor]
    dest = "src/app/_vendor"
    flavor = "sync"
    only = ["users", "orders"]

To change the copy, choose other options, add files with --additions, or replace files with
--templates. If you have to edit a file of the copy, keep the edit as a patch: set

    patches = "patches"

in the configuration, and run this command with --save-patches. Every update applies the patches.
An update does not overwrite other edits. To discard them, use --force."""


def _path(text: str) -> Path:
    """Return the path in an argument. Reject an empty path, for example from an unset variable."""
    if not text.strip() or "\0" in text:
        raise argparse.ArgumentTypeError(f"{quote(text)} is not a path")
    return Path(text)


def _source(text: str) -> str:
    return str(_path(text))


def _folders(options: argparse.Namespace) -> Folders:
    return Folders(*(tuple(each or ()) for each in (options.additions, options.templates)))


def _refuse_templates(spec: Path, folders: Folders, output: Path) -> None:
    """Refuse to write into the templates: the next run would read the output as templates."""
    try:
        own = Path(os.path.realpath(output))
        roots = [os.path.realpath(root) for root in chain((TEMPLATES,), *folders.with_own(spec))]
    except OSError:  # there is no working folder; writing will fail
        return
    if any(map(own.is_relative_to, roots)):
        raise InputError(f"{output}: is among the templates; name another folder")


def _generate(options: argparse.Namespace) -> int:
    lines()  # forget the stages of other commands in this process
    with stage("all"):
        status = _generate_in_stages(options)
    shown = lines()
    if options.timings:
        _complain("\n".join(shown))
    return status


def _generate_in_stages(options: argparse.Namespace) -> int:
    from generator.output.stamp import Stamp

    folders = _folders(options)
    _refuse_templates(options.spec, folders, options.output)
    with stage("import"):
        from generator.output.write import heal

    with stage("look for changes"):
        heal(options.output)
        stamp = Stamp(options.spec, options.output, folders)
        is_current = stamp.is_current()
    if is_current:
        _say(f"{options.output}: up to date")
        return 0

    with stage("import"):
        from generator.base.cache import Cache, kept_in
        from generator.build import build
        from generator.output.manifest import MANIFEST
        from generator.output.write import write

    cache = Cache(kept_in(options.spec, options.output, "results"), stamp.tools, options.output)
    built = build(options.spec, cache, folders)
    files = built.files
    with stage("compare and write"):
        differences = write(files, options.output)
        stamp.save(built.sources, files[MANIFEST])
        cache.save()
    if options.diff:
        _show(differences, options.output)
    _say(f"{options.output}: {len(files)} files, {len(differences)} changed")
    return 0


def _check(options: argparse.Namespace) -> int:
    from generator.output.drift import Kind, compare, drift
    from generator.output.stamp import Stamp
    from generator.output.write import alone, is_half_written

    folder: Path = options.output
    folders = _folders(options)
    stamp = Stamp(options.spec, folder, folders)
    with alone(folder):
        if is_half_written(folder):
            _say(f"{folder}: a run was killed while it wrote this folder; run 'make generate'")
            return 1
        if stamp.is_current() and not drift(folder):
            _say(f"{folder}: as generated")
            return 0

    from generator.build import build
    from generator.output.manifest import MANIFEST

    built = build(options.spec, folders=folders)
    with alone(folder):
        differences = compare(built.files, folder)
        found = drift(folder, built.files)
    if not found:
        stamp.save(built.sources, built.files[MANIFEST])
        _say(f"{folder}: {len(built.files)} files as generated")
        return 0
    _show(differences, folder)
    generate = "run 'make generate' and commit"
    advice = {
        Kind.EDITED: "edited by hand; move the change into its template, then restore the file "
        "(git checkout) or delete it",
        Kind.MISSING: f"missing; {generate}",
        Kind.STRANGER: "not generated; move it away or delete it",
        Kind.STALE: f"out of date; {generate}",
    }
    for path, kind in found:
        is_edited_manifest = path == MANIFEST and kind is Kind.EDITED
        what = f"edited by hand; {generate}" if is_edited_manifest else advice[kind]
        _say(f"{folder / path}: {what}")
    _complain(f"{len(found)} file{'s' * (len(found) > 1)} not as generated")
    return 1


def _show(differences: Iterable[Difference], folder: Path) -> None:
    for difference in differences:
        _say(difference.show((folder / difference.path).as_posix()), end="")


def _validate(options: argparse.Namespace) -> int:
    from generator.build import read_faultless

    read_faultless(options.spec, _folders(options))
    _say(f"{options.spec}: no problems")
    return 0


def _bundle(options: argparse.Namespace) -> int:
    from generator.build import read_faultless
    from generator.emit.render import bundle

    document, _ = read_faultless(options.spec, _folders(options))
    _say(bundle(document), end="")
    return 0


def _vendor(options: argparse.Namespace) -> int:
    from generator.output.write import heal
    from generator.vendor.choices import read_choices, require_paths
    from generator.vendor.update import check, edited, present_copies, update

    choices = read_choices(vars(options))
    require_paths(choices)
    if options.check:
        for name in ("diff", "force", "save_patches"):
            if getattr(options, name):
                option = f"--{name.replace('_', '-')}"
                raise InputError(f"{PROGRAM} vendor: --check and {option} are mutually exclusive")
        folder, found = check(choices)
        for line in found or [f"{folder}: as recorded"]:
            _say(line)
        return 1 if found else 0

    from generator.vendor.copies import changes, copy_files, new_requirements

    options.spec = choices.spec
    _refuse_templates(choices.spec, choices.folders, choices.dest)
    for present in present_copies(choices):
        heal(present)
    copy = copy_files(choices)
    report = changes(copy)
    needed = new_requirements(copy)
    try:
        done = update(copy, choices, force=options.force, save=options.save_patches)
    except RefusedError:
        if options.diff:
            _show(edited(copy, choices), copy.folder)
        raise
    if options.diff:
        _show(done.differences, copy.folder)
    for path in done.saved:
        _say(f"{path}: saved")
    for name in done.dropped:
        _say(f"{name}: the patch is gone; the copy no longer has its edit")
    for path in done.strangers:
        _say(f"{path}: not part of the copy; left as it is")
    _say(f"{copy.folder}: {done.files} files, {len(done.differences)} changed")
    if needed:
        _say(
            f"{copy.folder}: needs {', '.join(needed)}; add them to the dependencies of your "
            "application"
        )
    if report and report.changes:
        _say(report.text())
    return 0


def _usual_spec() -> Path:
    """Return the spec that the configuration of `vendor` names, or else the one at hand."""
    from generator.vendor.choices import configured_spec

    return configured_spec() or (DEFAULT_SPEC if DEFAULT_SPEC.exists() else SPEC)


def _changes(options: argparse.Namespace) -> int:
    from generator.changes.report import Report
    from generator.changes.sources import surface_of

    spec = options.spec or _usual_spec()
    at_hand = DEFAULT_SPEC if spec == SPEC else spec  # revisions are not read from the generator
    options.spec = at_hand
    new = options.new or str(spec)
    report = Report.of(surface_of(options.old, at_hand), surface_of(new, at_hand))
    _say(report.shown(options.format))
    if not options.check_version:
        return 0
    version = f"{new}: version {report.new_version}"
    if report.is_large_enough:
        _complain(f"{version} is high enough: {report.summary}")
        return 0
    _complain(f"{version} is too low: {report.summary}; set x-client.version to {report.needed}")
    return 1
