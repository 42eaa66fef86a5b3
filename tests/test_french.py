"""French sentences: the forms of Belgian French that a table of its own can get wrong."""

import re
from datetime import date

import pytest

from fla_rules import Days, Hours, Kind, Reason, sentence
from fla_rules.explain import language
from fla_rules.explain.fr import MESSAGES, WORDS
from fla_rules.outcome import reason
from fla_rules.vocabulary import SizeClass

FIRST = date(2024, 4, 1)
LAST = date(2028, 12, 31)
# Small English words that no French sentence has, and no key of a dossier either.
ENGLISH = {
    "the",
    "of",
    "and",
    "is",
    "was",
    "are",
    "with",
    "by",
    "from",
    "to",
    "not",
    "for",
    "which",
}
# What is counted, or stands for a count: nothing may agree with it.
AMOUNTS = "days|figure|wanted|followed|missing|opening|granted|used|lapsed|closing|taken|held|count"


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (reason("right.total", days=Days(1)), "au total 1 jour"),
        (reason("right.total", days=Days("3/2")), "au total 1,5 jour"),
        (reason("right.total", days=Days("8/3")), "au total ≈ 2,67 jours"),
        (
            reason("movement.granted", kind=Kind.COMPANY, year=2024, days=Days(2), last=LAST),
            (
                "droit octroyé par l'employeur pour 2024\u00a0: 2 jours, à utiliser au plus tard "
                "le 31 décembre 2028"
            ),
        ),
        (
            reason("months.stretch", figure=Days(5), regime=1, months=9, first=FIRST),
            "5 jours × 1 × 9 mois sur 12 à partir du 1er avril 2024",
        ),
        (
            reason("size.class", year=2024, count=22, size=SizeClass.FROM_20),
            "effectif pour 2024\u00a0: 22, soit 20 ou plus",
        ),
        (
            reason("pay.normal", training="t1", hours=Hours(190)),
            (
                "formation t1\u00a0: 3:10 en dehors des heures de travail, à payer comme salaire "
                "normal, sans sursalaire"
            ),
        ),
    ],
)
def test_a_step_reads_as_a_payroll_office_in_belgium_writes_it(step: Reason, said: str) -> None:
    assert sentence(step, "fr") == said


def test_no_mark_can_be_broken_from_its_word_and_begin_a_line() -> None:
    for id_, text in MESSAGES.items():
        assert not re.search(r" [:;?]", text), id_


def test_keys_of_the_dossier_and_of_readings_stand_as_they_are_written_there() -> None:
    key = re.compile(r"^(?:agreements|employments|events): |[a-z.]+_[a-z_]+(?:: | = [a-z]+)?")
    for id_, english in language("en").messages.items():
        found = [key.findall(re.sub(r"\{\w+\}", "", text)) for text in (english, MESSAGES[id_])]
        assert sorted(found[0]) == sorted(found[1]), id_


def test_no_english_is_left() -> None:
    for id_, text in {**MESSAGES, **WORDS}.items():
        assert not ENGLISH & set(re.findall(r"\w+", re.sub(r"\{\w+\}", "", text))), id_


def test_no_participle_agrees_with_an_amount() -> None:
    # "2 jours accordé" and "1 jour accordés" would both be said; "pris" and "remis" never change.
    agrees = re.compile(rf"\{{(?:{AMOUNTS})\}} (?:sont|ont|\w+ée?s?)\b")
    for id_, text in MESSAGES.items():
        assert not agrees.search(text), id_


def test_no_text_of_the_caller_follows_a_word_that_would_lose_its_vowel() -> None:
    # Before "Anne" it would have to be "d'Anne".
    for id_, text in MESSAGES.items():
        assert not re.search(r"\b(?:de|que|ne|le|la) \{(?:worker|by|title|words|act)\}", text), id_
