from __future__ import annotations

from generator.output.format import format_page, format_python


def test_the_result_has_the_format_of_black() -> None:
    assert format_python("from a import b,c\nx = [ b ]\n") == "from a import b, c\n\nx = [b]\n"


def test_examples_on_pages_are_wrapped() -> None:
    kept = "Text, with `code`.\n\n```python\nf( 1)      # one\n```\n\n```\nimport  a\n```\n"
    assert format_page(kept) == kept
    wide = ", ".join(f"b(argument={n})" for n in range(8))
    page = f"```python\nfrom a import b\n\nasync with b({wide}):\n    f()\n```\n"
    lines = format_page(page).splitlines()
    assert lines[:4] == ["```python", "from a import b", "", "async with b("]
    assert max(map(len, lines)) <= 100
