"""The German table has the ids and the arguments of the English one, and sentences of its own."""

from string import Formatter

import pytest

from fla_rules.explain import de, en


def _arguments(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_message_and_word_has_its_german() -> None:
    assert list(de.MESSAGES) == list(en.MESSAGES)
    assert list(de.WORDS) == list(en.WORDS)


@pytest.mark.parametrize("message", en.MESSAGES)
def test_a_german_sentence_has_the_arguments_of_the_english_one(message: str) -> None:
    assert _arguments(de.MESSAGES[message]) == _arguments(en.MESSAGES[message])


@pytest.mark.parametrize("message", en.MESSAGES)
def test_no_sentence_is_left_in_english(message: str) -> None:
    assert de.MESSAGES[message] != en.MESSAGES[message]
