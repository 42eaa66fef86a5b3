"""What a sector says of its own: sizes not found, collective days, rules beside the right."""

import json
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Final

import pytest
from attrs import evolve

from builders import (
    BIG,
    MEDIUM,
    NO_AGREEMENT,
    SMALL,
    UNKNOWN_SIZE,
    Facts,
    agreement,
    day,
    days_of,
    determined,
    firm,
    firm_declaring,
    full_timer,
    ids,
    law_with,
    not_applicable,
    period,
    right,
    training,
    undetermined,
    value,
    worker_from,
)
from file_builders import ON, QUARTERS, Content, answer, changed, mistakes
from fla_rules import (
    RULEBOOK,
    Days,
    Employer,
    EmployerYear,
    Employment,
    FactError,
    Hours,
    JointCommittee,
    Kind,
    LawError,
    Period,
    Quarter,
    Readings,
    Reason,
    Undetermined,
    balance,
)
from fla_rules.account import OpenCredit, account, leaving, year_credit
from fla_rules.account.leaving import lefts_at
from fla_rules.dossier import read
from fla_rules.explain import sentence
from fla_rules.facts import EndedBy
from fla_rules.law import (
    Agreement,
    BeforePath,
    Credit2023,
    KnownBy,
    LatePath,
    Law,
    Proration,
    RegimeChange,
    RuleKind,
    SectorRule,
    SectorSize,
    UnregisteredAgreement,
)
from fla_rules.law.deadlines import DayOfYear
from fla_rules.outcome import Determined
from fla_rules.right.committees import may_give_sectoral
from fla_rules.right.sector_rules import rule_findings
from fla_rules.right.workforce import class_of_committee
from fla_rules.vocabulary import Confidence, SizeClass

SMALLER = (SizeClass.FROM_10_TO_20, SizeClass.UNDER_10)
YEAR = period("2025-01-01", "2025-12-31")
HELD = full_timer(NO_AGREEMENT)
FROM_20_ALONE = evolve(
    agreement(NO_AGREEMENT, {2024: "3"}, valid=period("2024-01-01", "2026-12-31")),
    not_found=SMALLER,
)
SPOKEN_OF = law_with(FROM_20_ALONE)


def known_to_exist(*, collective_only: bool) -> Law:
    row = UnregisteredAgreement(
        JointCommittee.parse(NO_AGREEMENT),
        "an agreement for this test",
        "https://example.org/agreement",
        date(2023, 1, 1),
        KnownBy.FIRST_YEAR,
        "3.5 days on average",
        collective_only=collective_only,
    )
    book = evolve(RULEBOOK, unregistered=(*RULEBOOK.unregistered, row))
    return book.known_on(date(2026, 6, 30))


# --- a size of which the sources say nothing -----------------------------------------------------


def test_a_size_of_which_the_source_says_nothing_is_undetermined_with_the_acts_floor() -> None:
    outcome = undetermined(right(HELD, 2025, employer=MEDIUM, law=SPOKEN_OF))
    assert ids(outcome.missing) == ["agreement.size_not_found"]
    assert outcome.at_least == Days(1)
    assert days_of(HELD, 2025, employer=BIG, law=SPOKEN_OF) == 3


def test_below_10_such_a_size_may_have_a_sector_right_and_never_a_legal_one() -> None:
    below = not_applicable(right(HELD, 2025, employer=SMALL, law=SPOKEN_OF))
    assert below.reason.id == "figure.below_10"
    sectoral = undetermined(right(HELD, 2025, employer=SMALL, kind=Kind.SECTORAL, law=SPOKEN_OF))
    assert ids(sectoral.missing) == ["agreement.size_not_found"]
    assert sectoral.at_least is None
    assert may_give_sectoral(SPOKEN_OF, NO_AGREEMENT, SizeClass.UNDER_10, YEAR)
    assert not may_give_sectoral(SPOKEN_OF, NO_AGREEMENT, SizeClass.FROM_10_TO_20, YEAR)


def test_from_10_on_no_sector_right_beside_the_legal_one_is_looked_for() -> None:
    outcome = right(HELD, 2025, employer=MEDIUM, kind=Kind.SECTORAL, law=SPOKEN_OF)
    assert not_applicable(outcome).reason.id == "figure.no_sector_right"


def test_a_size_that_the_agreement_leaves_to_the_act_has_the_acts_figure() -> None:
    law = law_with(evolve(FROM_20_ALONE, not_found=()))
    assert days_of(HELD, 2025, employer=MEDIUM, law=law) == 1
    sectoral = right(HELD, 2025, employer=SMALL, kind=Kind.SECTORAL, law=law)
    assert not_applicable(sectoral).reason.id == "figure.no_sector_right"


def test_without_a_size_a_sector_right_may_exist_where_a_size_was_not_found() -> None:
    outcome = right(HELD, 2025, employer=UNKNOWN_SIZE, kind=Kind.SECTORAL, law=SPOKEN_OF)
    assert ids(undetermined(outcome).missing) == ["size.missing"]


