"""Messages and their arguments: every sentence of a language stands in its table alone."""

import ast
import importlib
import json
import pkgutil
import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from pathlib import Path
from string import Formatter
from typing import Final

import pytest
from attrs import evolve
from rich.console import Console, RenderableType

import fla_rules
from fla_rules import RULEBOOK, Days, FactError, sentence
from fla_rules.account import account_of
from fla_rules.dossier import AssessmentRequest, as_json, assess, assess_json, read
from fla_rules.dossier.assessment import assess_account, assess_duties, everybody, law_of
from fla_rules.explain import Forms, Language, as_language, language, languages, shown
from fla_rules.explain.en import MESSAGES, WORDS
from fla_rules.explain.forms import DUTCH, ENGLISH, FRENCH, GERMAN
from fla_rules.explain.labels import ENGLISH as ENGLISH_LABELS
from fla_rules.law.readings import QUESTIONS
from fla_rules.outcome import reason
from fla_rules.reports import account_view, assessment_view, duties_view
from fla_rules.vocabulary import Reading

SOURCE = Path(fla_rules.__file__).parent
# What the caller, or an agreement, says in its own words.
OWN_WORDS = {"title", "note", "condition", "proration"}


def enums() -> dict[str, type[Enum]]:
    """Give every closed set of the library by its name."""
    found: dict[str, type[Enum]] = {}
    for module in pkgutil.walk_packages([str(SOURCE)], "fla_rules."):
        if not module.name.endswith(("__main__", "test_vectors")):
            named = vars(importlib.import_module(module.name)).values()
            found |= {
                each.__name__: each
                for each in named
                if isinstance(each, type) and issubclass(each, Enum) and each is not Enum
            }
    return found


