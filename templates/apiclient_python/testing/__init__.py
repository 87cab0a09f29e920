"""A fake ApiClient for tests of applications, generated from the same description as the client.

fake = FakeApiClient()
fake.add(collection, id=7)
with fake.client() as my_client:
    ...  # test code that uses this client
"""

from __future__ import annotations

from .calls import Call
from .fake import FakeApiClient
from .faults import Answer
from .forms import UploadedFile
from .transport import AsyncFakeTransport, FakeTransport

__all__ = ["Answer", "AsyncFakeTransport", "Call", "FakeApiClient", "FakeTransport", "UploadedFile"]
