"""Joint committees: one committee in every spelling, and what holds without an agreement of it."""

from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from builders import (
    ALL_ALONG,
    BIG,
    DEFAULTS,
    MEDIUM,
    NOW,
    SMALL,
    UNKNOWN_SIZE,
    agreement,
    arguments,
    days,
    days_of,
    firm,
    full_timer,
    ids,
    law_with,
    not_applicable,
    period,
    right,
    undetermined,
    worker_from,
)
from fla_rules import (
    RULEBOOK,
    Days,
    Determined,
    EmployerYear,
    Employment,
    Hours,
    JointCommittee,
    Kind,
    LawError,
    Period,
    Readings,
)
from fla_rules.duties.where_kept import bound
from fla_rules.explain import sentence
from fla_rules.facts import Suspension
from fla_rules.law import (
    Agreement,
    BeforePath,
    LatePath,
    LegalValue,
    ListedCommittee,
    Proration,
    Rounding,
    SameMonthTwice,
    SectorSize,
    ValueName,
)
from fla_rules.law.committees import COMMITTEES
from fla_rules.outcome import Citation
from fla_rules.quantities import WorkingRegime
from fla_rules.right.committees import (
    agreement_findings,
    committee_findings,
    may_give_sectoral,
)
from fla_rules.right.entitlement import KEPT, Gap, Grant, figures
from fla_rules.vocabulary import Confidence, Severity, SizeClass

BEFORE_IS_ACT = Readings(before_path=BeforePath.ACT)
OWN_WAY = "by the hours actually worked"
ALWAYS = Period(date.min)


def parsed(*codes: str) -> list[JointCommittee]:
    return [JointCommittee.parse(code) for code in codes]


def jobs(*codes: str, first: date = date(2023, 1, 1)) -> list[Employment]:
    return [Employment.steady("w1", Period(first), code) for code in codes]


def found(*codes: str) -> list[tuple[str, str]]:
    return [(step.id, severity.value) for severity, step in committee_findings(NOW, jobs(*codes))]


def because(outcome: object) -> Citation:
    assert isinstance(outcome, Determined)
    return outcome.citations[-1]


# --- one committee, every spelling ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("spelled", "official"),
    [
        ("200.00", "200"),
        ("200.00.00", "200"),
        ("124.00", "124"),
        ("119.02.07", "119.02"),
        ("140.01.03", "140.01"),
        ("302.00", "302"),
    ],
)
@pytest.mark.parametrize("kind", Kind)
def test_a_spelling_changes_no_figure(spelled: str, official: str, kind: Kind) -> None:
    for employer in (SMALL, MEDIUM, BIG):
        for year in (2023, 2026):
            one = right(full_timer(spelled), year, kind=kind, employer=employer)
            other = right(full_timer(official), year, kind=kind, employer=employer)
            assert type(one) is type(other)
            assert [step.id for step in one.question.reasons()] == [
                step.id for step in other.question.reasons()
            ]
            if isinstance(one, Determined) and isinstance(other, Determined):
                assert one.value == other.value


def test_an_agreement_and_the_book_are_the_same_in_every_spelling() -> None:
    plain = agreement("302", {2024: "3"})
    spelled = evolve(plain, committee=JointCommittee.parse("302.00"))
    covered = evolve(plain, covers=tuple(parsed("302.01.04")))
    assert days_of(full_timer("302"), 2025, law=law_with(spelled)) == 3
    assert days_of(full_timer("302.01.09"), 2025, law=law_with(covered)) == 3
    books = [RULEBOOK.with_agreement(each) for each in (plain, spelled)]
    assert books[0].digest == books[1].digest
    law = law_with(plain)
    assert law.agreements_of("302.00.00") == law.agreements_of("302") == (plain,)


def test_another_spelling_is_said_once_beside_the_official_number() -> None:
    ((severity, step),) = committee_findings(NOW, jobs("200.00", "200", "200.00"))
    assert severity is Severity.NOTICE
    assert arguments(step) == {"committee": "200", "given": "200.00"}
    assert found("200", "124", "302", "140.04") == []


# --- no agreement of its own ---------------------------------------------------------------------


@pytest.mark.parametrize("code", ["111.01", "140.02", "140.05", "118.03", "317.01"])
@pytest.mark.parametrize(("employer", "sure"), [(MEDIUM, 1), (BIG, 2)])
def test_a_sub_committee_of_one_whose_agreement_is_not_in_the_book_is_undetermined(
    code: str, employer: object, sure: int
) -> None:
    size = MEDIUM if employer is MEDIUM else BIG
    outcome = undetermined(right(full_timer(code), 2025, employer=size))
    (missing,) = outcome.missing
    likely = NOW.unregistered[code[:3]].likely
    assert missing.id == ("agreement.likely_of" if likely else "agreement.of_committee")
    assert arguments(missing)["parent"] == code[:3]
    assert missing.citations[0].act == f"agreement {code[:3]}"
    assert outcome.at_least == Days(sure)
    assert found(code) == []


