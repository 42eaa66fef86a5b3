"""A dossier in lines: the employer first, then a worker a line, each answered as it is read.

The first line is a dossier without rows of workers: its employer, its agreements, its readings, and
the events that are the employer's. Each line after it has the rows of one worker under the keys of
a dossier. So a file of any length is answered without holding more than a line of it, and lines can
be answered side by side: what a worker's line adds to the employer's own answer is a `Told`.

A worker's line is answered as a dossier with this worker alone, so its years begin with the first
employment of that worker. What is the employer's comes once, in the last line. A dossier in one
piece can be answered in such lines too, worker by worker.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, TypeVar

from attrs import AttrsInstance, evolve, field, frozen

from fla_rules import checks
from fla_rules.calendar import Quarter, day_before
from fla_rules.dossier import text
from fla_rules.dossier.assessment import (
    AssessmentRequest,
    assess_under,
    law_of,
    set_aside_rows,
)
from fla_rules.dossier.firm import Firm
from fla_rules.dossier.gathered import Gathered, Told
from fla_rules.dossier.mistakes import SetAside
from fla_rules.dossier.needs import needed
from fla_rules.dossier.reading import Dossier, read_beside, read_tree
from fla_rules.dossier.rows import (
    AnswerRow,
    Assessment,
    BalanceRow,
    BookRow,
    CreditRow,
    DutyRow,
    FindingRow,
    JointCommitteeRow,
    LeavingRow,
    ListingRow,
    NeedRow,
    RightRow,
    SetAsideRow,
    SizeRow,
    SupervisionRow,
)
from fla_rules.dossier.steps import Scribe
from fla_rules.dossier.writing import Written, as_line
from fla_rules.errors import DossierError, Mistake, mistake, refused
from fla_rules.facts.employment import known_employments
from fla_rules.facts.worker import Worker
from fla_rules.law.deadlines import FLA_OPENS
from fla_rules.law.readings import QUESTIONS
from fla_rules.law.rulebook import Law, Rulebook

Row = TypeVar("Row")

FORMAT: Final = "fla-rules.assessment-lines/1"
_OF_A_WORKER: Final = ("workers", "employments", "trainings", "opening_balances", "events", "asks")
_OF_THE_EMPLOYER: Final = ("format", "employer", "events", "agreements", "readings", "asks")
_FIRST: Final = 1
# So many sentences are kept for the next line.
_MOST_WRITTEN: Final = 20_000


@frozen(kw_only=True)
class HeadLine:
    """The first line of the answer: what was asked, and of which book."""

    format: str
    on: date
    known_on: date
    rulebook: BookRow


@frozen(kw_only=True)
class WorkerLine:
    """What is answered of one worker, with the number of the line that it stood in.

    Of a dossier in one piece, that is the number of its line in the answer. Of a worker that was
    set aside there is `set_aside`, and nothing else.
    """

    line: int
    worker: str | None = None
    readings: dict[str, str] = field(factory=dict)
    rights: tuple[RightRow, ...] = ()
    credits: tuple[CreditRow, ...] = ()
    balances: tuple[BalanceRow, ...] = ()
    leavings: tuple[LeavingRow, ...] = ()
    duties: tuple[DutyRow, ...] = ()
    lists: tuple[ListingRow, ...] = ()
    findings: tuple[FindingRow, ...] = ()
    needed: tuple[NeedRow, ...] = ()
    answers: tuple[AnswerRow, ...] = ()
    set_aside: tuple[SetAsideRow, ...] = ()


@frozen(kw_only=True)
class EmployerLine:
    """The last line of the answer: what is the employer's own, over all lines before it.

    `workers` were answered, `set_aside` were not. The grounds for a list stand in the lines of the
    workers, in `lists`; here its staff is that of the employer.
    """

    workers: int
    set_aside: int
    readings: dict[str, str]
    size_classes: tuple[SizeRow, ...]
    duties: tuple[DutyRow, ...]
    supervision: SupervisionRow
    findings: tuple[FindingRow, ...]
    joint_committees: tuple[JointCommitteeRow, ...] = ()
    needed: tuple[NeedRow, ...] = ()
    answers: tuple[AnswerRow, ...] = ()


@frozen(eq=False)
class Head:
    """The line of the employer, as read, with what is asked of every line after it."""

    data: bytes
    tree: Mapping[str, object]
    dossier: Dossier
    request: AssessmentRequest
    law: Law
    book: Rulebook
    set_aside: bool
    # What workers have in common is written once: as rows, and as text.
    _firm: Firm = field(init=False, repr=False)
    _texts: Written = field(init=False, factory=dict, repr=False)

    @_firm.default
    def _of_employer(self) -> Firm:
        return Firm(self.dossier.employer, Scribe(self.request.language))

    def of_worker(self, dossier: Dossier) -> Assessment:
        """Answer for the one worker of a dossier, without the employer's own duties."""
        if self._firm.scribe.forget(_MOST_WRITTEN):
            self._texts.clear()
        firm = self._firm
        # With choices of the worker's own it was read as another employer.
        if dossier.employer is not firm.employer:
            firm = Firm(dossier.employer, firm.scribe)
        return assess_under(dossier, self.request, self.law, firm)

    def of_all(self, dossier: Dossier) -> Assessment:
        """Answer for the employer beside the worker that was there first."""
        return assess_under(dossier, self.request, self.law)

    def text_of(self, line: AttrsInstance) -> str:
        """Write a line of the answer."""
        return as_line(line, self._texts)


