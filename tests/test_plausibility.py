"""What cannot be right in a worker's trainings, and what must not be doubted."""

from datetime import date, timedelta
from random import Random
from typing import Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from builders import arguments, day, period
from duty_builders import hired, staff
from fla_rules import Days, Hours, Period, Training, Worker, full_time_day, sentence
from fla_rules.account import Doubt, Record, doubts
from fla_rules.account.plausibility import followed_later, never_confirmed
from fla_rules.facts import Certificate, EmployersAnswer, RegisteredBy, TrainingStatus
from fla_rules.facts.training import known_trainings
from fla_rules.vocabulary import Severity

WORKER = staff("w1", hired("2024-01-01"))
PROVIDER = RegisteredBy.PROVIDER


def course(
    id_: str,
    first: str,
    last: str = "",
    days: str | Hours = "1",
    *,
    title: str | None = None,
    status: TrainingStatus = TrainingStatus.FOLLOWED,
) -> Training:
    return Training(
        id_,
        "w1",
        period(first, last or first),
        days if isinstance(days, Hours) else Days(days),
        status,
        title=title,
    )


def looked(
    *trainings: Training, worker: Worker = WORKER, on: str = "2025-12-31", of: str = "7:36"
) -> list[Doubt]:
    known = known_trainings(trainings, day(on))
    return list(doubts(Record(worker, known, full_time_day(of), day(on))))


def found(
    *trainings: Training, worker: Worker = WORKER, on: str = "2025-12-31", of: str = "7:36"
) -> list[tuple[str, str]]:
    """Give the id of each doubt without its first word, and the training it names."""
    told = [doubt.what for doubt in looked(*trainings, worker=worker, on=on, of=of)]
    return [(what.id.split(".")[1], str(arguments(what)["training"])) for what in told]


def clock(text: str) -> Hours:
    return Hours.from_clock(text)


# --- one training entered twice ------------------------------------------------------------------

FIRST_AID = course("t1", "2025-03-10", "2025-03-11", "2", title="First aid")


@pytest.mark.parametrize(
    "other",
    [
        # The same from the provider; titles compared without case and blanks; another length;
        # only a day in common; the same side twice.
        evolve(FIRST_AID, id="t2", registered_by=PROVIDER),
        evolve(FIRST_AID, id="t2", title="  FIRST  aid ", duration=Days("3/2")),
        evolve(FIRST_AID, id="t2", period=period("2025-03-11", "2025-03-12")),
        evolve(FIRST_AID, id="t2"),
        # Another title, but the same days and length, from the other side; in hours as well.
        evolve(FIRST_AID, id="t2", title="EHBO", registered_by=PROVIDER),
        evolve(FIRST_AID, id="t2", title=None, registered_by=PROVIDER, duration=clock("15:12")),
    ],
)
def test_one_training_from_two_sides_is_doubted_once_and_counted_in_no_sum(
    other: Training,
) -> None:
    assert found(FIRST_AID, other) == [("twice", "t2")]
    (doubt,) = looked(other, FIRST_AID)
    assert arguments(doubt.what) == {"training": "t2", "other": "t1"}
    assert (doubt.severity, doubt.worker) == (Severity.WARNING, "w1")
    cited = [(each.act, each.article) for each in doubt.what.citations]
    assert cited == ([("FLA", "19 § 2")] if other.registered_by is PROVIDER else [])


@pytest.mark.parametrize(
    "other",
    [
        # Another day, another status, another worker's business of the employer.
        evolve(FIRST_AID, id="t2", period=period("2025-03-12", "2025-03-13")),
        evolve(FIRST_AID, id="t2", status=TrainingStatus.NOT_FOLLOWED),
        evolve(FIRST_AID, id="t2", answer=EmployersAnswer.DOES_NOT_COUNT),
        # What corrects it takes its place.
        evolve(FIRST_AID, id="t2", corrects="t1"),
        # After the day asked about.
        evolve(FIRST_AID, id="t2", period=period("2025-03-11", "2026-01-02")),
    ],
)
def test_what_is_another_training_or_charged_once_is_not_doubted(other: Training) -> None:
    assert found(FIRST_AID, other) == []


