"""Buy a dedicated number, if there is one that is cheap enough.

Costs money every month. Remember the number that was chosen: to buy the same again does nothing,
whereas to choose again after an error may give another.
"""

from __future__ import annotations

from decimal import Decimal

from textmagic_client import TextMagic, TextMagicError


def choose_number(tm: TextMagic, country: str, monthly: Decimal) -> str:
    """The first number that a country has. Costs nothing.

    Raises:
        LookupError: There is none for up to `monthly`, in the currency of the account.
    """
    offer = tm.numbers.available(country=country)
    if not offer.numbers or not offer.price or offer.price > monthly:
        raise LookupError(f"no number in {country} for up to {monthly} a month")
    return offer.numbers[0]


def buy_number(tm: TextMagic, phone: str, country: str) -> bool:
    """Buy it for the user of the API key, unless the account has it; returns whether."""
    phone = phone.strip().lstrip("+")  # as numbers are listed
    if any(number.phone == phone for number in tm.numbers.list(limit=100)):
        return False
    user = tm.user.get()
    try:
        tm.numbers.buy(phone=phone, country=country, user_id=user.id)
    except TextMagicError as error:
        if error.may_have_been_sent:
            error.add_note(f"{phone} may have been bought: try again with this number alone.")
        raise
    return True
