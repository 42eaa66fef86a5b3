"""The timings of the library itself; `run.py` starts this script."""

from typing import Final

import cases
import pyperf

from fla_rules import Kind, RightQuestion

QUESTION: Final = RightQuestion(cases.EMPLOYER_YEAR, cases.EMPLOYMENTS, Kind.LEGAL)


def main() -> None:
    """Time every case under the name that `run.py` knows it by."""
    runner = pyperf.Runner()
    time = runner.bench_func
    time("baseline", cases.baseline, 40.0, 0.8, 10)
    time("exact", cases.exact, (5, 1), (4, 5), 10)
    time("right", cases.right, cases.EMPLOYER, cases.EMPLOYMENTS)
    time("next worker", cases.next_worker, cases.EMPLOYER_YEAR, cases.EMPLOYMENTS)
    time("no agreement", cases.next_worker, cases.EMPLOYER_YEAR, cases.NO_AGREEMENT)
    time("rare regime", cases.next_of_a_rare_regime, cases.EMPLOYER_YEAR)
    for name, at_work in cases.AWKWARD.items():
        time(name, cases.next_worker, cases.EMPLOYER_YEAR, at_work)
    time("facts to reasons", cases.facts_to_reasons)
    time("explained right", cases.explained_right, cases.EMPLOYER_YEAR)
    time("account of five years", cases.left, cases.account_of(20))
    for entries in (200, 400):
        time(f"history of {entries}", cases.left, cases.account_of(entries))
    time("duties of 1,000 workers", cases.duties_judged, cases.duties_of(1000))
    time("bare", cases.bare, None, QUESTION)
    time("determined", cases.determined, None, QUESTION)


if __name__ == "__main__":
    main()
