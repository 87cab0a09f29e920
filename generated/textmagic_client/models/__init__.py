"""Models and enums of the API. A module is imported when one of its names is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..core.forks import load as _load

if TYPE_CHECKING:
    from .account import *  # noqa: F403
    from .bulk_sessions import *  # noqa: F403
    from .chats import *  # noqa: F403
    from .common import *  # noqa: F403
    from .contact_notes import *  # noqa: F403
    from .contacts import *  # noqa: F403
    from .custom_fields import *  # noqa: F403
    from .email_campaigns import *  # noqa: F403
    from .inbound_messages import *  # noqa: F403
    from .lists import *  # noqa: F403
    from .outbound_message_sessions import *  # noqa: F403
    from .outbound_messages import *  # noqa: F403
    from .scheduled_messages import *  # noqa: F403
    from .senders import *  # noqa: F403
    from .service import *  # noqa: F403
    from .statistics import *  # noqa: F403
    from .subaccounts import *  # noqa: F403
    from .tags import *  # noqa: F403
    from .templates import *  # noqa: F403

_MODULES: dict[str, str] = {
    name: module
    for module, names in {
        ".account": """
            AccountStatus AccountType BalanceNotificationSettings CallbackFormat CallbackFormatValue
            CallbackSettings DeliveryCallback InboundCallback InboundNotificationSettings TimeFormat
            UpdatedUser UserAccount
        """,
        ".bulk_sessions": """
            BulkSession BulkSessionStatus
        """,
        ".chats": """
            Chat ChatDirection ChatFile ChatFileMetadata ChatFilePreview ChatMessage
            ChatMessageDirection ChatMessageType ChatOrder ChatOrderValue ChatStatus ChatStatusValue
            ChatType FileMetadataType FileType MessagePayload UnreadMessages
        """,
        ".common": """
            Image ResourceLink SortDirection SortDirectionValue
        """,
        ".contact_notes": """
            ContactNote
        """,
        ".contacts": """
            Contact ContactEntityType ContactImportProgress ContactImportStatus ContactOrder
            ContactOrderValue ContactPhoneType ContactSuggestion FavoriteContact UnsubscribedContact
        """,
        ".custom_fields": """
            CustomField CustomFieldValue CustomFieldValueRequest
        """,
        ".email_campaigns": """
            EmailCampaign EmailCampaignFailure EmailCampaignRecurrence EmailCampaignSchedule
            EmailCampaignStatus EmailCampaignTotals EmailDomainStatus EmailRecipients EmailSender
            EmailSenders OutboundEmail OutboundEmailSource OutboundEmailStatus
            ScheduleEmailCampaignResponse ScheduledEmailCampaign ScheduledEmailCampaignStatus
            UserPersonalInfo
        """,
        ".inbound_messages": """
            InboundMessageOrder InboundMessageOrderValue MessageIn
        """,
        ".lists": """
            ContactList
        """,
        ".outbound_message_sessions": """
            GetMessageSessionStatResponse MessageOut MessageOutSenderSource MessageRejectReason
            MessageSession MessageStatus MessageStatusValue SessionDestination SessionSource
        """,
        ".outbound_messages": """
            MessageAttachment MessageDestination MessageDestinationValue MessageHistoryOrder
            MessageHistoryOrderValue MessagePreview MessagePrice MessagePriceByCountry
            SendMessageResponse SendMessageResultType
        """,
        ".scheduled_messages": """
            ScheduledMessage ScheduledMessageEncoding ScheduledMessageFilter
            ScheduledMessageFilterValue ScheduledMessageOrder ScheduledMessageOrderValue
            ScheduledMessageParameters ScheduledMessageRecipients ScheduledMessageRecurrence
            ScheduledMessageTextParameters
        """,
        ".senders": """
            AvailableNumbers DedicatedNumber DedicatedNumberStatus NumberOffer SenderId
            SenderIdStatus SenderOptions SenderSetting SenderSettings
        """,
        ".service": """
            CarrierLookup Country Currency EmailAddressType EmailDeliverability EmailLookup
            EmailRisk EmailStatus NumberKind PingResponse Timezone
        """,
        ".statistics": """
            Invoice MessagingCounters MessagingStat StatementType StatisticPeriod
            StatisticPeriodValue UserStatement
        """,
        ".subaccounts": """
            SubaccountRole SubaccountRoleValue SubaccountWithToken
        """,
        ".tags": """
            Tag
        """,
        ".templates": """
            Template
        """,
    }.items()
    for name in names.split()
}
if not TYPE_CHECKING:  # type checkers use the imports above, and report unknown names
    __all__ = list(_MODULES)

    def __getattr__(name: str) -> Any:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(_load(_MODULES[name], __package__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
