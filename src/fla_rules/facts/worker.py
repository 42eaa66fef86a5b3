"""A worker of one employer: the employments there, and whether an e-mail address is known."""

from bisect import bisect_right
from datetime import date
from operator import attrgetter

from attrs import evolve, field, frozen

from fla_rules import checks
from fla_rules.calendar import Period
from fla_rules.errors import FactError
from fla_rules.facts.employment import Employment, known_employments, stretches


@frozen(field_transformer=checks.checked)
class Worker:
    """A worker and the employments with one employer.

    `service` holds the stretches without a day's gap between employments: a contract that follows
    another one day later continues the service and is no entry into it.

    >>> first = Employment.steady("w1", Period(date(2024, 5, 10), date(2024, 12, 31)), "200")
    >>> second = Employment.steady("w1", Period(date(2025, 1, 1)), "200")
    >>> [str(stretch.first) for stretch in Worker("w1", (second, first)).service]
    ['2024-05-10']
    """

    id: str
    employments: tuple[Employment, ...]
    email_known: bool = False
    # The opening balances of this day are the worker's whole account: nothing before it is needed.
    account_from: date | None = None
    service: tuple[Period, ...] = field(init=False, repr=False, eq=False)

    @service.default
    def _joined(self) -> tuple[Period, ...]:
        return stretches(self.employments)

    def __attrs_post_init__(self) -> None:
        strangers = sorted({each.worker for each in self.employments} - {self.id})
        if strangers:
            raise FactError(
                f"worker {self.id} has employments of {', '.join(strangers)}",
                "give each worker's own",
            )

    def in_service(self, day: date) -> bool:
        """Tell whether the worker is in service on a day."""
        day = checks.day("day", day)
        place = bisect_right(self.service, day, key=attrgetter("first"))
        return place > 0 and day <= self.service[place - 1].last


def known_workers(workers: tuple[Worker, ...], known_on: date) -> tuple[Worker, ...]:
    """Give workers with their employments as they were known on a day."""
    return tuple([_as_known(each, known_on) for each in workers])


def _as_known(worker: Worker, known_on: date) -> Worker:
    known = known_employments(worker.employments, known_on)
    return worker if known is worker.employments else evolve(worker, employments=known)
