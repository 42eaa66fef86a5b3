"""The employer's dashboard as a sheet: what is urgent first, a picture, then who and what."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Final, TypeVar

from fla_rules import checks
from fla_rules.dossier.row_words import chosen, some_of
from fla_rules.dossier.rows import NeedRow
from fla_rules.explain import Language, as_language, label, shown
from fla_rules.outcome import Argument
from fla_rules.quantities import Days
from fla_rules.sheets.dashboard_rows import (
    CertificateRow,
    Dashboard,
    DueRow,
    FollowedRow,
    FormRow,
    GroupRow,
    SizeStandRow,
    ThresholdRow,
    UntrainedRow,
)
from fla_rules.sheets.deadlines import sentences
from fla_rules.sheets.sheet import Bar, Bars, Column, Lines, Pairs, Part, Sheet, Table

Row = TypeVar("Row")

_YEAR: Final = ("opening", "granted", "used", "lapsed")
# Of a list nobody reads more; the JSON has it whole.
_MOST: Final = 500


def dashboard_sheet(dashboard: Dashboard, language: str | Language) -> Sheet:
    """Make the sheet of a dashboard, in a language; it was asked for in the same one.

    Raises `FactError` for a language that has no messages.
    """
    checks.one("dashboard", dashboard, Dashboard)
    spoken = as_language(language)
    employer = dashboard.employer or dashboard.enterprise_number
    said = _Said(dashboard, spoken)
    return Sheet(
        said("title", employer=employer, on=dashboard.on),
        spoken.name,
        (
            _set_aside(dashboard, spoken),
            _sizes(said),
            _bars(said),
            *_groups(said),
            _forms(said),
            *_listed(said, "overdue", dashboard.overdue, _DUE, _due_cells),
            *_listed(said, "coming", dashboard.coming, _DUE, _due_cells),
            *_listed(said, "untrained", dashboard.untrained, _UNTRAINED, _untrained_cells),
            *_listed(said, "certificates", dashboard.certificates, _CERTIFICATES, _run_out_cells),
            *_listed(said, "followed", dashboard.followed, _FOLLOWED, _followed_cells),
            *_listed(said, "needed", dashboard.needed, _NEEDED, _needed_cells),
            _findings(dashboard, spoken),
            _rests_on(dashboard, spoken),
        ),
    )


class _Said:
    """The words of a dashboard in a language, and its workers as a reader knows them."""

    def __init__(self, dashboard: Dashboard, spoken: Language) -> None:
        self.dashboard, self.spoken = dashboard, spoken
        self._names = {each.worker: each.name for each in dashboard.members if each.name}
        self._left = {each.worker: (each.left, each.at_least) for each in dashboard.members}

    def __call__(self, id_: str, **values: Argument) -> str:
        """Say one of the dashboard's own labels."""
        return label(self.spoken, f"dashboard.{id_}", **values)

    def shared(self, id_: str, **values: Argument) -> str:
        """Say a label that every report has."""
        return label(self.spoken, id_, **values)

    def worker(self, id_: str) -> str:
        """Name a worker, with its key where the file gives a name."""
        name = self._names.get(id_)
        return f"{name} ({id_})" if name else id_

    def workers(self, ids: Sequence[str]) -> str:
        """Name the first of some workers, and say how many more there are."""
        return some_of(self.spoken, map(self.worker, ids))

    def left(self, worker: str) -> str:
        """Say what a worker has left, or what is sure of it."""
        return self.sure(*self._left[worker])

    def sure(self, known: str | None, at_least: str | None) -> str:
        """Say an amount, or what is sure of it, or that it is not known."""
        if known is not None:
            return shown(Fraction(known), self.spoken)
        if at_least is not None:
            return self.shared("at_least", days=Fraction(at_least))
        return self.shared("not_known")

    def day(self, day: date | str | None) -> str:
        """Write a day; that there is none is said."""
        if not day:
            return self.shared("none")
        return shown(date.fromisoformat(str(day)), self.spoken)


def _set_aside(dashboard: Dashboard, spoken: Language) -> Lines:
    rows = dashboard.set_aside
    colon = spoken.forms.colon
    lines = [f"{row.worker}{colon}{mistake}" for row in rows for mistake in row.mistakes]
    return Lines(label(spoken, "set_aside", count=len(rows)), tuple(lines[:_MOST]))


# --- size ----------------------------------------------------------------------------------------


def _sizes(said: _Said) -> Pairs:
    pairs = tuple((_period(each, said), _size(each, said)) for each in said.dashboard.sizes)
    return Pairs(said.shared("table.sizes"), pairs)


def _period(row: SizeStandRow, said: _Said) -> str:
    if row.size.reason:
        # Before the act there is no two-year period.
        return str(row.size.year)
    years = {"first": row.first_year, "last": row.first_year + 1}
    if row.size.year <= said.dashboard.on.year:
        return said("period", **years)
    return said("period_so_far", **years, quarters=row.quarters)