def test_two_halves_of_a_day_are_two_trainings_unless_the_title_or_the_sides_say_otherwise() -> (
    None
):
    morning = course("t1", "2025-03-10", days="1/2", title="Excel")
    afternoon = evolve(morning, id="t2", title="First aid")
    assert found(morning, afternoon) == []
    nameless = (evolve(morning, title=None), evolve(afternoon, title=None))
    assert found(*nameless) == []
    assert found(morning, evolve(afternoon, title="excel")) == [("twice", "t2")]
    assert found(morning, evolve(afternoon, registered_by=PROVIDER)) == [("twice", "t2")]


def test_of_three_alike_two_are_doubted_and_a_long_one_hides_none_behind_a_short_one() -> None:
    three = [evolve(FIRST_AID, id=name) for name in ("a", "b", "c")]
    assert found(*three) == [("twice", "b"), ("twice", "c")]
    long = course("a", "2025-03-01", "2025-03-31", "5", title="Welding")
    short = course("b", "2025-03-03", title="Welding")
    later = course("c", "2025-03-20", title="Welding")
    assert found(long, short, later) == [("twice", "b"), ("twice", "c")]
    beyond = course("d", "2025-03-31", "2025-04-02", title="Welding")
    after = course("e", "2025-04-02", title="Welding")
    assert found(long, beyond, after) == [("twice", "d"), ("twice", "e")]


# --- more than the days hold ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("training", "doubted"),
    [
        (course("t1", "2025-03-10", days="4"), ["beyond_calendar"]),
        (course("t1", "2025-03-10", days="11/10"), ["beyond_calendar"]),
        (course("t1", "2025-03-10", days="1"), []),
        (course("t1", "2025-03-10", "2025-03-11", "2"), []),
        (course("t1", "2025-03-10", "2025-03-11", "5/2"), ["beyond_calendar"]),
        # A course of eight hours is more than a day of 7:36, and no more than a day has.
        (course("t1", "2025-03-10", days=clock("8:00")), []),
        (course("t1", "2025-03-10", days=clock("24:00")), []),
        (course("t1", "2025-03-10", days=clock("24:01")), ["beyond_calendar"]),
        (course("t1", "2025-03-10", "2025-03-11", clock("48:00")), []),
        # What is charged counts as well as what it took.
        (evolve(course("t1", "2025-03-10", days="4"), charged=Days(1)), ["beyond_calendar"]),
        (
            evolve(course("t1", "2025-03-10"), charged=Days(2)),
            ["beyond_calendar", "charged_above_duration"],
        ),
    ],
)
def test_tr_50_more_than_the_calendar_holds_is_doubted(
    training: Training, doubted: list[str]
) -> None:
    assert [name for name, _ in found(training)] == doubted


def test_more_than_the_calendar_holds_is_said_with_its_days_and_article() -> None:
    (doubt,) = looked(course("t1", "2025-03-10", "2025-03-11", "4"))
    assert arguments(doubt.what) == {
        "training": "t1",
        "taken": Days(4),
        "first": day("2025-03-10"),
        "last": day("2025-03-11"),
        "calendar": 2,
    }
    assert [(each.act, each.article) for each in doubt.what.citations] == [("TR", "50 § 1")]
    assert doubt.severity is Severity.NOTICE


@pytest.mark.parametrize(
    ("duration", "charged", "own_day", "doubted"),
    [
        (clock("3:00"), Days(1), "7:36", True),
        (clock("7:36"), Days(1), "7:36", False),
        (clock("8:00"), Days(1), "7:36", False),
        # By a full-timer of eight hours a day, 7:36 is less than a day.
        (clock("7:36"), Days(1), "8:00", True),
        # Rounded to hundredths.
        (clock("3:00"), Days("2/5"), "7:36", False),
        (clock("3:00"), Days("41/100"), "7:36", True),
        (Days("1/2"), clock("7:36"), "7:36", True),
        (Days("1/2"), clock("3:48"), "7:36", False),
        (Days(2), Days(1), "7:36", False),
    ],
)
def test_tr_50_charged_as_more_than_it_took_is_doubted(
    duration: Days | Hours, charged: Days | Hours, own_day: str, *, doubted: bool
) -> None:
    training = evolve(course("t1", "2025-03-10", "2025-03-11"), duration=duration)
    expected = [("charged_above_duration", "t1")] if doubted else []
    assert found(evolve(training, charged=charged), of=own_day) == expected


def test_charged_by_the_day_of_the_workers_own_full_timer() -> None:
    training = evolve(course("t1", "2025-03-10", days=clock("7:36")), charged=Days(1))
    own = staff("w1", evolve(hired("2024-01-01"), full_time_day=clock("8:00")))
    assert found(training) == []
    assert found(training, worker=own) == [("charged_above_duration", "t1")]
    (doubt,) = looked(training, worker=own)
    assert arguments(doubt.what) == {
        "training": "t1",
        "charged": Days(1),
        "duration": clock("7:36"),
    }


