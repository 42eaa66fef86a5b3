"""What a worker has a right to in a year (act of 3 October 2022, here TR, art. 50-56 and 58).

Ask `training_right` with a `RightQuestion`: one kind of right of one worker, in one year of an
employer. What all workers of the employer share in that year is worked out once, in an
`EmployerYear`.

- How large is the enterprise, and does the act bind it? `size_class`: TR 50 § 2, 51 § 2, 58.
- Which figure does the worker's joint committee give, or the act itself? TR 51-56 and 58.
- Which months count, and with which working regime? TR 50 § 3.
- How much is that of a full right, exactly and `rounded` as a reading says? TR 50 § 3.
"""

from fla_rules.right.proration import Right, RightQuestion, Unit, rounded, training_right
from fla_rules.right.workforce import EmployerYear, Size, SizeBasis, size_class

__all__ = [
    "EmployerYear",
    "Right",
    "RightQuestion",
    "Size",
    "SizeBasis",
    "Unit",
    "rounded",
    "size_class",
    "training_right",
]