def _size(row: SizeStandRow, said: _Said) -> str:
    size = row.size
    if size.class_ is None:
        steps = (*size.missing, *size.open, *([size.reason] if size.reason else []))
        return sentences(steps, said.spoken)
    counted = "average" if size.average else "heads"
    count = Fraction(size.average or size.workers or 0)
    class_ = said.shared(f"size.{size.class_.name.lower()}")
    distances = said.spoken.forms.semicolon.join(_distance(each, said) for each in row.thresholds)
    return said(f"size_{counted}", count=count, size=class_, thresholds=distances)


def _distance(row: ThresholdRow, said: _Said) -> str:
    distance, threshold = Fraction(row.distance), Fraction(row.threshold)
    if not distance:
        return said("exactly", threshold=threshold)
    return said("above" if row.reached else "below", distance=distance, threshold=threshold)


# --- groups --------------------------------------------------------------------------------------


def _bars(said: _Said) -> Bars:
    """Draw what was used of what there was, by team, or by joint committee where none is given."""
    board = said.dashboard
    teams = any(each.group for each in board.by_team)
    groups = board.by_team if teams else board.by_committee
    named = [(said("in_all"), board.whole), *((_name(each, said), each) for each in groups)]
    title = said("bars_by_team" if teams else "bars_by_committee", year=board.on.year)
    return Bars(title, tuple(bar for name, each in named for bar in _bar(name, each, said)))


def _bar(name: str, row: GroupRow, said: _Said) -> Iterator[Bar]:
    if row.used_decimal is None:
        return
    used, held = _read(row, "used"), _read(row, "opening") + _read(row, "granted")
    is_exact = bool(row.opening and row.granted)
    figure = said("of", used=_written(row, "used", said), held=_text(held, said, is_exact=is_exact))
    if row.undetermined:
        figure = said("of_known", figure=figure, count=row.undetermined)
    # Where more is owed than there is, the whole of it is used.
    share = used / held if held > 0 else Fraction(used > 0)
    yield Bar(name, min(share, Fraction(1)), figure)


def _name(row: GroupRow, said: _Said) -> str:
    return row.group or said("no_team")


def _groups(said: _Said) -> Iterator[Part]:
    board = said.dashboard
    if any(each.group for each in board.by_team):
        yield _group_table("team", board.by_team, _name, said)
    yield _group_table("committee", board.by_committee, _name, said)
    yield _group_table("working_time", board.by_working_time, _working_time, said)
    notes = []
    if board.whole.undetermined:
        notes.append(said("sums"))
    if board.not_in_service:
        notes.append(said("not_in_service", on=board.on, count=board.not_in_service))
    yield Lines("", tuple(notes))


def _working_time(row: GroupRow, said: _Said) -> str:
    return said(row.group) if row.group else said.shared("not_known")


def _group_table(
    by: str, rows: Sequence[GroupRow], name: Callable[[GroupRow, _Said], str], said: _Said
) -> Table:
    whole = said.dashboard.whole
    # In most years nothing lapses.
    shown_ = [key for key in _YEAR if key != "lapsed" or whole.lapsed != "0"]
    columns = (
        Column(said(by)),
        Column(said("workers"), amounts=True),
        *(Column(said.shared(f"column.{each}"), amounts=True) for each in (*shown_, "left")),
        Column(said("not_known"), amounts=True),
    )
    own = [(name(each, said), each) for each in rows]
    all_ = (*own, (said("in_all"), whole)) if own else ()
    cells = tuple(tuple(_group_cells(*each, shown_, said)) for each in all_)
    return Table(said(f"by_{by}"), columns, cells)


def _group_cells(name: str, row: GroupRow, keys: Sequence[str], said: _Said) -> Iterator[str]:
    yield name
    yield str(row.workers)
    for key in keys:
        yield _amount(row, key, row.undetermined, said)
    if row.left_undetermined and row.at_least_decimal is not None:
        yield said.shared("at_least", days=_written(row, "at_least", said))
    elif row.left_undetermined:
        yield said.shared("not_known")
    else:
        yield _amount(row, "left", 0, said)
    yield str(row.undetermined)


def _amount(row: GroupRow | FormRow, key: str, undetermined: int, said: _Said) -> str:
    if getattr(row, f"{key}_decimal") is not None:
        return _written(row, key, said)
    return said.shared("not_known" if undetermined else "none")


def _written(row: GroupRow | FormRow, key: str, said: _Said) -> str:
    return _text(_read(row, key), said, is_exact=bool(getattr(row, key)))


def _text(amount: Fraction, said: _Said, *, is_exact: bool) -> str:
    text = shown(amount, said.spoken)
    return text if is_exact else f"≈ {text}"


def _read(row: GroupRow | FormRow, key: str) -> Fraction:
    """Give an amount of a row, of one too long for its exact text as near as its decimal is."""
    return Fraction(getattr(row, key) or getattr(row, f"{key}_decimal"))


