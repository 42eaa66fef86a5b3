"""What a sector says of its own: sizes not found, collective days, rules beside the right."""

from datetime import date

import pytest
from attrs import evolve

from builders import (
    BIG,
    MEDIUM,
    NO_AGREEMENT,
    SMALL,
    UNKNOWN_SIZE,
    agreement,
    days_of,
    full_timer,
    ids,
    law_with,
    not_applicable,
    period,
    right,
    undetermined,
)
from fla_rules import RULEBOOK, Days, Employer, Hours, JointCommittee, Kind, LawError, Readings
from fla_rules.law import (
    BeforePath,
    KnownBy,
    LatePath,
    Law,
    Proration,
    RuleKind,
    SectorRule,
    UnregisteredAgreement,
)
from fla_rules.law.deadlines import DayOfYear
from fla_rules.outcome import Determined
from fla_rules.right.committees import may_give_sectoral
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
        (RuleKind.TOTAL, {"figure": Days(7)}, "is of one year"),
        (RuleKind.COLLECTIVE, {"figure": Days(7), "over_years": 0}, "of no time"),
        (RuleKind.NEW_WORKER, {"figure": Hours(480), "months": 0}, "of no time"),
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