def test_below_10_such_a_sub_committee_may_have_a_sector_right() -> None:
    legal = right(full_timer("111.01"), 2025, employer=SMALL)
    assert not_applicable(legal).reason.id == "figure.below_10"
    sectoral = undetermined(right(full_timer("111.01"), 2025, employer=SMALL, kind=Kind.SECTORAL))
    assert ids(sectoral.missing) == ["agreement.of_committee"]
    assert sectoral.at_least is None
    unknown = right(full_timer("111.01"), 2025, employer=UNKNOWN_SIZE, kind=Kind.SECTORAL)
    assert ids(undetermined(unknown).missing) == ["size.missing"]


def test_an_employer_of_such_a_sub_committee_may_be_bound_by_its_agreement() -> None:
    on = date(2025, 1, 1)
    assert bound(NOW, ["111.01"], on)
    assert not bound(NOW, ["302.01"], on)
    own = agreement("111.01", {2030: "3"}, valid=period("2030-01-01"))
    assert not bound(law_with(own), ["111.01"], on)
    assert not bound(law_with(evolve(agreement("302", {2024: "3"}), binding=False)), ["302"], on)


@pytest.mark.parametrize("code", ["119.04", "116.01", "124.03", "200.01", "120.01"])
def test_a_sub_committee_that_a_shipped_agreement_does_not_name_has_the_acts_figure_and_a_finding(
    code: str,
) -> None:
    outcome = right(full_timer(code), 2025)
    assert because(outcome).confidence is Confidence.DEDUCTION
    assert days_of(full_timer(code), 2025) == 5
    assert ids(outcome.question.reasons())[-3] == "figure.act_not_named"
    assert found(code) == [("committee.not_named", "warning")]


@pytest.mark.parametrize("code", ["402", "305.01", "000", "999.01"])
def test_a_number_that_no_list_holds_is_a_warning_and_no_five_days(code: str) -> None:
    outcome = undetermined(right(full_timer(code), 2025))
    assert ids(outcome.missing) == ["committee.unknown"]
    assert outcome.at_least == Days(2)
    small = right(full_timer(code), 2025, employer=SMALL, kind=Kind.SECTORAL)
    assert ids(undetermined(small).missing) == ["committee.unknown"]
    assert found(code) == [("committee.not_listed", "warning")]


def test_a_section_that_no_list_holds_has_the_acts_figure_of_its_committee_and_a_warning() -> None:
    assert because(right(full_timer("302.07"), 2025)).confidence is Confidence.DEDUCTION
    assert days_of(full_timer("302.07"), 2025) == 5
    assert found("302.07") == [("committee.section_not_listed", "warning")]


@pytest.mark.parametrize("code", ["106", "149", "202", "142"])
def test_a_committee_of_which_a_sub_committee_has_an_agreement_says_so(code: str) -> None:
    assert because(right(full_timer(code), 2025)).confidence is Confidence.DEDUCTION
    ((_, step),) = committee_findings(NOW, jobs(code))
    assert step.id == "committee.sub_committees"
    assert str(arguments(step)["others"]).startswith(f"{code}.")


def test_where_no_committee_is_competent_the_acts_figure_holds_by_deduction() -> None:
    outcome = right(full_timer("999"), 2025)
    assert days_of(full_timer("999"), 2025) == 5
    assert because(outcome).confidence is Confidence.DEDUCTION
    assert "figure.act_no_committee" in ids(outcome.question.reasons())
    assert found("999") == []
    assert JointCommittee.parse("999.00").none_competent


def listed(code: str, existed: Period = ALWAYS) -> ListedCommittee:
    return ListedCommittee(JointCommittee.parse(code, existed), "a page")


def test_the_list_holds_each_official_number_once_with_its_source() -> None:
    codes = [each.committee.code for each in COMMITTEES]
    assert codes == sorted(set(codes))
    assert len(codes) == 173
    assert not {"305", "300.01", "111.01"} & set(codes)
    assert all(each.source and each.committee.code == each.committee.given for each in COMMITTEES)


@pytest.mark.parametrize(
    ("code", "nl", "fr"),
    [
        ("302", "Paritair Comité voor het hotelbedrijf", "de l'industrie hôtelière"),
        ("140.03", "Paritair Subcomité voor het wegvervoer", "transport routier et la logistique"),
        ("318.02", "gezins- en bejaardenhulp van de Vlaamse", "des aides familiales"),
        ("106", "Paritair Comité voor het cementbedrijf", "des industries du ciment"),
    ],
)
def test_a_committee_has_its_official_names(code: str, nl: str, fr: str) -> None:
    row = NOW.committees[code]
    assert nl in (row.nl or "")
    assert fr in (row.fr or "")
    assert row.name() == f"{row.nl} / {row.fr}"


