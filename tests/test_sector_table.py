"""The sector agreements of the book are those of a table that was typed from their sources.

The book is held against the table both ways: each figure that a source gives is in it, and nothing
is in it that no source gives.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

import pytest
from attrs import frozen

from builders import (
    BIG,
    MEDIUM,
    NOW,
    SMALL,
    days_of,
    firm,
    full_timer,
    ids,
    law_with,
    not_applicable,
    right,
    undetermined,
    worker_from,
)
from fla_rules import (
    RULEBOOK,
    Days,
    Determined,
    Employer,
    EmployerYear,
    Hours,
    Kind,
    Readings,
    sentence,
)
from fla_rules.calendar import OPEN_END
from fla_rules.duties.where_kept import bound
from fla_rules.law import (
    Agreement,
    KnownBy,
    LatePath,
    Proration,
    SectorRule,
    UnregisteredAgreement,
)
from fla_rules.right.committees import committee_findings
from fla_rules.right.sector_rules import rule_findings
from fla_rules.vocabulary import Confidence, Severity, SizeClass

# Each line: the committee, how sure, the size, and by year what the source gives a full-timer, in
# days or in hours (h). The figure of a path's last year stays for the years after.
TABLE = """
106.01 one     20+      2023:2 2024:2 2025:3 2026:3 2027:4 2028:4 2029:5
114    one     under_10 2023:0
114    one     10_to_20 2023:1
114    one     20+      2023:2 2024:2 2025:3 2026:3 2027:4 2028:4 2029:4.5 2030:5
116    one     under_10 2023:1
116    one     10_to_20 2023:1
116    several 20+      2023:4 2024:5
119    several under_10 2024:0
119    several 10_to_20 2024:1
119    several 20+      2024:3 2025:4 2026:4 2027:4 2028:5
120    one     under_10 2024:0
120    one     10_to_20 2024:1 2025:1 2026:2
120    one     20+      2024:3 2025:3 2026:4 2027:4 2028:5
121    one     under_10 2024:0 2026:0
121    one     10_to_20 2024:1 2026:1
121    one     20+      2024:3 2025:3 2026:4 2027:4 2028:5
124    several under_10 2023:0
124    several 10_to_20 2023:1
124    several 20+      2023:2.5 2024:2.5 2025:2.5 2026:3 2027:3.5 2028:4 2029:4.5 2030:5
136    one     10_to_20 2023:1
136    one     20+      2023:2 2024:2 2025:2.5 2026:2.5 2027:3.5 2028:3.5 2029:4 2030:4 2031:5
140.01 one     10_to_20 2023:1
140.01 one     20+      2023:2 2024:2 2025:3 2026:3 2027:4 2028:4 2029:4 2030:5
149.01 one     under_10 2024:1 2025:1 2026:2
149.01 one     10_to_20 2024:1 2025:1 2026:2
149.01 one     20+      2024:3 2025:3 2026:4 2027:4 2028:5
200    several under_10 2024:1 2025:1 2026:1 2027:1 2028:1
200    several 10_to_20 2024:1 2025:1 2026:1 2027:1 2028:1
200    several 20+      2024:3 2025:3 2026:4 2027:4 2028:5
207    one     20+      2023:4 2024:5
209    one     under_10 2023:0
209    one     10_to_20 2023:1
209    one     20+      2023:24h 2024:32h 2025:36h 2026:40h
214    one     under_10 2024:0
214    one     10_to_20 2024:1 2025:1 2026:2
214    one     20+      2024:3 2025:3 2026:4 2027:4 2028:5
219    one     20+      2023:2 2024:2.5 2025:3.5 2026:5
220    one     10_to_20 2024:1 2026:1
220    one     20+      2024:3 2025:4 2026:4 2027:5
306    one     20+      2023:4 2024:5
310    one     under_10 2023:4 2024:5
310    one     10_to_20 2023:4 2024:5
310    one     20+      2023:4 2024:5
322    one     20+      2023:2 2024:2.5 2025:3 2026:3.5 2027:4 2028:4.5 2029:5
341    one     under_10 2023:2
341    one     10_to_20 2023:2 2024:2 2025:2.5 2026:2.5 2027:3 2028:3 2029:3.5 2030:4
341    one     20+      2023:4 2024:5
"""

# Each line: the committee, the days of its royal decrees, its own days, its first year, and for an
# agreement with figures the days from and to which it is valid.
KNOWN = """
100    | 2024-07-04            | 2023-10-24            | 2023
106.01 |                       |                       | 2023 | 2023-01-01 to
110    | 2024-03-24            | 2023-09-20            | 2023
111    | 2024-05-30            | 2023-11-13            | 2023
112    |                       | 2023-10-11            | 2024
113    |                       |                       | 2023
114    |                       |                       | 2023 | 2023-01-01 to 2030-12-31
115    |                       |                       | 2023
116    |                       | 2023-06-29            | 2023 | 2023-01-01 to
118    |                       |                       | 2020
119    | 2024-03-26 2024-11-29 | 2023-09-28 2023-12-05 | 2024 | 2024-01-01 to
120    |                       |                       | 2024 | 2024-01-01 to
121    |                       |                       | 2024 | 2024-01-01 to
124    |                       | 2023-06-26 2023-06-23 | 2023 | 2023-01-01 to
127    | 2024-05-16            | 2023-09-04            | 2023
129    |                       |                       | 2023
130    |                       |                       | 2026
136    |                       |                       | 2023 | 2023-01-01 to
140    | 2023-07-21 2024-05-03 | 2023-02-16 2023-10-19 | 2023
140.01 |                       |                       | 2023 | 2023-10-01 to
140.03 | 2024-05-03            | 2023-10-19            | 2023
140.04 | 2023-11-12            | 2023-06-27            | 2023
142.03 | 2024-09-01            | 2023-12-20            | 2023
142.04 | 2024-02-21            | 2023-09-26            | 2023
144    |                       |                       | 2023
145    |                       |                       | 2023
149.01 |                       |                       | 2024 | 2024-01-01 to
149.02 |                       | 2023-10-23            | 2024
149.04 | 2025-01-19            | 2023-10-04 2024-03-05 | 2024
200    | 2024-03-26            | 2023-07-06            | 2024 | 2024-01-01 to 2028-12-31
202.01 | 2024-02-04            | 2023-09-28            | 2023
207    |                       | 2023-06-29            | 2023 | 2023-01-01 to
209    |                       | 2023-09-29            | 2023 | 2023-01-01 to
214    | 2024-05-30            | 2023-09-29            | 2024 | 2024-01-01 to
215    | 2024-05-30            | 2023-09-19 2023-11-08 | 2023
219    | 2024-02-21            | 2023-09-25            | 2023 | 2023-01-01 to
220    | 2024-02-21            | 2023-09-29            | 2024 | 2024-01-01 to
226    | 2024-03-25            | 2023-09-28            | 2023
227    |                       |                       | 2023
306    |                       | 2023-11-30            | 2023 | 2023-01-01 to
310    |                       | 2023-07-03            | 2023 | 2023-01-01 to
313    |                       |                       | 2023
317    | 2024-10-24            | 2024-06-26            | 2024
322    |                       | 2023-09-19            | 2023 | 2023-01-01 to 2025-06-30
322.01 |                       | 2014-05-07            | 2014
325    |                       |                       | 2023
326    |                       |                       | 2023
327.01 |                       | 2021-06-15            | 2021
336    |                       | 2023-09-27            | 2023
341    |                       | 2023-09-26            | 2023 | 2023-01-01 to
"""
LIKELY = {"118", "144", "227", "325", "326"}
COLLECTIVE_ONLY = {"113", "129", "327.01"}
BESIDE_ONLY = {"130", "322.01"}
NOT_FOUND = {
    "106.01": {"under_10", "10_to_20"},
    "136": {"under_10"},
    "140.01": {"under_10"},
    "207": {"under_10", "10_to_20"},
    "219": {"under_10", "10_to_20"},
    "220": {"under_10"},
    "306": {"under_10", "10_to_20"},
    "322": {"under_10", "10_to_20"},
}
COVERS = {"119": ["119.01", "119.02", "119.03"]}
BOUND = {"119", "200", "214", "219", "220"}
EMPLOYERS = {"under_10": SMALL, "10_to_20": MEDIUM, "20+": BIG}


@frozen
class Typed:
    """One figure of the table: what a source gives in one year for one size."""

    code: str
    sure: str
    size: str
    year: int
    figure: Days | Hours

    @property
    def kind(self) -> Kind:
        return Kind.SECTORAL if self.size == "under_10" else Kind.LEGAL

    @property
    def employer(self) -> Employer:
        return EMPLOYERS[self.size]

    @property
    def days(self) -> Fraction:
        figure = self.figure
        return figure.amount if isinstance(figure, Days) else figure.minutes / Fraction(456)

    def __str__(self) -> str:
        return f"{self.code} {self.size} {self.year}"


def typed() -> Iterator[Typed]:
    for line in TABLE.strip().splitlines():
        code, sure, size, figures = line.split(maxsplit=3)
        for part in figures.split():
            year, amount = part.split(":")
            hours = amount.endswith("h")
            figure = Hours(int(amount[:-1]) * 60) if hours else Days(amount)
            yield Typed(code, sure, size, int(year), figure)


@frozen
class Known:
    """One line of what is known of an agreement: its days, and from when to when it is valid."""

    code: str
    decrees: list[str]
    own: list[str]
    first_year: str
    valid: str = ""


def known() -> Iterator[Known]:
    for line in KNOWN.strip().splitlines():
        code, decrees, own, first_year, *valid = (part.strip() for part in line.split("|"))
        yield Known(code, decrees.split(), own.split(), first_year, *valid)


ROWS = list(typed())
LINES = list(known())
SHIPPED: dict[str, Agreement] = {each.committee.code: each for each in RULEBOOK.agreements}
OTHERS: dict[str, UnregisteredAgreement] = {
    each.committee.code: each for each in RULEBOOK.unregistered
}


# --- the book and the table ----------------------------------------------------------------------


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_each_figure_of_the_table_is_in_the_book(row: Typed) -> None:
    agreement = SHIPPED[row.code]
    place = agreement.step_for(SizeClass(row.size), row.kind, row.year)
    assert place is not None
    step = agreement.steps[place]
    assert (step.figure, step.confidence) == (row.figure, Confidence(row.sure))


def test_each_figure_of_the_book_is_in_the_table() -> None:
    told = {(row.code, row.size, row.kind, row.year, row.figure) for row in ROWS}
    held = {
        (code, step.size_class.value, step.kind, step.from_year, step.figure)
        for code, agreement in SHIPPED.items()
        for step in agreement.steps
    }
    assert held <= told
    assert {row.code for row in ROWS} == set(SHIPPED)


@pytest.mark.parametrize("code", SHIPPED)
def test_each_size_has_figures_or_was_not_found(code: str) -> None:
    agreement = SHIPPED[code]
    spoken_of = {row.size for row in ROWS if row.code == code}
    assert {size.value for size in agreement.not_found} == NOT_FOUND.get(code, set())
    assert spoken_of | NOT_FOUND.get(code, set()) == set(EMPLOYERS)


@pytest.mark.parametrize("code", SHIPPED)
def test_an_agreement_is_as_sure_as_the_surest_of_its_figures(code: str) -> None:
    sure = {row.sure for row in ROWS if row.code == code}
    assert SHIPPED[code].confidence is Confidence("several" if "several" in sure else "one")


def test_every_committee_with_a_row_has_a_line_of_what_is_known() -> None:
    assert [line.code for line in LINES] == sorted((*SHIPPED, *OTHERS))
    assert {line.code for line in LINES if line.valid} == set(SHIPPED)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.code)
def test_the_day_from_which_an_agreement_is_known_is_found_by_one_rule(line: Known) -> None:
    if line.decrees:
        expected = min(line.decrees), KnownBy.ROYAL_DECREE
    elif line.own:
        expected = min(line.own), KnownBy.OWN_DATE
    else:
        expected = f"{line.first_year}-01-01", KnownBy.FIRST_YEAR
    row = SHIPPED.get(line.code) or OTHERS[line.code]
    assert (str(row.known_from), row.known_by) == expected


@pytest.mark.parametrize("line", [each for each in LINES if each.valid], ids=lambda line: line.code)
def test_an_agreement_is_valid_as_its_source_says(line: Known) -> None:
    period = SHIPPED[line.code].period
    last = "" if period.last == OPEN_END else f" {period.last}"
    assert f"{period.first} to{last}" == line.valid


def test_what_else_the_book_says_of_its_agreements_is_what_was_found() -> None:
    assert {code for code, row in OTHERS.items() if row.likely} == LIKELY
    assert {code for code, row in OTHERS.items() if row.collective_only} == COLLECTIVE_ONLY
    assert {code for code, row in OTHERS.items() if row.beside_only} == BESIDE_ONLY
    assert {code for code, row in SHIPPED.items() if row.binding} == BOUND
    covered = {code: [each.code for each in row.covers] for code, row in SHIPPED.items()}
    assert {code: codes for code, codes in covered.items() if codes} == COVERS
    assert [code for code, row in SHIPPED.items() if row.sized_by_committee] == ["124"]
    own_way = {code: row.prorated_by for code, row in SHIPPED.items() if row.prorated_by}
    assert own_way == {"322": Proration.EFFECTIVE_TIME}


BESIDE = [
    "112 total 7 days over 2 years, 2024 to 2025, 20+",
    "112 total 10 days over 2 years, 2030 on, 20+",
    "113 collective 5 days, 2023 to 2024, all",
    "115 earmarked 1 day, 2023 on, all",
    "115 new_worker 8:00, 2023 on, all",
    "129 collective 3.5 days over 2 years, 2023 on, all",
    "130 plan until 31/3, 2026 on, all",
    "136 collective 2 days over 2 years, 2023 to 2030, 20+",
    "145 further 1 day, 2023 on, all",
    "149.01 by_the_hour 1 day, 2024 to 2025, all",
    "149.01 by_the_hour 2 days, 2026 on, all",
    "149.01 block 4:00, 2024 on, all",
    "149.01 plan until 15/2, 2024 on, all",
    "149.01 collective 3 days, 2024 on, under_10 10_to_20",
    "149.02 total 2 days over 2 years, 2024 to 2024, under_10 10_to_20",
    "149.02 total 7 days over 2 years, 2024 to 2024, 20+",
    "200 total 2 days over 2 years, 2022 to 2023, 20+",
    "200 collective 4 days over 2 years, 2024 to 2027, under_10",
    "200 collective 4.5 days over 2 years, 2024 to 2027, 10_to_20",
    "220 collective 5 days, 2024 to 2026, 20+",
    "322.01 new_worker 9:00 to 18:00 within 9 months, 2014 on, all",
    "327.01 collective 5 days, 2027 on, all",
]


def test_what_stands_beside_the_yearly_right_is_what_was_found() -> None:
    every = [*((code, row.rules) for code, row in SHIPPED.items())]
    every += [(code, row.rules) for code, row in OTHERS.items()]
    written = [beside(code, rule) for code, rules in sorted(every) for rule in rules]
    assert written == BESIDE


def beside(code: str, rule: SectorRule) -> str:
    amount = rule.last_day and f"until {rule.last_day.day}/{rule.last_day.month}"
    years = f"{rule.from_year} to {rule.until_year}" if rule.until_year else f"{rule.from_year} on"
    sizes = " ".join(size.value for size in rule.size_classes) or "all"
    together = f" over {rule.over_years} years" if rule.over_years else ""
    most = f" to {rule.most}" if rule.most else ""
    within = f" within {rule.months} months" if rule.months else ""
    said = f"{amount or rule.figure}{most}{within}{together}"
    return f"{code} {rule.kind.value} {said}, {years}, {sizes}"


# --- the answers ---------------------------------------------------------------------------------


def counts(row: Typed) -> bool:
    """Tell whether a figure holds for its whole year: no condition, and no end before or in it."""
    ended = SHIPPED[row.code].period.last.year
    conditional = row.code == "116" and row.size == "under_10"
    return not conditional and (ended > row.year or row.code in {"114", "200"})


@pytest.mark.parametrize("row", [row for row in ROWS if counts(row)], ids=str)
def test_each_figure_of_the_table_is_the_answer_of_its_year_with_its_source(row: Typed) -> None:
    outcome = right(full_timer(row.code), row.year, employer=row.employer, kind=row.kind)
    told = ids(outcome.question.reasons())
    if row.days:
        assert isinstance(outcome, Determined)
        assert outcome.value.days == Days(row.days)
        cited = [each for each in outcome.citations if each.act == f"agreement {row.code}"]
    else:
        reason = not_applicable(outcome).reason
        assert reason.id == "figure.agreement_none"
        cited = [each for each in reason.citations if each.act == f"agreement {row.code}"]
    assert [each.confidence for each in cited] == [Confidence(row.sure)]
    assert ("figure.one_source" in told) == (row.sure == "one")


@pytest.mark.parametrize(
    ("code", "size"), [(code, size) for code, sizes in NOT_FOUND.items() for size in sorted(sizes)]
)
def test_a_size_that_was_not_found_is_undetermined_and_never_the_acts_figure(
    code: str, size: str
) -> None:
    kind = Kind.SECTORAL if size == "under_10" else Kind.LEGAL
    outcome = undetermined(right(full_timer(code), 2024, employer=EMPLOYERS[size], kind=kind))
    assert ids(outcome.missing) == ["agreement.size_not_found"]
    assert outcome.at_least == (None if size == "under_10" else Days(1))


def test_hours_stay_hours_and_are_days_by_the_full_timers_day() -> None:
    for year, hours in ((2023, 24), (2024, 32), (2025, 36), (2026, 40)):
        for clock, length in (("7:36", Fraction("7.6")), ("8:00", Fraction(8))):
            employer = firm(40, hours=clock)
            assert days_of(full_timer("209"), year, employer=employer) == hours / length
    # At 38 hours a week 40 hours are more than five days, and at 40 hours five.
    assert days_of(full_timer("209"), 2026) == Fraction(100, 19) > 5


def test_buses_and_coaches_have_two_days_for_all_of_2023_though_valid_from_october() -> None:
    assert SHIPPED["140.01"].period.first == date(2023, 10, 1)
    assert days_of(full_timer("140.01"), 2023) == 2
    assert days_of(full_timer("140.01.03"), 2026) == 3


def test_the_last_figure_stays_while_the_agreement_has_no_end() -> None:
    law = law_with(known_on="2026-06-30")
    for code in ("106.01", "136", "140.01", "149.01", "219", "341", "120", "220"):
        assert days_of(full_timer(code), 2035, law=law) == 5, code
    assert days_of(full_timer("341"), 2035, employer=MEDIUM, law=law) == 4
    # After an agreement's end the reading decides: from 10 to 20 the act has one day as well.
    last = Readings(late_path=LatePath.LAST_FIGURE)
    assert days_of(full_timer("114"), 2031, readings=last) == 5
    small = right(full_timer("149.01"), 2035, employer=SMALL, kind=Kind.SECTORAL)
    assert isinstance(small, Determined)
    assert small.value.days == Days(2)


def test_agency_work_has_its_path_until_june_2025_and_the_act_from_2026_on() -> None:
    found = [days_of(full_timer("322"), year) for year in (2023, 2024, 2026, 2029)]
    assert found == [2, Fraction(5, 2), 5, 5]
    # In 2025 half a year is left to a proration of its own; the act's half is sure.
    assert undetermined(right(full_timer("322"), 2025)).at_least == Days("5/2")
    last = Readings(late_path=LatePath.LAST_FIGURE)
    assert [days_of(full_timer("322"), year, readings=last) for year in (2025, 2029)] == [3, 3]


def test_who_is_not_full_time_all_year_in_agency_work_is_undetermined_under_the_last_figure() -> (
    None
):
    last = Readings(late_path=LatePath.LAST_FIGURE)
    for job in (
        worker_from("2020-01-01", committee="322", fraction="4/5"),
        worker_from("2025-01-02", committee="322"),
        worker_from("2020-01-01", "2025-12-30", committee="322"),
    ):
        outcome = undetermined(right(job, 2025, readings=last))
        assert outcome.at_least is None
        assert LatePath.LAST_FIGURE in outcome.readings


def test_a_full_timer_of_agency_work_is_told_of_which_half_of_2025_nothing_is_known() -> None:
    outcome = undetermined(right(full_timer("322"), 2025))
    (missing,) = outcome.missing
    assert sentence(missing, "en").startswith(
        "what the agreement of joint committee 322 gives from 2025-01-01 to 2025-06-30"
    )
    assert LatePath.ACT in outcome.readings


@pytest.mark.parametrize(
    ("code", "first", "told"),
    [("130", 2026, "sector.plan_for"), ("322.01", 2023, "sector.new_worker_between_within")],
)
def test_a_rule_beside_the_right_leaves_the_right_to_the_act(
    code: str, first: int, told: str
) -> None:
    law = law_with(known_on="2026-06-30")
    assert [days_of(full_timer(code), year, law=law) for year in (2023, 2026)] == [4, 5]
    small = right(full_timer(code), 2026, employer=SMALL, kind=Kind.SECTORAL, law=law)
    not_applicable(small)
    assert not bound(law, (code,), date(2026, 6, 30))
    for year in (2023, 2026):
        asked = EmployerYear(law, Readings(), BIG, year)
        said = ids([step for _, step in rule_findings((asked,), (full_timer(code),))])
        assert said == ([told] if year >= first else [])


def test_agency_work_for_less_than_the_whole_time_is_not_counted_by_begun_months() -> None:
    for job in (
        worker_from("2024-03-01", committee="322"),
        worker_from("2020-01-01", committee="322", fraction="4/5"),
    ):
        outcome = undetermined(right(job, 2024))
        assert ids(outcome.missing) == ["agreement.proration"]


@pytest.mark.parametrize("code", sorted(COLLECTIVE_ONLY))
def test_collective_days_are_nobodys_credit_so_the_act_holds_by_deduction(code: str) -> None:
    for employer, expected in ((BIG, 5), (MEDIUM, 1)):
        outcome = right(full_timer(code), 2024, employer=employer)
        assert isinstance(outcome, Determined)
        assert outcome.value.days == Days(expected)
        assert Confidence.DEDUCTION in {each.confidence for each in outcome.citations}


@pytest.mark.parametrize("code", ["121", "220"])
def test_figures_from_2026_on_say_that_a_later_agreement_could_not_be_read(code: str) -> None:
    for employer in (MEDIUM, BIG):
        for year, said in ((2025, False), (2026, True), (2028, True)):
            outcome = right(full_timer(code), year, employer=employer)
            assert isinstance(outcome, Determined)
            notes = [each.note or "" for each in outcome.citations]
            assert any("agreement 2025-2026" in note for note in notes) is said
    assert "agreement 2025-2026" in OTHERS["118"].note


@pytest.mark.parametrize("code", ["120.01", "120.03", "114.01", "310.02"])
def test_a_sub_committee_that_its_committees_agreement_does_not_name_has_the_act(code: str) -> None:
    assert days_of(full_timer(code), 2025) == 5
    reasons = ids(right(full_timer(code), 2025).question.reasons())
    assert "figure.act_not_named" in reasons


def test_an_agreement_of_one_source_is_a_notice_with_its_address() -> None:
    jobs = [full_timer(code) for code in ("114", "200", "118", "302")]
    ((severity, said),) = committee_findings(NOW, jobs)
    assert severity is Severity.NOTICE
    assert said.citations == (SHIPPED["114"].source_of,)
    assert SHIPPED["114"].source in sentence(said, "en")


@pytest.mark.parametrize("code", [code for code in SHIPPED if code != "200"])
def test_before_an_agreement_was_known_its_committee_had_the_figure_of_the_act(code: str) -> None:
    known_from = SHIPPED[code].known_from
    assert known_from is not None
    before = RULEBOOK.known_on(known_from - timedelta(days=1))
    assert days_of(full_timer(code), 2024, law=before) == 5