@pytest.mark.parametrize(
    ("lengths", "doubted"),
    [
        (["1/2", "1/2"], False),
        (["1/2", "1/2", "1/100"], True),
        (["1", "1"], True),
        (["1", "1/4"], True),
    ],
)
def test_tr_50_trainings_of_the_same_days_that_take_more_than_these_are_doubted_together(
    lengths: list[str], *, doubted: bool
) -> None:
    trainings = [
        course(f"t{number}", "2025-03-10", days=days, title=f"course {number}")
        for number, days in enumerate(lengths)
    ]
    expected = [("together_beyond_calendar", "t0")] if doubted else []
    assert found(*trainings) == expected
    # In the evening it comes on top of a day's work.
    evening = [*trainings[:-1], evolve(trainings[-1], outside_working_hours=True)]
    rest = sum((Days(each) for each in lengths[:-1]), Days(0)).amount
    assert found(*evening) == ([("together_beyond_calendar", "t0")] if rest > 1 else [])


def test_together_beyond_says_how_many_and_how_much_and_is_not_said_twice() -> None:
    one = course("t1", "2025-03-10", "2025-03-11", "3/2", title="Excel")
    two = course("t2", "2025-03-10", "2025-03-11", clock("7:36"), title="First aid")
    (doubt,) = looked(one, two)
    assert arguments(doubt.what) == {
        "training": "t1",
        "count": 2,
        "taken": Days("5/2"),
        "first": day("2025-03-10"),
        "last": day("2025-03-11"),
        "calendar": 2,
    }
    # One that is impossible by itself has been said.
    assert found(evolve(one, duration=Days(4)), two) == [("beyond_calendar", "t1")]
    # What is charged counts, where it is given.
    assert found(evolve(one, charged=Days(1)), two) == []


# --- in service ----------------------------------------------------------------------------------

ENDS = staff("w1", hired("2024-01-01", "2025-03-12"))
BEGINS = staff("w1", hired("2025-03-12"))
GAP = staff("w1", hired("2024-01-01", "2025-03-10"), hired("2025-03-13"))
JOINED = staff("w1", hired("2024-01-01", "2025-03-11"), hired("2025-03-12", committee="200"))


@pytest.mark.parametrize(
    ("worker", "served"),
    [(ENDS, 3), (BEGINS, 3), (GAP, 3), (JOINED, 0), (WORKER, 0), (staff("w1"), 0)],
)
def test_days_of_a_training_out_of_service_are_doubted(worker: Worker, served: int) -> None:
    over = course("t1", "2025-03-10", "2025-03-14", "5")
    if not served:
        assert found(over, worker=worker) == []
        return
    (doubt,) = looked(over, worker=worker)
    assert doubt.what.id == "training.partly_outside_employment"
    assert doubt.severity is Severity.WARNING
    assert arguments(doubt.what) == {
        "training": "t1",
        "first": day("2025-03-10"),
        "last": day("2025-03-14"),
        "served": served,
        "calendar": 5,
    }


def test_what_is_wholly_out_of_service_is_said_by_the_account() -> None:
    for first in ("2025-03-13", "2023-12-30"):
        assert found(course("t1", first), worker=ENDS) == []
    assert found(course("t1", "2025-03-12"), worker=ENDS) == []
    many = staff("w1", *[hired(f"2025-0{month}-01", f"2025-0{month}-10") for month in range(1, 7)])
    assert found(course("t1", "2025-04-10", "2025-04-11"), worker=many) == [
        ("partly_outside_employment", "t1")
    ]


# --- planned, known, later -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "doubted"), [("2025-03-10", False), ("2025-03-11", False), ("2025-03-12", True)]
)
def test_a_plan_that_nobody_confirmed_is_doubted_once_it_is_over(on: str, *, doubted: bool) -> None:
    planned = course("p1", "2025-03-10", "2025-03-11", "2", status=TrainingStatus.PLANNED)
    assert found(planned, on=on) == ([("never_confirmed", "p1")] if doubted else [])
    assert [arguments(each.what) for each in never_confirmed([planned], day(on))] == (
        [{"training": "p1", "last": day("2025-03-11")}] if doubted else []
    )