def test_before_the_agreement_a_size_not_found_is_the_reading_before_path() -> None:
    outcome = undetermined(right(HELD, 2023, employer=MEDIUM, law=SPOKEN_OF))
    assert ids(outcome.missing) == ["agreement.before_path"]
    by_the_act = Readings(before_path=BeforePath.ACT)
    assert days_of(HELD, 2023, employer=MEDIUM, law=SPOKEN_OF, readings=by_the_act) == 1


@pytest.mark.parametrize("employer", [MEDIUM, SMALL])
def test_after_the_agreement_a_size_not_found_is_the_reading_late_path(employer: Employer) -> None:
    kind = Kind.LEGAL if employer is MEDIUM else Kind.SECTORAL
    by_the_act = right(HELD, 2027, employer=employer, kind=kind, law=SPOKEN_OF)
    assert by_the_act.readings == (LatePath.ACT,)
    assert isinstance(by_the_act, Determined) is (employer is MEDIUM)
    last = Readings(late_path=LatePath.LAST_FIGURE)
    outcome = right(HELD, 2027, employer=employer, kind=kind, law=SPOKEN_OF, readings=last)
    assert ids(undetermined(outcome).missing) == ["agreement.size_not_found"]
    assert outcome.readings == (LatePath.LAST_FIGURE,)


def test_a_size_is_found_or_not_and_never_both() -> None:
    with pytest.raises(LawError, match="among the sizes that were not found"):
        evolve(FROM_20_ALONE, not_found=(SizeClass.FROM_20,))


# --- collective days -----------------------------------------------------------------------------


@pytest.mark.parametrize(("employer", "figure"), [(MEDIUM, 1), (BIG, 5)])
def test_where_only_collective_days_are_known_the_acts_figure_is_the_answer_by_deduction(
    employer: Employer, figure: int
) -> None:
    law = known_to_exist(collective_only=True)
    outcome = right(HELD, 2025, employer=employer, law=law)
    assert isinstance(outcome, Determined)
    assert outcome.value.days == Days(figure)
    assert outcome.citations[-1].source == "https://example.org/agreement"
    assert outcome.citations[-2].confidence is Confidence.DEDUCTION
    said = [step.id for step in outcome.question.reasons()]
    assert "figure.act_collective_only" in said


def test_below_10_collective_days_are_nobodys_sector_right() -> None:
    law = known_to_exist(collective_only=True)
    sectoral = right(HELD, 2025, employer=SMALL, kind=Kind.SECTORAL, law=law)
    assert not_applicable(sectoral).reason.id == "figure.no_sector_right"
    assert not may_give_sectoral(law, NO_AGREEMENT, SizeClass.UNDER_10, YEAR)
    unknown = right(HELD, 2025, employer=UNKNOWN_SIZE, kind=Kind.SECTORAL, law=law)
    assert not_applicable(unknown).reason.id == "figure.no_sector_right"


def test_a_section_of_such_a_committee_has_the_acts_figure_too() -> None:
    section = full_timer(f"{NO_AGREEMENT}.01")
    assert days_of(section, 2025, law=known_to_exist(collective_only=True)) == 5
    unknown = undetermined(right(section, 2025, law=known_to_exist(collective_only=False)))
    assert unknown.at_least == Days(2)


# --- a rule beside the right ---------------------------------------------------------------------


def rule(kind: RuleKind, **said: object) -> SectorRule:
    return SectorRule(kind, 2023, Confidence.ONE, **said)  # type: ignore[arg-type]


def test_a_rule_holds_in_its_years_and_in_the_sizes_it_names() -> None:
    total = rule(
        RuleKind.TOTAL,
        figure=Days(7),
        over_years=2,
        until_year=2025,
        size_classes=(SizeClass.FROM_20,),
    )
    assert [year for year in range(2021, 2029) if total.holds_in(year, SizeClass.FROM_20)] == [
        2023,
        2024,
        2025,
    ]
    assert not total.holds_in(2024, SizeClass.UNDER_10)
    # Of an employer whose size is not known it may hold.
    assert total.holds_in(2024, None)
    assert rule(RuleKind.NEW_WORKER, figure=Hours(480)).holds_in(2044, SizeClass.UNDER_10)


@pytest.mark.parametrize(
    ("kind", "said", "refused"),
    [
        (RuleKind.NEW_WORKER, {}, "has no figure"),
        (RuleKind.EARMARKED, {"figure": Days(1)}, "has no words"),
        (RuleKind.PLAN, {}, "has no last_day"),
        (RuleKind.TOTAL, {"figure": Days(7)}, "has no over_years"),
        (RuleKind.TOTAL, {"figure": Days(7), "over_years": 1}, "of no several years"),
        (RuleKind.NEW_WORKER, {"figure": Hours(480), "months": 0}, "of no month"),
        (RuleKind.BLOCK, {"figure": Hours(240), "months": 9}, "has a months"),
        (RuleKind.BLOCK, {"figure": Days(1)}, "is not in hours"),
        (RuleKind.BY_THE_HOUR, {"figure": Hours(240)}, "is not in days"),
        (RuleKind.PLAN, {"last_day": DayOfYear(2, 15), "until_year": 2022}, "ends in 2022"),
    ],
)
def test_a_rule_that_says_nothing_is_refused(
    kind: RuleKind, said: dict[str, object], refused: str
) -> None:
    with pytest.raises(LawError, match=refused):
        rule(kind, **said)


