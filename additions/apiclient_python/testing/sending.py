"""Sending messages: behavior of the fake that the description of the API does not express."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from .checks import RefusedError
from .parts import encoding
from .store import Document, Store
from .table import Route, Values

_API = "/api/v2"
MOST = 1000
"""Maximum recipients of a session. For more, a bulk session is created too."""
_OFTEN = ("Hourly", "Daily", "Weekly", "Monthly", "Yearly")


def send(store: Store, route: Route, values: Values) -> tuple[int, Document]:
    """Send a message and store the results. Return the status and document of the response.

    Raises:
        RefusedError: There are no recipients, or the text is not valid.
    """
    body = values["body"]
    people = _recipients(store, body)
    text, charset, parts = _text(store, body)
    now = datetime.now(UTC)
    if any(body.get(name) for name in ("sendingTime", "sendingDateTime", "rrule")):
        fields = _schedule(body, text, list(people), now)
        size = {"parts": parts, "chars": len(text), "encoding": charset, "charsetLabel": charset}
        fields["textParameters"] = {**size, "cost": None, "countries": None}
        schedule = store.create(f"{_API}/schedules", fields)
        return route.status, _outcome("schedule", schedule)
    price = _price(store, parts)
    is_spoken = body.get("tts") or body.get("destination") == "tts"
    session = store.create(
        f"{_API}/sessions",
        {
            "startTime": _moment(now),
            "text": text,
            "source": "A",
            "referenceId": body.get("referenceId"),
            "price": round(price * len(people), 6),
            "numbersCount": len(people),
            "destination": "s" if is_spoken else "t",
            "title": None,
        },
    )
    sender = {"sender": body["from"], "fromNumber": body["from"]} if body.get("from") else {}
    common = {
        **sender,
        "text": text,
        "status": "q",
        "messageTime": _moment(now),
        "charset": charset,
        "charsetLabel": "Voice" if is_spoken else charset,
        "price": round(price, 6),
        "partsCount": parts,
        "avatar": None,
        "fromEmail": None,
    }
    path, message = f"{_API}/sessions/{session['id']}/messages", session
    for phone, contact in people.items():
        message = store.create(path, {**common, **_names(phone, contact)})
    if len(people) > MOST:
        done: Document = {"status": "c", "createdAt": _moment(now), "session": session}
        done |= {"text": text, "itemsProcessed": len(people), "itemsTotal": len(people)}
        return 202, _outcome("bulk", store.create(f"{_API}/bulks", done))
    if len(people) > 1:
        return route.status, _outcome("session", session)
    return route.status, {**_outcome("message", message), "sessionId": session["id"]}


def estimate(store: Store, route: Route, values: Values) -> tuple[int, Document]:
    """Return the price of sending, or the messages that it would create. Stores nothing.

    Values that the fake does not know come from the example. A document that a test has added
    at the path is returned unchanged.

    Raises:
        RefusedError: For the same reasons as `send`.
    """
    if (kept := store.single(route.path)) is not None:
        return route.status, kept
    example, query = store.example(route.example), values["query"]
    people = _recipients(store, query)
    text, charset, parts = _text(store, query)
    price = _price(store, parts)
    total, count = round(price * len(people), 6), parts * len(people)
    if listed := example.get("messages"):
        common = {"text": text, "charset": charset, "partsCount": parts, "price": round(price, 6)}
        messages = [
            {**listed[0], **common, **_names(phone, contact)} for phone, contact in people.items()
        ]
        return route.status, {**example, "messages": messages}
    first: list[Document] = example.get("countries", [])[:1]
    countries = [{**country, "count": float(count), "sum": str(total)} for country in first]
    return route.status, {**example, "total": total, "parts": parts, "countries": countries}


def _names(phone: str, contact: Document) -> Document:
    """Return the fields of a message that identify its recipient."""
    who = {name: contact.get(name) for name in ("firstName", "lastName", "phone")}
    return {**who, "receiver": phone, "contactId": contact.get("id")}


def _price(store: Store, parts: int) -> Any:
    """Return the price of a message to one recipient, based on the price in the example."""
    return (store.example(store.at(f"{_API}/messages").example).get("price") or 0) * parts


def _recipients(store: Store, body: Mapping[str, Any]) -> dict[str, Document]:
    """Return the contacts of all recipients by phone number; empty ones for plain numbers."""
    found: list[tuple[str | None, Document]] = []
    for each in _several(body, "lists"):
        if store.item(f"{_API}/lists/{each}") is not None:
            members = store.items(f"{_API}/lists/{each}/contacts").values()
            found += [(contact.get("phone"), contact) for contact in members]
    for each in _several(body, "contacts"):
        contact = store.item(f"{_API}/contacts/{each}") or {}
        found.append((contact.get("phone"), contact))
    found += [(phone, {}) for phone in _several(body, "phones")]
    people: dict[str, Document] = {}
    for phone, contact in found:
        if phone:
            people.setdefault(phone, contact)
    if not people:
        raise RefusedError(["There are no recipients: no such contacts, or empty lists."], {})
    return people


def _several(body: Mapping[str, Any], name: str) -> list[str]:
    return [each.strip() for each in (body.get(name) or "").split(",") if each.strip()]


def _text(store: Store, body: Mapping[str, Any]) -> tuple[str, str, int]:
    """Return the text to send, its charset, and its number of parts."""
    text = body.get("text")
    if text is None:
        template = store.item(f"{_API}/templates/{body['templateId']}")
        if template is None:
            raise RefusedError([], {"templateId": ["There is no such template."]})
        text = template["content"]
    most = body.get("partsCount", 6)
    found = encoding(text)
    if body.get("cutExtra"):
        text = found.cut(text, most)
    parts = found.parts(text)
    if parts > most:
        raise RefusedError([], {"text": [f"It needs {parts} parts; the maximum is {most}."]})
    return text, found.charset, parts


def _schedule(body: Mapping[str, Any], text: str, phones: list[str], now: datetime) -> Document:
    zone = body.get("sendingTimezone") or "UTC"
    try:
        first = _first(body, now, UTC if zone.isdigit() else ZoneInfo(zone))
    except (KeyError, ValueError, OSError, OverflowError):
        raise RefusedError(
            [], {"sendingDateTime": ["This is not a valid time or time zone."]}
        ) from None
    rule = body.get("rrule")
    often = [name for name in _OFTEN if f"FREQ={name.upper()}" in (rule or "")]
    recipients: Document = {
        name: list(map(int, _several(body, wire)))
        for name, wire in (("contacts", "contacts"), ("groups", "lists"))
    }
    recipients |= {"numbers": _several(body, "phones"), "filteredViews": []}
    return {
        "nextSend": _moment(first),
        "firstOccurrence": _moment(first),
        "lastOccurrence": None if rule else _moment(first),
        "lastSent": None,
        "rrule": rule,
        "session": None,
        "contactName": f"{len(phones)} recipients" if len(phones) > 1 else phones[0],
        "parameters": {"text": text, "recipients": recipients},
        "type": often[0] if often else "Once",
        "summary": rule or "Once",
        "recipientsCount": len(phones),
        "timezone": zone,
        "completed": False,
        "avatar": None,
        "createdAt": _moment(now),
    }


def _first(body: Mapping[str, Any], now: datetime, zone: tzinfo) -> datetime:
    """Return the time at which a message is first sent."""
    if body.get("sendingDateTime"):
        return datetime.fromisoformat(body["sendingDateTime"]).replace(tzinfo=zone)
    return datetime.fromtimestamp(body["sendingTime"], UTC) if body.get("sendingTime") else now


def _moment(when: datetime) -> str:
    return f"{when:%Y-%m-%dT%H:%M:%S%z}"


def _outcome(kind: str, document: Document) -> Document:
    """Return the response: the id is also in the field for its kind, such as `sessionId`."""
    ids = dict.fromkeys(("sessionId", "bulkId", "messageId", "scheduleId", "chatId"))
    key = document["id"]
    known = {"id": key, "href": f"{_API}/{kind}s/{key}", "type": kind}
    return {**known, **ids, f"{kind}Id": key}
