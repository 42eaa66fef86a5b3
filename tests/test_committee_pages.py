"""The pages of the joint committees: what the rulebook says, and an answer for every committee."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from builders import BIG, MEDIUM, SMALL, agreement, full_timer, law_with, right
from fla_rules import RULEBOOK, Days, Determined, Hours, Kind, NotApplicable, Undetermined
from fla_rules.__main__ import main
from fla_rules.explain import sentence
from fla_rules.law import RuleKind, SectorRule
from fla_rules.law.committees import COMMITTEES, WORKERS
from fla_rules.law.deadlines import DayOfYear
from fla_rules.reports import committee_index, committee_page, committees_with_page, coverage
from fla_rules.reports.words import rule_in_words
from fla_rules.vocabulary import Confidence, SizeClass

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "docs" / "committees"
LAW = RULEBOOK.known_on(RULEBOOK.horizon)
CODES = [each.committee.code for each in COMMITTEES]
Run = Callable[..., tuple[int, str, str]]
FIRMS = {SizeClass.UNDER_10: SMALL, SizeClass.FROM_10_TO_20: MEDIUM, SizeClass.FROM_20: BIG}


def page(name: str) -> str:
    return (PAGES / f"{name}.md").read_text(encoding="utf-8")


@pytest.fixture(name="run")
def running(capfd: pytest.CaptureFixture[str]) -> Run:
    """Run a command; give its exit status, and what it printed and complained of."""

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        return status, *capfd.readouterr()

    return run


# --- an answer for everybody ---------------------------------------------------------------------


@pytest.mark.parametrize("year", range(2022, 2032))
def test_every_committee_has_an_answer_or_what_is_sure_or_a_reason_in_every_size(year: int) -> None:
    for code in CODES:
        for size, employer in FIRMS.items():
            for kind in (Kind.LEGAL, Kind.SECTORAL):
                outcome = right(full_timer(code), year, kind=kind, employer=employer, law=LAW)
                where = (code, size, kind)
                if isinstance(outcome, Determined):
                    assert outcome.value.days.amount > 0, where
                    assert outcome.citations, where
                elif isinstance(outcome, NotApplicable):
                    assert sentence(outcome.reason, "en"), where
                else:
                    gaps = (*outcome.missing, *outcome.open)
                    assert [sentence(each, "en") for each in gaps], where
                    # Whatever an agreement says, the act has a floor from 10 workers on.
                    if kind is Kind.LEGAL and year > 2022:
                        assert outcome.at_least, where


# --- the pages -----------------------------------------------------------------------------------


def test_there_is_a_page_for_each_committee_with_an_agreement_and_a_list_of_all() -> None:
    owners = {each.committee.code for each in RULEBOOK.agreements}
    owners |= {each.committee.code for each in RULEBOOK.unregistered}
    assert {"130", "322.01"} <= owners
    assert set(committees_with_page(LAW)) == owners
    assert {path.stem for path in PAGES.iterdir()} == {*owners, "README"}


@pytest.mark.parametrize("code", committees_with_page(LAW))
def test_the_page_of_a_committee_is_what_the_rulebook_says(code: str) -> None:
    assert page(code) == committee_page(LAW, code), "python -m fla_rules committees docs/committees"


def test_the_list_is_what_the_rulebook_says_and_names_every_committee_once() -> None:
    assert page("README") == committee_index(LAW), "python -m fla_rules committees docs/committees"
    (table,) = re.findall(r"\| Number \|.*?\n\n", page("README"), re.DOTALL)
    numbers = re.findall(r"^\| \[?([0-9]{3}(?:\.[0-9]{2})?)[\] ]", table, re.MULTILINE)
    assert numbers == CODES


@pytest.mark.parametrize("path", sorted(PAGES.iterdir()), ids=lambda path: path.stem)
def test_every_link_between_the_pages_leads_to_a_file(path: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (PAGES / target).exists()] == []


def test_the_file_to_change_that_a_page_names_is_there() -> None:
    for code in committees_with_page(LAW):
        (named,) = re.findall(r"^    (src/\S+)$", page(code), re.MULTILINE)
        assert (ROOT / named).exists()
    assert "a new one that `__init__.py` beside it lists:" in committee_page(LAW, "302")


def test_a_page_has_the_path_its_source_how_sure_it_is_and_what_is_not_known() -> None:
    shown = committee_page(LAW, "200")
    for part in (
        "- Dutch: Aanvullend Paritair Comité voor de bedienden",
        "| 2023 | not known, see 2, 4 | at least 1, see 2, 4 | at least 2, see 2, 4 |",
        "| 2026 | 1 (several sources) | 1 (several sources) | 4 (several sources) |",
        "| 2029 | none | 1 (a deduction) | 5 (a deduction) |",
        "4. agreements: what holds in joint committee 200 in 2023, before its path begins in 2024",
        "- Source: https://www.sfonds200.be/",
        "- Valid from 2024-01-01 to 2028-12-31",
        "number 181682/CO/200",
    ):
        assert part in shown


def test_a_page_of_a_committee_without_an_agreement_has_the_acts_figures() -> None:
    shown = committee_page(LAW, "302")
    assert "| 2024 | none | 1 | 5 |" in shown
    assert (
        "- 5 days in 2026 by the act itself: no agreement of joint committee 302 is known" in shown
    )
    assert "No source gives its names." in committee_page(LAW, "149")
    assert "- Sub-committees have agreements of their own: 149.01" in committee_page(LAW, "149")


def test_a_page_of_a_sub_committee_names_the_agreement_it_may_be_under() -> None:
    assert "- An agreement is known, of joint committee 111: " in committee_page(LAW, "111.01")
    assert "- An agreement is likely, of joint committee 118: " in committee_page(LAW, "118.03")


def test_a_page_says_when_a_committee_ended_and_that_no_year_after_it_is_answered() -> None:
    shown = committee_page(LAW, "218")
    assert "- Existed from 0001-01-01" not in shown
    assert "- Existed until 2015-03-31" in shown
    assert "| 2026 | not known, see " in shown


def test_an_agreement_that_is_registered_stands_on_the_page_as_it_does_in_the_answers() -> None:
    half_year = agreement("302", {2025: Hours(24 * 60)}, known_from="2025-01-01")
    law = law_with(half_year)
    assert "| 2026 | none | 1 | 24:00 hours (" in committee_page(law, "302")
    assert "302" in committees_with_page(law)
    assert "| [302](302.md) |" in committee_index(law)


def test_a_figure_on_a_condition_stands_beside_the_table_with_its_condition() -> None:
    shown = committee_page(LAW, "116")
    assert "- On a condition: 1 from 2023, below 10, if six months of effective work" in shown


def test_the_list_gives_no_figure_of_a_committee_that_had_ended() -> None:
    (row,) = [line for line in page("README").splitlines() if line.startswith("| 218 |")]
    assert row.endswith("| until 2015-03-31 |  |")


def test_an_end_within_a_year_has_both_figures_with_the_day() -> None:
    assert "; from 2025-07-01: 5 (a deduction) |" in committee_page(LAW, "322")


# --- coverage ------------------------------------------------------------------------------------


def asked(code: str, size: SizeClass) -> list[object]:
    """Ask the questions of a full-timer in service all year in 2026, one by one."""
    kinds = (Kind.SECTORAL,) if size is SizeClass.UNDER_10 else (Kind.LEGAL, Kind.SECTORAL)
    return [right(full_timer(code), 2026, kind=k, employer=FIRMS[size], law=LAW) for k in kinds]


def state(code: str, size: SizeClass) -> int:
    """Give the row of the table in which a committee belongs, from its answers alone."""
    outcomes = asked(code, size)
    if any(isinstance(each, Undetermined) for each in outcomes):
        return 3
    cited = [c for each in outcomes if isinstance(each, Determined) for c in each.citations]
    if Confidence.ONE in {each.confidence for each in cited}:
        return 2
    return int(any("agreement" in each.act for each in cited))


def test_the_table_of_coverage_counts_each_existing_committee_once_in_each_size() -> None:
    rows = [
        [cell.strip() for cell in line.strip("|\n").split("|")]
        for line in coverage(LAW).splitlines()[2:]
    ]
    ended = {"120.02", "218", "303.02", "303.04"}
    existing = [code for code in CODES if code not in ended]
    for column, size in enumerate(SizeClass, 1):
        states = [state(code, size) for code in existing]
        assert [int(row[column]) for row in rows] == [states.count(row) for row in range(4)]
    for each in WORKERS:
        weakest = max(state(code, SizeClass.FROM_20) for code in each.codes)
        assert f"{' and '.join(each.codes)}: {each.said}" in rows[weakest][-1]


def test_the_readme_has_the_table_of_coverage() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"\n\n{coverage(LAW)}\n" in readme, "copy it from docs/committees/README.md"
    assert coverage(LAW) in page("README")


def test_every_number_of_workers_has_its_source_on_the_list() -> None:
    for each in WORKERS:
        assert f"| {' and '.join(each.codes)} | {each.said} | {each.source} |" in page("README")


# --- the command ---------------------------------------------------------------------------------


@pytest.mark.parametrize("spelled", ["200", "200.00", "200.00.00"])
def test_the_command_prints_the_page_of_a_committee_in_every_spelling(
    spelled: str, run: Run
) -> None:
    assert run("law", "--committee", spelled) == (0, page("200"), "")


def test_the_command_prints_a_committee_as_known_on_a_day(run: Run) -> None:
    _, before, _ = run("law", "--committee", "200", "--known-on", "2024-01-15")
    assert "as known\non 2024-01-15" in before
    assert "| 2026 | none | 1 | 5 |" in before


def test_the_command_writes_the_list_and_every_page(tmp_path: Path, run: Run) -> None:
    assert run("committees") == (0, page("README"), "")
    folder = tmp_path / "pages"
    status, said, _ = run("committees", str(folder))
    assert (status, said) == (0, f"{len(list(PAGES.iterdir()))} files written\n")
    written = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    assert written == {path.name: path.read_text("utf-8") for path in PAGES.iterdir()}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("law",), "--on: missing; give the day the question is about, or --committee"),
        (
            ("law", "--committee", "412"),
            "--committee: 412 is in no list of joint committees; correct the number",
        ),
        (
            ("law", "--committee", "999"),
            "--committee: 999 says that no joint committee is competent; the act's figures hold",
        ),
        (("law", "--committee", "PC 200"), "--committee: 'PC 200' is not a joint committee; write"),
        (("law", "--committee", ""), "--committee: '' is not a joint committee; give one such as"),
        (
            ("law", "--committee", "200", "--on", "2025-01-01"),
            "--on: the page of a committee is of",
        ),
        (("law", "--committee", "200", "--known-on", "x"), "--known-on: 'x' is not a day"),
        (("committees", "\0"), "folder: '\\x00' cannot be written"),
    ],
)
def test_a_wrong_question_about_a_committee_is_refused_in_one_line(
    arguments: tuple[str, ...], said: str, run: Run
) -> None:
    status, printed, line = run(*arguments)
    assert (status, printed) == (2, "")
    assert line.startswith(said)
    assert line.count("\n") == 1


# --- rules beside the right ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            SectorRule(
                RuleKind.NEW_WORKER, 2024, Confidence.ONE, Hours(540), most=Hours(1080), months=9
            ),
            (
                "9:00 hours to 18:00 hours for new workers within 9 months of the entry "
                "(from 2024; one source)"
            ),
        ),
        (
            SectorRule(RuleKind.EARMARKED, 2023, Confidence.ONE, Days(1), words="the climate"),
            "1 day a year kept for one subject: the climate (from 2023; one source)",
        ),
        (
            SectorRule(RuleKind.BY_THE_HOUR, 2024, Confidence.SEVERAL, Days(2), until_year=2025),
            "2 days a year may be taken by the hour (from 2024 to 2025; several sources agree)",
        ),
        (
            SectorRule(RuleKind.BLOCK, 2024, Confidence.ONE, Hours(240), source="a page"),
            "taken in blocks of at least 4:00 hours (from 2024; one source; a page)",
        ),
        (
            SectorRule(RuleKind.PLAN, 2024, Confidence.ONE, last_day=DayOfYear(2, 15)),
            "the plan goes to the sector until 15 February (from 2024; one source)",
        ),
        (
            SectorRule(
                RuleKind.TOTAL,
                2024,
                Confidence.ONE,
                Days(7),
                over_years=2,
                size_classes=(SizeClass.FROM_20,),
            ),
            (
                "7 days in 2 years together, which are not to be divided "
                "(from 2024; 20 or more; one source)"
            ),
        ),
        (
            SectorRule(RuleKind.COLLECTIVE, 2024, Confidence.ONE, Days(3)),
            (
                "3 days a year on average, a target of the employer and nobody's credit "
                "(from 2024; one source)"
            ),
        ),
        (
            SectorRule(RuleKind.FURTHER, 2024, Confidence.ONE, Days(1), words="from 50 on"),
            "1 day more: from 50 on (from 2024; one source)",
        ),
    ],
    ids=lambda value: value.kind.value if isinstance(value, SectorRule) else "",
)
def test_a_rule_of_a_sector_is_said_in_words(rule: SectorRule, said: str) -> None:
    assert rule_in_words(rule) == said
