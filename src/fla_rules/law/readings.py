"""The open questions of the law, each a closed set of options that the caller chooses from.

The first member of each set is the default. Every member carries who stands behind it, and what it
does. Every answer that a question bore on names the option it used.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, cast

from attrs import evolve, fields, frozen

from fla_rules import checks
from fla_rules.errors import FactError
from fla_rules.vocabulary import Reading


class Rounding(Reading):
    """How A x B x C is rounded (TR 50 § 3 has no rule)."""

    EXACT = ("exact", "no rounding rule in TR 50 § 3", "The fraction as it comes out.")
    HALF_DAY_UP = (
        "half_day_up",
        "none found; an older page keeps half days",
        "Any begun half day counts as half a day.",
    )
    HALF_DAY_NEAREST = (
        "half_day_nearest",
        "an older payroll page keeps 0.5",
        "To the nearest half day, a quarter or three quarters upwards.",
    )
    WHOLE_DAY_DOWN = (
        "whole_day_down",
        "Flemish employment service prints 5 x 80 % x 10/12 = 3",
        "Begun days are dropped.",
    )
    WHOLE_DAY_UP = (
        "whole_day_up",
        "none found; the act is silent",
        "Any begun day counts as a day.",
    )
    HUNDREDTH_NEAREST = (
        "hundredth_nearest",
        "none found; the act is silent",
        "To the nearest hundredth of a day, half a hundredth upwards.",
    )


class RegimeChange(Reading):
    """Which working regime counts when it changes in the year (TR 50 § 3 is silent)."""

    FIRST_DAY = (
        "first_day",
        "deduction; the act is silent",
        "Each month counts with the regime on the first day worked in it.",
    )
    HIGHEST = (
        "highest",
        "deduction; the act is silent",
        "Each month counts with the highest regime worked in it.",
    )
    DAY_WEIGHTED = (
        "day_weighted",
        "deduction; the act is silent",
        "Each month counts with the average regime over the days under contract in it.",
    )
    YEAR_END = (
        "year_end",
        "deduction; the act is silent",
        "Every month counts with the regime on the last day under contract in the year.",
    )


class SameMonthTwice(Reading):
    """Whether a month counts twice when one contract follows another in it."""

    ONCE = (
        "once",
        "deduction; the act is silent",
        "The month counts once, with the contract that was there first.",
    )
    ONCE_PER_CONTRACT = (
        "once_per_contract",
        "deduction; the act is silent",
        "Each contract counts the month as begun.",
    )


class SuspensionEffect(Reading):
    """What time credit, thematic leave or illness does to the right."""

    REDUCED_LOWERS = (
        "reduced_lowers",
        "the ministry's position as one federation reports it",
        "Reduced work lowers the regime to what is worked; a full interruption lowers nothing.",
    )
    NOTHING_LOWERS = (
        "nothing_lowers",
        "the act is silent; B is the regime of the contract",
        "No suspension counts: the regime of the contract stays.",
    )
    BOTH_LOWER = (
        "both_lower",
        "the act is silent; a deduction from what B measures",
        "Reduced work lowers the regime, and a full interruption lowers it to nothing.",
    )


class LatePath(Reading):
    """What a full-timer has after a sector agreement has ended."""

    ACT = ("act", "deduction from TR 55-56", "The act's own figure (below 10: nothing).")
    LAST_FIGURE = (
        "last_figure",
        "a general rule on agreements, for higher rights",
        "The figure that the agreement gave on its last day.",
    )


class FiveYearPeriod(Reading):
    """When the five-year period of the training credit starts (TR 57)."""

    CALENDAR = (
        "calendar",
        "PC 200 fund and a sector page; TR 57: at the earliest 1 January 2024",
        "2024-2028, 2029-2033, and so on.",
    )
    ENTRY = (
        "entry",
        "TR 57: 'may start at the earliest'",
        "From entry into service, not before 1 January 2024.",
    )


class FiveYearAim(Reading):
    """The yearly average aimed at over five years under a growth path (TR 57)."""

    FIVE_DAYS = ("five_days", "TR 57", "Five days, as the act says.")
    PATH_AVERAGE = ("path_average", "PC 200 fund", "The path's own average.")


class Credit2023(Reading):
    """Whether the balance of 2023 enters 2024 (TR 57)."""

    CARRIED = (
        "carried",
        "deduction: TR 57 is unconditional",
        "It does: the article has no condition.",
    )
    DROPPED = (
        "dropped",
        "the five-year period starts at the earliest on 1 January 2024",
        "It does not.",
    )


class UseOrder(Reading):
    """In which order lots of one kind are used."""

    OLDEST_FIRST = (
        "oldest_first",
        "FLA 19 § 3 settles only individual before sectoral",
        "The oldest lot first.",
    )
    NEWEST_FIRST = (
        "newest_first",
        "FLA 19 § 3 settles only individual before sectoral",
        "The newest lot first.",
    )


class CompanyDays(Reading):
    """Where the employer's own days stand in the order of use."""

    LAST = ("last", "the acts are silent", "After the individual and the sectoral right.")
    WITH_INDIVIDUAL = ("with_individual", "the acts are silent", "With the individual right.")


