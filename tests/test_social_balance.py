"""The training section of the social balance sheet: each figure, or the key that is missing."""

import json
import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from rich.console import Console

from file_builders import DOSSIER, Content, answer, mistakes
from fla_rules import RULEBOOK, FactError
from fla_rules.__main__ import main
from fla_rules.dossier import AssessmentRequest, OutcomeName, as_json, read
from fla_rules.explain import Language, language, languages
from fla_rules.facts import Cost
from fla_rules.quantities import euros
from fla_rules.reports import sheet_view
from fla_rules.sheets import (
    BalanceHeading,
    BalanceSection,
    FigureRow,
    SocialBalance,
    as_html,
    social_balance,
    social_balance_sheet,
)
from fla_rules.spec.schema import all_schemas

ROOT: Final = Path(__file__).parent.parent
EXAMPLE: Final = ROOT / "docs" / "examples" / "trainings-and-costs.json"
ON: Final = date(2026, 1, 31)
FREE: Final = {"gross": 0, "contributions": 0, "subsidy": 0}


def training(id_: str, worker: str, **keys: object) -> Content:
    plain = {
        "id": id_,
        "worker": worker,
        "title": id_,
        "from": "2025-03-10",
        "to": "2025-03-10",
        "duration": {"hours": "8:00"},
        "form": "formal",
        "status": "followed",
        "registered_by": "employer",
        "cost": FREE,
    }
    return {**plain, **keys}


def firm(sexes: Mapping[str, str | None], *trainings: Content, **employer: object) -> Content:
    """Give a dossier of workers of these sexes, in service since 2024."""
    dossier = deepcopy(DOSSIER)
    (job,) = dossier["employments"]
    dossier["workers"] = [
        {"id": id_, **({"sex": sex} if sex else {})} for id_, sex in sexes.items()
    ]
    dossier["employments"] = [{**job, "worker": id_} for id_ in sexes]
    dossier["employer"] |= employer
    return {**dossier, "trainings": list(trainings), "opening_balances": []}


def balance(
    dossier: Content, year: int = 2025, on: date = ON, lang: str | Language = "en"
) -> SocialBalance:
    facts = read(json.dumps(dossier).encode(), on, RULEBOOK)
    return social_balance(facts, year, AssessmentRequest(on, on, language=lang), RULEBOOK)


def by_code(rows: SocialBalance) -> dict[str | None, FigureRow]:
    """Give each figure by its code, and each total by its section and heading."""
    found: dict[str | None, FigureRow] = {}
    for row in rows.rows:
        found |= {row.men.code: row.men, row.women.code: row.women}
        found[f"{row.section.value} {row.heading.value}"] = row.total
    return found


def said(figure: FigureRow) -> str:
    """Give the amount of a figure, or the ids of what is missing or open."""
    return figure.amount or " ".join(each.id for each in (*figure.missing, *figure.open))


# --- figures -------------------------------------------------------------------------------------

TWO: Final = {"anna": "f", "bram": "m"}
PAID: Final = {"fund_contributions": {"2025": {"men": "10", "women": "20.50"}}}
COST: Final = {"gross": "300", "contributions": "9.90", "subsidy": "100"}