def test_a_name_is_either_official_or_left_out() -> None:
    for row in COMMITTEES:
        sub = "." in row.committee.code
        for name, word in ((row.nl, "Subcomité"), (row.fr, "Sous-commission")):
            # The council and the mines commission are no committees by name.
            if name and row.committee.code not in {"101", "300"}:
                assert (word in name) is sub, row
    unnamed = {row.committee.code for row in COMMITTEES if not row.name()}
    expected = "102.10 102.11 149 205 301.03 303.02 303.04 315 318 328 330.01 330.02 330.04 334"
    assert unnamed == set(expected.split())
    assert NOW.committees["149"].name() == ""


def test_a_committee_is_refused_without_a_source() -> None:
    with pytest.raises(LawError, match="no source"):
        ListedCommittee(JointCommittee.parse("342"), "")


def test_a_committee_newer_than_the_list_can_be_added() -> None:
    law = RULEBOOK.with_committees([listed("342.00")]).known_on(NOW.known_on)
    assert days_of(full_timer("342"), 2025, law=law) == 5
    assert because(right(full_timer("342"), 2025, law=law)).confidence is Confidence.ACT
    assert law.rulebook.digest != RULEBOOK.digest


# --- a committee and its days --------------------------------------------------------------------


@pytest.mark.parametrize("code", ["218", "120.02", "303.04", "218.01"])
def test_a_committee_that_had_ended_before_the_year_leaves_the_right_undetermined(
    code: str,
) -> None:
    outcome = undetermined(right(full_timer(code), 2025))
    (missing,) = outcome.missing
    assert missing.id == "committee.not_then"
    assert arguments(missing) == {"committee": code, "year": 2025}
    assert outcome.at_least == Days(2)
    small = right(full_timer(code), 2025, employer=SMALL, kind=Kind.SECTORAL)
    assert ids(undetermined(small).missing) == ["committee.not_then"]


def test_an_ended_committee_is_a_warning_only_for_an_employment_after_its_end() -> None:
    before = Employment.steady("w1", Period(date(2010, 1, 1), date(2015, 3, 31)), "218")
    assert list(committee_findings(NOW, [before])) == []
    after = Employment.steady("w1", Period(date(2010, 1, 1), date(2015, 4, 1)), "218")
    ((severity, step),) = committee_findings(NOW, [before, after])
    assert (severity, step.id) == (Severity.WARNING, "committee.ended")
    assert arguments(step) == {"committee": "218", "last": date(2015, 3, 31)}


def test_a_section_has_ended_with_its_committee() -> None:
    said = [arguments(step) for _, step in committee_findings(NOW, jobs("218.01"))]
    assert {"committee": "218", "last": date(2015, 3, 31)} in said


def test_a_committee_is_a_warning_for_an_employment_before_its_first_day() -> None:
    ((severity, step),) = committee_findings(NOW, jobs("339.01", first=date(2018, 10, 3)))
    assert (severity, step.id) == (Severity.WARNING, "committee.not_begun")
    assert arguments(step) == {"committee": "339.01", "first": date(2018, 10, 4)}
    assert list(committee_findings(NOW, jobs("339.01", first=date(2018, 10, 4)))) == []


def test_an_employment_that_goes_on_is_compared_with_the_day_of_knowledge() -> None:
    ending = RULEBOOK.with_committees([listed("302", Period(date.min, date(2026, 6, 30)))])
    for known_on, ids_ in ((date(2026, 6, 30), []), (date(2026, 7, 1), ["committee.ended"])):
        law = ending.known_on(known_on)
        assert [step.id for _, step in committee_findings(law, jobs("302"))] == ids_


@pytest.mark.parametrize(
    ("year", "days"), [(2024, None), (2025, 5), (2026, 5), (2027, None)], ids=str
)
def test_the_acts_figure_holds_in_each_year_on_a_day_of_which_the_committee_existed(
    year: int, days: int | None
) -> None:
    row = listed("342", Period(date(2025, 12, 31), date(2026, 1, 1)))
    law = RULEBOOK.with_committees([row]).known_on(NOW.known_on)
    if days is None:
        missing = undetermined(right(full_timer("342"), year, law=law)).missing
        assert ids(missing) == ["committee.not_then"]
    else:
        assert days_of(full_timer("342"), year, law=law) == days


def test_registering_an_agreement_lists_its_committee_whenever_it_was_known() -> None:
    later = agreement("402.01", {2024: "3"}, known_from="2026-07-01")
    law = law_with(later)
    assert days_of(full_timer("402.01"), 2025, law=law) == 5
    assert days_of(full_timer("402"), 2025, law=law) == 5


def test_an_agreement_to_be_registered_is_named_with_all_that_is_known_of_it() -> None:
    known = NOW.unregistered["226"]
    (missing,) = undetermined(right(full_timer("226"), 2024)).missing
    assert arguments(missing) == {"committee": "226", "title": known.title}
    assert missing.citations == (
        Citation("agreement 226", None, Confidence.ONE, known.source, known.note),
    )


