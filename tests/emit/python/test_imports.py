from __future__ import annotations

import pytest

from generator.emit.python.imports import STANDARD, imports

MORE = {"": ("msgspec",), "a": ("THIS", "That", "b", "c as d")}
RELATIVE = {".": ("near",), ".x": ("e",), "..": ("up",)}


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("b()", "from a import b"),
        ("d = 1\nc = d", ""),
        ("d", "from a import c as d"),
        ("c", ""),
        ("x: That = b(THIS)", "from a import THIS, That, b"),
        ("msgspec.b", "import msgspec"),
        ("x.b = f(b=1)", ""),
        ("x = 'b'  # b", ""),
        ("x = f'{b}'", "from a import b"),
        ("def b(): ...\nb()", ""),
        ("class That: ...\nThat()", ""),
        ("def f(b): return b", ""),
        ("def f(b=b): return b", "from a import b"),
        ("def f(x: That) -> None: ...", "from a import That"),
        ("def f():\n    x: That = 1", "from a import That"),
        ("class X:\n    b: That = 1", "from a import That"),
        ("class X:\n    def b(self): return b", "from a import b"),
        ("class X:\n    @b\n    def f(self): ...", "from a import b"),
        ("x = [b for y in z]", "from a import b"),
        ("x = [b for b in z]", ""),
        ("x = lambda tm: tm(b)", "from a import b"),
        ("async with b as x:\n    pass", "from a import b"),
        ("near, up, e", "from .. import up\nfrom . import near\nfrom .x import e"),
        ("b, msgspec", "import msgspec\nfrom a import b"),
        ("b, Decimal", "from decimal import Decimal\n\nfrom a import b"),
        ("def f(:", ""),
        ("'\0'", ""),
        ("(" * 1000, ""),
    ],
)
def test_a_module_imports_what_it_uses(code: str, expected: str) -> None:
    assert imports(code, STANDARD, MORE, RELATIVE) == expected


def test_a_long_import_has_one_name_on_each_line() -> None:
    names = [f"name_number_{n:02}" for n in range(10)]
    block = imports(", ".join(reversed(names)), {"a": names})
    assert block == "from a import (\n" + "".join(f"    {name},\n" for name in names) + ")"
