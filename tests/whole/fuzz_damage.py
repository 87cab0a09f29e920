"""The damage that `fuzz` does to a spec: to bytes, lines and tokens, and to nodes of a document."""

from __future__ import annotations

import copy
import difflib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any, Final

import yaml

from generator.document.nodes import is_dict, is_list
from tests.support import ROOT
from tests.whole.fuzz_values import KEYS, OTHER_TYPES, PLAUSIBLE, SCALARS, SCHEMAS, VALUES

Files = dict[str, bytes]

_PART: Final = (
    *("account", "email-campaigns", "inbound-messages"),
    *("outbound-message-sessions", "service", "templates"),
)
"""APIs that together contain every construct of the spec, and every common part."""
_WORD: Final = re.compile(r"""[^\s{}\[\],:#"']+|"[^"\n]*"|'[^'\n]*'|[{}\[\],:#]""")


@dataclass
class Mutation:
    """Files of a damaged spec, and the steps that damaged them."""

    before: Files
    files: Files
    steps: list[str] = field(default_factory=list[str])

    def diff(self) -> str:
        """Return the diff to the original files. Ignore the layout if this makes it shorter."""
        found = ""
        for name, data in self.files.items():
            before = self.before[name]
            if data != before:
                shown = _diff(name, before, data)
                plain = _diff(name, _laid_out(before), _laid_out(data))
                found += min(shown, plain or shown, key=len)
        return found


def _diff(name: str, before: bytes, after: bytes) -> str:
    old, new = (data.decode("utf-8", "backslashreplace").split("\n") for data in (before, after))
    lines = difflib.unified_diff(old, new, name, name, n=1)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _laid_out(data: bytes) -> bytes:
    try:
        return _dump(yaml.load(data, yaml.CSafeLoader))
    except (yaml.YAMLError, ValueError, TypeError):
        return data


def _dump(document: Any) -> bytes:
    dumped: bytes = yaml.dump(
        document, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, encoding="utf-8"
    )
    return dumped


def real_spec() -> Files:
    """Return the whole spec."""
    folder = ROOT / "spec"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.yaml"))
    }


def part_of_spec() -> Files:
    """Return a spec of a part of the APIs."""
    whole = real_spec()
    kept = {name: whole[name] for name in ("common.yaml", *(f"apis/{api}.yaml" for api in _PART))}
    root = whole["openapi.yaml"]
    for path, api in re.findall(rb'(?m)^(.*"(apis/[^#]+)#.*\n)', root):
        if api.decode() not in kept:
            root = root.replace(path, b"")
    for tag, name in re.findall(rb"(?m)^(  - name: (.*)\n(?:    .*\n)+)", root):
        if not any(b"tags: [%s]" % name in data for data in kept.values()):
            root = root.replace(tag, b"")
    root = re.sub(rb"(?m)^  additions:.*\n(    .*\n)+", b"", root)
    return {"openapi.yaml": root, **kept}


def mutation(seed: int, case: int, spec: Files, *, types: bool = False) -> Mutation:
    """Return the damage of one case. It depends only on the arguments and the real spec.

    Args:
        types: Only replace values by values of another type.
    """
    random = Random(f"{seed}/{case}")
    result = Mutation(spec, dict(spec))
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        name = random.choice(list(result.files))
        kind = _types if types else random.choice(_KINDS)
        result.steps.append(f"{kind.__name__.strip('_')} in {name}")
        result.files[name] = kind(random, result.files[name])
    return result


def _lines(random: Random, data: bytes) -> bytes:
    """Delete, repeat, swap, move or indent lines."""
    lines = data.split(b"\n")
    at, to = random.randrange(len(lines)), random.randrange(len(lines))
    few = at + random.choice((1, 1, 1, 2, 5))
    match random.randrange(6):
        case 0:
            del lines[at:few]
        case 1:
            lines[to:to] = lines[at:few]
        case 2:
            lines[at], lines[to] = lines[to], lines[at]
        case 3:
            lines[at:at] = lines[at:few]
        case 4:
            pad = random.choice((b" ", b"  ", b"    ", b"\t"))
            lines[at:few] = [pad + line for line in lines[at:few]]
        case _:
            lines[at:few] = [line[random.choice((1, 2, 4)) :] for line in lines[at:few]]
    return b"\n".join(lines)


def _tokens(random: Random, data: bytes) -> bytes:
    """Replace a token by an unusual value or by another token of the file."""
    source = data.decode("utf-8", "replace")
    tokens = list(_WORD.finditer(source))
    if not tokens:
        return data
    token, other = random.choice(tokens), random.choice(tokens)
    new = random.choice((random.choice(SCALARS), random.choice(SCALARS), other[0]))
    start, end = token.span()
    match random.randrange(4):
        case 0:
            start = end
        case 1:
            end = start
        case _:
            pass
    return (source[:start] + new + source[end:]).encode("utf-8", "replace")


