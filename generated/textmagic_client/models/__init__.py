"""What the API sends and understands. A module is loaded when one of its names is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .account import (
        DeliveryCallback as DeliveryCallback,
        InboundCallback as InboundCallback,
    )
    from .outbound_message_sessions import (
        GetMessageSessionStatResponse as GetMessageSessionStatResponse,
        MessageOut as MessageOut,
        MessageOutSenderSource as MessageOutSenderSource,
        MessageOutSession as MessageOutSession,
        MessageRejectReason as MessageRejectReason,
        MessageRejectReasonValue as MessageRejectReasonValue,
        MessageSession as MessageSession,
        MessageStatus as MessageStatus,
        MessageStatusValue as MessageStatusValue,
        SessionDestination as SessionDestination,
        SessionDestinationValue as SessionDestinationValue,
    )

_MODULES: dict[str, str] = {
    "DeliveryCallback": ".account",
    "InboundCallback": ".account",
    "GetMessageSessionStatResponse": ".outbound_message_sessions",
    "MessageOut": ".outbound_message_sessions",
    "MessageOutSenderSource": ".outbound_message_sessions",
    "MessageOutSession": ".outbound_message_sessions",
    "MessageRejectReason": ".outbound_message_sessions",
    "MessageRejectReasonValue": ".outbound_message_sessions",
    "MessageSession": ".outbound_message_sessions",
    "MessageStatus": ".outbound_message_sessions",
    "MessageStatusValue": ".outbound_message_sessions",
    "SessionDestination": ".outbound_message_sessions",
    "SessionDestinationValue": ".outbound_message_sessions",
}

__all__ = [
    "DeliveryCallback",
    "GetMessageSessionStatResponse",
    "InboundCallback",
    "MessageOut",
    "MessageOutSenderSource",
    "MessageOutSession",
    "MessageRejectReason",
    "MessageRejectReasonValue",
    "MessageSession",
    "MessageStatus",
    "MessageStatusValue",
    "SessionDestination",
    "SessionDestinationValue",
]


if not TYPE_CHECKING:  # checkers know the names above, and find misspelt ones

    def __getattr__(name: str) -> Any:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_MODULES[name], __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
