"""The documentation as a site: what it links to is there, and nothing comes from elsewhere."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from inspect import isclass, isroutine
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

import pytest

from browsing import ROOT, build
from public import ROOMS, held_in

pytest.importorskip("sphinx")

# Attributes by which a page takes something in, and by which it only leads somewhere.
TAKES_IN: Final = frozenset({"src", "srcset", "data", "poster"})
LEADS: Final = frozenset({"a", "area"})


class Page(HTMLParser):
    """What a page names: its own places, where it leads, and what it takes in."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.places: set[str] = set()
        self.leads: set[str] = set()
        self.takes_in: set[str] = set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and name == "id":
                self.places.add(value)
            elif value and name == "href" and tag in LEADS:
                self.leads.add(value)
            elif value and (name == "href" or name in TAKES_IN):
                self.takes_in.add(value)


@pytest.fixture(scope="module")
def read(site: Path) -> dict[Path, Page]:
    return {path: Page(path) for path in sorted(site.rglob("*.html"))}


def _is_elsewhere(target: str) -> bool:
    return bool(urlsplit(target).netloc)


def _broken(read: dict[Path, Page]) -> Iterator[tuple[str, str]]:
    for path, page in read.items():
        for target in page.leads | page.takes_in:
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                continue
            led = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            places = {"", *read[led].places} if led in read else {unquote(parts.fragment)}
            if not led.is_file() or unquote(parts.fragment) not in places:
                yield path.name, target


def test_every_link_inside_the_site_leads_to_a_page_and_to_a_place_on_it(
    read: dict[Path, Page],
) -> None:
    assert len(read) > 60
    assert sorted(_broken(read)) == []


def test_nothing_on_a_page_comes_from_elsewhere(site: Path, read: dict[Path, Page]) -> None:
    # What stands in the page itself is not fetched.
    taken = {target for page in read.values() for target in page.takes_in}
    assert [target for target in taken if _is_elsewhere(target)] == []
    for sheet in site.rglob("*.css"):
        named = re.findall(
            r"url\(['\"]?([^'\")]+)|@import ['\"]([^'\"]+)", sheet.read_text("utf-8")
        )
        assert [each for each in named if _is_elsewhere("".join(each))] == []


@pytest.mark.parametrize("room", ROOMS)
def test_every_public_name_of_a_room_stands_on_its_page(read: dict[Path, Page], room: str) -> None:
    (page,) = [
        page for path, page in read.items() if path.parts[-2:] == ("reference", f"{room}.html")
    ]
    # A constant and another name of a type have no docstring of their own, and so no place.
    held = [name for name, each in held_in(room).items() if isclass(each) or isroutine(each)]
    assert [name for name in held if f"fla_rules.{room}.{name}" not in page.places] == []


def test_each_page_of_the_repository_is_a_page_of_the_site(
    site: Path, read: dict[Path, Page]
) -> None:
    built = {path.relative_to(site).with_suffix("").as_posix() for path in read}
    pages = [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]
    wanted = {
        path.relative_to(ROOT).with_suffix("").as_posix()
        for path in pages
        if "node_modules" not in path.parts
    }
    assert wanted - built == set()


@pytest.mark.parametrize(
    "link", ["docs/nowhere.md", "docs/rooms.md#no-such-heading", "docs/examples/nowhere.json"]
)
def test_a_link_that_leads_nowhere_fails_the_build(tmp_path: Path, link: str) -> None:
    (tmp_path / "docs" / "site").mkdir(parents=True)
    for name in ("build.py", "conf.py", "index.html"):
        copied = Path("docs", "site", name)
        (tmp_path / copied).write_bytes((ROOT / copied).read_bytes())
    (tmp_path / "docs" / "rooms.md").write_bytes(b"# The rooms\n")
    (tmp_path / "README.md").write_text(f"# A page\n\n[there]({link})\n", encoding="utf-8")
    done = build(tmp_path, str(tmp_path / "site"), "--pages")
    assert done.returncode == 1
    told = [line for line in done.stderr.splitlines() if "README.md:3: WARNING" in line]
    assert len(told) == 1
    assert link.rpartition("#")[2] in told[0]
