"""Requests of `email_campaigns`, one function for each operation."""

from __future__ import annotations

from msgspec import UnsetType

from ..core import encode
from ..core.request import Request
from ..models.email_campaigns import (
    EmailCampaign,
    EmailCampaignSchedule,
    EmailRecipients,
    EmailSenders,
    ScheduleEmailCampaignResponse,
)


def create_email_campaign(
    *,
    email_sender_id: int,
    subject: str,
    message: str,
    from_name: str | UnsetType | None,
    reply_to_email: str | UnsetType | None,
    recipients: EmailRecipients,
) -> Request[EmailCampaign]:
    return Request(
        operation="createEmailCampaign",
        method="POST",
        path="/api/v2/email-campaigns",
        statuses=(201,),
        result=EmailCampaign,
        body={
            "emailSenderId": encode.integer("email_sender_id", email_sender_id),
            "subject": encode.text("subject", subject),
            "message": encode.text("message", message),
            "fromName": None if from_name is None else encode.text("from_name", from_name),
            "replyToEmail": (
                None if reply_to_email is None else encode.text("reply_to_email", reply_to_email)
            ),
            "recipients": encode.structure("recipients", recipients, EmailRecipients),
        },
    )


def schedule_email_campaign(
    *,
    email_sender_id: int,
    subject: str,
    message: str,
    from_name: str | UnsetType | None,
    reply_to_email: str | UnsetType | None,
    recipients: EmailRecipients,
    schedule_params: EmailCampaignSchedule,
) -> Request[ScheduleEmailCampaignResponse]:
    return Request(
        operation="scheduleEmailCampaign",
        method="POST",
        path="/api/v2/email-campaigns/schedule",
        statuses=(201,),
        result=ScheduleEmailCampaignResponse,
        body={
            "emailSenderId": encode.integer("email_sender_id", email_sender_id),
            "subject": encode.text("subject", subject),
            "message": encode.text("message", message),
            "fromName": None if from_name is None else encode.text("from_name", from_name),
            "replyToEmail": (
                None if reply_to_email is None else encode.text("reply_to_email", reply_to_email)
            ),
            "recipients": encode.structure("recipients", recipients, EmailRecipients),
            "scheduleParams": encode.structure(
                "schedule_params", schedule_params, EmailCampaignSchedule
            ),
        },
    )


def get_email_senders(*, domain_id: int | UnsetType) -> Request[EmailSenders]:
    return Request(
        operation="getEmailSenders",
        method="GET",
        path="/api/v2/email-campaigns/email-senders",
        statuses=(200,),
        result=EmailSenders,
        query={
            "domainId": encode.integer("domain_id", domain_id),
        },
    )
