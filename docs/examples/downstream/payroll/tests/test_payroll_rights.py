"""What a payroll office expects of its list."""

from datetime import date

from fla_rules import Employer, EnterpriseNumber, Quarter, full_time_day
from payroll_rights import Employee, list_of_rights

EMPLOYER = Employer(
    EnterpriseNumber.parse("0403.170.701"),
    full_time_day("7:36"),
    {Quarter(2022, 4): 40, Quarter(2023, 1): 40, Quarter(2023, 2): 40, Quarter(2023, 3): 40},
)


def test_the_published_employee_has_ten_thirds_of_a_day() -> None:
    employee = Employee("e1", date(2024, 3, 29), "302", 80)
    (line,) = list_of_rights(EMPLOYER, [employee], 2024, date(2024, 12, 31))
    assert (line.number, line.days, line.why) == ("e1", "10/3", "in all ≈ 3.33 days")


def test_what_nobody_can_say_is_said() -> None:
    employee = Employee("e2", date(2024, 1, 1), "226", 100)
    (line,) = list_of_rights(EMPLOYER, [employee], 2024, date(2024, 12, 31))
    assert line.days == "?"
    assert "226" in line.why