@pytest.mark.parametrize(
    ("trainings", "figures"),
    [
        # One formal training of a man: all of his, and none of hers.
        (
            [training("t1", "bram", cost=COST)],
            {
                "5801": "1",
                "5802": "8",
                "5803": "2099/10",
                "58031": "300",
                "58032": "99/10",
                "58033": "100",
                "5811": "0",
                "5812": "0",
                "5813": "0",
                "5821": "0",
                "5823": "0",
                "5841": "0",
                "formal net_cost": "2099/10",
            },
        ),
        # A worker is counted once, however many trainings there were.
        (
            [
                training("t1", "bram"),
                training("t2", "bram", **{"from": "2025-05-05", "to": "2025-05-05"}),
            ],
            {"5801": "1", "5802": "16", "formal workers": "1"},
        ),
        # The same worker is counted in each section.
        (
            [
                training("t1", "anna"),
                training(
                    "t2", "anna", form="informal", **{"from": "2025-05-05", "to": "2025-05-05"}
                ),
            ],
            {"5811": "1", "5831": "1", "5851": "0"},
        ),
        # What is initial stands there, whatever its form.
        (
            [
                training("t1", "anna", initial=True, cost=COST),
                training("t2", "bram", initial=True, form="informal"),
            ],
            {"5801": "0", "5811": "0", "5841": "1", "5851": "1", "5852": "8", "5853": "2099/10"},
        ),
        # A training day is a normal day of a full-timer: 7:36.
        ([training("t1", "anna", duration={"days": "1/2"})], {"5812": "19/5"}),
        # What does not count toward the right is training all the same.
        (
            [training("t1", "anna", counts=False), training("t2", "bram", educational_leave=True)],
            {"5801": "1", "5811": "1"},
        ),
        # Planned, cancelled and not followed is not followed; nor is what lies in another year.
        (
            [
                training("t1", "anna", status="planned"),
                training("t2", "anna", status="cancelled"),
                training("t3", "anna", status="not_followed"),
                training("t4", "anna", **{"from": "2024-12-31", "to": "2024-12-31"}),
                training("t5", "anna", **{"from": "2026-01-02", "to": "2026-01-02"}),
            ],
            {"5811": "0", "5812": "0"},
        ),
        # A correction takes the place of what it corrects.
        (
            [
                training("t1", "anna"),
                training("t2", "anna", corrects="t1", duration={"hours": "6:00"}),
            ],
            {"5811": "1", "5812": "6"},
        ),
        # Over the end of a year: the year of its last day, by default.
        ([training("t1", "anna", **{"from": "2024-12-31", "to": "2025-01-01"})], {"5812": "8"}),
        ([training("t1", "anna", **{"from": "2025-12-31", "to": "2026-01-01"})], {"5812": "0"}),
        # Out of service nothing is followed.
        ([training("t1", "anna", **{"from": "2023-06-01", "to": "2023-06-01"})], {"5811": "0"}),
    ],
)
def test_each_figure_is_that_of_its_section_and_sex(
    trainings: list[Content], figures: dict[str, str]
) -> None:
    found = by_code(balance(firm(TWO, *trainings)))
    assert {code: said(found[code]) for code in figures} == figures


def test_every_code_of_the_model_stands_once_in_its_order() -> None:
    rows = balance(firm(TWO)).rows
    assert [(row.men.code, row.women.code) for row in rows] == [
        ("5801", "5811"),
        ("5802", "5812"),
        ("5803", "5813"),
        ("58031", "58131"),
        ("58032", "58132"),
        ("58033", "58133"),
        ("5821", "5831"),
        ("5822", "5832"),
        ("5823", "5833"),
        ("5841", "5851"),
        ("5842", "5852"),
        ("5843", "5853"),
    ]


def test_a_training_over_the_end_of_a_year_is_split_where_the_reading_says_so() -> None:
    late = training("t1", "anna", **{"from": "2025-12-30", "to": "2026-01-01"}, cost=COST)
    dossier = firm(TWO, late) | {"readings": {"straddling_training": "by_days"}}
    of_2025 = balance(dossier)
    assert said(by_code(of_2025)["5812"]) == "16/3"
    assert said(by_code(of_2025)["58131"]) == "200"
    assert of_2025.readings == {"straddling_training": "by_days"}
    assert said(by_code(balance(dossier, 2026))["5812"]) == "8/3"


