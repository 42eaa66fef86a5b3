"""Whatever is handed to whichever argument: it is taken rightly, or refused with a short reason."""

import pickle
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from inspect import isfunction, signature
from numbers import Integral, Rational
from types import MappingProxyType
from typing import Any, Final, Self, cast, get_origin

import pytest
from attrs import Attribute, AttrsInstance, evolve, fields, has

from builders import DEFAULTS, period, value
from duty_builders import WHAT_IF
from fla_rules import (
    RULEBOOK,
    AccountQuestion,
    Days,
    DossierError,
    Employer,
    EmployerYear,
    Employment,
    EnterpriseNumber,
    FactError,
    FlaRulesError,
    Hours,
    JointCommittee,
    Kind,
    LawError,
    Period,
    Quarter,
    Reason,
    RightQuestion,
    Training,
    Worker,
    balance,
    checks,
    choose,
    full_time_day,
    sentence,
    training_right,
)
from fla_rules.account import AccountContent, Everybody, Identity, Record, account, aim, counting
from fla_rules.basis import Basis
from fla_rules.dossier import assessment, reading
from fla_rules.duties import DutiesQuestion, Supervised, judged, standing
from fla_rules.explain import Forms, language
from fla_rules.facts import (
    Actor,
    AnswerCorrection,
    AskCorrection,
    Certificate,
    Channel,
    ConfirmRight,
    ConfirmTraining,
    CorrectTraining,
    Cost,
    Event,
    EventKind,
    FirstEmployment,
    FundContributions,
    Mandate,
    Message,
    OpeningBalance,
    OptOut,
    RegimeFrom,
    RegisterRight,
    RegisterTraining,
    Staff,
    StopCalculation,
    Suspension,
    WithdrawTraining,
)
from fla_rules.identifiers import NationalNumber
from fla_rules.in_memory import (
    AgreementsInMemory,
    AuthenticInMemory,
    EmploymentsInMemory,
    FixedClock,
    MovableClock,
    RegisterInMemory,
)
from fla_rules.law import (
    AfterQuarter,
    AsSoonAsPossible,
    DayOfYear,
    DaysBefore,
    DaysFrom,
    DutyName,
    FixedDay,
    MonthsFrom,
    Rounding,
    RuleKind,
    SectorRule,
    ValueName,
    WithStartUp,
)
from fla_rules.outcome import reason
from fla_rules.ports import Notice
from fla_rules.quantities import WorkingRegime
from fla_rules.register import (
    AccessQuestion,
    Context,
    CreditOf,
    EntryQuestion,
    Item,
    ItemQuestion,
    MeasuresOf,
    Operation,
    Origin,
    Register,
    RetentionQuestion,
    TrainingsOf,
    YearlyQuestion,
    fold,
)
from fla_rules.sheets import compare, comparison_sheet, deadline_calendar, deadline_sheet
from fla_rules.vocabulary import Confidence, Reading, SizeClass
from fla_rules.working_days import BelgianWorkingDays
from public import CORE, held_in

Made = Callable[..., object]
# What no type checker would let through.
Odd = Any


# --- what comes from outside ---------------------------------------------------------------------


class NotATime(datetime):
    """A time that is none, as tables hold where a day is missing."""

    def __new__(cls) -> Self:
        return super().__new__(cls, 2024, 1, 1)

    def __le__(self, other: object) -> bool:
        return False

    __lt__ = __ge__ = __gt__ = __le__

    def __str__(self) -> str:
        return "NaT"


class Missing:
    """What tables hold where anything is missing: to compare it gives no answer, not even no."""

    def __eq__(self, other: object) -> Odd:
        return self

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")

    __hash__ = object.__hash__
    __lt__ = __le__ = __gt__ = __ge__ = __ne__ = __eq__


class Column(Missing):
    """A column of a table, of which every part is compared on its own."""

    def __bool__(self) -> bool:
        raise ValueError("the truth value of an array is ambiguous")

    def __len__(self) -> int:
        return 1

    def __iter__(self) -> Iterator[Missing]:
        return iter((Missing(),))


