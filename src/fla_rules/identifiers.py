"""National number, enterprise number, joint committee: read, checked, written.

Each has the same two verbs: `parse` gives the checked identifier or raises `FactError` with the
reason; `str` gives the usual way of writing it.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Final

from attrs import field, frozen

from fla_rules import checks
from fla_rules.calendar import Period
from fla_rules.errors import FactError

__all__ = [
    "EnterpriseNumber",
    "JointCommittee",
    "NationalNumber",
]

_SEPARATORS = str.maketrans("", "", " .-/")
# With the letters of the VAT number before it; the oldest ones were written without their first 0.
_ENTERPRISE = re.compile(r"(?:BE)?([0-9]{9,10})", re.ASCII | re.IGNORECASE)
_MODULUS: Final = 97
_DIGITS: Final = 10
# The committee, its sub-committee, and a third pair that is internal to who keeps the numbers.
_COMMITTEE = re.compile(r"([0-9]{3})(?:\.([0-9]{2})(?:\.[0-9]{2})?)?", re.ASCII)
# What payrolls also write: letters before, other separators or none, a suffix after a hyphen.
_NEARLY = re.compile(
    r"[A-Z. ]*([0-9]{3})(?:[ .,/]?([0-9]{2})(?:[ .,/]?[0-9]{2}(?:-[0-9.]*)?)?)?[ ]*",
    re.ASCII | re.IGNORECASE,
)
_NO_COMMITTEE: Final = "999"
_ALWAYS: Final = Period(date.min)


def _digits(text: str, count: int, example: str) -> str:
    digits = checks.text("text", text).translate(_SEPARATORS)
    if len(digits) != count or not (digits.isascii() and digits.isdigit()):
        raise FactError(
            "{given} has not {count} digits",
            'give a number such as "{example}"',
            given=repr(text[:40]),
            count=count,
            example=example,
        )
    return digits


def _refuse_written(digits: str, count: int, kind: str) -> None:
    if len(digits) != count or not (digits.isascii() and digits.isdigit()):
        raise FactError(
            "digits: {given} is not {count} digits alone",
            "build it with `{kind}.parse`, which reads what stands between them",
            given=repr(digits[:40]),
            count=count,
            kind=kind,
        )


@frozen(order=True, field_transformer=checks.checked)
class EnterpriseNumber:
    """An employer's number in the register of enterprises: ten digits, the last two a check.

    >>> str(EnterpriseNumber.parse("0403.170.701"))
    '0403.170.701'
    """

    digits: str

    def __attrs_post_init__(self) -> None:
        _refuse_written(self.digits, _DIGITS, "EnterpriseNumber")
        if self.digits[0] not in "01":
            raise FactError(
                "enterprise number {number} begins with {digit}",
                "it begins with 0 or 1",
                number=self,
                digit=self.digits[0],
            )
        check = _MODULUS - int(self.digits[:8]) % _MODULUS
        if check != int(self.digits[8:]):
            raise FactError(
                "enterprise number {number} has check digits {given}",
                "they would be {check} if the other digits are right",
                number=self,
                given=self.digits[8:],
                check=f"{check:02}",
            )

    @classmethod
    def parse(cls, text: str) -> "EnterpriseNumber":
        """Read a number: it begins with 0 or 1 and ends in 97 - (first eight digits mod 97).

        >>> EnterpriseNumber.parse("BE 403.170.701").digits
        '0403170701'
        """
        found = _ENTERPRISE.fullmatch(checks.text("text", text).translate(_SEPARATORS))
        if not found:
            raise FactError(
                "{given} is not an enterprise number",
                'give its ten digits, such as "0403.170.701"',
                given=repr(text[:40]),
            )
        return cls(found[1].zfill(_DIGITS))

    def __str__(self) -> str:
        return f"{self.digits[:4]}.{self.digits[4:7]}.{self.digits[7:]}"


@frozen(field_transformer=checks.checked)
class NationalNumber:
    """A person's national number (NISS, INSZ), bis numbers included: eleven digits.

    `born` is `None` where the number does not tell the day: month, day or both are 00 where nobody
    knew them.

    >>> NationalNumber.parse("85.07.30-033.28", date(2024, 1, 1)).born
    datetime.date(1985, 7, 30)
    """

    digits: str
    born: date | None

    def __attrs_post_init__(self) -> None:
        _refuse_written(self.digits, 11, "NationalNumber")
        earliest, known = _birth(self.digits, str(self))
        if self.born != (earliest if known else None):
            raise FactError(
                "national number {number} with the day of birth {born}",
                "build it with `NationalNumber.parse`, which reads the day",
                number=self,
                born=self.born,
            )

    @classmethod
    def parse(cls, text: str, on: date) -> "NationalNumber":
        """Read a number as it could stand on a day: a birth that is surely later is refused.

        The check is 97 - (first nine digits mod 97), with a 2 before them for births from 2000.
        Raises `FactError` for wrong check digits, an impossible birth day, counter 000 or 999.
        """
        digits = _digits(text, 11, "85.07.30-033.28")
        earliest, known = _birth(digits, text)
        if earliest > checks.day("on", on):
            raise FactError(
                "national number {number} says born on {born}, after {on}"
                if known
                else "national number {number} says born from {born} on, after {on}",
                "give the number of somebody born by then",
                number=text,
                born=earliest,
                on=on,
            )
        return cls(digits, earliest if known else None)

    def __str__(self) -> str:
        digits = self.digits
        return f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}-{digits[6:9]}.{digits[9:]}"


def _century(digits: str, text: str) -> int:
    for century, prefix in ((1900, ""), (2000, "2")):
        if _MODULUS - int(prefix + digits[:9]) % _MODULUS == int(digits[9:]):
            return century
    raise FactError(
        "national number {number} has wrong check digits",
        "compare all eleven digits",
        number=text,
    )


def _birth(digits: str, text: str) -> tuple[date, bool]:
    """Give the earliest day of birth that a number allows, and whether it is the only one."""
    if digits[6:9] in {"000", "999"}:
        raise FactError(
            "national number {number} has counter {counter}",
            "it runs from 001 to 998",
            number=text,
            counter=digits[6:9],
        )
    century = _century(digits, text)
    month, day = int(digits[2:4]), int(digits[4:6])
    # Bis numbers add 20 or 40 to the month.
    month -= max(added for added in (0, 20, 40) if month >= added)
    try:
        # January and every month's first are real: 00 stands for what nobody knew.
        return date(century + int(digits[:2]), month or 1, day or 1), month > 0 < day
    except ValueError:
        raise FactError(
            "national number {number} has an impossible birth day",
            "its first six digits are a day: year, month (+ 20 or + 40 in a bis number), day; "
            "a month or day that is not known is 00",
            number=text,
        ) from None


@frozen(order=True)
class JointCommittee:
    """A joint committee or sub-committee, and the days on which it exists, where known.

    `code` is the official number, `CCC` or `CCC.CC`; `given` is how it was written, which tells
    nobody's committee from another's. `existed` is the caller's to give; the days that the library
    knows stand in the list of the rulebook. 999 stands for no competent committee. Committees sort
    by their code, a sub-committee after its committee.

    >>> committee = JointCommittee.parse("140.01.03")
    >>> committee.code, committee.given, committee == JointCommittee.parse("140.01")
    ('140.01', '140.01.03', True)
    """

    code: str
    existed: Period = _ALWAYS
    given: str = field(eq=False)

    @given.default
    def _as_official(self) -> str:
        return self.code

    def __attrs_post_init__(self) -> None:
        if not (type(self.code) is str is type(self.given) and type(self.existed) is Period):
            checks.settle(self)
        official = _official(self.code)
        if self.code != official:
            raise FactError(
                "{given} is not an official number",
                'give "{official}", or parse the text',
                given=repr(self.code),
                official=official,
            )
        if self.given != official and _official(self.given) != official:
            raise FactError(
                "{given} is not a spelling of joint committee {official}",
                "give the text that was read",
                given=repr(self.given),
                official=official,
            )

    @classmethod
    def parse(cls, text: str, existed: Period = _ALWAYS) -> "JointCommittee":
        """Read a number as payrolls write it, with its dots; any other text is a `FactError`.

        `.00` adds nothing, and a third pair is internal to who wrote it.

        >>> [JointCommittee.parse(text).code for text in ("200", "200.00", "124.00.00", "140.01")]
        ['200', '200', '124', '140.01']
        """
        return cls(_official(checks.text("text", text)), existed, text)

    @property
    def none_competent(self) -> bool:
        """Whether the number says that no joint committee is competent (999)."""
        return self.code == _NO_COMMITTEE

    def valid_on(self, day: date) -> bool:
        """Tell whether the committee exists on the day, as far as the caller has said.

        >>> JointCommittee.parse("200", Period(date(2024, 1, 1))).valid_on(date(2023, 12, 31))
        False
        """
        return self.existed.contains(day)

    def __str__(self) -> str:
        return self.code


# Few committees are written many times.
@lru_cache(maxsize=1024)
def _official(text: str) -> str:
    """Give the official number of a spelling: the first five digits, of which `.00` adds nothing.

    A spelling that only looks like one is refused with the right one, and never guessed.
    """
    spelled = _COMMITTEE.fullmatch(text)
    if spelled:
        return _joined(*spelled.groups())
    nearly = _NEARLY.fullmatch(text)
    raise FactError(
        "{given} is not a joint committee",
        'write "{official}"'
        if nearly
        else 'give one such as "200" or "140.01", with two digits after each dot',
        given=repr(text[:40]),
        official=_joined(*nearly.groups()) if nearly else "",
    )


def _joined(committee: str, sub_committee: str | None) -> str:
    return f"{committee}.{sub_committee}" if sub_committee not in {None, "00"} else committee
