"""What a worker is shown keeps the laws of a register, and is in days and in hours."""

import json
from datetime import date
from typing import Any

import pytest
from attrs import evolve, frozen

for _extra in ("cattrs", "sqlalchemy"):
    pytest.importorskip(_extra, reason="the adapters need the extra: pip install -e '.[adapters]'")

from wire import read
from worker_view import Viewer

from adapting import TODAY, enters, handlings
from fla_rules import EnterpriseNumber, FactError, Kind, Training
from fla_rules.facts import CorrectTraining, Message
from fla_rules.in_memory import EmploymentsInMemory, FixedClock, RegisterInMemory
from fla_rules.ports import Clock, TrainingRegister
from fla_rules.register import Context
from fla_rules.testing import (
    OpenRegister,
    builders,
    check_training_register,
)
from registering import opened


@frozen
class ThroughViews:
    """A register that knows what its workers are shown, and nothing else."""

    context: Context
    inner: TrainingRegister

    def trainings(self, employer: EnterpriseNumber, known_on: date) -> tuple[Training, ...]:
        employments = EmploymentsInMemory(self.context.staffs)
        firm = builders.employer(number=str(employer))
        viewer = Viewer(firm, employments, self.inner)
        shown = [viewer.view(each.id, known_on) for each in employments.workers(employer)]
        return tuple(read(each, Training) for view in shown for each in _shown_trainings(view))


def _shown_trainings(view: str) -> list[object]:
    trainings: list[object] = json.loads(view)["trainings"]
    return trainings


def test_what_workers_are_shown_keeps_the_laws_of_a_register() -> None:
    def make(context: Context, clock: Clock) -> OpenRegister:
        return through(context, opened(RegisterInMemory(context, clock)))

    def through(context: Context, inner: OpenRegister) -> OpenRegister:
        views = ThroughViews(context, inner.register)
        return OpenRegister(inner.channel, views, lambda: through(context, inner.reopen()))

    check_training_register(make)


def viewer(*messages: Message, hired: str = "2024-01-01") -> Viewer:
    staffs = (
        builders.staff(
            builders.worker(builders.employment("w1", hired=hired)),
            builders.worker(builders.employment("w2")),
        ),
    )
    memory = RegisterInMemory(builders.context(*staffs), builders.clock("2024-01-01"))
    for each in messages:
        memory.clock = FixedClock(each.sent_on)
        assert handlings(memory.take([each])) == ["accepted"]
    return Viewer(builders.employer(), EmploymentsInMemory(staffs), memory)


def amounts(days: str, read: str, hours: str, minutes: str) -> dict[str, str]:
    return {"days": days, "minutes": minutes, "days_decimal": read, "hours": hours}


def shown(of: Viewer, on: str, worker: str = "w1") -> dict[str, Any]:
    view: dict[str, Any] = json.loads(of.view(worker, date.fromisoformat(on)))
    return view


def test_a_worker_sees_rights_trainings_and_what_is_left_in_days_and_hours() -> None:
    right = builders.training("t2", days="3/2", corrects="t1")
    messages = [enters("t1"), builders.message(CorrectTraining(right), on="2025-05-14")]
    view = viewer(*messages, hired="2024-05-10")
    before, after = shown(view, "2025-05-13"), shown(view, "2025-05-14")
    assert after["rights"] == [
        # Hired in May: five days for eight months of twelve (TR 50 § 3).
        {"year": 2024, "kind": Kind.LEGAL.value, **amounts("10/3", "3.33", "25:20", "1520")},
        {"year": 2025, "kind": Kind.LEGAL.value, **amounts("5", "5.00", "38:00", "2280")},
    ]
    assert before["left"] == amounts("22/3", "7.33", "55:44", "3344")
    assert after["left"] == amounts("41/6", "6.83", "51:56", "3116")
    assert [each["id"] for each in before["trainings"]] == ["t1"]
    assert [each["id"] for each in after["trainings"]] == ["t2"]


def test_a_worker_sees_nothing_of_another_and_a_stranger_sees_nothing() -> None:
    view = viewer(enters("t1"))
    assert shown(view, "2025-06-30", "w2")["trainings"] == []
    with pytest.raises(FactError, match=r"'w9' is no worker of 0403.170.701; give the id"):
        view.view("w9", TODAY)


def test_a_worker_is_told_what_is_not_known() -> None:
    view = evolve(viewer(), employer=builders.employer(years=range(0)))
    told = shown(view, "2025-06-30")
    assert "days" not in told["left"]
    assert told["left"]["unknown"]
    assert all(each["unknown"] for each in told["rights"])


def test_hours_are_shown_to_the_minute_beside_the_exact_minutes() -> None:
    view = evolve(viewer(hired="2024-02-10"), employer=builders.employer(full_time="7:37"))
    assert shown(view, "2024-12-31")["left"] == amounts("55/12", "4.58", "≈ 34:55", "25135/12")
