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
    from fla_rules.facts.employer import (
        Consultation,
        Employer,
        FirstEmployment,
        OptOut,
        RegistersIn,
    )
    from fla_rules.facts.employment import (
        Employment,
        EndedBy,
        RegimeFrom,
        Suspension,
        SuspensionKind,
    )
    from fla_rules.facts.events import Event, EventKind
    from fla_rules.facts.training import (
        Certificate,
        EmployersAnswer,
        OpeningBalance,
        Training,
        TrainingForm,
        TrainingStatus,
    )
    from fla_rules.facts.worker import Worker
    from fla_rules.identifiers import EnterpriseNumber, JointCommittee, NationalNumber
    from fla_rules.law.agreements.agreement import Agreement, KnownBy, PathStep, growth_path
    from fla_rules.law.deadlines import Deadline, DutyName, TermName
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
    from fla_rules.rules.compliance import (
        Finding,
        Standing,
        Status,
        by_urgency,
        coming,
        findings,
        judged,
        standing,
        to_do,
    )
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
    from fla_rules.rules.duties import duties
    from fla_rules.rules.duty import About, Due, DutiesQuestion, Duty, Unsettled
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
    from fla_rules.rules.supervision import (
        Default,
        Listing,
        Supervised,
        listing,
        public,
        publication,
        quarterly_list,
    )
    from fla_rules.rules.workforce import EmployerYear, Size, size_class
    from fla_rules.vocabulary import Confidence, Kind, Severity, SizeClass
    from fla_rules.working_days import BelgianWorkingDays, WorkingDays, first_working_day

__all__ = [
    "OPEN_END",
    "RULEBOOK",
    "About",
    "Account",
    "AccountAfterRepeal",
    "AccountContent",
    "AccountQuestion",
    "Agreement",
    "Balance",
    "BelgianWorkingDays",
    "Certificate",
    "ChoiceUnderAgreement",
    "Citation",
    "CompanyDays",
    "Confidence",
    "Consultation",
    "Credit2023",
    "Days",
    "Deadline",
    "Default",
    "Determined",
    "DossierError",
    "Due",
    "DutiesQuestion",
    "Duty",
    "DutyName",
    "EducationalLeave",
    "Employer",
    "EmployerYear",
    "EmployersAnswer",
    "Employment",
    "EndedBy",
    "EnterpriseNumber",
    "Event",
    "EventKind",
    "FactError",
    "Finding",
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
    "Listing",
    "Lot",
    "MonthTerm",
    "NationalNumber",
    "NotApplicable",
    "OpenCredit",
    "OpeningBalance",
    "OptOut",
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
    "RegistersIn",
    "RepealOfRegistration",
    "Right",
    "RightQuestion",
    "Rounding",
    "Rulebook",
    "SameMonthTwice",
    "Severity",
    "Size",
    "SizeClass",
    "SmallEmployerAccount",
    "Standing",
    "Status",
    "Supervised",
    "Suspension",
    "SuspensionEffect",
    "SuspensionKind",
    "TermCounting",
    "TermName",
    "TermRoll",
    "Training",
    "TrainingForm",
    "TrainingStatus",
    "Undetermined",
    "Unit",
    "Unsettled",
    "UseOrder",
    "ValueName",
    "Worker",
    "WorkingDays",
    "WorkingRegime",
    "YearCredit",
    "account",
    "aim",
    "balance",
    "by_urgency",
    "choose",
    "coming",
    "counting",
    "difference",
    "duties",
    "findings",
    "first_working_day",
    "full_time_day",
    "growth_path",
    "individual_account",
    "judged",
    "leaving",
    "listing",
    "next_grants",
    "next_resets",
    "normal_pay",
    "option_of",
    "public",
    "publication",
    "quarterly_list",
    "sentence",
    "size_class",
    "standing",
    "to_do",
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
        "Consultation",
        "Employer",
        "FirstEmployment",
        "OptOut",
        "RegistersIn",
    ),
    "facts.employment": (
        "Employment",
        "EndedBy",
        "RegimeFrom",
        "Suspension",
        "SuspensionKind",
    ),
    "facts.events": (
        "Event",
        "EventKind",
    ),
    "facts.training": (
        "Certificate",
        "EmployersAnswer",
        "OpeningBalance",
        "Training",
        "TrainingForm",
        "TrainingStatus",
    ),
    "facts.worker": ("Worker",),
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
    "law.deadlines": (
        "Deadline",
        "DutyName",
        "TermName",
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
    "rules.compliance": (
        "Finding",
        "Standing",
        "Status",
        "by_urgency",
        "coming",
        "findings",
        "judged",
        "standing",
        "to_do",
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
    "rules.duties": ("duties",),
    "rules.duty": (
        "About",
        "Due",
        "DutiesQuestion",
        "Duty",
        "Unsettled",
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
    "rules.supervision": (
        "Default",
        "Listing",
        "Supervised",
        "listing",
        "public",
        "publication",
        "quarterly_list",
    ),
    "rules.workforce": (
        "EmployerYear",
        "Size",
        "size_class",
    ),
    "vocabulary": (
        "Confidence",
        "Kind",
        "Severity",
        "SizeClass",
    ),
    "working_days": (
        "BelgianWorkingDays",
        "WorkingDays",
        "first_working_day",
    ),
}


def __getattr__(name: str) -> object:
    for room, names in _ROOMS.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{room}"), name)
    raise AttributeError(f"fla_rules has no public name {name!r}; see fla_rules.__all__")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
