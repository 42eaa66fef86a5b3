"""The command: arguments in, an answer or what is wrong with them out."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Final, NoReturn, cast

from fla_rules.cli.arguments import arguments_of
from fla_rules.cli.memory import collect_rarely, loading
from fla_rules.cli.mistakes import say, why_of
from fla_rules.errors import FlaRulesError, refused
from fla_rules.explain import languages

_MODULE: Final = "python -m fla_rules"
_SCRIPT: Final = "fla-rules"
# As shells say of whatever was ended from the keyboard.
_INTERRUPTED: Final = 130
_SHOW_CURSOR: Final = b"\x1b[?25h"
# The module of each command, loaded when it is asked for: most of a short command is loading.
COMMANDS: Final = MappingProxyType(
    {
        "assess": "assess",
        "account": "account",
        "duties": "duties",
        "statement": "sheets",
        "plan": "sheets",
        "balance-sheet": "sheets",
        "dashboard": "sheets",
        "calendar": "sheets",
        "compare": "sheets",
        "law": "law",
        "committees": "law",
        "timeline": "law",
        "spec": "spec",
        "schema": "spec",
    }
)
# What a command gives: its text, in parts or whole, with a status where it has one of its own.
_Answered = str | Iterator[str] | tuple[str, int]
_Command = Callable[[Namespace], _Answered]


def main(
    given: Sequence[str], name: str = _MODULE, loaded: Callable[[], None] | None = None
) -> int:
    """Run one command; give its status: 0, 1 where a vector differs, 2 with its mistakes.

    When the command is loaded, `loaded` is called, where there is one.
    """
    try:
        arguments = arguments_of(given, name)
        _refuse_language(arguments)
        command = _command(arguments)
        if loaded:
            loaded()
        answered = command(arguments)
        answer, status = answered if isinstance(answered, tuple) else (answered, 0)
        return _print([answer] if isinstance(answer, str) else answer, given) or status
    except FlaRulesError as error:
        return say(error, given)


def _command(arguments: Namespace) -> _Command:
    """Load a command, which may need a package that is not installed."""
    name: str = arguments.command
    in_lines = name == "assess" and arguments.format == "jsonl"
    try:
        with loading():
            module = import_module(f"fla_rules.cli.{'lines' if in_lines else COMMANDS[name]}")
    except ModuleNotFoundError as missing:
        raise refused(
            "arguments",
            "{what} needs {package}",
            "pip install 'fla-rules[cli]'",
            what=name,
            package=str(missing.name).partition(".")[0],
        ) from None
    return cast("_Command", getattr(module, f"run_{name.replace('-', '_')}"))


def _refuse_language(arguments: Namespace) -> None:
    if arguments.lang is not None and arguments.lang not in languages():
        raise refused(
            "--lang",
            "{given} is not there",
            "give one of {options}",
            given=repr(arguments.lang[:40]),
            options=", ".join(languages()),
        )


def _print(answer: Iterable[str], given: Sequence[str]) -> int:
    """Write an answer part by part; give the status of what could not be written."""
    if sys.stdout is None:
        return say(refused("output", "there is none", "leave the standard output open"), given)
    try:
        for part in answer:
            sys.stdout.buffer.write(part.encode("utf-8"))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough; what is left must not be flushed at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        why = why_of(error, "not open")
        return say(refused("output", "cannot be written ({why})", "give it room", why=why), given)
    return 0


def script() -> NoReturn:
    """Run the command under the name by which it is installed."""
    run(_SCRIPT)


def run(name: str = _MODULE) -> NoReturn:
    """Run the command that was typed, and end with its status."""
    sys.unraisablehook = _heard_all_the_same
    try:
        status = main(sys.argv[1:], name, collect_rarely)
    except KeyboardInterrupt:
        status = _INTERRUPTED
    sys.exit(status)


def _heard_all_the_same(forgotten: "sys.UnraisableHookArgs") -> None:
    """End the command where Python would forget an interrupt: one that came in a callback."""
    if issubclass(forgotten.exc_type, KeyboardInterrupt):
        if sys.stderr is not None and sys.stderr.isatty():
            # A bar hides the cursor, and nothing else shows it again then.
            os.write(sys.stderr.fileno(), _SHOW_CURSOR)
        os._exit(_INTERRUPTED)
    sys.__unraisablehook__(forgotten)
