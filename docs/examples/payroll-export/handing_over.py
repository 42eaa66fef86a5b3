"""From a migrated dossier into a register: its trainings as messages, and what was not taken.

Contracts are no messages: a register is told of them by its source of employments. Nor are the
balances that were read in the FLA: no message of this library states one, and the dossier keeps
them.
"""

from collections.abc import Iterator
from datetime import date

from migration import Migration
from tables import Listed

from fla_rules import Training, sentence
from fla_rules.facts import Actor, Channel, CorrectTraining, Message, RegisterTraining
from fla_rules.ports import DeclarationChannel
from fla_rules.register import Handling, MessageReceipt


def hand_over(
    migration: Migration, channel: DeclarationChannel, by: Actor, way: Channel, sent_on: date
) -> tuple[Listed, ...]:
    """Send the trainings, each under an id of its own, and list what the register did not take.

    It is safe to repeat: a message that was sent before is a duplicate.
    """
    employer = migration.facts.employer.enterprise_number
    own = [each for each in _in_order(migration) if each.registered_by.value == by.role.value]
    sent = [
        Message(f"migrated {each.id}", sent_on, way, by, employer, _content(each)) for each in own
    ]
    receipts = channel.submit(sent)
    taken = zip(own, receipts, strict=True)
    reasons = {each.id: _refusal(receipt) for each, receipt in taken if receipt.reasons}
    strangers = {
        each.id: f"entered by the {each.registered_by.value}, who has to send it"
        for each in migration.facts.trainings
        if each not in own
    }
    return tuple(_listed(migration, {**reasons, **strangers}))


def _in_order(migration: Migration) -> list[Training]:
    """Give the trainings in an order in which each comes after the one that it corrects."""
    waiting = list(migration.facts.trainings)
    ordered: list[Training] = []
    sent: set[str] = set()
    while waiting:
        ready = [each for each in waiting if each.corrects is None or each.corrects in sent]
        sent |= {each.id for each in ready}
        ordered += ready
        waiting = [each for each in waiting if each.id not in sent]
    return ordered


def _content(training: Training) -> RegisterTraining | CorrectTraining:
    return CorrectTraining(training) if training.corrects else RegisterTraining(training)


def _refusal(receipt: MessageReceipt) -> str:
    why = "; ".join(sentence(reason, "en") for reason in receipt.reasons)
    before = "before, " if receipt.handling is Handling.DUPLICATE else ""
    return f"{before}the register refused it: {why}"


def _listed(migration: Migration, reasons: dict[str, str]) -> Iterator[Listed]:
    lines = {path: place for place, path in migration.placed.items()}
    for index, training in enumerate(migration.facts.trainings):
        if training.id in reasons:
            yield Listed(*lines[f"trainings[{index}]"], reasons[training.id])