# --- what is not given ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sexes", "cost", "employer", "figures"),
    [
        # Without a sex the two columns are not known, and the total is.
        (
            {"w": None},
            FREE,
            {},
            {
                "5801": "social_balance.sex_missing",
                "5811": "social_balance.sex_missing",
                "58031": "social_balance.sex_missing",
                "formal workers": "1",
                "formal net_cost": "0",
            },
        ),
        (
            {"w": "x"},
            FREE,
            {},
            {"5801": "social_balance.sex_of_neither", "formal workers": "1"},
        ),
        # No cost at all: workers and hours are known, and no cost is.
        (
            {"w": "m"},
            None,
            {},
            {
                "5801": "1",
                "5802": "8",
                "58031": "social_balance.cost_missing",
                "58032": "social_balance.contributions_missing",
                "58033": "social_balance.cost_missing",
                "58131": "0",
            },
        ),
        (
            {"w": "m"},
            {"gross": "50"},
            PAID,
            {
                "5803": "social_balance.cost_missing",
                "58031": "50",
                "58032": "10",
                "58033": "social_balance.cost_missing",
                "58132": "41/2",
            },
        ),
        # What the employer paid for all together comes beside what was paid for a training.
        ({"w": "m"}, COST, PAID, {"58032": "199/10", "5803": "2199/10", "5813": "41/2"}),
        # In another year it was paid for other workers.
        (
            {"w": "m"},
            {"gross": "50", "subsidy": 0},
            {"fund_contributions": {"2024": {"men": 1, "women": 1}}},
            {"58032": "social_balance.contributions_missing"},
        ),
    ],
)
def test_what_is_not_given_is_said_and_never_taken_as_zero(
    sexes: dict[str, str | None],
    cost: Content | None,
    employer: Content,
    figures: dict[str, str],
) -> None:
    one = training("t1", "w", cost=cost) if cost else training("t1", "w")
    if cost is None:
        del one["cost"]
    found = by_code(balance(firm(sexes, one, **employer)))
    assert {code: said(found[code]) for code in figures} == figures


def test_the_contributions_of_nobody_are_not_known_without_formal_training_either() -> None:
    found = by_code(balance(firm(TWO)))
    for code in ("58032", "58132", "5803", "5813", "formal contributions"):
        assert said(found[code]) == "social_balance.contributions_missing", code
    assert [said(found[code]) for code in ("5801", "58031", "58033")] == ["0", "0", "0"]


def test_informal_training_needs_no_contributions_and_counts_those_given() -> None:
    bare = training("t1", "bram", form="informal", cost={"gross": "60", "subsidy": "10"})
    paid = training("t2", "anna", form="informal", cost=COST)
    found = by_code(balance(firm(TWO, bare, paid)))
    assert [said(found[code]) for code in ("5823", "5833")] == ["50", "2099/10"]


def test_what_is_needed_is_named_once_with_its_key_and_the_figures_it_holds_up() -> None:
    sexes = {f"w{place}": None for place in range(7)}
    trainings = [training(f"t{place}", f"w{place}", cost={"gross": 1}) for place in range(7)]
    first, *others = balance(firm(sexes, *trainings)).needed
    assert (first.id, first.path) == ("social_balance.sex_missing", "/workers")
    assert first.message == "workers[].sex: not given of w0, w1, w2, w3, w4, ..."
    assert first.holds_up == 12
    assert [each.path for each in others] == ["/employer/fund_contributions", "/trainings"]


# --- what else is said ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "on", "finding"),
    [
        ({}, date(2025, 10, 1), "social_balance.year_not_over"),
        (
            {"workers": [{"id": "anna", "sex": "f", "account_from": "2025-06-01"}]},
            ON,
            "social_balance.account_from",
        ),
        (
            {"trainings": [training("t1", "anna"), training("t2", "anna", title="T1")]},
            ON,
            "training.twice",
        ),
        ({"employments": "2025-02-01"}, ON, "training.outside_employment"),
    ],
)
def test_why_a_figure_may_not_be_all_there_is_said(change: Content, on: date, finding: str) -> None:
    dossier = firm({"anna": "f"}, training("t1", "anna"))
    if "employments" in change:
        dossier["employments"][0]["to"] = change["employments"]
    else:
        dossier |= change
    assert finding in [each.id for each in balance(dossier, on=on).findings]
    assert balance(firm({"anna": "f"}, training("t1", "anna"))).findings == ()


def test_sex_cost_and_the_like_change_no_other_answer() -> None:
    bare = firm({"anna": None}, training("t1", "anna"))
    del bare["trainings"][0]["cost"]
    full = firm({"anna": "f"}, training("t1", "anna", cost=COST, initial=True), **PAID)
    full["workers"][0] |= {"risk_groups": ["50+"], "team": "kitchen"}
    assert answer(full) == answer(bare)


# --- wrong input ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ({"cost": {"gross": 1.5}}, "trainings[0].cost.gross: 1.5 is a floating-point number"),
        ({"cost": {"gross": -1}}, "trainings[0].cost.gross: -1 is not an exact amount"),
        ({"cost": {"gross": "1/3"}}, "trainings[0].cost.gross: 1/3 is not in euros and cents"),
        ({"cost": {"subsidy": 0}}, "trainings[0].cost.gross: missing"),
        ({"cost": 450}, "trainings[0].cost: 450 is not an object"),
        ({"initial": "yes"}, "trainings[0].initial: 'yes' is neither true nor false"),
    ],
)
def test_a_cost_that_cannot_be_is_refused_with_its_path(keys: Content, line: str) -> None:
    (found,) = mistakes(firm({"anna": "f"}, training("t1", "anna", **keys)))
    assert found.startswith(line), found


