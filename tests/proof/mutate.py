"""Change the rules in small ways and see whether a test fails: `python tests/proof/mutate.py`.

The changes are mutmut's, but for prose: a text with a blank in it is a sentence, a title or a note,
and to say it otherwise is no other rule. They are made in functions and methods; tables at module
level are left alone. The tests are collected once, and what each of them calls is recorded. Then
for each mutant the process forks, and the child swaps the code of one function and runs the tests
that call it, the quickest first, until one fails. Everything happens in a copy of the project.

With `--vectors` the vectors alone judge. A change that none of them notices is then put to
`answers.py`, which tells whether it changes any answer at all: only one that does is unnoticed.
"""

import argparse
import gc
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import unified_diff
from fnmatch import fnmatch
from itertools import accumulate
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from types import CodeType, FrameType, FunctionType
from typing import Final

import libcst
import pytest
from attrs import field, frozen
from libcst.metadata import MetadataWrapper
from mutmut.mutation.file_mutation import Mutation, MutationVisitor, deep_replace
from mutmut.mutation.mutators import mutation_operators, operator_string
from mutmut.mutation.pragma_handling import IgnoredCode

ROOT: Final = Path(__file__).resolve().parents[2]
COPIED: Final = ("src", "tests", "docs", "pyproject.toml", "README.md", "CHANGELOG.md")
MUTATED: Final = (
    *(f"src/fla_rules/{room}/*.py" for room in ("right", "account", "duties", "register", "law")),
    "src/fla_rules/terms.py",
    "src/fla_rules/basis.py",
)
# A table of names, addresses and notes: it holds no rule.
TABLES: Final = ("instruments.py",)
# They start the command or run the pages, and reach the rules no further than the other tests.
LEFT_OUT: Final = ("tests/test_command.py", "tests/test_docs.py", "tests/proof")
# The tests that judge by the vectors alone, and what tells whether an answer changes.
VECTORS: Final = ("src/fla_rules/spec/test_vectors.py", "tests/proof/answers.py")
# To look for a smaller example of a failure would cost more than to find it.
FEW_EXAMPLES: Final = """
from hypothesis import Phase

settings.register_profile(
    "mutants",
    deadline=None,
    max_examples=10,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("mutants")
"""
_MEMORY: Final = 2**30
_KILLED, _SURVIVED = 1, 0
_ANSWERS: Final = Path(VECTORS[1]).name

# What is run against a mutant that nothing kills, in seconds as measured while recording the calls.
_LONGEST: Final = 8.0
_LONGEST_BY_VECTORS: Final = 120.0
_LONGEST_TEST: Final = 6.0
_OPTIONS: Final = (
    *("-o", "addopts=", "-p", "no:cacheprovider"),
    *(f"--ignore={name}" for name in LEFT_OUT),
)

# The file of a function and its qualified name.
Place = tuple[str, str]


def _strings(node: libcst.BaseString) -> Iterator[libcst.BaseString]:
    """Change a text that a program reads: a key, an id, the number of an article."""
    if isinstance(node, libcst.SimpleString) and len(node.quote) == 1:
        text = node.raw_value
        if text and " " not in text:
            quoted = f"{node.prefix}{node.quote}{text}XX{node.quote}"
            yield node.with_changes(value=quoted)


_OPERATORS: Final = tuple(
    (kind, _strings if operator is operator_string else operator)
    for kind, operator in mutation_operators
)


class _Visitor(MutationVisitor):
    def _skip_node_and_children(self, node: libcst.CSTNode) -> bool:
        if isinstance(node, libcst.FunctionDef):
            return False
        signature = isinstance(node, libcst.Parameters | libcst.Decorator)
        return signature or bool(super()._skip_node_and_children(node))


