"""Requests of `email_campaigns`, one function for each operation."""

from __future__ import annotations

from msgspec import UnsetType

from .. import models
from ..core import encode
from ..core.request import Body, Request, Values


def create_email_campaign(
    email_sender_id: int,
    subject: str,
    message: str,
    from_name: str | UnsetType | None,
    reply_to_email: str | UnsetType | None,
    recipients: models.EmailRecipients,
) -> Request[models.EmailCampaign]:
    _path = "/api/v2/email-campaigns"
    _body: Body = {
        "emailSenderId": encode.integer("email_sender_id", email_sender_id),
        "subject": encode.string("subject", subject, max_length=998),
        "message": encode.string("message", message),
        "fromName": (
            None if from_name is None else encode.string("from_name", from_name, max_length=500)
        ),
        "replyToEmail": (
            None if reply_to_email is None else encode.string("reply_to_email", reply_to_email)
        ),
        "recipients": encode.request_model("recipients", recipients, models.EmailRecipients),
    }
    return Request("createEmailCampaign", "POST", _path, models.EmailCampaign, (201,), body=_body)


def schedule_email_campaign(
    email_sender_id: int,
    subject: str,
    message: str,
    from_name: str | UnsetType | None,
    reply_to_email: str | UnsetType | None,
    recipients: models.EmailRecipients,
    schedule_params: models.EmailCampaignSchedule,
) -> Request[models.ScheduleEmailCampaignResponse]:
    _path = "/api/v2/email-campaigns/schedule"
    _body: Body = {
        "emailSenderId": encode.integer("email_sender_id", email_sender_id),
        "subject": encode.string("subject", subject, max_length=998),
        "message": encode.string("message", message),
        "fromName": (
            None if from_name is None else encode.string("from_name", from_name, max_length=500)
        ),
        "replyToEmail": (
            None if reply_to_email is None else encode.string("reply_to_email", reply_to_email)
        ),
        "recipients": encode.request_model("recipients", recipients, models.EmailRecipients),
        "scheduleParams": encode.request_model(
            "schedule_params", schedule_params, models.EmailCampaignSchedule
        ),
    }
    return Request(
        "scheduleEmailCampaign",
        "POST",
        _path,
        models.ScheduleEmailCampaignResponse,
        (201,),
        body=_body,
    )


def get_email_senders(domain_id: int | UnsetType) -> Request[models.EmailSenders]:
    _path = "/api/v2/email-campaigns/email-senders"
    _query: Values = {"domainId": encode.integer("domain_id", domain_id)}
    return Request("getEmailSenders", "GET", _path, models.EmailSenders, query=_query)