def _forms(said: _Said) -> Table:
    columns = (
        Column(said("form")),
        *(Column(said(each), amounts=True) for each in ("trainings", "workers")),
        Column(said.shared("column.used"), amounts=True),
        Column(said("not_known"), amounts=True),
    )
    rows = tuple(
        (
            shown(row.form, said.spoken) if row.form else said("debt"),
            str(row.trainings),
            str(row.workers),
            _amount(row, "used", row.undetermined, said),
            str(row.undetermined),
        )
        for row in said.dashboard.by_form
    )
    return Table(said("by_form", year=said.dashboard.on.year), columns, rows)


# --- lists ---------------------------------------------------------------------------------------

_DUE: Final = ("duty", "for", "last_day", "days", "to_do")
_UNTRAINED: Final = ("worker", "since", "last_training", "left")
_CERTIFICATES: Final = ("worker", "certificate", "issued", "valid_until", "days")
_FOLLOWED: Final = ("worker", "training", "day", "form", "length", "used")
_NEEDED: Final = ("missing", "holds_up", "worker")
_SHARED: Final = frozenset(
    {
        *("duty", "for", "last_day", "days", "to_do"),
        *("worker", "left", "day", "used", "missing", "holds_up"),
    }
)
_AMOUNTS: Final = frozenset({"left", "holds_up", "used"})


def _listed(
    said: _Said,
    name: str,
    rows: Sequence[Row],
    columns: Sequence[str],
    cells: Callable[[Row, _Said], Iterable[str]],
) -> Iterator[Part]:
    """Give a list as a table, or that there is nothing to list."""
    title = said(name, year=said.dashboard.on.year)
    if not rows:
        yield Lines(title, (said.shared("none"),))
        return
    heads = tuple(
        Column(said.shared(f"column.{each}") if each in _SHARED else said(each), each in _AMOUNTS)
        for each in columns
    )
    yield Table(title, heads, tuple(tuple(cells(row, said)) for row in rows[:_MOST]))
    if len(rows) > _MOST:
        yield Lines("", (said("shown", count=_MOST, all=len(rows)),))


def _due_cells(row: DueRow, said: _Said) -> Iterator[str]:
    time = row.quarter or (str(row.year) if row.year else "")
    yield shown(row.duty, said.spoken)
    of = filter(None, (time, said.workers(row.workers)))
    yield said.spoken.forms.colon.join(of) or said("everybody")
    yield said.day(row.due) if row.due else said.shared("undated")
    yield _days_left(row.days_left, said)
    yield row.to_do.message if row.to_do else said.shared("none")


def _days_left(days: int | None, said: _Said) -> str:
    if days is None:
        return said.shared("none")
    return said.shared("days_left" if days >= 0 else "days_over", days=Days(abs(days)))


def _untrained_cells(row: UntrainedRow, said: _Said) -> Iterator[str]:
    yield said.worker(row.worker)
    yield said.day(row.since)
    yield said.day(row.last_training)
    yield said.left(row.worker)


def _run_out_cells(row: CertificateRow, said: _Said) -> Iterator[str]:
    yield said.worker(row.worker)
    yield row.title or row.training
    yield said.day(row.issued)
    yield said.day(row.valid_until)
    yield _days_left(row.days_left, said)


def _followed_cells(row: FollowedRow, said: _Said) -> Iterator[str]:
    yield said.worker(row.worker)
    yield row.title or row.training
    yield said.day(row.to)
    yield shown(row.form, said.spoken)
    yield row.hours or shown(Days(row.days or 0), said.spoken)
    yield _used(row, said)


def _used(row: FollowedRow, said: _Said) -> str:
    if row.why_not:
        return row.why_not.message
    if row.beyond is not None:
        used = Fraction(row.used or 0)
        return said("beyond", used=used, beyond=Fraction(row.beyond))
    return said.sure(row.used, None)


def _needed_cells(row: NeedRow, said: _Said) -> Iterator[str]:
    yield row.message
    yield str(row.holds_up)
    yield said.workers(row.workers) or said("everybody")


def _findings(dashboard: Dashboard, spoken: Language) -> Lines:
    """Say what else is to be known of all; who was set aside is said first of all."""
    said = [
        f"{shown(each.severity, spoken)}{spoken.forms.colon}{each.message}"
        for each in dashboard.findings
        if each.id != "set_aside"
    ]
    return Lines(label(spoken, "dashboard.findings"), tuple(dict.fromkeys(said)))


def _rests_on(dashboard: Dashboard, spoken: Language) -> Lines:
    book = dashboard.rulebook
    asked = label(
        spoken,
        "heading.assessment",
        on=dashboard.on,
        known_on=dashboard.known_on,
        version=book.version,
        digest=book.digest,
    )
    readings = [chosen(spoken, *each) for each in dashboard.readings.items()]
    if readings:
        readings.insert(0, label(spoken, "readings_used", readings="").strip())
    return Lines(label(spoken, "column.rests_on"), (asked, *readings))
