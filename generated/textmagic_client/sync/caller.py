"""Carries requests out: the one place where the sync client does input and output."""

from __future__ import annotations

from typing import TypeVar

from ..core.config import Config
from ..core.decode import read
from ..core.paging import Envelope
from ..core.request import Request
from .pages import Page
from .transport import Transport

T = TypeVar("T")


class Caller:
    """Carries requests out with the settings and connections of one client."""

    def __init__(self, config: Config, transport: Transport) -> None:
        self.config = config
        self.transport = transport

    def call(self, request: Request[T]) -> T:
        """Send a request and read the answer."""
        response = self.transport.send(self.config.prepare(request), self.config.timeout)
        return read(request, response)

    def page(self, request: Request[Envelope[T]]) -> Page[T]:
        """Fetch one page."""
        return Page(self, request, self.call(request))

    def paginate(self, request: Request[Envelope[T]]) -> Page[T]:
        """Fetch the first page; the others follow by iteration."""
        return self.page(request)
