"""File names: which are valid on every operating system, and which belong to other programs."""

from __future__ import annotations

import re
from typing import Final

_DEVICE: Final = re.compile(
    r"(aux|con|prn|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE
)
"""Names that Windows reserves for devices, with any extension."""
_FORBIDDEN: Final = re.compile(r'[<>:"|?*\\\x00-\x1f]')
_LITTER: Final = re.compile(
    r"__pycache__|\.(mypy|pytest|ruff)_cache|\.hypothesis|\.pytype|\.pyre|\.ipynb_checkpoints"
    r"|.*\.py[co]|.*\.egg-info|\.coverage(\..*)?|\.DS_Store|\._.*|Thumbs\.db|desktop\.ini"
    r"|\.directory|\.nfs[0-9a-f]+|\.fuse_hidden.*|\.idea|\.vscode|.*~|\..*\.sw[a-z]|\.#.*|#.*#"
)


def file_fault(name: str) -> str | None:
    """Return why a file name is invalid on Windows, or None if it is valid."""
    if _DEVICE.fullmatch(name.partition(".")[0].rstrip(" ")):
        return "is the name of a device on Windows"
    if name.endswith((".", " ")):
        return "ends in a dot or space, which Windows leaves out"
    if _FORBIDDEN.search(name):
        return "has a character that Windows does not allow in the name of a file"
    return None


def is_litter(name: str) -> bool:
    """Return whether the file or folder is one that other programs leave in any folder."""
    return _LITTER.fullmatch(name) is not None
