"""The register of trainings and rights, message by message (FLA 13-19 and 25).

The articles are of the act of 20 October 2023, here FLA. Whoever keeps such a register folds the
messages that come in and looks at what it holds on a day. What is due by when under the same
articles is in `duties`.

- Who may register, correct, verify or see what, and until when? `may`: FLA 15, 16, 19, 23-25, 28.
- What does a message change, and why is another refused? `fold`: FLA 17-24.
- What does the register say on a day? `trainings_in`, `rights_in`, `verifications_in`,
  `requests_in`, `events_in`.
- When does what a provider entered count as verified? `verified_on`: FLA 19 § 2.
- Which source wins when two differ? `prevailing`, `collected`: FLA 17.
- What is calculated and announced at the start of a year? `yearly_calculation`: FLA 18.
- Until when may all this be kept? `kept_until`: FLA 13.
"""

from fla_rules.register.access import AccessQuestion, Operation, Permission, may
from fla_rules.register.authentic import (
    Item,
    ItemQuestion,
    Origin,
    Prevailing,
    collected,
    prevailing,
)
from fla_rules.register.calculation import (
    Announcement,
    StoppedQuestion,
    YearlyQuestion,
    yearly_calculation,
)
from fla_rules.register.messages import (
    Context,
    Entry,
    Handling,
    MessageReceipt,
    Register,
    RegisteredRight,
    Request,
    RightVerified,
    TrainingVerified,
    Verification,
    events_in,
    fold,
    opt_outs_in,
    requests_in,
    rights_in,
    trainings_in,
    verifications_in,
)
from fla_rules.register.retention import (
    CreditOf,
    Holding,
    MeasuresOf,
    RetentionQuestion,
    TrainingsOf,
    kept_until,
)
from fla_rules.register.verification import EntryQuestion, verified_on

__all__ = [
    "AccessQuestion",
    "Announcement",
    "Context",
    "CreditOf",
    "Entry",
    "EntryQuestion",
    "Handling",
    "Holding",
    "Item",
    "ItemQuestion",
    "MeasuresOf",
    "MessageReceipt",
    "Operation",
    "Origin",
    "Permission",
    "Prevailing",
    "Register",
    "RegisteredRight",
    "Request",
    "RetentionQuestion",
    "RightVerified",
    "StoppedQuestion",
    "TrainingVerified",
    "TrainingsOf",
    "Verification",
    "YearlyQuestion",
    "collected",
    "events_in",
    "fold",
    "kept_until",
    "may",
    "opt_outs_in",
    "prevailing",
    "requests_in",
    "rights_in",
    "trainings_in",
    "verifications_in",
    "verified_on",
    "yearly_calculation",
]
