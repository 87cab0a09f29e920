"""Email Campaigns."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import email_campaigns as operations
from ..caller import Resource


class EmailCampaigns(Resource):
    """A campaign is one e-mail to many recipients, sent now or by a schedule. The domain of the
    sender must be verified.
    """

    def send(
        self,
        *,
        email_sender_id: int,
        subject: str,
        message: str,
        from_name: str | UnsetType | None = UNSET,
        reply_to_email: str | UnsetType | None = UNSET,
        recipients: models.EmailRecipients,
    ) -> models.EmailCampaign:
        """Send an e-mail to many recipients.

        It is sent immediately, and costs money.

        Args:
            email_sender_id: Id of the address to send from, one of the account's e-mail senders.
            subject: Subject of the e-mail. At most 998 characters.
            message: Content of the e-mail, as HTML.
            from_name: Name that the recipient sees as the sender. Default: the name of the e-mail
                sender. At most 500 characters.
            reply_to_email: Address for replies. Default: the address of the e-mail sender.
            recipients: The recipients of the e-mail.

        Returns:
            The campaign that was created.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation createEmailCampaign: POST /api/v2/email-campaigns.
        """
        return self._call(
            operations.create_email_campaign(
                email_sender_id, subject, message, from_name, reply_to_email, recipients
            )
        )

    def schedule(
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

        Args:
            email_sender_id: Id of the address to send from, one of the account's e-mail senders.
            subject: Subject of the e-mail. At most 998 characters.
            message: Content of the e-mail, as HTML.
            from_name: Name that the recipient sees as the sender. Default: the name of the e-mail
                sender. At most 500 characters.
            reply_to_email: Address for replies. Default: the address of the e-mail sender.
            recipients: The recipients of the e-mail.
            schedule_params: When to send it.

        Returns:
            The campaign that was scheduled.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation scheduleEmailCampaign: POST /api/v2/email-campaigns/schedule.
        """
        return self._call(
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

    def senders(self, *, domain_id: int | UnsetType = UNSET) -> models.EmailSenders:
        """List the addresses that campaigns can be sent from.

        The result has all addresses, without pages.

        Args:
            domain_id: Only addresses of the domain with this id.

        Returns:
            The addresses.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getEmailSenders: GET /api/v2/email-campaigns/email-senders.
        """
        return self._call(operations.get_email_senders(domain_id))
