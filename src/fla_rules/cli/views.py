"""A view as text: as wide as the terminal, or as a file needs."""

import os
import sys
from typing import Final

from rich.console import Console, RenderableType

# Without a terminal there is no width to ask for: wide enough for a reason in one line.
_WIDTH_OF_A_FILE: Final = 160


def as_text(view: RenderableType) -> str:
    """Give what a view looks like, line by line."""
    on_screen = sys.stdout is not None and sys.stdout.isatty()
    width = None if on_screen or "COLUMNS" in os.environ else _WIDTH_OF_A_FILE
    console = Console(width=width, highlight=False)
    with console.capture() as printed:
        console.print(view)
    # Cells are padded to their column, which leaves blanks at the ends of lines.
    return "".join(f"{line.rstrip()}\n" for line in printed.get().splitlines())
