"""A fake ApiClient for tests of applications, generated from the same description as the client.

fake = FakeApiClient()
fake.add("sessions", id=4991, text="Hello")
with fake.client() as my_client:
    assert my_client.sessions.get(4991).text == "Hello"
"""

from __future__ import annotations

from .calls import Call
from .fake import FakeApiClient
from .faults import Answer
from .forms import UploadedFile
from .transport import AsyncFakeTransport, FakeTransport

__all__ = ["Answer", "AsyncFakeTransport", "Call", "FakeApiClient", "FakeTransport", "UploadedFile"]