class Overuse(Reading):
    """What a training beyond the credit does."""

    REPORTED = ("reported", "the acts are silent", "It is reported and not carried.")
    DEBT = ("debt", "the acts are silent", "It is a debt against the next year.")


class TermCounting(Reading):
    """Whether the day of the trigger counts in a term of days."""

    TRIGGER_EXCLUDED = (
        "trigger_excluded",
        "general custom",
        "It does not: the trigger plus n days.",
    )
    TRIGGER_INCLUDED = (
        "trigger_included",
        "the civil code's rule is said not to cover labour",
        "It does: the trigger plus n - 1 days.",
    )


class TermRoll(Reading):
    """Where a term ends whose last day is a Saturday, a Sunday or a holiday."""

    STAYS = ("stays", "no source moves it; 30 November 2024 was a Saturday", "There.")
    NEXT_WORKING_DAY = ("next_working_day", "the acts are silent", "On the next working day.")


class MonthTerm(Reading):
    """Where a term of one month ends that starts on a day the next month lacks."""

    LAST_DAY = ("last_day", "convention", "On the last day of that month.")
    REFUSE = ("refuse", "convention", "Nowhere: the question is refused.")


class PostponementScope(Reading):
    """What the postponements of the FLA postponed."""

    START_UP_ONLY = (
        "start_up_only",
        "the text of the acts (FLA 33)",
        "The start-up registration only.",
    )
    ALL = ("all", "pages of payroll offices", "All registrations.")


class RepealOfRegistration(Reading):
    """From when registration in the FLA is no longer due."""

    FROM_2026 = ("2026-01-01", "two sources", "1 January 2026.")
    FROM_2025 = ("2025-01-01", "two sources", "1 January 2025, retroactively.")


class AccountAfterRepeal(Reading):
    """Whether the individual training account is due since 1 January 2026."""

    DUE = ("yes", "the plain text of TR 55 keeps it", "It is.")
    NOT_DUE = ("no", "one provider says it ended", "It is not.")


class ChoiceUnderAgreement(Reading):
    """Whether an employer under a binding agreement could keep the account instead of the FLA."""

    FLA_ONLY = ("no", "providers are split", "It could not.")
    FREE = ("yes", "providers are split", "It could.")


class PlanThreshold(Reading):
    """How the 20 workers of the training plan are counted (TR 34)."""

    FULL_TIME_EQUIVALENTS = (
        "full_time_equivalents",
        "sources are split",
        "As in chapter 12, in full-time equivalents.",
    )
    HEADS = ("heads", "sources are split", "By heads.")


class SmallEmployerAccount(Reading):
    """Whether the duties of the account hold from 10 to 20."""

    YES = ("yes", "TR 55 has no size limit", "They do.")
    NO = ("no", "TR 58 derogates from the section", "They do not.")


class LeavingOther(Reading):
    """What becomes of the credit at mutual agreement, end of term, retirement."""

    UNDETERMINED = ("undetermined", "TR 60 is silent", "It stays undetermined.")
    LOST = ("lost", "TR 60 is silent", "It is lost.")
    USABLE = ("usable", "TR 60 is silent", "It may be used before the end.")


class EducationalLeave(Reading):
    """Whether paid educational leave counts toward the right."""

    NO = ("no", "one federation, on the FLA's own question", "It does not.")
    YES = ("yes", "the acts are silent", "It does.")


class BeforePath(Reading):
    """The figure in a year before the first of an agreement's growth path (TR 53-56)."""

    UNDETERMINED = (
        "undetermined",
        "an older rule of the sector may have held; none was read",
        "It stays undetermined, with what is sure.",
    )
    ACT = (
        "act",
        "deduction: no agreement in the sense of TR 53 is then known to be in force",
        "The act's own figure.",
    )