def test_where_an_agreement_is_likely_only_that_is_said_and_of_its_sections_too() -> None:
    known = NOW.unregistered["118"]
    for committee, id_ in (("118", "agreement.likely"), ("118.03", "agreement.likely_of")):
        (missing,) = undetermined(right(full_timer(committee), 2024)).missing
        assert missing.id == id_
        assert arguments(missing)["committee"] == committee
        assert missing.citations[0].note == known.note
        assert "likely has an agreement" in sentence(missing, "en")


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


# --- before the path -----------------------------------------------------------------------------


def test_before_the_path_the_answer_names_the_agreement_and_the_reading_that_settle_it() -> None:
    outcome = undetermined(right(full_timer("200"), 2023))
    assert ids(outcome.missing) == ["agreement.before_path"]
    assert ids(outcome.open) == ["before_path.silent"]
    assert outcome.readings == (BeforePath.UNDETERMINED,)
    assert outcome.at_least == Days(2)


@pytest.mark.parametrize(("employer_of", "act", "article"), [(15, 1, "58 § 3"), (25, 4, "53")])
def test_the_acts_own_figure_before_the_path_is_a_deduction_that_names_the_reading(
    employer_of: int, act: int, article: str
) -> None:
    outcome = right(full_timer("200"), 2023, employer=firm(employer_of), readings=BEFORE_IS_ACT)
    assert isinstance(outcome, Determined)
    assert outcome.value.days == Days(act)
    assert outcome.readings == (BeforePath.ACT,)
    assert (because(outcome).article, because(outcome).confidence) == (
        article,
        Confidence.DEDUCTION,
    )


def test_below_10_there_is_nothing_before_the_path_under_the_acts_figure() -> None:
    nothing = not_applicable(
        right(full_timer("200"), 2023, employer=SMALL, kind=Kind.SECTORAL, readings=BEFORE_IS_ACT)
    )
    assert nothing.readings == (BeforePath.ACT,)
    unknown = undetermined(right(full_timer("200"), 2023, employer=SMALL, kind=Kind.SECTORAL))
    assert unknown.at_least is None


# --- at least ------------------------------------------------------------------------------------


def test_what_is_sure_is_prorated_as_the_right_itself() -> None:
    half = worker_from("2025-07-01", committee="226", fraction="4/5")
    outcome = undetermined(right(half, 2025))
    assert outcome.at_least == Days("4/5")
    assert outcome.readings == (Rounding.EXACT,)


def test_known_months_and_floors_add_up_to_what_is_sure() -> None:
    # Six months of three days, then six of at least two.
    jobs = [
        Employment.steady("w1", Period(date(2025, 1, 1), date(2025, 6, 30)), "200"),
        Employment.steady("w1", Period(date(2025, 7, 1)), "226"),
    ]
    assert undetermined(right(jobs, 2025)).at_least == Days("5/2")


def test_under_a_rounding_what_is_sure_is_rounded_too() -> None:
    half = worker_from("2025-07-01", committee="226", fraction="4/5")
    down = Readings(rounding=Rounding.WHOLE_DAY_DOWN)
    outcome = undetermined(right(half, 2025, readings=down))
    assert outcome.at_least == Days(0)
    assert outcome.readings == (Rounding.WHOLE_DAY_DOWN,)


def test_nothing_is_sure_where_the_size_or_the_acts_figure_is_not_known() -> None:
    assert undetermined(right(full_timer("302"), 2025, employer=UNKNOWN_SIZE)).at_least is None
    assert undetermined(right(full_timer("302"), 2022)).at_least is None
    # Of 2022 the act gives from 20 workers on no figure, and so no floor.
    assert undetermined(right(full_timer("226"), 2022)).at_least is None


def test_what_is_sure_of_a_figure_in_hours_below_the_floor_is_the_floor() -> None:
    hours = law_with(agreement("226", {2024: Hours(8 * 60)}))
    assert undetermined(right(full_timer("226"), 2025, law=hours)).at_least == Days(2)


def test_what_is_sure_stands_with_its_article_among_the_reasons() -> None:
    steps = right(full_timer("226"), 2025).question.reasons()
    (sure,) = [step for step in steps if step.id == "figure.at_least"]
    assert arguments(sure) == {"figure": Days(2), "year": 2025}
    assert sure.citations[0].article == "54 § 2"


# --- what an agreement says of itself ------------------------------------------------------------


def with_own_proration(valid: Period | None = None) -> Agreement:
    own = agreement("302", {2024: "3"}, valid=valid or period("2024-01-01"))
    return evolve(own, proration=OWN_WAY)


def test_a_full_timer_on_every_day_has_the_figure_of_an_agreement_of_its_own_proration() -> None:
    law = law_with(with_own_proration())
    assert days_of(full_timer("302"), 2025, law=law) == 3
    joined = [
        Employment.steady("w1", Period(date(2020, 1, 1), date(2025, 3, 31)), "302"),
        Employment.steady("w1", Period(date(2025, 4, 1)), "302"),
    ]
    assert days_of(joined, 2025, law=law) == 3