def test_an_amount_is_held_to_the_cent_and_a_float_refused() -> None:
    assert Cost("450.50", subsidy=0) == Cost("901/2", None, "0.00")
    for wrong in (1.5, "-1", "1/3", None, "0.001"):
        with pytest.raises(FactError):
            euros(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("year", [2007, 2027, 9999])
def test_a_year_without_a_balance_sheet_is_refused(year: int) -> None:
    with pytest.raises(FactError, match="give one from 2008 to 2026"):
        balance(firm(TWO), year)


@pytest.mark.parametrize("year", ["25", "2027", "x", "2025-2026", ""])
def test_a_wrong_year_is_a_mistake_of_the_command(
    year: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["balance-sheet", str(EXAMPLE), "--on", "2026-01-31", f"--year={year}"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("--year: ")


# --- laws ----------------------------------------------------------------------------------------

amount_of_money = st.integers(0, 10_000).map(lambda cents: f"{cents // 100}.{cents % 100:02}")
costs = st.one_of(
    st.none(),
    st.builds(
        lambda gross, others: {"gross": gross, **others},
        amount_of_money,
        st.fixed_dictionaries(
            {}, optional={"contributions": amount_of_money, "subsidy": amount_of_money}
        ),
    ),
)


@st.composite
def firms(draw: st.DrawFn) -> Content:
    sexes = {f"w{place}": draw(st.sampled_from(["f", "m", "m", "x", None])) for place in range(4)}
    trainings = []
    for place in range(draw(st.integers(0, 6))):
        day = draw(st.dates(date(2024, 11, 1), date(2026, 3, 1))).isoformat()
        keys: Content = {
            "from": day,
            "to": day,
            "form": draw(st.sampled_from(["formal", "informal"])),
            "initial": draw(st.booleans()),
            "status": draw(st.sampled_from(["followed", "followed", "planned", "cancelled"])),
            "duration": draw(
                st.sampled_from(
                    [{"days": 1}, {"days": "2/3"}, {"hours": "3:20"}, {"hours": "8:00"}]
                )
            ),
        }
        row = training(f"t{place}", draw(st.sampled_from(sorted(sexes))), **keys)
        del row["cost"]
        cost = draw(costs)
        trainings.append(row | ({"cost": cost} if cost else {}))
    paid = draw(st.sampled_from([{}, PAID]))
    return firm(sexes, *trainings, **paid)


def oracle(dossier: Content) -> dict[str, Fraction | None]:
    """Go through the file for each code: slow, and nothing of the library."""
    sex_of = {each["id"]: each.get("sex") for each in dossier["workers"]}
    paid = dossier["employer"].get("fund_contributions", {}).get("2025")
    found: dict[str, Fraction | None] = {}
    for section, formal in (("0", True), ("2", False), ("4", None)):
        of_section = [
            each
            for each in dossier["trainings"]
            if each["status"] == "followed"
            and each["to"].startswith("2025")
            and (None if each["initial"] else each["form"] == "formal") is formal
        ]
        for woman in (False, True):
            start = f"58{int(section) + woman}"
            own = [each for each in of_section if sex_of[each["worker"]] == ("f" if woman else "m")]
            clear = all(sex_of[each["worker"]] in {"f", "m"} for each in of_section)
            hours = Fraction()
            for each in own:
                if "days" in each["duration"]:
                    hours += Fraction(each["duration"]["days"]) * Fraction(38, 5)
                else:
                    whole, minutes = each["duration"]["hours"].split(":")
                    hours += int(whole) + Fraction(int(minutes), 60)
            parts: dict[str, Fraction | None] = {}
            for key in ("gross", "contributions", "subsidy"):
                given = [each.get("cost", {}).get(key) for each in own]
                some = sum((Fraction(each) for each in given if each is not None), Fraction())
                parts[key] = None if None in given else some
                if key == "contributions" and not formal:
                    parts[key] = some
                elif key == "contributions" and paid:
                    parts[key] = some + Fraction(paid["women" if woman else "men"])
                elif key == "contributions" and not any(
                    "contributions" in each.get("cost", {}) for each in of_section
                ):
                    parts[key] = None
            gross, extra, less = parts.values()
            known = gross is not None and extra is not None and less is not None
            rows = {
                "1": Fraction(len({each["worker"] for each in own})),
                "2": hours,
                "3": gross + extra - less if known else None,  # type: ignore[operator]
            }
            if formal:
                rows |= {"31": gross, "32": extra, "33": less}
            found |= {start + end: value if clear else None for end, value in rows.items()}
    return found


@given(firms())
def test_every_figure_is_that_of_a_slow_count_of_the_file(dossier: Content) -> None:
    figures = by_code(balance(dossier))
    assert {
        code: None if figures[code].amount is None else Fraction(figures[code].amount or "")
        for code in oracle(dossier)
    } == oracle(dossier)


@given(firms())
def test_men_and_women_are_all_and_the_net_cost_is_its_parts(dossier: Content) -> None:
    rows = balance(dossier).rows
    for row in rows:
        parts = [row.men.amount, row.women.amount, row.total.amount]
        if all(parts):
            men, women, total = (Fraction(each or "") for each in parts)
            assert men + women == total, row
    formal = {row.heading: row for row in rows if row.section is BalanceSection.FORMAL}
    order = (
        BalanceHeading.NET_COST,
        BalanceHeading.GROSS_COST,
        BalanceHeading.CONTRIBUTIONS,
        BalanceHeading.SUBSIDIES,
    )
    column: Callable[[BalanceHeading], FigureRow]
    for column in (
        lambda heading: formal[heading].men,
        lambda heading: formal[heading].women,
        lambda heading: formal[heading].total,
    ):
        net, *others = (column(heading).amount for heading in order)
        assert (net is None) == (None in others)
        if net is not None:
            gross, paid, received = (Fraction(each or "") for each in others)
            assert Fraction(net) == gross + paid - received


# --- as JSON, as text, as a page -----------------------------------------------------------------


def test_the_json_fits_its_schema() -> None:
    schema: Any = all_schemas()["balance-sheet"]
    for year in (2025, 2026):
        rows = balance(json.loads(EXAMPLE.read_text(encoding="utf-8")), year)
        Draft202012Validator(schema).validate(json.loads(as_json(rows)))


def pseudo() -> Language:
    """Give a language in which every text of the library stands between marks."""

    def marked(texts: Mapping[str, str]) -> dict[str, str]:
        return {id_: f"⟦{text}⟧" for id_, text in texts.items()}

    english = language("en")
    return evolve(
        english,
        name="qq",
        messages=marked(english.messages),
        words=marked(english.words),
        labels=marked(english.labels),
    )


def test_no_english_is_left_in_another_language() -> None:
    spoken = pseudo()
    dossier = firm(
        {"w1": None, "w2": "x"}, training("t1", "w1", cost={"gross": 1}), training("t2", "w2")
    )
    page = as_html(social_balance_sheet(balance(dossier, on=date(2025, 9, 9), lang=spoken), spoken))
    body = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    texts = [text for text in re.findall(r">([^<]+)<", body) if re.search("[A-Za-z]", text)]
    assert len(texts) > 20
    assert [text for text in texts if "⟦" not in text] == []


@pytest.mark.parametrize("name", languages())
@pytest.mark.parametrize("width", [80, 160])
def test_the_text_has_every_amount_and_every_gap_in_its_width(name: str, width: int) -> None:
    rows = balance(json.loads(EXAMPLE.read_text(encoding="utf-8")), lang=name)
    console = Console(width=width)
    with console.capture() as shown:
        console.print(sheet_view(social_balance_sheet(rows, name)))
    text = shown.get()
    assert max(map(len, text.splitlines())) <= width
    written = language(name).forms.money
    for row in rows.rows:
        for figure in (row.men, row.women, row.total):
            if figure.outcome is OutcomeName.DETERMINED and "cost" in row.heading.value:
                assert written(Fraction(figure.amount or "")) in text
    for need in rows.needed:
        assert need.message.split(" ")[0] in text
