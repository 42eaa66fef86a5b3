"""Sector agreements as data: one module for each shipped committee, one list of the others.

Every figure comes from a sector fund, a payroll office, a union or a law firm: no operative article
of a sector agreement could be read, and each row says so by its source and its confidence.
"""

from typing import Final

from fla_rules.law.agreements.pc116 import PC116
from fla_rules.law.agreements.pc119 import PC119
from fla_rules.law.agreements.pc121 import PC121
from fla_rules.law.agreements.pc124 import PC124
from fla_rules.law.agreements.pc200 import PC200

SHIPPED: Final = (PC116, PC119, PC121, PC124, PC200)
