"""The Belgian individual training right as pure functions over immutable facts.

Facts, law as known on a day, and readings of what the law leaves open give an outcome with its
reasons. Nothing here reads a clock, a file or the environment.

The public names below are loaded when they are first asked for, so that a program that imports the
package and uses a part of it pays for that part.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fla_rules.calendar import OPEN_END, Period, Quarter
    from fla_rules.errors import DossierError, FactError, FlaRulesError, LawError
    from fla_rules.explain import sentence
    from fla_rules.facts.employer import Employer, FirstEmployment
    from fla_rules.facts.employment import (
        Employment,
        EndedBy,
        RegimeFrom,
        Suspension,
        SuspensionKind,
    )
    from fla_rules.facts.training import (
        Certificate,
        EmployersAnswer,
        OpeningBalance,
        Training,
        TrainingForm,
        TrainingStatus,
    )
    from fla_rules.identifiers import EnterpriseNumber, JointCommittee, NationalNumber
    from fla_rules.law.agreements.agreement import Agreement, KnownBy, PathStep, growth_path
    from fla_rules.law.readings import (
        AccountAfterRepeal,
        ChoiceUnderAgreement,
        CompanyDays,
        Credit2023,
        EducationalLeave,
        FiveYearAim,
        FiveYearPeriod,
        LatePath,
        LeavingOther,
        MonthTerm,
        Overuse,
        PlanThreshold,
        PostponementScope,
        Readings,
        RegimeChange,
        RepealOfRegistration,
        Rounding,
        SameMonthTwice,
        SmallEmployerAccount,
        SuspensionEffect,
        TermCounting,
        TermRoll,
        UseOrder,
        choose,
        option_of,
    )
    from fla_rules.law.rulebook import RULEBOOK, Law, Rulebook
    from fla_rules.law.values import LegalValue, ValueName
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
    from fla_rules.rules.counting import counting, normal_pay
    from fla_rules.rules.credit import (
        Account,
        AccountQuestion,
        Balance,
        YearCredit,
        account,
        balance,
        difference,
        year_credit,
    )
    from fla_rules.rules.individual_account import (
        AccountContent,
        Identity,
        IndividualAccount,
        individual_account,
        yearly_statement,
    )
    from fla_rules.rules.leaving import Leaving, OpenCredit, leaving
    from fla_rules.rules.lots import Lot
    from fla_rules.rules.proration import Right, RightQuestion, Unit, training_right
    from fla_rules.rules.prospect import aim, next_grants, next_resets
    from fla_rules.rules.workforce import EmployerYear, Size, size_class
    from fla_rules.vocabulary import Confidence, Kind, SizeClass

__all__ = [
    "OPEN_END",
    "RULEBOOK",
    "Account",
    "AccountAfterRepeal",
    "AccountContent",
    "AccountQuestion",
    "Agreement",
    "Balance",
    "Certificate",
    "ChoiceUnderAgreement",
    "Citation",
    "CompanyDays",
    "Confidence",
    "Credit2023",
    "Days",
    "Determined",
    "DossierError",
    "EducationalLeave",
    "Employer",
    "EmployerYear",
    "EmployersAnswer",
    "Employment",
    "EndedBy",
    "EnterpriseNumber",
    "FactError",
    "FirstEmployment",
    "FiveYearAim",
    "FiveYearPeriod",
    "FlaRulesError",
    "Hours",
    "Identity",
    "IndividualAccount",
    "JointCommittee",
    "Kind",
    "KnownBy",
    "LatePath",
    "Law",
    "LawError",
    "Leaving",
    "LeavingOther",
    "LegalValue",
    "Lot",
    "MonthTerm",
    "NationalNumber",
    "NotApplicable",
    "OpenCredit",
    "OpeningBalance",
    "Outcome",
    "Overuse",
    "PathStep",
    "Period",
    "PlanThreshold",
    "PostponementScope",
    "Quarter",
    "Readings",
    "Reason",
    "Receipt",
    "RegimeChange",
    "RegimeFrom",
    "RepealOfRegistration",
    "Right",
    "RightQuestion",
    "Rounding",
    "Rulebook",
    "SameMonthTwice",
    "Size",
    "SizeClass",
    "SmallEmployerAccount",
    "Suspension",
    "SuspensionEffect",
    "SuspensionKind",
    "TermCounting",
    "TermRoll",
    "Training",
    "TrainingForm",
    "TrainingStatus",
    "Undetermined",
    "Unit",
    "UseOrder",
    "ValueName",
    "WorkingRegime",
    "YearCredit",
    "account",
    "aim",
    "balance",
    "choose",
    "counting",
    "difference",
    "full_time_day",
    "growth_path",
    "individual_account",
    "leaving",
    "next_grants",
    "next_resets",
    "normal_pay",
    "option_of",
    "sentence",
    "size_class",
    "training_right",
    "year_credit",
    "yearly_statement",
]

__version__ = "0.1.0"

# Where each public name lives, by its room.
_ROOMS = {
    "calendar": (
        "OPEN_END",
        "Period",
        "Quarter",
    ),
    "errors": (
        "DossierError",
        "FactError",
        "FlaRulesError",
        "LawError",
    ),
    "explain": ("sentence",),
    "facts.employer": (
        "Employer",
        "FirstEmployment",
    ),
    "facts.employment": (
        "Employment",
        "EndedBy",
        "RegimeFrom",
        "Suspension",
        "SuspensionKind",
    ),
    "facts.training": (
        "Certificate",
        "EmployersAnswer",
        "OpeningBalance",
        "Training",
        "TrainingForm",
        "TrainingStatus",
    ),
    "identifiers": (
        "EnterpriseNumber",
        "JointCommittee",
        "NationalNumber",
    ),
    "law.agreements.agreement": (
        "Agreement",
        "KnownBy",
        "PathStep",
        "growth_path",
    ),
    "law.readings": (
        "AccountAfterRepeal",
        "ChoiceUnderAgreement",
        "CompanyDays",
        "Credit2023",
        "EducationalLeave",
        "FiveYearAim",
        "FiveYearPeriod",
        "LatePath",
        "LeavingOther",
        "MonthTerm",
        "Overuse",
        "PlanThreshold",
        "PostponementScope",
        "Readings",
        "RegimeChange",
        "RepealOfRegistration",
        "Rounding",
        "SameMonthTwice",
        "SmallEmployerAccount",
        "SuspensionEffect",
        "TermCounting",
        "TermRoll",
        "UseOrder",
        "choose",
        "option_of",
    ),
    "law.rulebook": (
        "RULEBOOK",
        "Law",
        "Rulebook",
    ),
    "law.values": (
        "LegalValue",
        "ValueName",
    ),
    "outcome": (
        "Citation",
        "Determined",
        "NotApplicable",
        "Outcome",
        "Reason",
        "Receipt",
        "Undetermined",
    ),
    "quantities": (
        "Days",
        "Hours",
        "WorkingRegime",
        "full_time_day",
    ),
    "rules.counting": (
        "counting",
        "normal_pay",
    ),
    "rules.credit": (
        "Account",
        "AccountQuestion",
        "Balance",
        "YearCredit",
        "account",
        "balance",
        "difference",
        "year_credit",
    ),
    "rules.individual_account": (
        "AccountContent",
        "Identity",
        "IndividualAccount",
        "individual_account",
        "yearly_statement",
    ),
    "rules.leaving": (
        "Leaving",
        "OpenCredit",
        "leaving",
    ),
    "rules.lots": ("Lot",),
    "rules.proration": (
        "Right",
        "RightQuestion",
        "Unit",
        "training_right",
    ),
    "rules.prospect": (
        "aim",
        "next_grants",
        "next_resets",
    ),
    "rules.workforce": (
        "EmployerYear",
        "Size",
        "size_class",
    ),
    "vocabulary": (
        "Confidence",
        "Kind",
        "SizeClass",
    ),
}


def __getattr__(name: str) -> object:
    for room, names in _ROOMS.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{room}"), name)
    raise AttributeError(f"fla_rules has no public name {name!r}; see fla_rules.__all__")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
