"""What the API's description forbids, the fake refuses, over HTTP as another program sends it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from textmagic_client.testing import FakeTextMagic

Pairs = list[tuple[str, str]]

WRONG: list[tuple[str, tuple[str, str, Pairs, Pairs, Any]]] = [
    (
        "getAllOutboundMessages",
        ("GET", "/api/v2/messages", [("limit", "10"), ("page", "no-such-value")], [], None),
    ),
    (
        "getAllOutboundMessages",
        ("GET", "/api/v2/messages", [("limit", "10"), ("page", "0")], [], None),
    ),
    (
        "getAllOutboundMessages",
        ("GET", "/api/v2/messages", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    (
        "getAllOutboundMessages",
        ("GET", "/api/v2/messages", [("page", "1"), ("limit", "0")], [], None),
    ),
    (
        "getAllOutboundMessages",
        ("GET", "/api/v2/messages", [("page", "1"), ("limit", "101")], [], None),
    ),
    (
        "getAllOutboundMessages",
        (
            "GET",
            "/api/v2/messages",
            [("page", "1"), ("limit", "10"), ("lastId", "no-such-value")],
            [],
            None,
        ),
    ),
    ("sendMessage", ("POST", "/api/v2/messages", [], [("Content-Type", "application/json")], [])),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"contacts": "2764,2765"},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready."},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"contacts": "2764,2765", "text": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"contacts": "2764,2765", "text": 1},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "templateId": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {
                "text": "Your table is ready.",
                "contacts": "2764,2765",
                "templateId": "no-such-value",
            },
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "sendingTime": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {
                "text": "Your table is ready.",
                "contacts": "2764,2765",
                "sendingTime": "no-such-value",
            },
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "sendingDateTime": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "sendingDateTime": 1},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "sendingTimezone": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "sendingTimezone": 1},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": 1},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": ","},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "lists": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "lists": 1},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "lists": ","},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "phones": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "phones": 1},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "phones": ","},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "cutExtra": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "cutExtra": "no-such-value"},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "partsCount": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {
                "text": "Your table is ready.",
                "contacts": "2764,2765",
                "partsCount": "no-such-value",
            },
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "partsCount": 0},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "partsCount": 7},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "referenceId": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "referenceId": 1},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "from": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "from": 1},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "rrule": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "rrule": 1},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "createChat": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {
                "text": "Your table is ready.",
                "contacts": "2764,2765",
                "createChat": "no-such-value",
            },
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "tts": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "tts": "no-such-value"},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "local": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "local": "no-such-value"},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "localCountry": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "localCountry": 1},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "destination": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "destination": 1},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "resources": None},
        ),
    ),
    (
        "sendMessage",
        (
            "POST",
            "/api/v2/messages",
            [],
            [("Content-Type", "application/json")],
            {"text": "Your table is ready.", "contacts": "2764,2765", "resources": 1},
        ),
    ),
    (
        "getMessagePrice",
        (
            "GET",
            "/api/v2/messages/price/normalized",
            [
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("includeBlocked", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePrice",
        (
            "GET",
            "/api/v2/messages/price/normalized",
            [
                ("includeBlocked", "0"),
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("templateId", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePrice",
        (
            "GET",
            "/api/v2/messages/price/normalized",
            [
                ("includeBlocked", "0"),
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("sendingTime", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePrice",
        (
            "GET",
            "/api/v2/messages/price/normalized",
            [
                ("includeBlocked", "0"),
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("contacts", ","),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePrice",
        (
            "GET",
            "/api/v2/messages/price/normalized",
            [
                ("includeBlocked", "0"),
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("lists", ","),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePrice",
        (
            "GET",
            "/api/v2/messages/price/normalized",
            [
                ("includeBlocked", "0"),
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("phones", ","),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePrice",
        (
            "GET",
            "/api/v2/messages/price/normalized",
            [
                ("includeBlocked", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("cutExtra", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePrice",
        (
            "GET",
            "/api/v2/messages/price/normalized",
            [
                ("includeBlocked", "0"),
                ("cutExtra", "0"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("partsCount", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePrice",
        (
            "GET",
            "/api/v2/messages/price/normalized",
            [
                ("includeBlocked", "0"),
                ("cutExtra", "0"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("partsCount", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePrice",
        (
            "GET",
            "/api/v2/messages/price/normalized",
            [
                ("includeBlocked", "0"),
                ("cutExtra", "0"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("partsCount", "7"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePrice",
        (
            "GET",
            "/api/v2/messages/price/normalized",
            [
                ("includeBlocked", "0"),
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("tts", "0"),
                ("local", "0"),
                ("createChat", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePrice",
        (
            "GET",
            "/api/v2/messages/price/normalized",
            [
                ("includeBlocked", "0"),
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("local", "0"),
                ("tts", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePrice",
        (
            "GET",
            "/api/v2/messages/price/normalized",
            [
                ("includeBlocked", "0"),
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePreview",
        (
            "GET",
            "/api/v2/messages/preview",
            [
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("templateId", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePreview",
        (
            "GET",
            "/api/v2/messages/preview",
            [
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("sendingTime", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePreview",
        (
            "GET",
            "/api/v2/messages/preview",
            [
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("contacts", ","),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePreview",
        (
            "GET",
            "/api/v2/messages/preview",
            [
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("lists", ","),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePreview",
        (
            "GET",
            "/api/v2/messages/preview",
            [
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("phones", ","),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePreview",
        (
            "GET",
            "/api/v2/messages/preview",
            [
                ("partsCount", "6"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("cutExtra", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePreview",
        (
            "GET",
            "/api/v2/messages/preview",
            [
                ("cutExtra", "0"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("partsCount", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePreview",
        (
            "GET",
            "/api/v2/messages/preview",
            [
                ("cutExtra", "0"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("partsCount", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePreview",
        (
            "GET",
            "/api/v2/messages/preview",
            [
                ("cutExtra", "0"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "0"),
                ("partsCount", "7"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePreview",
        (
            "GET",
            "/api/v2/messages/preview",
            [
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("tts", "0"),
                ("local", "0"),
                ("createChat", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePreview",
        (
            "GET",
            "/api/v2/messages/preview",
            [
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("local", "0"),
                ("tts", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagePreview",
        (
            "GET",
            "/api/v2/messages/preview",
            [
                ("cutExtra", "0"),
                ("partsCount", "6"),
                ("createChat", "0"),
                ("tts", "0"),
                ("local", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchOutboundMessages",
        (
            "GET",
            "/api/v2/messages/search",
            [("limit", "10"), ("includeDeleted", "0"), ("page", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "searchOutboundMessages",
        (
            "GET",
            "/api/v2/messages/search",
            [("limit", "10"), ("includeDeleted", "0"), ("page", "0")],
            [],
            None,
        ),
    ),
    (
        "searchOutboundMessages",
        (
            "GET",
            "/api/v2/messages/search",
            [("page", "1"), ("includeDeleted", "0"), ("limit", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "searchOutboundMessages",
        (
            "GET",
            "/api/v2/messages/search",
            [("page", "1"), ("includeDeleted", "0"), ("limit", "0")],
            [],
            None,
        ),
    ),
    (
        "searchOutboundMessages",
        (
            "GET",
            "/api/v2/messages/search",
            [("page", "1"), ("includeDeleted", "0"), ("limit", "101")],
            [],
            None,
        ),
    ),
    (
        "searchOutboundMessages",
        (
            "GET",
            "/api/v2/messages/search",
            [("page", "1"), ("limit", "10"), ("includeDeleted", "0"), ("lastId", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "searchOutboundMessages",
        (
            "GET",
            "/api/v2/messages/search",
            [("page", "1"), ("limit", "10"), ("includeDeleted", "0"), ("ids", ",")],
            [],
            None,
        ),
    ),
    (
        "searchOutboundMessages",
        (
            "GET",
            "/api/v2/messages/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("includeDeleted", "0"),
                ("sessionId", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchOutboundMessages",
        (
            "GET",
            "/api/v2/messages/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("includeDeleted", "0"),
                ("statuses", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchOutboundMessages",
        (
            "GET",
            "/api/v2/messages/search",
            [("page", "1"), ("limit", "10"), ("includeDeleted", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "deleteOutboundMessagesBulk",
        ("POST", "/api/v2/messages/delete", [], [("Content-Type", "application/json")], []),
    ),
    (
        "deleteOutboundMessagesBulk",
        ("POST", "/api/v2/messages/delete", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "deleteOutboundMessagesBulk",
        (
            "POST",
            "/api/v2/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": "49910,49911", "all": 1},
        ),
    ),
    (
        "deleteOutboundMessagesBulk",
        (
            "POST",
            "/api/v2/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "deleteOutboundMessagesBulk",
        ("POST", "/api/v2/messages/delete", [], [("Content-Type", "application/json")], {"ids": 1}),
    ),
    (
        "deleteOutboundMessagesBulk",
        (
            "POST",
            "/api/v2/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "deleteOutboundMessagesBulk",
        (
            "POST",
            "/api/v2/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "deleteOutboundMessagesBulk",
        (
            "POST",
            "/api/v2/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "deleteOutboundMessagesBulk",
        ("POST", "/api/v2/messages/delete", [], [("Content-Type", "application/json")], {"all": 0}),
    ),
    (
        "uploadMessageAttachment",
        ("POST", "/api/v2/messages/attachment", [], [("Content-Type", "multipart/form-data")], {}),
    ),
    (
        "uploadMessageMMSAttachment",
        (
            "POST",
            "/api/v2/messages/mms/attachment",
            [],
            [("Content-Type", "multipart/form-data")],
            {},
        ),
    ),
    ("getOutboundMessage", ("GET", "/api/v2/messages/no-such-value", [], [], None)),
    ("deleteOutboundMessage", ("DELETE", "/api/v2/messages/no-such-value", [], [], None)),
    (
        "getOutboundMessagesHistory",
        (
            "GET",
            "/api/v2/history",
            [("orderBy", "id"), ("direction", "desc"), ("limit", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getOutboundMessagesHistory",
        (
            "GET",
            "/api/v2/history",
            [("orderBy", "id"), ("direction", "desc"), ("limit", "0")],
            [],
            None,
        ),
    ),
    (
        "getOutboundMessagesHistory",
        (
            "GET",
            "/api/v2/history",
            [("orderBy", "id"), ("direction", "desc"), ("limit", "101")],
            [],
            None,
        ),
    ),
    (
        "getOutboundMessagesHistory",
        (
            "GET",
            "/api/v2/history",
            [
                ("limit", "10"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("lastId", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getOutboundMessagesHistory",
        (
            "GET",
            "/api/v2/history",
            [("limit", "10"), ("direction", "desc"), ("orderBy", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getOutboundMessagesHistory",
        (
            "GET",
            "/api/v2/history",
            [("limit", "10"), ("orderBy", "id"), ("direction", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getAllMessageSessions",
        ("GET", "/api/v2/sessions", [("limit", "10"), ("page", "no-such-value")], [], None),
    ),
    (
        "getAllMessageSessions",
        ("GET", "/api/v2/sessions", [("limit", "10"), ("page", "0")], [], None),
    ),
    (
        "getAllMessageSessions",
        ("GET", "/api/v2/sessions", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    (
        "getAllMessageSessions",
        ("GET", "/api/v2/sessions", [("page", "1"), ("limit", "0")], [], None),
    ),
    (
        "getAllMessageSessions",
        ("GET", "/api/v2/sessions", [("page", "1"), ("limit", "101")], [], None),
    ),
    (
        "deleteMessageSessionsBulk",
        (
            "POST",
            "/api/v2/sessions/delete",
            [],
            [("Content-Type", "application/json"), ("X-Ignore-Null-Values", "no-such-value")],
            {"ids": "4991,4992"},
        ),
    ),
    (
        "deleteMessageSessionsBulk",
        ("POST", "/api/v2/sessions/delete", [], [("Content-Type", "application/json")], []),
    ),
    (
        "deleteMessageSessionsBulk",
        ("POST", "/api/v2/sessions/delete", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "deleteMessageSessionsBulk",
        (
            "POST",
            "/api/v2/sessions/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": "4991,4992", "all": 1},
        ),
    ),
    (
        "deleteMessageSessionsBulk",
        (
            "POST",
            "/api/v2/sessions/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "deleteMessageSessionsBulk",
        ("POST", "/api/v2/sessions/delete", [], [("Content-Type", "application/json")], {"ids": 1}),
    ),
    (
        "deleteMessageSessionsBulk",
        (
            "POST",
            "/api/v2/sessions/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "deleteMessageSessionsBulk",
        (
            "POST",
            "/api/v2/sessions/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "deleteMessageSessionsBulk",
        (
            "POST",
            "/api/v2/sessions/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "deleteMessageSessionsBulk",
        ("POST", "/api/v2/sessions/delete", [], [("Content-Type", "application/json")], {"all": 0}),
    ),
    ("getMessageSession", ("GET", "/api/v2/sessions/no-such-value", [], [], None)),
    ("deleteMessageSession", ("DELETE", "/api/v2/sessions/no-such-value", [], [], None)),
    (
        "getMessageSessionStat",
        ("GET", "/api/v2/sessions/no-such-value/stat", [("includeDeleted", "0")], [], None),
    ),
    (
        "getMessageSessionStat",
        ("GET", "/api/v2/sessions/4991/stat", [("includeDeleted", "no-such-value")], [], None),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/no-such-value/messages",
            [("page", "1"), ("limit", "10"), ("includeDeleted", "0")],
            [],
            None,
        ),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/4991/messages",
            [("limit", "10"), ("includeDeleted", "0"), ("page", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/4991/messages",
            [("limit", "10"), ("includeDeleted", "0"), ("page", "0")],
            [],
            None,
        ),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/4991/messages",
            [("page", "1"), ("includeDeleted", "0"), ("limit", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/4991/messages",
            [("page", "1"), ("includeDeleted", "0"), ("limit", "0")],
            [],
            None,
        ),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/4991/messages",
            [("page", "1"), ("includeDeleted", "0"), ("limit", "101")],
            [],
            None,
        ),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/4991/messages",
            [
                ("page", "1"),
                ("limit", "10"),
                ("includeDeleted", "0"),
                ("statuses", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/4991/messages",
            [("page", "1"), ("limit", "10"), ("includeDeleted", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getAllBulkSessions",
        ("GET", "/api/v2/bulks", [("limit", "10"), ("page", "no-such-value")], [], None),
    ),
    ("getAllBulkSessions", ("GET", "/api/v2/bulks", [("limit", "10"), ("page", "0")], [], None)),
    (
        "getAllBulkSessions",
        ("GET", "/api/v2/bulks", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    ("getAllBulkSessions", ("GET", "/api/v2/bulks", [("page", "1"), ("limit", "0")], [], None)),
    ("getAllBulkSessions", ("GET", "/api/v2/bulks", [("page", "1"), ("limit", "101")], [], None)),
    ("getBulkSession", ("GET", "/api/v2/bulks/no-such-value", [], [], None)),
    (
        "getAllScheduledMessages",
        (
            "GET",
            "/api/v2/schedules",
            [
                ("limit", "10"),
                ("status", "x"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("page", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getAllScheduledMessages",
        (
            "GET",
            "/api/v2/schedules",
            [
                ("limit", "10"),
                ("status", "x"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("page", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "getAllScheduledMessages",
        (
            "GET",
            "/api/v2/schedules",
            [
                ("page", "1"),
                ("status", "x"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("limit", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getAllScheduledMessages",
        (
            "GET",
            "/api/v2/schedules",
            [
                ("page", "1"),
                ("status", "x"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("limit", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "getAllScheduledMessages",
        (
            "GET",
            "/api/v2/schedules",
            [
                ("page", "1"),
                ("status", "x"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("limit", "101"),
            ],
            [],
            None,
        ),
    ),
    (
        "getAllScheduledMessages",
        (
            "GET",
            "/api/v2/schedules",
            [
                ("page", "1"),
                ("limit", "10"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("status", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getAllScheduledMessages",
        (
            "GET",
            "/api/v2/schedules",
            [
                ("page", "1"),
                ("limit", "10"),
                ("status", "x"),
                ("direction", "desc"),
                ("orderBy", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getAllScheduledMessages",
        (
            "GET",
            "/api/v2/schedules",
            [
                ("page", "1"),
                ("limit", "10"),
                ("status", "x"),
                ("orderBy", "id"),
                ("direction", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchScheduledMessages",
        (
            "GET",
            "/api/v2/schedules/search",
            [
                ("limit", "10"),
                ("status", "x"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("page", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchScheduledMessages",
        (
            "GET",
            "/api/v2/schedules/search",
            [
                ("limit", "10"),
                ("status", "x"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("page", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchScheduledMessages",
        (
            "GET",
            "/api/v2/schedules/search",
            [
                ("page", "1"),
                ("status", "x"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("limit", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchScheduledMessages",
        (
            "GET",
            "/api/v2/schedules/search",
            [
                ("page", "1"),
                ("status", "x"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("limit", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchScheduledMessages",
        (
            "GET",
            "/api/v2/schedules/search",
            [
                ("page", "1"),
                ("status", "x"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("limit", "101"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchScheduledMessages",
        (
            "GET",
            "/api/v2/schedules/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("status", "x"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("ids", ","),
            ],
            [],
            None,
        ),
    ),
    (
        "searchScheduledMessages",
        (
            "GET",
            "/api/v2/schedules/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("status", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchScheduledMessages",
        (
            "GET",
            "/api/v2/schedules/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("status", "x"),
                ("direction", "desc"),
                ("orderBy", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchScheduledMessages",
        (
            "GET",
            "/api/v2/schedules/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("status", "x"),
                ("orderBy", "id"),
                ("direction", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "deleteScheduledMessagesBulk",
        ("POST", "/api/v2/schedules/delete", [], [("Content-Type", "application/json")], []),
    ),
    (
        "deleteScheduledMessagesBulk",
        ("POST", "/api/v2/schedules/delete", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "deleteScheduledMessagesBulk",
        (
            "POST",
            "/api/v2/schedules/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": "562,563", "all": 1, "status": "c"},
        ),
    ),
    (
        "deleteScheduledMessagesBulk",
        (
            "POST",
            "/api/v2/schedules/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "deleteScheduledMessagesBulk",
        (
            "POST",
            "/api/v2/schedules/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": 1},
        ),
    ),
    (
        "deleteScheduledMessagesBulk",
        (
            "POST",
            "/api/v2/schedules/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "deleteScheduledMessagesBulk",
        (
            "POST",
            "/api/v2/schedules/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "deleteScheduledMessagesBulk",
        (
            "POST",
            "/api/v2/schedules/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "deleteScheduledMessagesBulk",
        (
            "POST",
            "/api/v2/schedules/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": 0},
        ),
    ),
    (
        "deleteScheduledMessagesBulk",
        (
            "POST",
            "/api/v2/schedules/delete",
            [],
            [("Content-Type", "application/json")],
            {"status": None},
        ),
    ),
    (
        "deleteScheduledMessagesBulk",
        (
            "POST",
            "/api/v2/schedules/delete",
            [],
            [("Content-Type", "application/json")],
            {"status": 1},
        ),
    ),
    ("getScheduledMessage", ("GET", "/api/v2/schedules/no-such-value", [], [], None)),
    ("deleteScheduledMessage", ("DELETE", "/api/v2/schedules/no-such-value", [], [], None)),
    (
        "getAllInboundMessages",
        (
            "GET",
            "/api/v2/replies",
            [("limit", "10"), ("orderBy", "id"), ("direction", "desc"), ("page", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getAllInboundMessages",
        (
            "GET",
            "/api/v2/replies",
            [("limit", "10"), ("orderBy", "id"), ("direction", "desc"), ("page", "0")],
            [],
            None,
        ),
    ),
    (
        "getAllInboundMessages",
        (
            "GET",
            "/api/v2/replies",
            [("page", "1"), ("orderBy", "id"), ("direction", "desc"), ("limit", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getAllInboundMessages",
        (
            "GET",
            "/api/v2/replies",
            [("page", "1"), ("orderBy", "id"), ("direction", "desc"), ("limit", "0")],
            [],
            None,
        ),
    ),
    (
        "getAllInboundMessages",
        (
            "GET",
            "/api/v2/replies",
            [("page", "1"), ("orderBy", "id"), ("direction", "desc"), ("limit", "101")],
            [],
            None,
        ),
    ),
    (
        "getAllInboundMessages",
        (
            "GET",
            "/api/v2/replies",
            [("page", "1"), ("limit", "10"), ("direction", "desc"), ("orderBy", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getAllInboundMessages",
        (
            "GET",
            "/api/v2/replies",
            [("page", "1"), ("limit", "10"), ("orderBy", "id"), ("direction", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "searchInboundMessages",
        (
            "GET",
            "/api/v2/replies/search",
            [
                ("limit", "10"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("expand", "0"),
                ("page", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchInboundMessages",
        (
            "GET",
            "/api/v2/replies/search",
            [
                ("limit", "10"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("expand", "0"),
                ("page", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchInboundMessages",
        (
            "GET",
            "/api/v2/replies/search",
            [
                ("page", "1"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("expand", "0"),
                ("limit", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchInboundMessages",
        (
            "GET",
            "/api/v2/replies/search",
            [
                ("page", "1"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("expand", "0"),
                ("limit", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchInboundMessages",
        (
            "GET",
            "/api/v2/replies/search",
            [
                ("page", "1"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("expand", "0"),
                ("limit", "101"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchInboundMessages",
        (
            "GET",
            "/api/v2/replies/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("expand", "0"),
                ("ids", ","),
            ],
            [],
            None,
        ),
    ),
    (
        "searchInboundMessages",
        (
            "GET",
            "/api/v2/replies/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("direction", "desc"),
                ("expand", "0"),
                ("orderBy", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchInboundMessages",
        (
            "GET",
            "/api/v2/replies/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("orderBy", "id"),
                ("expand", "0"),
                ("direction", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchInboundMessages",
        (
            "GET",
            "/api/v2/replies/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("expand", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "deleteInboundMessagesBulk",
        ("POST", "/api/v2/replies/delete", [], [("Content-Type", "application/json")], []),
    ),
    (
        "deleteInboundMessagesBulk",
        ("POST", "/api/v2/replies/delete", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "deleteInboundMessagesBulk",
        (
            "POST",
            "/api/v2/replies/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": "1782832,1782833", "all": 1},
        ),
    ),
    (
        "deleteInboundMessagesBulk",
        (
            "POST",
            "/api/v2/replies/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "deleteInboundMessagesBulk",
        ("POST", "/api/v2/replies/delete", [], [("Content-Type", "application/json")], {"ids": 1}),
    ),
    (
        "deleteInboundMessagesBulk",
        (
            "POST",
            "/api/v2/replies/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "deleteInboundMessagesBulk",
        (
            "POST",
            "/api/v2/replies/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "deleteInboundMessagesBulk",
        (
            "POST",
            "/api/v2/replies/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "deleteInboundMessagesBulk",
        ("POST", "/api/v2/replies/delete", [], [("Content-Type", "application/json")], {"all": 0}),
    ),
    ("getInboundMessage", ("GET", "/api/v2/replies/no-such-value", [], [], None)),
    ("deleteInboundMessage", ("DELETE", "/api/v2/replies/no-such-value", [], [], None)),
    (
        "getAllChats",
        (
            "GET",
            "/api/v2/chats",
            [
                ("page", "1"),
                ("limit", "10"),
                ("orderBy", "id"),
                ("voice", "0"),
                ("flat", "0"),
                ("status", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getAllChats",
        (
            "GET",
            "/api/v2/chats",
            [
                ("limit", "10"),
                ("orderBy", "id"),
                ("voice", "0"),
                ("flat", "0"),
                ("page", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getAllChats",
        (
            "GET",
            "/api/v2/chats",
            [("limit", "10"), ("orderBy", "id"), ("voice", "0"), ("flat", "0"), ("page", "0")],
            [],
            None,
        ),
    ),
    (
        "getAllChats",
        (
            "GET",
            "/api/v2/chats",
            [
                ("page", "1"),
                ("orderBy", "id"),
                ("voice", "0"),
                ("flat", "0"),
                ("limit", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getAllChats",
        (
            "GET",
            "/api/v2/chats",
            [("page", "1"), ("orderBy", "id"), ("voice", "0"), ("flat", "0"), ("limit", "0")],
            [],
            None,
        ),
    ),
    (
        "getAllChats",
        (
            "GET",
            "/api/v2/chats",
            [("page", "1"), ("orderBy", "id"), ("voice", "0"), ("flat", "0"), ("limit", "101")],
            [],
            None,
        ),
    ),
    (
        "getAllChats",
        (
            "GET",
            "/api/v2/chats",
            [
                ("page", "1"),
                ("limit", "10"),
                ("voice", "0"),
                ("flat", "0"),
                ("orderBy", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getAllChats",
        (
            "GET",
            "/api/v2/chats",
            [
                ("page", "1"),
                ("limit", "10"),
                ("orderBy", "id"),
                ("flat", "0"),
                ("voice", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getAllChats",
        (
            "GET",
            "/api/v2/chats",
            [
                ("page", "1"),
                ("limit", "10"),
                ("orderBy", "id"),
                ("voice", "0"),
                ("flat", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchChats",
        ("GET", "/api/v2/chats/search", [("limit", "10"), ("page", "no-such-value")], [], None),
    ),
    ("searchChats", ("GET", "/api/v2/chats/search", [("limit", "10"), ("page", "0")], [], None)),
    (
        "searchChats",
        ("GET", "/api/v2/chats/search", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    ("searchChats", ("GET", "/api/v2/chats/search", [("page", "1"), ("limit", "0")], [], None)),
    ("searchChats", ("GET", "/api/v2/chats/search", [("page", "1"), ("limit", "101")], [], None)),
    (
        "searchChatsByIds",
        ("GET", "/api/v2/chats/search/ids", [("limit", "10"), ("page", "no-such-value")], [], None),
    ),
    (
        "searchChatsByIds",
        ("GET", "/api/v2/chats/search/ids", [("limit", "10"), ("page", "0")], [], None),
    ),
    (
        "searchChatsByIds",
        ("GET", "/api/v2/chats/search/ids", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    (
        "searchChatsByIds",
        ("GET", "/api/v2/chats/search/ids", [("page", "1"), ("limit", "0")], [], None),
    ),
    (
        "searchChatsByIds",
        ("GET", "/api/v2/chats/search/ids", [("page", "1"), ("limit", "101")], [], None),
    ),
    (
        "searchChatsByIds",
        (
            "GET",
            "/api/v2/chats/search/ids",
            [("page", "1"), ("limit", "10"), ("ids", ",")],
            [],
            None,
        ),
    ),
    (
        "searchChatsByReceipent",
        (
            "GET",
            "/api/v2/chats/search/recipients",
            [("limit", "10"), ("orderBy", "id"), ("page", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "searchChatsByReceipent",
        (
            "GET",
            "/api/v2/chats/search/recipients",
            [("limit", "10"), ("orderBy", "id"), ("page", "0")],
            [],
            None,
        ),
    ),
    (
        "searchChatsByReceipent",
        (
            "GET",
            "/api/v2/chats/search/recipients",
            [("page", "1"), ("orderBy", "id"), ("limit", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "searchChatsByReceipent",
        (
            "GET",
            "/api/v2/chats/search/recipients",
            [("page", "1"), ("orderBy", "id"), ("limit", "0")],
            [],
            None,
        ),
    ),
    (
        "searchChatsByReceipent",
        (
            "GET",
            "/api/v2/chats/search/recipients",
            [("page", "1"), ("orderBy", "id"), ("limit", "101")],
            [],
            None,
        ),
    ),
    (
        "searchChatsByReceipent",
        (
            "GET",
            "/api/v2/chats/search/recipients",
            [("page", "1"), ("limit", "10"), ("orderBy", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "setChatStatus",
        ("POST", "/api/v2/chats/status", [], [("Content-Type", "application/json")], []),
    ),
    (
        "setChatStatus",
        (
            "POST",
            "/api/v2/chats/status",
            [],
            [("Content-Type", "application/json")],
            {"status": "a"},
        ),
    ),
    (
        "setChatStatus",
        (
            "POST",
            "/api/v2/chats/status",
            [],
            [("Content-Type", "application/json")],
            {"status": "a", "id": None},
        ),
    ),
    (
        "setChatStatus",
        (
            "POST",
            "/api/v2/chats/status",
            [],
            [("Content-Type", "application/json")],
            {"status": "a", "id": "no-such-value"},
        ),
    ),
    (
        "setChatStatus",
        ("POST", "/api/v2/chats/status", [], [("Content-Type", "application/json")], {"id": 43328}),
    ),
    (
        "setChatStatus",
        (
            "POST",
            "/api/v2/chats/status",
            [],
            [("Content-Type", "application/json")],
            {"id": 43328, "status": None},
        ),
    ),
    (
        "setChatStatus",
        (
            "POST",
            "/api/v2/chats/status",
            [],
            [("Content-Type", "application/json")],
            {"id": 43328, "status": 1},
        ),
    ),
    ("muteChat", ("POST", "/api/v2/chats/mute", [], [("Content-Type", "application/json")], [])),
    (
        "muteChat",
        ("POST", "/api/v2/chats/mute", [], [("Content-Type", "application/json")], {"mute": True}),
    ),
    (
        "muteChat",
        (
            "POST",
            "/api/v2/chats/mute",
            [],
            [("Content-Type", "application/json")],
            {"mute": True, "id": None},
        ),
    ),
    (
        "muteChat",
        (
            "POST",
            "/api/v2/chats/mute",
            [],
            [("Content-Type", "application/json")],
            {"mute": True, "id": "no-such-value"},
        ),
    ),
    (
        "muteChat",
        ("POST", "/api/v2/chats/mute", [], [("Content-Type", "application/json")], {"id": 43328}),
    ),
    (
        "muteChat",
        (
            "POST",
            "/api/v2/chats/mute",
            [],
            [("Content-Type", "application/json")],
            {"id": 43328, "mute": None},
        ),
    ),
    (
        "muteChat",
        (
            "POST",
            "/api/v2/chats/mute",
            [],
            [("Content-Type", "application/json")],
            {"id": 43328, "mute": "no-such-value"},
        ),
    ),
    (
        "muteChat",
        (
            "POST",
            "/api/v2/chats/mute",
            [],
            [("Content-Type", "application/json")],
            {"id": 43328, "mute": True, "for": None},
        ),
    ),
    (
        "muteChat",
        (
            "POST",
            "/api/v2/chats/mute",
            [],
            [("Content-Type", "application/json")],
            {"id": 43328, "mute": True, "for": "no-such-value"},
        ),
    ),
    (
        "muteChatsBulk",
        ("POST", "/api/v2/chats/mute/bulk", [], [("Content-Type", "application/json")], []),
    ),
    (
        "muteChatsBulk",
        ("POST", "/api/v2/chats/mute/bulk", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "muteChatsBulk",
        (
            "POST",
            "/api/v2/chats/mute/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": "43328,43329", "all": True},
        ),
    ),
    (
        "muteChatsBulk",
        (
            "POST",
            "/api/v2/chats/mute/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "muteChatsBulk",
        ("POST", "/api/v2/chats/mute/bulk", [], [("Content-Type", "application/json")], {"ids": 1}),
    ),
    (
        "muteChatsBulk",
        (
            "POST",
            "/api/v2/chats/mute/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "muteChatsBulk",
        (
            "POST",
            "/api/v2/chats/mute/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "muteChatsBulk",
        (
            "POST",
            "/api/v2/chats/mute/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "muteChatsBulk",
        (
            "POST",
            "/api/v2/chats/mute/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": False},
        ),
    ),
    (
        "muteChatsBulk",
        (
            "POST",
            "/api/v2/chats/mute/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": "43328,43329", "for": None},
        ),
    ),
    (
        "muteChatsBulk",
        (
            "POST",
            "/api/v2/chats/mute/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": "43328,43329", "for": "no-such-value"},
        ),
    ),
    (
        "unmuteChatsBulk",
        ("POST", "/api/v2/chats/unmute/bulk", [], [("Content-Type", "application/json")], []),
    ),
    (
        "unmuteChatsBulk",
        ("POST", "/api/v2/chats/unmute/bulk", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "unmuteChatsBulk",
        (
            "POST",
            "/api/v2/chats/unmute/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": "43328,43329", "all": True},
        ),
    ),
    (
        "unmuteChatsBulk",
        (
            "POST",
            "/api/v2/chats/unmute/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "unmuteChatsBulk",
        (
            "POST",
            "/api/v2/chats/unmute/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": 1},
        ),
    ),
    (
        "unmuteChatsBulk",
        (
            "POST",
            "/api/v2/chats/unmute/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "unmuteChatsBulk",
        (
            "POST",
            "/api/v2/chats/unmute/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "unmuteChatsBulk",
        (
            "POST",
            "/api/v2/chats/unmute/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "unmuteChatsBulk",
        (
            "POST",
            "/api/v2/chats/unmute/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": False},
        ),
    ),
    (
        "markChatsUnreadBulk",
        ("POST", "/api/v2/chats/unread/bulk", [], [("Content-Type", "application/json")], []),
    ),
    (
        "markChatsUnreadBulk",
        ("POST", "/api/v2/chats/unread/bulk", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "markChatsUnreadBulk",
        (
            "POST",
            "/api/v2/chats/unread/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": "43328,43329", "all": True},
        ),
    ),
    (
        "markChatsUnreadBulk",
        (
            "POST",
            "/api/v2/chats/unread/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "markChatsUnreadBulk",
        (
            "POST",
            "/api/v2/chats/unread/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": 1},
        ),
    ),
    (
        "markChatsUnreadBulk",
        (
            "POST",
            "/api/v2/chats/unread/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "markChatsUnreadBulk",
        (
            "POST",
            "/api/v2/chats/unread/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "markChatsUnreadBulk",
        (
            "POST",
            "/api/v2/chats/unread/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "markChatsUnreadBulk",
        (
            "POST",
            "/api/v2/chats/unread/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": False},
        ),
    ),
    (
        "markChatsReadBulk",
        ("POST", "/api/v2/chats/read/bulk", [], [("Content-Type", "application/json")], []),
    ),
    (
        "markChatsReadBulk",
        ("POST", "/api/v2/chats/read/bulk", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "markChatsReadBulk",
        (
            "POST",
            "/api/v2/chats/read/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": "43328,43329", "all": True},
        ),
    ),
    (
        "markChatsReadBulk",
        (
            "POST",
            "/api/v2/chats/read/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "markChatsReadBulk",
        ("POST", "/api/v2/chats/read/bulk", [], [("Content-Type", "application/json")], {"ids": 1}),
    ),
    (
        "markChatsReadBulk",
        (
            "POST",
            "/api/v2/chats/read/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "markChatsReadBulk",
        (
            "POST",
            "/api/v2/chats/read/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "markChatsReadBulk",
        (
            "POST",
            "/api/v2/chats/read/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "markChatsReadBulk",
        (
            "POST",
            "/api/v2/chats/read/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": False},
        ),
    ),
    (
        "closeChatsBulk",
        ("POST", "/api/v2/chats/close/bulk", [], [("Content-Type", "application/json")], []),
    ),
    (
        "closeChatsBulk",
        ("POST", "/api/v2/chats/close/bulk", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "closeChatsBulk",
        (
            "POST",
            "/api/v2/chats/close/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": "43328,43329", "all": True},
        ),
    ),
    (
        "closeChatsBulk",
        (
            "POST",
            "/api/v2/chats/close/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "closeChatsBulk",
        (
            "POST",
            "/api/v2/chats/close/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": 1},
        ),
    ),
    (
        "closeChatsBulk",
        (
            "POST",
            "/api/v2/chats/close/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "closeChatsBulk",
        (
            "POST",
            "/api/v2/chats/close/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "closeChatsBulk",
        (
            "POST",
            "/api/v2/chats/close/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "closeChatsBulk",
        (
            "POST",
            "/api/v2/chats/close/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": False},
        ),
    ),
    (
        "reopenChatsBulk",
        ("POST", "/api/v2/chats/reopen/bulk", [], [("Content-Type", "application/json")], []),
    ),
    (
        "reopenChatsBulk",
        ("POST", "/api/v2/chats/reopen/bulk", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "reopenChatsBulk",
        (
            "POST",
            "/api/v2/chats/reopen/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": "43328,43329", "all": True},
        ),
    ),
    (
        "reopenChatsBulk",
        (
            "POST",
            "/api/v2/chats/reopen/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "reopenChatsBulk",
        (
            "POST",
            "/api/v2/chats/reopen/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": 1},
        ),
    ),
    (
        "reopenChatsBulk",
        (
            "POST",
            "/api/v2/chats/reopen/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "reopenChatsBulk",
        (
            "POST",
            "/api/v2/chats/reopen/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "reopenChatsBulk",
        (
            "POST",
            "/api/v2/chats/reopen/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "reopenChatsBulk",
        (
            "POST",
            "/api/v2/chats/reopen/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": False},
        ),
    ),
    (
        "deleteChatsBulk",
        ("POST", "/api/v2/chats/delete", [], [("Content-Type", "application/json")], []),
    ),
    (
        "deleteChatsBulk",
        ("POST", "/api/v2/chats/delete", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "deleteChatsBulk",
        (
            "POST",
            "/api/v2/chats/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": "43328,43329", "all": True, "status": "a"},
        ),
    ),
    (
        "deleteChatsBulk",
        ("POST", "/api/v2/chats/delete", [], [("Content-Type", "application/json")], {"ids": None}),
    ),
    (
        "deleteChatsBulk",
        ("POST", "/api/v2/chats/delete", [], [("Content-Type", "application/json")], {"ids": 1}),
    ),
    (
        "deleteChatsBulk",
        ("POST", "/api/v2/chats/delete", [], [("Content-Type", "application/json")], {"ids": ","}),
    ),
    (
        "deleteChatsBulk",
        ("POST", "/api/v2/chats/delete", [], [("Content-Type", "application/json")], {"all": None}),
    ),
    (
        "deleteChatsBulk",
        (
            "POST",
            "/api/v2/chats/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "deleteChatsBulk",
        (
            "POST",
            "/api/v2/chats/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": False},
        ),
    ),
    (
        "deleteChatsBulk",
        (
            "POST",
            "/api/v2/chats/delete",
            [],
            [("Content-Type", "application/json")],
            {"status": None},
        ),
    ),
    (
        "deleteChatsBulk",
        ("POST", "/api/v2/chats/delete", [], [("Content-Type", "application/json")], {"status": 1}),
    ),
    ("getChat", ("GET", "/api/v2/chats/no-such-value", [], [], None)),
    (
        "getChatMessages",
        (
            "GET",
            "/api/v2/chats/no-such-value/message",
            [
                ("page", "1"),
                ("limit", "10"),
                ("direction", "desc"),
                ("voice", "0"),
                ("includeNotes", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "getChatMessages",
        (
            "GET",
            "/api/v2/chats/43328/message",
            [
                ("limit", "10"),
                ("direction", "desc"),
                ("voice", "0"),
                ("includeNotes", "0"),
                ("page", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getChatMessages",
        (
            "GET",
            "/api/v2/chats/43328/message",
            [
                ("limit", "10"),
                ("direction", "desc"),
                ("voice", "0"),
                ("includeNotes", "0"),
                ("page", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "getChatMessages",
        (
            "GET",
            "/api/v2/chats/43328/message",
            [
                ("page", "1"),
                ("direction", "desc"),
                ("voice", "0"),
                ("includeNotes", "0"),
                ("limit", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getChatMessages",
        (
            "GET",
            "/api/v2/chats/43328/message",
            [
                ("page", "1"),
                ("direction", "desc"),
                ("voice", "0"),
                ("includeNotes", "0"),
                ("limit", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "getChatMessages",
        (
            "GET",
            "/api/v2/chats/43328/message",
            [
                ("page", "1"),
                ("direction", "desc"),
                ("voice", "0"),
                ("includeNotes", "0"),
                ("limit", "101"),
            ],
            [],
            None,
        ),
    ),
    (
        "getChatMessages",
        (
            "GET",
            "/api/v2/chats/43328/message",
            [
                ("page", "1"),
                ("limit", "10"),
                ("direction", "desc"),
                ("voice", "0"),
                ("includeNotes", "0"),
                ("start", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getChatMessages",
        (
            "GET",
            "/api/v2/chats/43328/message",
            [
                ("page", "1"),
                ("limit", "10"),
                ("direction", "desc"),
                ("voice", "0"),
                ("includeNotes", "0"),
                ("end", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getChatMessages",
        (
            "GET",
            "/api/v2/chats/43328/message",
            [
                ("page", "1"),
                ("limit", "10"),
                ("voice", "0"),
                ("includeNotes", "0"),
                ("direction", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getChatMessages",
        (
            "GET",
            "/api/v2/chats/43328/message",
            [
                ("page", "1"),
                ("limit", "10"),
                ("direction", "desc"),
                ("includeNotes", "0"),
                ("voice", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getChatMessages",
        (
            "GET",
            "/api/v2/chats/43328/message",
            [
                ("page", "1"),
                ("limit", "10"),
                ("direction", "desc"),
                ("voice", "0"),
                ("includeNotes", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "deleteChatMessages",
        (
            "POST",
            "/api/v2/chats/no-such-value/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"inbound_ids": "1782832,1782833"},
        ),
    ),
    (
        "deleteChatMessages",
        (
            "POST",
            "/api/v2/chats/43328/messages/delete",
            [],
            [("Content-Type", "application/json")],
            [],
        ),
    ),
    (
        "deleteChatMessages",
        (
            "POST",
            "/api/v2/chats/43328/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {},
        ),
    ),
    (
        "deleteChatMessages",
        (
            "POST",
            "/api/v2/chats/43328/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"inbound_ids": None},
        ),
    ),
    (
        "deleteChatMessages",
        (
            "POST",
            "/api/v2/chats/43328/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"inbound_ids": 1},
        ),
    ),
    (
        "deleteChatMessages",
        (
            "POST",
            "/api/v2/chats/43328/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"inbound_ids": ","},
        ),
    ),
    (
        "deleteChatMessages",
        (
            "POST",
            "/api/v2/chats/43328/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"inbound_ids": "1782832,1782833", "sent_ids": None},
        ),
    ),
    (
        "deleteChatMessages",
        (
            "POST",
            "/api/v2/chats/43328/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"inbound_ids": "1782832,1782833", "sent_ids": 1},
        ),
    ),
    (
        "deleteChatMessages",
        (
            "POST",
            "/api/v2/chats/43328/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"inbound_ids": "1782832,1782833", "sent_ids": ","},
        ),
    ),
    (
        "deleteChatMessages",
        (
            "POST",
            "/api/v2/chats/43328/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"inbound_ids": "1782832,1782833", "calls_ids": None},
        ),
    ),
    (
        "deleteChatMessages",
        (
            "POST",
            "/api/v2/chats/43328/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"inbound_ids": "1782832,1782833", "calls_ids": 1},
        ),
    ),
    (
        "deleteChatMessages",
        (
            "POST",
            "/api/v2/chats/43328/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"inbound_ids": "1782832,1782833", "calls_ids": ","},
        ),
    ),
    (
        "deleteChatMessages",
        (
            "POST",
            "/api/v2/chats/43328/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"inbound_ids": "1782832,1782833", "all": None},
        ),
    ),
    (
        "deleteChatMessages",
        (
            "POST",
            "/api/v2/chats/43328/messages/delete",
            [],
            [("Content-Type", "application/json")],
            {"inbound_ids": "1782832,1782833", "all": "no-such-value"},
        ),
    ),
    (
        "getChatByPhone",
        (
            "GET",
            "/api/v2/chats/447860021130/by/phone",
            [("reopen", "0"), ("upsert", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getChatByPhone",
        (
            "GET",
            "/api/v2/chats/447860021130/by/phone",
            [("upsert", "0"), ("reopen", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getAllTemplates",
        ("GET", "/api/v2/templates", [("limit", "10"), ("page", "no-such-value")], [], None),
    ),
    ("getAllTemplates", ("GET", "/api/v2/templates", [("limit", "10"), ("page", "0")], [], None)),
    (
        "getAllTemplates",
        ("GET", "/api/v2/templates", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    ("getAllTemplates", ("GET", "/api/v2/templates", [("page", "1"), ("limit", "0")], [], None)),
    ("getAllTemplates", ("GET", "/api/v2/templates", [("page", "1"), ("limit", "101")], [], None)),
    (
        "createTemplate",
        ("POST", "/api/v2/templates", [], [("Content-Type", "application/json")], []),
    ),
    (
        "createTemplate",
        (
            "POST",
            "/api/v2/templates",
            [],
            [("Content-Type", "application/json")],
            {"content": "Hello {First name}, your table is ready."},
        ),
    ),
    (
        "createTemplate",
        (
            "POST",
            "/api/v2/templates",
            [],
            [("Content-Type", "application/json")],
            {"content": "Hello {First name}, your table is ready.", "name": None},
        ),
    ),
    (
        "createTemplate",
        (
            "POST",
            "/api/v2/templates",
            [],
            [("Content-Type", "application/json")],
            {"content": "Hello {First name}, your table is ready.", "name": 1},
        ),
    ),
    (
        "createTemplate",
        (
            "POST",
            "/api/v2/templates",
            [],
            [("Content-Type", "application/json")],
            {"name": "Reminder"},
        ),
    ),
    (
        "createTemplate",
        (
            "POST",
            "/api/v2/templates",
            [],
            [("Content-Type", "application/json")],
            {"name": "Reminder", "content": None},
        ),
    ),
    (
        "createTemplate",
        (
            "POST",
            "/api/v2/templates",
            [],
            [("Content-Type", "application/json")],
            {"name": "Reminder", "content": 1},
        ),
    ),
    (
        "searchTemplates",
        ("GET", "/api/v2/templates/search", [("limit", "10"), ("page", "no-such-value")], [], None),
    ),
    (
        "searchTemplates",
        ("GET", "/api/v2/templates/search", [("limit", "10"), ("page", "0")], [], None),
    ),
    (
        "searchTemplates",
        ("GET", "/api/v2/templates/search", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    (
        "searchTemplates",
        ("GET", "/api/v2/templates/search", [("page", "1"), ("limit", "0")], [], None),
    ),
    (
        "searchTemplates",
        ("GET", "/api/v2/templates/search", [("page", "1"), ("limit", "101")], [], None),
    ),
    (
        "searchTemplates",
        (
            "GET",
            "/api/v2/templates/search",
            [("page", "1"), ("limit", "10"), ("ids", ",")],
            [],
            None,
        ),
    ),
    (
        "deleteTemplatesBulk",
        ("POST", "/api/v2/templates/delete", [], [("Content-Type", "application/json")], []),
    ),
    (
        "deleteTemplatesBulk",
        ("POST", "/api/v2/templates/delete", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "deleteTemplatesBulk",
        (
            "POST",
            "/api/v2/templates/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": "519,520", "all": True},
        ),
    ),
    (
        "deleteTemplatesBulk",
        (
            "POST",
            "/api/v2/templates/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "deleteTemplatesBulk",
        (
            "POST",
            "/api/v2/templates/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": 1},
        ),
    ),
    (
        "deleteTemplatesBulk",
        (
            "POST",
            "/api/v2/templates/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "deleteTemplatesBulk",
        (
            "POST",
            "/api/v2/templates/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "deleteTemplatesBulk",
        (
            "POST",
            "/api/v2/templates/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "deleteTemplatesBulk",
        (
            "POST",
            "/api/v2/templates/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": False},
        ),
    ),
    ("getTemplate", ("GET", "/api/v2/templates/no-such-value", [], [], None)),
    (
        "updateTemplate",
        (
            "PUT",
            "/api/v2/templates/no-such-value",
            [],
            [("Content-Type", "application/json")],
            {"name": "Reminder", "content": "Hello {First name}, your table is ready."},
        ),
    ),
    (
        "updateTemplate",
        ("PUT", "/api/v2/templates/519", [], [("Content-Type", "application/json")], []),
    ),
    (
        "updateTemplate",
        (
            "PUT",
            "/api/v2/templates/519",
            [],
            [("Content-Type", "application/json")],
            {"content": "Hello {First name}, your table is ready."},
        ),
    ),
    (
        "updateTemplate",
        (
            "PUT",
            "/api/v2/templates/519",
            [],
            [("Content-Type", "application/json")],
            {"content": "Hello {First name}, your table is ready.", "name": None},
        ),
    ),
    (
        "updateTemplate",
        (
            "PUT",
            "/api/v2/templates/519",
            [],
            [("Content-Type", "application/json")],
            {"content": "Hello {First name}, your table is ready.", "name": 1},
        ),
    ),
    (
        "updateTemplate",
        (
            "PUT",
            "/api/v2/templates/519",
            [],
            [("Content-Type", "application/json")],
            {"name": "Reminder"},
        ),
    ),
    (
        "updateTemplate",
        (
            "PUT",
            "/api/v2/templates/519",
            [],
            [("Content-Type", "application/json")],
            {"name": "Reminder", "content": None},
        ),
    ),
    (
        "updateTemplate",
        (
            "PUT",
            "/api/v2/templates/519",
            [],
            [("Content-Type", "application/json")],
            {"name": "Reminder", "content": 1},
        ),
    ),
    ("deleteTemplate", ("DELETE", "/api/v2/templates/no-such-value", [], [], None)),
    (
        "getContacts",
        (
            "GET",
            "/api/v2/contacts",
            [
                ("limit", "10"),
                ("shared", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("page", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getContacts",
        (
            "GET",
            "/api/v2/contacts",
            [
                ("limit", "10"),
                ("shared", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("page", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "getContacts",
        (
            "GET",
            "/api/v2/contacts",
            [
                ("page", "1"),
                ("shared", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("limit", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getContacts",
        (
            "GET",
            "/api/v2/contacts",
            [
                ("page", "1"),
                ("shared", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("limit", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "getContacts",
        (
            "GET",
            "/api/v2/contacts",
            [
                ("page", "1"),
                ("shared", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("limit", "101"),
            ],
            [],
            None,
        ),
    ),
    (
        "getContacts",
        (
            "GET",
            "/api/v2/contacts",
            [
                ("page", "1"),
                ("limit", "10"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("shared", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getContacts",
        (
            "GET",
            "/api/v2/contacts",
            [
                ("page", "1"),
                ("limit", "10"),
                ("shared", "0"),
                ("direction", "desc"),
                ("orderBy", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getContacts",
        (
            "GET",
            "/api/v2/contacts",
            [
                ("page", "1"),
                ("limit", "10"),
                ("shared", "0"),
                ("orderBy", "id"),
                ("direction", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchContacts",
        (
            "GET",
            "/api/v2/contacts/search",
            [
                ("limit", "10"),
                ("shared", "0"),
                ("local", "0"),
                ("exactMatch", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("page", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchContacts",
        (
            "GET",
            "/api/v2/contacts/search",
            [
                ("limit", "10"),
                ("shared", "0"),
                ("local", "0"),
                ("exactMatch", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("page", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchContacts",
        (
            "GET",
            "/api/v2/contacts/search",
            [
                ("page", "1"),
                ("shared", "0"),
                ("local", "0"),
                ("exactMatch", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("limit", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchContacts",
        (
            "GET",
            "/api/v2/contacts/search",
            [
                ("page", "1"),
                ("shared", "0"),
                ("local", "0"),
                ("exactMatch", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("limit", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchContacts",
        (
            "GET",
            "/api/v2/contacts/search",
            [
                ("page", "1"),
                ("shared", "0"),
                ("local", "0"),
                ("exactMatch", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("limit", "101"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchContacts",
        (
            "GET",
            "/api/v2/contacts/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("local", "0"),
                ("exactMatch", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("shared", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchContacts",
        (
            "GET",
            "/api/v2/contacts/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("shared", "0"),
                ("local", "0"),
                ("exactMatch", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("ids", ","),
            ],
            [],
            None,
        ),
    ),
    (
        "searchContacts",
        (
            "GET",
            "/api/v2/contacts/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("shared", "0"),
                ("local", "0"),
                ("exactMatch", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("listId", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchContacts",
        (
            "GET",
            "/api/v2/contacts/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("shared", "0"),
                ("local", "0"),
                ("exactMatch", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("includeBlocked", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchContacts",
        (
            "GET",
            "/api/v2/contacts/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("shared", "0"),
                ("exactMatch", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("local", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchContacts",
        (
            "GET",
            "/api/v2/contacts/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("shared", "0"),
                ("local", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("exactMatch", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchContacts",
        (
            "GET",
            "/api/v2/contacts/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("shared", "0"),
                ("local", "0"),
                ("exactMatch", "0"),
                ("direction", "desc"),
                ("orderBy", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchContacts",
        (
            "GET",
            "/api/v2/contacts/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("shared", "0"),
                ("local", "0"),
                ("exactMatch", "0"),
                ("orderBy", "id"),
                ("direction", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchContacts",
        (
            "GET",
            "/api/v2/contacts/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("shared", "0"),
                ("local", "0"),
                ("exactMatch", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("tagIds", ","),
            ],
            [],
            None,
        ),
    ),
    (
        "getContactsAutocomplete",
        (
            "GET",
            "/api/v2/contacts/autocomplete",
            [("query", "Ad"), ("lists", "0"), ("limit", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getContactsAutocomplete",
        (
            "GET",
            "/api/v2/contacts/autocomplete",
            [("query", "Ad"), ("lists", "0"), ("limit", "0")],
            [],
            None,
        ),
    ),
    (
        "getContactsAutocomplete",
        (
            "GET",
            "/api/v2/contacts/autocomplete",
            [("query", "Ad"), ("lists", "0"), ("limit", "101")],
            [],
            None,
        ),
    ),
    (
        "getContactsAutocomplete",
        ("GET", "/api/v2/contacts/autocomplete", [("limit", "10"), ("lists", "0")], [], None),
    ),
    (
        "getContactsAutocomplete",
        (
            "GET",
            "/api/v2/contacts/autocomplete",
            [("limit", "10"), ("query", "Ad"), ("lists", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "createContact",
        ("POST", "/api/v2/contacts/normalized", [], [("Content-Type", "application/json")], []),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "firstName": None},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "firstName": 1},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "lastName": None},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "lastName": 1},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"lists": "10541,18599"},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"lists": "10541,18599", "phone": None},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"lists": "10541,18599", "phone": 1},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "email": None},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "email": 1},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "companyName": None},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "companyName": 1},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130"},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": None},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": 1},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": ","},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "favorited": None},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "favorited": "no-such-value"},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "blocked": None},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "blocked": "no-such-value"},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "type": None},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "type": "no-such-value"},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "type": -2},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "type": 2},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "customFieldValues": None},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "customFieldValues": 1},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "customFieldValues": [1]},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "value": "1983-08-31",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": None,
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "value": "1983-08-31",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": "no-such-value",
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "value": "1983-08-31",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": None,
                        "name": "DOB",
                        "value": "1983-08-31",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": "no-such-value",
                        "name": "DOB",
                        "value": "1983-08-31",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": 554,
                        "name": None,
                        "value": "1983-08-31",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": 554,
                        "name": 1,
                        "value": "1983-08-31",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "value": None,
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "value": 1,
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "value": "1983-08-31",
                        "createdAt": None,
                    }
                ],
            },
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "value": "1983-08-31",
                        "createdAt": "no-such-value",
                    }
                ],
            },
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "local": None},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "local": "no-such-value"},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "country": None},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "country": 1},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "tags": None},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "tags": 1},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "owner": None},
        ),
    ),
    (
        "createContact",
        (
            "POST",
            "/api/v2/contacts/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "owner": "no-such-value"},
        ),
    ),
    ("getContact", ("GET", "/api/v2/contacts/no-such-value", [], [], None)),
    ("deleteContact", ("DELETE", "/api/v2/contacts/no-such-value", [], [], None)),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/no-such-value/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599"},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            [],
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "firstName": None},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "firstName": 1},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "lastName": None},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "lastName": 1},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"lists": "10541,18599"},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"lists": "10541,18599", "phone": None},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"lists": "10541,18599", "phone": 1},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "email": None},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "email": 1},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "companyName": None},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "companyName": 1},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130"},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": None},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": 1},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": ","},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "favorited": None},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "favorited": "no-such-value"},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "blocked": None},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "blocked": "no-such-value"},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "type": None},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "type": "no-such-value"},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "type": -2},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "type": 2},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "customFieldValues": None},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "customFieldValues": 1},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "customFieldValues": [1]},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "value": "1983-08-31",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": None,
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "value": "1983-08-31",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": "no-such-value",
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "value": "1983-08-31",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": None,
                        "name": "DOB",
                        "value": "1983-08-31",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": "no-such-value",
                        "name": "DOB",
                        "value": "1983-08-31",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": 554,
                        "name": None,
                        "value": "1983-08-31",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": 554,
                        "name": 1,
                        "value": "1983-08-31",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "value": None,
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "value": 1,
                        "createdAt": "2015-02-11T07:33:19+0000",
                    }
                ],
            },
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "value": "1983-08-31",
                        "createdAt": None,
                    }
                ],
            },
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {
                "phone": "447860021130",
                "lists": "10541,18599",
                "customFieldValues": [
                    {
                        "id": 554,
                        "userCustomFieldId": 554,
                        "name": "DOB",
                        "value": "1983-08-31",
                        "createdAt": "no-such-value",
                    }
                ],
            },
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "local": None},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "local": "no-such-value"},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "country": None},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "country": 1},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "tags": None},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "tags": 1},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "owner": None},
        ),
    ),
    (
        "updateContact",
        (
            "PUT",
            "/api/v2/contacts/27074/normalized",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "lists": "10541,18599", "owner": "no-such-value"},
        ),
    ),
    (
        "deleteContactsByIds",
        ("POST", "/api/v2/contacts/delete", [], [("Content-Type", "application/json")], []),
    ),
    (
        "deleteContactsByIds",
        ("POST", "/api/v2/contacts/delete", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "deleteContactsByIds",
        (
            "POST",
            "/api/v2/contacts/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": "27074,27075", "all": 1},
        ),
    ),
    (
        "deleteContactsByIds",
        (
            "POST",
            "/api/v2/contacts/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "deleteContactsByIds",
        ("POST", "/api/v2/contacts/delete", [], [("Content-Type", "application/json")], {"ids": 1}),
    ),
    (
        "deleteContactsByIds",
        (
            "POST",
            "/api/v2/contacts/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "deleteContactsByIds",
        (
            "POST",
            "/api/v2/contacts/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "deleteContactsByIds",
        (
            "POST",
            "/api/v2/contacts/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "deleteContactsByIds",
        ("POST", "/api/v2/contacts/delete", [], [("Content-Type", "application/json")], {"all": 0}),
    ),
    (
        "getListsOfContact",
        ("GET", "/api/v2/contacts/no-such-value/lists", [("page", "1"), ("limit", "10")], [], None),
    ),
    (
        "getListsOfContact",
        (
            "GET",
            "/api/v2/contacts/27074/lists",
            [("limit", "10"), ("page", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getListsOfContact",
        ("GET", "/api/v2/contacts/27074/lists", [("limit", "10"), ("page", "0")], [], None),
    ),
    (
        "getListsOfContact",
        (
            "GET",
            "/api/v2/contacts/27074/lists",
            [("page", "1"), ("limit", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getListsOfContact",
        ("GET", "/api/v2/contacts/27074/lists", [("page", "1"), ("limit", "0")], [], None),
    ),
    (
        "getListsOfContact",
        ("GET", "/api/v2/contacts/27074/lists", [("page", "1"), ("limit", "101")], [], None),
    ),
    (
        "getFavorites",
        (
            "GET",
            "/api/v2/contacts/favorite",
            [("limit", "10"), ("page", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getFavorites",
        ("GET", "/api/v2/contacts/favorite", [("limit", "10"), ("page", "0")], [], None),
    ),
    (
        "getFavorites",
        ("GET", "/api/v2/contacts/favorite", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    (
        "getFavorites",
        ("GET", "/api/v2/contacts/favorite", [("page", "1"), ("limit", "0")], [], None),
    ),
    (
        "getFavorites",
        ("GET", "/api/v2/contacts/favorite", [("page", "1"), ("limit", "101")], [], None),
    ),
    (
        "uploadContactAvatar",
        (
            "POST",
            "/api/v2/contacts/no-such-value/avatar",
            [],
            [("Content-Type", "multipart/form-data")],
            None,
        ),
    ),
    (
        "uploadContactAvatar",
        (
            "POST",
            "/api/v2/contacts/27074/avatar",
            [],
            [("Content-Type", "multipart/form-data")],
            {},
        ),
    ),
    ("deleteContactAvatar", ("DELETE", "/api/v2/contacts/no-such-value/avatar", [], [], None)),
    (
        "importContacts",
        (
            "POST",
            "/api/v2/contacts/import/normalized",
            [],
            [("Content-Type", "multipart/form-data")],
            None,
        ),
    ),
    (
        "importContacts",
        (
            "POST",
            "/api/v2/contacts/import/normalized",
            [("column", "0:firstName;1:lastName;3:phone;4:email"), ("listId", "no-such-value")],
            [("Content-Type", "multipart/form-data")],
            None,
        ),
    ),
    (
        "importContacts",
        (
            "POST",
            "/api/v2/contacts/import/normalized",
            [("column", "0:firstName;1:lastName;3:phone;4:email")],
            [("Content-Type", "multipart/form-data")],
            {},
        ),
    ),
    (
        "getContactImportSessionProgress",
        ("GET", "/api/v2/contacts/import/progress/no-such-value", [], [], None),
    ),
    (
        "blockContact",
        ("POST", "/api/v2/contacts/block", [], [("Content-Type", "application/json")], []),
    ),
    (
        "blockContact",
        ("POST", "/api/v2/contacts/block", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "blockContact",
        (
            "POST",
            "/api/v2/contacts/block",
            [],
            [("Content-Type", "application/json")],
            {"phone": None},
        ),
    ),
    (
        "blockContact",
        (
            "POST",
            "/api/v2/contacts/block",
            [],
            [("Content-Type", "application/json")],
            {"phone": 1},
        ),
    ),
    (
        "unblockContact",
        ("POST", "/api/v2/contacts/unblock", [], [("Content-Type", "application/json")], []),
    ),
    (
        "unblockContact",
        ("POST", "/api/v2/contacts/unblock", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "unblockContact",
        (
            "POST",
            "/api/v2/contacts/unblock",
            [],
            [("Content-Type", "application/json")],
            {"phone": None},
        ),
    ),
    (
        "unblockContact",
        (
            "POST",
            "/api/v2/contacts/unblock",
            [],
            [("Content-Type", "application/json")],
            {"phone": 1},
        ),
    ),
    (
        "unblockContactsBulk",
        ("POST", "/api/v2/contacts/unblock/bulk", [], [("Content-Type", "application/json")], []),
    ),
    (
        "unblockContactsBulk",
        ("POST", "/api/v2/contacts/unblock/bulk", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "unblockContactsBulk",
        (
            "POST",
            "/api/v2/contacts/unblock/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": "27074,27075", "all": 1},
        ),
    ),
    (
        "unblockContactsBulk",
        (
            "POST",
            "/api/v2/contacts/unblock/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "unblockContactsBulk",
        (
            "POST",
            "/api/v2/contacts/unblock/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": 1},
        ),
    ),
    (
        "unblockContactsBulk",
        (
            "POST",
            "/api/v2/contacts/unblock/bulk",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "unblockContactsBulk",
        (
            "POST",
            "/api/v2/contacts/unblock/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "unblockContactsBulk",
        (
            "POST",
            "/api/v2/contacts/unblock/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "unblockContactsBulk",
        (
            "POST",
            "/api/v2/contacts/unblock/bulk",
            [],
            [("Content-Type", "application/json")],
            {"all": 0},
        ),
    ),
    (
        "getBlockedContacts",
        (
            "GET",
            "/api/v2/contacts/block/list",
            [("limit", "10"), ("orderBy", "id"), ("direction", "desc"), ("page", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getBlockedContacts",
        (
            "GET",
            "/api/v2/contacts/block/list",
            [("limit", "10"), ("orderBy", "id"), ("direction", "desc"), ("page", "0")],
            [],
            None,
        ),
    ),
    (
        "getBlockedContacts",
        (
            "GET",
            "/api/v2/contacts/block/list",
            [("page", "1"), ("orderBy", "id"), ("direction", "desc"), ("limit", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getBlockedContacts",
        (
            "GET",
            "/api/v2/contacts/block/list",
            [("page", "1"), ("orderBy", "id"), ("direction", "desc"), ("limit", "0")],
            [],
            None,
        ),
    ),
    (
        "getBlockedContacts",
        (
            "GET",
            "/api/v2/contacts/block/list",
            [("page", "1"), ("orderBy", "id"), ("direction", "desc"), ("limit", "101")],
            [],
            None,
        ),
    ),
    (
        "getBlockedContacts",
        (
            "GET",
            "/api/v2/contacts/block/list",
            [("page", "1"), ("limit", "10"), ("direction", "desc"), ("orderBy", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getBlockedContacts",
        (
            "GET",
            "/api/v2/contacts/block/list",
            [("page", "1"), ("limit", "10"), ("orderBy", "id"), ("direction", "no-such-value")],
            [],
            None,
        ),
    ),
    ("getContactIfBlocked", ("GET", "/api/v2/contacts/block/phone", [], [], None)),
    (
        "getUnsubscribers",
        ("GET", "/api/v2/unsubscribers", [("limit", "10"), ("page", "no-such-value")], [], None),
    ),
    (
        "getUnsubscribers",
        ("GET", "/api/v2/unsubscribers", [("limit", "10"), ("page", "0")], [], None),
    ),
    (
        "getUnsubscribers",
        ("GET", "/api/v2/unsubscribers", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    (
        "getUnsubscribers",
        ("GET", "/api/v2/unsubscribers", [("page", "1"), ("limit", "0")], [], None),
    ),
    (
        "getUnsubscribers",
        ("GET", "/api/v2/unsubscribers", [("page", "1"), ("limit", "101")], [], None),
    ),
    (
        "unsubscribeContact",
        ("POST", "/api/v2/unsubscribers", [], [("Content-Type", "application/json")], []),
    ),
    (
        "unsubscribeContact",
        ("POST", "/api/v2/unsubscribers", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "unsubscribeContact",
        (
            "POST",
            "/api/v2/unsubscribers",
            [],
            [("Content-Type", "application/json")],
            {"phone": None},
        ),
    ),
    (
        "unsubscribeContact",
        ("POST", "/api/v2/unsubscribers", [], [("Content-Type", "application/json")], {"phone": 1}),
    ),
    (
        "unsubscribeContact",
        (
            "POST",
            "/api/v2/unsubscribers",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "blockIncoming": None},
        ),
    ),
    (
        "unsubscribeContact",
        (
            "POST",
            "/api/v2/unsubscribers",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447860021130", "blockIncoming": "no-such-value"},
        ),
    ),
    ("getUnsubscribedContact", ("GET", "/api/v2/unsubscribers/no-such-value", [], [], None)),
    (
        "getLists",
        (
            "GET",
            "/api/v2/lists",
            [
                ("limit", "10"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("favoriteOnly", "0"),
                ("onlyMine", "0"),
                ("page", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getLists",
        (
            "GET",
            "/api/v2/lists",
            [
                ("limit", "10"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("favoriteOnly", "0"),
                ("onlyMine", "0"),
                ("page", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "getLists",
        (
            "GET",
            "/api/v2/lists",
            [
                ("page", "1"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("favoriteOnly", "0"),
                ("onlyMine", "0"),
                ("limit", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getLists",
        (
            "GET",
            "/api/v2/lists",
            [
                ("page", "1"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("favoriteOnly", "0"),
                ("onlyMine", "0"),
                ("limit", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "getLists",
        (
            "GET",
            "/api/v2/lists",
            [
                ("page", "1"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("favoriteOnly", "0"),
                ("onlyMine", "0"),
                ("limit", "101"),
            ],
            [],
            None,
        ),
    ),
    (
        "getLists",
        (
            "GET",
            "/api/v2/lists",
            [
                ("page", "1"),
                ("limit", "10"),
                ("direction", "desc"),
                ("favoriteOnly", "0"),
                ("onlyMine", "0"),
                ("orderBy", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getLists",
        (
            "GET",
            "/api/v2/lists",
            [
                ("page", "1"),
                ("limit", "10"),
                ("orderBy", "id"),
                ("favoriteOnly", "0"),
                ("onlyMine", "0"),
                ("direction", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getLists",
        (
            "GET",
            "/api/v2/lists",
            [
                ("page", "1"),
                ("limit", "10"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("onlyMine", "0"),
                ("favoriteOnly", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getLists",
        (
            "GET",
            "/api/v2/lists",
            [
                ("page", "1"),
                ("limit", "10"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("favoriteOnly", "0"),
                ("onlyMine", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    ("createList", ("POST", "/api/v2/lists", [], [("Content-Type", "application/json")], [])),
    ("createList", ("POST", "/api/v2/lists", [], [("Content-Type", "application/json")], {})),
    (
        "createList",
        ("POST", "/api/v2/lists", [], [("Content-Type", "application/json")], {"name": None}),
    ),
    (
        "createList",
        ("POST", "/api/v2/lists", [], [("Content-Type", "application/json")], {"name": 1}),
    ),
    (
        "createList",
        (
            "POST",
            "/api/v2/lists",
            [],
            [("Content-Type", "application/json")],
            {"name": "Regulars", "shared": None},
        ),
    ),
    (
        "createList",
        (
            "POST",
            "/api/v2/lists",
            [],
            [("Content-Type", "application/json")],
            {"name": "Regulars", "shared": "no-such-value"},
        ),
    ),
    (
        "createList",
        (
            "POST",
            "/api/v2/lists",
            [],
            [("Content-Type", "application/json")],
            {"name": "Regulars", "favorited": None},
        ),
    ),
    (
        "createList",
        (
            "POST",
            "/api/v2/lists",
            [],
            [("Content-Type", "application/json")],
            {"name": "Regulars", "favorited": "no-such-value"},
        ),
    ),
    (
        "createList",
        (
            "POST",
            "/api/v2/lists",
            [],
            [("Content-Type", "application/json")],
            {"name": "Regulars", "isDefault": None},
        ),
    ),
    (
        "createList",
        (
            "POST",
            "/api/v2/lists",
            [],
            [("Content-Type", "application/json")],
            {"name": "Regulars", "isDefault": "no-such-value"},
        ),
    ),
    (
        "searchLists",
        (
            "GET",
            "/api/v2/lists/search",
            [
                ("limit", "10"),
                ("onlyMine", "0"),
                ("onlyDefault", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("page", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchLists",
        (
            "GET",
            "/api/v2/lists/search",
            [
                ("limit", "10"),
                ("onlyMine", "0"),
                ("onlyDefault", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("page", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchLists",
        (
            "GET",
            "/api/v2/lists/search",
            [
                ("page", "1"),
                ("onlyMine", "0"),
                ("onlyDefault", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("limit", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchLists",
        (
            "GET",
            "/api/v2/lists/search",
            [
                ("page", "1"),
                ("onlyMine", "0"),
                ("onlyDefault", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("limit", "0"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchLists",
        (
            "GET",
            "/api/v2/lists/search",
            [
                ("page", "1"),
                ("onlyMine", "0"),
                ("onlyDefault", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("limit", "101"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchLists",
        (
            "GET",
            "/api/v2/lists/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("onlyMine", "0"),
                ("onlyDefault", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("ids", ","),
            ],
            [],
            None,
        ),
    ),
    (
        "searchLists",
        (
            "GET",
            "/api/v2/lists/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("onlyDefault", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("onlyMine", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchLists",
        (
            "GET",
            "/api/v2/lists/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("onlyMine", "0"),
                ("orderBy", "id"),
                ("direction", "desc"),
                ("onlyDefault", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchLists",
        (
            "GET",
            "/api/v2/lists/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("onlyMine", "0"),
                ("onlyDefault", "0"),
                ("direction", "desc"),
                ("orderBy", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "searchLists",
        (
            "GET",
            "/api/v2/lists/search",
            [
                ("page", "1"),
                ("limit", "10"),
                ("onlyMine", "0"),
                ("onlyDefault", "0"),
                ("orderBy", "id"),
                ("direction", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "deleteListsBulk",
        ("POST", "/api/v2/lists/delete", [], [("Content-Type", "application/json")], []),
    ),
    (
        "deleteListsBulk",
        ("POST", "/api/v2/lists/delete", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "deleteListsBulk",
        (
            "POST",
            "/api/v2/lists/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": "715,716", "all": 1},
        ),
    ),
    (
        "deleteListsBulk",
        ("POST", "/api/v2/lists/delete", [], [("Content-Type", "application/json")], {"ids": None}),
    ),
    (
        "deleteListsBulk",
        ("POST", "/api/v2/lists/delete", [], [("Content-Type", "application/json")], {"ids": 1}),
    ),
    (
        "deleteListsBulk",
        ("POST", "/api/v2/lists/delete", [], [("Content-Type", "application/json")], {"ids": ","}),
    ),
    (
        "deleteListsBulk",
        ("POST", "/api/v2/lists/delete", [], [("Content-Type", "application/json")], {"all": None}),
    ),
    (
        "deleteListsBulk",
        (
            "POST",
            "/api/v2/lists/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "deleteListsBulk",
        ("POST", "/api/v2/lists/delete", [], [("Content-Type", "application/json")], {"all": 0}),
    ),
    ("getList", ("GET", "/api/v2/lists/no-such-value", [], [], None)),
    (
        "updateList",
        (
            "PUT",
            "/api/v2/lists/no-such-value",
            [],
            [("Content-Type", "application/json")],
            {"name": "Regulars"},
        ),
    ),
    ("updateList", ("PUT", "/api/v2/lists/715", [], [("Content-Type", "application/json")], [])),
    ("updateList", ("PUT", "/api/v2/lists/715", [], [("Content-Type", "application/json")], {})),
    (
        "updateList",
        ("PUT", "/api/v2/lists/715", [], [("Content-Type", "application/json")], {"name": None}),
    ),
    (
        "updateList",
        ("PUT", "/api/v2/lists/715", [], [("Content-Type", "application/json")], {"name": 1}),
    ),
    (
        "updateList",
        (
            "PUT",
            "/api/v2/lists/715",
            [],
            [("Content-Type", "application/json")],
            {"name": "Regulars", "shared": None},
        ),
    ),
    (
        "updateList",
        (
            "PUT",
            "/api/v2/lists/715",
            [],
            [("Content-Type", "application/json")],
            {"name": "Regulars", "shared": "no-such-value"},
        ),
    ),
    (
        "updateList",
        (
            "PUT",
            "/api/v2/lists/715",
            [],
            [("Content-Type", "application/json")],
            {"name": "Regulars", "favorited": None},
        ),
    ),
    (
        "updateList",
        (
            "PUT",
            "/api/v2/lists/715",
            [],
            [("Content-Type", "application/json")],
            {"name": "Regulars", "favorited": "no-such-value"},
        ),
    ),
    (
        "updateList",
        (
            "PUT",
            "/api/v2/lists/715",
            [],
            [("Content-Type", "application/json")],
            {"name": "Regulars", "isDefault": None},
        ),
    ),
    (
        "updateList",
        (
            "PUT",
            "/api/v2/lists/715",
            [],
            [("Content-Type", "application/json")],
            {"name": "Regulars", "isDefault": "no-such-value"},
        ),
    ),
    ("deleteList", ("DELETE", "/api/v2/lists/no-such-value", [], [], None)),
    (
        "getContactsByListId",
        (
            "GET",
            "/api/v2/lists/no-such-value/contacts",
            [("page", "1"), ("limit", "10"), ("orderBy", "id"), ("direction", "desc")],
            [],
            None,
        ),
    ),
    (
        "getContactsByListId",
        (
            "GET",
            "/api/v2/lists/715/contacts",
            [("limit", "10"), ("orderBy", "id"), ("direction", "desc"), ("page", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getContactsByListId",
        (
            "GET",
            "/api/v2/lists/715/contacts",
            [("limit", "10"), ("orderBy", "id"), ("direction", "desc"), ("page", "0")],
            [],
            None,
        ),
    ),
    (
        "getContactsByListId",
        (
            "GET",
            "/api/v2/lists/715/contacts",
            [("page", "1"), ("orderBy", "id"), ("direction", "desc"), ("limit", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getContactsByListId",
        (
            "GET",
            "/api/v2/lists/715/contacts",
            [("page", "1"), ("orderBy", "id"), ("direction", "desc"), ("limit", "0")],
            [],
            None,
        ),
    ),
    (
        "getContactsByListId",
        (
            "GET",
            "/api/v2/lists/715/contacts",
            [("page", "1"), ("orderBy", "id"), ("direction", "desc"), ("limit", "101")],
            [],
            None,
        ),
    ),
    (
        "getContactsByListId",
        (
            "GET",
            "/api/v2/lists/715/contacts",
            [("page", "1"), ("limit", "10"), ("direction", "desc"), ("orderBy", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getContactsByListId",
        (
            "GET",
            "/api/v2/lists/715/contacts",
            [("page", "1"), ("limit", "10"), ("orderBy", "id"), ("direction", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "assignContactsToList",
        (
            "PUT",
            "/api/v2/lists/no-such-value/contacts",
            [],
            [("Content-Type", "application/json")],
            {"contacts": "534,535"},
        ),
    ),
    (
        "assignContactsToList",
        ("PUT", "/api/v2/lists/715/contacts", [], [("Content-Type", "application/json")], []),
    ),
    (
        "assignContactsToList",
        ("PUT", "/api/v2/lists/715/contacts", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "assignContactsToList",
        (
            "PUT",
            "/api/v2/lists/715/contacts",
            [],
            [("Content-Type", "application/json")],
            {"contacts": None},
        ),
    ),
    (
        "assignContactsToList",
        (
            "PUT",
            "/api/v2/lists/715/contacts",
            [],
            [("Content-Type", "application/json")],
            {"contacts": 1},
        ),
    ),
    (
        "assignContactsToList",
        (
            "PUT",
            "/api/v2/lists/715/contacts",
            [],
            [("Content-Type", "application/json")],
            {"contacts": ","},
        ),
    ),
    (
        "clearAndAssignContactsToList",
        (
            "POST",
            "/api/v2/lists/no-such-value/contacts",
            [],
            [("Content-Type", "application/json")],
            {"contacts": "534,535"},
        ),
    ),
    (
        "clearAndAssignContactsToList",
        ("POST", "/api/v2/lists/715/contacts", [], [("Content-Type", "application/json")], []),
    ),
    (
        "clearAndAssignContactsToList",
        ("POST", "/api/v2/lists/715/contacts", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "clearAndAssignContactsToList",
        (
            "POST",
            "/api/v2/lists/715/contacts",
            [],
            [("Content-Type", "application/json")],
            {"contacts": None},
        ),
    ),
    (
        "clearAndAssignContactsToList",
        (
            "POST",
            "/api/v2/lists/715/contacts",
            [],
            [("Content-Type", "application/json")],
            {"contacts": 1},
        ),
    ),
    (
        "clearAndAssignContactsToList",
        (
            "POST",
            "/api/v2/lists/715/contacts",
            [],
            [("Content-Type", "application/json")],
            {"contacts": ","},
        ),
    ),
    (
        "deleteContactsFromList",
        (
            "DELETE",
            "/api/v2/lists/no-such-value/contacts",
            [],
            [("Content-Type", "application/json")],
            {"contacts": "534,535"},
        ),
    ),
    (
        "deleteContactsFromList",
        ("DELETE", "/api/v2/lists/715/contacts", [], [("Content-Type", "application/json")], []),
    ),
    (
        "deleteContactsFromList",
        ("DELETE", "/api/v2/lists/715/contacts", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "deleteContactsFromList",
        (
            "DELETE",
            "/api/v2/lists/715/contacts",
            [],
            [("Content-Type", "application/json")],
            {"contacts": None},
        ),
    ),
    (
        "deleteContactsFromList",
        (
            "DELETE",
            "/api/v2/lists/715/contacts",
            [],
            [("Content-Type", "application/json")],
            {"contacts": 1},
        ),
    ),
    (
        "deleteContactsFromList",
        (
            "DELETE",
            "/api/v2/lists/715/contacts",
            [],
            [("Content-Type", "application/json")],
            {"contacts": ","},
        ),
    ),
    ("getListContactsIds", ("GET", "/api/v2/lists/no-such-value/contacts/ids", [], [], None)),
    (
        "deleteListContactsBulk",
        (
            "POST",
            "/api/v2/lists/no-such-value/contacts/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": "534,535"},
        ),
    ),
    (
        "deleteListContactsBulk",
        (
            "POST",
            "/api/v2/lists/715/contacts/delete",
            [],
            [("Content-Type", "application/json")],
            [],
        ),
    ),
    (
        "deleteListContactsBulk",
        (
            "POST",
            "/api/v2/lists/715/contacts/delete",
            [],
            [("Content-Type", "application/json")],
            {},
        ),
    ),
    (
        "deleteListContactsBulk",
        (
            "POST",
            "/api/v2/lists/715/contacts/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": "534,535", "all": 1},
        ),
    ),
    (
        "deleteListContactsBulk",
        (
            "POST",
            "/api/v2/lists/715/contacts/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "deleteListContactsBulk",
        (
            "POST",
            "/api/v2/lists/715/contacts/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": 1},
        ),
    ),
    (
        "deleteListContactsBulk",
        (
            "POST",
            "/api/v2/lists/715/contacts/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "deleteListContactsBulk",
        (
            "POST",
            "/api/v2/lists/715/contacts/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "deleteListContactsBulk",
        (
            "POST",
            "/api/v2/lists/715/contacts/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "deleteListContactsBulk",
        (
            "POST",
            "/api/v2/lists/715/contacts/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": 0},
        ),
    ),
    (
        "uploadListAvatar",
        (
            "POST",
            "/api/v2/lists/no-such-value/avatar",
            [],
            [("Content-Type", "multipart/form-data")],
            None,
        ),
    ),
    (
        "uploadListAvatar",
        ("POST", "/api/v2/lists/715/avatar", [], [("Content-Type", "multipart/form-data")], {}),
    ),
    ("deleteListAvatar", ("DELETE", "/api/v2/lists/no-such-value/avatar", [], [], None)),
    (
        "getCustomFields",
        ("GET", "/api/v2/customfields", [("limit", "10"), ("page", "no-such-value")], [], None),
    ),
    (
        "getCustomFields",
        ("GET", "/api/v2/customfields", [("limit", "10"), ("page", "0")], [], None),
    ),
    (
        "getCustomFields",
        ("GET", "/api/v2/customfields", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    ("getCustomFields", ("GET", "/api/v2/customfields", [("page", "1"), ("limit", "0")], [], None)),
    (
        "getCustomFields",
        ("GET", "/api/v2/customfields", [("page", "1"), ("limit", "101")], [], None),
    ),
    (
        "createCustomField",
        ("POST", "/api/v2/customfields", [], [("Content-Type", "application/json")], []),
    ),
    (
        "createCustomField",
        ("POST", "/api/v2/customfields", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "createCustomField",
        (
            "POST",
            "/api/v2/customfields",
            [],
            [("Content-Type", "application/json")],
            {"name": None},
        ),
    ),
    (
        "createCustomField",
        ("POST", "/api/v2/customfields", [], [("Content-Type", "application/json")], {"name": 1}),
    ),
    ("getCustomField", ("GET", "/api/v2/customfields/no-such-value", [], [], None)),
    (
        "updateCustomField",
        (
            "PUT",
            "/api/v2/customfields/no-such-value",
            [],
            [("Content-Type", "application/json")],
            {"name": "DOB"},
        ),
    ),
    (
        "updateCustomField",
        ("PUT", "/api/v2/customfields/554", [], [("Content-Type", "application/json")], []),
    ),
    (
        "updateCustomField",
        ("PUT", "/api/v2/customfields/554", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "updateCustomField",
        (
            "PUT",
            "/api/v2/customfields/554",
            [],
            [("Content-Type", "application/json")],
            {"name": None},
        ),
    ),
    (
        "updateCustomField",
        (
            "PUT",
            "/api/v2/customfields/554",
            [],
            [("Content-Type", "application/json")],
            {"name": 1},
        ),
    ),
    ("deleteCustomField", ("DELETE", "/api/v2/customfields/no-such-value", [], [], None)),
    (
        "updateCustomFieldValue",
        (
            "PUT",
            "/api/v2/customfields/no-such-value/update",
            [],
            [("Content-Type", "application/json")],
            {"contactId": 27074, "value": "1983-08-31"},
        ),
    ),
    (
        "updateCustomFieldValue",
        ("PUT", "/api/v2/customfields/554/update", [], [("Content-Type", "application/json")], []),
    ),
    (
        "updateCustomFieldValue",
        (
            "PUT",
            "/api/v2/customfields/554/update",
            [],
            [("Content-Type", "application/json")],
            {"value": "1983-08-31"},
        ),
    ),
    (
        "updateCustomFieldValue",
        (
            "PUT",
            "/api/v2/customfields/554/update",
            [],
            [("Content-Type", "application/json")],
            {"value": "1983-08-31", "contactId": None},
        ),
    ),
    (
        "updateCustomFieldValue",
        (
            "PUT",
            "/api/v2/customfields/554/update",
            [],
            [("Content-Type", "application/json")],
            {"value": "1983-08-31", "contactId": "no-such-value"},
        ),
    ),
    (
        "updateCustomFieldValue",
        (
            "PUT",
            "/api/v2/customfields/554/update",
            [],
            [("Content-Type", "application/json")],
            {"contactId": 27074},
        ),
    ),
    (
        "updateCustomFieldValue",
        (
            "PUT",
            "/api/v2/customfields/554/update",
            [],
            [("Content-Type", "application/json")],
            {"contactId": 27074, "value": None},
        ),
    ),
    (
        "updateCustomFieldValue",
        (
            "PUT",
            "/api/v2/customfields/554/update",
            [],
            [("Content-Type", "application/json")],
            {"contactId": 27074, "value": 1},
        ),
    ),
    (
        "getContactNotes",
        ("GET", "/api/v2/contacts/no-such-value/notes", [("page", "1"), ("limit", "10")], [], None),
    ),
    (
        "getContactNotes",
        (
            "GET",
            "/api/v2/contacts/27074/notes",
            [("limit", "10"), ("page", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getContactNotes",
        ("GET", "/api/v2/contacts/27074/notes", [("limit", "10"), ("page", "0")], [], None),
    ),
    (
        "getContactNotes",
        (
            "GET",
            "/api/v2/contacts/27074/notes",
            [("page", "1"), ("limit", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getContactNotes",
        ("GET", "/api/v2/contacts/27074/notes", [("page", "1"), ("limit", "0")], [], None),
    ),
    (
        "getContactNotes",
        ("GET", "/api/v2/contacts/27074/notes", [("page", "1"), ("limit", "101")], [], None),
    ),
    (
        "createContactNote",
        (
            "POST",
            "/api/v2/contacts/no-such-value/notes",
            [],
            [("Content-Type", "application/json")],
            {"note": "Prefers to be called after noon."},
        ),
    ),
    (
        "createContactNote",
        ("POST", "/api/v2/contacts/27074/notes", [], [("Content-Type", "application/json")], []),
    ),
    (
        "createContactNote",
        ("POST", "/api/v2/contacts/27074/notes", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "createContactNote",
        (
            "POST",
            "/api/v2/contacts/27074/notes",
            [],
            [("Content-Type", "application/json")],
            {"note": None},
        ),
    ),
    (
        "createContactNote",
        (
            "POST",
            "/api/v2/contacts/27074/notes",
            [],
            [("Content-Type", "application/json")],
            {"note": 1},
        ),
    ),
    ("getContactNote", ("GET", "/api/v2/notes/no-such-value", [], [], None)),
    (
        "updateContactNote",
        (
            "PUT",
            "/api/v2/notes/no-such-value",
            [],
            [("Content-Type", "application/json")],
            {"note": "Prefers to be called after noon."},
        ),
    ),
    (
        "updateContactNote",
        ("PUT", "/api/v2/notes/5", [], [("Content-Type", "application/json")], []),
    ),
    (
        "updateContactNote",
        ("PUT", "/api/v2/notes/5", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "updateContactNote",
        ("PUT", "/api/v2/notes/5", [], [("Content-Type", "application/json")], {"note": None}),
    ),
    (
        "updateContactNote",
        ("PUT", "/api/v2/notes/5", [], [("Content-Type", "application/json")], {"note": 1}),
    ),
    ("deleteContactNote", ("DELETE", "/api/v2/notes/no-such-value", [], [], None)),
    (
        "deleteContactNotesBulk",
        (
            "POST",
            "/api/v2/contacts/no-such-value/notes/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": "5,6"},
        ),
    ),
    (
        "deleteContactNotesBulk",
        (
            "POST",
            "/api/v2/contacts/27074/notes/delete",
            [],
            [("Content-Type", "application/json")],
            [],
        ),
    ),
    (
        "deleteContactNotesBulk",
        (
            "POST",
            "/api/v2/contacts/27074/notes/delete",
            [],
            [("Content-Type", "application/json")],
            {},
        ),
    ),
    (
        "deleteContactNotesBulk",
        (
            "POST",
            "/api/v2/contacts/27074/notes/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": "5,6", "all": True},
        ),
    ),
    (
        "deleteContactNotesBulk",
        (
            "POST",
            "/api/v2/contacts/27074/notes/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "deleteContactNotesBulk",
        (
            "POST",
            "/api/v2/contacts/27074/notes/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": 1},
        ),
    ),
    (
        "deleteContactNotesBulk",
        (
            "POST",
            "/api/v2/contacts/27074/notes/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "deleteContactNotesBulk",
        (
            "POST",
            "/api/v2/contacts/27074/notes/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "deleteContactNotesBulk",
        (
            "POST",
            "/api/v2/contacts/27074/notes/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "deleteContactNotesBulk",
        (
            "POST",
            "/api/v2/contacts/27074/notes/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": False},
        ),
    ),
    ("createTag", ("POST", "/api/v2/tags", [], [("Content-Type", "application/json")], [])),
    ("createTag", ("POST", "/api/v2/tags", [], [("Content-Type", "application/json")], {})),
    (
        "createTag",
        ("POST", "/api/v2/tags", [], [("Content-Type", "application/json")], {"title": None}),
    ),
    (
        "createTag",
        ("POST", "/api/v2/tags", [], [("Content-Type", "application/json")], {"title": 1}),
    ),
    (
        "updateSenderSetting",
        ("PUT", "/api/v2/sender/settings", [], [("Content-Type", "application/json")], []),
    ),
    (
        "updateSenderSetting",
        (
            "PUT",
            "/api/v2/sender/settings",
            [],
            [("Content-Type", "application/json")],
            {"country": "AF"},
        ),
    ),
    (
        "updateSenderSetting",
        (
            "PUT",
            "/api/v2/sender/settings",
            [],
            [("Content-Type", "application/json")],
            {"country": "AF", "value": None},
        ),
    ),
    (
        "updateSenderSetting",
        (
            "PUT",
            "/api/v2/sender/settings",
            [],
            [("Content-Type", "application/json")],
            {"country": "AF", "value": 1},
        ),
    ),
    (
        "updateSenderSetting",
        (
            "PUT",
            "/api/v2/sender/settings",
            [],
            [("Content-Type", "application/json")],
            {"value": "447624800500"},
        ),
    ),
    (
        "updateSenderSetting",
        (
            "PUT",
            "/api/v2/sender/settings",
            [],
            [("Content-Type", "application/json")],
            {"value": "447624800500", "country": None},
        ),
    ),
    (
        "updateSenderSetting",
        (
            "PUT",
            "/api/v2/sender/settings",
            [],
            [("Content-Type", "application/json")],
            {"value": "447624800500", "country": 1},
        ),
    ),
    (
        "updateSenderSetting",
        (
            "PUT",
            "/api/v2/sender/settings",
            [],
            [("Content-Type", "application/json")],
            {"value": "447624800500", "country": "AF", "chatId": None},
        ),
    ),
    (
        "updateSenderSetting",
        (
            "PUT",
            "/api/v2/sender/settings",
            [],
            [("Content-Type", "application/json")],
            {"value": "447624800500", "country": "AF", "chatId": "no-such-value"},
        ),
    ),
    (
        "getUserDedicatedNumbers",
        ("GET", "/api/v2/numbers", [("limit", "10"), ("page", "no-such-value")], [], None),
    ),
    (
        "getUserDedicatedNumbers",
        ("GET", "/api/v2/numbers", [("limit", "10"), ("page", "0")], [], None),
    ),
    (
        "getUserDedicatedNumbers",
        ("GET", "/api/v2/numbers", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    (
        "getUserDedicatedNumbers",
        ("GET", "/api/v2/numbers", [("page", "1"), ("limit", "0")], [], None),
    ),
    (
        "getUserDedicatedNumbers",
        ("GET", "/api/v2/numbers", [("page", "1"), ("limit", "101")], [], None),
    ),
    (
        "getUserDedicatedNumbers",
        (
            "GET",
            "/api/v2/numbers",
            [("page", "1"), ("limit", "10"), ("surveyId", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "buyDedicatedNumber",
        ("POST", "/api/v2/numbers", [], [("Content-Type", "application/json")], []),
    ),
    (
        "buyDedicatedNumber",
        (
            "POST",
            "/api/v2/numbers",
            [],
            [("Content-Type", "application/json")],
            {"country": "GB", "userId": 5501},
        ),
    ),
    (
        "buyDedicatedNumber",
        (
            "POST",
            "/api/v2/numbers",
            [],
            [("Content-Type", "application/json")],
            {"country": "GB", "userId": 5501, "phone": None},
        ),
    ),
    (
        "buyDedicatedNumber",
        (
            "POST",
            "/api/v2/numbers",
            [],
            [("Content-Type", "application/json")],
            {"country": "GB", "userId": 5501, "phone": 1},
        ),
    ),
    (
        "buyDedicatedNumber",
        (
            "POST",
            "/api/v2/numbers",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447155370001", "userId": 5501},
        ),
    ),
    (
        "buyDedicatedNumber",
        (
            "POST",
            "/api/v2/numbers",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447155370001", "userId": 5501, "country": None},
        ),
    ),
    (
        "buyDedicatedNumber",
        (
            "POST",
            "/api/v2/numbers",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447155370001", "userId": 5501, "country": 1},
        ),
    ),
    (
        "buyDedicatedNumber",
        (
            "POST",
            "/api/v2/numbers",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447155370001", "country": "GB"},
        ),
    ),
    (
        "buyDedicatedNumber",
        (
            "POST",
            "/api/v2/numbers",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447155370001", "country": "GB", "userId": None},
        ),
    ),
    (
        "buyDedicatedNumber",
        (
            "POST",
            "/api/v2/numbers",
            [],
            [("Content-Type", "application/json")],
            {"phone": "447155370001", "country": "GB", "userId": "no-such-value"},
        ),
    ),
    (
        "getAvailableDedicatedNumbers",
        (
            "GET",
            "/api/v2/numbers/available",
            [("tollfree", "0"), ("country", "GB"), ("prefix", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getAvailableDedicatedNumbers",
        (
            "GET",
            "/api/v2/numbers/available",
            [("country", "GB"), ("tollfree", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getAvailableDedicatedNumbers",
        ("GET", "/api/v2/numbers/available", [("tollfree", "0")], [], None),
    ),
    ("getDedicatedNumber", ("GET", "/api/v2/numbers/no-such-value", [], [], None)),
    ("deleteDedicatedNumber", ("DELETE", "/api/v2/numbers/no-such-value", [], [], None)),
    (
        "getSenderIds",
        ("GET", "/api/v2/senderids", [("limit", "10"), ("page", "no-such-value")], [], None),
    ),
    ("getSenderIds", ("GET", "/api/v2/senderids", [("limit", "10"), ("page", "0")], [], None)),
    (
        "getSenderIds",
        ("GET", "/api/v2/senderids", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    ("getSenderIds", ("GET", "/api/v2/senderids", [("page", "1"), ("limit", "0")], [], None)),
    ("getSenderIds", ("GET", "/api/v2/senderids", [("page", "1"), ("limit", "101")], [], None)),
    (
        "requestSenderId",
        ("POST", "/api/v2/senderids", [], [("Content-Type", "application/json")], []),
    ),
    (
        "requestSenderId",
        (
            "POST",
            "/api/v2/senderids",
            [],
            [("Content-Type", "application/json")],
            {"explanation": "It is the name of our company."},
        ),
    ),
    (
        "requestSenderId",
        (
            "POST",
            "/api/v2/senderids",
            [],
            [("Content-Type", "application/json")],
            {"explanation": "It is the name of our company.", "senderId": None},
        ),
    ),
    (
        "requestSenderId",
        (
            "POST",
            "/api/v2/senderids",
            [],
            [("Content-Type", "application/json")],
            {"explanation": "It is the name of our company.", "senderId": 1},
        ),
    ),
    (
        "requestSenderId",
        (
            "POST",
            "/api/v2/senderids",
            [],
            [("Content-Type", "application/json")],
            {"senderId": "HotRod"},
        ),
    ),
    (
        "requestSenderId",
        (
            "POST",
            "/api/v2/senderids",
            [],
            [("Content-Type", "application/json")],
            {"senderId": "HotRod", "explanation": None},
        ),
    ),
    (
        "requestSenderId",
        (
            "POST",
            "/api/v2/senderids",
            [],
            [("Content-Type", "application/json")],
            {"senderId": "HotRod", "explanation": 1},
        ),
    ),
    ("getSenderId", ("GET", "/api/v2/senderids/no-such-value", [], [], None)),
    ("deleteSenderId", ("DELETE", "/api/v2/senderids/no-such-value", [], [], None)),
    ("updateCurrentUser", ("PUT", "/api/v2/user", [], [("Content-Type", "application/json")], [])),
    (
        "updateCurrentUser",
        ("PUT", "/api/v2/user", [], [("Content-Type", "application/json")], {"username": None}),
    ),
    (
        "updateCurrentUser",
        ("PUT", "/api/v2/user", [], [("Content-Type", "application/json")], {"username": 1}),
    ),
    (
        "updateCurrentUser",
        ("PUT", "/api/v2/user", [], [("Content-Type", "application/json")], {"firstName": None}),
    ),
    (
        "updateCurrentUser",
        ("PUT", "/api/v2/user", [], [("Content-Type", "application/json")], {"firstName": 1}),
    ),
    (
        "updateCurrentUser",
        ("PUT", "/api/v2/user", [], [("Content-Type", "application/json")], {"lastName": None}),
    ),
    (
        "updateCurrentUser",
        ("PUT", "/api/v2/user", [], [("Content-Type", "application/json")], {"lastName": 1}),
    ),
    (
        "updateCurrentUser",
        ("PUT", "/api/v2/user", [], [("Content-Type", "application/json")], {"email": None}),
    ),
    (
        "updateCurrentUser",
        ("PUT", "/api/v2/user", [], [("Content-Type", "application/json")], {"email": 1}),
    ),
    (
        "updateCurrentUser",
        ("PUT", "/api/v2/user", [], [("Content-Type", "application/json")], {"phone": None}),
    ),
    (
        "updateCurrentUser",
        ("PUT", "/api/v2/user", [], [("Content-Type", "application/json")], {"phone": 1}),
    ),
    (
        "updateCurrentUser",
        ("PUT", "/api/v2/user", [], [("Content-Type", "application/json")], {"company": None}),
    ),
    (
        "updateCurrentUser",
        ("PUT", "/api/v2/user", [], [("Content-Type", "application/json")], {"company": 1}),
    ),
    (
        "updateCurrentUser",
        ("PUT", "/api/v2/user", [], [("Content-Type", "application/json")], {"timezone": None}),
    ),
    (
        "updateCurrentUser",
        (
            "PUT",
            "/api/v2/user",
            [],
            [("Content-Type", "application/json")],
            {"timezone": "no-such-value"},
        ),
    ),
    (
        "uploadAvatar",
        ("POST", "/api/v2/user/avatar", [], [("Content-Type", "multipart/form-data")], {}),
    ),
    (
        "updateBalanceNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/balance",
            [],
            [("Content-Type", "application/json")],
            [],
        ),
    ),
    (
        "updateBalanceNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/balance",
            [],
            [("Content-Type", "application/json")],
            {"alertBalance": "50", "lowBalanceNotification": None},
        ),
    ),
    (
        "updateBalanceNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/balance",
            [],
            [("Content-Type", "application/json")],
            {"alertBalance": "50", "lowBalanceNotification": "no-such-value"},
        ),
    ),
    (
        "updateBalanceNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/balance",
            [],
            [("Content-Type", "application/json")],
            {},
        ),
    ),
    (
        "updateBalanceNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/balance",
            [],
            [("Content-Type", "application/json")],
            {"alertBalance": None},
        ),
    ),
    (
        "updateBalanceNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/balance",
            [],
            [("Content-Type", "application/json")],
            {"alertBalance": "no-such-value"},
        ),
    ),
    (
        "updateBalanceNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/balance",
            [],
            [("Content-Type", "application/json")],
            {"alertBalance": "50", "alertPhone": None},
        ),
    ),
    (
        "updateBalanceNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/balance",
            [],
            [("Content-Type", "application/json")],
            {"alertBalance": "50", "alertPhone": 1},
        ),
    ),
    (
        "updateBalanceNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/balance",
            [],
            [("Content-Type", "application/json")],
            {"alertBalance": "50", "alertEmail1": None},
        ),
    ),
    (
        "updateBalanceNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/balance",
            [],
            [("Content-Type", "application/json")],
            {"alertBalance": "50", "alertEmail1": 1},
        ),
    ),
    (
        "updateBalanceNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/balance",
            [],
            [("Content-Type", "application/json")],
            {"alertBalance": "50", "alertEmail2": None},
        ),
    ),
    (
        "updateBalanceNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/balance",
            [],
            [("Content-Type", "application/json")],
            {"alertBalance": "50", "alertEmail2": 1},
        ),
    ),
    (
        "updateBalanceNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/balance",
            [],
            [("Content-Type", "application/json")],
            {"alertBalance": "50", "alertEmail3": None},
        ),
    ),
    (
        "updateBalanceNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/balance",
            [],
            [("Content-Type", "application/json")],
            {"alertBalance": "50", "alertEmail3": 1},
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            [],
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            {"includeSmsHistory": True, "sendInHtmlFormat": True},
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            {
                "includeSmsHistory": True,
                "sendInHtmlFormat": True,
                "inboundMessageNotification": None,
            },
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            {
                "includeSmsHistory": True,
                "sendInHtmlFormat": True,
                "inboundMessageNotification": "no-such-value",
            },
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            {"inboundMessageNotification": True, "sendInHtmlFormat": True},
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            {
                "inboundMessageNotification": True,
                "sendInHtmlFormat": True,
                "includeSmsHistory": None,
            },
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            {
                "inboundMessageNotification": True,
                "sendInHtmlFormat": True,
                "includeSmsHistory": "no-such-value",
            },
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            {"inboundMessageNotification": True, "includeSmsHistory": True},
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            {
                "inboundMessageNotification": True,
                "includeSmsHistory": True,
                "sendInHtmlFormat": None,
            },
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            {
                "inboundMessageNotification": True,
                "includeSmsHistory": True,
                "sendInHtmlFormat": "no-such-value",
            },
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            {
                "inboundMessageNotification": True,
                "includeSmsHistory": True,
                "sendInHtmlFormat": True,
                "alertEmail1": None,
            },
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            {
                "inboundMessageNotification": True,
                "includeSmsHistory": True,
                "sendInHtmlFormat": True,
                "alertEmail1": 1,
            },
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            {
                "inboundMessageNotification": True,
                "includeSmsHistory": True,
                "sendInHtmlFormat": True,
                "alertEmail2": None,
            },
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            {
                "inboundMessageNotification": True,
                "includeSmsHistory": True,
                "sendInHtmlFormat": True,
                "alertEmail2": 1,
            },
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            {
                "inboundMessageNotification": True,
                "includeSmsHistory": True,
                "sendInHtmlFormat": True,
                "alertEmail3": None,
            },
        ),
    ),
    (
        "updateInboundMessagesNotificationSettings",
        (
            "PUT",
            "/api/v2/user/notification/inbound",
            [],
            [("Content-Type", "application/json")],
            {
                "inboundMessageNotification": True,
                "includeSmsHistory": True,
                "sendInHtmlFormat": True,
                "alertEmail3": 1,
            },
        ),
    ),
    (
        "updateChatDesktopNotificationSettings",
        (
            "PUT",
            "/api/v2/user/desktop/notification",
            [],
            [("Content-Type", "application/json")],
            [],
        ),
    ),
    (
        "updateChatDesktopNotificationSettings",
        (
            "PUT",
            "/api/v2/user/desktop/notification",
            [],
            [("Content-Type", "application/json")],
            {"showNotifications": False},
        ),
    ),
    (
        "updateChatDesktopNotificationSettings",
        (
            "PUT",
            "/api/v2/user/desktop/notification",
            [],
            [("Content-Type", "application/json")],
            {"showNotifications": False, "playSound": None},
        ),
    ),
    (
        "updateChatDesktopNotificationSettings",
        (
            "PUT",
            "/api/v2/user/desktop/notification",
            [],
            [("Content-Type", "application/json")],
            {"showNotifications": False, "playSound": "no-such-value"},
        ),
    ),
    (
        "updateChatDesktopNotificationSettings",
        (
            "PUT",
            "/api/v2/user/desktop/notification",
            [],
            [("Content-Type", "application/json")],
            {"playSound": False},
        ),
    ),
    (
        "updateChatDesktopNotificationSettings",
        (
            "PUT",
            "/api/v2/user/desktop/notification",
            [],
            [("Content-Type", "application/json")],
            {"playSound": False, "showNotifications": None},
        ),
    ),
    (
        "updateChatDesktopNotificationSettings",
        (
            "PUT",
            "/api/v2/user/desktop/notification",
            [],
            [("Content-Type", "application/json")],
            {"playSound": False, "showNotifications": "no-such-value"},
        ),
    ),
    (
        "updateChatDesktopNotificationSettings",
        (
            "PUT",
            "/api/v2/user/desktop/notification",
            [],
            [("Content-Type", "application/json")],
            {"playSound": False, "showNotifications": False, "showText": None},
        ),
    ),
    (
        "updateChatDesktopNotificationSettings",
        (
            "PUT",
            "/api/v2/user/desktop/notification",
            [],
            [("Content-Type", "application/json")],
            {"playSound": False, "showNotifications": False, "showText": "no-such-value"},
        ),
    ),
    (
        "updateChatDesktopNotificationSettings",
        (
            "PUT",
            "/api/v2/user/desktop/notification",
            [],
            [("Content-Type", "application/json")],
            {"playSound": False, "showNotifications": False, "soundId": None},
        ),
    ),
    (
        "updateChatDesktopNotificationSettings",
        (
            "PUT",
            "/api/v2/user/desktop/notification",
            [],
            [("Content-Type", "application/json")],
            {"playSound": False, "showNotifications": False, "soundId": "no-such-value"},
        ),
    ),
    (
        "updateCallbackSettings",
        ("PUT", "/api/v2/callback/settings", [], [("Content-Type", "application/json")], []),
    ),
    (
        "updateCallbackSettings",
        (
            "PUT",
            "/api/v2/callback/settings",
            [],
            [("Content-Type", "application/json")],
            {"inUrl": "https://example.org/received", "format": "m"},
        ),
    ),
    (
        "updateCallbackSettings",
        (
            "PUT",
            "/api/v2/callback/settings",
            [],
            [("Content-Type", "application/json")],
            {"inUrl": "https://example.org/received", "format": "m", "outUrl": 1},
        ),
    ),
    (
        "updateCallbackSettings",
        (
            "PUT",
            "/api/v2/callback/settings",
            [],
            [("Content-Type", "application/json")],
            {"outUrl": "https://example.org/delivered", "format": "m"},
        ),
    ),
    (
        "updateCallbackSettings",
        (
            "PUT",
            "/api/v2/callback/settings",
            [],
            [("Content-Type", "application/json")],
            {"outUrl": "https://example.org/delivered", "format": "m", "inUrl": 1},
        ),
    ),
    (
        "updateCallbackSettings",
        (
            "PUT",
            "/api/v2/callback/settings",
            [],
            [("Content-Type", "application/json")],
            {"outUrl": "https://example.org/delivered", "inUrl": "https://example.org/received"},
        ),
    ),
    (
        "updateCallbackSettings",
        (
            "PUT",
            "/api/v2/callback/settings",
            [],
            [("Content-Type", "application/json")],
            {
                "outUrl": "https://example.org/delivered",
                "inUrl": "https://example.org/received",
                "format": None,
            },
        ),
    ),
    (
        "updateCallbackSettings",
        (
            "PUT",
            "/api/v2/callback/settings",
            [],
            [("Content-Type", "application/json")],
            {
                "outUrl": "https://example.org/delivered",
                "inUrl": "https://example.org/received",
                "format": 1,
            },
        ),
    ),
    (
        "getSubaccounts",
        ("GET", "/api/v2/subaccounts", [("limit", "10"), ("page", "no-such-value")], [], None),
    ),
    ("getSubaccounts", ("GET", "/api/v2/subaccounts", [("limit", "10"), ("page", "0")], [], None)),
    (
        "getSubaccounts",
        ("GET", "/api/v2/subaccounts", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    ("getSubaccounts", ("GET", "/api/v2/subaccounts", [("page", "1"), ("limit", "0")], [], None)),
    ("getSubaccounts", ("GET", "/api/v2/subaccounts", [("page", "1"), ("limit", "101")], [], None)),
    (
        "inviteSubaccount",
        ("POST", "/api/v2/subaccounts", [], [("Content-Type", "application/json")], []),
    ),
    (
        "inviteSubaccount",
        ("POST", "/api/v2/subaccounts", [], [("Content-Type", "application/json")], {"role": "U"}),
    ),
    (
        "inviteSubaccount",
        (
            "POST",
            "/api/v2/subaccounts",
            [],
            [("Content-Type", "application/json")],
            {"role": "U", "email": None},
        ),
    ),
    (
        "inviteSubaccount",
        (
            "POST",
            "/api/v2/subaccounts",
            [],
            [("Content-Type", "application/json")],
            {"role": "U", "email": 1},
        ),
    ),
    (
        "inviteSubaccount",
        (
            "POST",
            "/api/v2/subaccounts",
            [],
            [("Content-Type", "application/json")],
            {"email": "charles@example.org"},
        ),
    ),
    (
        "inviteSubaccount",
        (
            "POST",
            "/api/v2/subaccounts",
            [],
            [("Content-Type", "application/json")],
            {"email": "charles@example.org", "role": None},
        ),
    ),
    (
        "inviteSubaccount",
        (
            "POST",
            "/api/v2/subaccounts",
            [],
            [("Content-Type", "application/json")],
            {"email": "charles@example.org", "role": 1},
        ),
    ),
    ("getSubaccount", ("GET", "/api/v2/subaccounts/no-such-value", [], [], None)),
    ("closeSubaccount", ("DELETE", "/api/v2/subaccounts/no-such-value", [], [], None)),
    (
        "requestNewSubaccountToken",
        ("POST", "/api/v2/subaccounts/tokens", [], [("Content-Type", "application/json")], []),
    ),
    (
        "requestNewSubaccountToken",
        (
            "POST",
            "/api/v2/subaccounts/tokens",
            [],
            [("Content-Type", "application/json")],
            {"password": "correct horse battery staple"},
        ),
    ),
    (
        "requestNewSubaccountToken",
        (
            "POST",
            "/api/v2/subaccounts/tokens",
            [],
            [("Content-Type", "application/json")],
            {"password": "correct horse battery staple", "userId": None},
        ),
    ),
    (
        "requestNewSubaccountToken",
        (
            "POST",
            "/api/v2/subaccounts/tokens",
            [],
            [("Content-Type", "application/json")],
            {"password": "correct horse battery staple", "userId": "no-such-value"},
        ),
    ),
    (
        "requestNewSubaccountToken",
        (
            "POST",
            "/api/v2/subaccounts/tokens",
            [],
            [("Content-Type", "application/json")],
            {"userId": 5501},
        ),
    ),
    (
        "requestNewSubaccountToken",
        (
            "POST",
            "/api/v2/subaccounts/tokens",
            [],
            [("Content-Type", "application/json")],
            {"userId": 5501, "password": None},
        ),
    ),
    (
        "requestNewSubaccountToken",
        (
            "POST",
            "/api/v2/subaccounts/tokens",
            [],
            [("Content-Type", "application/json")],
            {"userId": 5501, "password": 1},
        ),
    ),
    (
        "requestNewSubaccountToken",
        (
            "POST",
            "/api/v2/subaccounts/tokens",
            [],
            [("Content-Type", "application/json")],
            {"userId": 5501, "password": "correct horse battery staple", "appName": None},
        ),
    ),
    (
        "requestNewSubaccountToken",
        (
            "POST",
            "/api/v2/subaccounts/tokens",
            [],
            [("Content-Type", "application/json")],
            {"userId": 5501, "password": "correct horse battery staple", "appName": 1},
        ),
    ),
    (
        "getSubaccountsWithTokens",
        (
            "POST",
            "/api/v2/subaccounts/tokens/list",
            [("limit", "10"), ("page", "no-such-value")],
            [("Content-Type", "application/json")],
            {"appName": "Front desk", "password": "correct horse battery staple"},
        ),
    ),
    (
        "getSubaccountsWithTokens",
        (
            "POST",
            "/api/v2/subaccounts/tokens/list",
            [("limit", "10"), ("page", "0")],
            [("Content-Type", "application/json")],
            {"appName": "Front desk", "password": "correct horse battery staple"},
        ),
    ),
    (
        "getSubaccountsWithTokens",
        (
            "POST",
            "/api/v2/subaccounts/tokens/list",
            [("page", "1"), ("limit", "no-such-value")],
            [("Content-Type", "application/json")],
            {"appName": "Front desk", "password": "correct horse battery staple"},
        ),
    ),
    (
        "getSubaccountsWithTokens",
        (
            "POST",
            "/api/v2/subaccounts/tokens/list",
            [("page", "1"), ("limit", "0")],
            [("Content-Type", "application/json")],
            {"appName": "Front desk", "password": "correct horse battery staple"},
        ),
    ),
    (
        "getSubaccountsWithTokens",
        (
            "POST",
            "/api/v2/subaccounts/tokens/list",
            [("page", "1"), ("limit", "101")],
            [("Content-Type", "application/json")],
            {"appName": "Front desk", "password": "correct horse battery staple"},
        ),
    ),
    (
        "getSubaccountsWithTokens",
        (
            "POST",
            "/api/v2/subaccounts/tokens/list",
            [("page", "1"), ("limit", "10")],
            [("Content-Type", "application/json")],
            [],
        ),
    ),
    (
        "getSubaccountsWithTokens",
        (
            "POST",
            "/api/v2/subaccounts/tokens/list",
            [("page", "1"), ("limit", "10")],
            [("Content-Type", "application/json")],
            {"password": "correct horse battery staple"},
        ),
    ),
    (
        "getSubaccountsWithTokens",
        (
            "POST",
            "/api/v2/subaccounts/tokens/list",
            [("page", "1"), ("limit", "10")],
            [("Content-Type", "application/json")],
            {"password": "correct horse battery staple", "appName": None},
        ),
    ),
    (
        "getSubaccountsWithTokens",
        (
            "POST",
            "/api/v2/subaccounts/tokens/list",
            [("page", "1"), ("limit", "10")],
            [("Content-Type", "application/json")],
            {"password": "correct horse battery staple", "appName": 1},
        ),
    ),
    (
        "getSubaccountsWithTokens",
        (
            "POST",
            "/api/v2/subaccounts/tokens/list",
            [("page", "1"), ("limit", "10")],
            [("Content-Type", "application/json")],
            {"appName": "Front desk"},
        ),
    ),
    (
        "getSubaccountsWithTokens",
        (
            "POST",
            "/api/v2/subaccounts/tokens/list",
            [("page", "1"), ("limit", "10")],
            [("Content-Type", "application/json")],
            {"appName": "Front desk", "password": None},
        ),
    ),
    (
        "getSubaccountsWithTokens",
        (
            "POST",
            "/api/v2/subaccounts/tokens/list",
            [("page", "1"), ("limit", "10")],
            [("Content-Type", "application/json")],
            {"appName": "Front desk", "password": 1},
        ),
    ),
    ("getMessagingStat", ("GET", "/api/v2/stats/messaging", [("by", "no-such-value")], [], None)),
    (
        "getMessagingStat",
        ("GET", "/api/v2/stats/messaging", [("by", "off"), ("start", "no-such-value")], [], None),
    ),
    (
        "getMessagingStat",
        ("GET", "/api/v2/stats/messaging", [("by", "off"), ("end", "no-such-value")], [], None),
    ),
    (
        "getSpendingStat",
        ("GET", "/api/v2/stats/spending", [("limit", "10"), ("page", "no-such-value")], [], None),
    ),
    (
        "getSpendingStat",
        ("GET", "/api/v2/stats/spending", [("limit", "10"), ("page", "0")], [], None),
    ),
    (
        "getSpendingStat",
        ("GET", "/api/v2/stats/spending", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    (
        "getSpendingStat",
        ("GET", "/api/v2/stats/spending", [("page", "1"), ("limit", "0")], [], None),
    ),
    (
        "getSpendingStat",
        ("GET", "/api/v2/stats/spending", [("page", "1"), ("limit", "101")], [], None),
    ),
    (
        "getInvoices",
        ("GET", "/api/v2/invoices", [("limit", "10"), ("page", "no-such-value")], [], None),
    ),
    ("getInvoices", ("GET", "/api/v2/invoices", [("limit", "10"), ("page", "0")], [], None)),
    (
        "getInvoices",
        ("GET", "/api/v2/invoices", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    ("getInvoices", ("GET", "/api/v2/invoices", [("page", "1"), ("limit", "0")], [], None)),
    ("getInvoices", ("GET", "/api/v2/invoices", [("page", "1"), ("limit", "101")], [], None)),
    (
        "createEmailCampaign",
        ("POST", "/api/v2/email-campaigns", [], [("Content-Type", "application/json")], []),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "emailSenderId": None,
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "emailSenderId": "no-such-value",
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "subject": None,
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "subject": 1,
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "message": None,
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "message": 1,
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "fromName": 1,
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "replyToEmail": 1,
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": None,
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": 1,
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {"emails": ["ada@example.org"], "groupIds": [715]},
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": None,
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {"contactIds": 1, "emails": ["ada@example.org"], "groupIds": [715]},
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {"contactIds": [2764], "groupIds": [715]},
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {"contactIds": [2764], "emails": None, "groupIds": [715]},
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {"contactIds": [2764], "emails": 1, "groupIds": [715]},
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {"contactIds": [2764], "emails": ["ada@example.org"]},
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": None,
                },
            },
        ),
    ),
    (
        "createEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {"contactIds": [2764], "emails": ["ada@example.org"], "groupIds": 1},
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            [],
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "emailSenderId": None,
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "emailSenderId": "no-such-value",
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "subject": None,
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "subject": 1,
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "message": None,
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "message": 1,
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "fromName": 1,
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "replyToEmail": 1,
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "recipients": None,
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "recipients": 1,
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "recipients": {"emails": ["ada@example.org"], "groupIds": [715]},
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "recipients": {
                    "contactIds": None,
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "recipients": {"contactIds": 1, "emails": ["ada@example.org"], "groupIds": [715]},
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "recipients": {"contactIds": [2764], "groupIds": [715]},
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "recipients": {"contactIds": [2764], "emails": None, "groupIds": [715]},
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "recipients": {"contactIds": [2764], "emails": 1, "groupIds": [715]},
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "recipients": {"contactIds": [2764], "emails": ["ada@example.org"]},
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": None,
                },
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00+00:00",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
                "recipients": {"contactIds": [2764], "emails": ["ada@example.org"], "groupIds": 1},
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": None,
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": 1,
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {"timezone": "America/New_York", "rrule": "FREQ=WEEKLY;BYDAY=MO"},
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": None,
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "no-such-value",
                    "timezone": "America/New_York",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00Z",
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00Z",
                    "timezone": None,
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00Z",
                    "timezone": 1,
                    "rrule": "FREQ=WEEKLY;BYDAY=MO",
                },
            },
        ),
    ),
    (
        "scheduleEmailCampaign",
        (
            "POST",
            "/api/v2/email-campaigns/schedule",
            [],
            [("Content-Type", "application/json")],
            {
                "emailSenderId": 456,
                "subject": "Our new opening hours",
                "message": "<p>We open at noon.</p>",
                "recipients": {
                    "contactIds": [2764],
                    "emails": ["ada@example.org"],
                    "groupIds": [715],
                },
                "scheduleParams": {
                    "startDateTime": "2023-12-04T09:00:00Z",
                    "timezone": "America/New_York",
                    "rrule": 1,
                },
            },
        ),
    ),
    (
        "getEmailSenders",
        ("GET", "/api/v2/email-campaigns/email-senders", [("domainId", "no-such-value")], [], None),
    ),
    ("getTimezones", ("GET", "/api/v2/timezones", [("full", "no-such-value")], [], None)),
]


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[FakeTextMagic, HTTPConnection]]:
    fake = FakeTextMagic()
    with fake.serve() as url:
        connection = HTTPConnection(urlsplit(url).netloc, timeout=5)
        yield fake, connection
        connection.close()


@pytest.mark.parametrize(("operation", "wrong"), WRONG)
def test_what_is_forbidden_is_refused(
    served: tuple[FakeTextMagic, HTTPConnection],
    operation: str,
    wrong: tuple[str, str, Pairs, Pairs, Any],
) -> None:
    fake, connection = served
    method, path, query, headers, body = wrong
    sent = {"X-TM-Username": "me", "X-TM-Key": "key", **dict(headers)}
    data = None if body is None else json.dumps(body)
    connection.request(method, f"{path}?{urlencode(query)}", data, sent)
    response = connection.getresponse()
    answer = json.loads(response.read())
    assert (response.status, answer["code"]) == (400, 400)
    assert answer["message"] == "Validation Failed"
    assert answer["errors"]["common"] or answer["errors"]["fields"]
    assert fake.calls[-1].operation == operation
