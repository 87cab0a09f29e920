"""Tell what a message would cost, and whether the balance will do, before it is sent.

Costs nothing and sends nothing.
"""

from __future__ import annotations

from decimal import Decimal

from textmagic_client import TextMagic
from textmagic_client.models import MessagePrice


def price_of(tm: TextMagic, text: str, lists: list[int]) -> MessagePrice:
    """The price for everyone in some lists, in the currency of the account.

    At most two parts for each recipient: a longer text is refused with `BadRequestError`. Give the
    same to `tm.messages.send`, or it may cost more.
    """
    return tm.messages.price(text=text, lists=lists, parts_count=2)


def left_after(tm: TextMagic, text: str, lists: list[int]) -> Decimal:
    """What the account would have left; below zero if it cannot pay for the message."""
    return tm.user.get().balance - price_of(tm, text, lists).total


if __name__ == "__main__":
    with TextMagic() as client:
        price = price_of(client, "The new menu is here.", [715])
        for each in price.countries:
            print(f"{each.country_name}: {each.sum}")
        print(f"all together: {price.total}")
