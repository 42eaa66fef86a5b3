"""When Python looks for garbage: not while it loads, and seldom while it answers."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

# So many objects come between two searches for garbage.
_COLLECTED_AFTER: Final = 20_000


@contextmanager
def loading() -> Iterator[None]:
    """Look for no garbage: loading leaves none, and looking took a fifth of a short command."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def collect_rarely() -> None:
    """Leave out what is loaded already, which stays to the end, and look seldom for the rest.

    What is answered left no garbage that memory showed: looking through both took a quarter of the
    time of a large dossier.
    """
    gc.freeze()
    gc.set_threshold(_COLLECTED_AFTER)