@pytest.mark.parametrize(
    "status", [TrainingStatus.FOLLOWED, TrainingStatus.NOT_FOLLOWED, TrainingStatus.CANCELLED]
)
def test_a_plan_that_somebody_answered_is_not_doubted(status: TrainingStatus) -> None:
    planned = course("p1", "2025-03-10", status=TrainingStatus.PLANNED)
    answer = evolve(
        course("p2", "2025-03-10", status=status), corrects="p1", known_from=day("2025-04-01")
    )
    assert found(planned, answer) == []
    # Before the answer was known, it was not there.
    assert found(planned, answer, on="2025-03-31") == [("never_confirmed", "p1")]


def test_known_to_be_followed_before_it_was_over_is_doubted() -> None:
    over = course("t1", "2025-03-10", "2025-03-12", "3")
    known = evolve(over, known_from=day("2025-03-11"))
    (doubt,) = looked(known)
    assert doubt.what.id == "training.known_before"
    assert arguments(doubt.what) == {
        "training": "t1",
        "known_from": day("2025-03-11"),
        "last": day("2025-03-12"),
    }
    assert found(evolve(known, known_from=day("2025-03-12"))) == []
    assert found(evolve(known, known_from=day("2024-12-01"))) == [("known_before", "t1")]
    assert found(evolve(known, status=TrainingStatus.CANCELLED)) == []
    # Nobody said when it became known.
    assert found(evolve(known, known_from=None)) == []


def test_what_was_followed_in_the_future_is_one_doubt_for_all() -> None:
    first = course("b", "2025-06-30", "2025-07-01", "2")
    other = evolve(course("a", "2025-08-01"), worker="w2")
    planned = course("c", "2025-06-01", "2025-09-01", status=TrainingStatus.PLANNED)
    alone = followed_later([first, planned], day("2025-06-30"))
    assert alone is not None
    assert (alone.severity, alone.worker) == (Severity.NOTICE, "w1")
    assert arguments(alone.what) == {"count": 1, "training": "b", "day": day("2025-06-30")}
    both = followed_later([other, first], day("2025-06-30"))
    assert both is not None
    assert both.worker is None
    assert arguments(both.what)["count"] == 2
    assert arguments(both.what)["training"] == "b"
    assert followed_later([first, planned], day("2025-07-01")) is None
    assert followed_later([], day("2025-07-01")) is None


def test_what_is_over_after_the_day_is_not_looked_at() -> None:
    assert found(course("t1", "2025-03-10", days="4"), on="2025-03-09") == []
    assert found(course("t1", "2025-03-10", days="4"), on="2025-03-10") == [
        ("beyond_calendar", "t1")
    ]


# --- certificates --------------------------------------------------------------------------------


def certified(id_: str, issued: str, until: str = "", title: str | None = "First aid") -> Training:
    certificates = (Certificate(period(issued, until)),)
    return evolve(course(id_, issued, title=title), certificates=certificates)


@pytest.mark.parametrize(
    ("trainings", "on", "doubted"),
    [
        ([certified("t1", "2024-03-04", "2025-03-04")], "2025-03-04", []),
        ([certified("t1", "2024-03-04", "2025-03-04")], "2025-03-05", ["t1"]),
        ([certified("t1", "2024-03-04")], "2025-12-31", []),
        # Renewed in time, too late, and not with the same.
        (
            [
                certified("t1", "2024-03-04", "2025-03-04"),
                certified("t2", "2025-02-03", "2026-02-03", "FIRST aid"),
            ],
            "2025-12-31",
            [],
        ),
        (
            [
                certified("t1", "2024-03-04", "2025-03-04"),
                certified("t2", "2025-05-05", "2025-11-05"),
            ],
            "2025-12-31",
            ["t2"],
        ),
        (
            [
                certified("t1", "2024-03-04", "2025-03-04"),
                certified("t2", "2025-02-03", "2026-02-03", "Forklift"),
            ],
            "2025-12-31",
            ["t1"],
        ),
        # Not there yet on the day asked about.
        (
            [
                certified("t1", "2024-03-04", "2025-03-04"),
                certified("t2", "2025-06-02", "2026-06-02"),
            ],
            "2025-05-31",
            ["t1"],
        ),
        (
            [
                certified("t1", "2024-03-04", "2025-03-04"),
                certified("t2", "2025-05-31", "2026-05-31"),
            ],
            "2025-05-31",
            [],
        ),
        # Without a title each stands for itself.
        (
            [
                certified("t1", "2024-03-04", "2025-03-04", None),
                certified("t2", "2025-02-03", "2026-02-03", None),
            ],
            "2025-12-31",
            ["t1"],
        ),
    ],
)
def test_a_certificate_that_ran_out_and_was_not_renewed_is_said(
    trainings: list[Training], on: str, doubted: list[str]
) -> None:
    assert found(*trainings, on=on) == [("ran_out", id_) for id_ in doubted]


