"""The front door: one screen of names on top, the others in rooms, no type in neither."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from inspect import getmembers_static, isclass, isfunction
from pathlib import Path
from types import ModuleType
from typing import Final, TypeVar, get_args, get_origin, get_type_hints

import pytest
from attrs import fields, has

import fla_rules
from public import CORE, ROOMS, held_in, names_of

ROOT: Final = Path(fla_rules.__file__).parent
PUBLIC: Final = held_in(*ROOMS)
# Of each: a name that the room exports, and the module of the same name in the room.
NAMESAKES: Final = (
    ("account", "counting"),
    ("account", "individual_account"),
    ("account", "leaving"),
    ("duties", "duties"),
    ("reports", "timeline"),
    ("spec", "vectors"),
)

CHANGES: Final = Path(__file__).parent.parent / "CHANGELOG.md"
# What was on top in version 0.1.0.
OF_0_1_0: Final = re.findall(
    r"\w+",
    """
    About AccessQuestion Account AccountAfterRepeal AccountContent AccountQuestion Act Actor
    Agreement AgreementSource AgreementsInMemory Announcement AnswerCorrection AskCorrection
    AuthenticInMemory AuthenticSource Balance Basis BelgianWorkingDays Certificate Channel
    ChoiceUnderAgreement Citation Clock CompanyDays Confidence ConfirmRight ConfirmTraining
    Consultation Context CorrectTraining Credit2023 CreditOf Days Deadline DeclarationChannel
    Default Determined DossierError Due DutiesQuestion Duty DutyName EducationalLeave Employer
    EmployerYear EmployersAnswer Employment EmploymentSource EmploymentsInMemory EndedBy
    EnterpriseNumber EntryQuestion Event EventKind FactError Finding FirstEmployment FiveYearAim
    FiveYearPeriod FixedClock FlaRulesError Handling Hours Identity IndividualAccount Item
    ItemQuestion JointCommittee Kind KnownBy LatePath Law LawError Leaving LeavingOther
    LegalValue Listing Lot Mandate MeasuresOf Message MessageReceipt MonthTerm NationalNumber
    NotApplicable Notice Notices NoticesInMemory OPEN_END OpenCredit OpeningBalance OptOut
    Origin Outcome Overuse PathStep Period Permission PlanThreshold PostponementScope Prevailing
    Quarter RULEBOOK Readings Reason Receipt RegimeChange RegimeFrom Register RegisterInMemory
    RegisterRight RegisterTraining RegisteredRight RegistersIn RepealOfRegistration
    RetentionQuestion Right RightQuestion Role Rounding Rulebook SameMonthTwice Severity Size
    SizeClass SmallEmployerAccount Staff Standing Status StopCalculation Supervised Suspension
    SuspensionEffect SuspensionKind TermCounting TermName TermRoll Training TrainingForm
    TrainingRegister TrainingStatus TrainingsOf Undetermined Unit Unsettled UseOrder ValueName
    Verification WithdrawTraining Worker WorkingDays WorkingRegime YearCredit YearlyQuestion
    account aim balance by_urgency choose collected coming counting difference duties events_in
    findings first_working_day fold full_time_day growth_path individual_account judged
    kept_until leaving listing may next_grants next_resets normal_pay opt_outs_in option_of
    prevailing public publication quarterly_list requests_in rights_in sentence size_class
    standing to_do training_right trainings_in verifications_in verified_on year_credit
    yearly_calculation yearly_statement
    """,
)


# --- on top ---------------------------------------------------------------------------------------


def test_about_thirty_names_are_on_top_and_each_is_also_in_its_room() -> None:
    assert 25 <= len(fla_rules.__all__) <= 35
    for name in fla_rules.__all__:
        assert getattr(fla_rules, name) is PUBLIC[name], name


def test_every_list_of_public_names_is_sorted_and_holds_each_once() -> None:
    for names in (fla_rules.__all__, *map(names_of, ROOMS)):
        assert sorted(set(names)) == sorted(names)
    assert fla_rules.__all__ == sorted(fla_rules.__all__)


def test_a_name_is_public_in_one_room_but_for_a_port_that_rules_call() -> None:
    told = [(name, room) for room in ROOMS for name in names_of(room)]
    twice = {name for name, _ in told if [each for each, _ in told].count(name) > 1}

    assert twice == {"WorkingDays"}


def test_every_public_name_is_documented() -> None:
    for name, held in PUBLIC.items():
        # A constant or an alias of types has no docstring of its own.
        assert not (isclass(held) or isfunction(held)) or held.__doc__, name


def test_what_a_type_checker_sees_is_what_is_loaded() -> None:
    stub = ast.parse((ROOT / "__init__.pyi").read_text(encoding="utf-8"))
    seen = {
        alias.name: node.module or ""
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    (listed,) = (ast.literal_eval(node.value) for node in stub.body if isinstance(node, ast.Assign))
    assert set(listed) == set(seen) == set(fla_rules.__all__)
    for name, room in seen.items():
        assert name in names_of(room.removeprefix("fla_rules.")), name


def test_a_name_once_used_is_found_at_once() -> None:
    vars(fla_rules).pop("Days", None)
    assert fla_rules.Days is PUBLIC["Days"]
    assert vars(fla_rules)["Days"] is PUBLIC["Days"]


def test_a_name_that_is_not_there_is_refused_with_the_nearest() -> None:
    for name, said in (
        ("RigthQuestion", "no name 'RigthQuestion'; did you mean RightQuestion"),
        ("nothing_of_the_kind", "no name 'nothing_of_the_kind'; the rooms have the other names"),
    ):
        with pytest.raises(AttributeError, match=said):
            getattr(fla_rules, name)


def test_the_public_names_are_listed() -> None:
    assert dir(fla_rules) == sorted([*fla_rules.__all__, "__version__"])


# --- under a type checker -------------------------------------------------------------------------

RIGHT_WAYS: Final = """\
import fla_rules
from fla_rules import Days, RightQuestion, training_right
from fla_rules.account import account
from fla_rules.account import leaving as inner
from fla_rules.account import leaving
from fla_rules.duties import DutiesQuestion, duties
from fla_rules.register import fold

