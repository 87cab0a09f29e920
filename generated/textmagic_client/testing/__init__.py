"""A fake TextMagic for tests of applications, generated from the same description as the client.

fake = FakeTextMagic()
fake.add("sessions", id=4991, text="Hello")
with fake.client() as tm:
    assert tm.sessions.get(4991).text == "Hello"
"""

from __future__ import annotations

from .calls import Call
from .fake import FakeTextMagic
from .faults import Answer
from .forms import UploadedFile
from .transport import AsyncFakeTransport, FakeTransport

__all__ = [
    "Answer",
    "AsyncFakeTransport",
    "Call",
    "FakeTextMagic",
    "FakeTransport",
    "UploadedFile",
]