def test_of_whoever_left_no_certificate_runs_out() -> None:
    held = certified("t1", "2024-03-04", "2025-03-11")
    assert found(held, worker=ENDS, on="2025-03-12") == [("ran_out", "t1")]
    assert found(held, worker=ENDS, on="2025-03-13") == []


def test_a_certificate_says_of_what_and_until_when() -> None:
    (doubt,) = looked(certified("t1", "2024-03-04", "2025-03-04"))
    assert arguments(doubt.what) == {
        "training": "t1",
        "title": "First aid",
        "last": day("2025-03-04"),
    }
    (nameless,) = looked(certified("t1", "2024-03-04", "2025-03-04", None))
    assert arguments(nameless.what)["title"] == "t1"


def test_a_certificate_issued_before_its_training_began_is_doubted() -> None:
    for issued, doubted in (("2025-03-09", True), ("2025-03-10", False), ("2025-04-01", False)):
        training = course("t1", "2025-03-10", "2025-03-11", "2")
        held = evolve(training, certificates=(Certificate(period(issued)),))
        assert found(held) == ([("issued_before", "t1")] if doubted else [])
    (doubt,) = looked(evolve(training, certificates=(Certificate(period("2025-03-09")),)))
    assert arguments(doubt.what) == {
        "training": "t1",
        "issued": day("2025-03-09"),
        "first": day("2025-03-10"),
    }


def test_a_certificate_not_issued_yet_runs_out_later() -> None:
    later = evolve(
        course("t1", "2024-03-04", title="First aid"),
        certificates=(Certificate(period("2025-06-01", "2025-06-02")),),
    )
    assert found(later, on="2025-05-31") == []
    assert found(later, on="2025-06-02") == []
    assert found(later, on="2025-06-03") == [("ran_out", "t1")]


# --- laws ----------------------------------------------------------------------------------------

FIRST = date(2025, 1, 1)


LENGTHS: Final[tuple[Days | Hours, ...]] = (Days("1/2"), Days(1), Days(3), Hours(480), Hours(1800))


@st.composite
def some_course(draw: st.DrawFn) -> Training:
    first = FIRST + timedelta(days=draw(st.integers(0, 30)))
    last = first + timedelta(days=draw(st.integers(0, 4)))
    return Training(
        f"t{draw(st.integers(0, 10**6))}",
        "w1",
        period(str(first), str(last)),
        draw(st.sampled_from(LENGTHS)),
        draw(st.sampled_from(TrainingStatus)),
        title=draw(st.sampled_from([None, "Excel", "excel ", "First aid"])),
        registered_by=draw(st.sampled_from(RegisteredBy)),
        charged=draw(st.sampled_from([None, Days(1), Hours(60)])),
        outside_working_hours=draw(st.booleans()),
    )


@given(st.lists(some_course(), unique_by=lambda each: each.id, max_size=8))
def test_every_doubt_can_be_said_and_names_a_training_of_the_worker(
    trainings: list[Training],
) -> None:
    ids = {each.id for each in trainings}
    for doubt in looked(*trainings):
        assert arguments(doubt.what)["training"] in ids
        assert sentence(doubt.what, "en")
        assert doubt.worker == "w1"


@given(st.lists(some_course(), unique_by=lambda each: each.id, max_size=8), st.randoms())
def test_the_order_of_the_trainings_changes_no_doubt(
    trainings: list[Training], chance: Random
) -> None:
    before = looked(*trainings)
    chance.shuffle(trainings)
    assert looked(*trainings) == before


@given(st.lists(some_course(), unique_by=lambda each: each.id, max_size=8))
def test_none_of_some_trainings_that_lie_apart_stands_for_two(trainings: list[Training]) -> None:
    apart = [
        evolve(
            each,
            period=Period(FIRST + timedelta(days=10 * place), FIRST + timedelta(days=10 * place)),
        )
        for place, each in enumerate(trainings)
    ]
    doubted = {doubt.what.id for doubt in looked(*apart)}
    assert not doubted & {"training.twice", "training.together_beyond_calendar"}
