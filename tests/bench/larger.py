"""Multiply the operations of the spec, for the benchmark."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import yaml

from generator.document.nodes import is_dict
from tests.support import ROOT

_NAMED = ("parameters", "responses", "schemas")
"""The kinds of components that each copy has under its own names."""


def write_larger(folder: Path, times: int) -> Path:
    """Write the spec with several copies of all its operations. Return the path of the root."""
    text = (ROOT / "generated" / "openapi.yaml").read_text(encoding="utf-8")
    spec: dict[str, Any] = yaml.load(text, yaml.CSafeLoader)
    copies = [_copy(spec, number) for number in range(times)]
    spec["paths"] = {path: item for copy in copies for path, item in copy["paths"].items()}
    spec["webhooks"] = {name: item for copy in copies for name, item in copy["webhooks"].items()}
    spec["tags"] = [tag for copy in copies for tag in copy["tags"]]
    for kind in _NAMED:
        for copy in copies[1:]:
            spec["components"][kind] |= copy["components"][kind]
    shutil.copytree(ROOT / "additions", folder / "additions", dirs_exist_ok=True)
    root = folder / "spec" / "openapi.yaml"
    root.parent.mkdir(exist_ok=True)
    root.write_text(json.dumps(spec), encoding="utf-8")
    return root


def _copy(spec: dict[str, Any], number: int) -> dict[str, Any]:
    """Return the parts of a copy, with the number of the copy in all their names."""
    if number == 0:
        return spec
    end = f"Again{number}"
    part = {key: spec[key] for key in ("paths", "webhooks", "tags", "components")}
    text = re.sub(
        r'("#/components/(?:parameters|responses|schemas)/\w+)"', rf'\1{end}"', json.dumps(part)
    )
    text = re.sub(r'("x-fake": \{[^{}]*"path": ")', rf"\1/again{number}", text)
    text = re.sub(r'("operationId": "\w+)"', rf'\1{end}"', text)
    text = re.sub(r'("x-python-name": "[a-z]\w+)(?=\.)', rf"\1_again{number}", text)
    text = re.sub(r'("x-python-name": "[A-Z]\w+)', rf"\1{end}", text)
    copy: dict[str, Any] = json.loads(text)
    for tag in copy["tags"]:
        tag["name"] += f" {number}"
        if "x-resources" in tag:
            described = tag["x-resources"]
            tag["x-resources"] = {f"{n}_again{number}": d for n, d in described.items()}
    for item in [*copy["paths"].values(), *copy["webhooks"].values()]:
        for operation in item.values():
            if is_dict(operation):
                operation["tags"] = [f"{tag} {number}" for tag in operation["tags"]]
    copy["paths"] = {f"/again{number}{path}": item for path, item in copy["paths"].items()}
    copy["webhooks"] = {f"{name}{end}": item for name, item in copy["webhooks"].items()}
    for kind in _NAMED:
        named = copy["components"][kind]
        copy["components"][kind] = {f"{name}{end}": value for name, value in named.items()}
    return copy
