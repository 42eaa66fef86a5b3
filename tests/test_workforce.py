"""How many workers an enterprise counts, and which size that makes it (TR 50 § 2, 51, 58)."""

from datetime import date
from fractions import Fraction
from itertools import product

import pytest
from attrs import evolve

from builders import (
    BIG,
    DEFAULTS,
    NOW,
    UNKNOWN_SIZE,
    arguments,
    day,
    firm,
    firm_declaring,
    ids,
    is_beyond,
    law_with,
    measured,
    not_applicable,
    period,
    size,
    undetermined,
)
from fla_rules import RULEBOOK, Determined, EmployerYear, FactError, Quarter, Reason, sentence
from fla_rules.law import LegalValue, ValueName
from fla_rules.outcome import Citation
from fla_rules.right import SizeBasis, size_class
from fla_rules.right.workforce import reference_period, two_year_period
from fla_rules.vocabulary import Confidence, SizeClass
from oracle import average

# The reference period of 2024-2025, as published: 1 October 2022 to 30 September 2023.
OF_2024 = ("2022Q4", "2023Q1", "2023Q2", "2023Q3")


@pytest.mark.parametrize(
    ("year", "first", "last"),
    [
        (2022, "2020Q4", "2021Q3"),
        (2023, "2020Q4", "2021Q3"),
        (2024, "2022Q4", "2023Q3"),
        (2025, "2022Q4", "2023Q3"),
        (2026, "2024Q4", "2025Q3"),
        (2027, "2024Q4", "2025Q3"),
        (2028, "2026Q4", "2027Q3"),
    ],
)
def test_the_reference_period_ends_a_quarter_before_the_two_years_it_decides(
    year: int, first: str, last: str
) -> None:
    assert reference_period(year) == (Quarter.parse(first), Quarter.parse(last))


def test_published_example_e10_2022_2023_looks_at_1_october_2020_to_30_september_2021() -> None:
    first, last = reference_period(2023)
    assert str(first) == "2020Q4"
    assert last.last_day == day("2021-09-30")


def test_published_example_e11_2024_2025_looks_at_1_october_2022_to_30_september_2023() -> None:
    first, last = reference_period(2024)
    assert str(first) == "2022Q4"
    assert last.last_day == day("2023-09-30")


@pytest.mark.parametrize(
    ("year", "starts"), [(2021, 2020), (2022, 2022), (2023, 2022), (2024, 2024), (2031, 2030)]
)
def test_two_year_periods_start_in_even_years(year: int, starts: int) -> None:
    assert two_year_period(year) == starts


@pytest.mark.parametrize(
    ("fte", "expected"),
    [
        ("0", SizeClass.UNDER_10),
        ("9.99", SizeClass.UNDER_10),
        ("9.999999999", SizeClass.UNDER_10),
        ("10", SizeClass.FROM_10_TO_20),
        ("19.99", SizeClass.FROM_10_TO_20),
        ("20", SizeClass.FROM_20),
        ("20.000000001", SizeClass.FROM_20),
        ("5000", SizeClass.FROM_20),
    ],
)
def test_10_and_20_belong_to_the_class_they_begin_and_nothing_is_rounded(
    fte: str, expected: SizeClass
) -> None:
    assert measured(firm(fte), 2024).size_class is expected


def test_quarters_of_18_19_21_and_22_make_an_average_of_20_and_the_full_right() -> None:
    found = measured(firm_declaring(dict(zip(OF_2024, (18, 19, 21, 22), strict=True))), 2024)
    assert found.count == 20
    assert found.size_class is SizeClass.FROM_20
    assert found.basis is SizeBasis.QUARTER_ENDS


def test_two_declared_quarters_of_19_and_20_make_an_average_of_19_and_a_half() -> None:
    found = measured(firm_declaring({"2023Q1": 19, "2023Q2": 20}), 2024)
    assert found.count == Fraction(39, 2)
    assert found.size_class is SizeClass.FROM_10_TO_20


@pytest.mark.parametrize("declared", [1, 2, 3, 4])
def test_the_divisor_is_the_number_of_quarters_declared(declared: int) -> None:
    # Twelve at each end is twelve on average, however many quarters were declared.
    found = measured(firm_declaring(dict.fromkeys(OF_2024[:declared], 12)), 2024)
    assert found.count == 12


