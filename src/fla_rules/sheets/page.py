"""A sheet as one page of HTML: whole in itself, without a script, readable aloud, and on A4."""

from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from fla_rules import checks
from fla_rules.sheets.sheet import Bar, Bars, Column, Lines, Pairs, Part, Sheet, Table

# Of a bar's picture: its width, and the height of a row in it.
_WIDE: Final = 320
_HIGH: Final = 14
# A text of so many signs, such as a day, is kept on one line where there are few columns.
_SHORT: Final = 18
_FEW: Final = 5
_HEADS_A_ROW: Final = {"scope": "row"}
_STYLE: Final = """
:root { color-scheme: light dark; --line: #767676; --soft: #dfe5ec; --bar: #1f5f8b; }
@media (prefers-color-scheme: dark) { :root { --line: #8a8a8a; --soft: #3a4048; --bar: #7db8e0; } }
* { box-sizing: border-box; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; }
p { margin: .4rem 0; max-width: 46rem; }
.wide { overflow-x: auto; }
.wide:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; }
caption h2 { margin-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0;
  border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
.short { white-space: nowrap; }
thead th { vertical-align: bottom; }
tbody th { font-weight: 400; }
.amount { text-align: right; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: .3rem 1.5rem;
  margin: .5rem 0; }
dt { font-weight: 600; max-width: 20rem; } dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
svg { display: block; width: 100%; height: 1rem; }
rect { fill: var(--bar); } rect.whole { fill: var(--soft); }
@media (forced-colors: active) { rect { fill: CanvasText; } rect.whole { fill: GrayText; } }
@page { size: A4; margin: 18mm 15mm; }
@media print {
  :root { color-scheme: light; --line: #999; --soft: #ddd; --bar: #333; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  p { max-width: none; }
  .wide { overflow: visible; }
  h1, h2, caption { break-after: avoid; } tr, dl > *, p { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  rect { print-color-adjust: exact; }
}
"""


def as_html(sheet: Sheet) -> str:
    """Write a sheet as a page of HTML that needs nothing else: no script, no file, no network.

    >>> page = as_html(Sheet("Overzicht", "nl", (Lines("", ("5 < 6 dagen",)),)))
    >>> page.splitlines()[0], "<p>5 &lt; 6 dagen</p>" in page
    ('<!DOCTYPE html>', True)
    """
    checks.one("sheet", sheet, Sheet)
    html = Element("html", lang=sheet.language)
    head = SubElement(html, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    _text(head, "title", sheet.title)
    _text(head, "style", _STYLE)
    main = SubElement(SubElement(html, "body"), "main")
    _text(main, "h1", sheet.title)
    for place, part in enumerate(sheet.parts, 1):
        main.append(_part(part, f"part-{place}"))
    return f"<!DOCTYPE html>\n{tostring(html, encoding='unicode', method='html')}\n"


def _text(parent: Element, tag: str, text: str, **attributes: str) -> Element:
    element = SubElement(parent, tag, attributes)
    # A sign stays beside the amount that it was rounded to.
    element.text = text.replace("≈ ", "≈\u00a0")
    return element


def _part(part: Part, id_: str) -> Element:
    section = Element("section")
    if part.title and not isinstance(part, Table):
        _text(section, "h2", part.title)
    match part:
        case Table():
            _table(section, part, id_)
        case Lines():
            for line in part.lines:
                _text(section, "p", line)
        case Pairs():
            pairs = SubElement(section, "dl")
            for name, value in part.pairs:
                _text(pairs, "dt", name)
                _text(pairs, "dd", value)
        case Bars():
            _bars(section, part)
    return section


def _table(section: Element, part: Table, id_: str) -> None:
    # What is too wide for a screen is moved with the arrow keys, too.
    named = {"role": "region", "aria-labelledby": id_} if part.title else {}
    wide = SubElement(section, "div", {"class": "wide", "tabindex": "0", **named})
    table = SubElement(wide, "table")
    if part.title:
        _text(SubElement(table, "caption"), "h2", part.title, id=id_)
    head = SubElement(SubElement(table, "thead"), "tr")
    for column in part.columns:
        _text(head, "th", column.label, scope="col", **_kind(column))
    body = SubElement(table, "tbody")
    for texts in part.rows:
        row = SubElement(body, "tr")
        for place, (column, text) in enumerate(zip(part.columns, texts, strict=True)):
            short = len(text) <= _SHORT and len(part.columns) <= _FEW
            kind = _kind(column, short=short)
            _text(row, "td" if place else "th", text, **kind, **({} if place else _HEADS_A_ROW))


def _kind(column: Column, *, short: bool = False) -> dict[str, str]:
    """Name what a cell looks like: amounts stand to the right, short texts on one line."""
    names = [name for name, is_so in (("amount", column.amounts), ("short", short)) if is_so]
    return {"class": " ".join(names)} if names else {}


def _bars(section: Element, part: Bars) -> None:
    """Draw bars; each has its figure beside it as text, so that the picture itself says nothing."""
    pairs = SubElement(section, "dl")
    for bar in part.bars:
        _text(pairs, "dt", bar.label)
        value = _text(pairs, "dd", bar.figure)
        value.append(_picture(bar))


def _picture(bar: Bar) -> Element:
    size = {"viewBox": f"0 0 {_WIDE} {_HIGH}", "preserveAspectRatio": "none", "aria-hidden": "true"}
    picture = Element("svg", size)
    for kind, width in (("whole", _WIDE), ("part", round(_WIDE * bar.share))):
        box = {"class": kind, "width": str(width), "height": str(_HIGH)}
        SubElement(picture, "rect", box)
    return picture