@pytest.mark.parametrize(
    "jobs",
    [
        pytest.param([worker_from("2020-01-01", fraction="4/5")], id="part-time"),
        pytest.param(
            [Employment.steady("w1", Period(date(2020, 1, 1), date(2025, 12, 30)), "302")],
            id="until the last day but one",
        ),
        # Twelve months have begun, and not every day was worked.
        pytest.param([worker_from("2025-01-15")], id="not from 1 January"),
        pytest.param(
            [
                Employment.steady("w1", Period(date(2025, month, 15), date(2025, month, 15)), "302")
                for month in range(1, 13)
            ],
            id="one day a month",
        ),
        pytest.param(
            [
                Employment.steady("w1", Period(date(2024, 1, 1), date(2025, 3, 31)), "302"),
                Employment.steady("w1", Period(date(2025, 4, 2)), "302"),
            ],
            id="a day between",
        ),
        pytest.param(
            [
                evolve(
                    full_timer("302"),
                    suspensions=(
                        Suspension.reduced(
                            period("2025-03-01", "2025-03-31"), WorkingRegime.of("1/2")
                        ),
                    ),
                )
            ],
            id="suspended",
        ),
        pytest.param(
            [
                Employment.steady("w1", Period(date(2024, 1, 1), date(2025, 6, 30)), "302"),
                Employment.steady("w1", Period(date(2025, 7, 1)), "303"),
            ],
            id="half of it in another committee",
        ),
    ],
)
def test_an_agreement_of_its_own_proration_leaves_anybody_else_undetermined(
    jobs: list[Employment],
) -> None:
    outcome = undetermined(right(jobs, 2025, law=law_with(with_own_proration())))
    (missing,) = outcome.missing
    assert missing.id == "agreement.proration"
    assert arguments(missing) == {"committee": "302", "proration": OWN_WAY}
    steps = ids(outcome.question.reasons())
    assert steps[-1] == "agreement.proration"
    assert "right.total" not in steps
    # The months in a committee without it are sure; those with it are not.
    known = Fraction(5, 2) if len(jobs) == 2 and jobs[1].committee.code == "303" else None
    assert (outcome.at_least and outcome.at_least.amount) == known


def test_an_agreement_of_its_own_proration_that_ends_in_the_year_is_undetermined() -> None:
    ending = law_with(with_own_proration(period("2024-01-01", "2025-06-30")))
    assert ids(undetermined(right(full_timer("302"), 2025, law=ending)).missing) == [
        "agreement.proration_of_part"
    ]
    kept = Readings(late_path=LatePath.LAST_FIGURE)
    assert days_of(full_timer("302"), 2025, law=ending, readings=kept) == 3
    after = undetermined(right(worker_from("2026-07-01"), 2026, law=ending, readings=kept))
    assert ids(after.missing) == ["agreement.proration"]


def test_an_agreement_that_is_not_binding_does_not_stand_in_the_acts_place() -> None:
    law = law_with(evolve(agreement("302", {2024: "3"}), binding=False))
    outcome = right(full_timer("302"), 2025, law=law)
    assert days_of(full_timer("302"), 2025, law=law) == 5
    assert because(outcome).article == "54 § 1"
    assert because(outcome).confidence is Confidence.DEDUCTION
    small = evolve(
        agreement("302", {2024: "1"}, size_class=SizeClass.UNDER_10, kind=Kind.SECTORAL),
        binding=False,
    )
    # A right of the sector alone needs no decree.
    assert (
        days_of(full_timer("302"), 2025, law=law_with(small), employer=SMALL, kind=Kind.SECTORAL)
        == 1
    )


def test_an_agreement_that_is_not_binding_takes_the_place_of_none_that_is() -> None:
    unbound = evolve(agreement("200", {2025: "5"}, valid=period("2025-01-01")), binding=False)
    assert days_of(full_timer("200"), 2025, law=law_with(unbound)) == 3
    # Nor of one that is known to exist and is not in the book.
    for code in ("111", "111.01"):
        law = law_with(evolve(agreement(code, {2024: "3"}), binding=False))
        assert undetermined(right(full_timer(code), 2025, law=law)).at_least == Days(2)
    # Where the parent's is in the book and binding, the sub-committee's own is not.
    law = law_with(evolve(agreement("124.03", {2024: "3"}), binding=False))
    assert because(right(full_timer("124.03"), 2025, law=law)).article == "54 § 1"


@pytest.mark.parametrize(
    ("valid", "deposited", "late"),
    [
        ("2023-01-01", "2023-09-30", False),
        ("2023-01-01", "2023-10-01", True),
        ("2024-01-01", "2023-10-01", True),
        ("2025-01-01", "2025-09-30", False),
        ("2022-01-01", "2023-09-30", False),
    ],
)
def test_a_late_deposit_is_said_and_changes_no_figure(
    valid: str, deposited: str, *, late: bool
) -> None:
    made = evolve(
        agreement("302", {2025: "3"}, valid=period(valid)),
        deposited_on=date.fromisoformat(deposited),
    )
    law = law_with(made)
    assert days_of(full_timer("302"), 2025, law=law) == 3
    noted = because(right(full_timer("302"), 2025, law=law)).note
    assert ("deposited on" in str(noted)) is late
    said = [step.id for _, step in agreement_findings([made])]
    assert said == (["agreement.deposited_late"] if late else [])


