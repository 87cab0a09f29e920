"""What the fake knows of the API: what it keeps, every operation, and examples of results."""

# fmt: off
from __future__ import annotations

from typing import Any

from .. import models
from .table import Route, Rule, Stored, Table

_STORED = (
    Stored("/api/v2/sessions", "id", models.MessageSession, "MessageSession"),
    Stored("/api/v2/sessions/{id}/messages", "id", models.MessageOut, "MessageOut"),
    Stored("/api/v2/sessions/{id}/stat", None, models.GetMessageSessionStatResponse,
    "GetMessageSessionStatResponse"),
)
_ID = Rule("id", "path", "integer", required=True)
_ROUTES = (
    Route("getAllMessageSessions", "GET", "/api/v2/sessions", "list", 200,
        collection="/api/v2/sessions", example="MessageSession", rules=(Rule("page", "query",
        "integer", minimum=1, default=1), Rule("limit", "query", "integer", minimum=1, maximum=100,
        default=10))),
    Route("deleteMessageSessionsBulk", "POST", "/api/v2/sessions/delete", "delete_several", 204,
        collection="/api/v2/sessions", ids="ids", everything="all", has_body=True, one_of=("ids",
        "all"), rules=(Rule("ids", "body", "comma", item="integer"),
        Rule("all", "body", "flag", only=1), Rule("X-Ignore-Null-Values", "header", "boolean"))),
    Route("getMessageSession", "GET", "/api/v2/sessions/{id}", "get", 200,
        collection="/api/v2/sessions", example="MessageSession", item=5, rules=(_ID,)),
    Route("deleteMessageSession", "DELETE", "/api/v2/sessions/{id}", "delete", 204,
        collection="/api/v2/sessions", item=5, rules=(_ID,)),
    Route("getMessageSessionStat", "GET", "/api/v2/sessions/{id}/stat", "read", 200,
        example="GetMessageSessionStatResponse", item=5, rules=(_ID,
        Rule("includeDeleted", "query", "flag"))),
    Route("getMessagesBySessionId", "GET", "/api/v2/sessions/{id}/messages", "list", 200,
        collection="/api/v2/sessions/{id}/messages", example="MessageOut", item=5, rules=(_ID,
        Rule("page", "query", "integer", minimum=1, default=1), Rule("limit", "query", "integer",
        minimum=1, maximum=100, default=10), Rule("statuses", "query", "enum",
        enum=models.MessageStatus, filters="status"), Rule("includeDeleted", "query", "flag"))),
)
_EXAMPLES: dict[str, Any] = {
    "GetMessageSessionStatResponse": {"failed": 12, "delivered": 99, "accepted": 75,
        "rejected": 13, "scheduled": 4, "all": 203, "sent": 5},
    "MessageOut": {"id": 49910, "sender": "447624800500", "receiver": "447860021130",
        "text": "Your table is ready.", "status": "d", "rejectReason": "a", "contactId": 2764,
        "sessionId": 4991, "messageTime": "2015-06-19T09:48:25+0000", "avatar": "avatars/2764.png",
        "deleted": False, "charset": "ISO-8859-1", "charsetLabel": "ISO-8859-1", "firstName": "Ada",
        "lastName": "Lovelace", "country": "GB", "phone": "447860021130", "price": 0.025,
        "partsCount": 1, "fromEmail": "ada@example.org", "fromNumber": "447624800500",
        "senderSource": {"id": 77, "phone": "447624800500", "type": "dedicated", "countryId": "GB",
        "label": "Front desk", "status": "active", "carrierStatus": "active"},
        "session": {"id": 4991, "startTime": "2015-06-19T09:48:24+0000",
        "text": "Your table is ready.", "source": "A", "referenceId": "my_reference_id_4991",
        "price": 3.45, "numbersCount": 18, "destination": "t", "initiatorId": 305}},
    "MessageSession": {"id": 4991, "startTime": "2015-06-19T09:48:24+0000",
        "text": "Your table is ready.", "source": "A", "referenceId": "my_reference_id_4991",
        "price": 3.45, "numbersCount": 18, "destination": "t", "initiatorId": 305,
        "title": "Reservations"},
}
TABLE = Table(
    _STORED, _ROUTES, _EXAMPLES,
    page="page", limit="limit",
    page_count="pageCount", items="resources",
)