def test_what_an_agreement_says_of_its_own_is_part_of_the_book() -> None:
    said = evolve(FROM_20_ALONE, rules=(rule(RuleKind.PLAN, last_day=DayOfYear(2, 15)),))
    others = [
        evolve(said, prorated_by=Proration.FLAT_HALF),
        evolve(said, sized_by_committee=True),
        evolve(said, rules=()),
        evolve(said, not_found=()),
    ]
    digests = {RULEBOOK.with_agreement(each).digest for each in (said, *others)}
    assert len(digests) == 5


# --- a proration of its own ----------------------------------------------------------------------

FLAT: Final = law_with(
    evolve(agreement(NO_AGREEMENT, {2023: "3"}), prorated_by=Proration.FLAT_HALF)
)


@pytest.mark.parametrize(
    ("fraction", "days"),
    [
        ("1", Fraction(3)),
        ("99/100", Fraction(3, 2)),
        ("4/5", Fraction(3, 2)),
        ("1/2", Fraction(3, 2)),
        ("49/100", None),
    ],
)
def test_under_a_flat_half_who_works_at_least_half_has_half_and_below_it_nobody_knows(
    fraction: str, days: Fraction | None
) -> None:
    outcome = right(worker_from("2020-01-01", fraction=fraction, committee="302"), 2025, law=FLAT)
    if days is None:
        missing = undetermined(outcome)
        assert ids(missing.missing) == ["agreement.proration"]
        assert missing.at_least is None
        assert dict(missing.missing[0].arguments)["proration"] is Proration.FLAT_HALF
    else:
        assert determined(outcome).value.days.amount == days


def test_the_months_of_a_flat_half_are_those_of_the_act() -> None:
    hired = worker_from("2025-04-29", fraction="4/5")
    outcome = determined(right(hired, 2025, law=FLAT))
    assert outcome.value.days.amount == Fraction(3, 2) * Fraction(9, 12)
    said = [step.id for step in outcome.question.reasons()]
    assert said.count("months.as_agreed") == 1
    assert sentence(outcome.question.reasons()[-2], "en").startswith("3 days × 0.5 × 9 of 12")


def test_a_regime_that_changes_changes_the_half_by_month_and_names_the_reading() -> None:
    changed = worker_from("2020-01-01", fraction="1", then={"2025-07-01": "4/5"})
    outcome = determined(right(changed, 2025, law=FLAT))
    assert outcome.value.days.amount == Fraction(6 * 3, 12) + Fraction(6 * 3, 24)
    assert RegimeChange.FIRST_DAY in outcome.readings
    weighted = Readings(regime_change=RegimeChange.DAY_WEIGHTED)
    alike = determined(right(changed, 2025, law=FLAT, readings=weighted))
    assert alike.value == outcome.value
    # Of a month with two regimes the agreement does not say what it comes to.
    within = worker_from("2020-01-01", fraction="1", then={"2025-07-16": "4/5"})
    unknown = undetermined(right(within, 2025, law=FLAT, readings=weighted))
    assert ids(unknown.missing) == ["agreement.proration"]
    assert unknown.at_least == Days(Fraction(6 * 3, 12) + Fraction(5 * 3, 24))


def test_jobs_beside_each_other_leave_a_flat_half_undetermined_and_jobs_in_turn_do_not() -> None:
    beside = [worker_from("2020-01-01", fraction="1/2"), worker_from("2025-01-01", fraction="1/4")]
    assert ids(undetermined(right(beside, 2025, law=FLAT)).missing) == ["agreement.proration"]
    in_turn = [
        worker_from("2020-01-01", "2025-06-30", fraction="1/2"),
        worker_from("2025-07-01", fraction="3/4"),
    ]
    assert days_of(in_turn, 2025, law=FLAT) == Fraction(3, 2)


def test_an_agency_worker_of_twelve_single_days_never_has_the_figure_in_silence() -> None:
    agency = evolve(
        agreement(
            "322",
            {2023: "2", 2024: "2.5", 2025: "3", 2026: "3.5"},
            valid=period("2023-01-01", "2025-06-30"),
        ),
        prorated_by=Proration.EFFECTIVE_TIME,
    )
    law = law_with(agency)
    for year, missing in (
        (2024, "agreement.proration"),
        (2025, "agreement.proration_of_part"),
    ):
        days = [f"{year}-{month:02}-15" for month in range(1, 13)]
        jobs = [worker_from(each, each, committee="322") for each in days]
        outcome = undetermined(right(jobs, year, law=law))
        assert ids(outcome.missing) == [missing]
    # Whoever works full-time on every day has the figure, whatever the sector's way is.
    assert days_of(full_timer("322"), 2024, law=law) == Fraction(5, 2)