def steps() -> Iterator[tuple[str, ast.Call]]:
    """Give every place that says a step, with where it stands."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "reason":
                yield f"{path.relative_to(SOURCE)}:{node.lineno}", node


@pytest.mark.parametrize("name", sorted({key.split(".")[0] for key in WORDS if "." in key}))
def test_a_closed_set_that_has_words_has_one_for_every_member(name: str) -> None:
    members = {f"{name}.{member.name}" for member in enums()[name]}
    assert members == {key for key in WORDS if key.startswith(f"{name}.")}


def test_no_argument_of_a_step_is_a_code_or_a_sentence() -> None:
    for where, step in steps():
        for given in step.keywords:
            text = ast.unparse(given.value)
            # A member of a closed set is passed as it is: each language has its own word for it.
            member = text.endswith((".option", ".problem", ".remedy", "name.value", "ended.value"))
            assert not member, (where, given.arg, text)
            for part in ast.walk(given.value):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    assert part.value in {"", ", "} or " " not in part.value, (where, text)


def test_every_step_that_is_said_has_its_message() -> None:
    for where, step in steps():
        first = step.args[0] if step.args else None
        if isinstance(first, ast.Constant):
            assert first.value in MESSAGES, where


def test_every_message_names_its_arguments_and_has_no_place_without_one() -> None:
    for message, text in MESSAGES.items():
        names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
        assert all(name.isidentifier() for name in names), message


def test_what_the_caller_says_in_own_words_is_the_only_prose_among_the_arguments() -> None:
    for where, step in steps():
        for given in step.keywords:
            source = ast.unparse(given.value).split(".")[-1]
            if source in OWN_WORDS:
                assert given.arg in OWN_WORDS, where


def arguments_of(message: str) -> set[str]:
    """Give the arguments that a message names."""
    return {name for _, name, _, _ in Formatter().parse(message) if name is not None}


# --- languages -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", languages())
def test_every_language_has_every_id_with_the_same_arguments(name: str) -> None:
    spoken = language(name)
    assert spoken.name == name
    assert set(spoken.messages) == set(MESSAGES)
    assert set(spoken.words) == set(WORDS)
    for id_, message in spoken.messages.items():
        assert arguments_of(message) == arguments_of(MESSAGES[id_]), id_


@pytest.mark.parametrize("name", languages())
def test_every_language_has_every_label_with_the_same_values(name: str) -> None:
    spoken = language(name)
    assert set(spoken.labels) == set(ENGLISH_LABELS)
    for id_, text in spoken.labels.items():
        assert arguments_of(text) == arguments_of(ENGLISH_LABELS[id_]), id_
        assert len(text) <= 1.6 * len(ENGLISH_LABELS[id_]) + 20, id_


@pytest.mark.parametrize("name", languages())
def test_no_sentence_is_much_longer_than_the_english_one(name: str) -> None:
    for id_, message in language(name).messages.items():
        assert len(message) <= 1.6 * len(MESSAGES[id_]) + 12, id_


@pytest.mark.parametrize(
    ("forms", "written"),
    [
        (ENGLISH, ("1.5", "≈ 3.33", "1234.5", "-0.5", "1", "2024-05-01", "2024-05-02")),
        (DUTCH, ("1,5", "≈ 3,33", "1.234,5", "-0,5", "1", "1 mei 2024", "2 mei 2024")),
        (FRENCH, ("1,5", "≈ 3,33", "1\u202f234,5", "-0,5", "1", "1er mai 2024", "2 mai 2024")),
        (GERMAN, ("1,5", "≈ 3,33", "1.234,5", "-0,5", "1", "1. Mai 2024", "2. Mai 2024")),
    ],
)
def test_amounts_and_days_are_written_as_the_language_does(
    forms: Forms, written: tuple[str, ...]
) -> None:
    amounts = ("3/2", "10/3", "2469/2", "-1/2", "1")
    days = (date(2024, 5, 1), date(2024, 5, 2))
    assert (*map(forms.amount, map(Fraction, amounts)), *map(forms.day, days)) == written


@pytest.mark.parametrize(
    ("forms", "singular"),
    [
        (ENGLISH, ["1"]),
        (DUTCH, ["1"]),
        (FRENCH, ["0", "1/2", "1", "3/2", "199/100"]),
        (GERMAN, ["1"]),
    ],
)
def test_what_takes_the_singular_is_one_or_in_french_all_below_two(
    forms: Forms, singular: list[str]
) -> None:
    amounts = ("0", "1/2", "1", "3/2", "199/100", "2", "5/2", "3")
    assert [each for each in amounts if forms.is_one(Fraction(each))] == singular


def test_a_caller_changes_one_sentence_and_the_others_stay() -> None:
    ours = language("en").with_messages({"right.total": "that makes {days}"})
    assert sentence(reason("right.total", days=Days(2)), ours) == "that makes 2 days"
    assert sentence(reason("months.none", year=2024), ours) == "no employment in 2024"
    assert sentence(reason("right.total", days=Days(2)), "en") == "in all 2 days"
    assert as_language(ours) is ours


def test_a_caller_brings_a_language_of_its_own() -> None:
    words = {**WORDS, "day": "tago", "days": "tagoj", "Kind.LEGAL": "laŭleĝa"}
    esperanto = Language("eo", {**MESSAGES, "right.total": "entute {days}"}, words, DUTCH)
    assert sentence(reason("right.total", days=Days("3/2")), esperanto) == "entute 1,5 tagoj"
    assert shown(fla_rules.Kind.LEGAL, esperanto) == "laŭleĝa"


def test_a_language_does_not_change_with_what_it_was_made_of() -> None:
    messages = dict(MESSAGES)
    own = Language("own", messages, WORDS)
    messages["right.total"] = "changed"
    assert own.messages["right.total"] == MESSAGES["right.total"]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"right.totl": "x"}, "messages: 'right.totl' is no id"),
        ({"right.total": "{amount}"}, "right.total has a place 'amount'; .*braces: days"),
        ({"right.total": "{days.__class__}"}, "right.total has a place 'days.__class__'"),
        ({"right.total": "{days:>99999999}"}, "right.total has a place 'days'"),
        ({"right.total": "{days!r}"}, "right.total has a place 'days'"),
        ({"right.total": "{}"}, "right.total has a place ''"),
        ({"right.total": "{days"}, "right.total has a place"),
        ({"right.total": 1}, "messages: 1 is not a text"),
    ],
)
def test_a_sentence_that_does_not_fit_its_step_is_refused(
    changed: dict[str, str], said: str
) -> None:
    with pytest.raises(FactError, match=said):
        language("en").with_messages(changed)


def test_a_language_without_a_message_or_a_word_is_refused_by_the_id() -> None:
    without = {id_: text for id_, text in MESSAGES.items() if id_ != "right.total"}
    with pytest.raises(FactError, match=r"messages: none for right\.total"):
        Language("eo", without, WORDS)
    with pytest.raises(FactError, match="words: none for day;"):
        Language("eo", MESSAGES, {id_: text for id_, text in WORDS.items() if id_ != "day"})


def test_a_label_that_does_not_fit_is_refused() -> None:
    with pytest.raises(FactError, match=r"labels: at_least has a place 'amount'"):
        evolve(language("en"), labels={**ENGLISH_LABELS, "at_least": "{amount}"})
    with pytest.raises(FactError, match="labels: none for "):
        evolve(language("en"), labels={})


def test_months_are_twelve_or_none() -> None:
    with pytest.raises(FactError, match="months: 1 names"):
        Forms(months=("mei",))


# --- a language in which every sentence is marked ------------------------------------------------

EXAMPLES: Final = sorted((Path(__file__).parent.parent / "docs" / "examples").glob("*.json"))
WORD: Final = re.compile(r"[A-Za-z_]{2,}")
# What an answer quotes of the law tables or of the file: no sentence of the library.
QUOTED: Final = {
    "act",
    "arguments",
    "article",
    "fr",
    "name",
    "nl",
    "note",
    "source",
    "title",
    "worker",
}


def marked() -> Language:
    """Give a language whose sentences and words are the English ones in brackets."""
    messages = {id_: f"⟦{text}⟧" for id_, text in MESSAGES.items()}
    return Language("qps", messages, {id_: f"⟦{text}⟧" for id_, text in WORDS.items()})


def prose(row: object, key: str = "") -> Iterator[str]:
    """Give every text of several words in an answer that it does not quote."""
    if isinstance(row, dict):
        for name, held in row.items():
            yield from () if name in QUOTED else prose(held, name)
    elif isinstance(row, list):
        for held in row:
            yield from prose(held, key)
    elif isinstance(row, str) and " " in row:
        yield row


@pytest.mark.parametrize("example", EXAMPLES, ids=[each.stem for each in EXAMPLES])
@pytest.mark.parametrize("on", [date(2024, 12, 31), date(2026, 11, 20)], ids=str)
def test_no_sentence_of_an_assessment_is_written_in_another_language_than_asked(
    example: Path, on: date
) -> None:
    text = example.read_text(encoding="utf-8")
    answer = json.loads(assess_json(text, on=on, known_on=on, language=marked()))
    said = list(prose(answer))
    assert said
    assert [each for each in said if not (each.startswith("⟦") and each.endswith("⟧"))] == []


def wordless() -> Language:
    """Give a language that says nothing but the values of its texts."""

    def mute(texts: Mapping[str, str]) -> dict[str, str]:
        return {
            id_: "·" + "".join(f" {{{name}}}" for name in sorted(arguments_of(text)))
            for id_, text in texts.items()
        }

    return Language("qps", mute(MESSAGES), mute(WORDS), ENGLISH, mute(ENGLISH_LABELS))


def printed(view: RenderableType) -> str:
    """Give what a terminal would show."""
    console = Console(width=4000, highlight=False)
    with console.capture() as shown_:
        console.print(view)
    return shown_.get()


@pytest.mark.parametrize("example", EXAMPLES, ids=[each.stem for each in EXAMPLES])
@pytest.mark.parametrize("on", [date(2024, 12, 31), date(2026, 11, 20)], ids=str)
def test_no_word_of_a_report_stands_outside_the_tables_of_its_language(
    example: Path, on: date
) -> None:
    text = example.read_text(encoding="utf-8")
    dossier = read(text.encode(), on, RULEBOOK)
    request = AssessmentRequest(on, on, language=wordless())
    answer = assess(dossier, request, RULEBOOK)
    views = [
        assessment_view(answer, request.language),
        duties_view(assess_duties(dossier, request, RULEBOOK, None), None, request.language),
        duties_view(assess_duties(dossier, request, RULEBOOK, 400), 400, request.language),
    ]
    everyone = everybody(dossier, law_of(dossier, RULEBOOK, on), request)
    for worker in dossier.workers:
        asked = account_of(everyone, worker.id)
        if asked:
            kept = assess_account(worker.id, asked, request, RULEBOOK)
            views.append(account_view(asked, kept, request.language))

    acts = {each.name for each in RULEBOOK.instruments}
    acts |= {str(each.citation.article) for each in RULEBOOK.deadlines}
    options = {each.option for kind in Reading.__subclasses__() for each in kind}
    quoted = set(re.findall(WORD, f"{text} {as_json(answer)} {QUESTIONS} {acts} {options}"))
    said = {word for view in views for word in re.findall(WORD, printed(view))}
    assert said - quoted == set()
