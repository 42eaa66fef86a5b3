"""One question, one answer: what an outcome carries explains that outcome, and no other."""

from collections.abc import Iterator
from importlib import import_module
from inspect import isfunction, signature
from pathlib import Path
from pkgutil import walk_packages
from typing import Final, get_args, get_origin

import pytest
from attrs import evolve

import fla_rules
from builders import (
    ALL_ALONG,
    BIG,
    DEFAULTS,
    NOW,
    SMALL,
    UNKNOWN_SIZE,
    Facts,
    day,
    question,
    training,
    worker_from,
)
from duty_builders import Firm, notified, of_worker
from fla_rules import (
    Days,
    Determined,
    EmployerYear,
    NotApplicable,
    Outcome,
    Quarter,
    Readings,
    Undetermined,
    balance,
    sentence,
    training_right,
)
from fla_rules.account import Aim, Balance, Leaving, YearCredit, account, aim, leaving, year_credit
from fla_rules.duties import (
    Listing,
    Standing,
    Supervised,
    judged,
    listing,
    public,
    publication,
    standing,
)
from fla_rules.facts import EndedBy, OptOut, RegisteredBy
from fla_rules.law import DutyName, LeavingOther, RepealOfRegistration
from fla_rules.register import (
    AccessQuestion,
    CreditOf,
    EntryQuestion,
    Item,
    ItemQuestion,
    Operation,
    Origin,
    Permission,
    Prevailing,
    RetentionQuestion,
    TrainingsOf,
    YearlyQuestion,
    kept_until,
    may,
    prevailing,
    verified_on,
    yearly_calculation,
)
from fla_rules.right import Right, Size, size_class
from registering import EMPLOYER, ONE, OTHER_EMPLOYER, basis, course, hired, known_as

# What the reasons of a value have to name: the parts that one step holds together.
PARTS: Final[dict[type, tuple[tuple[str, ...], ...]]] = {
    Size: (("size_class", "count"),),
    Right: (("unrounded",),),
    YearCredit: (("opening", "granted", "used", "lapsed", "closing"),),
    Leaving: (("credit", "until"),),
    Standing: (("status",),),
    Permission: (("act",), ("last",)),
    Item: (("value", "by", "known_from"),),
}


def named(value: object) -> list[tuple[object, ...]]:
    """Give what the reasons of a value have to name, each group of arguments in one step."""
    match value:
        case Balance():
            return [(Days(abs(value.days)),)]
        case Aim():
            return [(Days(value.wanted), Days(value.followed), Days(value.missing))]
        case Listing():
            return [(each.duty.name, each.since) for each in value.defaults]
        case Prevailing():
            return named(value.item)
        case tuple():
            return [(len(value),)]
    parts = PARTS.get(type(value), ())
    groups = [tuple(getattr(value, name) for name in names) for names in parts]
    return groups or [(value,)]


def of_accounts() -> Iterator[Outcome[object]]:
    long = Facts((training("t1", "2024-06-03", "7"), training("t2", "2025-06-03")))
    unknown = Facts((training("t1", "2024-06-03"),), employer=UNKNOWN_SIZE)
    for facts in (Facts(), long, unknown, Facts(employer=SMALL)):
        for on in ("2024-12-31", "2025-12-31"):
            asked = facts.on(on)
            yield balance(asked)
            yield aim(asked)
            for year in range(2024, asked.on.year + 1):
                yield year_credit(asked, account(asked), year)


def of_ends() -> Iterator[Outcome[object]]:
    for by in EndedBy:
        for last in ("2025-06-30", "2025-09-30", ""):
            for reading in LeavingOther:
                employment = evolve(worker_from("2024-01-01", last), ended_by=by)
                readings = Readings(leaving_other=reading)
                asked = Facts(employments=(employment,), readings=readings).on("2025-06-30")
                yield leaving(asked, employment)


def of_rights() -> Iterator[Outcome[object]]:
    for year in (2021, 2024, 2025):
        for employer in (BIG, SMALL, UNKNOWN_SIZE):
            yield size_class(EmployerYear(NOW, DEFAULTS, employer, year))
            yield training_right(question(ALL_ALONG, year, employer=employer))
    yield training_right(question(worker_from("2024-03-29", fraction="4/5"), 2024))


FROM_2025: Final = Readings(repeal_of_registration=RepealOfRegistration.FROM_2025)


def of_duties() -> Iterator[Outcome[object]]:
    entered = of_worker(worker_from("2024-05-10"))
    told = notified(DutyName.REGISTER_WORKER_DATA, "2025-07-02")
    for on in ("2024-06-30", "2025-06-30", "2025-11-30", "2026-06-30"):
        for firm in (
            Firm(entered),
            Firm(entered, readings=FROM_2025),
            Firm(entered, (told,)),
            Firm(entered, employer=UNKNOWN_SIZE),
        ):
            asked = firm.on(on)
            yield from (standing(duty) for duty, _ in judged(asked))
            seen = Supervised(asked)
            yield public(seen)
            yield publication(seen)
            for text in ("2024Q2", "2024Q4", "2025Q1", "2026Q1"):
                yield listing(seen, Quarter.parse(text))