def test_a_registered_agreement_that_is_not_binding_is_a_warning() -> None:
    made = evolve(agreement("302", {2025: "3"}), binding=False)
    ((severity, step),) = agreement_findings([made])
    assert (severity, step.id) == (Severity.WARNING, "agreement.not_binding")
    assert list(agreement_findings([agreement("302", {2025: "3"})])) == []


@pytest.mark.parametrize(
    ("committee", "covers", "wrong"),
    [
        ("999", (), "999 says that no joint committee is competent"),
        ("302", ("999",), "999 says that no joint committee is competent"),
        ("302", ("302.00",), "names joint committee 302 twice"),
        ("302", ("302.01", "302.01.05"), "names joint committee 302.01 twice"),
    ],
)
def test_an_agreement_covers_each_committee_once_and_a_competent_one(
    committee: str, covers: tuple[str, ...], wrong: str
) -> None:
    made = agreement("302", {2024: "3"})
    with pytest.raises(LawError, match=wrong):
        evolve(made, committee=JointCommittee.parse(committee), covers=tuple(parsed(*covers)))


def test_how_months_count_is_not_named_where_nothing_is_sure_of_them() -> None:
    joined = [
        Employment.steady("w1", Period(date(2023, 1, 1), date(2023, 6, 10)), "200"),
        Employment.steady("w1", Period(date(2023, 6, 20)), "200"),
    ]
    unknown = undetermined(right(joined, 2023, employer=SMALL, kind=Kind.SECTORAL))
    assert unknown.readings == (BeforePath.UNDETERMINED,)
    assert SameMonthTwice.ONCE in undetermined(right(joined, 2023)).readings


def test_a_month_that_may_count_with_a_transferor_is_not_sure() -> None:
    taken_over = evolve(
        worker_from("2025-09-15", committee="302"), transferred_from=date(2020, 1, 1)
    )
    outcome = undetermined(right(taken_over, 2025))
    # October to December of five days a year.
    assert outcome.at_least == Days("5/4")


@pytest.mark.parametrize(
    ("code", "may"),
    [("111.01", True), ("402", True), ("218", True), ("302", False)],
)
def test_below_10_a_right_is_looked_for_where_an_agreement_may_hold(
    code: str, *, may: bool
) -> None:
    days = Period.of_year(2025)
    assert may_give_sectoral(NOW, code, SizeClass.UNDER_10, days) is may
    assert not may_give_sectoral(NOW, code, SizeClass.FROM_20, days)


def test_what_an_agreement_asks_besides_is_asked_for_with_its_committee_and_its_article() -> None:
    (step,) = agreement("302", {2024: "3"}).steps
    given = evolve(agreement("302", {2024: "3"}), steps=(evolve(step, condition="if trained"),))
    (missing,) = undetermined(right(ALL_ALONG, 2024, law=law_with(given))).missing
    assert arguments(missing) == {"committee": "302", "condition": "if trained"}
    assert missing.citations == given.citations[0]


# --- what was granted is not lowered -------------------------------------------------------------

OLDER = agreement("302", {2024: "3", 2026: "4"}, valid=period("2024-01-01"))
NEWER = agreement("302", {2025: "2.5", 2027: "4.5"}, valid=period("2025-01-01"))


def test_a_newer_path_does_not_lower_what_an_earlier_agreement_had_granted_for_a_year() -> None:
    law = law_with(OLDER, NEWER)
    years = (2024, 2025, 2026, 2027)
    assert [days_of(full_timer("302"), year, law=law) for year in years] == [
        3,
        3,
        4,
        Fraction(9, 2),
    ]
    outcome = right(full_timer("302"), 2025, law=law)
    assert (because(outcome).article, because(outcome).confidence) == (
        "54 § 2",
        Confidence.DEDUCTION,
    )
    assert "figure.not_lowered" in ids(outcome.question.reasons())


def test_what_an_earlier_agreement_granted_is_kept_until_its_own_end() -> None:
    ending = evolve(OLDER, period=period("2024-01-01", "2026-06-30"))
    law = law_with(ending, NEWER)
    table = figures(EmployerYear(law, DEFAULTS, BIG, 2026), "302", Kind.LEGAL)
    assert [(each.period.first, each.figure) for each in table if isinstance(each, Grant)] == [
        (date(2026, 1, 1), Days(4)),
        (date(2026, 7, 1), Days("2.5")),
    ]
    assert days_of(full_timer("302"), 2028, law=law) == Fraction(9, 2)


