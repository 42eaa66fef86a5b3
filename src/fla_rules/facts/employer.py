"""The employer: its number, its full-timer's day, its declared quarters, its own days."""

from collections.abc import Mapping
from enum import Enum
from fractions import Fraction
from typing import Final

from attrs import field, frozen

from fla_rules import checks
from fla_rules.calendar import Quarter
from fla_rules.errors import FactError
from fla_rules.identifiers import EnterpriseNumber, JointCommittee
from fla_rules.quantities import Days, Exact, Hours, euros, exact, refuse_length

_Declared = Mapping[Quarter, Exact] | tuple[tuple[Quarter, Fraction], ...]
_Committees = Mapping[str, _Declared] | tuple[tuple[str, tuple[tuple[Quarter, Fraction], ...]], ...]
_Granted = Mapping[int, Days] | tuple[tuple[int, Days], ...]
_ENDS: Final = "quarter_end_fte"
_COMMITTEES: Final = "committee_quarter_end_fte"
_DAYS: Final = "company_days"


def _declared(quarters: _Declared, name: str = _ENDS) -> tuple[tuple[Quarter, Fraction], ...]:
    declared = [
        (
            quarter if type(quarter) is Quarter else checks.one(name, quarter, Quarter),
            exact(fte, name),
        )
        for quarter, fte in checks.pairs(name, quarters)
    ]
    if type(quarters) is not dict:
        checks.each_once(name, [quarter.index for quarter, _ in declared])
    return tuple(sorted(declared, key=lambda each: each[0].index))


def _by_committee(
    committees: _Committees,
) -> tuple[tuple[str, tuple[tuple[Quarter, Fraction], ...]], ...]:
    # The usual case.
    if type(committees) is dict and not committees:
        return ()
    declared = [
        (JointCommittee.parse(checks.text(_COMMITTEES, text)).code, _declared(ends, _COMMITTEES))
        for text, ends in checks.pairs(_COMMITTEES, committees)
    ]
    checks.each_once(_COMMITTEES, [code for code, _ in declared])
    return tuple(sorted(declared, key=lambda each: each[0]))


def _by_year(days: _Granted) -> tuple[tuple[int, Days], ...]:
    # The usual case.
    if type(days) is dict and not days:
        return ()
    granted = [
        (checks.whole(_DAYS, year), checks.one(_DAYS, each, Days))
        for year, each in checks.pairs(_DAYS, days)
    ]
    checks.each_once(_DAYS, [year for year, _ in granted])
    return tuple(sorted(granted))


def _heads(workers: int) -> int:
    return checks.heads("workers", workers)


class RegistersIn(Enum):
    """Where the employer keeps its workers' rights and trainings."""

    FLA = "fla"
    ACCOUNT = "account"


class Consultation(Enum):
    """Who is consulted on the training plan (TR 36)."""

    COUNCIL = "council"
    DELEGATION = "delegation"
    # There is neither, and the plan goes to the workers.
    NONE = "none"


@frozen(field_transformer=checks.checked)
class OptOut:
    """A year in which the automatic calculation is off, for a worker or for the whole company."""

    year: int
    worker: str | None = None


@frozen(field_transformer=checks.checked)
class FirstEmployment:
    """The quarter of the first employment, and the workers on its last day (TR 50 § 2).

    Workers, not full-time equivalents: the act counts heads here. Those count who count among the
    full-time equivalents of an `Employer`.
    """

    quarter: Quarter
    workers: int = field(converter=_heads)


@frozen
class FundContributions:
    """What an employer paid to collective training funds in a year, of men and of women, in euros.

    Raises `FactError` as `quantities.euros` does.
    """

    men: Fraction = field(converter=euros)
    women: Fraction = field(converter=euros)


@frozen
class Employer:
    """An employer and the facts that all its workers' rights depend on.

    `quarter_end_fte` has every quarter for which a declaration was made to social security, with
    the full-time equivalents at its end: an absent quarter was not declared. They are those of the
    legal entity, all its establishments together (TR 50 § 2, 51; several sources). Students on
    solidarity contributions do not count (one source: Securex, 5 February 2024), and agency workers
    count at the agency. `full_time_day` is the length of a full-timer's normal day (TR 50 § 1).
    `company_days` are days a year for a full-timer on top of the legal right. `heads` are the
    workers counted by heads in a year, which one reading of TR 34 asks for.
    `committee_quarter_end_fte` are the full-time equivalents of a joint committee alone, by its
    number, of the same quarters: the reading `sector_size` asks for them. Where nobody said who is
    consulted, `consultation` is None. `fund_contributions` are for the social balance sheet, by
    year, and change no right.

    >>> from fla_rules.quantities import full_time_day
    >>> employer = Employer(
    ...     EnterpriseNumber.parse("0403.170.701"),
    ...     full_time_day("7:36"),
    ...     {Quarter(2023, 1): 19, Quarter(2022, 4): "18.5"},
    ... )
    >>> [str(quarter) for quarter, fte in employer.quarter_end_fte]
    ['2022Q4', '2023Q1']
    """

    enterprise_number: EnterpriseNumber
    full_time_day: Hours
    quarter_end_fte: tuple[tuple[Quarter, Fraction], ...] = field(converter=_declared)
    company_days: tuple[tuple[int, Days], ...] = field(converter=_by_year, factory=dict)
    first_employment: FirstEmployment | None = None
    name: str | None = None
    registers_in: RegistersIn = RegistersIn.FLA
    consultation: Consultation | None = None
    opt_outs: tuple[OptOut, ...] = ()
    heads: tuple[tuple[int, int], ...] = ()
    committee_quarter_end_fte: tuple[tuple[str, tuple[tuple[Quarter, Fraction], ...]], ...] = field(
        converter=_by_committee, factory=dict
    )
    fund_contributions: tuple[tuple[int, FundContributions], ...] = ()

    def __attrs_post_init__(self) -> None:
        if not _plain(self):
            checks.settle(self)
        refuse_length(self.full_time_day)
        if self.heads:
            checks.each_once("heads", (year for year, _ in self.heads))
        for year, heads in self.heads:
            checks.heads(f"heads of {year}", heads)
        if self.fund_contributions:
            checks.each_once("fund_contributions", (year for year, _ in self.fund_contributions))
        for committee, ends in self.committee_quarter_end_fte:
            _refuse_more_than_all(committee, ends, dict(self.quarter_end_fte))


def _refuse_more_than_all(
    committee: str, ends: tuple[tuple[Quarter, Fraction], ...], all_ends: Mapping[Quarter, Fraction]
) -> None:
    for quarter, fte in ends:
        if fte > all_ends.get(quarter, fte):
            raise FactError(
                "{key}: {count} of joint committee {committee} at the end of {quarter} are more "
                "than all of the employer, {all}",
                "give those of the committee alone, and those of all in quarter_end_fte",
                key=_COMMITTEES,
                count=fte,
                committee=committee,
                quarter=quarter,
                all=all_ends[quarter],
            )


def _plain(employer: Employer) -> bool:
    """Tell at a glance that every argument is of its type, which is quicker than each check."""
    return (
        type(employer.enterprise_number) is EnterpriseNumber
        and type(employer.full_time_day) is Hours
        and employer.first_employment is None
        and employer.name is None
        and type(employer.registers_in) is RegistersIn
        and employer.consultation is None
        and type(employer.opt_outs) is tuple
        and not employer.opt_outs
        and type(employer.heads) is tuple
        and not employer.heads
        and type(employer.fund_contributions) is tuple
        and not employer.fund_contributions
    )
