"""The terms of the acts: who has how long for what, from which day, known from when.

A postponement, or another number of days, is one more row here and no code. A row known later takes
the place of the others on its own reference days, and on no other. The reference day is the day of
the trigger, the first day of a quarter, or 1 January for what is due once a year.
"""

from calendar import monthrange
from datetime import date
from typing import Final

from attrs import evolve, frozen

from fla_rules import checks
from fla_rules.calendar import OPEN_END, Period, day_before
from fla_rules.errors import LawError
from fla_rules.law.instruments import LEARNING_ACCOUNT, TRAINING_RIGHT
from fla_rules.law.readings import AnnouncedQuarters, PlanLastDay
from fla_rules.outcome import Citation
from fla_rules.vocabulary import Confidence, Reading, Word

# Longer than any term of the law, and short enough that a day can be counted from.
_A_CENTURY_IN_DAYS: Final = 36_525
_A_CENTURY_IN_MONTHS: Final = 1200
_MONTHS: Final = 12


class DutyName(Word):
    """The duties: of nearly all, the law sets the last day."""

    START_UP_REGISTRATION = "start_up_registration"
    REGISTER_WORKER_DATA = "register_worker_data"
    UPDATE_WORKER_DATA = "update_worker_data"
    REGISTER_QUARTER = "register_quarter"
    VERIFY_RIGHT = "verify_right"
    GIVE_INFORMATION = "give_information"
    HANDLE_CORRECTION = "handle_correction"
    CLOSE_ACCESS = "close_access"
    NOTIFY_BALANCE = "notify_balance"
    TELL_NEW_WORKER = "tell_new_worker"
    RECORD_TRAINING = "record_training"
    FIX_DAYS = "fix_days"
    SUBMIT_PLAN = "submit_plan"
    OBTAIN_OPINION = "obtain_opinion"
    ADOPT_PLAN = "adopt_plan"
    FILE_PLAN = "file_plan"


class TermName(Word):
    """The terms that are nobody's duty, but bound what may be done or kept."""

    # How long the answer to a correction may take once the worker has been told so.
    EXTENDED_CORRECTION = "extended_correction"
    # Without works council and union delegation the plan goes to the workers themselves.
    PLAN_TO_WORKERS = "plan_to_workers"
    # Complied within it, an employer is removed from the list.
    CURE = "cure"
    # When the list may first be published, from the last day of the start-up registration.
    PUBLICATION = "publication"
    KEEP_RIGHTS = "keep_rights"
    KEEP_TRAININGS = "keep_trainings"
    KEEP_MEASURES = "keep_measures"
    # The last day on which anything may be entered, and the last on which it may be read.
    WRITING = "writing"
    READING = "reading"


def _refuse_length(count: int, most: int, of: str) -> None:
    if not 0 <= count <= most:
        raise LawError(f"a term of {count} {of}", f"give a number from 0 to {most}")


@frozen(field_transformer=checks.checked)
class DaysFrom:
    """A number of calendar days from the trigger."""

    days: int

    def __attrs_post_init__(self) -> None:
        _refuse_length(self.days, _A_CENTURY_IN_DAYS, "days")


@frozen(field_transformer=checks.checked)
class DaysBefore:
    """At least so many days before a day to come."""

    days: int

    def __attrs_post_init__(self) -> None:
        _refuse_length(self.days, _A_CENTURY_IN_DAYS, "days")


@frozen(field_transformer=checks.checked)
class MonthsFrom:
    """A number of months from the trigger."""

    months: int

    def __attrs_post_init__(self) -> None:
        _refuse_length(self.months, _A_CENTURY_IN_MONTHS, "months")


@frozen
class AfterQuarter:
    """Until the last day of the month after the quarter."""


@frozen(field_transformer=checks.checked)
class DayOfYear:
    """Until a day of the calendar year, itself included."""

    month: int
    day: int

    def __attrs_post_init__(self) -> None:
        # In a year without 29 February: the day is to be there in every year.
        if not (1 <= self.month <= _MONTHS and 1 <= self.day <= monthrange(2025, self.month)[1]):
            raise LawError(
                "day {day} of month {month} is not in every year",
                "give a month from 1 to 12, and one of its days",
                day=self.day,
                month=self.month,
            )


@frozen(field_transformer=checks.checked)
class FixedDay:
    """Until a day that the text names."""

    day: date


@frozen
class WithStartUp:
    """Until the last day of the start-up registration, whichever that is."""


@frozen
class AsSoonAsPossible:
    """As soon as possible: the text names no last day."""


Length = (
    DaysFrom
    | DaysBefore
    | MonthsFrom
    | AfterQuarter
    | DayOfYear
    | FixedDay
    | WithStartUp
    | AsSoonAsPossible
)