def shown(question: RightQuestion) -> str:
    return str(training_right(question).question) + fla_rules.__version__

def asked(question: DutiesQuestion) -> int:
    return len(duties(question))

fla_rules.sentence(fla_rules.Reason("right.total", (("days", Days(1)),)), "en")
"""


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("from fla_rules import RigthQuestion", 'has no attribute "RigthQuestion"'),
        ("import fla_rules\nfla_rules.nonsense", 'has no attribute "nonsense"'),
        ("import fla_rules\nfla_rules.trainng_right", 'has no attribute "trainng_right"'),
        ("from fla_rules.account import acount", 'has no attribute "acount"'),
        ("from fla_rules import account\naccount(1)", "Module not callable"),
    ],
)
def test_a_misspelt_name_fails_under_a_strict_type_checker(
    wrong: str, said: str, tmp_path: Path
) -> None:
    checked = tmp_path / "checked.py"
    checked.write_text(f"{wrong}\n", encoding="utf-8")
    assert said in _strictly(checked)


def test_names_that_are_there_pass_under_a_strict_type_checker(tmp_path: Path) -> None:
    checked = tmp_path / "checked.py"
    checked.write_text(RIGHT_WAYS, encoding="utf-8")
    assert _strictly(checked).startswith("Success")


def _strictly(checked: Path) -> str:
    pytest.importorskip("mypy")
    # One folder of what was seen before, since all check the same library.
    seen = checked.parent.parent / "seen"
    command = (sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(seen), str(checked))
    run = subprocess.run(command, cwd=ROOT.parent, capture_output=True, text=True, check=False)
    return run.stdout


# --- in the rooms ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("room", "name"), NAMESAKES)
def test_a_name_that_is_also_a_module_is_the_function_whatever_was_imported_first(
    room: str, name: str
) -> None:
    for first in (f"import fla_rules.{room}.{name}", f"from fla_rules.{room} import {name}"):
        program = f"{first}\nfrom fla_rules.{room} import {name} as got\nprint(type(got).__name__)"
        command = (sys.executable, "-c", f"{program}\nimport fla_rules.{room}.{name}\nprint(got())")
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        assert run.stdout.split()[:1] == ["function"], run.stderr
        module = import_module(f"fla_rules.{room}.{name}")
        assert getattr(import_module(f"fla_rules.{room}"), name) is getattr(module, name)


def test_a_room_says_what_is_asked_there() -> None:
    for room in ("right", "account", "duties", "register"):
        said = import_module(f"fla_rules.{room}").__doc__ or ""
        assert 8 <= len(said.splitlines()) <= 18
        assert "TR" in said or "FLA" in said
        for name in (part for part in said.split("`")[1::2] if part.isidentifier()):
            assert name in PUBLIC, f"{room}: {name}"


def test_what_is_on_top_and_in_the_core_needs_no_extra() -> None:
    without = "import sys\nfor name in ('cattrs', 'rich', 'hypothesis'): sys.modules[name] = None\n"
    rooms = "\n".join(f"from fla_rules.{room} import *" for room in CORE)
    program = f"{without}from fla_rules import *\n{rooms}\nprint(len(dir()))"
    run = subprocess.run(
        (sys.executable, "-c", program), capture_output=True, text=True, check=False
    )
    assert int(run.stdout) > 200, run.stderr


@pytest.mark.parametrize(
    ("room", "missing", "extra"),
    [
        ("dossier", "cattrs", "json"),
        ("spec", "cattrs", "json"),
        ("reports", "rich", "cli"),
        ("columns", "numpy", "columns"),
        ("columns", "pyarrow", "columns"),
        ("sheets.icalendar", "icalendar", "calendar"),
        ("testing.strategies", "hypothesis", "testing"),
        ("testing.machine", "hypothesis", "testing"),
    ],
)
def test_a_room_whose_extra_is_not_installed_names_it(room: str, missing: str, extra: str) -> None:
    program = f"import sys\nsys.modules[{missing!r}] = None\nimport fla_rules.{room}"
    run = subprocess.run(
        (sys.executable, "-c", program), capture_output=True, text=True, check=False
    )
    assert run.stderr.strip().endswith(
        f"{room} needs {missing}, of the extra {extra}: pip install 'fla-rules[{extra}]'"
    )


# --- what was renamed -----------------------------------------------------------------------------


def _renamed() -> Iterator[tuple[str, list[str]]]:
    """Give the rows of the change log's table: an old name, and the new ones."""
    table = CHANGES.read_text(encoding="utf-8").partition("| old | new |\n| --- | --- |\n")[2]
    for row in table.partition("\n\n")[0].splitlines():
        old, new = row.strip("|").split(" | ")
        names = [part for part in new.split("`")[1::2] if part.startswith("fla_rules.")]
        yield old.split("`")[1], names


