"""What a vector needs of the rulebook: the rows that the library looks up to answer its lists."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final, Generic, TypeVar

from attrs import frozen

from fla_rules.account.credit import balance
from fla_rules.account.everybody import accounts_of_all, rights_of_all
from fla_rules.account.leaving import ends_of, leaving
from fla_rules.dossier.assessment import AssessmentRequest, assess_under, everybody, law_of
from fla_rules.dossier.reading import Dossier, read
from fla_rules.errors import DossierError
from fla_rules.facts.employer import RegistersIn
from fla_rules.law.agreements.agreement import Agreement
from fla_rules.law.deadlines import DutyName, TermName
from fla_rules.law.instruments import Instrument
from fla_rules.law.rulebook import Law, Rulebook
from fla_rules.law.values import ValueName
from fla_rules.right.workforce import size_class
from fla_rules.spec.runner import dossier_of
from fla_rules.spec.vectors import ListName, Vector

Key = TypeVar("Key")
Row = TypeVar("Row")

# By table of the rulebook's file, the names of the rows that are needed of it.
Needs = Mapping[str, tuple[str, ...]]
# The tables of which something may be needed.
TABLES: Final = (
    *("instruments", "values", "deadlines", "choices"),
    *("agreements", "unregistered", "committees"),
)
_Noted = defaultdict[str, set[str]]


@frozen
class _Noting(Mapping[Key, Row], Generic[Key, Row]):
    """A table that notes under which keys it was asked, and found something."""

    held: Mapping[Key, Row]
    note: Callable[[Key, Row], None]

    def __getitem__(self, key: Key) -> Row:
        found = self.held[key]
        self.note(key, found)
        return found

    def __iter__(self) -> Iterator[Key]:
        return iter(self.held)

    def __len__(self) -> int:
        return len(self.held)


def needs_of(vector: Vector, book: Rulebook) -> Needs:
    """Give what a vector needs of a rulebook; of facts that are refused, nothing.

    >>> from fla_rules.law import RULEBOOK
    >>> from fla_rules.spec.vectors import vectors
    >>> (vector,) = [each for each in vectors(1) if each.id == "path-116-25-2023"]
    >>> needs_of(vector, RULEBOOK)["agreements"]
    ('116',)
    """
    try:
        dossier = read(json.dumps(dossier_of(vector)).encode(), vector.on, book)
    except DossierError:
        return {}
    noted: _Noted = defaultdict(set)
    law = _noting(law_of(dossier, book, vector.known_on), book, noted)
    request = AssessmentRequest(vector.on, vector.known_on)
    lists = dict.fromkeys(each.list_ for each in vector.expected if each.list_)
    for ask in dict.fromkeys(_ASKED.get(each, assess_under) for each in lists):
        ask(dossier, request, law)
    if dossier.employer.registers_in is RegistersIn.ACCOUNT:
        known = (each.known_from for each in book.choices)
        noted["choices"] |= {str(day) for day in known if day <= vector.known_on}
    return {table: tuple(sorted(noted[table])) for table in sorted(noted) if noted[table]}


def _noting(law: Law, book: Rulebook, noted: _Noted) -> Law:
    """Let a law note what it is asked; nobody else has it, since one is made for each vector."""
    for table, names in _NAMES.items():
        asked = _Noting(getattr(law, table), partial(names, noted, book))
        object.__setattr__(law, table, asked)
    # Asked only whether it holds a number.
    listed = _Noting(dict.fromkeys(law.listed), partial(_committee, noted, book))
    object.__setattr__(law, "listed", listed)
    return law


def _value(noted: _Noted, _: Rulebook, key: ValueName, __: object) -> None:
    noted["values"].add(key.name.lower())


def _deadline(noted: _Noted, _: Rulebook, key: DutyName | TermName, __: object) -> None:
    noted["deadlines"].add(key.value)


def _instrument(noted: _Noted, _: Rulebook, __: str, row: Instrument) -> None:
    noted["instruments"].add(row.name)


def _agreement(noted: _Noted, book: Rulebook, _: str, rows: Iterable[Agreement]) -> None:
    # Those that a dossier registers stand in its facts.
    noted["agreements"] |= {each.committee.code for each in rows if each in book.agreements}


def _unregistered(noted: _Noted, _: Rulebook, code: str, __: object) -> None:
    noted["unregistered"].add(code)


def _committee(noted: _Noted, book: Rulebook, code: str, _: object) -> None:
    noted["committees"] |= {code} & {each.committee.code for each in book.committees}


def _divided(noted: _Noted, book: Rulebook, _: str, codes: Iterable[str]) -> None:
    shipped = {code for each in book.agreements for code in each.codes()}
    for code in codes:
        noted["agreements" if code in shipped else "unregistered"].add(code)


# How the names of what was found are noted, by table of a law.
_NAMES: Final[Mapping[str, Callable[..., None]]] = MappingProxyType(
    {
        "values": _value,
        "deadlines": _deadline,
        "otherwise": _deadline,
        "repeals": _instrument,
        "agreements": _agreement,
        "replaced": _agreement,
        "unregistered": _unregistered,
        "beside": _unregistered,
        "committees": _committee,
        "divided": _divided,
    }
)


def _rights(dossier: Dossier, request: AssessmentRequest, law: Law) -> None:
    asked = everybody(dossier, law, request)
    for year in asked.years:
        size_class(year)
    for _ in rights_of_all(asked, asked.years) if asked.years else ():
        pass


def _accounts(dossier: Dossier, request: AssessmentRequest, law: Law) -> None:
    for _, question in accounts_of_all(everybody(dossier, law, request)):
        balance(question)
        for employment in ends_of(question):
            leaving(question, employment)


# What answers each list alone; any other list rests on all that an assessment is made of.
_ASKED: Final[Mapping[ListName, Callable[[Dossier, AssessmentRequest, Law], object]]] = (
    MappingProxyType(
        {
            ListName.SIZE_CLASSES: _rights,
            ListName.RIGHTS: _rights,
            ListName.CREDITS: _accounts,
            ListName.BALANCES: _accounts,
            ListName.LEAVINGS: _accounts,
        }
    )
)