@Integral.register
class Count:
    """A whole number of another library."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


@Rational.register
class Ratio:
    """A fraction of another library."""

    def __init__(self, numerator: object, denominator: object) -> None:
        self.numerator = numerator
        self.denominator = denominator


class Text(str):
    """A text of another library."""

    __slots__ = ()


class Measured(float):
    """A float of another library."""


HOSTILE: Final[tuple[Callable[[], object], ...]] = (
    lambda: None,
    lambda: "",
    lambda: "x",
    lambda: "legal",
    lambda: "2024-01-01",
    lambda: Text("200"),
    lambda: "x" * 1_000_000,
    lambda: "\x1b[31m\u202e\ud800\n",
    lambda: b"",
    lambda: 0,
    lambda: 1,
    lambda: -1,
    lambda: 2024,
    lambda: 10**5000,
    lambda: True,
    lambda: 1.5,
    lambda: float("nan"),
    lambda: Measured(2.5),
    lambda: 1j,
    lambda: Decimal("2.5"),
    lambda: Decimal("1e999999"),
    lambda: Decimal("sNaN"),
    lambda: Fraction(1, 10**5000),
    lambda: Count(2024),
    lambda: Ratio(1, 0),
    lambda: Ratio("1", None),
    lambda: date(2024, 1, 1),
    lambda: date.min,
    lambda: date.max,
    lambda: datetime(2024, 1, 1, 12, 30, tzinfo=UTC),
    NotATime,
    Missing,
    Column,
    lambda: (Missing(),),
    lambda: (Column(),),
    lambda: {Missing(): Missing()},
    object,
    lambda: object,
    lambda: Kind,
    lambda: Kind.LEGAL,
    list,
    lambda: [None],
    lambda: [[]],
    dict,
    lambda: {"x": "y"},
    set,
    lambda: iter(()),
    lambda: (each for each in ("x", 1)),
    lambda: ("x", None),
    lambda: ((1, 2),),
    lambda: RULEBOOK,
    lambda: Period(date(2024, 1, 1)),
    lambda: Period,
)


# --- a valid call of everything ------------------------------------------------------------------

NUMBER: Final = EnterpriseNumber.parse("0403.170.701")
FIRST: Final = date(2024, 1, 1)
ON: Final = date(2025, 6, 30)
BASIS: Final = Basis(
    RULEBOOK.known_on(ON), DEFAULTS, BelgianWorkingDays.of(range(2023, 2030), [date(2024, 11, 4)])
)
HIRED: Final = Employment.steady("w1", Period(FIRST), "200", "4/5")
WORKER: Final = Worker("w1", (HIRED,), email_known=True)
HELD: Final = Training("t1", "w1", period("2024-03-04", "2024-03-05"), Days(2))
EMPLOYER: Final = Employer(
    NUMBER,
    full_time_day("7:36"),
    {Quarter(year, number): 40 for year in range(2022, 2026) for number in (1, 2, 3, 4)},
    {2024: Days(1)},
)
YEARS: Final = tuple(EmployerYear(BASIS.law, DEFAULTS, EMPLOYER, year) for year in (2024, 2025))
READ: Final = OpeningBalance("w1", date(2025, 1, 1), 2024, Kind.LEGAL, Days(1), "the FLA")
ASKED: Final = AccountQuestion(YEARS, (HIRED,), (HELD,), (READ,), ON, None)
RIGHT: Final = RightQuestion(YEARS[0], (HIRED,), Kind.LEGAL)
BY: Final = Actor.employer(NUMBER)
SAID: Final = reason("right.total", days=Days(2))
ENTERED: Final = RegisterTraining(HELD)
SENT: Final = Message("m1", date(2024, 4, 2), Channel.REST, BY, NUMBER, ENTERED)
CONTEXT: Final = Context(BASIS, (Staff(NUMBER, (WORKER,)),), (Mandate("o", NUMBER, Period(FIRST)),))
REGISTER: Final = fold(Register(), [SENT], ON, CONTEXT)[0]
HAPPENED: Final = Event(EventKind.WORKER_DATA_REGISTERED, date(2024, 5, 2), "w1")
DUE: Final = DutiesQuestion(
    BASIS.law, DEFAULTS, EMPLOYER, (WORKER,), (HELD,), (HAPPENED,), BASIS.working_days, ON
)
JUDGED: Final = judged(DUE)
SUPERVISED: Final = Supervised(DUE)
ALL: Final = Everybody(BASIS, EMPLOYER, (WORKER,), (HELD,), (READ,), ON)
LOOKED: Final = Record(WORKER, (HELD,), Hours(456), ON)
ITEM: Final = Item("w1", "committee", "200", FIRST, Origin.AUTHENTIC, "declarations")
AGREEMENT: Final = RULEBOOK.agreements[0]
BESIDE: Final = SectorRule(RuleKind.NEW_WORKER, 2023, Confidence.ONE, Hours(480), months=9)
KEPT: Final = account(ASKED)
NISS: Final = NationalNumber.parse("85.07.30-033.28", ON)

# One of each class that callers build, and of those that only the library builds.
SAMPLES: Final[tuple[object, ...]] = (
    AccessQuestion(BASIS, BY, Operation.SEE_RIGHTS, NUMBER, ON, WORKER),
    RULEBOOK.choices[0],
    AccountContent(),
    ASKED,
    ALL,
    BY,
    LOOKED,
    AGREEMENT,
    BESIDE,
    AgreementsInMemory((AGREEMENT,)),
    AfterQuarter(),
    AnswerCorrection("r1", "w1", "mended"),
    AskCorrection("r1", "w1", "the days"),
    AsSoonAsPossible(),
    AuthenticInMemory((ITEM,)),
    value(balance(ASKED)),
    BASIS,
    BASIS.working_days,
    Certificate(Period(FIRST)),
    Cost("450.50", 0, "100"),
    WHAT_IF,
    ConfirmRight(("w1",), 2025),
    ConfirmTraining("t1", "w1"),
    CONTEXT,
    CorrectTraining(evolve(HELD, id="t2", corrects="t1")),
    CreditOf(2024),
    Days(1),
    DayOfYear(9, 30),
    DaysBefore(30),
    DaysFrom(30),
    RULEBOOK.deadlines[0],
    DUE,
    EMPLOYER,
    YEARS[0],
    HIRED,
    EmploymentsInMemory((Staff(NUMBER, (WORKER,)),)),
    NUMBER,
    REGISTER.entries[0],
    EntryQuestion(BASIS, HELD, ON),
    HAPPENED,
    FirstEmployment(Quarter(2024, 1), 3),
    FundContributions("120.40", 80),
    FixedClock(ON),
    FixedDay(ON),
    Forms(),
    Hours(60),
    Identity(),
    RULEBOOK.instruments[0],
    ITEM,
    ItemQuestion(BASIS, "w1", "committee", (ITEM,)),
    JointCommittee.parse("200"),
    language("en"),
    BASIS.law,
    RULEBOOK.values[0],
    RULEBOOK.committees[0],
    Mandate("office", NUMBER, Period(FIRST)),
    MeasuresOf(),
    MonthsFrom(1),
    SENT,
    NISS,
    Notice("n1", BY, ON, (SAID,)),
    READ,
    OptOut(2024),
    AGREEMENT.steps[0],
    Period(FIRST),
    Quarter(2024, 1),
    DEFAULTS,
    SAID,
    BASIS.receipt,
    HIRED.regimes[0],
    REGISTER,
    MovableClock(ON),
    RegisterInMemory(CONTEXT, FixedClock(ON)),
    RegisterRight(("w1",), 2025, Kind.SECTORAL, Days(2)),
    ENTERED,
    RetentionQuestion(BASIS, CreditOf(2024)),
    RIGHT,
    RULEBOOK,
    Staff(NUMBER, (WORKER,)),
    StopCalculation(2025),
    SUPERVISED,
    Suspension.full(Period(FIRST)),
    HELD,
    TrainingsOf(),
    RULEBOOK.unregistered[0],
    WithStartUp(),
    WithdrawTraining("t1", "w1"),
    WORKER,
    WorkingRegime.of("4/5"),
    YearlyQuestion(BASIS, EMPLOYER, (WORKER,), 2025),
)
# What the library gives and callers only read, or build of nothing.
GIVEN: Final = frozenset(
    {
        "About",
        "Account",
        "Aim",
        "AimQuestion",
        "Announcement",
        "ChannelInMemory",
        "Counting",
        "Default",
        "Determined",
        "Difference",
        "Doubt",
        "Due",
        "Duty",
        "Excess",
        "Finding",
        "InBalance",
        "Incomplete",
        "IndividualAccount",
        "Leaving",
        "LeavingQuestion",
        "Listing",
        "ListingQuestion",
        "Lot",
        "LotBalance",
        "MessageReceipt",
        "Mistake",
        "Need",
        "Movement",
        "NextGrant",
        "NextReset",
        "NormalPay",
        "NotApplicable",
        "NoticesInMemory",
        "Permission",
        "Phrase",
        "Prevailing",
        "PublicQuestion",
        "PublicationQuestion",
        "RegisteredRight",
        "Request",
        "Restatement",
        "Right",
        "RightVerified",
        "Size",
        "Standing",
        "StoppedQuestion",
        "StandingQuestion",
        "TrainingVerified",
        "Undated",
        "Undetermined",
        "UnknownLot",
        "Unread",
        "Unsettled",
        "YearCredit",
        "YearQuestion",
        "YearlyStatement",
    }
)
OF_REGISTER: Final[Mapping[str, object]] = MappingProxyType(
    {"register": REGISTER, "employer": NUMBER, "on": ON}
)
WITH_BASIS: Final[Mapping[str, object]] = MappingProxyType({**OF_REGISTER, "basis": BASIS})
# What is public without an extra.
PUBLIC: Final = MappingProxyType(held_in(*CORE))
# The valid arguments of every public function, by its name.
CALLS: Final[Mapping[str, Mapping[str, object]]] = MappingProxyType(
    {
        "account": {"question": ASKED},
        "account_of": {"asked": ALL, "worker": "w1"},
        "accounts_of_all": {"asked": ALL, "years": YEARS},
        "aim": {"question": ASKED},
        "balance": {"question": ASKED, "kept": KEPT},
        "balances_of_all": {"asked": ALL},
        "by_urgency": {"duties_judged": JUDGED},
        "choose": {"options": (Rounding.WHOLE_DAY_UP,)},
        "collected": {"basis": BASIS, "worker": "w1", "names": ("committee",), "items": (ITEM,)},
        "coming": {"duties_judged": JUDGED, "days": 30},
        "counting": {"training": HELD, "readings": DEFAULTS},
        "euros": {"value": "450.50"},
        "exact": {"value": "4/5", "name": ""},
        "difference": {"before": KEPT, "after": KEPT},
        "due": {"basis": BASIS, "row": RULEBOOK.deadlines[0], "trigger": ON},
        "duties": {"question": DUE},
        "doubts": {"record": LOOKED},
        "events_in": WITH_BASIS,
        "findings": {"duties_judged": JUDGED, "warn_within": 30},
        "first_working_day": {"year": 2025, "calendar": BASIS.working_days},
        "fold": {
            "register": REGISTER,
            "messages": (SENT,),
            "received_on": ON,
            "context": CONTEXT,
        },
        "full_time_day": {"text": "7:36"},
        "growth_path": {
            "size_class": SizeClass.FROM_20,
            "kind": Kind.LEGAL,
            "confidence": Confidence.ONE,
            "figures": {2024: "3"},
            "condition": None,
            "note": None,
        },
        "individual_account": {"content": AccountContent()},
        "judged": {"question": DUE},
        "kept_until": {"question": RetentionQuestion(BASIS, CreditOf(2024))},
        "amount_of": {"amount": 2, "unit": "day", "language": "en"},
        "field_name": {"key": "worker", "language": "en", "of": "TrainingEntry"},
        "language": {"name": "en"},
        "languages": {},
        "mistakes_of": {"error": FactError("a", "b"), "language": "en"},
        "leaving": {"question": ASKED, "employment": HIRED},
        "listing": {"question": SUPERVISED, "quarter": Quarter(2025, 1)},
        "message_of": {"question": SUPERVISED, "quarter": Quarter(2025, 1), "sent_on": ON},
        "may": {"question": AccessQuestion(BASIS, BY, Operation.SEE_RIGHTS, NUMBER, ON, WORKER)},
        "next_grants": {"question": ASKED},
        "lapses": {"question": ASKED},
        "next_resets": {"question": ASKED},
        "normal_pay": {"training": HELD, "full_time_day": Hours(456)},
        "opt_outs_in": OF_REGISTER,
        "option_of": {"question": "rounding", "option": "exact"},
        "parse_day": {"text": "2024-02-29"},
        "prevailing": {"question": ItemQuestion(BASIS, "w1", "committee", (ITEM,))},
        "public": {"question": SUPERVISED},
        "publication": {"question": SUPERVISED},
        "quarterly_list": {"employers": (SUPERVISED,), "quarter": Quarter(2025, 1)},
        "question_of": {"reading": Rounding.EXACT},
        "requests_in": OF_REGISTER,
        "rights_in": OF_REGISTER,
        "rights_of_all": {"asked": ALL, "years": YEARS},
        "rounded": {"days": Days("10/3"), "reading": Rounding.WHOLE_DAY_UP},
        "sentence": {"step": SAID, "language": "en"},
        "size_class": {"question": YEARS[0]},
        "still_needed": {"answers": (("w1", balance(ASKED)),)},
        "standing": {"duty": JUDGED[0][0]},
        "to_do": {"duty": JUDGED[0][0], "stands": value(standing(JUDGED[0][0]))},
        "training_right": {"question": RIGHT},
        "trainings_in": OF_REGISTER,
        "unread": {
            "asked": DUE,
            "balances": (OpeningBalance("w1", ON, 2025, Kind.LEGAL, Days(1), "FLA"),),
        },
        "verifications_in": WITH_BASIS,
        "verified_on": {"question": EntryQuestion(BASIS, HELD, ON)},
        "year_credit": {"question": ASKED, "kept": KEPT, "year": 2024},
        "yearly_calculation": {"question": YearlyQuestion(BASIS, EMPLOYER, (WORKER,), 2025)},
        "yearly_statement": {"worker": "w1", "year": 2024, "balance": value(balance(ASKED))},
    }
)
DOSSIER: Final = reading.Dossier(EMPLOYER, (WORKER,), (), DEFAULTS, (HELD,), (READ,), (), ())
REQUEST: Final = assessment.AssessmentRequest(ON, ON)
CALENDAR: Final = deadline_calendar(DOSSIER, REQUEST, RULEBOOK)
ANSWER: Final = assessment.assess(DOSSIER, REQUEST, RULEBOOK)
# Ways in beside constructors and functions.
OTHERS: Final[Mapping[Made, Mapping[str, object]]] = MappingProxyType(
    {
        reading.read: {"data": b"{}", "on": ON, "book": RULEBOOK},
        reading.Dossier: {
            each.name: getattr(DOSSIER, each.name) for each in fields(reading.Dossier)
        },
        assessment.AssessmentRequest: {
            "on": ON,
            "known_on": ON,
            "years": (2024,),
            "language": "en",
        },
        assessment.assess: {"dossier": DOSSIER, "request": REQUEST, "book": RULEBOOK},
        assessment.assess_duties: {
            "dossier": DOSSIER,
            "request": REQUEST,
            "book": RULEBOOK,
            "ahead": 30,
        },
        deadline_calendar: {"dossier": DOSSIER, "request": REQUEST, "book": RULEBOOK, "ahead": 30},
        deadline_sheet: {"calendar": CALENDAR, "language": "en"},
        compare: {"first": ANSWER, "second": ANSWER},
        comparison_sheet: {"comparison": compare(ANSWER, ANSWER), "language": "en"},
        Actor.employer: {"number": NUMBER},
        BelgianWorkingDays.of: {"years": range(2024, 2026), "replacement_days": (FIRST,)},
        BelgianWorkingDays.from_package: {"years": range(2024, 2026), "replacement_days": (FIRST,)},
        BASIS.working_days.is_working_day: {"day": ON},
        BASIS.law.agreements_of: {"committee": "200"},
        BASIS.law.deadline: {"name": DutyName.FIX_DAYS, "day": ON},
        BASIS.law.receipt: {"readings": DEFAULTS},
        BASIS.law.value: {"name": ValueName.DAYS_FROM_20, "day": ON},
        Days(1).hours: {"full_time_day": Hours(456)},
        Employment.steady: {
            "worker": "w1",
            "period": Period(FIRST),
            "committee": "200",
            "fraction": "4/5",
        },
        EnterpriseNumber.parse: {"text": "0403.170.701"},
        HIRED.contracted: {"day": ON},
        Hours.from_clock: {"text": "7:36"},
        Hours(456).days: {"full_time_day": Hours(456)},
        JointCommittee.parse: {"text": "200", "existed": Period(FIRST)},
        JointCommittee.parse("200").valid_on: {"day": ON},
        NationalNumber.parse: {"text": "85.07.30-033.28", "on": ON},
        Period(FIRST).contains: {"day": ON},
        Period(FIRST).clip: {"other": Period(FIRST)},
        Period(FIRST).overlaps: {"other": Period(FIRST)},
        Period.of_year: {"year": 2024},
        Quarter.at: {"index": 8096},
        Quarter.of: {"day": ON},
        Quarter.parse: {"text": "2024Q1"},
        REGISTER.accepted: {"employer": NUMBER, "on": ON},
        RegimeFrom.weekly: {
            "first": FIRST,
            "hours": "19",
            "full_time_hours": "38",
            "known_from": FIRST,
        },
        RULEBOOK.known_on: {"day": ON},
        RULEBOOK.with_agreement: {"agreement": AGREEMENT},
        RULEBOOK.with_agreements: {"agreements": (AGREEMENT,)},
        RULEBOOK.with_committees: {"committees": RULEBOOK.committees[:1]},
        RULEBOOK.with_deadline: {"deadline": evolve(RULEBOOK.deadlines[0], known_from=ON)},
        RULEBOOK.with_value: {"value": evolve(RULEBOOK.values[-1], known_from=ON)},
        Suspension.full: {"period": Period(FIRST)},
        Suspension.reduced: {"period": Period(FIRST), "resulting": WorkingRegime.of("1/2")},
        language("en").with_messages: {"messages": {"right.total": "{days}"}},
        language("en").with_words: {"words": {"day": "day"}},
        language("en").with_labels: {"labels": {"field.team": "Crew"}},
        language("en").with_mistakes: {"mistakes": {"unknown key": "no key of ours"}},
        WORKER.in_service: {"day": ON},
        WorkingRegime.of: {"fraction": "4/5"},
        WorkingRegime.weekly: {"hours": "19", "full_time_hours": "38"},
    }
)


def _fields(sample: object) -> tuple["Attribute[Any]", ...]:
    own = fields(cast("type[AttrsInstance]", type(sample)))
    return tuple(each for each in own if each.init)


def _arguments(sample: object) -> Mapping[str, object]:
    return {each.name: getattr(sample, each.name) for each in _fields(sample)}


def _everything() -> Iterator[tuple[str, Made, Mapping[str, object]]]:
    for sample in SAMPLES:
        yield type(sample).__name__, type(sample), _arguments(sample)
    for name, arguments in CALLS.items():
        yield name, cast("Made", PUBLIC[name]), arguments
    for made, arguments in OTHERS.items():
        yield made.__qualname__, made, arguments


EVERYTHING: Final = tuple(_everything())


def _as_refused(made: Made, arguments: Mapping[str, object]) -> FlaRulesError | None:
    """Call, and give the library's own refusal; any other exception is a failure."""
    try:
        made(**arguments)
    except FlaRulesError as error:
        return error
    return None


