"""Faults: failures that a fake produces on purpose."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

NOT_JSON = b"<html>Bad gateway</html>"


class Reply(msgspec.Struct, frozen=True):
    """A response, and how much of it arrives. With "refused" or "reset", nothing arrives."""

    status: int = 0
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    delay: float = 0.0
    """Seconds before the response or the failure."""
    lost: Literal["", "refused", "reset", "truncated"] = ""


class Answer(msgspec.Struct, frozen=True):
    """A response to a request. See `FakeApiClient.respond`."""

    document: Any = None
    """The body as a JSON value. None: no body."""
    status: int | None = None
    """The status. Default: the documented status for success."""


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """A failure. See `FakeApiClient.fail`."""

    status: int | None = None
    retry_after: int | None = None
    reset: Literal["before", "after"] | None = None
    refuse: bool = False
    delay: float = 0.0
    truncate: bool = False
    malformed: bool = False

    def __post_init__(self) -> None:
        if self.status is not None and not 300 <= self.status <= 599:
            raise ValueError(f"status must be from 300 to 599, not {self.status}")
        if self.reset not in (None, "before", "after"):
            raise ValueError(f"reset must be 'before' or 'after', not {self.reset!r}")
        if not self.delay >= 0:
            raise ValueError(f"delay must be a number of seconds, not {self.delay}")
        if self.retry_after is not None and self.status is None:
            raise ValueError("retry_after needs a status, such as 429 or 503")
        broken = bool(self.reset) + self.refuse + self.truncate + self.malformed
        if not broken and self.status is None and not self.delay:
            raise ValueError(
                "pass at least one of status=, reset=, refuse=, delay=, truncate= and malformed="
            )
        if self.status is not None and (self.refuse or self.reset == "before"):
            raise ValueError("status= cannot be combined with refuse= or reset='before'")
        if broken > 1:
            raise ValueError("reset=, refuse=, truncate= and malformed= are mutually exclusive")

    @property
    def unreceived(self) -> Reply | None:
        """The reply if the request does not arrive. None if it arrives."""
        if self.refuse:
            return Reply(delay=self.delay, lost="refused")
        return Reply(delay=self.delay, lost="reset") if self.reset == "before" else None

    def applied(self, reply: Reply) -> Reply:
        """Return the reply with this fault applied."""
        lost: Literal["", "reset", "truncated"] = "truncated" if self.truncate else ""
        headers = reply.headers
        if self.retry_after is not None:
            headers = (*headers, ("Retry-After", str(self.retry_after)))
        return msgspec.structs.replace(
            reply,
            headers=headers,
            body=NOT_JSON if self.malformed and reply.body else reply.body,
            delay=self.delay,
            lost="reset" if self.reset else lost,
        )


class Faults:
    """The queue of faults, each for one operation or for all."""

    def __init__(self) -> None:
        self._waiting: list[tuple[str | None, Fault, int | None]] = []

    def add(self, operation: str | None, fault: Fault, times: int | None) -> None:
        self._waiting.append((operation, fault, times))

    def take(self, operation: str | None) -> Fault | None:
        """Return the next fault for a request. Faults apply in the order of `add`."""
        for index, (wanted, fault, times) in enumerate(self._waiting):
            if wanted in (None, operation):
                if times is not None:
                    self._waiting[index : index + 1] = [(wanted, fault, times - 1)][: times > 1]
                return fault
        return None
