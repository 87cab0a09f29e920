"""Additions: hand-written files of one API. The spec may name only existing files."""

from __future__ import annotations

from generator.base.problems import Problems, quote
from generator.emit.fake.model import effect_of
from generator.emit.python.neutral import PACKAGE
from generator.emit.render import Templates, read_template, words_of
from generator.ir import Client


def check_additions(client: Client, templates: Templates, problems: Problems) -> None:
    """Report handlers and additions in the spec that have no file."""
    sources = {name: source for name, source in templates.sources.items() if source.is_addition}
    effects = (effect_of(o) for resource in client.resources for o in resource.operations)
    for effect in (effect for effect in effects if effect is not None and effect.handler):
        module, _, function = effect.handler.partition(".")
        name = f"{PACKAGE}/testing/{module}.py"
        if name not in sources:
            problems.add(effect.at, f"x-fake: no additions/{name} has {quote(effect.handler)}")
        elif f"\ndef {function}(" not in read_template(sources[name].path):
            problems.add(effect.at, f"x-fake: there is no function {quote(function)} in {name}")
    named = {word for name in sources for word in words_of(name)}
    for addition in client.additions:
        if addition.name not in named:
            problems.add(addition.at, f"no file of additions/ is called {quote(addition.name)}")