@frozen(field_transformer=checks.checked)
class Deadline:
    """One term of the law: of what, how long, for which reference days, known from when.

    `postpones` tells a start-up term that moved an earlier one from that earlier one itself. Not
    `known_exactly`, the day is the latest on which it can have been published. `under` is the
    reading by which alone the row holds, in the place of the one that holds by the others.
    """

    name: DutyName | TermName
    length: Length
    period: Period
    known_from: date
    citation: Citation
    postpones: bool = False
    known_exactly: bool = True
    under: Reading | None = None

    def __attrs_post_init__(self) -> None:
        if self.name is DutyName.START_UP_REGISTRATION and isinstance(self.length, WithStartUp):
            raise LawError(
                "start_up_registration ends with a start-up registration",
                "give the start-up registration a length of its own",
            )


@frozen(field_transformer=checks.checked)
class AccountChoice:
    """The days on which an employer may keep the individual account instead of the FLA."""

    period: Period
    known_from: date
    citation: Citation


# The day the FLA opened, on which nearly all of its terms begin to run.
FLA_OPENS: Final = date(2024, 4, 1)
_FLA_KNOWN: Final = date(2023, 12, 1)
# From when the repeal is read to end registration, where it is read to reach back (two sources).
RETROACTIVE_REPEAL: Final = date(2025, 1, 1)
_TR_KNOWN: Final = date(2022, 11, 10)
_ONE_DAY: Final = Period(FLA_OPENS, FLA_OPENS)


def _fla(
    name: DutyName | TermName,
    length: Length,
    article: str,
    first: date = FLA_OPENS,
    note: str | None = None,
) -> Deadline:
    cited = Citation(LEARNING_ACCOUNT, article, Confidence.ACT, note=note)
    return Deadline(name, length, Period(first), _FLA_KNOWN, cited)


def _training_right(
    name: DutyName | TermName,
    length: Length,
    article: str,
    confidence: Confidence = Confidence.ACT,
    note: str | None = None,
) -> Deadline:
    cited = Citation(TRAINING_RIGHT, article, confidence, note=note)
    return Deadline(name, length, Period(date(2023, 1, 1)), _TR_KNOWN, cited)


def _start_up(known_from: date, last: date, cited: Citation, *, exactly: bool = True) -> Deadline:
    name, length = DutyName.START_UP_REGISTRATION, FixedDay(last)
    return Deadline(
        name, length, _ONE_DAY, known_from, cited, postpones=True, known_exactly=exactly
    )


def _repealed(name: TermName, last: date, cited: Citation) -> Deadline:
    return Deadline(name, FixedDay(last), Period(FLA_OPENS), date(2026, 1, 21), cited)


_MINISTER: Final = Citation(
    "minister 26 March 2024",
    "announced term",
    Confidence.SEVERAL,
    note="a word, not an act, on the first three quarters of 2024; some pages wrote 1 December",
)
_DECEMBER_2024: Final = Citation(
    "act 8 December 2024", "2-3", Confidence.ACT, note="amends FLA 33: before 1 April 2025"
)
_APRIL_2025: Final = Citation("act 6 April 2025", "2", Confidence.SEVERAL, note="amends FLA 33")
_OCTOBER_2025: Final = Citation(
    "act of 2025",
    "not identified",
    Confidence.SEVERAL,
    note="the act was not found; one source: 31 December 2025",
)
_REPEAL: Final = Citation(
    "act 14 January 2026", "repeal", Confidence.SEVERAL, note="data destroyed on 1 January 2027"
)
_DECREE: Final = Citation(
    "RD 14 July 2024",
    "transitional filing",
    Confidence.SEVERAL,
    note="the plans of 2023 and 2024; one source: before 2 March 2025",
)

