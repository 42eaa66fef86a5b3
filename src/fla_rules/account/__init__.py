"""What becomes of a right: the credit of a worker, movement by movement (TR 55, 57, 59 and 60).

Ask with an `AccountQuestion`: one worker of one employer on a day, with the trainings and the
opening balances that are known.

- What was granted, used, moved to the next year and reset? `account`, `year_credit`: TR 57.
- How much is left, and how does it differ from another book? `balance`, `difference`: TR 57;
  act of 20 October 2023, here FLA, art. 19 § 3.
- Does a training count, and for how much pay? `counting`, `normal_pay`: TR 50 § 1, 54 and 59.
- What is to come: the aim of five years, grants, resets? `aim`, `next_grants`: TR 57.
- What becomes of it at the end of the employment? `leaving`: TR 60.
- What does the individual training account hold? `individual_account`: TR 55 § 2. And what is told
  of it each year? `yearly_statement`: TR 55.
- Which records look wrong? `doubts`.
- All workers of an employer, one after the other, and what is still needed to answer: `Everybody`,
  `balances_of_all`, `still_needed`.
"""

from fla_rules.account.counting import Counting, NormalPay, counting, normal_pay
from fla_rules.account.credit import AccountQuestion, Balance, account, balance
from fla_rules.account.everybody import (
    Everybody,
    Need,
    account_of,
    accounts_of_all,
    balances_of_all,
    rights_of_all,
    still_needed,
)
from fla_rules.account.individual_account import (
    AccountContent,
    AccountItem,
    Identity,
    Incomplete,
    IndividualAccount,
    YearlyStatement,
    individual_account,
    yearly_statement,
)
from fla_rules.account.leaving import Leaving, LeavingQuestion, OpenCredit, leaving
from fla_rules.account.lots import Lot, UnknownLot
from fla_rules.account.movements import (
    Account,
    Difference,
    Excess,
    InBalance,
    LotBalance,
    Movement,
    MovementKind,
    Restatement,
    difference,
)
from fla_rules.account.plausibility import Doubt, Record, doubts
from fla_rules.account.prospect import (
    Aim,
    AimQuestion,
    NextGrant,
    NextReset,
    aim,
    lapses,
    next_grants,
    next_resets,
)
from fla_rules.account.question import AccountFacts
from fla_rules.account.years import YearCredit, YearQuestion, year_credit

__all__ = [
    "Account",
    "AccountContent",
    "AccountFacts",
    "AccountItem",
    "AccountQuestion",
    "Aim",
    "AimQuestion",
    "Balance",
    "Counting",
    "Difference",
    "Doubt",
    "Everybody",
    "Excess",
    "Identity",
    "InBalance",
    "Incomplete",
    "IndividualAccount",
    "Leaving",
    "LeavingQuestion",
    "Lot",
    "LotBalance",
    "Movement",
    "MovementKind",
    "Need",
    "NextGrant",
    "NextReset",
    "NormalPay",
    "OpenCredit",
    "Record",
    "Restatement",
    "UnknownLot",
    "YearCredit",
    "YearQuestion",
    "YearlyStatement",
    "account",
    "account_of",
    "accounts_of_all",
    "aim",
    "balance",
    "balances_of_all",
    "counting",
    "difference",
    "doubts",
    "individual_account",
    "lapses",
    "leaving",
    "next_grants",
    "next_resets",
    "normal_pay",
    "rights_of_all",
    "still_needed",
    "year_credit",
    "yearly_statement",
]