# --- where every possibility gives one figure ----------------------------------------------------


def test_after_an_end_the_reading_is_not_named_where_the_last_figure_is_the_acts() -> None:
    ended = agreement(NO_AGREEMENT, {2024: "5"}, valid=period("2024-01-01", "2026-06-30"))
    for late_path in LatePath:
        for year in (2026, 2028):
            asked = Readings(late_path=late_path)
            outcome = determined(right(HELD, year, law=law_with(ended), readings=asked))
            assert (outcome.value.days, outcome.readings) == (Days(5), ())
    assert outcome.citations[-1].confidence is Confidence.DEDUCTION
    said = [step.id for step in outcome.question.reasons()]
    assert "figure.act_agreement_ended_alike" in said


def test_a_condition_does_not_matter_where_the_act_gives_as_much() -> None:
    def conditional(days: str) -> Law:
        plain = agreement(NO_AGREEMENT, {2023: days})
        return law_with(evolve(plain, steps=(evolve(plain.steps[0], condition="a diploma"),)))

    outcome = determined(right(HELD, 2025, law=conditional("5")))
    assert outcome.value.days == Days(5)
    assert [each.confidence for each in outcome.citations][1] is Confidence.DEDUCTION
    assert outcome.citations[-1].source == "https://example.org/agreement"
    unknown = undetermined(right(HELD, 2025, law=conditional("4")))
    assert ids(unknown.missing) == ["agreement.condition"]
    assert unknown.at_least == Days(2)
    # An agreement may always give more than the floor: nothing bounds a figure from above.
    assert undetermined(right(HELD, 2025, law=conditional("6"))).at_least == Days(2)


# What may be a figure of an agreement that counts in its own way, and why that is not known.
PATH: Final = agreement(NO_AGREEMENT, {2024: "3"}, valid=period("2023-01-01"))
NOT_KNOWN: Final = {
    "agreement.size_not_found": (evolve(PATH, not_found=SMALLER), MEDIUM, 2025, 1),
    "agreement.condition": (
        evolve(PATH, steps=(evolve(PATH.steps[0], condition="a diploma"),)),
        BIG,
        2025,
        2,
    ),
    "agreement.before_path": (PATH, BIG, 2023, 2),
    "agreement.below_floor": (agreement(NO_AGREEMENT, {2023: Hours(300)}), BIG, 2025, 2),
    "sector_size.missing": (evolve(PATH, sized_by_committee=True), BIG, 2025, 2),
}


@pytest.mark.parametrize("why", NOT_KNOWN)
def test_the_floor_is_not_sure_of_who_has_a_figure_in_an_agreements_own_way(why: str) -> None:
    of, employer, year, floor = NOT_KNOWN[why]
    readings = Readings(sector_size=SectorSize.COMMITTEE)
    half = worker_from("2010-01-01", fraction="1/2")

    def not_known(worker: Employment, agreed: Agreement) -> Undetermined:
        law = law_with(agreed)
        asked = right(worker, year, employer=employer, readings=readings, law=law)
        return undetermined(asked)

    own = evolve(of, proration="by the schedule worked")
    assert ids(not_known(half, own).missing) == [why, "agreement.proration"]
    assert not_known(half, own).at_least is None
    # It changes nothing for a full-timer all year, nor where months and regime count.
    assert not_known(HELD, own).at_least == Days(floor)
    assert ids(not_known(HELD, own).missing) == [why]
    assert not_known(half, of).at_least == Days(Fraction(floor, 2))


def test_beside_what_was_given_in_an_own_way_nothing_is_sure_of_a_newer_figure() -> None:
    older = evolve(
        agreement(NO_AGREEMENT, {2023: "4"}, valid=period("2023-01-01", "2025-06-30")),
        proration="by hours worked",
    )
    newer = agreement(NO_AGREEMENT, {2025: "3"}, valid=period("2025-01-01"))
    newer = evolve(newer, steps=(evolve(newer.steps[0], condition="a diploma"),))
    law, half = law_with(older, newer), worker_from("2010-01-01", fraction="1/2")
    outcome = undetermined(right(half, 2025, law=law))
    assert ids(outcome.missing) == ["agreement.condition", "agreement.proration_of_part"]
    # From July on the older one may be lowered: then the floor of 2 days is sure again.
    assert outcome.at_least == Days(Fraction(1, 2))
    assert undetermined(right(half, 2026, law=law)).at_least == Days(1)
    # Where the newer one counts in its own way too, nothing changes in July.
    own = law_with(older, evolve(newer, proration="by the schedule"))
    alone = undetermined(right(half, 2025, law=own))
    assert ids(alone.missing) == ["agreement.condition", "agreement.proration"]