def test_every_public_name_is_asked_here_or_is_one_that_the_library_only_gives() -> None:
    asked = {type(sample).__name__ for sample in SAMPLES} | set(CALLS) | GIVEN
    classes = {name for name, each in PUBLIC.items() if isinstance(each, type) and has(each)}
    assert classes | {name for name, each in PUBLIC.items() if isfunction(each)} == asked
    for name, arguments in CALLS.items():
        assert set(arguments) == set(signature(cast("Made", PUBLIC[name])).parameters)


@pytest.mark.parametrize(
    ("made", "arguments"), [each[1:] for each in EVERYTHING], ids=[each[0] for each in EVERYTHING]
)
def test_any_value_at_any_argument_is_taken_or_refused_in_one_short_line(
    made: Made, arguments: Mapping[str, object]
) -> None:
    if made is not reading.read:
        assert _as_refused(made, arguments) is None
    for name in arguments:
        for hostile in HOSTILE:
            refused = _as_refused(made, {**arguments, name: hostile()})
            if refused is not None:
                assert str(refused).isprintable()
                assert len(str(refused)) <= 802
                assert str(pickle.loads(pickle.dumps(refused))) == str(refused)


# --- kinds of arguments, each over every class that callers build --------------------------------


def _of_kind(
    wanted: Callable[["Attribute[Any]"], bool],
) -> list[tuple[object, "Attribute[Any]"]]:
    return [(sample, each) for sample in SAMPLES for each in _fields(sample) if wanted(each)]