def read_head(
    data: bytes, request: AssessmentRequest, book: Rulebook, *, set_aside: bool = False
) -> Head:
    """Read the line of the employer; raises `DossierError` as `read` does.

    With `set_aside`, a worker whose line holds a mistake is set aside, and the others are answered.
    """
    checks.one("data", data, bytes)
    checks.one("request", request, AssessmentRequest)
    checks.one("book", book, Rulebook)
    tree, unreadable = _tree(data, _FIRST, _OF_THE_EMPLOYER)
    alone = {**tree, "employer": _employer_of(tree, None), "workers": [], "employments": []}
    dossier = _read(alone, unreadable, request, book, _FIRST)
    law = law_of(dossier, book, request.known_on)
    return Head(data, tree, dossier, request, law, book, set_aside)


def head_line(head: Head) -> HeadLine:
    """Write the first line of the answer."""
    book = BookRow(head.law.rulebook.version, head.law.rulebook.digest)
    asked = checks.one("head", head, Head).request
    return HeadLine(format=FORMAT, on=asked.on, known_on=asked.known_on, rulebook=book)


def assess_line(head: Head, line: int, data: bytes) -> tuple[WorkerLine, Told]:
    """Answer the line of a worker, and say what it adds to the answer of the employer.

    `line` is its number in the file, from 2 on. Raises `DossierError` for a mistake in it, with the
    number of the line before each path, where workers are not to be set aside.
    """
    checks.one("head", head, Head)
    line, data = checks.whole("line", line), checks.one("data", data, bytes)
    try:
        dossier = _of_worker(head, line, data)
    except DossierError as error:
        if not head.set_aside:
            raise
        said = error.found[0].worker if error.found else None
        aside = _aside(head, line, SetAside(said or "", error.found))
        return aside, Told(line, worker=aside.worker)
    answer = head.of_worker(dossier)
    return _answered(answer, dossier.workers[0].id, line), _told(head, dossier, answer, line, data)


def _aside(head: Head, line: int, aside: SetAside) -> WorkerLine:
    rows = set_aside_rows(evolve(head.dossier, set_aside=(aside,)), head.request.language)
    return WorkerLine(line=line, worker=aside.worker or None, set_aside=rows)


def _of_worker(head: Head, line: int, data: bytes) -> Dossier:
    """Read the dossier of one worker: the line's rows, beside what is the employer's."""
    rows, unreadable = _tree(data, line, _OF_A_WORKER)
    workers = rows.get("workers")
    if not isinstance(workers, list) or len(workers) != 1:
        raise refused(f"{line}:workers", "not one worker", "give each worker a line of its own")
    # Choices of a worker stand with the employer, and are read with the worker.
    dossier = None if unreadable or _choices(head.tree) else _beside(head, rows)
    if dossier is None:
        employer = _employer_of(head.tree, workers[0])
        own: dict[str, object] = {"employments": [], "events": [], "asks": [], **rows}
        whole = {**head.tree, **own, "employer": employer}
        dossier = _read(whole, unreadable, head.request, head.book, line)
    return evolve(dossier, events=(*head.dossier.events, *dossier.events))


def _beside(head: Head, rows: object) -> Dossier | None:
    """Read a worker beside the employer as it was read; a mistake is for the reader of all."""
    try:
        return read_beside(rows, head.dossier, head.request.on)
    except DossierError:
        return None


def _employer_of(tree: Mapping[str, object], worker: object) -> object:
    """Give the employer with what `opt_out` holds of a worker and of nobody: others have lines."""
    employer, chosen = tree.get("employer"), _choices(tree)
    if not isinstance(employer, dict) or not chosen:
        return employer
    whose = {None, worker.get("id") if isinstance(worker, dict) else None}
    own = [each for each in chosen if not isinstance(each, dict) or each.get("worker") in whose]
    return {**employer, "opt_out": own}


def _choices(tree: Mapping[str, object]) -> list[object]:
    employer = tree.get("employer")
    chosen = employer.get("opt_out") if isinstance(employer, dict) else None
    return chosen if isinstance(chosen, list) else []


