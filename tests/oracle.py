"""A slow and obvious second computation, to hold the rules against.

It knows nothing of how the library is built: plain facts, every day of the year looked at, every
month added as a fraction. It answers for the default readings only.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction

from attrs import frozen

from fla_rules import Employment, JointCommittee, Period
from fla_rules.facts import RegimeFrom, Suspension
from fla_rules.quantities import WorkingRegime


@frozen
class Job:
    """An employment as plain data: `worked` has what is worked from a day on, over full-time.

    `reduced` has stretches of reduced work, `interrupted` stretches of none.
    """

    first: date
    last: date
    committee: str
    worked: tuple[tuple[date, Fraction], ...]
    reduced: tuple[tuple[date, date, Fraction], ...] = ()
    interrupted: tuple[tuple[date, date], ...] = ()

    def there_on(self, day: date) -> bool:
        return self.first <= day <= self.last

    def share_on(self, day: date) -> Fraction:
        """Give what is worked on a day: reduced work lowers it, a full interruption does not."""
        share = Fraction(0)
        for since, regime in sorted(self.worked):
            if since <= day:
                share = regime
        for since, until, left in self.reduced:
            if since <= day <= until and left < share:
                share = left
        return share

    def employment(self) -> Employment:
        """Give the same facts to the library."""
        return Employment(
            "w1",
            Period(self.first, self.last),
            JointCommittee.parse(self.committee),
            tuple(RegimeFrom(since, WorkingRegime.of(regime)) for since, regime in self.worked),
            (
                *(
                    Suspension.reduced(Period(since, until), WorkingRegime.of(left))
                    for since, until, left in self.reduced
                ),
                *(Suspension.full(Period(since, until)) for since, until in self.interrupted),
            ),
        )


def days_in(year: int, month: int) -> list[date]:
    first = date(year, month, 1)
    many = [first + timedelta(days=passed) for passed in range(31)]
    return [day for day in many if day.month == month]


def months_begun(first: date, last: date, year: int) -> int:
    """Count the months of a year with at least one day from first to last (TR 50 § 3)."""
    return sum(
        1 for month in range(1, 13) if any(first <= day <= last for day in days_in(year, month))
    )


def whole_right(full_timer: Fraction, share: Fraction, months: int) -> Fraction:
    """Give A x B x C (TR 50 § 3)."""
    return full_timer * share * Fraction(months, 12)


def right_of_history(
    jobs: Sequence[Job], year: int, full_timer: Callable[[str, date], Fraction]
) -> Fraction:
    """Add up the year month by month.

    In a month jobs that share days add up; one that begins after another has ended in that month
    does not count in it. What is worked is looked up on the last day on which a job joined.
    """
    total = Fraction(0)
    for month in range(1, 13):
        joined: dict[int, Job] = {}
        decisive = date(year, month, 1)
        somebody_left = False
        for day in days_in(year, month):
            for place, job in enumerate(jobs):
                if job.there_on(day) and place not in joined and not somebody_left:
                    joined[place] = job
                    decisive = day
            somebody_left = somebody_left or any(job.last == day for job in joined.values())
        for job in joined.values():
            figure = full_timer(job.committee, decisive)
            total += figure * job.share_on(decisive) * Fraction(1, 12)
    return total


def average(ends: Mapping[int, Fraction]) -> Fraction:
    """Average the quarter ends that were declared (TR 50 § 2)."""
    summed = Fraction(0)
    for fte in ends.values():
        summed += fte
    return summed / len(ends)