def _built(sample: object, name: str, given: object) -> object:
    return type(sample)(**{**_arguments(sample), name: given})


def _is_enum(each: "Attribute[Any]") -> bool:
    return isinstance(each.type, type) and issubclass(each.type, Enum)


def test_a_text_in_the_place_of_a_member_is_refused_with_the_member_that_it_names() -> None:
    members = _of_kind(_is_enum)
    assert len(members) > 50
    for sample, each in members:
        for member in cast("type[Enum]", each.type):
            option = member.option if isinstance(member, Reading) else member.value
            for text in (option, member.name):
                with pytest.raises(FactError) as refused:
                    _built(sample, each.name, text)
                assert repr(text) in refused.value.problem
                assert each.name in refused.value.problem
                assert f"{type(member).__name__}." in refused.value.remedy


def test_a_point_in_time_or_a_text_in_the_place_of_a_day_is_refused_by_the_name_of_it() -> None:
    days = _of_kind(lambda each: each.type in {date, date | None})
    assert len(days) > 20
    for sample, each in days:
        for given in (datetime(2024, 1, 1, tzinfo=UTC), NotATime(), "2024-01-01", 20240101):
            with pytest.raises(FactError, match=f"^{each.name}: .* is not a day; give a date"):
                _built(sample, each.name, given)


