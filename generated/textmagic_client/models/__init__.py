"""What the API sends and understands. A module is loaded when one of its names is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

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
            AccountStatus AccountStatusValue AccountType AccountTypeValue
            BalanceNotificationSettings CallbackFormat CallbackFormatValue CallbackSettings
            DeliveryCallback InboundCallback InboundNotificationSettings TimeFormat TimeFormatValue
            UpdatedUser UserAccount UserImage
        """,
        ".bulk_sessions": """
            BulkSession BulkSessionStatus BulkSessionStatusValue
        """,
        ".chats": """
            Chat ChatDirection ChatDirectionValue ChatFile ChatFileMetadata ChatFilePreview
            ChatMessage ChatMessageDirection ChatMessageDirectionValue ChatMessageType
            ChatMessageTypeValue ChatOrder ChatOrderValue ChatStatus ChatStatusValue ChatType
            ChatTypeValue FileMetadataType FileMetadataTypeValue FileType FileTypeValue
            MessagePayload UnreadMessages
        """,
        ".common": """
            ResourceLink SortDirection SortDirectionValue
        """,
        ".contact_notes": """
            ContactNote
        """,
        ".contacts": """
            Contact ContactEntityType ContactEntityTypeValue ContactImage ContactImportProgress
            ContactImportStatus ContactImportStatusValue ContactOrder ContactOrderValue
            ContactPhoneType ContactPhoneTypeValue ContactSuggestion FavoriteContact
            UnsubscribedContact
        """,
        ".custom_fields": """
            CustomField CustomFieldValue CustomFieldValueRequest
        """,
        ".email_campaigns": """
            EmailCampaign EmailCampaignFailure EmailCampaignFailureValue EmailCampaignRecurrence
            EmailCampaignRecurrenceValue EmailCampaignSchedule EmailCampaignStatus
            EmailCampaignStatusValue EmailCampaignTotals EmailDomainStatus EmailDomainStatusValue
            EmailRecipients EmailSender EmailSenders OutboundEmail OutboundEmailSource
            OutboundEmailSourceValue OutboundEmailStatus OutboundEmailStatusValue
            ScheduleEmailCampaignResponse ScheduledEmailCampaign ScheduledEmailCampaignStatus
            ScheduledEmailCampaignStatusValue UserPersonalInfo
        """,
        ".inbound_messages": """
            InboundMessageOrder InboundMessageOrderValue MessageIn
        """,
        ".lists": """
            ContactList ListImage
        """,
        ".outbound_message_sessions": """
            GetMessageSessionStatResponse MessageOut MessageOutSenderSource MessageOutSession
            MessageRejectReason MessageRejectReasonValue MessageSession MessageStatus
            MessageStatusValue SessionDestination SessionDestinationValue
        """,
        ".outbound_messages": """
            MessageAttachment MessageDestination MessageDestinationValue MessageHistoryOrder
            MessageHistoryOrderValue MessagePreview MessagePrice MessagePriceByCountry
            SendMessageResponse SendMessageResultType SendMessageResultTypeValue
        """,
        ".scheduled_messages": """
            ScheduledMessage ScheduledMessageEncoding ScheduledMessageEncodingValue
            ScheduledMessageFilter ScheduledMessageFilterValue ScheduledMessageOrder
            ScheduledMessageOrderValue ScheduledMessageParameters ScheduledMessageRecipients
            ScheduledMessageRecurrence ScheduledMessageRecurrenceValue
            ScheduledMessageTextParameters
        """,
        ".senders": """
            AvailableNumbers DedicatedNumber DedicatedNumberStatus DedicatedNumberStatusValue
            NumberOffer NumberOfferValue SenderId SenderIdStatus SenderIdStatusValue SenderOptions
            SenderSetting SenderSettings
        """,
        ".service": """
            CarrierLookup Country Currency EmailAddressType EmailAddressTypeValue
            EmailDeliverability EmailDeliverabilityValue EmailLookup EmailRisk EmailRiskValue
            EmailStatus EmailStatusValue NumberKind NumberKindValue PingResponse Timezone
        """,
        ".statistics": """
            Invoice MessagingCounters MessagingStat StatementType StatementTypeValue StatisticPeriod
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
if not TYPE_CHECKING:  # checkers know the names above, and find misspelt ones
    __all__ = list(_MODULES)

    def __getattr__(name: str) -> Any:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_MODULES[name], __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
