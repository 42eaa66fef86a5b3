"""Attack the rules of the register and the example adapters: `python tests/proof/attack.py`.

Each attack tries, for its share of the seconds, to get in where it may not, to lose something or to
have it twice. It needs the extra `test`. Ends with status 1 where any of them got through. The same
`--seed` makes the same messages; who is killed at which moment is up to the machine.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

from attrs import frozen

ROOT: Final = Path(__file__).resolve().parents[2]
# Run as a script, this file finds what the tests find: the package, the tests, the examples.
for _place in ("tests", "docs/examples/adapters"):
    if str(ROOT / _place) not in sys.path:
        sys.path.append(str(ROOT / _place))

from proof.attempts import Attempts  # noqa: E402


@frozen
class Attack:
    """An attack by its name, and the module whose function `attack` takes seconds and a seed."""

    name: str
    module: str

    def run(self, seconds: float, seed: int) -> Attempts:
        found: Callable[[float, int], Attempts] = import_module(self.module).attack
        return found(seconds, seed)


ATTACKS: Final = (
    Attack("hostile messages", "proof.attack_register"),
    Attack("killed", "proof.attack_store"),
    Attack("bad batches", "proof.attack_batches"),
    Attack("requests", "proof.attack_requests"),
)


def main(arguments: Sequence[str]) -> int:
    """Run every attack, or those named, and print the counts; 1 where any got through."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60, help="for all attacks together")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", nargs="+", choices=[each.name for each in ATTACKS])
    given = parser.parse_args(arguments)
    chosen = [each for each in ATTACKS if given.only is None or each.name in given.only]
    failed = 0
    for each in chosen:
        attempts = each.run(given.seconds / len(chosen), given.seed)
        for kind, times in sorted(attempts.tried.items()):
            print(f"{each.name:<20}  {kind:<40}  {times:>10,}")
        print(f"{each.name:<20}  {'failures':<40}  {len(attempts.failures):>10,}")
        for failure in attempts.failures:
            print(f"  {failure}")
        failed += len(attempts.failures)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
