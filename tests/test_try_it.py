"""The page Try it, in a browser, as somebody uses it who has only the site."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Literal

import pytest

from browsing import ROOT, has_node, served
from fla_rules.explain import languages

pytest.importorskip("sphinx")
sync = pytest.importorskip("playwright.sync_api")

from playwright.sync_api import Browser, BrowserContext, Page, expect  # noqa: E402

CHROMIUM: Final = shutil.which("chromium")
AXE: Final = "4.14.1"
EXAMPLES: Final = ROOT / "docs" / "examples"
LONG: Final = 60_000
# What a person meets on the way through the page with the tabulator.
CONTROLS: Final = {
    *("language", "size", "committee", "regime", "first", "last", "year", "known"),
    *("dossier", "on", "all-known", "years", "whose", "print", "time"),
}

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="needs chromium"),
    pytest.mark.skipif(not has_node(), reason="needs npm and node"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync.sync_playwright() as playwright:
        # Root may start it in no other way.
        options = ["--no-sandbox"]
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=options)
        yield started
        started.close()


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("axe")
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder)]
    subprocess.run([*command, f"axe-core@{AXE}"], check=True)
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """Give a browser that has seen nothing, and look at the end where it went."""
    context = browser.new_context(locale="en-GB")
    asked: list[str] = []
    errors: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert asked
    assert [url for url in asked if not url.startswith((f"{address}/", "data:", "about:"))] == []
    assert errors == []


@pytest.fixture
def page(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(f"{address}/try/")
    wait_for_answer(page)
    return page


def wait_for_answer(page: Page) -> None:
    """Wait until the page has answered, and has put the statement below the answer."""
    expect(page.locator("#statement")).to_be_visible(timeout=LONG)


def ask(page: Page, form: str, **fields: str) -> None:
    """Fill in some fields of a form, and ask."""
    for name, value in fields.items():
        page.locator(f"#{form} [name={name}]").fill(value)
    page.locator(f"#{form} button").click()
    expect(page.locator("#answer-title")).to_be_focused(timeout=LONG)


def command(dossier: str, day: str, known_on: str, *others: str) -> str:
    """Give what the command writes of a dossier."""
    asked = ["assess", "/dev/stdin", "--on", day, "--known-on", known_on, "--format", "json"]
    done = subprocess.run(
        [sys.executable, "-m", "fla_rules", *asked, *others],
        input=dossier.encode(),
        capture_output=True,
        check=True,
    )
    return done.stdout.decode()


def assessment(page: Page) -> str:
    return page.locator("#assessment").text_content() or ""


def rows(page: Page, name: str) -> list[dict[str, Any]]:
    found: dict[str, list[dict[str, Any]]] = json.loads(assessment(page))
    return found[name]


def test_the_page_answers_its_example_when_it_has_loaded(page: Page) -> None:
    (right,) = rows(page, "rights")
    assert (right["worker"], right["year"], right["days"]) == ("w1", 2024, "10/3")
    expect(page.locator("#answer")).to_contain_text("≈ 3.33 days")


def test_the_form_answers_for_the_worker_that_was_filled_in(page: Page) -> None:
    ask(page, "one", size="15,5", committee="200", regime="0,5", first="2025-02-10", year="2026")
    (right,) = rows(page, "rights")
    (size,) = rows(page, "size_classes")
    assert (size["average"], size["class"]) == ("31/2", "10_to_20")
    assert (right["year"], right["outcome"]) == (2026, "determined")
    ask(page, "one", last="2026-05-31")
    (end,) = rows(page, "leavings")
    assert end["last"] == "2026-05-31"
    dossier = page.locator("#dossier").input_value()
    known = page.locator("#known").input_value()
    # A question of a year asks about its last day.
    written = command(dossier, "2026-12-31", known, "--years", "2026")
    assert assessment(page) == written


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", ["two-workers", "duties-2024-2026", "firm-of-8"])
def test_a_dossier_has_the_answer_of_the_command_byte_for_byte(
    page: Page, name: str, language: str
) -> None:
    text = (EXAMPLES / f"{name}.json").read_text(encoding="utf-8")
    page.select_option("#language", language)
    ask(page, "all", dossier=text, on="2026-06-30", known="2026-09-30", years="")
    assert assessment(page) == command(text, "2026-06-30", "2026-09-30", "--lang", language)


def test_each_language_is_spoken_all_over_the_page(page: Page) -> None:
    said = {}
    for language in languages():
        page.select_option("#language", language)
        expect(page.locator("#status")).to_have_text(re.compile(r"\d+ ms"), timeout=LONG)
        expect(page.locator("html")).to_have_attribute("lang", language)
        frame = page.frame_locator("#statement-page")
        expect(frame.locator("html")).to_have_attribute("lang", language, timeout=LONG)
        own = [each.strip() for each in page.locator("[data-say]").all_text_contents()]
        assert all(own)
        said[language] = [*own, page.title(), *page.locator("#answer h3").all_text_contents()]
    for place in zip(*said.values(), strict=True):
        # Some words are the same in two of them, such as "Status"; in four none is but one.
        assert len(set(place)) > 1 or place[0] == "Dossier (JSON)"


@pytest.mark.parametrize(
    ("form", "fields", "said"),
    [
        ("one", {"size": "forty"}, "employer.quarter_end_fte"),
        ("one", {"committee": "abc"}, "employments[0].joint_committee"),
        ("one", {"regime": "half"}, "employments[0].regime[0].fraction"),
        ("one", {"first": ""}, "employments[0].from"),
        ("one", {"last": "2023-01-31"}, "employments[0]"),
        ("one", {"year": "soon"}, "on: 'soon-12-31' is not a day; give an ISO date"),
        ("one", {"known": ""}, "known_on: '' is not a day; give an ISO date"),
        ("all", {"dossier": "{"}, "line 1"),
        ("all", {"dossier": "{}"}, "format: missing"),
        ("all", {"years": "all"}, "years: 'all' is not a span of years; give 2024, or 2024-2026"),
    ],
)
def test_what_cannot_be_answered_is_said_in_lines_and_no_old_answer_stays(
    page: Page, form: str, fields: dict[str, str], said: str
) -> None:
    ask(page, form, **fields)
    lines = page.locator("#mistakes li").all_text_contents()
    assert any(said in line for line in lines)
    assert not any("Traceback" in line for line in lines)
    # Of the form, the field is marked for eyes and ears; of the box, the line names the place.
    marked = page.locator("[aria-invalid]")
    assert [each.get_attribute("name") for each in marked.all()] == (
        list(fields) if form == "one" else []
    )
    expect(page.locator("#answer")).to_be_empty()
    expect(page.locator("#statement")).to_be_hidden()
    expect(page.locator("#json")).to_be_hidden()


def test_who_has_no_mouse_reaches_every_control_and_asks(page: Page) -> None:
    met: set[str] = set()
    page.locator("#language").focus()
    for _ in range(80):
        met.add(page.evaluate("document.activeElement.id"))
        page.keyboard.press("Tab")
    assert met >= CONTROLS
    page.locator("#size").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    expect(page.locator("#answer-title")).to_be_focused(timeout=LONG)
    (right,) = rows(page, "rights")
    assert right["outcome"] == "not_applicable"


@pytest.mark.parametrize("width", [390, 1300])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing(
    page: Page, axe: str, colours: Literal["light", "dark"], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=colours)
    page.evaluate(axe)
    for details in page.locator("details > summary").all():
        details.click()
    assert found_by_axe(page) == []
    ask(page, "all", dossier="{}")
    assert page.locator("#mistakes li").count() > 1
    assert found_by_axe(page) == []


def found_by_axe(page: Page) -> list[tuple[str, str]]:
    found = page.evaluate("axe.run({iframes: false})")
    return [(each["id"], node["html"]) for each in found["violations"] for node in each["nodes"]]


def test_nothing_is_wider_than_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_after_the_first_visit_it_works_without_a_server(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    with served(site) as address:
        page.goto(f"{address}/try/")
        wait_for_answer(page)
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.goto(f"{address}/try/")
    wait_for_answer(page)
    ask(page, "one", size="12", committee="200", year="2025")
    (right,) = rows(page, "rights")
    assert right["year"] == 2025
    context.close()


def test_where_the_image_of_memory_does_not_load_the_library_is_started_the_long_way(
    context: BrowserContext, address: str
) -> None:
    context.route("**/image.gz", lambda route: route.fulfill(status=404, body=b""))
    page = context.new_page()
    page.goto(f"{address}/try/")
    wait_for_answer(page)
    (right,) = rows(page, "rights")
    assert right["days"] == "10/3"


def test_the_time_of_one_right_is_measured_in_the_browser(page: Page) -> None:
    page.locator("#time").click()
    expect(page.locator("#timed")).to_have_text(re.compile(r"[1-9].* µs"), timeout=LONG)
