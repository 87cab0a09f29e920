"""Patches apply exactly or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from generator.base.problems import InputError
from generator.output.drift import lines_of, unified
from generator.vendor.patches import DoesNotApplyError, Patch, apply, parse, read_patches, save

LINES = st.lists(st.sampled_from(["a", "b", "", "-", "+x", "\\", "@@", "--- a", "\r", "ü"]))
TEXTS = st.tuples(LINES, st.sampled_from(["", "\n"])).map(
    lambda parts: "\n".join(parts[0]) + parts[1]
)


def patch_of(before: str, after: str) -> Patch:
    return parse(unified(before, after, "a.py"), Path("a.patch"))


@given(TEXTS, TEXTS)
def test_a_patch_of_any_edit_applies(before: str, after: str) -> None:
    if before != after:
        assert apply(patch_of(before, after), before) == after


@given(TEXTS, TEXTS, st.data())
def test_a_patch_applies_only_to_texts_that_contain_its_lines(
    before: str, after: str, data: st.DataObject
) -> None:
    """All other lines stay the same."""
    if before == after:
        return
    patch = patch_of(before, after)
    other = data.draw(TEXTS)
    try:
        result = lines_of(apply(patch, other))
    except DoesNotApplyError:
        return
    lines = lines_of(other)
    for hunk in patch.hunks:
        places = [
            n for n in range(len(lines)) if tuple(lines[n:][: len(hunk.before)]) == hunk.before
        ]
        assert places or not hunk.before
    gained = sum(len(hunk.after) - len(hunk.before) for hunk in patch.hunks)
    assert len(result) == len(lines) + gained


NUMBERS = [f"{n}\n" for n in range(40)]
EDITED = [*NUMBERS[:10], "ten\n", *NUMBERS[11:30], "thirty\n", *NUMBERS[31:]]
PATCH = patch_of("".join(NUMBERS), "".join(EDITED))


def test_hunks_may_have_moved() -> None:
    for added in (["new\n"], ["new\n"] * 50):
        moved = [*added, *NUMBERS[:20], *added, *NUMBERS[20:]]
        expected = [*added, *EDITED[:20], *added, *EDITED[20:]]
        assert apply(PATCH, "".join(moved)) == "".join(expected)
    assert apply(PATCH, "".join(NUMBERS[5:])) == "".join(EDITED[5:])


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([*NUMBERS[:10], "new\n", *NUMBERS[11:]], "hunk 1 (line 8)"),
        ([*NUMBERS[:9], "new\n", *NUMBERS[10:]], "hunk 1 (line 8)"),
        ([*NUMBERS[:31], "new\n", *NUMBERS[32:]], "hunk 2 (line 28)"),
        ([*NUMBERS[20:], *NUMBERS[:20]], "hunk 2 (line 28)"),
        ([*NUMBERS[1:], *NUMBERS], "hunk 1 (line 8)"),
        (EDITED, "hunk 1 (line 8)"),
        ([], "hunk 1 (line 8)"),
    ],
)
def test_the_message_names_a_hunk_that_does_not_apply(lines: list[str], message: str) -> None:
    """Context must match exactly, and at only one place."""
    with pytest.raises(DoesNotApplyError) as caught:
        apply(PATCH, "".join(lines))
    assert str(caught.value) == message


def test_new_lines_without_context_do_not_apply() -> None:
    patch = parse("--- a/x\n+++ b/x\n@@ -3,0 +4 @@\n+new\n", Path("a.patch"))
    with pytest.raises(DoesNotApplyError):
        apply(patch, "1\n2\n3\n4\n")


def test_patches_of_other_tools_are_accepted() -> None:
    text = (
        "Keeps our proxy.\n\ndiff --git a/x.py b/x.py\nindex 1..2 100644\n"
        "--- a/x.py\t2024-01-01\n+++ b/x.py\t2024-01-02\n"
        "@@ -1,3 +1,3 @@ def f():\n 1\n\n-3\n+three\n"
    )
    assert apply(parse(text, Path("a.patch")), "1\n\n3\n4\n") == "1\n\nthree\n4\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "1:1: not a patch; it needs lines with --- and +++"),
        ("--- a/x\n", "1:1: not a patch; it needs lines with --- and +++"),
        ("--- a/x\n+++ b/x\n", "2:1: there are no changes; delete the patch"),
        ("--- a/x\n+++ b/y\n", "1:1: 'a/x' and 'b/y' must be the same path in the copy; "),
        ("--- /dev/null\n+++ b/y\n", "1:1: '/dev/null' and 'b/y' must be the same path in the "),
        ("--- a/../x\n+++ b/../x\n", "1:1: 'a/../x' and 'b/../x' must be the same path in the c"),
        ("--- a/x\n+++ b/x\nx\n", "3:1: not the header of a hunk: 'x"),
        ("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-1\n", "5:1: the hunk is not complete"),
        ("--- a/x\n+++ b/x\n@@ -1 +1 @@\n*1\n", "4:1: the hunk is not complete"),
        ("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-1\n-2\n", "5:1: the hunk has more lines than its header"),
        ("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-1\n+2\n+3\n", "6:1: not the header of a hunk: "),
    ],
)
def test_invalid_patches_are_refused_with_a_location(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text, Path("a.patch"))
    assert str(caught.value).startswith(f"a.patch:{message}")


def test_saving_replaces_the_patch_of_the_same_file(tmp_path: Path) -> None:
    folder = tmp_path / "patches"
    assert read_patches(folder) == read_patches(None) == {}
    save({"sub/a.py": ("1\n", "2\n")}, {}, folder)
    assert [file.name for file in folder.iterdir()] == ["sub.a.py.patch"]
    (folder / "sub.a.py.patch").rename(folder / "mine.patch")
    save({"sub/a.py": ("1\n", "3\n")}, read_patches(folder), folder)
    assert [file.name for file in folder.iterdir()] == ["mine.patch"]
    patch = read_patches(folder)["sub/a.py"]
    assert apply(patch, "1\n") == "3\n"
    save({"sub/a.py": ("1\n", "1\n")}, read_patches(folder), folder)
    assert list(folder.iterdir()) == []


def test_every_fault_of_patches_is_reported_at_once(tmp_path: Path) -> None:
    for name, text in (("a", b"\xff"), ("b", b"x"), ("c", PATCH_X), ("d", PATCH_X)):
        (tmp_path / f"{name}.patch").write_bytes(text)
    (tmp_path / "README.md").write_text("about")
    with pytest.raises(InputError) as caught:
        read_patches(tmp_path)
    assert str(caught.value).replace(f"{tmp_path}/", "").splitlines() == [
        "a.patch:1:1: not UTF-8; save it in that encoding",
        "b.patch:1:1: not a patch; it needs lines with --- and +++",
        "d.patch:1:1: changes the same file as c.patch; join them",
    ]


PATCH_X = b"--- a/x\r\n+++ b/x\r\n@@ -1 +1 @@\r\n-1\r\n+2\r\n"


def test_a_new_patch_does_not_overwrite_another_patch(tmp_path: Path) -> None:
    (tmp_path / "a.b.py.patch").write_text(unified("1\n", "2\n", "other.py"))
    saved = save(
        {"a/b.py": ("1\n", "3\n"), "a.b.py": ("1\n", "4\n")}, read_patches(tmp_path), tmp_path
    )
    assert [file.name for file in saved] == ["a.b.py.2.patch", "a.b.py.3.patch"]
    assert {*read_patches(tmp_path)} == {"other.py", "a/b.py", "a.b.py"}
