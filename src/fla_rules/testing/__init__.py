"""Test your adapter: a check for each port, builders of facts, strategies, and a machine.

The checks need no test framework. `fla_rules.testing.strategies` and `fla_rules.testing.machine`
need Hypothesis and are imported by name; `fla_rules.testing.builders` has facts with defaults.
"""

from types import MappingProxyType
from typing import Final

from fla_rules.testing.histories import History
from fla_rules.testing.law_broken import LawBroken
from fla_rules.testing.registers import (
    REGISTER_LAWS,
    MakeRegister,
    OpenRegister,
    check_declaration_channel,
    check_training_register,
)
from fla_rules.testing.sources import (
    SOURCE_LAWS,
    check_agreement_source,
    check_authentic_source,
    check_employment_source,
)
from fla_rules.testing.surroundings import (
    SURROUNDING_LAWS,
    Mailbox,
    check_clock,
    check_notices,
    check_working_days,
)

__all__ = [
    "LAWS",
    "History",
    "LawBroken",
    "Mailbox",
    "MakeRegister",
    "OpenRegister",
    "check_agreement_source",
    "check_authentic_source",
    "check_clock",
    "check_declaration_channel",
    "check_employment_source",
    "check_notices",
    "check_training_register",
    "check_working_days",
]

# What is checked of each port, by the port's name.
LAWS: Final = MappingProxyType({**SOURCE_LAWS, **REGISTER_LAWS, **SURROUNDING_LAWS})
