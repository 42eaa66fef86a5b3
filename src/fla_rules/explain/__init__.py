"""Reasons into sentences: messages are data, one module for each language.

A language is a value: its messages, its words and its forms of amounts and days. Wherever the
library takes the name of a language, it takes such a value too, so that a caller changes a
sentence, or brings a language of its own, without a change of the library.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from string import Formatter
from types import MappingProxyType
from typing import Final

from attrs import evolve, field, frozen

from fla_rules import checks
from fla_rules.errors import DossierError, FactError, FlaRulesError
from fla_rules.explain import de, en, fr, labels, mistakes, nl, quotes
from fla_rules.explain.forms import DUTCH, ENGLISH, FRENCH, GERMAN, Forms
from fla_rules.law.readings import question_of
from fla_rules.numbers import in_hours
from fla_rules.outcome import Argument, Reason
from fla_rules.quantities import Days, Hours
from fla_rules.vocabulary import Reading

__all__ = [
    "UNITS",
    "Forms",
    "Language",
    "amount_of",
    "field_name",
    "language",
    "languages",
    "mistakes_of",
    "sentence",
]


# What is counted: each has a word for one, and with an s after its id a word for several.
UNITS: Final = ("day", "calendar_day", "hour", "month", "year", "worker", "full_time_equivalent")
# The arguments of messages that quote the law's tables.
_QUOTING: Final = frozenset({"act", "condition", "proration", "source", "title", "words"})


def _messages(given: Mapping[str, str]) -> Mapping[str, str]:
    return _texts("messages", given)


def _words(given: Mapping[str, str]) -> Mapping[str, str]:
    return _texts("words", given)


def _labels(given: Mapping[str, str]) -> Mapping[str, str]:
    return _texts("labels", given)


def _mistakes(given: Mapping[str, str]) -> Mapping[str, str]:
    return _texts("mistakes", given)


def _quotes(given: Mapping[str, str]) -> Mapping[str, str]:
    return _texts("quotes", given)


def _texts(name: str, given: Mapping[str, str]) -> Mapping[str, str]:
    read = {
        checks.text(name, id_): checks.text(name, text) for id_, text in checks.pairs(name, given)
    }
    return MappingProxyType(read)


@frozen(eq=False, field_transformer=checks.checked)
class Language:
    """A language: a message for each step, a word for each member of a closed set, and its forms.

    `name` is its tag, such as "nl". A place in a message is the name of an argument in braces, and
    the arguments of a message are those of the English one; some may be left out. `labels` are the
    titles, heads and short lines of the reports. `quotes` are the titles and notes of the law's
    tables, by their English; what has none stays English. `mistakes` are the words of errors, by
    the English ones. Raises `FactError` for a text that is missing, is of no step, or has another
    place.

    >>> ours = language("nl").with_messages({"right.total": "samen {days}"})
    >>> sentence(Reason("right.total", (("days", Days("5/2")),)), ours)
    'samen 2,5 dagen'
    """

    name: str
    messages: Mapping[str, str] = field(converter=_messages)
    words: Mapping[str, str] = field(converter=_words)
    forms: Forms = ENGLISH
    labels: Mapping[str, str] = field(default=labels.ENGLISH, converter=_labels)
    quotes: Mapping[str, str] = field(factory=dict, converter=_quotes)
    mistakes: Mapping[str, str] = field(default=mistakes.ENGLISH, converter=_mistakes)

    def __attrs_post_init__(self) -> None:
        _refuse_other_ids("messages", self.messages, en.MESSAGES)
        _refuse_other_ids("words", self.words, en.WORDS)
        _refuse_other_ids("labels", self.labels, labels.ENGLISH)
        _refuse_other_ids("mistakes", self.mistakes, mistakes.ENGLISH)
        for id_, message in self.messages.items():
            _refuse_other_places("messages", id_, message, en.MESSAGES[id_])
        for id_, label in self.labels.items():
            _refuse_other_places("labels", id_, label, labels.ENGLISH[id_])
        for english, text in self.mistakes.items():
            _refuse_other_places("mistakes", english, text, english)

    def with_messages(self, messages: Mapping[str, str]) -> "Language":
        """Give the same language with other sentences for some ids.

        >>> language("en").with_messages({"months.none": "no job"}).messages["months.none"]
        'no job'
        """
        return evolve(self, messages={**self.messages, **_messages(messages)})

    def with_words(self, words: Mapping[str, str]) -> "Language":
        """Give the same language with other words for some members of closed sets, or units.

        >>> language("fr").with_words({"Kind.COMPANY": "de l'entreprise"}).words["Kind.COMPANY"]
        "de l'entreprise"
        """
        return evolve(self, words={**self.words, **_words(words)})

    def with_labels(self, labels: Mapping[str, str]) -> "Language":
        """Give the same language with other titles, heads, short lines or names of keys.

        >>> language("nl").with_labels({"field.team": "Ploeg"}).labels["field.team"]
        'Ploeg'
        """
        return evolve(self, labels={**self.labels, **_labels(labels)})

    def with_mistakes(self, mistakes: Mapping[str, str]) -> "Language":
        """Give the same language with other words for some mistakes, by the English ones.

        >>> ours = language("nl").with_mistakes({"unknown key": "die sleutel kennen we niet"})
        >>> ours.mistakes["unknown key"]
        'die sleutel kennen we niet'
        """
        return evolve(self, mistakes={**self.mistakes, **_mistakes(mistakes)})


def _refuse_other_ids(name: str, given: Mapping[str, str], known: Mapping[str, str]) -> None:
    for id_ in known:
        if id_ not in given:
            raise FactError(f"{name}: none for {id_}", "give one for each that `en` has")
    for id_ in given:
        if id_ not in known:
            raise FactError(f"{name}: {id_[:40]!r} is no id", "give one for each that `en` has")


def _refuse_other_places(name: str, id_: str, text: str, english: str) -> None:
    if text == english or not ("{" in text or "}" in text):
        return
    own = dict(_places(english))
    try:
        wrong = [place for place, plain in _places(text) if place not in own or not plain]
    except ValueError as error:
        wrong = [str(error)]
    if wrong:
        raise FactError(
            f"{name}: {id_} has a place {wrong[0][:40]!r}",
            f"give names of its arguments in braces: {', '.join(own) or 'it has none'}",
        )


def _places(message: str) -> Iterator[tuple[str, bool]]:
    """Give the places of a message, and whether each is a name in braces and nothing more."""
    for _, name, form, conversion in Formatter().parse(message):
        if name is not None:
            yield name, not form and not conversion


_Tables = tuple[
    Mapping[str, str],
    Mapping[str, str],
    Forms,
    Mapping[str, str],
    Mapping[str, str],
    Mapping[str, str],
]
# Each language becomes a value when it is first asked for: to look through all takes a while.
_SHIPPED: Final[Mapping[str, _Tables]] = MappingProxyType(
    {
        "de": (
            de.MESSAGES,
            de.WORDS,
            GERMAN,
            labels.GERMAN,
            quotes.GERMAN_QUOTES,
            mistakes.GERMAN,
        ),
        "en": (en.MESSAGES, en.WORDS, ENGLISH, labels.ENGLISH, {}, mistakes.ENGLISH),
        "fr": (
            fr.MESSAGES,
            fr.WORDS,
            FRENCH,
            labels.FRENCH,
            quotes.FRENCH_QUOTES,
            mistakes.FRENCH,
        ),
        "nl": (nl.MESSAGES, nl.WORDS, DUTCH, labels.DUTCH, quotes.DUTCH_QUOTES, mistakes.DUTCH),
    }
)


@cache
def _shipped(name: str) -> Language:
    return Language(name, *_SHIPPED[name])


def languages() -> tuple[str, ...]:
    """Give the languages that have messages."""
    return tuple(sorted(_SHIPPED))


def language(name: str) -> Language:
    """Give a language of the library by its name; raises `FactError` for one that has no messages.

    >>> language("en").words["Kind.LEGAL"]
    'legal'
    """
    if checks.text("language", name) not in _SHIPPED:
        raise FactError(
            "{given} has no messages",
            "give one of {options}",
            given=repr(name[:40]),
            options=", ".join(languages()),
        )
    return _shipped(name)


def sentence(step: Reason, language: str | Language) -> str:
    """Say one step in a language; raises `FactError` for one that has no messages.

    >>> from fla_rules.outcome import reason
    >>> sentence(reason("right.total", days=Days("8/3")), "en")
    'in all ≈ 2.67 days'
    """
    checks.one("step", step, Reason)
    spoken = as_language(language)
    message = spoken.messages.get(step.id)
    if message is None:
        raise FactError(f"{step.id[:40]!r} is no message", "give a reason of the library")
    try:
        return message.format(
            **{name: _argument(name, value, spoken) for name, value in step.arguments}
        )
    except (KeyError, TypeError, ValueError):
        raise FactError(
            f"{step.id} with other arguments than its own", "give a reason of the library"
        ) from None


def _argument(name: str, value: Argument, spoken: Language) -> str:
    if name in _QUOTING and isinstance(value, str):
        return quoted(value, spoken)
    return shown(value, spoken)


def mistakes_of(error: FlaRulesError, language: str | Language) -> tuple[str, ...]:
    """Say what is wrong in a language: a line for each mistake of a dossier, else one line.

    Paths, and what is quoted of a file, are the same in every language.

    >>> from fla_rules.calendar import Quarter
    >>> try:
    ...     Quarter.parse("2024Q5")
    ... except FactError as error:
    ...     print(*mistakes_of(error, "nl"))
    kwartaal 5 van 2024 bestaat niet; geef een kwartaal van 1 tot 4, zoals "2024Q1"
    """
    checks.one("error", error, FlaRulesError)
    table = as_language(language).mistakes
    found = error.found if isinstance(error, DossierError) else (error.mistake,)
    return tuple([each.said(table) for each in found])


def label(language: str | Language, id_: str, **values: Argument) -> str:
    """Say a title, a head, a short line of a report or the name of a key, with its values.

    The ids are those of `Language.labels`. Raises `FactError` for an id that is none, or for other
    values than its own.

    >>> label("fr", "at_least", days=Days("3/2")), label("nl", "column.worker")
    ('au moins 1,5 jour', 'Werknemer')
    """
    spoken = as_language(language)
    text = spoken.labels.get(checks.text("id_", id_))
    if text is None:
        raise FactError(f"{id_[:40]!r} is no label", "give one of Language.labels")
    try:
        return text.format(**{name: shown(value, spoken) for name, value in values.items()})
    except KeyError as missing:
        raise FactError(f"{id_}: no value for {missing}", "give each that it names") from None


def field_name(key: str, language: str | Language, of: str = "") -> str:
    """Name a key of a dossier or of an answer, as a form says it: `of` is its class in the schema.

    Raises `FactError` for a key that neither has.

    >>> field_name("joint_committee", "fr"), field_name("fraction", "nl", "SuspensionEntry")
    ('Commission paritaire', 'Deel dat nog wordt gewerkt')
    """
    labels, name = as_language(language).labels, checks.text("key", key)
    named = labels.get(f"field.{checks.text('of', of)}.{name}") or labels.get(f"field.{name}")
    if named is None:
        raise FactError(f"{key[:40]!r} is no key", "give one of a dossier or of an answer")
    return named


def quoted(text: str, language: str | Language) -> str:
    """Say a title, a note or a source of the law's tables, in English where nothing else is there.

    >>> quoted("CBA 6 July 2023", "nl"), quoted("CBA 6 July 2023", "en")
    ('cao van 6 juli 2023', 'CBA 6 July 2023')
    """
    spoken = as_language(language)
    return quotes.in_quotes(text, spoken.quotes, spoken.forms)


def amount_of(amount: int | Fraction, unit: str, language: str | Language) -> str:
    """Say how many of a unit there are, below zero too: `unit` is one of `UNITS`.

    Raises `FactError` for another unit, and for what is no exact amount.

    >>> amount_of(Fraction(3, 2), "hour", "fr"), amount_of(2, "full_time_equivalent", "en")
    ('1,5 heure', '2 full-time equivalents')
    """
    spoken, exact = as_language(language), checks.rational(amount)
    # The same without its sign: what is too long, or is no amount, is refused.
    checks.amount("amount", amount if exact is None else abs(exact))
    if checks.text("unit", unit) not in UNITS:
        raise FactError(f"{unit[:40]!r} is no unit", f"give one of {', '.join(UNITS)}")
    return _counted(exact or Fraction(), unit, spoken)


def _counted(amount: Fraction, unit: str, spoken: Language) -> str:
    word = spoken.words[unit if spoken.forms.is_one(amount) else f"{unit}s"]
    return f"{spoken.forms.amount(amount)} {word}"


def as_language(given: str | Language) -> Language:
    """Give the language that a caller names or hands in."""
    return given if isinstance(given, Language) else language(given)


def shown(value: Argument, language: str | Language) -> str:
    """Say a value as the sentences of a language do; raises `FactError` as `sentence` does.

    >>> shown(Days(1), "en"), shown(Hours(2128), "en")
    ('1 day', '35:28')
    """
    spoken = as_language(language)
    match value:
        case Days():
            said = _counted(value.amount, "day", spoken)
        case Hours():
            # Hours and minutes have a colon between them in every language.
            said = in_hours(value.minutes)
        case bool() | int() | str():
            said = str(value)
        case date():
            said = spoken.forms.day(value)
        case Reading():
            said = f"{question_of(value)} = {value.option}"
        case Enum():
            said = spoken.words[f"{type(value).__name__}.{value.name}"]
        # Last, since to tell that something is no fraction takes longest.
        case Fraction():
            said = spoken.forms.amount(value)
    return said