DEADLINES: Final = (
    # The start-up registration: one duty, a term for each day of knowledge.
    Deadline(
        DutyName.START_UP_REGISTRATION,
        MonthsFrom(6),
        _ONE_DAY,
        _FLA_KNOWN,
        Citation(
            LEARNING_ACCOUNT,
            "33",
            Confidence.SEVERAL,
            note="or six months after the tool works, where that is later; nobody knew then",
        ),
    ),
    _start_up(date(2024, 3, 26), date(2024, 11, 30), _MINISTER),
    _start_up(date(2024, 12, 20), day_before(date(2025, 4, 1)), _DECEMBER_2024),
    _start_up(date(2025, 4, 23), date(2025, 9, 1), _APRIL_2025, exactly=False),
    _start_up(date(2025, 10, 30), date(2026, 1, 1), _OCTOBER_2025, exactly=False),
    # The other duties of the FLA.
    _fla(DutyName.REGISTER_WORKER_DATA, DaysFrom(60), "17, 28", note="from entry into service"),
    _fla(DutyName.UPDATE_WORKER_DATA, AfterQuarter(), "17"),
    _fla(DutyName.REGISTER_QUARTER, AfterQuarter(), "19 § 1"),
    # Trainings followed before the FLA opened, which the first announcement took in.
    Deadline(
        DutyName.REGISTER_QUARTER,
        WithStartUp(),
        Period(date(2024, 1, 1), date(2024, 3, 31)),
        date(2024, 3, 26),
        _MINISTER,
    ),
    # The quarters that followed, which it named as well.
    Deadline(
        DutyName.REGISTER_QUARTER,
        FixedDay(date(2024, 11, 30)),
        Period(FLA_OPENS, date(2024, 9, 30)),
        date(2024, 3, 26),
        _MINISTER,
        under=AnnouncedQuarters.ANNOUNCED,
    ),
    _fla(DutyName.VERIFY_RIGHT, DaysFrom(30), "18", date(2025, 1, 1), "from the announcement"),
    _fla(DutyName.GIVE_INFORMATION, DaysFrom(30), "23"),
    _fla(DutyName.HANDLE_CORRECTION, MonthsFrom(1), "24, 28", note="the term of GDPR 12(3)"),
    _fla(TermName.EXTENDED_CORRECTION, MonthsFrom(3), "24, 28", note="GDPR 12(3): two more"),
    _fla(DutyName.CLOSE_ACCESS, DaysFrom(30), "25", note="from the exit declaration"),
    # Supervision and keeping.
    Deadline(
        TermName.CURE,
        DaysFrom(30),
        Period(FLA_OPENS),
        _FLA_KNOWN,
        Citation(
            LEARNING_ACCOUNT,
            "29-30",
            Confidence.DEDUCTION,
            note="from the message in the eBox, and from no message before the two are in force "
            "(FLA 35); which of them sets it was not read",
        ),
    ),
    _fla(TermName.PUBLICATION, MonthsFrom(6), "35", note="arts. 29-30, after the term of art. 33"),
    _fla(TermName.KEEP_RIGHTS, MonthsFrom(60), "13", note="five years, from the year's last day"),
    _fla(TermName.KEEP_TRAININGS, MonthsFrom(1), "13", note="from the day it is established"),
    _fla(TermName.KEEP_MEASURES, MonthsFrom(60), "13", note="five years, from the decision"),
    _repealed(TermName.WRITING, date(2025, 12, 31), _REPEAL),
    _repealed(TermName.READING, date(2026, 12, 31), _REPEAL),
    # The training right and the training plan.
    _training_right(
        DutyName.NOTIFY_BALANCE,
        DayOfYear(12, 31),
        "55",
        Confidence.DEDUCTION,
        "at least once a year, read as a calendar year",
    ),
    _training_right(
        DutyName.TELL_NEW_WORKER,
        AsSoonAsPossible(),
        "55",
        note="every new worker is told of the account; no day is set",
    ),
    _training_right(
        DutyName.RECORD_TRAINING,
        AsSoonAsPossible(),
        "55",
        note="after each training, as soon as possible; no day is set",
    ),
    _training_right(DutyName.FIX_DAYS, DayOfYear(9, 29), "58 § 1", note="before 30 September"),
    _training_right(DutyName.SUBMIT_PLAN, DaysBefore(15), "36", note="before the meeting on it"),
    _training_right(TermName.PLAN_TO_WORKERS, DayOfYear(3, 15), "36"),
    _training_right(DutyName.OBTAIN_OPINION, DayOfYear(3, 15), "36"),
    _training_right(DutyName.ADOPT_PLAN, DayOfYear(3, 30), "36", note="before 31 March"),
    evolve(
        _training_right(
            DutyName.ADOPT_PLAN,
            DayOfYear(3, 31),
            "36",
            Confidence.SEVERAL,
            "until 31 March, say the ministry's news and Securex (5 February 2024)",
        ),
        under=PlanLastDay.UNTIL_31_MARCH,
    ),
    _training_right(DutyName.FILE_PLAN, MonthsFrom(1), "38", note="after it enters into force"),
    Deadline(
        DutyName.FILE_PLAN,
        FixedDay(date(2025, 3, 1)),
        Period(date(2023, 1, 1), date(2024, 12, 31)),
        date(2024, 9, 2),
        _DECREE,
    ),
    Deadline(
        DutyName.FILE_PLAN,
        MonthsFrom(1),
        Period(date(2025, 1, 1), OPEN_END),
        date(2024, 9, 2),
        Citation("RD 14 July 2024", "filing", Confidence.SEVERAL, note="with TR 38"),
    ),
)

CHOICES: Final = (
    AccountChoice(
        Period(FLA_OPENS, date(2025, 3, 31)),
        date(2024, 12, 20),
        Citation(
            "act 8 December 2024",
            "2-3",
            Confidence.DEDUCTION,
            note="from 1 April 2024; that it ends with the start-up term is a deduction",
        ),
    ),
    AccountChoice(Period(FLA_OPENS, date(2025, 9, 1)), date(2025, 4, 23), _APRIL_2025),
    AccountChoice(Period(FLA_OPENS, date(2026, 1, 1)), date(2025, 10, 30), _OCTOBER_2025),
)
