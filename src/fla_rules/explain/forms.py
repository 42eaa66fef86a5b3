"""How a language writes amounts and days: no words, only marks and the names of months."""

from datetime import date
from fractions import Fraction
from typing import Final

from attrs import field, frozen

from fla_rules import checks
from fla_rules.errors import FactError
from fla_rules.numbers import fixed, in_decimals

_MONTHS: Final = 12
_TWO: Final = 2


def unbroken(text: str) -> str:
    r"""Keep a mark on the line of the word before it, since in French a space stands between.

    >>> unbroken("fin : 2 jours")
    'fin\xa0: 2 jours'
    """
    for mark in (":", ";", "?", "»"):
        text = text.replace(f" {mark}", f"\u00a0{mark}")
    return text.replace("« ", "«\u00a0")


@frozen(field_transformer=checks.checked)
class Forms:
    """How a language writes amounts and days.

    `months` are the names of the twelve; without them a day is written as 2024-03-29.
    `after_first` stands after the first day of a month, `after_day` after every other one.
    `one_below_two` is for languages such as French, where all below two is singular: 1,5 jour.
    `colon` and `semicolon` are these marks with their blanks, as between a name and what is said.
    Raises `FactError` for another number of months.

    >>> Forms(decimal_mark=",", thousands_mark=".").amount(Fraction(12345, 10))
    '1.234,5'
    """

    decimal_mark: str = field(default=".", kw_only=True)
    thousands_mark: str = field(default="", kw_only=True)
    one_below_two: bool = field(default=False, kw_only=True)
    months: tuple[str, ...] = field(default=(), kw_only=True)
    after_day: str = field(default="", kw_only=True)
    after_first: str = field(default="", kw_only=True)
    colon: str = field(default=": ", kw_only=True)
    semicolon: str = field(default="; ", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if len(self.months) not in {0, _MONTHS}:
            raise FactError(
                f"months: {len(self.months)} names", "give the twelve in their order, or none"
            )

    def amount(self, amount: Fraction) -> str:
        """Write an amount in decimals, with a sign before one that was rounded.

        >>> DUTCH.amount(Fraction(10, 3)), FRENCH.amount(Fraction(3, 2))
        ('≈ 3,33', '1,5')
        """
        return self._marked(in_decimals(amount))

    def money(self, amount: Fraction) -> str:
        """Write an amount of money to the cent, with a sign before one that was rounded.

        >>> GERMAN.money(Fraction(2469, 2)), ENGLISH.money(Fraction(-10, 3))
        ('1.234,50', '≈ -3.33')
        """
        cents = fixed(abs(amount), _TWO)
        rounded = "" if Fraction(cents) == abs(amount) else "≈ "
        return self._marked(f"{rounded}{'-' if amount < 0 else ''}{cents}")

    def _marked(self, written: str) -> str:
        whole, mark, decimals = written.partition(".")
        digits = whole.lstrip("≈ -")
        grouped = f"{int(digits):,}".replace(",", self.thousands_mark)
        return f"{whole.removesuffix(digits)}{grouped}{mark and self.decimal_mark}{decimals}"

    def is_one(self, amount: Fraction) -> bool:
        """Tell whether an amount takes the singular; one below zero is as the same above it.

        >>> DUTCH.is_one(Fraction(3, 2)), FRENCH.is_one(Fraction(3, 2)), FRENCH.is_one(Fraction(2))
        (False, True, False)
        """
        return abs(amount) < _TWO if self.one_below_two else abs(amount) == 1

    def day(self, day: date) -> str:
        """Write a day.

        >>> ENGLISH.day(date(2024, 4, 1)), FRENCH.day(date(2024, 4, 1))
        ('2024-04-01', '1er avril 2024')
        """
        if not self.months:
            return str(day)
        after = self.after_first if day.day == 1 else self.after_day
        return f"{day.day}{after} {self.months[day.month - 1]} {day.year}"


ENGLISH: Final = Forms()
DUTCH: Final = Forms(
    decimal_mark=",",
    thousands_mark=".",
    months=(
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ),
)
FRENCH: Final = Forms(
    decimal_mark=",",
    # Narrow, and nothing breaks there.
    thousands_mark="\u202f",
    one_below_two=True,
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    after_first="er",
    colon="\u00a0: ",
    semicolon="\u00a0; ",
)
GERMAN: Final = Forms(
    decimal_mark=",",
    thousands_mark=".",
    months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    after_day=".",
    after_first=".",
)