def _tree(
    data: bytes, line: int, keys: tuple[str, ...]
) -> tuple[dict[str, object], tuple[Mistake, ...]]:
    """Parse a line into an object that has no other keys."""
    try:
        tree, unreadable = text.parse(data)
    except DossierError as error:
        raise _on(line, error.found) from None
    if not isinstance(tree, dict):
        raise refused(f"{line}:", "no object", "give a JSON object on each line")
    strange = [key for key in tree if key not in keys]
    if strange:
        raise DossierError(
            tuple(
                mistake(
                    f"{line}:{text.below('', key)}",
                    "stands in the wrong line",
                    "give {keys} there",
                    keys=", ".join(keys),
                )
                for key in strange
            )
        )
    return tree, unreadable


def _read(
    whole: object,
    unreadable: tuple[Mistake, ...],
    request: AssessmentRequest,
    book: Rulebook,
    line: int,
) -> Dossier:
    try:
        return read_tree(whole, unreadable, request.on, book, set_aside=False)
    except DossierError as error:
        raise _on(line, error.found) from None


def _on(line: int, found: Iterable[Mistake]) -> DossierError:
    return DossierError(tuple(evolve(each, path=f"{line}:{each.path}") for each in found))


def _answered(answer: Assessment, worker: str, line: int) -> WorkerLine:
    return WorkerLine(
        line=line,
        worker=worker,
        readings=answer.readings,
        rights=answer.rights,
        credits=answer.credits,
        balances=answer.balances,
        leavings=answer.leavings,
        duties=answer.duties,
        lists=answer.supervision.lists,
        findings=tuple([each for each in answer.findings if not _of_employer(each)]),
        needed=answer.needed,
        answers=answer.answers,
    )


def _of_employer(finding: FindingRow) -> bool:
    """Tell whether a finding would be there without any worker, and is said once."""
    own = finding.duty is not None and finding.worker is None
    return own or finding.id == "beyond_horizon"


def _told(head: Head, dossier: Dossier, answer: Assessment, line: int, data: bytes) -> Told:
    (worker,) = dossier.workers
    jobs = known_employments(worker.employments, head.law.known_on)
    return Told(
        line,
        data,
        worker.id,
        min((each.period.first for each in jobs), default=None),
        # Where no job is known, only the years of the others are the employer's.
        frozenset(answer.readings if jobs else ()),
        answer.joint_committees,
        tuple(
            (str(quarter), code)
            for quarter in _quarters(head.request.on)
            for code in {
                each.committee.code
                for each in jobs
                if each.period.contains(day_before(quarter.first_day))
            }
        ),
        answer.supervision,
    )


def _quarters(on: date) -> Iterator[Quarter]:
    first, last = Quarter.of(FLA_OPENS).index, Quarter.of(on).index
    yield from (Quarter.at(index) for index in range(first, last + 1))


# --- what is the employer's ----------------------------------------------------------------------


def _employer_line(head: Head, gathered: Gathered, dossier: Dossier) -> EmployerLine:
    """Answer for the employer, whose years begin with the worker of a dossier."""
    answer = head.of_all(evolve(dossier, asks=head.dossier.asks))
    chosen = head.dossier.readings
    used = gathered.readings | set(answer.readings)
    committees = gathered.committees
    own = tuple([each for each in answer.duties if each.worker is None])
    return EmployerLine(
        workers=gathered.answered,
        set_aside=gathered.set_aside,
        readings={name: getattr(chosen, name).option for name in QUESTIONS if name in used},
        size_classes=answer.size_classes,
        duties=own,
        supervision=gathered.supervision(answer.supervision),
        findings=tuple([each for each in answer.findings if _of_employer(each)]),
        joint_committees=tuple(committees[code] for code in sorted(committees)),
        needed=needed((*answer.size_classes, *own)),
        answers=answer.answers,
    )


# --- from lines to lines -------------------------------------------------------------------------

Numbered = tuple[int, bytes]
Answers = Callable[[Head, Iterator[Numbered]], Iterator[tuple[str, Told]]]


def one_by_one(head: Head, lines: Iterable[Numbered]) -> Iterator[tuple[str, Told]]:
    """Answer lines one after the other, each as text, with what it says of the employer."""
    for number, data in lines:
        answer, told = assess_line(head, number, data)
        yield head.text_of(answer), told


