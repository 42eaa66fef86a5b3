"""The Belgian individual training right as pure functions over immutable facts.

Facts, law as known on a day, and readings of what the law leaves open give an outcome with its
reasons. Nothing here reads a clock, a file or the environment.
"""

from fla_rules.calendar import OPEN_END, Period, Quarter
from fla_rules.errors import DossierError, FactError, FlaRulesError, LawError
from fla_rules.explain import sentence
from fla_rules.facts.employer import Employer, FirstEmployment
from fla_rules.facts.employment import Employment, RegimeFrom, Suspension, SuspensionKind
from fla_rules.identifiers import EnterpriseNumber, JointCommittee, NationalNumber
from fla_rules.law.agreements.agreement import Agreement, KnownBy, PathStep, growth_path
from fla_rules.law.readings import Readings
from fla_rules.law.rulebook import RULEBOOK, Law, Rulebook
from fla_rules.outcome import (
    Citation,
    Determined,
    NotApplicable,
    Outcome,
    Reason,
    Receipt,
    Undetermined,
)
from fla_rules.quantities import Days, Hours, WorkingRegime, full_time_day
from fla_rules.rules.proration import Right, RightQuestion, training_right
from fla_rules.rules.workforce import EmployerYear, Size, size_class
from fla_rules.vocabulary import Confidence, Kind, SizeClass

__all__ = [
    "OPEN_END",
    "RULEBOOK",
    "Agreement",
    "Citation",
    "Confidence",
    "Days",
    "Determined",
    "DossierError",
    "Employer",
    "EmployerYear",
    "Employment",
    "EnterpriseNumber",
    "FactError",
    "FirstEmployment",
    "FlaRulesError",
    "Hours",
    "JointCommittee",
    "Kind",
    "KnownBy",
    "Law",
    "LawError",
    "NationalNumber",
    "NotApplicable",
    "Outcome",
    "PathStep",
    "Period",
    "Quarter",
    "Readings",
    "Reason",
    "Receipt",
    "RegimeFrom",
    "Right",
    "RightQuestion",
    "Rulebook",
    "Size",
    "SizeClass",
    "Suspension",
    "SuspensionKind",
    "Undetermined",
    "WorkingRegime",
    "full_time_day",
    "growth_path",
    "sentence",
    "size_class",
    "training_right",
]

__version__ = "0.1.0"
