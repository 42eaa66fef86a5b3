"""What a changed rule could get past the other tests: each test here was written for a mutant."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import cast

import pytest
from attrs import evolve

from builders import (
    ALL_ALONG,
    BIG,
    DEFAULTS,
    MEDIUM,
    NOW,
    SMALL,
    UNKNOWN_SIZE,
    Exact,
    Facts,
    agreement,
    arguments,
    articles,
    days_of,
    determined,
    firm,
    firm_declaring,
    full_timer,
    ids,
    is_beyond,
    law_with,
    measured,
    not_applicable,
    of_lot,
    period,
    question,
    readings_named,
    right,
    size,
    stated,
    training,
    undetermined,
    value,
    worker_from,
)
from fla_rules import (
    RULEBOOK,
    AccountQuestion,
    Days,
    Determined,
    Employer,
    EmployerYear,
    FactError,
    Hours,
    Kind,
    LawError,
    NotApplicable,
    Outcome,
    Period,
    Readings,
    Reason,
    RightQuestion,
    Undetermined,
    balance,
    full_time_day,
    training_right,
)
from fla_rules.account import (
    AimQuestion,
    Leaving,
    LeavingQuestion,
    LotBalance,
    MovementKind,
    YearQuestion,
    account,
    aim,
    counting,
    leaving,
    year_credit,
)
from fla_rules.facts import EmployersAnswer, EndedBy, Suspension, TrainingStatus
from fla_rules.law import (
    Agreement,
    BeforePath,
    EducationalLeave,
    FiveYearAim,
    FiveYearPeriod,
    LatePath,
    LeavingOther,
    LegalValue,
    RegimeChange,
    Rounding,
    SameMonthTwice,
    SuspensionEffect,
    ValueName,
    growth_path,
    option_of,
)
from fla_rules.outcome import Citation
from fla_rules.quantities import WorkingRegime
from fla_rules.right import Unit, size_class
from fla_rules.right.entitlement import Gap, Grant, figures
from fla_rules.right.months import months_begun
from fla_rules.vocabulary import Confidence, SizeClass

CITED = Citation("TR", "57", Confidence.ACT)
COURSE = training("t1", "2024-06-03")


# --- agreements ----------------------------------------------------------------------------------


def test_a_growth_path_keeps_all_that_was_written_down_for_each_of_its_years() -> None:
    first, second = growth_path(
        SizeClass.FROM_20,
        Kind.LEGAL,
        Confidence.SEVERAL,
        {2024: "3", 2026: "4"},
        condition="where the fund pays",
        note="from the fund's page",
    )
    assert (first.from_year, second.from_year) == (2024, 2026)
    assert (first.figure, second.figure) == (Days(3), Days(4))
    for step in (first, second):
        assert step.size_class is SizeClass.FROM_20
        assert step.kind is Kind.LEGAL
        assert step.confidence is Confidence.SEVERAL
        assert step.condition == "where the fund pays"
        assert step.note == "from the fund's page"


@pytest.mark.parametrize(
    ("size", "kind", "article"),
    [
        (SizeClass.UNDER_10, Kind.SECTORAL, "51 § 2"),
        (SizeClass.FROM_10_TO_20, Kind.SECTORAL, "54 § 1"),
        (SizeClass.FROM_20, Kind.SECTORAL, "54 § 1"),
        (SizeClass.FROM_10_TO_20, Kind.LEGAL, "58 § 3"),
        (SizeClass.FROM_20, Kind.LEGAL, "54 § 2"),
    ],
)
def test_a_step_rests_on_the_article_of_its_size_and_kind(
    size: SizeClass, kind: Kind, article: str
) -> None:
    ((of_the_act, _),) = agreement("302", {2024: "3"}, size_class=size, kind=kind).citations
    assert (of_the_act.act, of_the_act.article) == ("TR", article)


def test_a_step_names_the_agreement_its_number_its_notes_and_its_address() -> None:
    given = agreement("302", {2024: "3"})
    numbered = evolve(given, registration_number="181682/CO/200", note="read in 2026")
    assert _sources(given) == [("https://example.org/agreement", "an agreement for this test")]
    assert _sources(numbered) == [
        (
            "https://example.org/agreement",
            "an agreement for this test; number 181682/CO/200; read in 2026",
        )
    ]


def _sources(given: Agreement) -> list[tuple[str | None, str | None]]:
    return [(source.source, source.note) for _, source in given.citations]


def test_an_agreement_has_a_step_only_of_the_size_kind_and_year_asked_for() -> None:
    given = agreement("302", {2024: "3", 2026: "4"})
    years = (2023, 2024, 2025, 2026, 2027)
    found = [given.step_for(SizeClass.FROM_20, Kind.LEGAL, year) for year in years]
    assert found == [None, 0, 0, 1, 1]
    assert given.step_for(SizeClass.FROM_10_TO_20, Kind.LEGAL, 2026) is None
    assert given.step_for(SizeClass.FROM_20, Kind.SECTORAL, 2026) is None


def test_an_agreement_that_cannot_stand_is_told_what_would_be_right() -> None:
    given = agreement("302", {2024: "3"})
    with pytest.raises(LawError, match="give one figure for each year, size and kind"):
        evolve(given, steps=given.steps * 2)
    with pytest.raises(LawError, match="give a year in which it is valid"):
        agreement("302", {2022: "3"})


def test_a_step_may_begin_in_the_last_year_there_is() -> None:
    assert agreement("302", {9999: "3"}).steps[0].from_year == 9999


# --- readings and the book -----------------------------------------------------------------------


def test_an_error_about_a_reading_shows_forty_signs_of_what_was_given() -> None:
    long = "x" * 50
    shown = f"^'{'x' * 40}' is not"
    with pytest.raises(FactError, match=shown):
        option_of(long, "exact")
    with pytest.raises(FactError, match=shown):
        option_of("rounding", long)
    with pytest.raises(FactError, match=r"^'x{39}\.\.\. is not an option of rounding"):
        Readings(rounding=cast("Rounding", long))


def test_the_same_book_has_the_same_fingerprint_and_another_version_another() -> None:
    assert evolve(RULEBOOK).digest == RULEBOOK.digest
    assert evolve(RULEBOOK, version="another").digest != RULEBOOK.digest


def test_tr_54_2_the_floor_of_the_act_holds_for_a_path_from_before_the_act_too() -> None:
    early = period("2015-01-01")
    assert law_with(agreement("302", {2015: "2"}, valid=early)).agreements_of("302")
    with pytest.raises(LawError, match="TR 54 § 2 sets at least 2"):
        law_with(agreement("302", {2015: "1"}, valid=early))


def test_a_book_that_cannot_stand_names_the_figure_and_what_would_be_right() -> None:
    first, ending = (
        LegalValue(ValueName.AIM_FROM_20, 6, valid, date(2026, 10, 1), CITED)
        for valid in (period("2027-01-01"), period("2027-01-01", "2027-12-31"))
    )
    with pytest.raises(LawError, match=r"^five-year aim, 20\+, as known on 2026-10-01, ends on"):
        RULEBOOK.with_value(ending)
    with pytest.raises(LawError, match="let one end before the other begins"):
        RULEBOOK.with_value(first).with_value(first)


def test_the_committees_whose_sector_gives_days_are_those_with_a_sectoral_step_above_zero() -> None:
    giving = agreement("301", {2024: "1"}, size_class=SizeClass.FROM_20, kind=Kind.SECTORAL)
    nothing = agreement("302", {2024: "0"}, size_class=SizeClass.FROM_20, kind=Kind.SECTORAL)
    legal = agreement("303", {2024: "3"}, size_class=SizeClass.FROM_20)
    smaller = agreement("304", {2024: "1"}, size_class=SizeClass.UNDER_10, kind=Kind.SECTORAL)
    law = law_with(giving, nothing, legal, smaller)
    asked = {"301", "302", "303", "304"}
    assert law.sectoral[SizeClass.FROM_20] & asked == {"301"}
    assert law.sectoral[SizeClass.UNDER_10] & asked == {"304"}


# --- whether a training counts -------------------------------------------------------------------


def test_a_training_that_was_not_followed_does_not_count_and_that_is_no_maybe() -> None:
    planned = evolve(COURSE, status=TrainingStatus.PLANNED)
    assert counting(planned, DEFAULTS).counts is False


@pytest.mark.parametrize("answer", [EmployersAnswer.COUNTS, EmployersAnswer.DOES_NOT_COUNT])
def test_fla_19_3_the_employers_answer_is_given_back_with_its_article(
    answer: EmployersAnswer,
) -> None:
    why = counting(evolve(COURSE, answer=answer), DEFAULTS).reason
    assert arguments(why) == {"answer": answer}
    assert [(cited.act, cited.article) for cited in why.citations] == [("FLA", "19 § 3")]


@pytest.mark.parametrize("reading", EducationalLeave)
def test_tr_50_1_educational_leave_is_named_as_the_reason_with_the_words_read(
    reading: EducationalLeave,
) -> None:
    on_leave = evolve(COURSE, educational_leave=True)
    why = counting(on_leave, Readings(educational_leave=reading)).reason
    assert why.id == "training.educational_leave"
    assert [(cited.act, cited.article) for cited in why.citations] == [("TR", "50 § 1")]


# --- the account ---------------------------------------------------------------------------------


def test_an_account_of_one_year_has_the_receipt_and_the_horizon_of_that_year() -> None:
    hired = worker_from("2024-01-01")
    year = EmployerYear(NOW, DEFAULTS, BIG, 2024)
    only = AccountQuestion((year,), (hired,), (), (), date(2024, 6, 30))
    assert only.basis.receipt == only.years[0].basis.receipt
    assert not is_beyond(only)
    beyond = RULEBOOK.horizon + timedelta(days=1)
    later = tuple(evolve(year, year=each) for each in range(2024, beyond.year + 1))
    assert is_beyond(evolve(only, years=later, on=beyond))


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        (
            Facts(opening_balances=(stated("2024-06-01", 2024, "1"),) * 2),
            "two opening balances of one year and kind on one day; keep the one that was read",
        ),
        (
            Facts(trainings=(COURSE, evolve(COURSE, worker="w2"))),
            "two trainings t1; give each entry an id of its own",
        ),
        (
            Facts(trainings=(evolve(COURSE, worker="w2"),)),
            "facts of w1, w2 in one account; ask for one worker at a time",
        ),
    ],
)
def test_facts_that_no_account_can_hold_are_refused_with_what_would_be_right(
    facts: Facts, text: str
) -> None:
    with pytest.raises(FactError, match=f"^{text}$"):
        facts.on("2024-12-31")


def test_years_that_leave_a_gap_or_stop_early_are_refused_with_what_would_be_right() -> None:
    whole = Facts().on("2025-12-31")
    first, _, last = whole.years
    with pytest.raises(FactError, match=r"leave a gap; give consecutive years$"):
        evolve(whole, years=(first, last))
    remedy = "begin with that of the first employment, or 2023, and end with the day's$"
    with pytest.raises(FactError, match=f"do not reach from 2024 to 2025-12-31; {remedy}"):
        evolve(whole, years=whole.years[:2])


def test_a_lot_that_does_not_add_up_is_shown_with_its_parts() -> None:
    lot = of_lot(account(Facts().on("2024-12-31")), 2024).lot
    with pytest.raises(FactError, match=r"^a lot of 5 days with 1, 2, 3; used, lapsed and left"):
        LotBalance(lot, Fraction(1), Fraction(2), Fraction(3))


def test_a_training_on_the_first_day_of_the_right_is_charged_and_one_the_day_before_is_not() -> (
    None
):
    first, before = training("t1", "2023-01-01"), training("t2", "2022-12-31")
    kept = account(Facts((first, before), employments=(ALL_ALONG,)).on("2023-12-31"))
    assert [(name, why.id) for name, why in kept.set_aside] == [("t2", "training.before_right")]
    assert of_lot(kept, 2023).used == 1


def test_a_training_outside_every_employment_is_named_in_the_reason() -> None:
    early = training("early", "2023-12-01")
    ((name, why),) = account(Facts((early,)).on("2024-12-31")).set_aside
    assert name == "early"
    assert arguments(why) == {"training": "early"}


def test_on_one_day_what_is_used_comes_before_what_is_set_to_zero() -> None:
    kept = account(Facts((training("t1", "2028-12-31"),)).on("2029-01-01"))
    last = [each.kind for each in kept.movements if each.day == date(2028, 12, 31)]
    zeroed = MovementKind.SET_TO_ZERO
    assert last == [MovementKind.USED, *[zeroed] * (len(last) - 1)]
    assert zeroed in last


def test_somebody_without_employment_has_an_empty_account_after_the_first_reset_too() -> None:
    kept = account(Facts(employments=()).on("2029-06-01"))
    assert (kept.lots, kept.movements) == ((), ())


def test_the_credit_of_2023_is_a_reading_from_the_first_day_of_2024_on() -> None:
    facts = Facts(employments=(ALL_ALONG,))
    assert DEFAULTS.credit_2023 not in account(facts.on("2023-12-31")).readings
    assert DEFAULTS.credit_2023 in account(facts.on("2024-01-01")).readings


def test_the_order_of_use_is_a_reading_only_between_lots_of_one_kind() -> None:
    beside = law_with(agreement("302", {2024: "1"}, kind=Kind.SECTORAL))
    one_year = account(Facts((COURSE,), law=beside).on("2024-12-31"))
    assert {each.lot.kind for each in one_year.lots} == {Kind.LEGAL, Kind.SECTORAL}
    assert DEFAULTS.use_order not in one_year.readings
    two_years = account(Facts((training("t1", "2025-06-03"),)).on("2025-12-31"))
    assert DEFAULTS.use_order in two_years.readings


def test_the_last_day_of_a_period_still_leaves_a_choice_of_lots() -> None:
    kept = account(Facts((training("t1", "2028-12-31"),)).on("2028-12-31"))
    assert DEFAULTS.use_order in kept.readings


# Without a quarter from 2022Q4 to 2023Q3 the size of 2024 and 2025 is missing.
SIZED_FROM_2026 = firm_declaring({f"{year}Q1": 40 for year in range(2025, 2032)})


def test_a_right_that_is_missing_leaves_the_years_after_its_period_known() -> None:
    facts = Facts((training("t1", "2026-06-03"),), employer=SIZED_FROM_2026)
    asked = facts.on("2029-12-31")
    kept = account(asked)
    for year in (2024, 2026, 2028):
        unknown = year_credit(asked, kept, year)
        assert isinstance(unknown, Undetermined)
        assert unknown.question == YearQuestion(asked, year)
    assert value(year_credit(asked, kept, 2029)).granted == 5


def test_tr_57_a_years_credit_says_its_readings_its_articles_and_its_question() -> None:
    asked = Facts((training("t1", "2025-06-03"),)).on("2025-12-31")
    kept = account(asked)
    credit = year_credit(asked, kept, 2025)
    assert isinstance(credit, Determined)
    assert credit.readings == kept.readings == (DEFAULTS.use_order,)
    cited = [(each.act, each.article) for each in credit.citations]
    assert cited == [("TR", "57"), ("FLA", "19 § 3")]
    assert credit.question == YearQuestion(asked, 2025)


def test_a_balance_beside_a_right_that_is_missing_says_its_readings_and_its_question() -> None:
    trainings = training("t1", "2026-06-03"), training("t2", "2030-06-03")
    facts = Facts(trainings, employer=SIZED_FROM_2026)
    during, after = facts.on("2026-12-31"), facts.on("2030-12-31")
    unknown = balance(during)
    assert isinstance(unknown, Undetermined)
    assert unknown.question is during
    assert unknown.readings == account(during).readings
    known = balance(after)
    assert isinstance(known, Determined)
    assert known.question is after
    assert known.readings == account(after).readings == (DEFAULTS.use_order,)
    assert known.value.days == 9


def test_an_account_says_each_movement_with_its_lot_its_day_and_its_article() -> None:
    asked = Facts((training("t1", "2024-06-03", "7"),)).on("2024-12-31")
    granted, used, excess, *left = asked.reasons()
    assert ids(left) == ["balance.left"]
    lot = {"kind": Kind.LEGAL, "year": 2024, "last": date(2028, 12, 31)}
    opened = {"day": date(2024, 1, 1), "days": Days(5)}
    charged = {"day": date(2024, 6, 3), "days": Days(5), "training": "t1"}
    assert (granted.id, arguments(granted)) == ("movement.granted", {**lot, **opened})
    assert (used.id, arguments(used)) == ("movement.used", {**lot, **charged})
    over = {"training": "t1", "day": date(2024, 6, 3), "days": Days(2)}
    assert (excess.id, arguments(excess)) == ("excess", over)
    cited = [[(each.act, each.article) for each in step.citations] for step in asked.reasons()[:3]]
    assert cited == [[("TR", "57")], [("FLA", "19 § 3")], [("TR", "57")]]


# --- a full-timer's figure -----------------------------------------------------------------------


def test_the_figure_of_a_path_stands_with_what_it_rests_on() -> None:
    given = agreement("302", {2024: "3", 2026: "4"})
    law = law_with(given)
    for number, place in ((2024, 0), (2025, 0), (2026, 1)):
        (found,) = figures(EmployerYear(law, DEFAULTS, BIG, number), "302", Kind.LEGAL)
        assert isinstance(found, Grant)
        assert (found.figure, found.citations) == (
            given.steps[place].figure,
            given.citations[place],
        )


def test_what_was_found_for_one_employer_is_found_for_another_by_its_own_facts() -> None:
    # Below the floor of 2 days for a day of 8 hours, above it for one of 7; and open or not.
    short, late = agreement("302", {2024: "3"}), agreement("303", {2025: "3"})
    hours = evolve(short.steps[0], figure=Hours.from_clock("15:00"))
    law = law_with(evolve(short, steps=(hours,)), late)
    for readings in (DEFAULTS, Readings(before_path=BeforePath.ACT)):
        for length in ("8:00", "7:00"):
            for company in (BIG, SMALL):
                employer = evolve(company, full_time_day=full_time_day(length))
                for committee in ("302", "303"):
                    fresh = law.rulebook.known_on(law.known_on)
                    asked, anew = (
                        EmployerYear(each, readings, employer, 2024) for each in (law, fresh)
                    )
                    for kind in Kind:
                        assert figures(asked, committee, kind) == figures(anew, committee, kind)


def test_a_right_that_does_not_exist_below_10_says_how_many_were_counted() -> None:
    none = not_applicable(right(ALL_ALONG, 2024, employer=SMALL))
    assert none.reason.id == "figure.below_10"
    assert arguments(none.reason) == {"count": 9}


ENDING = agreement("302", {2024: "3"}, valid=period("2024-01-01", "2026-06-30"))
LAST_BUT_ONE = agreement("302", {2024: "3"}, valid=period("2024-01-01", "2026-12-30"))
TWICE = agreement("302", {2026: "4"}, valid=period("2026-09-01"))
LATE = agreement("302", {2028: "4"})


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("employer", [SMALL, MEDIUM, BIG, UNKNOWN_SIZE])
@pytest.mark.parametrize("year", [2021, 2022, 2023, 2026, 2027])
@pytest.mark.parametrize(
    "agreements",
    [(), (ENDING,), (LAST_BUT_ONE,), (ENDING, TWICE), (LATE,)],
    ids=["none", "ending", "last but one", "twice", "late"],
)
def test_the_figures_of_a_year_cover_each_of_its_days_once(
    agreements: tuple[Agreement, ...], year: int, employer: Employer, kind: Kind
) -> None:
    asked = EmployerYear(law_with(*agreements), DEFAULTS, employer, year)
    periods = [figure.period for figure in figures(asked, "302", kind)]
    assert periods[0].first == date(year, 1, 1)
    assert periods[-1].last == date(year, 12, 31)
    for one, following in pairwise(periods):
        assert following.first == one.last + timedelta(days=1)


def test_a_figure_of_an_agreement_says_that_it_is_one() -> None:
    (figure,) = figures(EmployerYear(law_with(LATE), DEFAULTS, BIG, 2028), "302", Kind.LEGAL)
    assert isinstance(figure, Grant)
    assert (figure.figure, figure.message) == (Days(4), "figure.agreement")


@pytest.mark.parametrize(
    ("committee", "year", "kind", "message", "named"),
    [
        ("302", 2024, Kind.COMPANY, "figure.no_company_days", {"year": 2024}),
        ("302", 2024, Kind.SECTORAL, "figure.no_sector_right", {"committee": "302"}),
    ],
)
def test_a_right_that_does_not_exist_says_of_which_year_or_committee(
    committee: str, year: int, kind: Kind, message: str, named: dict[str, object]
) -> None:
    for employer in (BIG, UNKNOWN_SIZE):
        none = not_applicable(right(full_timer(committee), year, kind=kind, employer=employer))
        assert (none.reason.id, arguments(none.reason)) == (message, named)


def test_the_year_for_which_the_act_gives_no_figure_is_named() -> None:
    (silent,) = undetermined(right(ALL_ALONG, 2022)).open
    assert (silent.id, arguments(silent)) == ("figure.no_act_figure", {"year": 2022})


def test_an_agreement_to_be_registered_is_named_with_all_that_is_known_of_it() -> None:
    known = NOW.unregistered["209"]
    (missing,) = undetermined(right(full_timer("209"), 2024)).missing
    assert arguments(missing) == {"committee": "209", "title": known.title, "note": known.note}
    assert missing.citations == (
        Citation("agreement 209", None, Confidence.ONE, known.source, known.note),
    )


def test_a_sub_committee_has_the_acts_figure_by_deduction_where_its_parent_has_an_agreement() -> (
    None
):
    law = law_with(agreement("303", {2024: "3"}))
    (figure,) = figures(EmployerYear(law, DEFAULTS, BIG, 2024), "303.01", Kind.LEGAL)
    assert isinstance(figure, Grant)
    assert figure.figure == Days(5)
    assert figure.citations[1].confidence is Confidence.DEDUCTION
    (other,) = figures(EmployerYear(NOW, DEFAULTS, BIG, 2024), "303.01", Kind.LEGAL)
    assert isinstance(other, Grant)
    assert other.citations[1].confidence is Confidence.ACT


def test_a_year_has_the_acts_figure_of_its_first_day() -> None:
    cited = Citation("TR", "56", Confidence.ACT)
    six = LegalValue(ValueName.DAYS_FROM_20, 6, period("2027-01-02"), date(2026, 6, 1), cited)
    law = law_with(book=RULEBOOK.with_value(six))
    assert [days_of(ALL_ALONG, year, law=law) for year in (2026, 2027, 2028)] == [5, 5, 6]


@pytest.mark.parametrize(("employer", "article"), [(MEDIUM, "58 § 3"), (BIG, "53")])
def test_the_acts_figure_rests_on_the_article_of_the_size(employer: Employer, article: str) -> None:
    (figure,) = figures(EmployerYear(NOW, DEFAULTS, employer, 2024), "302", Kind.LEGAL)
    assert isinstance(figure, Grant)
    assert figure.citations[1].article == article


ENDING_SECTOR = agreement(
    "302", {2024: "1"}, kind=Kind.SECTORAL, valid=period("2024-01-01", "2026-06-30")
)
LAST_FIGURE = Readings(late_path=LatePath.LAST_FIGURE)


@pytest.mark.parametrize("kind", Kind)
def test_the_figures_of_a_sector_right_that_ends_cover_each_day_too(kind: Kind) -> None:
    asked = EmployerYear(law_with(ENDING_SECTOR), DEFAULTS, BIG, 2026)
    periods = [figure.period for figure in figures(asked, "302", kind)]
    assert (periods[0].first, periods[-1].last) == (date(2026, 1, 1), date(2026, 12, 31))


def test_a_sector_right_that_has_ended_names_its_agreement_and_its_last_day() -> None:
    law = law_with(ENDING_SECTOR)
    none = not_applicable(right(ALL_ALONG, 2027, kind=Kind.SECTORAL, law=law))
    named = {"committee": "302", "last": date(2026, 6, 30)}
    assert (none.reason.id, arguments(none.reason)) == ("figure.sector_right_ended", named)
    assert none.reason.citations == ENDING_SECTOR.citations[0]
    assert none.readings == (DEFAULTS.late_path,)


def test_a_figure_in_hours_below_the_acts_floor_is_asked_for_again() -> None:
    below = agreement("302", {2024: Hours.from_clock("15:11")})
    enough = agreement("302", {2024: Hours.from_clock("15:12")})
    assert days_of(ALL_ALONG, 2024, law=law_with(enough)) == 2
    (missing,) = undetermined(right(ALL_ALONG, 2024, law=law_with(below))).missing
    assert missing.id == "agreement.below_floor"
    assert arguments(missing) == {
        "committee": "302",
        "figure": Hours.from_clock("15:11"),
        "days": Days("911/456"),
        "floor": Days(2),
    }
    assert [(cited.act, cited.article) for cited in missing.citations] == [("TR", "54 § 2")]


def test_a_figure_in_hours_below_the_floor_keeps_its_days_and_the_reading_it_came_by() -> None:
    below = agreement(
        "302", {2024: Hours.from_clock("7:36")}, valid=period("2024-01-01", "2026-06-30")
    )
    asked = EmployerYear(law_with(below), LAST_FIGURE, BIG, 2026)
    first, second = figures(asked, "302", Kind.LEGAL)
    assert isinstance(first, Gap)
    assert isinstance(second, Gap)
    assert (first.period, second.period) == (
        period("2026-01-01", "2026-06-30"),
        period("2026-07-01", "2026-12-31"),
    )
    assert (first.readings, second.readings) == ((), (LatePath.LAST_FIGURE,))


def test_what_an_agreement_asks_besides_is_asked_for_with_its_committee_and_its_article() -> None:
    (step,) = agreement("302", {2024: "3"}).steps
    given = evolve(agreement("302", {2024: "3"}), steps=(evolve(step, condition="if trained"),))
    (missing,) = undetermined(right(ALL_ALONG, 2024, law=law_with(given))).missing
    assert arguments(missing) == {"committee": "302", "condition": "if trained"}
    assert missing.citations == given.citations[0]


def test_an_agreement_that_gave_nothing_gives_nothing_after_its_end_by_the_same_reading() -> None:
    nothing = evolve(ENDING_SECTOR, steps=(evolve(ENDING_SECTOR.steps[0], figure=Days(0)),))
    law = law_with(nothing)
    none = not_applicable(right(ALL_ALONG, 2027, kind=Kind.SECTORAL, law=law, readings=LAST_FIGURE))
    assert none.reason.id == "figure.agreement_none"
    assert none.readings == (LatePath.LAST_FIGURE,)


def test_where_the_act_has_no_figure_after_an_agreement_the_reading_is_still_named() -> None:
    ended = agreement(
        "302", {2021: "3"}, valid=period("2021-01-01", "2021-12-31"), known_from="2021-01-01"
    )
    assert undetermined(right(ALL_ALONG, 2022, law=law_with(ended))).readings == (LatePath.ACT,)


def test_the_step_that_says_the_figure_rests_on_what_the_figure_rests_on() -> None:
    (figure,) = figures(EmployerYear(NOW, DEFAULTS, BIG, 2024), "302", Kind.LEGAL)
    assert isinstance(figure, Grant)
    (said,) = [step for step in question(ALL_ALONG, 2024).reasons() if step.id == figure.message]
    assert said.citations == figure.citations


# --- leaving -------------------------------------------------------------------------------------


def _leaving(
    by: EndedBy | None, last: str, on: str, readings: Readings = DEFAULTS
) -> Outcome[Leaving]:
    employment = evolve(worker_from("2024-01-01", last), ended_by=by)
    asked = Facts(employments=(employment,), readings=readings).on(on)
    outcome = leaving(asked, employment)
    assert outcome.question == LeavingQuestion(asked, employment)
    return outcome


@pytest.mark.parametrize(
    ("by", "last"),
    [
        (None, ""),
        (EndedBy.RESIGNATION, ""),
        (None, "2025-06-30"),
    ],
)
def test_tr_60_while_an_employment_lasts_and_no_end_is_announced_nothing_becomes_of_the_credit(
    by: EndedBy | None, last: str
) -> None:
    lasts = _leaving(by, last, "2025-06-29")
    assert isinstance(lasts, NotApplicable)
    assert (lasts.reason.id, lasts.readings) == ("leaving.lasts", ())
    assert arguments(lasts.reason) == {"on": date(2025, 6, 29)}
    assert [(cited.act, cited.article) for cited in lasts.reason.citations] == [("TR", "60")]


def test_tr_60_on_the_last_day_itself_it_is_asked_how_the_employment_ended() -> None:
    unknown = _leaving(None, "2025-06-30", "2025-06-30")
    assert isinstance(unknown, Undetermined)
    ((missing,), readings) = unknown.missing, unknown.readings
    assert (missing.id, readings) == ("leaving.unknown", ())
    assert arguments(missing) == {"last": date(2025, 6, 30)}
    assert [(cited.act, cited.article) for cited in missing.citations] == [("TR", "60")]


@pytest.mark.parametrize("by", EndedBy)
@pytest.mark.parametrize("reading", LeavingOther)
def test_tr_60_every_answer_about_an_end_cites_the_article_and_keeps_its_question(
    by: EndedBy, reading: LeavingOther
) -> None:
    outcome = _leaving(by, "2025-06-30", "2025-12-31", Readings(leaving_other=reading))
    if isinstance(outcome, Determined):
        cited = outcome.citations
    else:
        assert isinstance(outcome, Undetermined)
        (silent,) = outcome.open
        cited = silent.citations
    assert [(each.act, each.article) for each in cited] == [("TR", "60")]


# --- lots and months -----------------------------------------------------------------------------


def test_an_opening_balance_is_a_lot_for_somebody_without_employment_too() -> None:
    by_entry = Readings(five_year_period=FiveYearPeriod.ENTRY)
    read_off = (stated("2026-01-01", 2024, "2"),)
    kept = account(
        Facts(opening_balances=read_off, employments=(), readings=by_entry).on("2026-06-30")
    )
    assert [(each.lot.year, each.lot.origin) for each in kept.lots] == [(2024, read_off[0].origin)]


def test_an_opening_balance_holds_in_an_account_of_one_year() -> None:
    year = EmployerYear(NOW, DEFAULTS, BIG, 2024)
    read_off = (stated("2024-03-01", 2024, "2"),)
    hired = (worker_from("2024-01-01"),)
    kept = account(AccountQuestion((year,), hired, (), read_off, date(2024, 6, 30)))
    assert of_lot(kept, 2024).lot.granted == 2


def test_an_opening_balance_of_a_lots_last_day_takes_the_lots_place_on_that_day() -> None:
    read_off = (stated("2028-12-31", 2024, "1"),)
    kept = account(Facts(opening_balances=read_off).on("2028-12-31"))
    (replaced,) = [each.lot for each in kept.lots if each.lot.replaced]
    assert (replaced.year, replaced.closes) == (2024, date(2028, 12, 30))
    assert of_lot(kept, 2024).left == 1


def test_a_sector_right_that_a_reading_ended_leaves_an_empty_lot_from_the_first_of_january() -> (
    None
):
    kept = account(Facts(law=law_with(ENDING_SECTOR)).on("2027-06-30"))
    empty = of_lot(kept, 2027, Kind.SECTORAL).lot
    assert empty.granted == 0
    assert empty.first == date(2027, 1, 1)
    assert empty.readings == (LatePath.ACT,)


def test_an_employment_has_no_month_in_a_year_it_does_not_touch() -> None:
    job = period("2024-03-29", "2025-02-10")
    assert [months_begun(job, year) for year in range(2022, 2028)] == [0, 0, 10, 2, 0, 0]


def test_the_order_of_two_employments_of_the_same_days_changes_no_step() -> None:
    half, quarter = (worker_from("2024-01-01", fraction=part) for part in ("1/2", "1/4"))
    steps = [question(jobs, 2024).reasons() for jobs in ((half, quarter), (quarter, half))]
    assert steps[0] == steps[1]


def test_who_joins_a_follower_within_a_month_raises_the_question_of_the_regime() -> None:
    jobs = (
        worker_from("2024-01-01", "2024-03-10"),
        worker_from("2024-03-11", fraction="1/2"),
        worker_from("2024-03-20", fraction="1/2"),
    )
    twice = Readings(same_month_twice=SameMonthTwice.ONCE_PER_CONTRACT)
    assert "RegimeChange" in readings_named(right(jobs, 2024, readings=twice))
    alone = readings_named(right(jobs[:2], 2024, readings=twice))
    assert "RegimeChange" not in alone


@pytest.mark.parametrize(
    ("effect", "days"),
    [(SuspensionEffect.NOTHING_LOWERS, 5), (SuspensionEffect.REDUCED_LOWERS, Fraction(5, 2))],
)
def test_the_regime_at_the_end_is_lowered_by_a_suspension_only_as_the_reading_says(
    effect: SuspensionEffect, days: Exact
) -> None:
    part = Suspension.reduced(period("2024-06-01", "2024-12-31"), WorkingRegime.of("1/2"))
    job = worker_from("2024-01-01", suspensions=(part,))
    readings = Readings(regime_change=RegimeChange.YEAR_END, suspension=effect)
    assert days_of(job, 2024, readings=readings) == days


def test_a_change_of_regime_raises_its_question_beside_a_suspension_that_lowers_nothing() -> None:
    away = Suspension.full(period("2024-02-01", "2024-02-29"))
    job = worker_from("2024-01-01", then={"2024-06-15": "1/2"}, suspensions=(away,))
    assert "RegimeChange" in readings_named(right(job, 2024))


# --- proration -----------------------------------------------------------------------------------


IN_HOURS = agreement("302", {2024: Hours.from_clock("32:00")})


@pytest.mark.parametrize(
    ("asked", "unit"),
    [
        (question(full_timer("200"), 2024), Unit.DAYS),
        (question(ALL_ALONG, 2024), Unit.DAYS),
        (
            question(ALL_ALONG, 2024, law=law_with(IN_HOURS), employer=firm(40, hours="8:00")),
            Unit.HOURS,
        ),
    ],
    ids=["by agreement", "by the act", "in hours"],
)
def test_tr_50_1_a_right_says_its_unit_and_cites_the_normal_day_only_where_hours_were_counted(
    asked: RightQuestion, unit: Unit
) -> None:
    outcome = determined(training_right(asked))
    assert outcome.question is asked
    assert outcome.value.unit is unit
    assert (("TR", "50 § 1") in articles(outcome)) is (unit is Unit.HOURS)


def test_tr_50_1_a_right_in_hours_is_in_days_of_the_employers_full_timer() -> None:
    law = law_with(IN_HOURS)
    found = [
        days_of(ALL_ALONG, 2024, law=law, employer=firm(40, hours=day_length))
        for day_length in ("8:00", "6:24")
    ]
    assert found == [4, 5]


def test_tr_50_3_a_year_without_a_month_in_service_is_named() -> None:
    asked = question(worker_from("2025-01-01"), 2024)
    none = not_applicable(training_right(asked))
    assert none.question is asked
    assert (none.reason.id, arguments(none.reason)) == ("months.none", {"year": 2024})
    assert [(cited.act, cited.article) for cited in none.reason.citations] == [("TR", "50 § 3")]
    assert none.readings == ()


def test_a_right_that_is_not_there_keeps_its_question() -> None:
    asked = question(ALL_ALONG, 2024, employer=SMALL)
    none = not_applicable(training_right(asked))
    assert none.question is asked
    assert none.readings == ()


def test_a_figure_of_an_agreement_is_shared_out_over_regimes_and_suspensions() -> None:
    part = Suspension.reduced(period("2023-01-01", "2025-12-31"), WorkingRegime.of("1/2"))
    lowered = worker_from("2010-01-01", committee="200", suspensions=(part,))
    changing = worker_from("2010-01-01", committee="200", then={"2024-07-01": "1/2"})
    assert days_of(full_timer("200"), 2024) == 3
    assert days_of(lowered, 2024) == Fraction(3, 2)
    assert days_of(changing, 2024) == Fraction(9, 4)


def _told(asked: RightQuestion) -> list[tuple[str, dict[str, object], list[str | None]]]:
    return [
        (step.id, arguments(step), [cited.article for cited in step.citations])
        for step in asked.reasons()
        if not step.id.startswith("size.")
    ]


def test_tr_50_3_the_steps_of_a_prorated_and_rounded_right_are_these() -> None:
    up = Readings(rounding=Rounding.HALF_DAY_UP)
    asked = question(worker_from("2024-03-29", fraction="4/5"), 2024, readings=up)
    stretch = {
        "figure": Days(5),
        "regime": Fraction(4, 5),
        "months": 10,
        "first": date(2024, 3, 29),
        "committee": "302",
    }
    figure = {"committee": "302", "year": 2024, "figure": Days(5)}
    assert _told(asked) == [
        ("figure.act_no_agreement", figure, ["56", "53"]),
        ("months.stretch", stretch, ["50 § 3"]),
        ("right.total", {"days": Days("10/3")}, ["50 § 3"]),
        ("right.rounded", {"days": Days("7/2"), "reading": Rounding.HALF_DAY_UP}, ["50 § 3"]),
    ]
    outcome = determined(training_right(asked))
    assert (outcome.value.unit, outcome.value.unrounded) == (Unit.DAYS, Days("10/3"))


def test_tr_50_3_a_whole_right_is_its_own_unrounded_value() -> None:
    value_of = determined(right(ALL_ALONG, 2024)).value
    assert (value_of.days, value_of.unrounded, value_of.unit) == (Days(5), Days(5), Unit.DAYS)


def test_a_year_without_a_month_in_service_has_one_step_that_says_so() -> None:
    asked = question(worker_from("2025-01-01"), 2024)
    assert _told(asked) == [("months.none", {"year": 2024}, ["50 § 3"])]


def test_a_right_that_is_partly_missing_has_no_sum_among_its_steps() -> None:
    jobs = (
        worker_from("2024-01-01", "2024-06-30"),
        worker_from("2024-07-01", committee="209"),
    )
    told = [name for name, _, _ in _told(question(jobs, 2024))]
    assert "agreement.unregistered" in told
    assert "right.total" not in told


def test_employments_alike_in_all_but_their_committee_have_a_stretch_each() -> None:
    jobs = (
        worker_from("2024-01-01", "2024-06-30"),
        worker_from("2024-07-01", committee="303"),
    )
    stretches = [named for name, named, _ in _told(question(jobs, 2024)) if "stretch" in name]
    assert [(named["committee"], named["months"]) for named in stretches] == [
        ("302", 6),
        ("303", 6),
    ]


def test_months_of_one_regime_with_another_figure_have_a_stretch_each() -> None:
    asked = question(ALL_ALONG, 2026, law=law_with(ENDING, TWICE))
    stretches = [named for name, named, _ in _told(asked) if "stretch" in name]
    assert [(named["figure"], named["months"]) for named in stretches] == [
        (Days(3), 6),
        (Days(5), 2),
        (Days(4), 4),
    ]


# --- the aim -------------------------------------------------------------------------------------


def test_tr_57_an_aim_that_does_not_exist_names_its_period() -> None:
    asked = Facts(employer=SMALL).on("2025-06-30")
    none = aim(asked)
    assert isinstance(none, NotApplicable)
    assert (none.reason.id, none.readings) == ("aim.none", ())
    named = {"first": date(2024, 1, 1), "last": date(2028, 12, 31)}
    assert arguments(none.reason) == named
    assert [(cited.act, cited.article) for cited in none.reason.citations] == [("TR", "57")]
    assert none.question == AimQuestion(asked)


def test_tr_57_an_aim_whose_size_is_missing_keeps_its_question_and_claims_no_reading() -> None:
    asked = Facts(employer=UNKNOWN_SIZE).on("2025-06-30")
    unknown = aim(asked)
    assert isinstance(unknown, Undetermined)
    assert [fact.id for fact in unknown.missing] == ["size.missing"]
    assert (unknown.open, unknown.readings) == ((), ())
    assert unknown.question == AimQuestion(asked)


@pytest.mark.parametrize("reading", FiveYearAim)
def test_tr_57_an_aim_says_what_it_is_and_keeps_its_question(reading: FiveYearAim) -> None:
    asked = Facts(readings=Readings(five_year_aim=reading)).on("2025-06-30")
    found = aim(asked)
    assert isinstance(found, Determined)
    assert found.question == AimQuestion(asked)
    assert found.readings == (reading,)
    by_path = reading is FiveYearAim.PATH_AVERAGE
    assert (found.citations[0].confidence is Confidence.ACT) is not by_path


def test_tr_57_readings_that_bore_on_any_year_of_the_aim_are_named_once_each() -> None:
    changing = worker_from("2024-01-01", then={"2024-06-15": "1/2"})
    found = aim(Facts(employments=(changing,)).on("2026-06-30"))
    assert isinstance(found, Determined)
    assert found.readings == (DEFAULTS.five_year_aim, DEFAULTS.regime_change)


def test_tr_57_the_aim_of_somebody_to_come_is_that_of_the_period_of_the_entry() -> None:
    by_entry = Readings(five_year_period=FiveYearPeriod.ENTRY)
    entering = (worker_from("2025-03-01"),)
    found = aim(Facts(employments=entering, readings=by_entry).on("2025-12-31"))
    assert value(found).period == period("2025-03-01", "2030-02-28")
    assert found.readings[0] is FiveYearPeriod.ENTRY


def test_tr_57_who_enters_on_the_first_day_of_2024_raises_no_question_of_the_period() -> None:
    first = aim(Facts().on("2025-06-30"))
    later = aim(Facts(employments=(worker_from("2024-01-02"),)).on("2025-06-30"))
    assert DEFAULTS.five_year_period not in first.readings
    assert DEFAULTS.five_year_period in later.readings


SECTOR_ASKS = evolve(
    agreement("302", {2024: "1"}, kind=Kind.SECTORAL),
    steps=(
        evolve(
            agreement("302", {2024: "1"}, kind=Kind.SECTORAL).steps[0], condition="if the fund pays"
        ),
    ),
)


@pytest.mark.parametrize("on", ["2024-01-01", "2024-06-03", "2028-12-31"])
def test_tr_57_the_aim_is_unknown_where_an_excess_may_belong_to_a_right_that_is_missing(
    on: str,
) -> None:
    long = (training("t1", on, "40"),)
    asked = Facts(long, law=law_with(SECTOR_ASKS)).on("2028-12-31")
    unknown = aim(asked)
    assert isinstance(unknown, Undetermined)
    assert [fact.id for fact in unknown.missing] == ["agreement.condition"]
    assert (unknown.open, unknown.readings) == ((), ())
    assert unknown.question == AimQuestion(asked)


@pytest.mark.parametrize(
    ("reading", "first", "last"),
    [
        (FiveYearPeriod.CALENDAR, "2024-01-01", "2028-12-31"),
        (FiveYearPeriod.ENTRY, "2025-06-01", "2030-05-31"),
    ],
)
def test_tr_57_the_aim_of_somebody_who_is_to_enter_has_the_period_of_the_reading(
    reading: FiveYearPeriod, first: str, last: str
) -> None:
    to_come = (worker_from("2025-06-01"),)
    readings = Readings(five_year_period=reading)
    found = value(aim(Facts(employments=to_come, readings=readings).on("2025-03-01")))
    assert found.period == period(first, last)


# --- what the whole run left over ----------------------------------------------------------------


def test_a_right_counted_in_hours_says_so_also_where_it_was_rounded() -> None:
    law, job = law_with(IN_HOURS), worker_from("2024-01-01", fraction="3/7")
    rounding = Readings(rounding=Rounding.WHOLE_DAY_UP)
    rounded = determined(right(job, 2024, law=law, readings=rounding)).value
    assert rounded.days != rounded.unrounded
    assert rounded.unit is Unit.HOURS


def test_two_employments_alike_in_everything_have_a_stretch_each() -> None:
    jobs = (worker_from("2024-01-01", "2024-06-30"), worker_from("2024-07-01", "2024-12-31"))
    told = _told(question(jobs, 2024))
    assert [named["months"] for name, named, _ in told if "stretch" in name] == [6, 6]


def test_a_step_of_an_agreement_is_as_sure_as_it_was_written_down() -> None:
    ((_, source),) = agreement("302", {2024: "3"}).citations
    assert source.confidence is Confidence.ONE


def test_an_act_that_ends_another_is_known_from_its_own_day_of_knowledge_on() -> None:
    (ending,) = [each for each in RULEBOOK.instruments if each.repeals]
    day = ending.known_from
    assert RULEBOOK.known_on(day).repeals == {ending.repeals: ending}
    assert RULEBOOK.known_on(day - timedelta(days=1)).repeals == {}


def test_a_term_known_later_for_one_day_leaves_the_days_before_and_after_to_the_old_one() -> None:
    row = next(
        row
        for rows in NOW.deadlines.values()
        for row in rows
        if not row.period.is_open and row.period.last - row.period.first > timedelta(days=10)
    )
    day = row.period.first + timedelta(days=5)
    postponed = evolve(row, period=Period(day, day), known_from=NOW.known_on)
    law = RULEBOOK.with_deadline(postponed).known_on(NOW.known_on)
    periods = [each.period for each in law.deadlines[row.name]]
    assert Period(day, day) in periods
    assert row.period.last in [each.last for each in periods]
    for one, following in pairwise(periods):
        assert following.first > one.last


def test_a_table_of_one_figure_that_ends_is_refused_with_its_name() -> None:
    others = tuple(row for row in RULEBOOK.values if row.name is not ValueName.AIM_FROM_20)
    only = LegalValue(
        ValueName.AIM_FROM_20, 5, period("2024-01-01", "2028-12-31"), date(2022, 11, 10), CITED
    )
    with pytest.raises(LawError, match=r"^five-year aim, 20\+, as known on 2022-11-10, ends on"):
        evolve(RULEBOOK, values=(*others, only))


def test_a_figure_of_the_act_keeps_the_note_it_was_written_down_with() -> None:
    row = NOW.value(ValueName.DAYS_FROM_20, date(2023, 7, 1))
    assert row
    assert row.citation.note == "also arts. 54 § 1, 55 § 3; nothing stated for 2022"


# --- the size ------------------------------------------------------------------------------------


def _cited(step: Reason) -> list[tuple[str, str | None]]:
    return [(cited.act, cited.article) for cited in step.citations]


@pytest.mark.parametrize("year", [1, 9000])
def test_the_first_and_the_last_year_there_are_can_be_asked_about(year: int) -> None:
    assert EmployerYear(NOW, DEFAULTS, BIG, year).year == year


@pytest.mark.parametrize("year", [0, 9001])
def test_what_is_no_year_is_refused_with_those_that_are(year: int) -> None:
    with pytest.raises(FactError, match=f"^{year} is not a year; give one from 1 to 9000$"):
        EmployerYear(NOW, DEFAULTS, BIG, year)


def test_a_year_that_begins_on_the_day_the_tables_were_verified_is_not_beyond_it() -> None:
    book = evolve(RULEBOOK, horizon=date(2027, 1, 1))
    law = book.known_on(NOW.known_on)
    found = [is_beyond(EmployerYear(law, DEFAULTS, BIG, year)) for year in (2027, 2028)]
    assert found == [False, True]


def test_a_threshold_that_is_no_whole_number_is_reached_by_exactly_that_average() -> None:
    half = LegalValue(
        ValueName.UPPER_THRESHOLD, Fraction(39, 2), period("2025-01-01"), date(2026, 1, 1), CITED
    )
    law = law_with(book=RULEBOOK.with_value(half))
    found = [measured(firm(fte), 2026, law).size_class for fte in ("19.49", "19.5")]
    assert found == [SizeClass.FROM_10_TO_20, SizeClass.FROM_20]


def test_tr_51_2_before_the_act_there_is_no_size_and_the_answer_says_as_known_when() -> None:
    asked = EmployerYear(NOW, DEFAULTS, BIG, 2021)
    none = not_applicable(size_class(asked))
    assert arguments(none.reason) == {"year": 2021, "known_on": NOW.known_on}
    assert _cited(none.reason) == [("TR", "51 § 2")]
    assert none.readings == ()
    assert none.question is asked


def test_tr_50_2_a_size_that_is_missing_names_the_quarters_and_the_article() -> None:
    asked = EmployerYear(NOW, DEFAULTS, UNKNOWN_SIZE, 2024)
    unknown = undetermined(size_class(asked))
    (missing,) = unknown.missing
    assert arguments(missing) == {"year": 2024, "first": "2022Q4", "last": "2023Q3"}
    assert _cited(missing) == [("TR", "50 § 2")]
    assert (unknown.open, unknown.readings) == ((), ())
    assert unknown.question is asked


@pytest.mark.parametrize(("fte", "unrounded"), [("20", False), ("19.5", True), ("19.99", True)])
def test_tr_50_2_that_the_average_is_not_rounded_is_said_only_where_it_is_no_whole_number(
    fte: str, *, unrounded: bool
) -> None:
    outcome = size(firm(fte), 2024)
    assert isinstance(outcome, Determined)
    notes = [cited.note for cited in outcome.citations]
    assert ("the average is not rounded" in notes) is unrounded


def test_tr_50_2_each_step_of_a_size_cites_what_it_rests_on() -> None:
    by_quarters = firm_declaring({"2023Q1": 40})
    by_heads = firm_declaring({}, first_employment=("2023Q4", 12))
    for employer, counted in ((by_quarters, "size.quarter"), (by_heads, "size.first_employment")):
        step, made = EmployerYear(NOW, DEFAULTS, employer, 2024).reasons()
        assert (step.id, _cited(step)) == (counted, [("TR", "50 § 2")])
        assert (made.id, _cited(made)) == ("size.class", [("TR", "58 § 1")])


def test_a_training_that_counts_as_any_other_says_so() -> None:
    assert counting(COURSE, DEFAULTS).reason.id == "training.counts"


def test_what_is_registered_in_a_book_stands_beside_what_was_there() -> None:
    choice = evolve(RULEBOOK.choices[-1], known_from=NOW.known_on)
    assert RULEBOOK.with_choice(choice).choices == (*RULEBOOK.choices, choice)
    instrument = evolve(RULEBOOK.instruments[-1], name="an act to come", repeals=None)
    book = RULEBOOK.with_instrument(instrument)
    assert book.instruments == (*RULEBOOK.instruments, instrument)


def test_a_balance_of_2023_read_for_somebody_without_employment_is_usable_until_2028() -> None:
    read_off = (stated("2026-01-01", 2023, "2"),)
    kept = account(Facts(opening_balances=read_off, employments=()).on("2026-06-30"))
    assert of_lot(kept, 2023).lot.last == date(2028, 12, 31)