def test_a_time_that_is_none_is_in_no_period_and_out_of_none() -> None:
    for asked in (Period(FIRST).contains, HIRED.committee.valid_on, WORKER.in_service):
        with pytest.raises(FactError, match=r"^day: .* is not a day; give a date"):
            asked(NotATime())


def test_heads_of_one_year_are_given_once() -> None:
    with pytest.raises(FactError, match=r"^heads: a key stands twice"):
        evolve(EMPLOYER, heads=((2024, 20), (2024, 30)))


class Day(date):
    """A day of another library."""


def test_a_day_of_another_library_is_held_as_a_day() -> None:
    assert type(Period(Day(2024, 1, 1)).first) is date
    assert Period(Day(2024, 1, 1)) == Period(date(2024, 1, 1))


def _is_tuple(each: "Attribute[Any]") -> bool:
    return get_origin(each.type) is tuple


def test_several_are_taken_once_and_kept_whatever_yields_them() -> None:
    several = _of_kind(_is_tuple)
    assert len(several) > 40
    for sample, each in several:
        given = getattr(sample, each.name)
        mine = list(given)
        for taken in (mine, iter(given), (one for one in given), dict.fromkeys(given).keys()):
            built = _built(sample, each.name, taken)
            assert built == sample
            assert getattr(built, each.name) == given
        built = _built(sample, each.name, mine)
        mine.clear()
        assert built == sample