@frozen
class Mutant:
    """One change of one function."""

    path: Path
    module: libcst.Module
    owner: str
    function: libcst.FunctionDef
    mutation: Mutation

    @property
    def place(self) -> Place:
        """Where the function stands."""
        name = self.function.name.value
        return (str(self.path), f"{self.owner}.{name}" if self.owner else name)

    def source(self, *, changed: bool) -> str:
        """Give the function alone, as it stands or as the mutant has it."""
        function = self.function.with_changes(decorators=(), leading_lines=())
        mutation = self.mutation
        alone = libcst.Module([])
        if not changed:
            return alone.code_for_node(function)
        mutant = deep_replace(function, mutation.original_node, mutation.mutated_node)
        return alone.code_for_node(mutant) if isinstance(mutant, libcst.CSTNode) else ""

    def file(self) -> str:
        """Give the whole file as the mutant has it."""
        mutation = self.mutation
        mutant = deep_replace(self.module, mutation.original_node, mutation.mutated_node)
        return mutant.code if isinstance(mutant, libcst.Module) else ""

    def code(self) -> CodeType | None:
        """Compile the changed function; None where the change is no Python."""
        inside = f"class {self.owner}:\n" if self.owner else ""
        lines = self.source(changed=True).splitlines()
        text = inside + "\n".join(f" {line}" if inside else line for line in lines)
        try:
            compiled = compile(text, str(self.path), "exec")
        except SyntaxError:
            return None
        if inside:
            compiled = _inner(compiled, self.owner)
        return _inner(compiled, self.function.name.value)

    def difference(self) -> str:
        """Show the change as the lines that differ."""
        before, after = (self.source(changed=changed).splitlines() for changed in (False, True))
        lines = list(unified_diff(before, after, lineterm="", n=0))[2:]
        return "\n".join(line for line in lines if not line.startswith("@@"))

    def line(self) -> int:
        """Give the line of the file that changes."""
        before, after = (self.source(changed=changed).splitlines() for changed in (False, True))
        pairs = enumerate(zip(before, after, strict=False))
        same = next((place for place, (old, new) in pairs if old != new), len(after))
        text = self.path.read_text(encoding="utf-8").splitlines()
        depth = " " * 4 if self.owner else ""
        wanted = f"{depth}def {self.function.name.value}("
        start = next(place for place, line in enumerate(text, 1) if line.startswith(wanted))
        return start + same


def _inner(code: CodeType, name: str) -> CodeType:
    inner = (each for each in code.co_consts if isinstance(each, CodeType))
    return next(each for each in inner if each.co_name == name)


def mutants_of(path: Path) -> list[Mutant]:
    """Find every change of the functions of a file."""
    wrapper = MetadataWrapper(libcst.parse_module(path.read_text(encoding="utf-8")))
    visitor = _Visitor(_OPERATORS, IgnoredCode(set(), set(), set()))
    module = wrapper.visit(visitor)
    owners: dict[libcst.FunctionDef, str] = {}
    for statement in module.body:
        if isinstance(statement, libcst.FunctionDef):
            owners[statement] = ""
        elif isinstance(statement, libcst.ClassDef):
            within = (each for each in statement.body.body if isinstance(each, libcst.FunctionDef))
            owners.update(dict.fromkeys(within, statement.name.value))
    changes = ((each, each.contained_by_top_level_function) for each in visitor.mutations)
    return [
        Mutant(path, module, owners[function], function, mutation)
        for mutation, function in changes
        if function in owners
    ]


@frozen
class Verdict:
    """What became of a mutant: killed or survived; unnoticed where only its answers tell."""

    mutant: Mutant
    word: str