def of_publication() -> Iterator[Outcome[object]]:
    entered = of_worker(worker_from("2024-05-10"))
    told = notified(DutyName.REGISTER_WORKER_DATA, "2026-05-01")
    for firm in (Firm(entered, (told,)), Firm(entered)):
        # As known before the repeal was.
        yield public(Supervised(firm.on("2026-07-15", "2026-01-15")))


def of_the_register() -> Iterator[Outcome[object]]:
    here, on = basis(), day("2025-05-12")
    stays = known_as("w1", hired("w1", "2024-05-10", "2025-12-31", "2025-05-02"))
    for actor in (EMPLOYER, OTHER_EMPLOYER):
        for act in (Operation.SEE_RIGHTS, Operation.REGISTER_RIGHT):
            yield may(AccessQuestion(here, actor, act, ONE, on, stays))
            yield may(AccessQuestion(here, actor, act, ONE, on))
    for by in RegisteredBy:
        yield verified_on(EntryQuestion(here, course(by=by), on))
    typed = Item("w1", "email", "w1@home", on, Origin.ENTERED, "employer")
    for items in ((typed,), ()):
        yield prevailing(ItemQuestion(here, "w1", "email", items))
    for holding in (CreditOf(2023), CreditOf(2024), TrainingsOf(), TrainingsOf(on)):
        yield kept_until(RetentionQuestion(here, holding))
    for year in (2023, 2025):
        for opt_outs in ((), (OptOut(2025, "w1"),)):
            told = yearly_calculation(YearlyQuestion(here, BIG, (stays,), year, opt_outs))
            yield told
            if isinstance(told, Determined):
                yield from (each.outcome for each in told.value)


def answers() -> Iterator[Outcome[object]]:
    for some in (of_accounts, of_ends, of_rights, of_duties, of_publication, of_the_register):
        yield from some()


ANSWERS: Final = tuple(answers())


def gives_an_outcome(function: object) -> bool:
    parts = get_args(signature(function).return_annotation) if isfunction(function) else ()
    return Undetermined in parts and any(get_origin(each) is Determined for each in parts)


def test_every_public_function_that_gives_an_outcome_is_asked_here() -> None:
    rooms = walk_packages([str(Path(fla_rules.__file__).parent)], "fla_rules.")
    found = {
        name
        for room in rooms
        if not room.name.endswith("__main__") and ".testing" not in room.name
        for name, each in vars(import_module(room.name)).items()
        if not name.startswith("_") and gives_an_outcome(each)
    }
    assert found == {
        "aim",
        "balance",
        "kept_until",
        "leaving",
        "listing",
        "may",
        "prevailing",
        "public",
        "publication",
        "size_class",
        "standing",
        "training_right",
        "verified_on",
        "year_credit",
        "yearly_calculation",
    }
    assert {type(each.question).__name__ for each in ANSWERS} == {
        "AccessQuestion",
        "AccountQuestion",
        "AimQuestion",
        "EmployerYear",
        "EntryQuestion",
        "ItemQuestion",
        "LeavingQuestion",
        "ListingQuestion",
        "PublicQuestion",
        "PublicationQuestion",
        "RetentionQuestion",
        "RightQuestion",
        "StandingQuestion",
        "StoppedQuestion",
        "YearQuestion",
        "YearlyQuestion",
    }


def test_the_reasons_of_an_answers_question_name_its_value_or_why_there_is_none() -> None:
    for outcome in ANSWERS:
        steps = outcome.question.reasons()
        match outcome:
            case Determined():
                said = [{value for _, value in step.arguments} for step in steps]
                for group in named(outcome.value):
                    assert any(set(group) <= each for each in said), (group, steps)
            case Undetermined():
                assert {*outcome.missing, *outcome.open} <= set(steps), steps
                assert steps
            case NotApplicable():
                assert outcome.reason in steps, steps


def test_answers_that_differ_come_from_questions_that_differ() -> None:
    for place, one in enumerate(ANSWERS):
        for other in ANSWERS[:place]:
            if type(one.question) is type(other.question) and one.question == other.question:
                assert one == other


def test_every_question_says_what_it_rests_on_and_how_far_ahead_it_looks() -> None:
    for outcome in ANSWERS:
        asked = outcome.question
        assert asked.basis.receipt.digest
        assert asked.latest.year in range(2021, 2028)


def test_every_step_has_a_sentence_with_nothing_left_to_fill_in() -> None:
    for outcome in ANSWERS:
        for step in outcome.question.reasons():
            assert not set("{}<>") & set(sentence(step, "en"))


@pytest.mark.parametrize("readings", [DEFAULTS, FROM_2025])
def test_what_lifts_a_duty_is_a_reason_that_names_the_act(readings: Readings) -> None:
    firm = Firm(of_worker(worker_from("2025-03-01")), readings=readings)
    repeal = next(each for each in fla_rules.RULEBOOK.instruments if each.repeals)
    lifted = [
        step
        for _, outcome in judged(firm.on("2026-06-30"))
        for step in outcome.question.reasons()
        if step.id.startswith("duty.lifted")
    ]
    assert bool(lifted)
    for step in lifted:
        assert repeal.name in sentence(step, "en")
        assert [each.act for each in step.citations] == [repeal.name]
