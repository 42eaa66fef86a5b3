"""Sector agreements as data: one file for each joint committee of which an agreement is known.

Every figure comes from a sector fund, a payroll office, a union or a law firm: no operative article
of a sector agreement could be read, and each row says so by its source and its confidence. A file
holds an `Agreement` where a whole table of figures was found, else an `UnregisteredAgreement`; so
does one of a committee of which nothing is known but rules beside the yearly right. Who finds a
better text changes that one file.

From when an agreement is known is said by one rule for all, the first of these that was found: the
day of its royal decree, its own day, the first day of its first year. Of two days the first one is
taken; of a month the last day.
"""

from typing import Final

from fla_rules.law.agreements.agreement import Agreement, UnregisteredAgreement
from fla_rules.law.agreements.pc100 import PC100
from fla_rules.law.agreements.pc106_01 import PC106_01
from fla_rules.law.agreements.pc110 import PC110
from fla_rules.law.agreements.pc111 import PC111
from fla_rules.law.agreements.pc112 import PC112
from fla_rules.law.agreements.pc113 import PC113
from fla_rules.law.agreements.pc114 import PC114
from fla_rules.law.agreements.pc115 import PC115
from fla_rules.law.agreements.pc116 import PC116
from fla_rules.law.agreements.pc118 import PC118
from fla_rules.law.agreements.pc119 import PC119
from fla_rules.law.agreements.pc120 import PC120
from fla_rules.law.agreements.pc121 import PC121
from fla_rules.law.agreements.pc124 import PC124
from fla_rules.law.agreements.pc127 import PC127
from fla_rules.law.agreements.pc129 import PC129
from fla_rules.law.agreements.pc130 import PC130
from fla_rules.law.agreements.pc136 import PC136
from fla_rules.law.agreements.pc140 import PC140
from fla_rules.law.agreements.pc140_01 import PC140_01
from fla_rules.law.agreements.pc140_03 import PC140_03
from fla_rules.law.agreements.pc140_04 import PC140_04
from fla_rules.law.agreements.pc142_03 import PC142_03
from fla_rules.law.agreements.pc142_04 import PC142_04
from fla_rules.law.agreements.pc144 import PC144
from fla_rules.law.agreements.pc145 import PC145
from fla_rules.law.agreements.pc149_01 import PC149_01
from fla_rules.law.agreements.pc149_02 import PC149_02
from fla_rules.law.agreements.pc149_04 import PC149_04
from fla_rules.law.agreements.pc200 import PC200
from fla_rules.law.agreements.pc202_01 import PC202_01
from fla_rules.law.agreements.pc207 import PC207
from fla_rules.law.agreements.pc209 import PC209
from fla_rules.law.agreements.pc214 import PC214
from fla_rules.law.agreements.pc215 import PC215
from fla_rules.law.agreements.pc219 import PC219
from fla_rules.law.agreements.pc220 import PC220
from fla_rules.law.agreements.pc226 import PC226
from fla_rules.law.agreements.pc227 import PC227
from fla_rules.law.agreements.pc306 import PC306
from fla_rules.law.agreements.pc310 import PC310
from fla_rules.law.agreements.pc313 import PC313
from fla_rules.law.agreements.pc317 import PC317
from fla_rules.law.agreements.pc322 import PC322
from fla_rules.law.agreements.pc322_01 import PC322_01
from fla_rules.law.agreements.pc325 import PC325
from fla_rules.law.agreements.pc326 import PC326
from fla_rules.law.agreements.pc327_01 import PC327_01
from fla_rules.law.agreements.pc336 import PC336
from fla_rules.law.agreements.pc341 import PC341

_ALL: Final = (
    PC100,
    PC106_01,
    PC110,
    PC111,
    PC112,
    PC113,
    PC114,
    PC115,
    PC116,
    PC118,
    PC119,
    PC120,
    PC121,
    PC124,
    PC127,
    PC129,
    PC130,
    PC136,
    PC140,
    PC140_01,
    PC140_03,
    PC140_04,
    PC142_03,
    PC142_04,
    PC144,
    PC145,
    PC149_01,
    PC149_02,
    PC149_04,
    PC200,
    PC202_01,
    PC207,
    PC209,
    PC214,
    PC215,
    PC219,
    PC220,
    PC226,
    PC227,
    PC306,
    PC310,
    PC313,
    PC317,
    PC322,
    PC322_01,
    PC325,
    PC326,
    PC327_01,
    PC336,
    PC341,
)

SHIPPED: Final = tuple(row for row in _ALL if isinstance(row, Agreement))
UNREGISTERED: Final = tuple(row for row in _ALL if isinstance(row, UnregisteredAgreement))
