"""What an employer knows: immutable facts, checked when they are built.

- The employer, with its staff on average in each quarter, consultation and opt-outs (TR 51 § 2,
  55 § 1; FLA 18): `Employer`.
- A worker, and each contract with its committee, regimes and suspensions (TR 50 § 3): `Worker`,
  `Employment`, `Employment.steady` for one regime.
- Trainings, their certificates, and what an account held on a day (TR 50 § 1, 57): `Training`,
  `OpeningBalance`.
- What was done: `Event`. Who acts for whom, and messages to a register (FLA 15-19): `Actor`,
  `Mandate`, `Message`.

A fact that cannot be true is refused with what would be right.
"""

from fla_rules.facts.employer import (
    Consultation,
    Employer,
    FirstEmployment,
    FundContributions,
    OptOut,
    RegistersIn,
)
from fla_rules.facts.employment import Employment, EndedBy, RegimeFrom, Suspension, SuspensionKind
from fla_rules.facts.events import Event, EventKind
from fla_rules.facts.registration import (
    Actor,
    AnswerCorrection,
    AskCorrection,
    Channel,
    ConfirmRight,
    ConfirmTraining,
    Content,
    CorrectTraining,
    Mandate,
    Message,
    RegisterRight,
    RegisterTraining,
    Role,
    Staff,
    StopCalculation,
    WithdrawTraining,
)
from fla_rules.facts.training import (
    FIRST_YEAR_IN_DAYS,
    Certificate,
    Cost,
    EmployersAnswer,
    OpeningBalance,
    RegisteredBy,
    Training,
    TrainingForm,
    TrainingStatus,
)
from fla_rules.facts.worker import Worker

__all__ = [
    "FIRST_YEAR_IN_DAYS",
    "Actor",
    "AnswerCorrection",
    "AskCorrection",
    "Certificate",
    "Channel",
    "ConfirmRight",
    "ConfirmTraining",
    "Consultation",
    "Content",
    "CorrectTraining",
    "Cost",
    "Employer",
    "EmployersAnswer",
    "Employment",
    "EndedBy",
    "Event",
    "EventKind",
    "FirstEmployment",
    "FundContributions",
    "Mandate",
    "Message",
    "OpeningBalance",
    "OptOut",
    "RegimeFrom",
    "RegisterRight",
    "RegisterTraining",
    "RegisteredBy",
    "RegistersIn",
    "Role",
    "Staff",
    "StopCalculation",
    "Suspension",
    "SuspensionKind",
    "Training",
    "TrainingForm",
    "TrainingStatus",
    "WithdrawTraining",
    "Worker",
]
