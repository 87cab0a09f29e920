"""An application that stores the status of messages, and replies. Run it behind https."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any
from wsgiref.simple_server import make_server

from textmagic_client.callbacks import CallbackError, parse_delivery, parse_inbound
from textmagic_client.models import MessageStatus

# Callbacks are not signed. A secret address that cannot be guessed keeps others out.
SECRET = os.environ.get("CALLBACK_SECRET", "change-me")
MAX_BYTES = 1_000_000
FINAL = {
    MessageStatus.DELIVERED,
    MessageStatus.FAILED,
    MessageStatus.REJECTED,
    MessageStatus.SENDING_ERROR,
    MessageStatus.UNKNOWN,
    MessageStatus.UNSUBSCRIBED,
}
fates: dict[int, str | None] = {}
replies: dict[int, str | None] = {}


def application(environ: dict[str, Any], start_response: Callable[..., object]) -> list[bytes]:
    """Receive callbacks at /<secret>/delivery and /<secret>/inbound."""
    size = int(environ.get("CONTENT_LENGTH") or 0)
    body = environ["wsgi.input"].read(size) if 0 <= size <= MAX_BYTES else b""
    content_type, status = environ.get("CONTENT_TYPE"), "200 OK"
    try:
        if len(body) != size:
            raise CallbackError("the body is too large, or cut off")
        if environ["PATH_INFO"] == f"/{SECRET}/delivery":
            delivery = parse_delivery(body, content_type)
            # Callbacks may arrive in another order: keep a final status.
            if delivery.id is not None and fates.get(delivery.id) not in FINAL:
                fates[delivery.id] = delivery.status
        elif environ["PATH_INFO"] == f"/{SECRET}/inbound":
            reply = parse_inbound(body, content_type)
            if reply.id is not None:
                replies[reply.id] = reply.text  # by id, because an event may arrive twice
        else:
            status = "404 Not Found"
    except CallbackError as error:
        status = "400 Bad Request"
        print(error)  # the message does not quote the body
    start_response(status, [("Content-Length", "0")])
    return []


if __name__ == "__main__":
    make_server("", 8000, application).serve_forever()