@pytest.mark.parametrize("given", ["w1", b"w1", {"w1": 1}, {"w1"}, frozenset(), None, 1, WORKER])
def test_what_has_no_order_or_is_one_is_not_several(given: object) -> None:
    for sample, each in _of_kind(_is_tuple):
        if each.name not in {"quarter_end_fte", "company_days", "committee_quarter_end_fte"}:
            with pytest.raises(FactError, match=rf"^{each.name}: .* is not a tuple; give a tuple"):
                _built(sample, each.name, given)


@pytest.mark.parametrize(
    ("refused", "says"),
    [
        (lambda: RightQuestion(YEARS[0], (HIRED,), as_any("legal")), "kind: 'legal' is a text"),
        (lambda: RightQuestion(YEARS[0], as_any(HIRED), Kind.LEGAL), "employments: an Employment"),
        (lambda: RightQuestion(YEARS[0], as_any(WORKER), Kind.LEGAL), "employments: a Worker"),
        (
            lambda: EmployerYear(as_any(RULEBOOK), DEFAULTS, EMPLOYER, 2024),
            r"law: a Rulebook is not a Law; give book\.known_on\(day\)",
        ),
        (
            lambda: Employment("w1", Period(FIRST), as_any("302"), HIRED.regimes),
            r"committee: '302' is a text, not a JointCommittee; give JointCommittee\.parse",
        ),
        (lambda: Employment.steady(as_any(100_000), Period(FIRST), "302"), "worker: 100000"),
        (lambda: Employment.steady(as_any(float("nan")), Period(FIRST), "302"), "worker: nan"),
        (lambda: evolve(HELD, status=as_any("followed")), r"give TrainingStatus\.FOLLOWED"),
        (
            lambda: evolve(HELD, duration=as_any(2.0)),
            r"2\.0 is not Days or Hours; give Days\(2\) or Hours",
        ),
        (lambda: evolve(HELD, charged=as_any((Days(1),))), "give the one alone, without a tuple"),
        (lambda: Period(as_any(None)), "first: None is not a day"),
        (lambda: Quarter(as_any(2024.0), 1), "year: 2024.0 is not a whole number"),
        (lambda: Quarter(2024, as_any(bool(1))), "number: True is not a whole number"),
        (lambda: Quarter(as_any(Measured(2024)), 1), "year: 2024.0 is not a whole number"),
        (lambda: OptOut(as_any("2025")), "year: '2025' is not a whole number"),
        (lambda: Employer(NUMBER, as_any("7:36"), {}), "full_time_day: '7:36' is a text"),
        (
            lambda: Employer(NUMBER, Hours(456), {as_any("2023Q1"): 10}),
            r"quarter_end_fte: '2023Q1' is a text, not a Quarter; give Quarter\.parse",
        ),
        (lambda: Employer(NUMBER, Hours(456), {Quarter(2023, 1): as_any(10.5)}), "fte: 10.5"),
        (lambda: Employer(NUMBER, Hours(456), {}, {2024: as_any(1)}), "company_days: 1 is not"),
        (lambda: EnterpriseNumber("0403.170.701"), "is not 10 digits alone; build it with"),
        (lambda: EnterpriseNumber("0403170702"), "has check digits 02; they would be 01"),
        (lambda: NationalNumber("85073003329", NISS.born), "has wrong check digits"),
        (lambda: NationalNumber(NISS.digits, FIRST), "with the day of birth 2024-01-01"),
        (lambda: NationalNumber("85.07.30-033.28", NISS.born), "is not 11 digits alone"),
        (lambda: choose([Rounding.EXACT, Rounding.WHOLE_DAY_UP]), "options: two of one question"),
        (lambda: BASIS.law.value(as_any("days, 20+"), ON), r"give ValueName\.DAYS_FROM_20"),
        (lambda: BASIS.law.agreements_of(as_any(HIRED.committee)), "committee: a JointCommittee"),
        (lambda: Period(FIRST).contains(as_any(None)), "day: None is not a day"),
        (lambda: counting(as_any(None), DEFAULTS), "training: None is not a Training"),
        (lambda: sentence(Reason("no.such", ()), "en"), "'no.such' is no message"),
        (lambda: sentence(Reason("right.total", ()), "en"), "other arguments than its own"),
        (lambda: Reason("x", as_any({})), "arguments: a dict is not a tuple"),
        (lambda: Suspension.full(as_any("2024")), "period: '2024' is a text, not a Period"),
    ],
)
def test_a_refusal_names_the_argument_the_value_and_what_would_be_right(
    refused: Callable[[], object], says: str
) -> None:
    with pytest.raises(FactError, match=says):
        refused()