def test_what_is_kept_within_a_year_is_one_figure_with_what_was_granted_before_in_it() -> None:
    own = evolve(OLDER, prorated_by=Proration.EFFECTIVE_TIME)
    newer = evolve(NEWER, period=period("2025-07-01"))
    assert days_of(full_timer("302"), 2025, law=law_with(own, newer)) == 3
    # Of whoever is no full-timer, and of a year that both have a part in, nothing says how much.
    half = worker_from("2020-01-01", committee="302", fraction="1/2")
    assert ids(undetermined(right(half, 2025, law=law_with(own, newer))).missing) == [
        "agreement.proration_of_part",
        "agreement.proration_of_part",
    ]
    ending = evolve(own, period=period("2024-01-01", "2025-09-30"))
    parted = undetermined(right(full_timer("302"), 2025, law=law_with(ending, newer)))
    assert ids(parted.missing) == ["agreement.proration_of_part"] * 2


def test_only_what_was_above_the_floor_and_of_20_workers_on_is_kept() -> None:
    low = law_with(
        agreement("302", {2024: "2"}, valid=period("2024-01-01")),
        agreement("302", {2025: "2"}, valid=period("2025-01-01")),
    )
    assert "figure.agreement" in ids(right(full_timer("302"), 2025, law=low).question.reasons())
    medium = law_with(
        agreement(
            "302", {2024: "3"}, size_class=SizeClass.FROM_10_TO_20, valid=period("2024-01-01")
        ),
        agreement(
            "302", {2025: "2"}, size_class=SizeClass.FROM_10_TO_20, valid=period("2025-01-01")
        ),
    )
    assert days_of(full_timer("302"), 2025, law=medium, employer=MEDIUM) == 2
    hour = law_with(
        agreement("302", {2024: "2"}, valid=period("2024-01-01")),
        agreement("302", {2025: Hours(60)}, valid=period("2025-01-01")),
    )
    assert ids(undetermined(right(full_timer("302"), 2025, law=hour)).missing) == [
        "agreement.below_floor"
    ]


def test_an_agreement_registered_from_the_same_day_corrects_the_one_in_the_book() -> None:
    wrong = agreement("302", {2024: "4"}, valid=period("2024-01-01"))
    corrected = agreement("302", {2024: "3"}, valid=period("2024-01-01"))
    assert days_of(full_timer("302"), 2025, law=law_with(wrong, corrected)) == 3
    # Also where another one had come between, which goes with it.
    assert days_of(full_timer("302"), 2025, law=law_with(wrong, NEWER, corrected)) == 3
    ending = evolve(corrected, period=period("2024-01-01", "2026-06-30"))
    asked = EmployerYear(law_with(wrong, NEWER, ending), DEFAULTS, BIG, 2026)
    until_its_end = figures(asked, "302", Kind.LEGAL)[0]
    assert isinstance(until_its_end, Grant)
    assert until_its_end.figure == Days(3)


def test_an_earlier_figure_in_hours_is_compared_through_the_full_timers_day() -> None:
    # 30:24 are four days of 7:36.
    hours = agreement("302", {2024: Hours(30 * 60 + 24)}, valid=period("2024-01-01"))
    outcome = right(full_timer("302"), 2025, law=law_with(hours, NEWER))
    assert isinstance(outcome, Determined)
    assert outcome.value.days == Days(4)


def asking(made: Agreement) -> Agreement:
    return evolve(made, steps=tuple(evolve(step, condition="x") for step in made.steps))


def test_an_earlier_figure_under_a_condition_leaves_open_who_keeps_it() -> None:
    outcome = undetermined(right(full_timer("302"), 2025, law=law_with(asking(OLDER), NEWER)))
    (missing,) = outcome.missing
    assert missing.id == "agreement.condition"
    assert arguments(missing) == {"committee": "302", "condition": "x"}
    assert missing.citations[-1] == KEPT
    assert outcome.at_least == Days("2.5")
    # What it gives at most is no more than the newer one gives to everybody.
    assert days_of(full_timer("302"), 2027, law=law_with(asking(OLDER), NEWER)) == Fraction(9, 2)
    # Nor is it asked for once the earlier one has ended.
    ended = evolve(OLDER, period=period("2024-01-01", "2024-12-31"))
    assert days_of(full_timer("302"), 2025, law=law_with(asking(ended), NEWER)) == Fraction(5, 2)


HALVES = st.integers(4, 12).map(lambda number: str(Fraction(number, 2)))


@given(HALVES, HALVES)
def test_beside_a_condition_the_least_of_both_ways_to_settle_it_is_sure(
    earlier: str, later: str
) -> None:
    older = agreement("302", {2024: earlier}, valid=period("2024-01-01"))
    newer = agreement("302", {2025: later}, valid=period("2025-01-01"))
    outcome = right(full_timer("302"), 2025, law=law_with(asking(older), newer))
    met, unmet = (
        days_of(full_timer("302"), 2025, law=law_with(*settled))
        for settled in ((older, newer), (newer,))
    )
    if met == unmet:
        assert days(outcome) == met
    else:
        assert undetermined(outcome).at_least == Days(min(met, unmet))