@frozen(eq=False)  # pytest keeps its plugins in sets
class Runner:
    """A plugin of pytest that runs the collected tests against every mutant."""

    mutants: Sequence[Mutant]
    tests: Sequence[str]
    sample: int | None = None
    seed: int = 0
    longest: float = _LONGEST
    verdicts: list[Verdict] = field(factory=list)
    failed: list[str] = field(factory=list)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a test that fails although nothing was changed: it can kill nothing."""
        if report.failed:
            self.failed.append(report.nodeid)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Record what the tests call, then fork for each mutant."""
        callers = self._observe(session)
        session.testsfailed = 0
        functions = _functions({mutant.place for mutant in self.mutants})
        mutants = self._chosen(callers)
        for count, mutant in enumerate(mutants, 1):
            tests = callers[mutant.place]
            known = functions[mutant.place]
            word = (
                _judged(session, mutant, known, tests)
                if tests
                else _judged_afresh(mutant, self.tests, self.failed)
            )
            self.verdicts.append(Verdict(mutant, word))
            if word != "killed" or count % 100 == 0:
                print(f"{count} of {len(mutants)}: {word}", file=sys.__stderr__, flush=True)
        return True

    def _chosen(self, callers: Mapping[Place, Sequence[pytest.Item]]) -> Sequence[Mutant]:
        """Take a sample, where one is asked for, of the changes of what some test calls."""
        if self.sample is None:
            return self.mutants
        called = [mutant for mutant in self.mutants if callers[mutant.place]]
        return Random(self.seed).sample(called, min(self.sample, len(called)))

    def _observe(self, session: pytest.Session) -> dict[Place, list[pytest.Item]]:
        callers: defaultdict[Place, list[tuple[float, pytest.Item]]] = defaultdict(list)
        files = {str(mutant.path) for mutant in self.mutants}
        called: set[Place] = set()

        def record(frame: FrameType, _: str, __: object) -> None:
            if frame.f_code.co_filename in files:
                called.add((frame.f_code.co_filename, frame.f_code.co_qualname))

        for item in session.items:
            called.clear()
            began = perf_counter()
            failed_before = session.testsfailed
            sys.settrace(record)
            _run(item)
            sys.settrace(None)
            for place in called if session.testsfailed == failed_before else ():
                callers[place].append((perf_counter() - began, item))
        return defaultdict(
            list,
            {place: _in_order(place, timed, self.longest) for place, timed in callers.items()},
        )


def _in_order(
    place: Place, timed: Iterable[tuple[float, pytest.Item]], longest: float
) -> list[pytest.Item]:
    """Put the tests of the module and its room first, then the quickest, as there is time for."""
    module = Path(place[0])
    own = {f"test_{module.name}", f"test_{module.parent.name}.py"}
    ordered = sorted(
        timed,
        key=lambda each: (each[1].path.name == _ANSWERS, each[1].path.name not in own, each[0]),
    )
    passed = accumulate(seconds for seconds, _ in ordered)
    return [item for (_, item), until in zip(ordered, passed, strict=True) if until <= longest]


def _functions(places: set[Place]) -> defaultdict[Place, list[FunctionType]]:
    found: defaultdict[Place, list[FunctionType]] = defaultdict(list)
    for each in gc.get_objects():
        if isinstance(each, FunctionType):
            place = (each.__code__.co_filename, each.__code__.co_qualname)
            if place in places:
                found[place].append(each)
    return found


def _run(item: pytest.Item) -> None:
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)


def _judged(
    session: pytest.Session,
    mutant: Mutant,
    functions: Sequence[FunctionType],
    tests: list[pytest.Item],
) -> str:
    heard, told = os.pipe()
    child = os.fork()
    if not child:
        try:
            _try(session, mutant, functions, tests, told)
        finally:
            # Whatever breaks in the child has noticed the change.
            os._exit(_KILLED)
    os.close(told)
    _, status = os.waitpid(child, 0)
    killer = os.read(heard, 10)
    os.close(heard)
    if killer and tests[int(killer)].path.name == _ANSWERS:
        return "unnoticed"
    if killer:
        # What killed one change of a function often kills the next.
        tests.insert(0, tests.pop(int(killer)))
    return "killed" if status else "survived"


def _judged_afresh(mutant: Mutant, tests: Iterable[str], failing: Iterable[str]) -> str:
    """Judge what runs only while a module is imported: import it changed, and run the tests."""
    before = mutant.path.read_text(encoding="utf-8")
    mutant.path.write_text(mutant.file(), encoding="utf-8")
    known = (f"--deselect={test}" for test in failing)
    command = (sys.executable, "-m", "pytest", *tests, "-x", "-q", *_OPTIONS, *known)
    paths = os.pathsep.join(("src", "tests"))
    done = subprocess.run(
        command, check=False, capture_output=True, env={**os.environ, "PYTHONPATH": paths}
    )
    mutant.path.write_text(before, encoding="utf-8")
    return "killed" if done.returncode else "survived"


