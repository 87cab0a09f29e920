"""Buy a dedicated number if its price is low enough.

Costs money every month. After an error, try again with the same number: to buy it again does
nothing, but a new choice could be another number.
"""

from __future__ import annotations

from decimal import Decimal

from textmagic_client import TextMagic, TextMagicError


def choose_number(tm: TextMagic, country: str, monthly: Decimal) -> str:
    """Return the first available number of a country. Costs nothing.

    Raises:
        LookupError: No number costs at most `monthly`, in the currency of the account.
    """
    offer = tm.numbers.available(country=country)
    if not offer.numbers or not offer.price or offer.price > monthly:
        raise LookupError(f"no number in {country} for up to {monthly} a month")
    return offer.numbers[0]


def buy_number(tm: TextMagic, phone: str, country: str) -> bool:
    """Buy a number for the user of the API key. Return False if the account already has it."""
    phone = phone.strip().lstrip("+")  # the format of the list of numbers
    if any(number.phone == phone for number in tm.numbers.list(limit=100)):
        return False
    user = tm.user.get()
    try:
        tm.numbers.buy(phone=phone, country=country, user_id=user.id)
    except TextMagicError as error:
        if error.may_have_been_sent:
            error.add_note(f"{phone} may have been bought: try again with the same number only.")
        raise
    return True
