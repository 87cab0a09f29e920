"""Outbound Messages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from ... import models
from ...core import deprecation as _deprecation
from ...core.uploads import Upload
from ...operations import messages as operations
from ..caller import Resource
from ..pages import Page


class Messages(Resource):
    """Send messages, get their prices, and list the messages to each recipient. Sending costs
    money.

    Documentation: https://www.textmagic.com/docs/api/send-sms
    """

    def list(
        self, *, page: int = 1, limit: int = 10, last_id: int | UnsetType = UNSET
    ) -> Page[models.MessageOut]:
        """List all messages that the account has sent.

        The result has an entry for each recipient, from all sessions.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            last_id: Only messages with a lower id than this, up to `limit`. With it, the server
                ignores `page`, and each page starts below the smallest id of the page before it.

        Returns:
            One page of messages.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getAllOutboundMessages: GET /api/v2/messages. Documented at
            https://www.textmagic.com/docs/api/send-sms
        """
        return self._paginate(operations.get_all_outbound_messages(page, limit, last_id))

    @_deprecation.deprecated_arguments(
        sending_time="sending_time of messages.send is deprecated. Use sending_date_time instead."
    )
    def send(
        self,
        *,
        text: str | UnsetType = UNSET,
        template_id: int | UnsetType = UNSET,
        sending_time: datetime | UnsetType = UNSET,
        sending_date_time: datetime | UnsetType = UNSET,
        sending_timezone: str | UnsetType = UNSET,
        contacts: Iterable[int] | UnsetType = UNSET,
        lists: Iterable[int] | UnsetType = UNSET,
        phones: Iterable[str] | UnsetType = UNSET,
        cut_extra: bool | UnsetType = UNSET,
        parts_count: int | UnsetType = UNSET,
        reference_id: str | UnsetType = UNSET,
        from_: str | UnsetType = UNSET,
        rrule: str | UnsetType = UNSET,
        create_chat: bool | UnsetType = UNSET,
        tts: bool | UnsetType = UNSET,
        local: bool | UnsetType = UNSET,
        local_country: str | UnsetType = UNSET,
        destination: models.MessageDestination | models.MessageDestinationValue | UnsetType = UNSET,
        resources: str | UnsetType = UNSET,
    ) -> models.SendMessageResponse:
        """Send a message, now or later, to one recipient or to many.

        One of `text` and `template_id` is required. At least one of `phones`, `contacts` and
        `lists` is required; they can be combined. All other arguments are optional.

        The `type` of the result says what the request has created, and `id` and `href` identify it.
        If the type is `message`, there is one recipient; `message_id` and `session_id` are set. If
        it is `session`, there are several recipients; `session_id` is set, and `sessions.messages`
        lists the messages. If it is `bulk` (status 202), there are more than 1,000 recipients, and
        the messages are still being created; only `bulk_id` is set, and `bulks.get` returns the
        progress and, as soon as it exists, the session. If it is `schedule`, the message is sent
        later; only `schedule_id` is set until then, and `schedules.get` returns the time.

        To send later, set `sending_date_time`, and `sending_timezone` if the time is not in the
        account's time zone. To send repeatedly, set `rrule` too: the rule starts at that time.

        A file can be sent as a link in `text` (`messages.upload_attachment`), or as an MMS
        (`messages.upload_mms_attachment`, then `destination` and `resources`).

        Sending costs money, and the service has no idempotency key: it cannot tell a repeated
        request from a new one. So the client never retries a request that may have arrived. Before
        you repeat a request, check with `sessions.list` or `messages.list` whether the message was
        sent. To find it there, set a `reference_id` when you send it. `messages.price` returns the
        price in advance and `messages.preview` the texts; neither sends anything.

        Args:
            text: The text of the message. Required if there is no template. It can contain fields
                of contacts in braces, such as `{First name}`. One part has up to 160 characters, or
                fewer if the text needs Unicode. Not empty. At least one of `text`, `template_id`.
            template_id: Id of the template to send. Required if there is no text. Its fields are
                filled in for each contact. At least one of `text`, `template_id`.
            sending_time: Deprecated. Use `sending_date_time` instead. When to send, as a point in
                time. Default: immediately. With a timezone. Not with `sending_date_time`.
            sending_date_time: When to send, as the local time of `sending_timezone`. The seconds of
                the time must be 10 or more: according to the vendor, it does not work otherwise.
                Default: immediately. Without a timezone. Not with `sending_time`.
            sending_timezone: Time zone of `sending_date_time`: its name, such as `Europe/London`,
                or its id, both as listed by `service.timezones`. Default: the account's time zone.
                Only with `sending_date_time` or `sending_time`.
            contacts: Ids of contacts that get the message. At least one of `phones`, `contacts`,
                `lists`.
            lists: Ids of lists whose contacts all get the message. At least one of `phones`,
                `contacts`, `lists`.
            phones: Phone numbers that get the message, in E.164 format, with or without the leading
                plus sign (or as dialled within a country: see `local`). At least one of `phones`,
                `contacts`, `lists`.
            cut_extra: Whether a text that needs more parts than `parts_count` is cut. If not, it is
                refused with status 400, and nothing is sent. The server's default: False.
            parts_count: Maximum number of parts of the message for one recipient. Each part is
                charged. From 1 to 6. The server's default: 6.
            reference_id: A reference of your own. The session has it, and the callbacks about the
                delivery of each message have it.
            from_: Number or sender ID that recipients see, one of the account's
                (`senders.options`). If a country does not allow it, the service uses the account's
                default, so that the message arrives. Default: the account's sender setting for the
                recipient's country. Not empty.
            rrule: When to send again, as a recurrence rule of iCalendar (RFC 5545). It also
                requires a start time: `sending_date_time` or `sending_time`. Only with
                `sending_date_time` or `sending_time`.
            create_chat: Whether to open a chat with each recipient that has none. The server's
                default: False.
            tts: Whether the text is read aloud in a call, not sent as an SMS. The server's default:
                False.
            local: Whether `phones` are local numbers, as dialled within the country of
                `local_country`. The server's default: False.
            local_country: Country of local numbers, as an ISO 3166-1 alpha-2 code. It is used only
                if `local` is set. Default: the account's country.
            destination: How the message is sent. Default: as an SMS.
            resources: The file of an MMS: the `resource` from the response to its upload. Requires
                the destination `mms`.

        Returns:
            What the request has created, with its ids. Status 202: The same, for more than 1,000
            recipients. The messages are still being created.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation sendMessage: POST /api/v2/messages. Documented at
            https://www.textmagic.com/docs/api/send-sms
        """
        return self._call(
            operations.send_message(
                text,
                template_id,
                sending_time,
                sending_date_time,
                sending_timezone,
                contacts,
                lists,
                phones,
                cut_extra,
                parts_count,
                reference_id,
                from_,
                rrule,
                create_chat,
                tts,
                local,
                local_country,
                destination,
                resources,
            )
        )

    @_deprecation.deprecated_arguments(
        sending_time="sending_time of messages.price is deprecated. Use sending_date_time instead."
    )
    def price(
        self,
        *,
        include_blocked: bool = False,
        text: str | UnsetType = UNSET,
        template_id: int | UnsetType = UNSET,
        sending_time: datetime | UnsetType = UNSET,
        sending_date_time: datetime | UnsetType = UNSET,
        sending_timezone: str | UnsetType = UNSET,
        contacts: Iterable[int] | UnsetType = UNSET,
        lists: Iterable[int] | UnsetType = UNSET,
        phones: Iterable[str] | UnsetType = UNSET,
        cut_extra: bool = False,
        parts_count: int = 6,
        reference_id: str | UnsetType = UNSET,
        from_: str | UnsetType = UNSET,
        rrule: str | UnsetType = UNSET,
        create_chat: bool = False,
        tts: bool = False,
        local: bool = False,
        local_country: str | UnsetType = UNSET,
    ) -> models.MessagePrice:
        """Get the price of a message before it is sent.

        Sends nothing. Takes the same arguments as sending: `text` or `template_id` is required, and
        at least one of `phones`, `contacts` and `lists`.

        Args:
            include_blocked: Whether recipients whom the account has blocked are counted as well.
                Default: False.
            text: Text of the message, as in sending. Not empty. At least one of `text`,
                `template_id`.
            template_id: Id of the template, as in sending. At least one of `text`, `template_id`.
            sending_time: Deprecated. Use `sending_date_time` instead. When it would be sent, as a
                point in time. With a timezone. Not with `sending_date_time`.
            sending_date_time: When it would be sent, as the local time of `sending_timezone`.
                Without a timezone. Not with `sending_time`.
            sending_timezone: Name or id of the time zone, as in sending. Only with
                `sending_date_time` or `sending_time`.
            contacts: Ids of contacts that would get the message. At least one of `phones`,
                `contacts`, `lists`.
            lists: Ids of lists whose contacts would all get the message. At least one of `phones`,
                `contacts`, `lists`.
            phones: Phone numbers that would get the message, in E.164 format. At least one of
                `phones`, `contacts`, `lists`.
            cut_extra: Whether a text of more parts than `parts_count` is cut. Default: False.
            parts_count: Maximum number of parts of the message. From 1 to 6. Default: 6.
            reference_id: A reference of your own. It does not change the answer.
            from_: Number or sender ID that it would come from, one of the account's. Not empty.
            rrule: Recurrence rule of iCalendar, as in sending. Only with `sending_date_time` or
                `sending_time`.
            create_chat: Whether chats would be opened; changes no price or text. Default: False.
            tts: Whether the text would be read aloud in a call. Default: False.
            local: Whether `phones` are local numbers of `local_country`. Default: False.
            local_country: Country of local numbers, as an ISO 3166-1 alpha-2 code.

        Returns:
            The price, as a whole and by country.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getMessagePrice: GET /api/v2/messages/price/normalized. Documented at
            https://www.textmagic.com/docs/api/send-sms
        """
        return self._call(
            operations.get_message_price(
                include_blocked,
                text,
                template_id,
                sending_time,
                sending_date_time,
                sending_timezone,
                contacts,
                lists,
                phones,
                cut_extra,
                parts_count,
                reference_id,
                from_,
                rrule,
                create_chat,
                tts,
                local,
                local_country,
            )
        )

    @_deprecation.deprecated_arguments(
        sending_time="sending_time of messages.preview is deprecated. Use sending_date_time "
        "instead."
    )
    def preview(
        self,
        *,
        text: str | UnsetType = UNSET,
        template_id: int | UnsetType = UNSET,
        sending_time: datetime | UnsetType = UNSET,
        sending_date_time: datetime | UnsetType = UNSET,
        sending_timezone: str | UnsetType = UNSET,
        contacts: Iterable[int] | UnsetType = UNSET,
        lists: Iterable[int] | UnsetType = UNSET,
        phones: Iterable[str] | UnsetType = UNSET,
        cut_extra: bool = False,
        parts_count: int = 6,
        reference_id: str | UnsetType = UNSET,
        from_: str | UnsetType = UNSET,
        rrule: str | UnsetType = UNSET,
        create_chat: bool = False,
        tts: bool = False,
        local: bool = False,
        local_country: str | UnsetType = UNSET,
    ) -> models.MessagePreview:
        """Preview the messages that would be sent, with the tags of a template filled in.

        Sends nothing. Takes the same arguments as sending: `text` or `template_id` is required, and
        at least one of `phones`, `contacts` and `lists`. At most 100 messages are shown.

        Args:
            text: Text of the message, as in sending. Not empty. At least one of `text`,
                `template_id`.
            template_id: Id of the template, as in sending. At least one of `text`, `template_id`.
            sending_time: Deprecated. Use `sending_date_time` instead. When it would be sent, as a
                point in time. With a timezone. Not with `sending_date_time`.
            sending_date_time: When it would be sent, as the local time of `sending_timezone`.
                Without a timezone. Not with `sending_time`.
            sending_timezone: Name or id of the time zone, as in sending. Only with
                `sending_date_time` or `sending_time`.
            contacts: Ids of contacts that would get the message. At least one of `phones`,
                `contacts`, `lists`.
            lists: Ids of lists whose contacts would all get the message. At least one of `phones`,
                `contacts`, `lists`.
            phones: Phone numbers that would get the message, in E.164 format. At least one of
                `phones`, `contacts`, `lists`.
            cut_extra: Whether a text of more parts than `parts_count` is cut. Default: False.
            parts_count: Maximum number of parts of the message. From 1 to 6. Default: 6.
            reference_id: A reference of your own. It does not change the answer.
            from_: Number or sender ID that it would come from, one of the account's. Not empty.
            rrule: Recurrence rule of iCalendar, as in sending. Only with `sending_date_time` or
                `sending_time`.
            create_chat: Whether chats would be opened; changes no price or text. Default: False.
            tts: Whether the text would be read aloud in a call. Default: False.
            local: Whether `phones` are local numbers of `local_country`. Default: False.
            local_country: Country of local numbers, as an ISO 3166-1 alpha-2 code.

        Returns:
            The messages that would be sent.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getMessagePreview: GET /api/v2/messages/preview. Documented at
            https://www.textmagic.com/docs/api/send-sms
        """
        return self._call(
            operations.get_message_preview(
                text,
                template_id,
                sending_time,
                sending_date_time,
                sending_timezone,
                contacts,
                lists,
                phones,
                cut_extra,
                parts_count,
                reference_id,
                from_,
                rrule,
                create_chat,
                tts,
                local,
                local_country,
            )
        )

    def search(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        last_id: int | UnsetType = UNSET,
        ids: Iterable[int] | UnsetType = UNSET,
        session_id: int | UnsetType = UNSET,
        statuses: models.MessageStatus | models.MessageStatusValue | UnsetType = UNSET,
        include_deleted: bool = False,
        query: str | UnsetType = UNSET,
    ) -> Page[models.MessageOut]:
        """Find messages that were sent.

        Only messages that meet every condition are found.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            last_id: Only messages with a lower id than this, up to `limit`. With it, the server
                ignores `page`, and each page starts below the smallest id of the page before it.
            ids: Only messages with these ids.
            session_id: Only messages of this session.
            statuses: Only messages with this status. Despite its name, the parameter is documented
                to take one value. It is not known whether it accepts a list.
            include_deleted: Whether deleted messages are included. Default: False.
            query: Only messages that contain this text. Which fields are searched is not
                documented.

        Returns:
            One page of messages.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation searchOutboundMessages: GET /api/v2/messages/search. Documented at
            https://www.textmagic.com/docs/api/send-sms
        """
        return self._paginate(
            operations.search_outbound_messages(
                page, limit, last_id, ids, session_id, statuses, include_deleted, query
            )
        )

    @overload
    def delete_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    def delete_bulk(self, *, all: Literal[True]) -> None: ...
    def delete_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Delete several messages, or all of them, from the account's history.

        Deleting a sent message does not stop its delivery. There is no refund.

        Args:
            ids: Ids of the messages to delete. Exactly one of `ids`, `all`.
            all: Delete every message that the account has sent. Exactly one of `ids`, `all`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteOutboundMessagesBulk: POST /api/v2/messages/delete. Documented at
            https://www.textmagic.com/docs/api/send-sms
        """
        self._call(operations.delete_outbound_messages_bulk(ids, all))

    def upload_attachment(self, *, file: Upload) -> models.MessageAttachment:
        """Upload a file that a text message can link to.

        Put the link from the answer into the text of a message. Allowed are files of up to 10 MB
        with the extensions jpg, gif, png, pdf, txt, csv, doc, docx, xls, xlsx, ppt, pptx and vcf.

        Args:
            file: The file, at most 10 MB, with its name. Bytes need a name: give a `File`.

        Returns:
            Where the file can be found. Status 201: The same, with the status of the specification
            of 2019.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation uploadMessageAttachment: POST /api/v2/messages/attachment. Documented at
            https://www.textmagic.com/docs/api/send-sms
        """
        return self._call(operations.upload_message_attachment(file))

    def upload_mms_attachment(self, *, file: Upload) -> models.MessageAttachment:
        """Upload a file to send as an MMS.

        Send the `resource` of the answer as `resources`, with `destination` set to `mms`. Allowed
        are files of up to 10 MB with the extensions jpg, gif, png, pdf, txt, csv, doc, docx, xls,
        xlsx, ppt, pptx and vcf; operators may take less.

        Args:
            file: The file, at most 10 MB, with its name. Bytes need a name: give a `File`.

        Returns:
            The name under which the file can be sent.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation uploadMessageMMSAttachment: POST /api/v2/messages/mms/attachment. Documented
            at https://www.textmagic.com/docs/api/send-sms
        """
        return self._call(operations.upload_message_mms_attachment(file))

    def get(self, id: int) -> models.MessageOut:
        """Fetch one message that was sent.

        Its `status` is the delivery status.

        Args:
            id: Id of the message.

        Returns:
            The message.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getOutboundMessage: GET /api/v2/messages/{id}. Documented at
            https://www.textmagic.com/docs/api/send-sms
        """
        return self._call(operations.get_outbound_message(id))

    def delete(self, id: int) -> None:
        """Delete one message from the account's history.

        Deleting a sent message does not stop its delivery. There is no refund.

        Args:
            id: Id of the message.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteOutboundMessage: DELETE /api/v2/messages/{id}. Documented at
            https://www.textmagic.com/docs/api/send-sms
        """
        self._call(operations.delete_outbound_message(id))

    def delete_all(self) -> None:
        """Delete every message that the account has sent from its history.

        Deleting a sent message does not stop its delivery. There is no refund.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteAllOutboundMessages: DELETE /api/v2/message/all. Documented at
            https://www.textmagic.com/docs/api/send-sms
        """
        self._call(operations.delete_all_outbound_messages())

    def history(
        self,
        *,
        limit: int = 10,
        last_id: int | UnsetType = UNSET,
        query: str | UnsetType = UNSET,
        order_by: models.MessageHistoryOrder | models.MessageHistoryOrderValue = "id",
        direction: models.SortDirection | models.SortDirectionValue = "desc",
    ) -> Page[models.MessageOut]:
        """List the messages that were sent, paged by id.

        Pages have no numbers: each page starts where the last page ended, at its `next_last_id`. So
        every message is found exactly once, even while new ones are being sent. This needs the
        default order, by id with the newest first; in another order, only the first page can be
        fetched.

        Args:
            limit: Number of items in a page. From 1 to 100. Default: 10.
            last_id: Only messages with a lower id than this. Omit it for the first page.
            query: Only messages that contain this text. Which fields are searched is not
                documented.
            order_by: Field by which the messages are sorted. Default: "id".
            direction: Direction in which the messages are sorted. Default: "desc".

        Returns:
            One page of messages.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getOutboundMessagesHistory: GET /api/v2/history. Documented at
            https://www.textmagic.com/docs/api/send-sms
        """
        return self._paginate(
            operations.get_outbound_messages_history(limit, last_id, query, order_by, direction)
        )
