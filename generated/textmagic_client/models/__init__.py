"""What the API sends and understands. A module is loaded when one of its names is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .account import *  # noqa: F403
    from .outbound_message_sessions import *  # noqa: F403

_MODULES: dict[str, str] = {
    name: module
    for module, names in {
        ".account": """
            DeliveryCallback InboundCallback
        """,
        ".outbound_message_sessions": """
            GetMessageSessionStatResponse MessageOut MessageOutSenderSource MessageOutSession
            MessageRejectReason MessageRejectReasonValue MessageSession MessageStatus
            MessageStatusValue SessionDestination SessionDestinationValue
        """,
    }.items()
    for name in names.split()
}
if not TYPE_CHECKING:  # checkers know the names above, and find misspelt ones
    __all__ = list(_MODULES)

    def __getattr__(name: str) -> Any:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_MODULES[name], __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
