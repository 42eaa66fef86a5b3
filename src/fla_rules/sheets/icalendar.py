"""An employer's calendar as iCalendar (RFC 5545), which any calendar program reads.

Each day is an event of its own, all day long, which nobody is busy with. Its id says what it is the
day of: a file that is read later moves the event, and adds no second one. What has no day is in the
journal entry at the top, with the question and the law that the file answers.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from typing import Final

from fla_rules import checks
from fla_rules.dossier.row_words import about, articles
from fla_rules.duties.compliance import Status
from fla_rules.errors import of_an_extra
from fla_rules.explain import Language, as_language, label, shown
from fla_rules.sheets.deadlines import (
    DeadlineCalendar,
    DeadlineRow,
    heading_of,
    held_up,
    id_of,
    named,
    sentences,
    stands,
    title_of,
)

try:
    from icalendar import Calendar, Component, Event, Journal
except ModuleNotFoundError as missing:
    raise of_an_extra(missing, __name__, "calendar") from None

_TO_DO: Final = frozenset({Status.OPEN, Status.NOT_DUE})


def as_icalendar(calendar: DeadlineCalendar, language: str | Language) -> str:
    """Write a calendar as the text of an .ics file, with the line ends that RFC 5545 asks for.

    `DTSTAMP` and `SEQUENCE` are those of the day of knowledge, since no clock is read: the same
    question gives the same bytes.
    """
    checks.one("calendar", calendar, DeadlineCalendar)
    spoken = as_language(language)
    file = Calendar()
    file.add("prodid", f"-//fla-rules//fla-rules//{spoken.name.upper()}")
    file.add("version", "2.0")
    file.add_component(_journal(calendar, spoken))
    for each in calendar.days:
        file.add_component(_event(calendar, each, spoken))
    return str(file.to_ical(), "utf-8")


def _journal(calendar: DeadlineCalendar, spoken: Language) -> Component:
    """Say which question the file answers, and what has no day."""
    entry = Journal()
    uid = id_of("journal", calendar.enterprise_number)
    _identify(entry, calendar, uid, calendar.on)
    without_day = held_up(calendar.without_day, spoken).items()
    lines = (
        heading_of(calendar, spoken),
        *(f"{why}{spoken.forms.colon}{named(duties, spoken)}" for why, duties in without_day),
        *dict.fromkeys(each.message for each in calendar.findings),
    )
    _say(entry, title_of(calendar, spoken), lines, spoken)
    return entry


def _event(calendar: DeadlineCalendar, each: DeadlineRow, spoken: Language) -> Component:
    event = Event()
    _identify(event, calendar, each.uid, each.day)
    event.add("transp", "TRANSPARENT")
    lifted = each.duty is not None and each.duty.status is Status.LIFTED
    event.add("status", "CANCELLED" if lifted else "CONFIRMED")
    _say(event, _summary(each, spoken), _description(each, spoken), spoken)
    return event


def _identify(component: Component, calendar: DeadlineCalendar, uid: str, day: date) -> None:
    component.add("uid", uid)
    component.add("dtstamp", datetime.combine(calendar.known_on, time(), UTC))
    # What is known later replaces what was known before.
    component.add("sequence", calendar.known_on.toordinal())
    component.add("dtstart", day)


def _say(component: Component, summary: str, lines: Iterable[str], spoken: Language) -> None:
    tongue = {"language": spoken.name}
    component.add("summary", summary, parameters=tongue)
    component.add("description", "\n".join(lines), parameters=tongue)


def _summary(each: DeadlineRow, spoken: Language) -> str:
    if each.duty is None:
        worker = each.lapse.worker if each.lapse else ""
        return f"{label(spoken, 'deadlines.lapse')}{spoken.forms.colon}{worker}"
    status = each.duty.status
    standing = "" if status is None or status in _TO_DO else f" ({shown(status, spoken)})"
    return f"{shown(each.duty.duty, spoken)}{spoken.forms.colon}{about(each.duty)}{standing}"


def _description(each: DeadlineRow, spoken: Language) -> Iterator[str]:
    row = each.duty or each.lapse
    if each.duty:
        yield stands(each.duty, spoken)
        if each.duty.known_from:
            known = "known_since" if each.duty.known_exactly else "known_by"
            day = date.fromisoformat(each.duty.known_from)
            yield label(spoken, f"deadlines.{known}", day=day)
    if each.lapse:
        yield sentences(each.lapse.reasons, spoken)
        yield from (step.message for step in each.lapse.missing)
    if row:
        yield label(spoken, "deadlines.rests_on", articles=articles(spoken, row.citation))
