"""The sync client."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from typing import TYPE_CHECKING, Any, Literal, ParamSpec, Self, TypeVar

import httpx2

from ..core import settings
from ..core.answer import RawResponse, raw_response
from ..core.attribute import Attribute
from ..core.config import DEFAULT_TOTAL_TIMEOUT, OnRequest, OnResponse, configure
from ..core.connection import DEFAULT_TIMEOUT
from ..core.http import MAX_RESPONSE_BYTES
from ..core.retries import MAX_RETRIES
from ..core.secrets import hidden
from .caller import Caller, Recording
from .httpx import HttpxTransport
from .transport import Transport

if TYPE_CHECKING:
    # For the names in quotes below. Each module is imported when it is first used.
    from .resources.bulks import Bulks  # noqa: F401
    from .resources.callbacks import Callbacks  # noqa: F401
    from .resources.chats import Chats  # noqa: F401
    from .resources.contacts import Contacts  # noqa: F401
    from .resources.custom_fields import CustomFields  # noqa: F401
    from .resources.email_campaigns import EmailCampaigns  # noqa: F401
    from .resources.invoices import Invoices  # noqa: F401
    from .resources.lists import Lists  # noqa: F401
    from .resources.lookups import Lookups  # noqa: F401
    from .resources.messages import Messages  # noqa: F401
    from .resources.notes import Notes  # noqa: F401
    from .resources.notifications import Notifications  # noqa: F401
    from .resources.numbers import Numbers  # noqa: F401
    from .resources.replies import Replies  # noqa: F401
    from .resources.schedules import Schedules  # noqa: F401
    from .resources.sender_ids import SenderIds  # noqa: F401
    from .resources.senders import Senders  # noqa: F401
    from .resources.service import Service  # noqa: F401
    from .resources.sessions import Sessions  # noqa: F401
    from .resources.stats import Stats  # noqa: F401
    from .resources.subaccounts import Subaccounts  # noqa: F401
    from .resources.tags import Tags  # noqa: F401
    from .resources.templates import Templates  # noqa: F401
    from .resources.unsubscribers import Unsubscribers  # noqa: F401
    from .resources.user import User  # noqa: F401

P = ParamSpec("P")
T = TypeVar("T")


class TextMagic:
    """The TextMagic REST API.

    Use it as a context manager, or call `close()` when done. Threads and forked processes
    can share it.

    Args:
        username: Username of the account.
        api_key: An API key (version 2). If both are omitted, the environment variables
            TEXTMAGIC_USERNAME and TEXTMAGIC_API_KEY are used.
        base_url: Address of the API, without the path of the version. Default: the
            environment variable TEXTMAGIC_BASE_URL, or else https://rest.textmagic.com.
        auth: How the credentials are sent: "basic" for HTTP Basic, "headers" for X-TM-Username and
            X-TM-Key.
        allow_http: Whether a base_url of another machine may start with http://.
        timeout: Seconds for one attempt, from connecting to the end of the response; at most
            a day.
        total_timeout: Seconds for a call with all its attempts and the pauses between them.
        max_retries: Maximum number of retries. Connection errors, timeouts and the statuses 408,
            429, 500, 502, 503 and 504 are retried. A request that is not idempotent is retried
            only if the server cannot have carried it out.
        max_response_bytes: Maximum size of a response body, both before and after
            decompression. A larger body raises `APIResponseValidationError`.
        rate_limit: Maximum requests per second; the client waits to stay below it. "documented":
            the limit that the API documents. Default: no limit.
        headers: Headers to add to every request.
        on_request: Called with every `HTTPRequest` before it is sent. If it raises, the request
            is not sent, and the exception reaches the caller.
        on_response: Called with the `HTTPRequest` and the `HTTPResponse` for every response. If
            it raises, the exception is logged.
        http_client: An httpx2 client to send the requests with. `close()` does not close it.
        transport: The transport that sends the requests. Default: httpx2. `close()` closes it.

    Raises:
        TextMagicError: Credentials are missing.
        ValueError: An argument is invalid.

    Example:
        with TextMagic() as tm:
            for item in tm.messages.list():
                print(item)
    """

    messages = Attribute["Messages"]("Messages")
    sessions = Attribute["Sessions"]("Sessions")
    bulks = Attribute["Bulks"]("Bulks")
    schedules = Attribute["Schedules"]("Schedules")
    replies = Attribute["Replies"]("Replies")
    chats = Attribute["Chats"]("Chats")
    templates = Attribute["Templates"]("Templates")
    contacts = Attribute["Contacts"]("Contacts")
    unsubscribers = Attribute["Unsubscribers"]("Unsubscribers")
    lists = Attribute["Lists"]("Lists")
    custom_fields = Attribute["CustomFields"]("CustomFields")
    notes = Attribute["Notes"]("Notes")
    tags = Attribute["Tags"]("Tags")
    senders = Attribute["Senders"]("Senders")
    numbers = Attribute["Numbers"]("Numbers")
    sender_ids = Attribute["SenderIds"]("SenderIds")
    user = Attribute["User"]("User")
    notifications = Attribute["Notifications"]("Notifications")
    callbacks = Attribute["Callbacks"]("Callbacks")
    subaccounts = Attribute["Subaccounts"]("Subaccounts")
    stats = Attribute["Stats"]("Stats")
    invoices = Attribute["Invoices"]("Invoices")
    email_campaigns = Attribute["EmailCampaigns"]("EmailCampaigns")
    service = Attribute["Service"]("Service")
    lookups = Attribute["Lookups"]("Lookups")

    def __init__(
        self,
        username: str | None = None,
        api_key: str | None = None,
        *,
        base_url: str | None = None,
        auth: Literal["basic", "headers"] = "basic",
        allow_http: bool = False,
        timeout: float = DEFAULT_TIMEOUT,
        total_timeout: float = DEFAULT_TOTAL_TIMEOUT,
        max_retries: int = MAX_RETRIES,
        max_response_bytes: int = MAX_RESPONSE_BYTES,
        rate_limit: float | Literal["documented"] | None = None,
        headers: Mapping[str, str] | None = None,
        on_request: OnRequest | None = None,
        on_response: OnResponse | None = None,
        http_client: httpx2.Client | None = None,
        transport: Transport | None = None,
    ) -> None:
        # If an error occurs below, a dump of local variables must not show the credentials.
        username, api_key = hidden(username), hidden(api_key)
        config = configure(
            username,
            api_key,
            base_url=base_url,
            auth=auth,
            allow_http=allow_http,
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            max_response_bytes=max_response_bytes,
            rate_limit=rate_limit,
            headers=headers,
            on_request=on_request,
            on_response=on_response,
        )
        if http_client is not None and transport is not None:
            raise ValueError("http_client= and transport= are mutually exclusive")
        if transport is None:
            transport = HttpxTransport(http_client)
        settings.transport(transport, is_async=False)
        self._caller = Caller(config, transport)
        self._is_copy = False

    def __repr__(self) -> str:
        caller = vars(self).get("_caller")  # missing if __init__ raised
        return f"<TextMagic{' ' + caller.config.base_url if caller else ''}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections. The client cannot be used afterwards.

        On a copy from `with_options`, this does nothing: it shares the connections of the original.
        """
        if not self._is_copy:
            self._caller.transport.close()

    def with_options(
        self,
        *,
        timeout: float | None = None,
        total_timeout: float | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Return a client with other options and the same connections, hooks and rate limit.

        Args:
            timeout: Seconds for one attempt.
            total_timeout: Seconds for a call with all its attempts and the pauses between them.
            max_retries: Maximum number of retries.
            headers: Headers to add to the headers of this client.

        Returns:
            The other client. You need not close it: it uses the connections of this client.
        """
        other = copy(self)
        for name, value in list(vars(self).items()):
            # A resource has the old options.
            if isinstance(getattr(value, "_caller", None), Caller):
                del vars(other)[name]
        config = self._caller.config.with_options(timeout, total_timeout, max_retries, headers)
        other._caller = Caller(config, self._caller.transport)
        other._is_copy = True
        return other

    def raw(
        self,
        method: Callable[P, T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> RawResponse[T]:
        """Call a method. Return its result with the status, headers and body of the response.

        Args:
            method: A method of a resource of this client, or of a copy from `with_options`. The
                options of this client apply.
            args: Positional arguments of the method.
            kwargs: Keyword arguments of the method.

        Returns:
            The result of the method, with the status, headers and body of the response.

        Raises:
            TextMagicError: For the same reasons as the method.
            TypeError: `method` is not a method of the API.
            ValueError: The method belongs to another client.
        """
        resource: Any = getattr(method, "__self__", None)
        caller = getattr(resource, "_caller", None)
        if not isinstance(caller, Caller):
            raise TypeError("pass raw a method of the API, without calling it, then its arguments")
        if caller.transport is not self._caller.transport:
            raise ValueError("the method belongs to another client: call raw of that client")
        recording = Recording(self._caller.config, self._caller.transport)
        call: Callable[P, T] = getattr(type(resource)(recording), method.__name__)
        parsed = call(*args, **kwargs)
        return raw_response(parsed, recording.last)