def test_of_a_kept_figure_the_newer_one_may_hold_for_a_smaller_size_in_its_own_way() -> None:
    kept = evolve(agreement(NO_AGREEMENT, {2023: "4"}), sized_by_committee=True)
    newer = agreement(NO_AGREEMENT, {2025: "3"}, valid=period("2025-07-01"))
    half = worker_from("2010-01-01", fraction="1/2")
    for of, sure in ((newer, Days(1)), (evolve(newer, proration="by hours"), Days("1/2"))):
        outcome = undetermined(right(half, 2025, law=law_with(kept, of), readings=BY_COMMITTEE))
        assert outcome.at_least == sure


def test_a_path_that_ends_within_a_year_leaves_a_full_timer_the_floor_in_both_parts() -> None:
    ends = period("2023-01-01", "2025-06-30")
    of = evolve(PATH, period=ends, not_found=SMALLER, proration="by the schedule worked")
    readings = Readings(late_path=LatePath.LAST_FIGURE)
    asked = right(HELD, 2025, employer=MEDIUM, readings=readings, law=law_with(of))
    assert undetermined(asked).at_least == Days(1)


# --- whose workers make the size -----------------------------------------------------------------

BY_COMMITTEE: Final = Readings(sector_size=SectorSize.COMMITTEE)
SITE_WORKER: Final = full_timer("124")


def firm_of(fte: int, in_124: int | None) -> Employer:
    quarters = [f"{year}Q{number}" for year in (2022, 2023, 2024) for number in (1, 2, 3, 4)]
    employer = firm_declaring(dict.fromkeys(quarters, fte))
    ends = {} if in_124 is None else {Quarter.parse(quarter): in_124 for quarter in quarters}
    return evolve(employer, committee_quarter_end_fte={"124": ends} if ends else {})


def test_by_default_all_workers_make_the_size_and_the_answer_names_the_reading() -> None:
    outcome = determined(right(SITE_WORKER, 2026, employer=firm_of(30, None)))
    assert (outcome.value.days, outcome.readings) == (Days(3), (SectorSize.EMPLOYER,))


@pytest.mark.parametrize("readings", [Readings(), BY_COMMITTEE])
@pytest.mark.parametrize(
    ("fte", "in_124", "days"), [(30, 20, 3), (30, 30, 3), (15, None, 1), (15, 3, 1), (15, 15, 1)]
)
def test_the_reading_is_not_asked_where_it_changes_no_figure(
    fte: int, in_124: int | None, days: int, readings: Readings
) -> None:
    employer = firm_of(fte, in_124)
    outcome = determined(right(SITE_WORKER, 2026, employer=employer, readings=readings))
    assert (outcome.value.days, outcome.readings) == (Days(days), ())


def test_without_the_committees_own_workers_its_reading_names_the_fact_and_the_floor() -> None:
    asked = right(SITE_WORKER, 2026, employer=firm_of(30, None), readings=BY_COMMITTEE)
    outcome = undetermined(asked)
    assert ids(outcome.missing) == ["sector_size.missing"]
    assert outcome.at_least == Days(2)
    assert SectorSize.COMMITTEE in outcome.readings
    some = evolve(
        firm_of(30, None), committee_quarter_end_fte={"124.00": {Quarter.parse("2024Q1"): 25}}
    )
    part = undetermined(right(SITE_WORKER, 2026, employer=some, readings=BY_COMMITTEE))
    assert ids(part.missing) == ["sector_size.missing"]


@pytest.mark.parametrize("in_124", [0, 9, 15])
def test_a_table_below_the_acts_floor_for_the_employer_leaves_no_more_than_the_floor(
    in_124: int,
) -> None:
    employer = firm_of(30, in_124)
    outcome = undetermined(right(SITE_WORKER, 2026, employer=employer, readings=BY_COMMITTEE))
    assert (ids(outcome.missing), ids(outcome.open)) == ([], ["sector_size.silent"])
    assert outcome.at_least == Days(2)
    # The default counts all workers, and says so.
    by_all = determined(right(SITE_WORKER, 2026, employer=employer))
    assert (by_all.value.days, by_all.readings) == (Days(3), (SectorSize.EMPLOYER,))


def test_the_table_of_a_smaller_size_holds_where_it_gives_the_floor_or_more() -> None:
    path = agreement(NO_AGREEMENT, {2023: "4"}, size_class=SizeClass.FROM_20)
    smaller = agreement(NO_AGREEMENT, {2023: "3"}, size_class=SizeClass.FROM_10_TO_20)
    both = evolve(path, steps=(*path.steps, *smaller.steps), sized_by_committee=True)
    employer = evolve(
        firm_declaring({"2023Q1": 30}), committee_quarter_end_fte={"302": {Quarter(2023, 1): 12}}
    )
    law = law_with(both)
    outcome = determined(right(HELD, 2025, employer=employer, law=law, readings=BY_COMMITTEE))
    assert (outcome.value.days, outcome.readings) == (Days(3), (SectorSize.COMMITTEE,))
    assert days_of(HELD, 2025, employer=employer, law=law) == 4
    # Nobody asks of an agreement whose source counts all workers.
    plain = law_with(evolve(both, sized_by_committee=False))
    assert days_of(HELD, 2025, employer=employer, law=plain, readings=BY_COMMITTEE) == 4