class SectorSize(Reading):
    """Whose workers decide the size of an employer in a sector's table (TR 50 § 2, 54)."""

    EMPLOYER = ("employer", "TR 50 § 2", "All of the employer's, as in the act.")
    COMMITTEE = (
        "committee",
        "the fund of committee 124, which counts the workers of 124",
        "Those of the joint committee alone.",
    )


class PlanLastDay(Reading):
    """The last day on which the training plan is adopted in time (TR 36)."""

    BEFORE_31_MARCH = (
        "before_31_march",
        "the words of TR 36",
        '30 March: the act says "before 31 March".',
    )
    UNTIL_31_MARCH = (
        "until_31_march",
        "the ministry's news, and Securex (5 February 2024)",
        "31 March itself is in time.",
    )


class EntryAgain(Reading):
    """From which entry a five-year period runs for whoever was hired again after a gap (TR 57)."""

    FIRST = ("first", "deduction; the act is silent", "The first entry with the employer.")
    LAST = ("last", "deduction; the act is silent", "The entry after the last gap.")


class ResetRunningYear(Reading):
    """Whether a reset within a year takes that year's own credit too (TR 57)."""

    NO = (
        "no",
        "deduction: a year's own credit is not to be touched",
        "It does not: the year ends in the next five-year period.",
    )
    YES = ("yes", "TR 57: 'the remaining credit', without condition", "It does.")


class CompanyReset(Reading):
    """Whether the employer's own days are set to zero with the rest (TR 57)."""

    YES = ("yes", "deduction; the act is silent", "They are.")
    NO = (
        "no",
        "TR 57 speaks of the credit of the act",
        "They are not: they stay until they are used.",
    )


class StraddlingTraining(Reading):
    """To which year a training over the end of a year is charged."""

    LAST_DAY = ("last_day", "deduction; the acts are silent", "To the year of its last day.")
    BY_DAYS = (
        "by_days",
        "deduction; the acts are silent",
        "To each year by the training's days in it.",
    )


class TransferOfUndertaking(Reading):
    """Whether a worker taken over keeps the credit, and a month counts once over both employers."""

    UNDETERMINED = (
        "undetermined",
        "collective agreement 32bis, not read",
        "Not known: the collective agreement on transfers was not read.",
    )
    ONE = (
        "one",
        "a deduction from collective agreement 32bis, not read",
        (
            "One service: a month counts once, with the transferor where it begins; the credit "
            "follows."
        ),
    )
    TWO = (
        "two",
        "the acts are silent",
        "Two services: each employer counts its own months, and nothing follows.",
    )


class ProviderAfterVerification(Reading):
    """Whether a provider may correct or withdraw after the employer verified (FLA 19 § 2)."""

    NO = ("no", "deduction: FLA 19 § 2 gives the employer the last word", "It may not.")
    YES = ("yes", "FLA 19 § 2 does not forbid it", "It may, within its term.")


class AccountChosenOn(Reading):
    """Which day decides whether the account had been chosen instead of the FLA."""

    LAST_DAY = ("last_day", "deduction; the acts are silent", "The last day of the duty.")
    TRIGGER = ("trigger", "deduction; the acts are silent", "The day that triggers it.")


class AnnouncedQuarters(Reading):
    """When trainings of the second and third quarter of 2024 were due, as announced in March."""

    OWN_TERM = ("own_term", "an announcement is no act", "By their own quarterly term.")
    ANNOUNCED = (
        "announced",
        "the minister's announcement of 26 March 2024",
        "By 30 November 2024.",
    )