def _scalars(random: Random, data: bytes) -> bytes:
    """Replace the value of a key or an entry of a list by an unusual value."""
    source = data.decode("utf-8", "replace")
    found = list(re.finditer(r"(?m)(?:: |- )(\S.*)$", source))
    if not found:
        return data
    start, end = random.choice(found).span(1)
    return (source[:start] + random.choice(SCALARS) + source[end:]).encode("utf-8", "replace")


def _bytes(random: Random, data: bytes) -> bytes:
    """Flip, insert, overwrite or cut off bytes."""
    changed = bytearray(data)
    at = random.randrange(len(changed) + 1)
    match random.randrange(5):
        case 0:
            changed[at : at + 1] = bytes([random.randrange(256)])
        case 1:
            changed[at:at] = bytes(
                random.choice(b"{}[],:#&*!|>'\"%@`-? \t\r\n\\\0") for _ in range(2)
            )
        case 2:
            del changed[at:]
        case 3:
            del changed[at : at + random.randrange(1, 40)]
        case _:
            changed[at:at] = random.randbytes(random.choice((1, 1, 4)))
    return bytes(changed)


def _nodes(random: Random, data: bytes) -> bytes:
    """Drop, replace, repeat, move or rename nodes of the parsed file."""
    try:
        document: Any = yaml.load(data, yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, TypeError):
        return data
    slots = list(_slots(document))
    if not slots:
        return data
    for _ in range(random.choice((1, 1, 2))):
        holder, key = random.choice(slots)
        other_holder, other_key = random.choice(slots)
        try:
            other: Any = copy.deepcopy(other_holder[other_key])
            _change(random, holder, key, other)
        except (KeyError, IndexError):  # the step before removed it
            continue
    return _dump(document)


def _change(random: Random, holder: Any, key: Any, other: Any) -> None:
    match random.randrange(7):
        case 0:
            del holder[key]
        case 1:
            holder[key] = copy.deepcopy(random.choice(VALUES))
        case 2:
            holder[key] = other
        case 3 if isinstance(holder, dict):
            new = random.choice((random.choice(SCALARS), str(random.choice(VALUES)), f"{key}2"))
            _rename(holder, key, new)
        case 4 if isinstance(holder, dict):
            holder[random.choice(list(KEYS))] = other
        case 5 if is_list(holder):
            holder.insert(key, copy.deepcopy(random.choice(VALUES)))
        case _:
            reference = random.choice([*_references(), "#/schemas/Nothing", "#/parameters/Page"])
            holder[key] = reference if key == "$ref" else {"$ref": reference}


def _rename(holder: Any, key: Any, new: str) -> None:
    entries = [(new if k == key else k, v) for k, v in holder.items()]
    holder.clear()
    holder.update(entries)


def _plausible(random: Random, data: bytes) -> bytes:
    """Replace nodes by others that fit the place, so that the spec may stay valid."""
    try:
        document: Any = yaml.load(data, yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, TypeError):
        return data
    known = [(holder, key) for holder, key in _slots(document) if key in PLAUSIBLE]
    for holder, key in random.sample(known, min(len(known), random.choice((1, 2, 3)))):
        if key in holder:
            holder[key] = copy.deepcopy(random.choice(PLAUSIBLE[key]))
    schemas = [
        (holder, key)
        for holder, key in _slots(document)
        if isinstance(holder[key], dict) and "type" in holder[key] and key != "BasicAuth"
    ]
    if schemas and random.random() < 0.6:
        holder, key = random.choice(schemas)
        holder[key] = copy.deepcopy(random.choice(SCHEMAS))
    return _dump(document)


_HERE: Final = "@here@"


def _types(random: Random, data: bytes) -> bytes:
    """Replace any one value by a value of another type."""
    try:
        document: Any = yaml.load(data, yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, TypeError):
        return data
    new = random.choice(OTHER_TYPES)
    slots = list(_slots(document))
    if not slots or random.random() < 1 / len(slots):
        return new.encode()
    holder, key = random.choice(slots)
    holder[key] = _HERE
    return _dump(document).replace(f"'{_HERE}'".encode(), new.encode())


def _slots(node: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place that holds a node."""
    keys: list[Any] = list(node) if is_dict(node) else []
    if is_list(node):
        keys = list(range(len(node)))
    for key in keys:
        yield node, key
        yield from _slots(node[key])


_KINDS: Final[tuple[Callable[[Random, bytes], bytes], ...]] = (
    *(_lines, _tokens, _scalars, _nodes, _nodes, _plausible, _plausible, _plausible, _bytes),
)


@cache
def _references() -> list[str]:
    found = (re.findall(rb'"([^"]*#/[^"]*)"', data) for data in real_spec().values())
    return sorted({reference.decode() for some in found for reference in some})