def test_a_declared_quarter_of_zero_counts_in_the_divisor() -> None:
    # A declaration was made for it: 20 and 0 over two quarters are 10.
    found = measured(firm_declaring({"2022Q4": 20, "2023Q1": 0}), 2024)
    assert found.count == 10
    assert found.size_class is SizeClass.FROM_10_TO_20


def test_only_zero_quarters_are_a_size_of_zero_and_not_a_missing_one() -> None:
    employer = firm_declaring({"2023Q3": 0}, first_employment=("2024Q2", 50))
    found = measured(employer, 2024)
    assert found.count == 0
    assert found.size_class is SizeClass.UNDER_10


@pytest.mark.parametrize("outside", ["2022Q3", "2023Q4", "2020Q4", "2024Q1"])
def test_a_quarter_outside_the_reference_period_does_not_count(outside: str) -> None:
    quarters = dict.fromkeys(OF_2024, 15)
    assert measured(firm_declaring({**quarters, outside: 500}), 2024).count == 15
    assert ids(undetermined(size(firm_declaring({outside: 500}), 2024)).missing) == ["size.missing"]


def test_the_size_holds_for_both_years_of_the_period_and_not_for_the_next() -> None:
    employer = firm_declaring({**dict.fromkeys(OF_2024, 9), "2024Q4": 25, "2025Q3": 25})
    sizes = [measured(employer, year).size_class for year in (2024, 2025, 2026, 2027)]
    assert sizes == [SizeClass.UNDER_10] * 2 + [SizeClass.FROM_20] * 2


@pytest.mark.parametrize(
    ("quarter", "decides"),
    [
        ("2022Q3", False),
        ("2022Q4", False),
        ("2023Q3", False),
        ("2023Q4", True),
        ("2024Q2", True),
        ("2025Q4", True),
    ],
)
def test_the_first_employment_decides_only_after_the_reference_period(
    quarter: str, *, decides: bool
) -> None:
    employer = firm_declaring({}, first_employment=(quarter, 12))
    outcome = size(employer, 2024)
    if decides:
        assert isinstance(outcome, Determined)
        assert outcome.value.count == 12
        assert outcome.value.basis is SizeBasis.FIRST_EMPLOYMENT
    else:
        assert ids(undetermined(outcome).missing) == ["size.missing"]


@pytest.mark.parametrize(
    ("workers", "expected"),
    [
        (0, SizeClass.UNDER_10),
        (9, SizeClass.UNDER_10),
        (10, SizeClass.FROM_10_TO_20),
        (19, SizeClass.FROM_10_TO_20),
        (20, SizeClass.FROM_20),
    ],
)
def test_the_first_employment_is_counted_in_heads(workers: int, expected: SizeClass) -> None:
    found = measured(firm_declaring({}, first_employment=("2024Q2", workers)), 2025)
    assert found.count == workers
    assert found.size_class is expected


def test_declared_quarters_come_before_the_first_employment() -> None:
    found = measured(firm_declaring({"2023Q3": 9}, first_employment=("2024Q2", 50)), 2024)
    assert found.count == 9
    assert found.basis is SizeBasis.QUARTER_ENDS


def test_without_quarter_and_first_employment_the_size_is_missing_and_says_of_what() -> None:
    outcome = undetermined(size(UNKNOWN_SIZE, 2025))
    assert ids(outcome.missing) == ["size.missing"]
    assert arguments(outcome.missing[0]) == {"year": 2025, "first": "2022Q4", "last": "2023Q3"}
    assert outcome.open == ()
    said = sentence(outcome.missing[0], "en")
    assert "quarter_end_fte" in said
    assert "first_employment" in said


@pytest.mark.parametrize("year", [2019, 2020, 2021])
def test_before_2022_the_act_gives_no_size(year: int) -> None:
    outcome = not_applicable(size(BIG, year))
    assert outcome.reason.id == "act.not_in_force"
    assert arguments(outcome.reason)["year"] == year


def test_the_size_of_2022_exists_since_the_act_is_in_force_from_10_november() -> None:
    assert measured(BIG, 2022).size_class is SizeClass.FROM_20


def test_the_day_before_the_act_was_published_it_gave_no_size() -> None:
    before, published = day("2022-11-09"), day("2022-11-10")
    assert (
        not_applicable(size(BIG, 2023, RULEBOOK.known_on(before))).reason.id == "act.not_in_force"
    )
    assert measured(BIG, 2023, RULEBOOK.known_on(published)).size_class is SizeClass.FROM_20