# Its hash is kept, since figures once found are looked up by it.
@frozen(cache_hash=True)
class Readings:
    """The options chosen, one for each open question; the defaults are those of the tables.

    Raises `FactError` for anything but an option of its question.

    >>> Readings(rounding=Rounding.WHOLE_DAY_DOWN).rounding.option
    'whole_day_down'
    """

    rounding: Rounding = Rounding.EXACT
    regime_change: RegimeChange = RegimeChange.FIRST_DAY
    same_month_twice: SameMonthTwice = SameMonthTwice.ONCE
    suspension: SuspensionEffect = SuspensionEffect.REDUCED_LOWERS
    late_path: LatePath = LatePath.ACT
    five_year_period: FiveYearPeriod = FiveYearPeriod.CALENDAR
    five_year_aim: FiveYearAim = FiveYearAim.FIVE_DAYS
    credit_2023: Credit2023 = Credit2023.CARRIED
    use_order: UseOrder = UseOrder.OLDEST_FIRST
    company_days: CompanyDays = CompanyDays.LAST
    overuse: Overuse = Overuse.REPORTED
    term_counting: TermCounting = TermCounting.TRIGGER_EXCLUDED
    term_roll: TermRoll = TermRoll.STAYS
    month_term: MonthTerm = MonthTerm.LAST_DAY
    postponement_scope: PostponementScope = PostponementScope.START_UP_ONLY
    repeal_of_registration: RepealOfRegistration = RepealOfRegistration.FROM_2026
    account_after_repeal: AccountAfterRepeal = AccountAfterRepeal.DUE
    choice_under_cba: ChoiceUnderAgreement = ChoiceUnderAgreement.FLA_ONLY
    plan_threshold: PlanThreshold = PlanThreshold.FULL_TIME_EQUIVALENTS
    small_employer_account: SmallEmployerAccount = SmallEmployerAccount.YES
    leaving_other: LeavingOther = LeavingOther.UNDETERMINED
    educational_leave: EducationalLeave = EducationalLeave.NO
    before_path: BeforePath = BeforePath.UNDETERMINED
    sector_size: SectorSize = SectorSize.EMPLOYER
    plan_last_day: PlanLastDay = PlanLastDay.BEFORE_31_MARCH
    entry_again: EntryAgain = EntryAgain.FIRST
    reset_running_year: ResetRunningYear = ResetRunningYear.NO
    company_reset: CompanyReset = CompanyReset.YES
    straddling_training: StraddlingTraining = StraddlingTraining.LAST_DAY
    transfer: TransferOfUndertaking = TransferOfUndertaking.UNDETERMINED
    provider_after_verification: ProviderAfterVerification = ProviderAfterVerification.NO
    account_choice: AccountChosenOn = AccountChosenOn.LAST_DAY
    announced_quarters: AnnouncedQuarters = AnnouncedQuarters.OWN_TERM

    def __attrs_post_init__(self) -> None:
        for name, question in QUESTIONS.items():
            given: object = getattr(self, name)
            if not isinstance(given, question):
                raise FactError(
                    f"{checks.shown(given)} is not an option of {name}",
                    f"give a member of {question.__name__}, such as {question.__name__}."
                    f"{next(iter(question)).name}",
                )


# Each question by the name it has in `Readings`.
QUESTIONS: Final[Mapping[str, type[Reading]]] = MappingProxyType(
    {question.name: cast("type[Reading]", question.type) for question in fields(Readings)}
)
_NAMES: Final = {question: name for name, question in QUESTIONS.items()}


def question_of(reading: Reading) -> str:
    """Give the name of the question that an option answers.

    >>> question_of(Rounding.EXACT)
    'rounding'
    """
    name = _NAMES.get(type(reading))
    if name is None:
        raise FactError(
            f"{checks.shown(reading)} is not an option of a reading",
            "give a member, such as Rounding.EXACT",
        )
    return name


def option_of(question: str, option: str) -> Reading:
    """Find an option by its names; raises `FactError` with the options there are.

    >>> option_of("late_path", "last_figure").meaning
    'The figure that the agreement gave on its last day.'
    """
    question, option = checks.text("question", question), checks.text("option", option)
    if question not in QUESTIONS:
        raise FactError(
            "{given} is not a reading",
            "give one of {options}",
            given=repr(question[:40]),
            options=", ".join(QUESTIONS),
        )
    options = {reading.option: reading for reading in QUESTIONS[question]}
    if option not in options:
        raise FactError(
            "{given} is not an option of {question}",
            "give one of {options}",
            given=repr(option[:40]),
            question=question,
            options=", ".join(options),
        )
    return options[option]


def choose(options: Iterable[Reading]) -> Readings:
    """Give the defaults with some options in their place.

    >>> choose([Rounding.WHOLE_DAY_DOWN]).rounding.option
    'whole_day_down'
    """
    taken = checks.several("options", options, Reading)
    changes: dict[str, Any] = {question_of(option): option for option in taken}
    if len(changes) < len(taken):
        raise FactError("options: two of one question", "give one option for each question")
    return evolve(Readings(), **changes)


def chosen(readings: Readings) -> tuple[tuple[str, str], ...]:
    """List every question with the option chosen, for a receipt."""
    return tuple((name, getattr(readings, name).option) for name in QUESTIONS)
