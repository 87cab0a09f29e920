"""A FastAPI application that sends messages, shows sent messages, and receives callbacks.

Run it with `fastapi run fastapi_app.py`.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse

from textmagic_client import AsyncPage, AsyncTextMagic, TextMagicError
from textmagic_client.callbacks import CallbackError, parse_delivery
from textmagic_client.models import MessageSession, MessageStatus, SendMessageResponse

SECRET = "change-me"  # part of the callback address, so that others cannot guess it


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
    """Keep one client open while the application runs."""
    async with AsyncTextMagic() as tm:
        app.state.tm = tm
        yield


app = FastAPI(lifespan=lifespan)
fates: dict[int, MessageStatus | None] = {}  # a real application has a database


def client(request: Request) -> AsyncTextMagic:
    tm: AsyncTextMagic = request.app.state.tm
    return tm


Client = Annotated[AsyncTextMagic, Depends(client)]


@app.get("/sessions")
async def sessions(tm: Client, page: int = 1) -> AsyncPage[MessageSession]:
    return await tm.sessions.list(page=page)


@app.get("/sessions/{id}")
async def session(tm: Client, id: int) -> MessageSession:
    return await tm.sessions.get(id)


@app.post("/messages")
async def send(tm: Client, text: str, phone: str) -> SendMessageResponse:
    return await tm.messages.send(text=text, phones=[phone])


@app.post(f"/{SECRET}/delivery")
async def delivery(request: Request) -> None:
    event = parse_delivery(await request.body(), request.headers.get("content-type"))
    if event.id is not None:
        fates[event.id] = event.status


@app.exception_handler(CallbackError)
async def no_event(request: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"detail": str(error)}, 400)


@app.exception_handler(TextMagicError)
async def failed(request: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"detail": "TextMagic did not do it"}, 502)
