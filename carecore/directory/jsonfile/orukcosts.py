"""What an Open Referral service costs: its options in words, and whether it says it is free."""

from carecore.directory.pieces import (
    Record,
    date_in,
    dates_in_words,
    joined,
    money,
    number,
    records,
    says_free,
)
from carecore.directory.plaintext import Texts


def cost_of(service: Record, texts: Texts) -> tuple[str, bool | None]:
    """What it costs in words, and whether it is free when the file says so."""
    options = records(service.get("cost_options") or service.get("costs"))
    fees = joined((texts(service.get("fees_description")), texts(service.get("fees"))), "; ")
    amounts = [number(option.get("amount")) for option in options]
    words = joined((*(_option(option, texts) for option in options), fees), "; ")
    if says_free(fees) and not any(amounts):
        return words, True
    known = [amount for amount in amounts if amount is not None and amount >= 0]
    if not amounts or len(known) < len(amounts) or (0 in known and any(known)):
        return words, None
    return words, not any(known)


def _option(option: Record, texts: Texts) -> str:
    amount = option.get("amount")
    said = money(amount, texts(option.get("currency"))) or texts(amount)
    said = "free" if number(amount) == 0 else said
    price = joined((said, texts(option.get("amount_description"))), " ")
    line = joined((texts(option.get("option")), price), ": ")
    dates = dates_in_words(date_in(option.get("valid_from")), date_in(option.get("valid_to")))
    return f"{line} ({dates})" if line and dates else line
