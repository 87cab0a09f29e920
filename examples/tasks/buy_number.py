"""Buy a dedicated number, if there is one that is cheap enough.

Costs money every month. It is not repeated where it may have arrived: what `owns` finds is bought.
"""

from __future__ import annotations

from decimal import Decimal

from textmagic_client import TextMagic, TextMagicError


def owns(tm: TextMagic, phone: str) -> bool:
    """Whether a number is one of the account's."""
    return any(number.phone == phone for number in tm.numbers.list(limit=100))


def buy_number(tm: TextMagic, country: str, monthly: Decimal) -> str:
    """Buy the first number that a country has, for the user of the API key; returns the number.

    Raises:
        LookupError: There is none for up to `monthly`, in the currency of the account.
    """
    offer = tm.numbers.available(country=country)
    if not offer.numbers or offer.price > monthly:
        raise LookupError(f"no number in {country} for up to {monthly} a month")
    phone = offer.numbers[0]
    user = tm.user.get()
    try:
        tm.numbers.buy(phone=phone, country=country, user_id=user.id)
    except TextMagicError as error:
        if error.may_have_been_sent:
            error.add_note(f"It may have been bought: see whether `owns` finds {phone}.")
        raise
    return phone
