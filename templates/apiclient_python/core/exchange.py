"""The state of one call: its attempts, their deadlines, its hooks and its log messages."""

from __future__ import annotations

import logging
import time
from typing import Any

from msgspec.structs import replace

from ..errors import APIConnectionError, ApiClientError
from . import retries
from .config import Config, OnResponse
from .http import HTTPRequest, HTTPResponse
from .request import Request

log = logging.getLogger("apiclient_python")


class Exchange:
    """Decide the next step of a call; the flavored `Caller` carries it out.

    Log messages show only the operation and method of a request: URLs, headers and bodies can be
    private.
    """

    def __init__(
        self,
        config: Config,
        request: Request[Any],
        outgoing: HTTPRequest,
        started: float | None = None,
    ) -> None:
        """Create the state before the first attempt. `started`: when the first attempt started."""
        self._outgoing = outgoing
        self._config = config
        self._request = request
        self._attempt = 0 if started is None else 1
        self._started = time.monotonic() if started is None else started
        self._deadline = self._started + config.total_timeout
        self._outcome: HTTPResponse | APIConnectionError | None = None
        self._uncertain = False

    def waited(self, seconds: float) -> None:
        """Extend the deadline: time spent waiting for the rate limiter does not count."""
        self._deadline += seconds

    def start(self) -> float | None:
        """Begin an attempt. Return its timeout in seconds, or None if the deadline has passed."""
        config = self._config
        self._started = time.monotonic()
        if self._attempt == 0:
            self._deadline = self._started + config.total_timeout
        remaining = self._deadline - self._started
        if remaining <= 0:  # the pause took longer than planned
            return None
        self._attempt += 1
        self._outcome = None
        if config.on_request is not None:
            config.on_request(self._outgoing.shown())
        return remaining if remaining < config.timeout else config.timeout

    def failed(self, error: ApiClientError) -> float | None:
        """Handle an attempt without a response. Return the pause in seconds; None to give up."""
        sent = error.may_have_been_sent
        self._report(type(error).__name__)
        error.attempts = self._attempt
        error.may_have_been_sent = sent or self._uncertain
        if not isinstance(error, APIConnectionError):  # for example, the client was closed
            return None
        if self._uncertain and not sent:
            error.message += "; an earlier attempt may have been carried out"
        if not retries.repeats_after_error(sent, self._is_idempotent()):
            return None
        pause = self._pause(None)
        if pause is not None:
            self._uncertain = error.may_have_been_sent
            self._outcome = error
        return pause

    def answered(self, response: HTTPResponse) -> float | None:
        """Handle a response. Return the pause in seconds before a retry; None for no retry."""
        status = response.status_code
        if log.isEnabledFor(logging.DEBUG):
            self._report(status)
        if self._config.on_response is not None:
            self._tell(self._config.on_response, response)
        if status < 400 or not retries.repeats_after_status(status, self._is_idempotent()):
            return None
        pause = self._pause(retries.retry_after(response.headers, time.time()))
        if pause is not None:
            self._outcome = response
            if retries.may_be_carried_out(response.status_code):
                self._uncertain = True
        return pause

    def last(self) -> HTTPResponse:
        """Return or raise the outcome of the last attempt, when there is no time for another."""
        outcome, self._outcome = self._outcome, None  # an error must not refer to itself
        if isinstance(outcome, HTTPResponse):
            return self.result(outcome)
        assert outcome is not None
        raise outcome

    def result(self, response: HTTPResponse) -> HTTPResponse:
        """Return the response with `attempts` and `uncertain` set."""
        limit = self._config.max_response_bytes
        if len(response.body) > limit:  # a custom transport may ignore the limit
            response = replace(response, body=response.body[:limit], is_complete=False)
        if self._attempt == 1:
            return response
        return replace(response, attempts=self._attempt, uncertain=self._uncertain)

    def _is_idempotent(self) -> bool:
        marked = self._request.idempotent
        return self._request.method in retries.IDEMPOTENT if marked is None else marked

    def _pause(self, retry_after: float | None) -> float | None:
        if self._attempt > self._config.max_retries:
            return None
        pause = retries.pause(self._attempt, retry_after, self._deadline - time.monotonic())
        if pause is not None:
            log.info("%s: repeated in %.2f s", self._outgoing.operation, pause)
        return pause

    def _report(self, outcome: object) -> None:
        log.debug(
            "%s: %s, attempt %d: %s after %.3f s",
            self._outgoing.operation,
            self._outgoing.method,
            self._attempt,
            outcome,
            time.monotonic() - self._started,
        )

    def _tell(self, on_response: OnResponse, response: HTTPResponse) -> None:
        try:
            on_response(self._outgoing.shown(), response)
        except Exception:  # the request was carried out: its result must not be lost
            log.exception("%s: on_response failed", self._outgoing.operation)