def as_any(given: object) -> Odd:
    return given


@pytest.mark.parametrize("year", [Count(2024), Decimal(2024), Ratio(2024, 1), Fraction(2024)])
def test_a_whole_number_of_another_library_is_a_year_a_quarter_and_a_count(year: Odd) -> None:
    assert Quarter(year, 1) == Quarter(2024, 1)
    assert type(Quarter(year, 1).year) is int
    assert OptOut(year) == OptOut(2024)
    assert EmployerYear(BASIS.law, DEFAULTS, EMPLOYER, year) == YEARS[0]
    assert Employer(NUMBER, Hours(456), {}, {year: Days(1)}).company_days == ((2024, Days(1)),)
    assert Period.of_year(year) == Period.of_year(2024)


@pytest.mark.parametrize("amount", [Decimal("2.5"), Ratio(5, 2), Ratio(Count(5), Count(2))])
def test_an_exact_number_of_another_library_is_an_amount(amount: Odd) -> None:
    assert Days(amount) == Days("5/2")
    assert type(Days(amount).amount) is Fraction
    assert Hours(amount) == Hours("5/2")
    assert WorkingRegime.weekly(amount, 5) == WorkingRegime.of("1/2")
    assert Employer(NUMBER, Hours(456), {Quarter(2024, 1): amount}).quarter_end_fte[0][1] == 2.5


