# What `__init__.py` loads when it is asked for, as type checkers see it: without a `__getattr__`,
# so that a misspelt name is an error.

from fla_rules.account import AccountQuestion, balance
from fla_rules.calendar import Period, Quarter
from fla_rules.errors import DossierError, FactError, FlaRulesError, LawError
from fla_rules.explain import sentence
from fla_rules.facts import Employer, Employment, Training, Worker
from fla_rules.identifiers import EnterpriseNumber, JointCommittee
from fla_rules.law import RULEBOOK, Readings, choose
from fla_rules.outcome import Determined, NotApplicable, Outcome, Reason, Undetermined
from fla_rules.quantities import Days, Hours, full_time_day
from fla_rules.right import EmployerYear, RightQuestion, training_right
from fla_rules.vocabulary import Kind

__all__ = [
    "RULEBOOK",
    "AccountQuestion",
    "Days",
    "Determined",
    "DossierError",
    "Employer",
    "EmployerYear",
    "Employment",
    "EnterpriseNumber",
    "FactError",
    "FlaRulesError",
    "Hours",
    "JointCommittee",
    "Kind",
    "LawError",
    "NotApplicable",
    "Outcome",
    "Period",
    "Quarter",
    "Readings",
    "Reason",
    "RightQuestion",
    "Training",
    "Undetermined",
    "Worker",
    "balance",
    "choose",
    "full_time_day",
    "sentence",
    "training_right",
]

__version__: str
