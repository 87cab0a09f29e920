from __future__ import annotations

import pytest

from generator.output.format import drop_unused_imports, format_page, format_python


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("from a import b, c\n\nc()\n", "from a import c\n\nc()\n"),
        ("from a import b\n\nx = 1\n", "\nx = 1\n"),
        ("import a\nimport b\n\nb.c()\n", "import b\n\nb.c()\n"),
        ("from a import (\n    b,\n    c,\n)\nb\n", "from a import b\nb\n"),
        ("from .. import a, b\nb\n", "from .. import b\nb\n"),
        ("from a import b as b\n", "from a import b as b\n"),
        ('from a import b, c\n\n__all__ = ["b"]\n', 'from a import b\n\n__all__ = ["b"]\n'),
        ("from a import b as c, d as e\n\ne\n", "from a import d as e\n\ne\n"),
        ('from a import b\n\n__all__ = ["b"]\n', 'from a import b\n\n__all__ = ["b"]\n'),
        ("from a import *\n", "from a import *\n"),
        ('from a import b\n\nx = "b"  # b\n', '\nx = "b"  # b\n'),
        ("from a import b\n\nx = f'{b}'\n", "from a import b\n\nx = f'{b}'\n"),
        ('"""\nfrom a import b\n"""\n', '"""\nfrom a import b\n"""\n'),
        ("from __future__ import annotations\n", "from __future__ import annotations\n"),
        (
            "from a import B\n\ndef f(x: B) -> None: ...\n",
            "from a import B\n\ndef f(x: B) -> None: ...\n",
        ),
        ("if X:\n    from a import b, c\n    c\n", "if X:\n    from a import c\n    c\n"),
        ("import a\n\nimport b\n\nfrom c import d\n\nd\n", "from c import d\n\nd\n"),
    ],
)
def test_unused_imports_are_dropped(before: str, after: str) -> None:
    assert drop_unused_imports(before).strip() == after.strip()


def test_the_result_is_as_black_has_it() -> None:
    assert format_python("from a import b,c\nx = [ b ]\n") == "from a import b\n\nx = [b]\n"


def test_examples_on_pages_import_what_they_use_and_keep_to_the_width() -> None:
    kept = "Text, with `code`.\n\n```python\nf( 1)      # one\n```\n\n```\nimport  a\n```\n"
    assert format_page(kept) == kept
    wide = ", ".join(f"b(argument={n})" for n in range(8))
    page = f"```python\nfrom a import B, b\n\nasync with b({wide}):\n    f()\n```\n"
    lines = format_page(page).splitlines()
    assert lines[:4] == ["```python", "from a import b", "", "async with b("]
    assert max(map(len, lines)) <= 100