def assess_lines(
    lines: Iterable[bytes],
    request: AssessmentRequest,
    book: Rulebook,
    *,
    set_aside: bool = False,
    answers: Answers = one_by_one,
) -> Iterator[str]:
    """Answer a dossier in lines, line by line, as texts of JSON that end in a line feed.

    What is read is answered before the next is read, so that no more than a line is held. `answers`
    gives the answers in the order of the lines, and may work them out side by side. Lines of blanks
    are passed over. Raises `DossierError` as `read_head` and `assess_line` do, and for a worker of
    whom there are two lines.
    """
    checks.one("request", request, AssessmentRequest)
    numbered = ((number, data) for number, data in enumerate(lines, 1) if data.strip())
    _, first = next(numbered, (1, b""))
    head, gathered = read_head(first, request, book, set_aside=set_aside), Gathered()
    yield head.text_of(head_line(head))
    for said, told in answers(head, numbered):
        gathered.add(told)
        yield said
    _refuse_unmet(head, gathered)
    oldest = gathered.oldest
    dossier = _of_worker(head, oldest.line, oldest.data) if oldest else head.dossier
    yield head.text_of(_employer_line(head, gathered, dossier))


def _refuse_unmet(head: Head, gathered: Gathered) -> None:
    """Refuse a choice of somebody of whom there was no line."""
    met = {*gathered.met, None}
    found = tuple(
        mistake(
            f"1:employer.opt_out[{place}].worker",
            "{name} is not in the dossier",
            "give each worker a line of its own",
            name=each["worker"],
        )
        for place, each in enumerate(_choices(head.tree))
        if isinstance(each, dict) and each.get("worker") not in met
    )
    if found:
        raise DossierError(found)


# --- from a dossier in one piece -----------------------------------------------------------------


def in_one_piece(lines: Sequence[bytes]) -> bool:
    """Tell by the first two lines that are not blank whether a file is a dossier in one piece."""
    first, *more = lines or [b""]
    try:
        tree, _ = text.parse(first)
    except DossierError:
        # An object that goes on in the next line; a line by itself is for its reader to refuse.
        return bool(more)
    return not more and isinstance(tree, dict) and "workers" in tree


def assess_in_lines(dossier: Dossier, request: AssessmentRequest, book: Rulebook) -> Iterator[str]:
    """Answer a dossier in one piece as `assess_lines` does one in lines, in the order of workers.

    Those set aside come after them. A path to fill in is one of the dossier.
    """
    checks.one("dossier", dossier, Dossier)
    checks.one("request", request, AssessmentRequest)
    checks.one("book", book, Rulebook)
    nobody, apart = _apart(dossier)
    law = law_of(dossier, book, request.known_on)
    head, gathered = Head(b"", {}, nobody, request, law, book, set_aside=False), Gathered()
    yield head.text_of(head_line(head))
    for line, own in enumerate(apart, _FIRST + 1):
        answer = head.of_worker(own)
        gathered.add(_told(head, own, answer, line, b""))
        yield head.text_of(_answered(answer, own.workers[0].id, line))
    for line, aside in enumerate(dossier.set_aside, _FIRST + 1 + len(apart)):
        gathered.add(Told(line, worker=aside.worker))
        yield head.text_of(_aside(head, line, aside))
    oldest = gathered.oldest
    first = apart[oldest.line - _FIRST - 1] if oldest else nobody
    yield head.text_of(_employer_line(head, gathered, first))


def _apart(dossier: Dossier) -> tuple[Dossier, list[Dossier]]:
    """Give the dossier of the employer alone, and beside it that of each worker."""
    taught = {each.id: each for each in dossier.trainings}
    owner = {each.id: each.worker for each in dossier.trainings}
    # What happened to a training is its worker's, whoever else the row names.
    events = _put(dossier.events, lambda each: owner.get(each.training or "", each.worker))
    asks = _put(dossier.asks, lambda each: each.worker or owner.get(each.training or ""))
    trainings = _put(dossier.trainings, lambda each: each.worker)
    balances = _put(dossier.opening_balances, lambda each: each.worker)
    people = _put(dossier.people, lambda each: each.id)
    nobody = evolve(
        dossier,
        workers=(),
        trainings=(),
        opening_balances=(),
        events=events[None],
        asks=asks[None],
        people=(),
        set_aside=(),
    )

    def of(worker: Worker) -> Dossier:
        named = worker.id
        # A question about one worker may name a training of another.
        asked_about = (taught[ask.training] for ask in asks[named] if ask.training)
        return evolve(
            nobody,
            workers=(worker,),
            trainings=tuple({each.id: each for each in (*trainings[named], *asked_about)}.values()),
            opening_balances=balances[named],
            events=(*nobody.events, *events[named]),
            asks=asks[named],
            people=people[named],
        )

    return nobody, [of(worker) for worker in dossier.workers]


def _put(
    rows: Iterable[Row], owner: Callable[[Row], str | None]
) -> defaultdict[str | None, tuple[Row, ...]]:
    """Put rows to the workers that they belong to, or to nobody."""
    found: dict[str | None, list[Row]] = {}
    for row in rows:
        found.setdefault(owner(row), []).append(row)
    return defaultdict(tuple, {worker: tuple(own) for worker, own in found.items()})
