"""A sheet says the same as a page and as text, and a page needs nothing but itself."""

import re
from fractions import Fraction
from xml.etree import ElementTree as ET

import pytest
from rich.console import Console

from fla_rules.errors import FactError
from fla_rules.reports import sheet_view
from fla_rules.sheets import Bar, Bars, Column, Lines, Pairs, Sheet, Table, as_html

COLUMNS = (Column("Year"), Column("Days", amounts=True))
SHEET = Sheet(
    "Account of <w1>",
    "en",
    (
        Table("Credit", COLUMNS, (("2024", "5"), ("2025", "2.5"))),
        Pairs("Left", (("Days", "7.5"),)),
        Bars("Used", (Bar("Formal", Fraction(1, 4), "1 of 4 days"),)),
        Lines("Notes", ("Nothing & nobody.",)),
        Lines("Empty", ()),
    ),
)


def read(page: str) -> ET.Element:
    # Of what HTML leaves open, only these tags occur in a page.
    closed = re.sub(r"<(meta)([^>]*)>", r"<\1\2/>", page.removeprefix("<!DOCTYPE html>\n"))
    return ET.fromstring(closed)  # noqa: S314


def text_of(element: ET.Element) -> list[str]:
    return [each.strip() for each in element.itertext() if each.strip()]


def test_a_page_holds_every_text_of_its_sheet_in_order() -> None:
    page = read(as_html(SHEET))
    body = page.find("body")
    assert body is not None
    assert text_of(body) == [
        *("Account of <w1>", "Credit", "Year", "Days", "2024", "5", "2025", "2.5"),
        *("Left", "Days", "7.5", "Used", "Formal", "1 of 4 days", "Notes", "Nothing & nobody."),
    ]
    assert page.get("lang") == "en"


def test_a_page_asks_for_nothing_from_elsewhere_and_runs_nothing() -> None:
    page = as_html(SHEET)
    assert not re.search(r"<script|<link|src=|href=|url\(|@import|https?:|\bon\w+=", page)


def test_a_table_names_its_columns_and_rows_for_those_who_hear_it() -> None:
    page = read(as_html(SHEET))
    heads = [(each.get("scope"), each.text) for each in page.iter("th")]
    assert heads == [("col", "Year"), ("col", "Days"), ("row", "2024"), ("row", "2025")]
    assert [text_of(each) for each in page.iter("caption")] == [["Credit"]]


def test_every_part_has_a_heading_below_the_one_of_the_page() -> None:
    page = read(as_html(SHEET))
    heads = [(each.tag, each.text) for each in page.iter() if each.tag in {"h1", "h2", "h3"}]
    titles = [("h2", part.title) for part in SHEET.parts]
    assert heads == [("h1", SHEET.title), *titles]


def test_what_scrolls_is_reached_by_the_keyboard_and_has_the_name_of_its_table() -> None:
    page = read(as_html(SHEET))
    (wide,) = (each for each in page.iter() if each.get("tabindex"))
    (named,) = (each for each in page.iter() if each.get("id") == wide.get("aria-labelledby"))
    assert (wide.get("role"), wide.get("tabindex"), named.text) == ("region", "0", "Credit")


@pytest.mark.parametrize(("columns", "kept"), [(5, "short"), (6, None)])
def test_a_day_stays_on_one_line_of_a_page_where_there_are_few_columns(
    columns: int, kept: str | None
) -> None:
    day, why = "30 september 2026", "a reason that takes as many lines as it needs"
    row = (day, why, *["1"] * (columns - 2))
    page = read(as_html(Sheet("", "nl", (Table("", (Column("?"),) * columns, (row,)),))))
    kinds = {each.text: each.get("class") for each in page.iter() if each.tag in {"th", "td"}}
    assert (kinds[day], kinds[why]) == (kept, None)


def test_a_bar_is_as_long_as_its_share_and_is_not_read_aloud() -> None:
    (picture,) = read(as_html(SHEET)).iter("svg")
    whole, part = (int(each.get("width", "")) for each in picture.iter("rect"))
    assert Fraction(part, whole) == Fraction(1, 4)
    assert picture.get("aria-hidden") == "true"


def test_text_holds_what_the_page_holds() -> None:
    console = Console(width=80)
    with console.capture() as shown:
        console.print(sheet_view(SHEET))
    body = read(as_html(SHEET)).find("body")
    assert body is not None
    for text in text_of(body):
        assert text in shown.get()
    assert "Empty" not in shown.get()


def test_an_amount_stays_on_one_line_of_a_narrow_terminal_and_two_heads_may_be_the_same() -> None:
    columns = (Column("Why"), Column("Days", amounts=True), Column("Days", amounts=True))
    rows = (("a reason that is much longer than its line " * 2, "at least ≈ 12.67", "3"),)
    console = Console(width=40)
    with console.capture() as shown:
        console.print(sheet_view(Sheet("Account", "en", (Table("", columns, rows),))))
    assert any("at least ≈ 12.67" in line for line in shown.get().splitlines())
    assert max(map(len, shown.get().splitlines())) <= 40


@pytest.mark.parametrize("text", ["", " "])
def test_a_cell_and_a_value_say_why_there_is_nothing(text: str) -> None:
    refused = "'Credit' with an empty text; say in a word why there is nothing"
    with pytest.raises(FactError, match=refused):
        Table("Credit", COLUMNS, (("2024", text),))
    with pytest.raises(FactError, match=refused):
        Pairs("Credit", (("Days", text),))


def test_a_row_of_another_length_and_a_share_over_1_are_refused() -> None:
    with pytest.raises(FactError, match="1 texts under 2 columns; give a text for each"):
        Table("Credit", COLUMNS, (("2024",),))
    with pytest.raises(FactError, match="5/4 is no share; give one from 0 to 1"):
        Bar("Formal", Fraction(5, 4), "5 of 4 days")
