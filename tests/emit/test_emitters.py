"""The declarations of emitters match their templates."""

from __future__ import annotations

import re

import jinja2
import pytest
from jinja2 import nodes

from generator.build import EMITTERS, ROOTS
from generator.emit.emitter import Emitter
from tests.support import templates

BUILT_IN = jinja2.Environment().filters


def sources(emitter: Emitter) -> list[str]:
    """Return the templates of an emitter, including parts."""
    paths = [s.path for s in templates().sources.values() if s.emitter is emitter]
    folders = [ROOTS[0] / folder for folder in emitter.templates if folder]
    parts = [path for folder in folders for path in folder.rglob(".*.jinja")]
    return [p.read_text(encoding="utf-8") for p in (*paths, *parts) if p.suffix == ".jinja"]


@pytest.mark.parametrize("emitter", EMITTERS, ids=lambda emitter: emitter.templates[-1])
def test_every_filter_is_used(emitter: Emitter) -> None:
    environment = jinja2.Environment(trim_blocks=True)
    used: set[str] = set()
    for source in sources(emitter):
        tree = environment.parse(source)
        used.update(node.name for node in tree.find_all(nodes.Filter))
        used.update(re.findall(r'map\("(\w+)"', source))
    assert used - BUILT_IN.keys() == emitter.filters.keys()


def test_every_folder_has_one_emitter() -> None:
    folders = [folder for emitter in EMITTERS for folder in emitter.templates]
    assert len(set(folders)) == len(folders)
    assert {source.emitter.templates for source in templates().sources.values()} == {
        emitter.templates for emitter in EMITTERS
    }