def test_only_the_agreement_whose_source_counts_its_own_workers_asks_for_their_number() -> None:
    plain = agreement(NO_AGREEMENT, {2023: "4"}, valid=period("2023-01-01", "2025-12-31"))
    sized = evolve(
        agreement(NO_AGREEMENT, {2026: "3"}, valid=period("2026-01-01")), sized_by_committee=True
    )
    law, employer = law_with(plain, sized), firm(30)
    before = right(HELD, 2025, employer=employer, law=law, readings=BY_COMMITTEE)
    assert determined(before).value.days == Days(4)
    assert SectorSize.COMMITTEE not in before.readings
    after = right(HELD, 2026, employer=employer, law=law, readings=BY_COMMITTEE)
    assert ids(undetermined(after).missing) == ["sector_size.missing"]


def test_a_table_that_says_nothing_of_the_smaller_size_leaves_no_more_than_the_floor() -> None:
    path = agreement(NO_AGREEMENT, {2023: "4"}, size_class=SizeClass.FROM_20)
    silent = evolve(path, not_found=(SizeClass.FROM_10_TO_20,), sized_by_committee=True)
    employer = evolve(
        firm_declaring({"2023Q1": 30}), committee_quarter_end_fte={"302": {Quarter(2023, 1): 12}}
    )
    asked = right(HELD, 2025, employer=employer, law=law_with(silent), readings=BY_COMMITTEE)
    outcome = undetermined(asked)
    assert (ids(outcome.open), outcome.at_least) == (["sector_size.silent"], Days(2))


def test_the_committee_of_an_employer_below_10_is_below_10_too() -> None:
    year = EmployerYear(law_with(), Readings(), firm_of(9, None), 2026)
    assert class_of_committee(year, "124") is SizeClass.UNDER_10


def test_a_committee_has_no_more_workers_than_the_employer() -> None:
    with pytest.raises(FactError, match="40 of joint committee 124 at the end of 2024Q1 are more"):
        evolve(
            firm_declaring({"2024Q1": 30}),
            committee_quarter_end_fte={"124.00": {Quarter(2024, 1): 40}},
        )
    with pytest.raises(FactError, match="stands twice"):
        evolve(
            BIG,
            committee_quarter_end_fte={
                "124": {Quarter(2024, 1): 4},
                "124.00": {Quarter(2024, 1): 4},
            },
        )


# --- beside the right ----------------------------------------------------------------------------

NEW_HANDS: Final = rule(RuleKind.NEW_WORKER, figure=Hours(480))
IN_TWO_YEARS: Final = rule(
    RuleKind.TOTAL,
    figure=Days(7),
    over_years=2,
    until_year=2024,
    size_classes=(SizeClass.FROM_20,),
)


def said(
    law: Law, *years: int, employer: Employer = BIG, jobs: Sequence[Employment] = (HELD,)
) -> list[Reason]:
    asked = [EmployerYear(law, Readings(), employer, year) for year in years]
    return [step for _, step in rule_findings(asked, jobs)]


def with_rules(*rules: SectorRule, valid: Period | None = None) -> Law:
    plain = agreement(NO_AGREEMENT, {2023: "3"}, valid=valid or period("2023-01-01"))
    return law_with(evolve(plain, rules=rules))


def test_a_rule_is_said_once_of_the_last_year_in_which_it_holds_with_its_source() -> None:
    law = with_rules(NEW_HANDS, IN_TWO_YEARS)
    new, total = said(law, 2023, 2024, 2025)
    assert (new.id, dict(new.arguments)["year"]) == ("sector.new_worker", 2025)
    assert (total.id, dict(total.arguments)["year"]) == ("sector.total", 2024)
    assert total.citations[0].source == "https://example.org/agreement"
    assert total.citations[0].confidence is Confidence.ONE
    assert days_of(HELD, 2024, law=law) == 3


@pytest.mark.parametrize(
    ("years", "employer", "jobs"),
    [
        ((2025,), BIG, (HELD,)),
        ((2024,), MEDIUM, (HELD,)),
        ((2024,), BIG, (full_timer("303"),)),
        ((2024,), BIG, (worker_from("2020-01-01", "2023-12-31"),)),
        ((), BIG, (HELD,)),
    ],
)
def test_a_rule_is_not_said_of_another_year_size_or_committee(
    years: tuple[int, ...], employer: Employer, jobs: tuple[Employment, ...]
) -> None:
    assert said(with_rules(IN_TWO_YEARS), *years, employer=employer, jobs=jobs) == []


def test_a_rule_ends_with_its_agreement_and_may_have_begun_before_it() -> None:
    before = SectorRule(RuleKind.NEW_WORKER, 2021, Confidence.ONE, Hours(480))
    law = with_rules(before, valid=period("2023-01-01", "2024-06-30"))
    assert ids(said(law, 2023)) == ids(said(law, 2024)) == ["sector.new_worker"]
    assert said(law, 2025) == []


