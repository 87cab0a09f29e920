"""Email Campaigns."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import email_campaigns as operations
from ..caller import Resource


class EmailCampaigns(Resource):
    """A campaign is one e-mail to many recipients, sent now or by a schedule, from an address whose
    domain the account has had verified. Every method is described in full in `TextMagic`.
    """

    async def create(
        self,
        *,
        email_sender_id: int,
        subject: str,
        message: str,
        from_name: str | UnsetType | None = UNSET,
        reply_to_email: str | UnsetType | None = UNSET,
        recipients: models.EmailRecipients,
    ) -> models.EmailCampaign:
        """Send an e-mail to many recipients. (POST /api/v2/email-campaigns)"""
        return await self._call(
            operations.create_email_campaign(
                email_sender_id, subject, message, from_name, reply_to_email, recipients
            )
        )

    async def schedule(
        self,
        *,
        email_sender_id: int,
        subject: str,
        message: str,
        from_name: str | UnsetType | None = UNSET,
        reply_to_email: str | UnsetType | None = UNSET,
        recipients: models.EmailRecipients,
        schedule_params: models.EmailCampaignSchedule,
    ) -> models.ScheduleEmailCampaignResponse:
        """Schedule an e-mail to many recipients, once or repeatedly.

        (POST /api/v2/email-campaigns/schedule)
        """
        return await self._call(
            operations.schedule_email_campaign(
                email_sender_id,
                subject,
                message,
                from_name,
                reply_to_email,
                recipients,
                schedule_params,
            )
        )

    async def senders(self, *, domain_id: int | UnsetType = UNSET) -> models.EmailSenders:
        """List the addresses that campaigns can be sent from.

        (GET /api/v2/email-campaigns/email-senders)
        """
        return await self._call(operations.get_email_senders(domain_id))
