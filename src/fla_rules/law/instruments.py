"""Every act, decree and announcement that the tables rest on.

Two days matter for each: when it was known (published, or announced where no act carries it) and
from when it is in force. Where the exact day of publication was not found, `known_from` is the
latest day it can have been, and `known_exactly` is False.
"""

from datetime import date
from enum import Enum
from functools import cached_property
from typing import Final

from attrs import frozen

from fla_rules import checks
from fla_rules.outcome import Citation
from fla_rules.vocabulary import Confidence


class InstrumentKind(Enum):
    """What sort of text, or word, an instrument is."""

    ACT = "act"
    ROYAL_DECREE = "royal decree"
    # A minister's or a parliament's word, which binds nobody but which everybody acted on.
    ANNOUNCEMENT = "announcement"


@frozen(field_transformer=checks.checked)
class Instrument:
    """A text that makes or changes law, with its two days and its official address.

    `signed`, `in_force_from` and `address` are None where they were not found.
    """

    name: str
    kind: InstrumentKind
    title: str
    signed: date | None
    known_from: date
    known_exactly: bool
    in_force_from: date | None
    confidence: Confidence
    address: str | None = None
    note: str | None = None
    # The name of the instrument that this one ends on the day it is in force itself.
    repeals: str | None = None

    @cached_property
    def as_repeal(self) -> Citation:
        """What rests on its ending of another act: made once, since every duty lifted has it."""
        return Citation(self.name, "repeal", self.confidence, self.address, self.note)


TRAINING_RIGHT: Final = "TR"
LEARNING_ACCOUNT: Final = "FLA"

INSTRUMENTS: Final = (
    Instrument(
        TRAINING_RIGHT,
        InstrumentKind.ACT,
        "Act of 3 October 2022 with various labour provisions",
        signed=date(2022, 10, 3),
        known_from=date(2022, 11, 10),
        known_exactly=True,
        in_force_from=date(2022, 11, 10),
        confidence=Confidence.ACT,
        address="https://www.ejustice.just.fgov.be/eli/loi/2022/10/03/2022206360/justel",
        note="chapter 12, the training right; chapter 9, training plans, from 1 September 2022",
    ),
    Instrument(
        LEARNING_ACCOUNT,
        InstrumentKind.ACT,
        "Act of 20 October 2023 creating the Federal Learning Account",
        signed=date(2023, 10, 20),
        known_from=date(2023, 12, 1),
        known_exactly=True,
        in_force_from=date(2024, 4, 1),
        confidence=Confidence.ACT,
        address="https://www.ejustice.just.fgov.be/eli/loi/2023/10/20/2023205627/justel",
        note="art. 34 ends the form rules of TR 55 § 2 on 1 April 2024",
    ),
    Instrument(
        "minister 26 March 2024",
        InstrumentKind.ANNOUNCEMENT,
        "The minister: the tool is final on 1 June 2024, registration by 30 November 2024",
        signed=date(2024, 3, 26),
        known_from=date(2024, 3, 26),
        known_exactly=True,
        in_force_from=None,
        confidence=Confidence.SEVERAL,
        note="official pages also wrote 1 December 2024",
    ),
    Instrument(
        "RD 14 July 2024",
        InstrumentKind.ROYAL_DECREE,
        "Royal decree of 14 July 2024 on the electronic filing of training plans",
        signed=date(2024, 7, 14),
        known_from=date(2024, 9, 2),
        known_exactly=True,
        in_force_from=date(2024, 9, 2),
        confidence=Confidence.SEVERAL,
        note="the plans of 2023 and 2024 by 1 March 2025",
    ),
    Instrument(
        "act 8 December 2024",
        InstrumentKind.ACT,
        "Act of 8 December 2024: start-up registration before 1 April 2025",
        signed=date(2024, 12, 8),
        known_from=date(2024, 12, 20),
        known_exactly=True,
        in_force_from=date(2024, 12, 30),
        confidence=Confidence.ACT,
        note="voted on 28 November 2024; account or FLA from 1 April 2024 (arts. 2-3)",
    ),
    Instrument(
        "act 6 April 2025",
        InstrumentKind.ACT,
        "Act of 6 April 2025: account or FLA until at the latest 1 September 2025",
        signed=date(2025, 4, 6),
        known_from=date(2025, 4, 23),
        known_exactly=False,
        in_force_from=date(2025, 4, 1),
        confidence=Confidence.SEVERAL,
        note="voted on 27 March 2025; back-dated (art. 2)",
    ),
    Instrument(
        "act of 2025",
        InstrumentKind.ACT,
        "An act of 2025, not identified: the same choice until 1 January 2026",
        signed=None,
        known_from=date(2025, 10, 30),
        known_exactly=False,
        in_force_from=None,
        confidence=Confidence.SEVERAL,
        note="one source: until 31 December 2025",
    ),
    Instrument(
        "announcement 10 December 2025",
        InstrumentKind.ANNOUNCEMENT,
        "Individual Learning Account announced for 1 January 2027",
        signed=date(2025, 12, 10),
        known_from=date(2025, 12, 10),
        known_exactly=True,
        in_force_from=None,
        confidence=Confidence.SEVERAL,
        note="no text",
    ),
    Instrument(
        "act 14 January 2026",
        InstrumentKind.ACT,
        "Act of 14 January 2026 modifying various provisions in social matters (modifiant diverses "
        "dispositions en matière sociale)",
        signed=date(2026, 1, 14),
        known_from=date(2026, 1, 21),
        known_exactly=True,
        in_force_from=date(2026, 1, 1),
        confidence=Confidence.SEVERAL,
        note="voted on 18 December 2025 (one source); repeals the Federal Learning Account; days, "
        "thresholds and formula of the training right unchanged; data destroyed on 1 January 2027",
        repeals=LEARNING_ACCOUNT,
    ),
)