def test_a_rule_of_an_agreement_that_is_only_known_to_exist_is_said_until_one_is_registered() -> (
    None
):
    row = UnregisteredAgreement(
        JointCommittee.parse(NO_AGREEMENT),
        "an agreement for this test",
        "https://example.org/agreement",
        date(2023, 1, 1),
        KnownBy.FIRST_YEAR,
        "figures not found",
        rules=(NEW_HANDS,),
    )
    book = evolve(RULEBOOK, unregistered=(row,))
    assert ids(said(book.known_on(date(2026, 6, 30)), 2025)) == ["sector.new_worker"]
    assert said(law_with(agreement(NO_AGREEMENT, {2023: "3"}), book=book), 2025) == []


SENTENCES: Final[dict[RuleKind, tuple[dict[str, object], str]]] = {
    RuleKind.NEW_WORKER: (
        {"figure": Hours(540), "most": Hours(1080), "months": 9},
        "get 9:00 to 18:00 hours of training within so many months of the entry (9)",
    ),
    RuleKind.EARMARKED: ({"figure": Days(1), "words": "the climate"}, "1 day a year are for the"),
    RuleKind.BY_THE_HOUR: ({"figure": Days(2)}, "2 days of 2025 may be taken by the hour"),
    RuleKind.BLOCK: ({"figure": Hours(240)}, "in blocks of at least 4:00 hours"),
    RuleKind.PLAN: ({"last_day": DayOfYear(2, 15)}, "goes to the sector by 2025-02-15"),
    RuleKind.TOTAL: ({"figure": Days(7), "over_years": 2}, "7 days in all over so many years (2)"),
    RuleKind.COLLECTIVE: (
        {"figure": Days("4.5"), "over_years": 2},
        "the employer aims at 4.5 days on average",
    ),
    RuleKind.FURTHER: ({"figure": Days(1), "words": "who is 50"}, "1 day a year besides"),
}


@pytest.mark.parametrize("kind", RuleKind)
def test_each_kind_of_rule_has_its_sentence(kind: RuleKind) -> None:
    given, wanted = SENTENCES[kind]
    (step,) = said(with_rules(rule(kind, **given)), 2025)
    assert wanted in sentence(step, "en")


def test_every_message_of_a_new_workers_hours_is_there() -> None:
    for most in (None, Hours(1080)):
        for months in (None, 9):
            hours = rule(RuleKind.NEW_WORKER, figure=Hours(480), most=most, months=months)
            (step,) = said(with_rules(hours), 2025)
            assert ("18:00" in sentence(step, "en")) is (most is not None)
            assert ("(9)" in sentence(step, "en")) is (months is not None)
    yearly = rule(RuleKind.COLLECTIVE, figure=Days(3), words="with the individual day inside it")
    (step,) = said(with_rules(yearly), 2025)
    assert "3 days a year on average" in sentence(step, "en")
    assert "with the individual day inside it" in (step.citations[0].note or "")


# --- in a dossier --------------------------------------------------------------------------------

ENTRY: Final[Content] = {
    "committee": "302",
    "title": "an agreement for this test",
    "source": "https://example.org/agreement",
    "confidence": "one",
    "valid_from": "2023-01-01",
    "known_on": "2023-01-01",
    "days": [{"from_year": 2023, "class": "20+", "kind": "legal", "days": "3"}],
}


def registered(**more: object) -> Content:
    return changed("agreements", [{**ENTRY, **more}])


def test_a_dossier_writes_down_what_an_agreement_says_of_its_own() -> None:
    hours = {"kind": "new_worker", "from_year": 2023, "figure": {"hours": "9:00"}}
    hours |= {"most": {"hours": "18:00"}, "months": 9, "source": "https://example.org/hours"}
    plan = {"kind": "plan", "from_year": 2024, "last_day": {"month": 2, "day": 15}}
    total = {"kind": "total", "from_year": 2024, "figure": {"days": "7"}, "over_years": 2}
    total |= {"until_year": 2025, "classes": ["20+"], "confidence": "several"}
    step = {"from_year": 2023, "class": "20+", "kind": "legal", "days": "3"}
    below = {"from_year": 2023, "class": "under_10", "kind": "sectoral", "days": "1"}
    written = registered(
        days=[step, {**below, "condition": "six months of work"}],
        not_found=["10_to_20"],
        prorated_by="flat_half",
        sized_by_committee=True,
        rules=[hours, plan, total],
    )
    (read_,) = read(json.dumps(written).encode(), ON, RULEBOOK).agreements
    assert read_.not_found == (SizeClass.FROM_10_TO_20,)
    assert read_.prorated_by is Proration.FLAT_HALF
    assert read_.sized_by_committee
    assert [each.condition for each in read_.steps] == [None, "six months of work"]
    one = Confidence.ONE
    assert read_.rules == (
        SectorRule(
            RuleKind.NEW_WORKER,
            2023,
            one,
            Hours(540),
            most=Hours(1080),
            months=9,
            source="https://example.org/hours",
        ),
        SectorRule(RuleKind.PLAN, 2024, one, last_day=DayOfYear(2, 15)),
        SectorRule(
            RuleKind.TOTAL,
            2024,
            Confidence.SEVERAL,
            Days(7),
            2025,
            (SizeClass.FROM_20,),
            over_years=2,
        ),
    )