@pytest.mark.parametrize(
    "year", [2024.0, True, Decimal("2024.5"), Ratio(2024, 0), Ratio(4049, 2), 10**9, -(10**9)]
)
def test_what_is_no_whole_number_or_beyond_measure_is_no_year(year: Odd) -> None:
    with pytest.raises(FactError, match=r"^year: .* is not a whole number"):
        OptOut(year)


@pytest.mark.parametrize(
    "refused",
    [
        lambda: DaysFrom(36_526),
        lambda: DaysBefore(-1),
        lambda: MonthsFrom(1201),
        lambda: DayOfYear(2, 29),
        lambda: DayOfYear(13, 1),
        lambda: DayOfYear(0, 1),
    ],
)
def test_a_length_that_no_term_of_the_law_has_is_refused(refused: Callable[[], object]) -> None:
    with pytest.raises(LawError, match="give a"):
        refused()


@pytest.mark.parametrize(
    "refused",
    [
        lambda: CreditOf(9001),
        lambda: ConfirmRight(("w1",), 9001),
        lambda: aim(evolve(ASKED, employments=(_from("9999-12-30"),), opening_balances=())),
    ],
)
def test_a_year_that_nothing_can_be_counted_in_is_refused(refused: Callable[[], object]) -> None:
    with pytest.raises(FactError, match=r"up to (the year )?9000"):
        refused()


def _from(first: str) -> Employment:
    return Employment.steady("w1", period(first), "302")


def test_each_of_several_numbers_is_looked_at_also_in_a_tuple() -> None:
    for years in ((10**9,), (2024, -(10**5000))):
        with pytest.raises(FactError, match=r"^years\[[01]\]: a huge number is not a whole number"):
            checks.several("years", years, int)


def test_an_iterator_gives_the_answer_that_a_tuple_gives() -> None:
    asked = AccountQuestion(as_any(iter(YEARS)), as_any([HIRED]), as_any(iter((HELD,))), (), ON)
    assert value(balance(asked)) == value(balance(evolve(asked, trainings=(HELD,))))
    kept = RightQuestion(YEARS[0], as_any([HIRED]), Kind.LEGAL)
    assert value(training_right(kept)) == value(training_right(RIGHT))
    assert Worker("w1", as_any(one for one in (HIRED,))).service == WORKER.service
    assert fold(Register(), iter([SENT]), ON, CONTEXT)[0] == REGISTER


def test_a_mapping_is_copied_and_what_was_worked_out_of_it_cannot_be_changed() -> None:
    declared, granted = {Quarter(2023, 1): 40}, {2024: Days(1)}
    employer = Employer(NUMBER, Hours(456), declared, granted)
    declared.clear()
    granted.clear()
    assert (len(employer.quarter_end_fte), len(employer.company_days)) == (1, 1)
    with pytest.raises(TypeError):
        del as_any(CONTEXT.workers)[NUMBER, "w1"]
    with pytest.raises(TypeError):
        as_any(CONTEXT.mandated)["o"] = ()


def test_a_key_that_stands_twice_is_refused() -> None:
    with pytest.raises(FactError, match=r"^quarter_end_fte: a key stands twice"):
        Employer(NUMBER, Hours(456), ((Quarter(2023, 1), Fraction(1)),) * 2)


def test_no_error_carries_a_control_character_or_a_text_without_end() -> None:
    error = FlaRulesError("\x1b[31m\u202e" + "x" * 1_000_000, "\ud800\n" * 1000)
    assert str(error).isprintable()
    assert error.problem.startswith(r"\x1b[31m\u202exxx")
    assert (len(error.problem), error.problem[-3:]) == (400, "...")
    assert (len(error.remedy), error.remedy[-3:]) == (400, "...")
    assert str(FlaRulesError("x" * 400, "y")) == "x" * 400 + "; y"


@pytest.mark.parametrize(
    "error", [FactError("a", "b"), LawError("a", "b"), DossierError(("one", "two"))]
)
def test_an_error_can_be_packed_and_unpacked(error: FlaRulesError) -> None:
    unpacked = pickle.loads(pickle.dumps(error))
    assert (type(unpacked), str(unpacked), vars(unpacked)) == (type(error), str(error), vars(error))