def test_of_a_newer_figure_below_the_floor_only_the_floor_is_sure_beside_a_condition() -> None:
    hour = agreement("302", {2025: Hours(60)}, valid=period("2025-01-01"))
    outcome = undetermined(right(full_timer("302"), 2025, law=law_with(asking(OLDER), hour)))
    assert ids(outcome.missing) == ["agreement.condition", "agreement.below_floor"]
    assert outcome.at_least == Days(2)


def by_effective_time(made: Agreement) -> Agreement:
    return evolve(made, prorated_by=Proration.EFFECTIVE_TIME)


@pytest.mark.parametrize(
    ("earlier", "newer"),
    [(asking(OLDER), by_effective_time(NEWER)), (by_effective_time(asking(OLDER)), NEWER)],
    ids=["the newer one", "the earlier one"],
)
def test_beside_a_condition_a_proration_of_its_own_leaves_only_a_full_timers_days_sure(
    earlier: Agreement, newer: Agreement
) -> None:
    law = law_with(earlier, newer)
    half = worker_from("2020-01-01", committee="302", fraction="1/2")
    outcome = undetermined(right(half, 2025, law=law))
    assert ids(outcome.missing) == ["agreement.condition", "agreement.proration"]
    assert outcome.at_least is None
    whole = undetermined(right(full_timer("302"), 2025, law=law))
    assert (ids(whole.missing), whole.at_least) == (["agreement.condition"], Days("2.5"))
    # In a year that one of them has only a part of, nobody says how much that part is.
    ending = law_with(evolve(earlier, period=period("2024-01-01", "2025-06-30")), newer)
    parted = undetermined(right(full_timer("302"), 2025, law=ending))
    assert "agreement.proration_of_part" in ids(parted.missing)


@pytest.mark.parametrize(
    ("reading", "sure"), [(SectorSize.EMPLOYER, "2.5"), (SectorSize.COMMITTEE, "2")]
)
def test_beside_a_condition_the_size_of_the_committee_bears_on_what_is_sure(
    reading: SectorSize, sure: str
) -> None:
    by_committee = evolve(NEWER, sized_by_committee=True)
    readings = Readings(sector_size=reading)
    law = law_with(asking(OLDER), by_committee)
    outcome = undetermined(right(full_timer("302"), 2025, law=law, readings=readings))
    assert outcome.at_least == Days(sure)
    assert reading in outcome.readings


def test_an_earlier_figure_of_another_year_is_not_taken_as_granted() -> None:
    coming = agreement("302", {2030: "4"}, valid=period("2024-01-01"))
    assert days_of(full_timer("302"), 2025, law=law_with(coming, NEWER)) == Fraction(5, 2)


def test_where_the_higher_of_two_earlier_agreements_ends_the_other_is_not_lowered() -> None:
    five = agreement("302", {2023: "5"}, valid=period("2023-01-01", "2025-06-30"))
    law = law_with(five, OLDER, NEWER)
    table = figures(EmployerYear(law, DEFAULTS, BIG, 2025), "302", Kind.LEGAL)
    assert [(each.period.first, each.figure) for each in table if isinstance(each, Grant)] == [
        (date(2025, 1, 1), Days(5)),
        (date(2025, 7, 1), Days(3)),
    ]
    assert table[-1].period.last == date(2025, 12, 31)


def test_what_is_kept_is_kept_from_the_first_day_of_the_earlier_agreement_on() -> None:
    unbound = evolve(agreement("302", {2025: "6"}, valid=period("2025-05-01")), binding=False)
    newer = agreement("302", {2025: "3"}, valid=period("2025-10-01"))
    table = figures(EmployerYear(law_with(unbound, newer), DEFAULTS, BIG, 2025), "302", Kind.LEGAL)
    assert [(each.period.first, each.figure) for each in table if isinstance(each, Grant)] == [
        (date(2025, 1, 1), Days(3)),
        (date(2025, 5, 1), Days(6)),
    ]


def test_where_a_newer_agreement_gives_no_figure_nothing_is_compared() -> None:
    law = law_with(OLDER, asking(NEWER))
    table = figures(EmployerYear(law, DEFAULTS, BIG, 2025), "302", Kind.LEGAL)
    assert [type(each) for each in table] == [Gap]


# --- by which instrument -------------------------------------------------------------------------


def test_a_figure_of_another_instrument_is_not_called_the_acts_own() -> None:
    six = LegalValue(
        ValueName.DAYS_FROM_20,
        6,
        period("2026-01-01"),
        date(2025, 12, 1),
        Citation("what-if", "1", Confidence.DEDUCTION),
    )
    law = law_with(book=RULEBOOK.with_value(six))
    (step,) = [
        step
        for step in right(full_timer("302"), 2026, law=law).question.reasons()
        if step.id == "figure.instrument_no_agreement"
    ]
    assert arguments(step)["act"] == "what-if"
    assert "figure.act_no_agreement" in ids(right(full_timer("302"), 2026).question.reasons())
