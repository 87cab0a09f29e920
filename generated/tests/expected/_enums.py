"""The documented values of all enums, by the names of their members."""

# fmt: off
from __future__ import annotations

VALUES: dict[str, dict[str, str]] = {
    "SessionDestination": {"TEXT": "t", "TEXT_TO_SPEECH": "s", "VOICE_BROADCAST": "v"},
    "MessageStatus": {"QUEUED": "q", "SCHEDULED": "s", "SENDING_ERROR": "e", "ENROUTE": "r",
        "ACKED": "a", "DELIVERED": "d", "BUFFERED": "b", "FAILED": "f", "UNKNOWN": "u",
        "REJECTED": "j", "BULK_INSERT": "i", "SCHEDULED_SUSPEND": "p", "QUEUE_SUSPEND": "h"},
    "MessageRejectReason": {"CODE_A": "a", "CODE_F": "f", "CODE_L": "l", "CODE_C": "c",
        "CODE_U": "u", "CODE_B": "b", "CODE_S": "s", "CODE_M": "m", "CODE_N": "n", "CODE_I": "i",
        "CODE_IF": "if", "CODE_D": "d", "CODE_T": "t", "CODE_E": "e", "CODE_H": "h", "CODE_K": "k",
        "CODE_R": "r", "CODE_G": "g", "CODE_J": "j", "CODE_W": "w", "CODE_V": "v", "CODE_Q": "q",
        "CODE_X": "x", "CODE_O": "o", "CODE_P": "p"},
}
