"""What is read from the disk and written to it, and whose rows are in a dossier."""

import argparse
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from fla_rules.cli.mistakes import why_of
from fla_rules.dossier.reading import Dossier, read
from fla_rules.dossier.text import LARGEST_FILE
from fla_rules.errors import DossierError, Mistake, mistake, refused
from fla_rules.explain import label
from fla_rules.law.rulebook import RULEBOOK


def content_of(path: str, most: int) -> bytes:
    """Read a file; of one that is too large, only enough to show that it is."""
    try:
        with Path(path).open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        raise unread(path, error) from None


def unread(path: str, error: Exception) -> DossierError:
    """Give the mistake of a file that cannot be read."""
    return refused(
        "dossier",
        "{given} cannot be read ({why})",
        "give the path of a dossier file",
        given=ascii(path),
        why=why_of(error, "not a path"),
    )


def dossier_of(arguments: argparse.Namespace, on: date) -> Dossier:
    """Read the dossier that the arguments name."""
    content = content_of(arguments.dossier, LARGEST_FILE)
    return read(content, on, RULEBOOK, set_aside=arguments.set_aside)


def unanswered(worker: str, dossier: Dossier) -> Iterator[Mistake]:
    """Say why there is no account of a worker: it is not in the dossier, or was set aside."""
    mistakes = [
        each for aside in dossier.set_aside if aside.worker == worker for each in aside.found
    ]
    if mistakes:
        yield mistake(
            "--worker", "{name} is set aside", "mend the mistakes in its rows", name=worker
        )
        yield from mistakes
        return
    named = ", ".join(each.id for each in dossier.workers[:5])
    yield mistake(
        "--worker",
        "{name} is not in the dossier",
        "give one of {known}" if named else "the dossier has none",
        name=ascii(worker[:40]),
        known=named,
    )


def write(folder: str, files: Mapping[str, str], lang: str) -> str:
    """Write files into a folder, and say how many they are."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            Path(folder, name).write_text(text, encoding="utf-8")
    except (OSError, ValueError) as error:
        raise refused(
            "folder",
            "{given} cannot be written ({why})",
            "give another",
            given=ascii(folder),
            why=why_of(error, "not a path"),
        ) from None
    return label(lang, "files_written", count=len(files)) + "\n"
