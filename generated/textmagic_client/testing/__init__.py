"""A fake TextMagic for tests of applications, generated from the same description as the client.

fake = FakeTextMagic()
fake.add(collection, id=7)
with fake.client() as tm:
    ...  # test code that uses this client
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