def test_the_assessment_shows_a_rule_with_its_source_and_counts_nothing_of_it() -> None:
    rules = [{"kind": "new_worker", "from_year": 2023, "figure": {"hours": "8:00"}}]
    shown, without = answer(registered(rules=rules)), answer(registered())
    (row,) = [each for each in shown["findings"] if each["id"].startswith("sector.")]
    assert (row["id"], row["severity"]) == ("sector.new_worker", "notice")
    assert row["citation"][0]["source"] == "https://example.org/agreement"
    assert shown["rights"] == without["rights"]
    assert shown["credits"] == without["credits"]


@pytest.mark.parametrize(
    ("more", "mistake"),
    [
        (
            {"rules": [{"kind": "plan", "from_year": 2024}]},
            "agreements[0].rules[0]: the sector rule plan from 2024 has no last_day",
        ),
        (
            {"rules": [{"kind": "plan", "from_year": 2024, "last_day": {"month": 2, "day": 30}}]},
            "agreements[0].rules[0]: day 30 of month 2 is not in every year",
        ),
        ({"prorated_by": "half"}, "agreements[0].prorated_by: 'half' is none of the options"),
        ({"not_found": ["20+"]}, "agreements[0]: agreement 302 has a figure for 20+"),
        ({"days": []}, "agreements[0]: agreement 302 has no figures"),
    ],
)
def test_what_cannot_be_of_an_agreement_is_refused_at_its_place(
    more: Content, mistake: str
) -> None:
    (line,) = mistakes(registered(**more))
    assert line.startswith(mistake)


def test_the_committees_own_workers_are_read_from_the_dossier_in_every_spelling() -> None:
    quarters = dict.fromkeys(QUARTERS, 15)
    written = changed("employments/0/joint_committee", "124")
    written["employer"]["committee_quarter_end_fte"] = {"124.00": quarters}
    written["readings"] = {"sector_size": "committee"}
    rights = answer(written)["rights"]
    unsettled = [row for row in rights if row["year"] == 2025]
    assert [row["at_least"] for row in unsettled] == ["2"]
    assert unsettled[0]["open"][0]["path"] == "/readings/sector_size"
    twice = {**written, "employer": {**written["employer"]}}
    twice["employer"]["committee_quarter_end_fte"] = {"124": quarters, "124.00": quarters}
    assert "a key stands more than once" in mistakes(twice)[0]
    written["employer"]["committee_quarter_end_fte"] = {}
    (row,) = [row for row in answer(written)["rights"] if row["year"] == 2025]
    assert row["missing"][0]["path"] == "/employer/committee_quarter_end_fte"


# --- what is sure of an account ------------------------------------------------------------------


def test_one_unknown_year_leaves_the_other_years_of_an_account_as_what_is_sure() -> None:
    # 2023 lies before the path of 200: at least 2 days. From 2024 on it gives 3 a year.
    job = worker_from("2019-01-01", committee="200")
    followed = training("t1", "2024-06-03", "1")
    asked = Facts((followed,), employments=(job,)).on("2025-06-30")
    kept = account(asked)
    left = balance(asked)
    assert isinstance(left, Undetermined)
    assert left.at_least == Days(2 + 3 + 3 - 1)
    assert "account.opening_balance_of_year" in ids(left.missing)
    years = [year_credit(asked, kept, year) for year in (2023, 2024, 2025)]
    sure = [each.at_least for each in years if isinstance(each, Undetermined)]
    assert sure == [Days(2), Days(4), Days(7)]
    dropped = Facts(
        (followed,), employments=(job,), readings=Readings(credit_2023=Credit2023.DROPPED)
    )
    assert value(balance(dropped.on("2025-06-30"))).days == 5


@pytest.mark.parametrize(("fte", "sure"), [(40, 4), (15, 2), (8, None)])
def test_an_account_of_a_committee_without_figures_holds_the_acts_floor(
    fte: int, sure: int | None
) -> None:
    job = worker_from("2024-01-01", committee="226")
    asked = Facts(employments=(job,), employer=firm(fte)).on("2025-12-31")
    left = balance(asked)
    assert isinstance(left, Undetermined)
    assert (left.at_least and left.at_least.amount) == sure


def test_what_is_sure_of_a_leaving_is_said_beside_what_becomes_of_it() -> None:
    job = evolve(
        worker_from("2024-01-01", "2025-06-30", committee="226"),
        ended_by=EndedBy.DISMISSAL,
    )
    asked = Facts(employments=(job,)).on("2025-06-30")
    left = lefts_at(asked, account(asked), (day("2025-06-30"),))[day("2025-06-30")]
    assert isinstance(left, Undetermined)
    assert left.at_least == Days(3)
    assert value(leaving(asked, job)).credit is OpenCredit.USABLE
