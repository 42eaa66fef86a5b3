"""Draw what `growth.py` printed: `python benchmarks/plot.py benchmarks/growth.json growth.svg`."""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter

# Apart also for who does not tell colours apart (Okabe and Ito), by their marks as well.
_STYLES: Final = (
    ("#D55E00", "o"),
    ("#CC79A7", "s"),
    ("#0072B2", "^"),
    ("#009E73", "D"),
    ("#000000", "v"),
)


def main(arguments: Sequence[str]) -> None:
    """Draw a file of series into another."""
    source, target = map(Path, arguments)
    document = json.loads(source.read_text(encoding="utf-8"))
    # The same series give the same bytes: no day in the file, and names that do not vary.
    mpl.rcParams.update({"svg.hashsalt": "growth", "svg.fonttype": "none", "font.size": 11})
    drawn(document["series"]).savefig(target, format="svg", metadata={"Date": None})


def drawn(series: Sequence[Mapping[str, Any]]) -> Figure:
    """Draw seconds by workers, both in powers of ten, on a ground of its own."""
    figure = Figure(figsize=(8, 5), facecolor="white", layout="constrained")
    axes = figure.subplots()
    for each, (colour, mark) in zip(series, _STYLES, strict=True):
        if each["points"]:
            workers, seconds = zip(*each["points"], strict=True)
            axes.loglog(workers, seconds, color=colour, marker=mark, label=each["name"])
    axes.set_title("Rights of five years and what is left, by number of workers")
    axes.set_xlabel("workers")
    axes.set_ylabel("seconds of processor time")
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.7g}"))
    axes.grid(which="major", alpha=0.3)
    axes.legend(loc="lower left")
    return figure


if __name__ == "__main__":
    main(sys.argv[1:])
