"""German sentences: what a table of its own can get wrong, above all cases and plurals."""

import re
from datetime import date

import pytest

from fla_rules import Days, Hours, Kind, Reason, sentence
from fla_rules.explain import language
from fla_rules.explain.de import MESSAGES, WORDS
from fla_rules.facts.registration import Role
from fla_rules.outcome import reason
from fla_rules.register.access import Operation
from fla_rules.vocabulary import SizeClass

FIRST = date(2024, 4, 1)
LAST = date(2028, 12, 31)
# Small English words that no German sentence has, and no key of a dossier either.
ENGLISH = {"the", "of", "and", "is", "are", "with", "by", "from", "to", "not", "for", "which"}
# What is said as "1 Tag" or "2 Tage".
DAYS = (
    "days|figure|wanted|followed|missing|opening|granted|lapsed|closing|taken|calendar|charged|"
    "duration|held|stated|computed|owed|most"
)


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (reason("right.total", days=Days(1)), "insgesamt 1 Tag"),
        (reason("right.total", days=Days("3/2")), "insgesamt 1,5 Tage"),
        (reason("right.total", days=Days("8/3")), "insgesamt ≈ 2,67 Tage"),
        (
            reason("movement.granted", kind=Kind.LEGAL, year=2024, days=Days(2), last=LAST),
            "Recht für 2024 (gesetzlich): 2 Tage, nutzbar bis zum 31. Dezember 2028",
        ),
        (
            reason("months.stretch", figure=Days(5), regime=1, months=9, first=FIRST),
            "5 Tage × 1 × 9 von 12 Monaten ab dem 1. April 2024",
        ),
        (
            reason("size.class", year=2024, count=14, size=SizeClass.FROM_10_TO_20),
            "14 im Jahr 2024: 10 bis weniger als 20",
        ),
        (
            reason("pay.normal", training="t1", hours=Hours(190)),
            (
                "Ausbildung t1: 3:10 außerhalb der Arbeitszeit, als normaler Lohn ohne "
                "Überstundenzulage zu bezahlen"
            ),
        ),
        (
            reason("access.role", role=Role.MANDATARY, act=Operation.SEE_RIGHTS),
            "Rechte einsehen: nicht offen für die Rolle „Bevollmächtigter“",
        ),
    ],
)
def test_a_step_reads_as_a_payroll_office_in_eupen_writes_it(step: Reason, said: str) -> None:
    assert sentence(step, "de") == said


def test_no_amount_of_days_stands_in_the_dative() -> None:
    # It would have to be "von 2 Tagen", and an amount is said as "2 Tage".
    dative = re.compile(
        rf"\b(?:ab|an|aus|bei|in|mit|nach|seit|von|zu) \{{(?:{DAYS})\}}(?! Stunden)"
    )
    for id_, text in MESSAGES.items():
        assert not dative.search(text), id_


def test_no_verb_agrees_with_an_amount_of_days() -> None:
    # "1 Tag sind" and "2 Tage ist" would both be said.
    verb = re.compile(rf"\{{(?:{DAYS})\}} (?:ist|sind|war|waren|wird|werden|wurden?|darf|dürfen)\b")
    for id_, text in MESSAGES.items():
        assert not verb.search(text), id_


def test_a_kind_of_right_stands_in_brackets_since_it_is_not_declined() -> None:
    for id_, text in MESSAGES.items():
        assert text.count("{kind}") == text.count("({kind})"), id_


def test_keys_of_the_dossier_and_of_readings_stand_as_they_are_written_there() -> None:
    key = re.compile(r"^(?:agreements|employments|events): |[a-z.]+_[a-z_]+(?:: | = [a-z]+)?")
    for id_, english in language("en").messages.items():
        found = [key.findall(re.sub(r"\{\w+\}", "", text)) for text in (english, MESSAGES[id_])]
        assert sorted(found[0]) == sorted(found[1]), id_


def test_no_english_is_left() -> None:
    for id_, text in {**MESSAGES, **WORDS}.items():
        assert not ENGLISH & set(re.findall(r"\w+", re.sub(r"\{\w+\}", "", text))), id_
