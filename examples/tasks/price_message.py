"""Get the price of a message before it is sent, and check whether the balance covers it.

Costs nothing and sends nothing.
"""

from __future__ import annotations

from decimal import Decimal

from textmagic_client import TextMagic
from textmagic_client.models import MessagePrice


def price_of(tm: TextMagic, text: str, lists: list[int]) -> MessagePrice:
    """Return the price of a message to all contacts in some lists, in the account's currency.

    The message has at most two parts: a longer text raises `BadRequestError`. Pass the same
    `parts_count` to `tm.messages.send`. Otherwise the message may cost more.
    """
    return tm.messages.price(text=text, lists=lists, parts_count=2)


def left_after(tm: TextMagic, text: str, lists: list[int]) -> Decimal:
    """Return the balance after sending. It is negative if the balance does not suffice."""
    return tm.user.get().balance - price_of(tm, text, lists).total


if __name__ == "__main__":
    with TextMagic() as client:
        price = price_of(client, "The new menu is here.", [715])
        for each in price.countries:
            print(f"{each.country_name}: {each.sum}")
        print(f"total: {price.total}")