def test_every_new_name_of_the_change_log_is_there_and_public() -> None:
    told = [name for _, names in _renamed() for name in names]
    assert len(told) > 150
    for name in told:
        room, _, last = name.removeprefix("fla_rules.").rpartition(".")
        assert last in names_of(room), name


def test_every_name_of_version_0_1_0_is_on_top_or_in_the_change_log() -> None:
    told = dict(_renamed())
    assert [name for name in OF_0_1_0 if f"fla_rules.{name}" not in told] == [
        name for name in OF_0_1_0 if name in fla_rules.__all__
    ]


# --- what stands in signatures --------------------------------------------------------------------


def test_every_type_in_a_public_signature_is_public() -> None:
    public = {id(held) for held in PUBLIC.values()}
    named = {
        f"{owner} names {kind.__module__}.{kind.__qualname__}"
        for owner, kind in _named_in_signatures()
        if kind.__module__.startswith("fla_rules") and id(kind) not in public
    }
    assert named == set()


def _named_in_signatures() -> Iterator[tuple[str, type]]:
    for name, held in PUBLIC.items():
        for kind in _hinted(held):
            yield from ((name, each) for each in _types_in(kind))


def _hinted(held: object) -> Iterator[object]:
    if isfunction(held):
        yield from get_type_hints(held).values()
    elif isclass(held):
        if has(held):
            hints = get_type_hints(held)
            yield from (hints[each.name] for each in fields(held) if not each.name.startswith("_"))
        for name, member in getmembers_static(held):
            if not name.startswith("_"):
                yield from _hinted_by_member(member)
    elif not isinstance(held, ModuleType) and get_args(held):
        yield held


def _hinted_by_member(member: object) -> Iterator[object]:
    match member:
        case classmethod() | staticmethod():
            function: object = member.__func__
        case property():
            function = member.fget
        case cached_property():
            function = member.func
        case _:
            function = member
    if isfunction(function) and function.__module__.startswith("fla_rules"):
        yield from get_type_hints(function).values()


def _types_in(kind: object) -> Iterator[type]:
    if isinstance(kind, TypeVar):
        yield from _types_in(kind.__bound__)
        for each in kind.__constraints__:
            yield from _types_in(each)
        return
    parts = [
        part for each in get_args(kind) for part in (each if isinstance(each, list) else [each])
    ]
    for part in parts:
        yield from _types_in(part)
    whole = get_origin(kind) or kind
    if isclass(whole):
        yield whole
