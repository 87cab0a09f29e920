"""A Django application that sends messages, shows sent messages, and receives callbacks.

Run it with `python django_app.py runserver`. A real project has settings, URLs and views in
separate files.
"""

from __future__ import annotations

import sys
from functools import cache

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from textmagic_client import TextMagic
from textmagic_client.callbacks import CallbackError, parse_delivery
from textmagic_client.models import MessageStatus

SECRET = "change-me"  # part of the callback address, so that others cannot guess it

if not settings.configured:
    settings.configure(
        ROOT_URLCONF=__name__,
        SECRET_KEY="change-me",
        ALLOWED_HOSTS=["localhost", "testserver"],
        DATA_UPLOAD_MAX_MEMORY_SIZE=1_000_000,
    )

fates: dict[int, MessageStatus | None] = {}  # a real application has a database


@cache
def client() -> TextMagic:
    """Return the client of this process. It is created when first used; threads share it."""
    return TextMagic()


def sessions(request: HttpRequest) -> JsonResponse:
    page = client().sessions.list(page=int(request.GET.get("page", 1)))
    return JsonResponse(page.to_dict())


def session(request: HttpRequest, id: int) -> JsonResponse:
    return JsonResponse(client().sessions.get(id).to_dict())


def messages(request: HttpRequest, id: int) -> JsonResponse:
    found = [message.to_dict() for message in client().sessions.messages(id)]
    return JsonResponse(found, safe=False)


@require_POST
def send(request: HttpRequest) -> JsonResponse:
    text, phone = request.POST["text"], request.POST["phone"]
    return JsonResponse(client().messages.send(text=text, phones=[phone]).to_dict())


@csrf_exempt  # TextMagic cannot send a CSRF token
@require_POST
def delivery(request: HttpRequest) -> HttpResponse:
    try:
        event = parse_delivery(request.body, request.headers.get("Content-Type"))
    except CallbackError as error:
        return HttpResponse(str(error), status=400, content_type="text/plain")
    if event.id is not None:
        fates[event.id] = event.status
    return HttpResponse()


urlpatterns = [
    path("sessions", sessions),
    path("sessions/<int:id>", session),
    path("sessions/<int:id>/messages", messages),
    path("messages", send),
    path(f"{SECRET}/delivery", delivery),
]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
