"""Where rights and trainings are kept on a day: in the FLA or in the individual account.

The individual account is every employer's from 10 workers on (TR 55, and by one reading not below
20). From 1 April 2024 the FLA takes its place (FLA 34), for employers of any size (FLA 16). The
acts that postponed the start-up let employers keep the account meanwhile; whether that holds under
a binding sector agreement is a reading. Since the FLA was repealed the account stands alone, or
not, by another reading.
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final

from attrs import frozen

from fla_rules.calendar import Period
from fla_rules.duties.duty import Files
from fla_rules.facts.employer import Employer, RegistersIn
from fla_rules.facts.worker import Worker
from fla_rules.law.deadlines import DutyName
from fla_rules.law.instruments import LEARNING_ACCOUNT
from fla_rules.law.readings import (
    AccountAfterRepeal,
    ChoiceUnderAgreement,
    Readings,
    SmallEmployerAccount,
)
from fla_rules.law.rulebook import Law
from fla_rules.outcome import Reason
from fla_rules.right.committees import Ground, ground
from fla_rules.right.workforce import Size
from fla_rules.vocabulary import Reading, SizeClass


class Place(Enum):
    """Where the law wants rights and trainings kept."""

    FLA = "fla"
    ACCOUNT = "account"
    # Neither: no act asks for either.
    NOWHERE = "nowhere"


@frozen(slots=False)
class Kept:
    """Where rights and trainings are kept, and the readings that settled it."""

    place: Place
    readings: tuple[Reading, ...] = ()


@frozen(slots=False)
class Keeper:
    """Who keeps: an employer, its size in the year asked about, and the worker's committees."""

    employer: Employer
    size: Size | Reason
    committees: tuple[str, ...]


# Looked up once: finding a member in its class is a call in Python 3.11.
_OPENED: Final = DutyName.UPDATE_WORKER_DATA
_BY_CHOICE: Final = RegistersIn.ACCOUNT

_FLA: Final = Kept(Place.FLA)
_NOWHERE: Final = Kept(Place.NOWHERE)


def kept_in(law: Law, readings: Readings, keeper: Keeper, day: date) -> Kept:
    """Say where an employer keeps a worker's rights and trainings on a day (TR 55, FLA 34).

    An employer of unknown size is taken to have an account, since that alone decides nothing.
    """
    if not in_fla(law, day):
        account = _account(readings, keeper)
        if account.place is Place.ACCOUNT and _after_repeal(law, day):
            return _by_reading_after_repeal(readings, account)
        return account
    if keeper.employer.registers_in is not _BY_CHOICE or not _chosen(law, day):
        return _FLA
    account = _account(readings, keeper)
    if account.place is Place.NOWHERE:
        return Kept(Place.FLA, account.readings)
    if not bound(law, keeper.committees, day):
        return account
    free = readings.choice_under_cba is ChoiceUnderAgreement.FREE
    place = Place.ACCOUNT if free else Place.FLA
    return Kept(place, (*account.readings, readings.choice_under_cba))


def kept_on(files: Files, committees: tuple[str, ...], day: date) -> Kept:
    """Say where rights of workers of some committees are kept on a day; worked out once for all."""
    places = files.shared.places
    place: Kept | None = places.get((committees, day))
    if place is None:
        asked = files.question
        keeper = Keeper(asked.employer, files.year(day.year).size, committees)
        place = places[committees, day] = kept_in(asked.law, asked.readings, keeper, day)
    return place


def in_fla(law: Law, day: date) -> bool:
    """Tell whether the FLA is in force on a day, as known."""
    return law.deadline(_OPENED, day) is not None and not _after_repeal(law, day)


def committees_of(worker: Worker, day: date) -> tuple[str, ...]:
    """Give the committees of a worker on a day; out of service, those there ever were."""
    if len(worker.employments) == 1:
        return (worker.employments[0].committee.code,)
    running = [each for each in worker.employments if each.period.contains(day)]
    return tuple({each.committee.code for each in running or worker.employments})


def bound(law: Law, committees: Iterable[str], day: date) -> bool:
    """Tell whether an agreement on training binds one of the committees on a day, as known."""
    for code in committees:
        agreements = law.agreements_of(code)
        binding = (each for each in agreements if each.binding is not False)
        if code in law.unregistered or any(each.period.contains(day) for each in binding):
            return True
        # A section may be under the agreement of its committee that is not in the book.
        if not agreements and ground(law, code, Period(day, day)) is Ground.COMMITTEE_UNREGISTERED:
            return True
    return False


def _chosen(law: Law, day: date) -> bool:
    return any(choice.period.contains(day) for choice in law.choices())


def _after_repeal(law: Law, day: date) -> bool:
    repeal = law.repeals.get(LEARNING_ACCOUNT)
    return repeal is not None and repeal.in_force_from is not None and day >= repeal.in_force_from


def _account(readings: Readings, keeper: Keeper) -> Kept:
    size = keeper.size
    if isinstance(size, Reason):
        return Kept(Place.ACCOUNT)
    if size.size_class is SizeClass.UNDER_10:
        return _NOWHERE
    if size.size_class is SizeClass.FROM_20:
        return Kept(Place.ACCOUNT)
    small = readings.small_employer_account
    place = Place.ACCOUNT if small is SmallEmployerAccount.YES else Place.NOWHERE
    return Kept(place, (small,))


def _by_reading_after_repeal(readings: Readings, account: Kept) -> Kept:
    reading = readings.account_after_repeal
    place = Place.ACCOUNT if reading is AccountAfterRepeal.DUE else Place.NOWHERE
    return Kept(place, (*account.readings, reading))
