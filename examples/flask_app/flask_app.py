"""A Flask application that sends messages, shows sent messages, and receives callbacks.

Run it with `flask --app flask_app run`.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from flask import Flask, request

from textmagic_client import TextMagic, TextMagicError
from textmagic_client.callbacks import CallbackError, parse_delivery
from textmagic_client.models import MessageStatus

SECRET = "change-me"  # part of the callback address, so that others cannot guess it

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1_000_000
fates: dict[int, MessageStatus | None] = {}  # a real application has a database


@cache
def client() -> TextMagic:
    """Return the client of this process. It is created when first used; threads share it."""
    return TextMagic()


@app.get("/sessions")
def sessions() -> dict[str, Any]:
    page = client().sessions.list(page=request.args.get("page", 1, int))
    return page.to_dict()


@app.get("/sessions/<int:id>")
def session(id: int) -> dict[str, Any]:
    return client().sessions.get(id).to_dict()


@app.get("/sessions/<int:id>/messages")
def messages(id: int) -> list[dict[str, Any]]:
    return [message.to_dict() for message in client().sessions.messages(id)]


@app.post("/messages")
def send() -> dict[str, Any]:
    text, phone = request.form["text"], request.form["phone"]
    return client().messages.send(text=text, phones=[phone]).to_dict()


@app.post(f"/{SECRET}/delivery")
def delivery() -> str:
    event = parse_delivery(request.get_data(), request.headers.get("Content-Type"))
    if event.id is not None:
        fates[event.id] = event.status
    return ""


@app.errorhandler(CallbackError)
def no_event(error: CallbackError) -> tuple[dict[str, Any], int]:
    return {"detail": str(error)}, 400


@app.errorhandler(TextMagicError)
def failed(error: TextMagicError) -> tuple[dict[str, Any], int]:
    return {"detail": "TextMagic did not do it"}, 502
