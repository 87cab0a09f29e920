"""Calls of `email_campaigns` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REFUSED, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, AsyncTextMagic
from textmagic_client.models import (
    EmailCampaign,
    EmailCampaignFailure,
    EmailCampaignRecurrence,
    EmailCampaignSchedule,
    EmailCampaignStatus,
    EmailCampaignTotals,
    EmailDomainStatus,
    EmailRecipients,
    EmailSender,
    EmailSenders,
    OutboundEmail,
    OutboundEmailSource,
    OutboundEmailStatus,
    ScheduleEmailCampaignResponse,
    ScheduledEmailCampaign,
    ScheduledEmailCampaignStatus,
    UserPersonalInfo,
)

pytestmark = pytest.mark.anyio

CREATE_BODY = {
    "id": 12345,
    "status": "in_progress",
    "emailSenderId": 456,
    "startAt": "2023-12-01T10:00:00Z",
    "createdBy": {
        "id": 305,
        "firstName": "Ada",
        "lastName": "Lovelace",
        "avatarUrl": "https://example.org/avatars/305.png",
        "email": "ada@example.org",
    },
    "fromName": "The Analytical Kitchen",
    "fromEmail": "news@example.org",
    "replyToEmail": "desk@example.org",
    "subject": "Our new opening hours",
    "html": "<p>We open at noon.</p>",
    "cost": 15.75,
    "totals": {
        "recipients": 1250,
        "delivered": 1180,
        "rejected": 20,
        "failed": 50,
        "opened": 590,
        "clicked": 118,
        "spamReports": 2,
        "unsubscribed": 5,
    },
    "outboundEmail": {
        "id": 78901,
        "sendTime": "2023-12-01T10:05:00Z",
        "fromName": "The Analytical Kitchen",
        "fromEmail": "news@example.org",
        "replyToEmail": "desk@example.org",
        "recipientFullName": "Ada Lovelace",
        "recipientEmail": "ada@example.org",
        "emailSubject": "Our new opening hours",
        "emailContent": "<p>We open at noon.</p>",
        "source": "emailCampaign",
        "status": "delivered",
        "cost": 0.012,
        "statusReason": "Mailbox is full",
        "contactId": 2764,
        "initiatorId": 305,
    },
    "failedReason": "lowBalance",
}
CREATE_RESULT = EmailCampaign(
    id=12345,
    status=EmailCampaignStatus.IN_PROGRESS,
    email_sender_id=456,
    start_at=datetime(2023, 12, 1, 10, 0, 0, tzinfo=UTC),
    created_by=UserPersonalInfo(
        id=305,
        first_name="Ada",
        last_name="Lovelace",
        avatar_url="https://example.org/avatars/305.png",
        email="ada@example.org",
    ),
    from_name="The Analytical Kitchen",
    from_email="news@example.org",
    reply_to_email="desk@example.org",
    subject="Our new opening hours",
    html="<p>We open at noon.</p>",
    cost=Decimal("15.75"),
    totals=EmailCampaignTotals(
        recipients=1250,
        delivered=1180,
        rejected=20,
        failed=50,
        opened=590,
        clicked=118,
        spam_reports=2,
        unsubscribed=5,
    ),
    outbound_email=OutboundEmail(
        id=78901,
        send_time=datetime(2023, 12, 1, 10, 5, 0, tzinfo=UTC),
        from_name="The Analytical Kitchen",
        from_email="news@example.org",
        reply_to_email="desk@example.org",
        recipient_full_name="Ada Lovelace",
        recipient_email="ada@example.org",
        email_subject="Our new opening hours",
        email_content="<p>We open at noon.</p>",
        source=OutboundEmailSource.EMAIL_CAMPAIGN,
        status=OutboundEmailStatus.DELIVERED,
        cost=Decimal("0.012"),
        status_reason="Mailbox is full",
        contact_id=2764,
        initiator_id=305,
    ),
    failed_reason=EmailCampaignFailure.LOW_BALANCE,
)


async def test_create_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, CREATE_BODY)
    result = await client.email_campaigns.create(
        email_sender_id=456,
        subject="Our new opening hours",
        message="<p>We open at noon.</p>",
        recipients=EmailRecipients(contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]),
    )
    assert server.received() == Received(
        "POST",
        "/api/v2/email-campaigns",
        headers={"content-type": "application/json"},
        body='{"emailSenderId":456,"subject":"Our new opening hours","message":"<p>We open at noon.</p>","recipients":{"contactIds":[2764],"emails":["ada@example.org"],"groupIds":[715]}}',
    )
    assert result == CREATE_RESULT
    assert repr(result) == repr(CREATE_RESULT)


async def test_create_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, CREATE_BODY)
    result = await client.email_campaigns.create(
        email_sender_id=456,
        subject="Our new opening hours",
        message="<p>We open at noon.</p>",
        from_name="The Analytical Kitchen",
        reply_to_email="desk@example.org",
        recipients=EmailRecipients(contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]),
    )
    assert server.received() == Received(
        "POST",
        "/api/v2/email-campaigns",
        headers={"content-type": "application/json"},
        body='{"emailSenderId":456,"subject":"Our new opening hours","message":"<p>We open at noon.</p>","fromName":"The Analytical Kitchen","replyToEmail":"desk@example.org","recipients":{"contactIds":[2764],"emails":["ada@example.org"],"groupIds":[715]}}',
    )
    assert result == CREATE_RESULT
    assert repr(result) == repr(CREATE_RESULT)


async def test_create_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"createEmailCampaign: {status} Not done"
        ) as caught:
            await client.email_campaigns.create(
                email_sender_id=456,
                subject="Our new opening hours",
                message="<p>We open at noon.</p>",
                recipients=EmailRecipients(
                    contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
                ),
            )
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_create_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.email_campaigns.create(
                email_sender_id=456,
                subject="Our new opening hours",
                message="<p>We open at noon.</p>",
                recipients=EmailRecipients(
                    contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
                ),
            )
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {
            "email_sender_id": None,
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
        },
        {
            "email_sender_id": "1",
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
        },
        {
            "email_sender_id": True,
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
        },
        {
            "email_sender_id": 456,
            "subject": None,
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
        },
        {
            "email_sender_id": 456,
            "subject": 1,
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
        },
        {
            "email_sender_id": 456,
            "subject": "Our new opening hours",
            "message": None,
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
        },
        {
            "email_sender_id": 456,
            "subject": "Our new opening hours",
            "message": 1,
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
        },
        {
            "email_sender_id": 456,
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
            "from_name": 1,
        },
        {
            "email_sender_id": 456,
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
            "reply_to_email": 1,
        },
        {
            "email_sender_id": 456,
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": None,
        },
        {
            "email_sender_id": 456,
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": {},
        },
    ],
)
async def test_create_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.email_campaigns.create(**arguments)
    assert server.requests == []


SCHEDULE_BODY = {
    "campaign": {
        "id": 12345,
        "status": "scheduled",
        "emailSenderId": 456,
        "startAt": "2023-12-04T14:00:00Z",
        "endAt": "2024-12-04T14:00:00Z",
        "nextSendAt": "2023-12-04T14:00:00Z",
        "createdBy": {
            "id": 305,
            "firstName": "Ada",
            "lastName": "Lovelace",
            "avatarUrl": "https://example.org/avatars/305.png",
            "email": "ada@example.org",
        },
        "createdAt": "2023-12-01T10:30:00Z",
        "updatedAt": "2023-12-01T10:30:00Z",
        "type": "weekly",
        "fromName": "The Analytical Kitchen",
        "fromEmail": "news@example.org",
        "replyToEmail": "desk@example.org",
        "subject": "Our new opening hours",
        "html": "<p>We open at noon.</p>",
        "recipientsCount": 1250,
        "sendingTimezone": "America/New_York",
        "rrule": "FREQ=WEEKLY;BYDAY=MO",
        "occurrenceSummary": "Every week on Monday",
    },
    "cost": 12.5,
}
SCHEDULE_RESULT = ScheduleEmailCampaignResponse(
    campaign=ScheduledEmailCampaign(
        id=12345,
        status=ScheduledEmailCampaignStatus.SCHEDULED,
        email_sender_id=456,
        start_at=datetime(2023, 12, 4, 14, 0, 0, tzinfo=UTC),
        end_at=datetime(2024, 12, 4, 14, 0, 0, tzinfo=UTC),
        next_send_at=datetime(2023, 12, 4, 14, 0, 0, tzinfo=UTC),
        created_by=UserPersonalInfo(
            id=305,
            first_name="Ada",
            last_name="Lovelace",
            avatar_url="https://example.org/avatars/305.png",
            email="ada@example.org",
        ),
        created_at=datetime(2023, 12, 1, 10, 30, 0, tzinfo=UTC),
        updated_at=datetime(2023, 12, 1, 10, 30, 0, tzinfo=UTC),
        type=EmailCampaignRecurrence.WEEKLY,
        from_name="The Analytical Kitchen",
        from_email="news@example.org",
        reply_to_email="desk@example.org",
        subject="Our new opening hours",
        html="<p>We open at noon.</p>",
        recipients_count=1250,
        sending_timezone="America/New_York",
        rrule="FREQ=WEEKLY;BYDAY=MO",
        occurrence_summary="Every week on Monday",
    ),
    cost=Decimal("12.5"),
)


async def test_schedule_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, SCHEDULE_BODY)
    result = await client.email_campaigns.schedule(
        email_sender_id=456,
        subject="Our new opening hours",
        message="<p>We open at noon.</p>",
        recipients=EmailRecipients(contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]),
        schedule_params=EmailCampaignSchedule(
            start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
            timezone="America/New_York",
            rrule="FREQ=WEEKLY;BYDAY=MO",
        ),
    )
    assert server.received() == Received(
        "POST",
        "/api/v2/email-campaigns/schedule",
        headers={"content-type": "application/json"},
        body='{"emailSenderId":456,"subject":"Our new opening hours","message":"<p>We open at noon.</p>","recipients":{"contactIds":[2764],"emails":["ada@example.org"],"groupIds":[715]},"scheduleParams":{"startDateTime":"2023-12-04T09:00:00+00:00","timezone":"America/New_York","rrule":"FREQ=WEEKLY;BYDAY=MO"}}',
    )
    assert result == SCHEDULE_RESULT
    assert repr(result) == repr(SCHEDULE_RESULT)


async def test_schedule_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, SCHEDULE_BODY)
    result = await client.email_campaigns.schedule(
        email_sender_id=456,
        subject="Our new opening hours",
        message="<p>We open at noon.</p>",
        from_name="The Analytical Kitchen",
        reply_to_email="desk@example.org",
        recipients=EmailRecipients(contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]),
        schedule_params=EmailCampaignSchedule(
            start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
            timezone="America/New_York",
            rrule="FREQ=WEEKLY;BYDAY=MO",
        ),
    )
    assert server.received() == Received(
        "POST",
        "/api/v2/email-campaigns/schedule",
        headers={"content-type": "application/json"},
        body='{"emailSenderId":456,"subject":"Our new opening hours","message":"<p>We open at noon.</p>","fromName":"The Analytical Kitchen","replyToEmail":"desk@example.org","recipients":{"contactIds":[2764],"emails":["ada@example.org"],"groupIds":[715]},"scheduleParams":{"startDateTime":"2023-12-04T09:00:00+00:00","timezone":"America/New_York","rrule":"FREQ=WEEKLY;BYDAY=MO"}}',
    )
    assert result == SCHEDULE_RESULT
    assert repr(result) == repr(SCHEDULE_RESULT)


async def test_schedule_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"scheduleEmailCampaign: {status} Not done"
        ) as caught:
            await client.email_campaigns.schedule(
                email_sender_id=456,
                subject="Our new opening hours",
                message="<p>We open at noon.</p>",
                recipients=EmailRecipients(
                    contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
                ),
                schedule_params=EmailCampaignSchedule(
                    start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
                    timezone="America/New_York",
                    rrule="FREQ=WEEKLY;BYDAY=MO",
                ),
            )
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_schedule_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.email_campaigns.schedule(
                email_sender_id=456,
                subject="Our new opening hours",
                message="<p>We open at noon.</p>",
                recipients=EmailRecipients(
                    contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
                ),
                schedule_params=EmailCampaignSchedule(
                    start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
                    timezone="America/New_York",
                    rrule="FREQ=WEEKLY;BYDAY=MO",
                ),
            )
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {
            "email_sender_id": None,
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
            "schedule_params": EmailCampaignSchedule(
                start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
                timezone="America/New_York",
                rrule="FREQ=WEEKLY;BYDAY=MO",
            ),
        },
        {
            "email_sender_id": "1",
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
            "schedule_params": EmailCampaignSchedule(
                start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
                timezone="America/New_York",
                rrule="FREQ=WEEKLY;BYDAY=MO",
            ),
        },
        {
            "email_sender_id": True,
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
            "schedule_params": EmailCampaignSchedule(
                start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
                timezone="America/New_York",
                rrule="FREQ=WEEKLY;BYDAY=MO",
            ),
        },
        {
            "email_sender_id": 456,
            "subject": None,
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
            "schedule_params": EmailCampaignSchedule(
                start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
                timezone="America/New_York",
                rrule="FREQ=WEEKLY;BYDAY=MO",
            ),
        },
        {
            "email_sender_id": 456,
            "subject": 1,
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
            "schedule_params": EmailCampaignSchedule(
                start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
                timezone="America/New_York",
                rrule="FREQ=WEEKLY;BYDAY=MO",
            ),
        },
        {
            "email_sender_id": 456,
            "subject": "Our new opening hours",
            "message": None,
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
            "schedule_params": EmailCampaignSchedule(
                start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
                timezone="America/New_York",
                rrule="FREQ=WEEKLY;BYDAY=MO",
            ),
        },
        {
            "email_sender_id": 456,
            "subject": "Our new opening hours",
            "message": 1,
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
            "schedule_params": EmailCampaignSchedule(
                start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
                timezone="America/New_York",
                rrule="FREQ=WEEKLY;BYDAY=MO",
            ),
        },
        {
            "email_sender_id": 456,
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
            "schedule_params": EmailCampaignSchedule(
                start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
                timezone="America/New_York",
                rrule="FREQ=WEEKLY;BYDAY=MO",
            ),
            "from_name": 1,
        },
        {
            "email_sender_id": 456,
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
            "schedule_params": EmailCampaignSchedule(
                start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
                timezone="America/New_York",
                rrule="FREQ=WEEKLY;BYDAY=MO",
            ),
            "reply_to_email": 1,
        },
        {
            "email_sender_id": 456,
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": None,
            "schedule_params": EmailCampaignSchedule(
                start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
                timezone="America/New_York",
                rrule="FREQ=WEEKLY;BYDAY=MO",
            ),
        },
        {
            "email_sender_id": 456,
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": {},
            "schedule_params": EmailCampaignSchedule(
                start_date_time=datetime(2023, 12, 4, 9, 0, 0, tzinfo=UTC),
                timezone="America/New_York",
                rrule="FREQ=WEEKLY;BYDAY=MO",
            ),
        },
        {
            "email_sender_id": 456,
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
            "schedule_params": None,
        },
        {
            "email_sender_id": 456,
            "subject": "Our new opening hours",
            "message": "<p>We open at noon.</p>",
            "recipients": EmailRecipients(
                contact_ids=[2764], emails=["ada@example.org"], group_ids=[715]
            ),
            "schedule_params": {},
        },
    ],
)
async def test_schedule_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.email_campaigns.schedule(**arguments)
    assert server.requests == []


SENDERS_BODY = {
    "items": [
        {
            "id": 456,
            "domainId": 123,
            "email": "news@example.org",
            "createdAt": "2023-12-01T10:00:00Z",
            "domainStatus": "verified",
            "fromName": "The Analytical Kitchen",
            "replyTo": "desk@example.org",
        }
    ]
}
SENDERS_RESULT = EmailSenders(
    items=[
        EmailSender(
            id=456,
            domain_id=123,
            email="news@example.org",
            created_at=datetime(2023, 12, 1, 10, 0, 0, tzinfo=UTC),
            domain_status=EmailDomainStatus.VERIFIED,
            from_name="The Analytical Kitchen",
            reply_to="desk@example.org",
        )
    ]
)


async def test_senders_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SENDERS_BODY)
    result = await client.email_campaigns.senders()
    assert server.received() == Received(
        "GET",
        "/api/v2/email-campaigns/email-senders",
    )
    assert result == SENDERS_RESULT
    assert repr(result) == repr(SENDERS_RESULT)


async def test_senders_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SENDERS_BODY)
    result = await client.email_campaigns.senders(domain_id=123)
    assert server.received() == Received(
        "GET",
        "/api/v2/email-campaigns/email-senders",
        query=[("domainId", "123")],
    )
    assert result == SENDERS_RESULT
    assert repr(result) == repr(SENDERS_RESULT)


async def test_senders_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getEmailSenders: {status} Not done") as caught:
            await client.email_campaigns.senders()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_senders_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.email_campaigns.senders()
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"domain_id": None},
        {"domain_id": "1"},
        {"domain_id": True},
    ],
)
async def test_senders_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.email_campaigns.senders(**arguments)
    assert server.requests == []