def test_every_size_of_a_grid_equals_the_average_written_out() -> None:
    # Each of the four quarters not declared, or at one of the figures where something changes.
    choices = (None, *map(Fraction, ("0", "9.99", "10", "19.99", "20", "20.01", "41")))
    for ends in product(choices, repeat=4):
        declared = {n: fte for n, fte in enumerate(ends) if fte is not None}
        if not declared:
            continue
        mean = average(declared)
        expected = (
            SizeClass.UNDER_10
            if mean < 10
            else SizeClass.FROM_10_TO_20
            if mean < 20
            else SizeClass.FROM_20
        )
        employer = firm_declaring({OF_2024[n]: str(fte) for n, fte in declared.items()})
        found = measured(employer, 2024)
        assert (found.count, found.size_class) == (mean, expected)


def test_the_size_cites_how_it_is_counted_and_both_thresholds() -> None:
    outcome = size(BIG, 2024)
    assert isinstance(outcome, Determined)
    assert {cited.article for cited in outcome.citations} >= {"50 § 2", "58 § 1"}
    assert {cited.act for cited in outcome.citations} == {"TR"}
    assert outcome.readings == ()


def test_the_reasons_show_every_declared_quarter_and_then_the_class() -> None:
    employer = firm_declaring(dict(zip(OF_2024, ("18", "19", "21", "22"), strict=True)))
    steps = EmployerYear(NOW, DEFAULTS, employer, 2025).reasons()
    said = [sentence(step, "en") for step in steps]
    assert said == [
        "full-time equivalents at the end of 2022Q4: 18",
        "full-time equivalents at the end of 2023Q1: 19",
        "full-time equivalents at the end of 2023Q2: 21",
        "full-time equivalents at the end of 2023Q3: 22",
        "20 in 2025: 20 or more",
    ]


def test_the_reasons_of_a_first_employment_show_its_quarter_and_heads() -> None:
    employer = firm_declaring({}, first_employment=("2024Q2", 12))
    steps = EmployerYear(NOW, DEFAULTS, employer, 2024).reasons()
    assert [sentence(step, "en") for step in steps] == [
        "workers at the end of 2024Q2, that of the first employment: 12",
        "12 in 2024: from 10 to 20",
    ]


def test_a_missing_size_is_its_own_reason() -> None:
    asked = EmployerYear(NOW, DEFAULTS, UNKNOWN_SIZE, 2024)
    assert asked.reasons() == undetermined(size(UNKNOWN_SIZE, 2024)).missing


def test_a_year_or_a_day_of_knowledge_after_the_last_check_of_the_tables_says_so() -> None:
    horizon = RULEBOOK.horizon
    assert not is_beyond(EmployerYear(NOW, DEFAULTS, BIG, horizon.year))
    assert is_beyond(EmployerYear(NOW, DEFAULTS, BIG, horizon.year + 1))
    later = RULEBOOK.known_on(day("2030-01-01"))
    assert is_beyond(EmployerYear(later, DEFAULTS, BIG, 2024))


def test_the_receipt_names_book_day_and_every_reading() -> None:
    receipt = EmployerYear(NOW, DEFAULTS, BIG, 2024).basis.receipt
    assert (receipt.version, receipt.digest) == (RULEBOOK.version, RULEBOOK.digest)
    assert (receipt.known_on, receipt.horizon) == (NOW.known_on, RULEBOOK.horizon)
    assert ("rounding", "exact") in receipt.readings
    assert ("late_path", "act") in receipt.readings


CITED = Citation("TR", "57", Confidence.ACT)


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
    assert rests_on(none.reason) == [("TR", "51 § 2")]
    assert none.readings == ()
    assert none.question is asked


def test_tr_50_2_a_size_that_is_missing_names_the_quarters_and_the_article() -> None:
    asked = EmployerYear(NOW, DEFAULTS, UNKNOWN_SIZE, 2024)
    unknown = undetermined(size_class(asked))
    (missing,) = unknown.missing
    assert arguments(missing) == {"year": 2024, "first": "2022Q4", "last": "2023Q3"}
    assert rests_on(missing) == [("TR", "50 § 2")]
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
        assert (step.id, rests_on(step)) == (counted, [("TR", "50 § 2")])
        assert (made.id, rests_on(made)) == ("size.class", [("TR", "58 § 1")])


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


def rests_on(step: Reason) -> list[tuple[str, str | None]]:
    return [(cited.act, cited.article) for cited in step.citations]
