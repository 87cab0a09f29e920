"""What a fake does wrong on purpose, and what becomes of its answers."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

NOT_JSON = b"<html>Bad gateway</html>"


class Reply(msgspec.Struct, frozen=True):
    """An answer, and how much of it arrives: "refused" and "reset" say that nothing does."""

    status: int = 0
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    delay: float = 0.0
    """Seconds before anything happens."""
    lost: Literal["", "refused", "reset", "truncated"] = ""


class Answer(msgspec.Struct, frozen=True):
    """An answer of one's own to a request. See `FakeApiClient.respond`."""

    document: Any = None
    """The body, as JSON has it. None: no body."""
    status: int | None = None
    """Default: the one that is documented for success."""


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """What goes wrong. See `FakeApiClient.fail`."""

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
            raise ValueError("retry_after goes with a status, such as 429 or 503")
        broken = bool(self.reset) + self.refuse + self.truncate + self.malformed
        if not broken and self.status is None and not self.delay:
            raise ValueError(
                "say what is to fail: status=, reset=, refuse=, delay=, truncate= or malformed="
            )
        if self.status is not None and (self.refuse or self.reset == "before"):
            raise ValueError("a request that does not arrive gets no status")
        if broken > 1:
            raise ValueError("give one of reset=, refuse=, truncate= and malformed=")

    @property
    def unreceived(self) -> Reply | None:
        """The reply if the request does not even arrive."""
        if self.refuse:
            return Reply(delay=self.delay, lost="refused")
        return Reply(delay=self.delay, lost="reset") if self.reset == "before" else None

    def applied(self, reply: Reply) -> Reply:
        """What becomes of an answer."""
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
    """The faults to come, by operation."""

    def __init__(self) -> None:
        self._waiting: list[tuple[str | None, Fault, int | None]] = []

    def add(self, operation: str | None, fault: Fault, times: int | None) -> None:
        self._waiting.append((operation, fault, times))

    def take(self, operation: str | None) -> Fault | None:
        """The fault for a request. Of several, each has its turn."""
        for index, (wanted, fault, times) in enumerate(self._waiting):
            if wanted in (None, operation):
                if times is not None:
                    self._waiting[index : index + 1] = [(wanted, fault, times - 1)][: times > 1]
                return fault
        return None
