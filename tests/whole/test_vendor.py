"""`vendor` makes, updates and checks a copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import ROOT, TINY, codegen, tree, write_spec
from tests.whole.commands import ended, replace, started


def test_vendor_copies_the_package_and_updates_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    assert codegen("generate", "--spec", root, "--output", tmp_path / "out") == 0
    assert codegen("vendor", "--spec", root, tmp_path / "app/_vendor") == 0
    package = tmp_path / "app/_vendor/textmagic_client"
    generated = tree(tmp_path / "out/textmagic_client")
    vendored = tree(package)
    assert vendored["LICENSE"] == (ROOT / "LICENSE").read_bytes()
    header = vendored["errors.py"].partition(b"\n")[0]
    assert b": do not edit." in header
    del generated["core/deprecation.py"]  # a copy omits it if nothing is deprecated
    for path, data in generated.items():
        assert vendored.pop(path) == (header + b"\n" + data if path.endswith(".py") else data)
    assert vendored.keys() == {".gitattributes", "VENDORED.json", "surface.json"}
    assert codegen("vendor", "--spec", root, tmp_path / "app/_vendor") == 0
    assert capsys.readouterr().out.endswith("0 changed\n")


def test_edits_of_a_copy_are_refused_shown_kept_or_discarded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_spec(tmp_path / "spec", TINY)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text(
        '[tool.textmagic-codegen.vendor]\ndest = "app"\nspec = "spec/openapi.yaml"\n'
        'patches = "patches"\nflavor = "sync"\nwithout = ["testing"]\n'
    )
    assert codegen("vendor", "--check") == 2
    nothing = "app: there is no copy in this folder; run 'textmagic-codegen vendor'\n"
    assert capsys.readouterr().err == nothing
    for option in ("--diff", "--force", "--save-patches"):
        assert codegen("vendor", "--check", option) == 2
        exclusive = f"textmagic-codegen vendor: --check and {option} are mutually exclusive\n"
        assert capsys.readouterr().err == exclusive
    assert codegen("vendor") == 0
    assert codegen("vendor", "--check") == 0
    assert capsys.readouterr().out.endswith("app/textmagic_client: as recorded\n")

    errors = tmp_path / "app/textmagic_client/errors.py"
    mine = tmp_path / "app/textmagic_client/mine.py"
    mine.touch()
    replace(errors, "TextMagicError(Exception)", "TextMagicError(ValueError)")
    assert codegen("vendor", "--check") == 1
    assert capsys.readouterr().out == (
        "app/textmagic_client/errors.py: edited; see 'textmagic-codegen vendor --help' for how to "
        "keep or discard edits\n"
        "app/textmagic_client/mine.py: not part of the copy; move it away or delete it\n"
    )
    before = tree(tmp_path / "app")
    assert codegen("vendor", "--diff") == 1
    out, err = capsys.readouterr()
    assert "--- a/app/textmagic_client/errors.py\n+++ b/app/textmagic_client/errors.py\n" in out
    assert "\n-class TextMagicError(ValueError):\n+class TextMagicError(Exception):\n" in out
    assert err == (
        "app/textmagic_client/errors.py: was edited; --diff shows the edit, --save-patches keeps "
        "it, --force discards it\n"
    )
    assert tree(tmp_path / "app") == before

    assert codegen("vendor", "--save-patches") == 0
    assert capsys.readouterr().out.splitlines()[:2] == [
        "patches/errors.py.patch: saved",
        "app/textmagic_client/mine.py: not part of the copy; left as it is",
    ]
    mine.unlink()
    assert codegen("vendor", "--check") == 0
    replace(tmp_path / "spec/openapi.yaml", "One thing.", "Another thing.")
    assert codegen("vendor", "--check") == 1
    another = "app/textmagic_client: made from another spec; run 'textmagic-codegen vendor'\n"
    assert capsys.readouterr().out.endswith(another)
    assert codegen("vendor") == 0
    assert "TextMagicError(ValueError)" in errors.read_text(encoding="utf-8")
    replace(errors, "(ValueError)", "(KeyError)")
    assert codegen("vendor", "--force") == 0
    assert "TextMagicError(ValueError)" in errors.read_text(encoding="utf-8")
    slow = "{'yaml', 'jinja2', 'black', 'generator.build'} & {*sys.modules}"
    show = f"import atexit, sys; atexit.register(lambda: print({slow}))"
    status, out, err = ended(started(tmp_path, "vendor", "--check", before=show))
    assert (status, out, err) == (0, "app/textmagic_client: as recorded\nset()\n", "")
