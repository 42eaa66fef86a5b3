"""The numbers of the joint committees and sub-committees that exist, and nothing else of them.

The numbers are those of the list of joint committees of the social security office (annex 26 of
its structured declarations, edition 2019/1) that the list does not give as ended before 2023. A
number in the list says that it is no typing error; its absence says that nobody here knows it. The
list says nothing of the days on which a committee existed, and a committee of a later day may be
missing from it: `Rulebook.with_committees` adds one.

A section that only wage tables know (111.01, 140.01.03) has no number of its own here.
"""

from typing import Final

SOURCE: Final = "social security office, annex 26, list of joint committees, edition 2019/1"

_NUMBERS: Final = """
    100 101 102 102.01 102.02 102.03 102.04 102.05 102.06 102.07 102.08 102.09 102.10 102.11
    104 105 106 106.01 106.02 106.03 107 109 110 111 112 113 113.04 114 115 116 117 118 119
    120 120.01 120.03 121 124 125 125.01 125.02 125.03 126 127 128 129 130 132 133 136 139 140
    140.01 140.02 140.03 140.04 140.05 142 142.01 142.02 142.03 142.04 143 144 145 146 148 149
    149.01 149.02 149.03 149.04 152 152.01 152.02 200 201 202 202.01 203 205 207 209 210 211
    214 215 216 217 219 220 221 222 223 224 225 225.01 225.02 226 227 300 301 301.01 301.02
    301.03 301.05 302 303 303.01 303.03 304 306 307 309 310 311 312 313 314 315 315.01 315.02
    315.03 316 317 318 318.01 318.02 319 319.01 319.02 320 321 322 322.01 323 324 325 326 327
    327.01 327.02 327.03 328 328.01 328.02 328.03 329 329.01 329.02 329.03 330 330.01 330.02
    330.03 330.04 331 332 333 334 335 336 337 339 339.01 339.02 339.03 340 341
"""
LISTED: Final = tuple(_NUMBERS.split())
