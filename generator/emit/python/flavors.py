"""The words that differ between the sync and the async client."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from generator.emit.python.neutral import with_names
from generator.ir import Client


@dataclass(frozen=True, slots=True)
class Flavor:
    """One of the two clients. `folder` is the value of `{flavor}` in a template path."""

    folder: str
    adverb: str
    is_async: bool
    def_: str
    await_: str
    for_: str
    with_: str
    client: str
    page: str
    paginator: str
    pages: tuple[str, ...]
    transport: str
    httpx_transport: str
    httpx_client: str
    httpx_close: str
    httpx_stream: str
    httpcore_pool: str
    pyreqwest_transport: str
    pyreqwest_builder: str
    iterator: str
    iter: str
    next: str
    stop: str
    finish: str
    enter: str
    exit: str


SYNC: Final = Flavor(
    folder="sync",
    adverb="sync",
    is_async=False,
    def_="def",
    await_="",
    for_="for",
    with_="with",
    client="ApiClient",
    page="Page",
    paginator="Page",
    pages=("Page",),
    transport="Transport",
    httpx_transport="HttpxTransport",
    httpx_client="Client",
    httpx_close="close",
    httpx_stream="SyncByteStream",
    httpcore_pool="ConnectionPool",
    pyreqwest_transport="PyreqwestTransport",
    pyreqwest_builder="SyncClientBuilder",
    iterator="Iterator",
    iter="__iter__",
    next="__next__",
    stop="StopIteration",
    finish="close",
    enter="__enter__",
    exit="__exit__",
)
ASYNC: Final = Flavor(
    folder="aio",
    adverb="async",
    is_async=True,
    def_="async def",
    await_="await ",
    for_="async for",
    with_="async with",
    client="AsyncApiClient",
    page="AsyncPage",
    paginator="AsyncPaginator",
    pages=("AsyncPage", "AsyncPaginator"),
    transport="AsyncTransport",
    httpx_transport="AsyncHttpxTransport",
    httpx_client="AsyncClient",
    httpx_close="aclose",
    httpx_stream="AsyncByteStream",
    httpcore_pool="AsyncConnectionPool",
    pyreqwest_transport="AsyncPyreqwestTransport",
    pyreqwest_builder="ClientBuilder",
    iterator="AsyncIterator",
    iter="__aiter__",
    next="__anext__",
    stop="StopAsyncIteration",
    finish="aclose",
    enter="__aenter__",
    exit="__aexit__",
)


def flavors(client: Client) -> tuple[Flavor, ...]:
    """Return the flavors that the client has, with the names of their clients."""
    return tuple(
        replace(flavor, client=with_names(flavor.client, client.names))
        for flavor in (SYNC, ASYNC)
        if flavor.folder in client.parts.flavors
    )