def _try(
    session: pytest.Session,
    mutant: Mutant,
    functions: Sequence[FunctionType],
    tests: Sequence[pytest.Item],
    told: int,
) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    code = mutant.code()
    if code is None:
        return
    for function in functions:
        function.__code__ = code
    for place, item in enumerate(tests):
        # A change that makes a loop endless dies of its own: by time or by memory.
        signal.setitimer(signal.ITIMER_VIRTUAL, _LONGEST_TEST)
        _run(item)
        if session.testsfailed:
            os.write(told, str(place).encode())
            return
    os._exit(_SURVIVED)


def _report(verdicts: Iterable[Verdict], root: Path) -> Iterator[str]:
    by_file: defaultdict[str, Counter[str]] = defaultdict(Counter)
    survivors = []
    for verdict in verdicts:
        file = str(verdict.mutant.path.relative_to(root / "src" / "fla_rules"))
        by_file[file][verdict.word] += 1
        if verdict.word != "killed":
            where = f"{file}:{verdict.mutant.line()} {verdict.word}"
            survivors.append(f"{where}\n{verdict.mutant.difference()}\n")
    yield from survivors
    together: Counter[str] = Counter()
    for file, words in sorted(by_file.items()):
        together += words
        yield _line(file, words)
    if together:
        yield _line("together", together)


def _line(name: str, words: Counter[str]) -> str:
    named = ("killed", "unnoticed", "survived")
    counts = ", ".join(f"{word} {words[word]}" for word in named if words[word])
    return f"{name}: {counts}, of {words.total()}; {100 * words['killed'] / words.total():.1f} %"


def _copy(to: Path) -> None:
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, to / name)
    with (to / "tests" / "conftest.py").open("a", encoding="utf-8") as conftest:
        conftest.write(FEW_EXAMPLES)


def _files(root: Path, only: Sequence[str]) -> list[Path]:
    found = [
        path
        for path in sorted((root / "src" / "fla_rules").rglob("*.py"))
        if any(fnmatch(str(path.relative_to(root)), pattern) for pattern in MUTATED)
    ]
    wanted = [path for path in found if not only or path.stem in only]
    return [path for path in wanted if path.name not in TABLES]


def main(arguments: Sequence[str]) -> int:
    """Mutate and print; 1 where fewer than the asked share are killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", default=(), help="names of modules, such as lots")
    parser.add_argument("--tests", nargs="+", default=("tests",), help="the test files to judge by")
    parser.add_argument("--vectors", action="store_true", help="judge by the vectors alone")
    parser.add_argument("--sample", type=int, help="so many changes only, taken at random")
    parser.add_argument("--seed", type=int, default=0, help="which sample")
    parser.add_argument("--least", type=float, default=0.95, help="the share to be killed")
    given = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        _copy(root)
        os.chdir(root)
        sys.path[:0] = [str(root / "src"), str(root / "tests")]
        mutants = [mutant for path in _files(root, given.only) for mutant in mutants_of(path)]
        tests = VECTORS if given.vectors else given.tests
        longest = _LONGEST_BY_VECTORS if given.vectors else _LONGEST
        runner = Runner(mutants, tests, given.sample, given.seed, longest)
        pytest.main([*tests, "-p", "no:terminal", *_OPTIONS], plugins=[runner])
        print(
            "\n".join(
                f"left out, since it fails without any change: {name}" for name in runner.failed
            )
        )
        print("\n".join(_report(runner.verdicts, root)))
        return 0 if _enough(runner.verdicts, given.least, by_vectors=given.vectors) else 1


def _enough(verdicts: Iterable[Verdict], least: float, *, by_vectors: bool) -> bool:
    """Tell whether the share is reached; by the vectors alone, of those that change an answer."""
    words = Counter(verdict.word for verdict in verdicts)
    of = words.total() - (words["survived"] if by_vectors else 0)
    return words["killed"] >= least * max(of, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
