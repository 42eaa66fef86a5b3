"""National number, enterprise number, joint committee: what is read, what is refused and why.

The valid numbers here are built by the published formulas, not taken from anybody.
"""

from datetime import date
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import day, period
from fla_rules import EnterpriseNumber, FactError, JointCommittee
from fla_rules.dossier import schemas
from fla_rules.identifiers import NationalNumber

ON = date(2026, 6, 30)
BIRTHS = st.dates(date(1900, 1, 1), ON)
COUNTERS = st.integers(1, 998)


def niss(born: date, counter: int, added_to_month: int = 0) -> str:
    """Build a national number: two digits of year, month, day, counter, check.

    The check is 97 less the rest by 97 of the first nine digits, with a 2 before them for births
    from 2000 on. Bis numbers add 20 or 40 to the month.
    """
    start = f"{born.year % 100:02}{born.month + added_to_month:02}{born.day:02}{counter:03}"
    checked = int("2" + start) if born.year >= 2000 else int(start)
    return f"{start}{97 - checked % 97:02}"


def enterprise(first_eight: int) -> str:
    """Build an enterprise number: eight digits and 97 less their rest by 97."""
    return f"{first_eight:08}{97 - first_eight % 97:02}"


@given(BIRTHS, COUNTERS, st.sampled_from([0, 20, 40]))
def test_a_national_number_tells_the_birth_day_also_as_a_bis_number(
    born: date, counter: int, added: int
) -> None:
    assert NationalNumber.parse(niss(born, counter, added), ON).born == born


@pytest.mark.parametrize(
    ("born", "added"),
    [
        ("1999-12-31", 0),
        ("2000-01-01", 0),
        ("2000-02-29", 0),
        ("1985-07-30", 0),
        ("1985-07-30", 20),
        ("1985-12-30", 40),
        ("2001-12-01", 40),
    ],
)
@pytest.mark.parametrize("counter", [1, 998])
def test_births_around_2000_and_both_bis_series_are_read(
    born: str, added: int, counter: int
) -> None:
    assert NationalNumber.parse(niss(day(born), counter, added), ON).born == day(born)


def test_the_same_first_nine_digits_are_a_birth_before_or_after_2000_by_their_check() -> None:
    old, young = date(1905, 5, 5), date(2005, 5, 5)
    assert niss(old, 17)[:9] == niss(young, 17)[:9]
    assert NationalNumber.parse(niss(old, 17), ON).born == old
    assert NationalNumber.parse(niss(young, 17), ON).born == young


def test_a_national_number_is_written_in_its_usual_groups_and_read_back() -> None:
    number = NationalNumber.parse(niss(date(1985, 7, 30), 33), ON)
    assert str(number) == "85.07.30-033.28"
    assert NationalNumber.parse(str(number), ON) == number
    assert NationalNumber.parse("85 07 30 033 28", ON) == number
    assert NationalNumber.parse("85/07/30-033-28", ON) == number


@pytest.mark.parametrize("counter", [0, 999])
def test_counters_000_and_999_are_refused(counter: int) -> None:
    with pytest.raises(FactError) as refused:
        NationalNumber.parse(niss(date(1985, 7, 30), counter), ON)
    assert f"has counter {counter:03}" in refused.value.problem
    assert refused.value.remedy == "it runs from 001 to 998"


@given(BIRTHS, COUNTERS, st.integers(0, 99))
def test_any_other_check_than_that_of_the_two_centuries_is_refused(
    born: date, counter: int, check: int
) -> None:
    start = niss(born, counter)[:9]
    if check in {97 - int(start) % 97, 97 - int("2" + start) % 97}:
        return
    with pytest.raises(FactError, match="has wrong check digits; compare all eleven digits"):
        NationalNumber.parse(f"{start}{check:02}", ON)


@pytest.mark.parametrize(
    "start",
    [
        "850230001",  # 30 February
        "850229001",  # 29 February of a year that was no leap year
        "851301001",  # month 13
        "851901001",  # month 19
        "853301001",  # month 33
        "855301001",  # month 53, a bis number of month 13
        "859901001",  # month 99
        "850032001",  # day 32 of a month that is not known
        "854032001",  # the same in a bis number
        "850132001",  # day 32
    ],
)
def test_an_impossible_birth_day_is_refused(start: str) -> None:
    with pytest.raises(FactError, match="has an impossible birth day") as refused:
        NationalNumber.parse(f"{start}{97 - int(start) % 97:02}", ON)
    assert "a day: year, month" in refused.value.remedy
    assert "not known is 00" in refused.value.remedy
    assert refused.value.__cause__ is None


def unsure(start: str, prefix: str = "") -> str:
    """Build a number of which the first nine digits are given, birth day known or not."""
    return f"{start}{97 - int(prefix + start) % 97:02}"


@pytest.mark.parametrize("month", ["00", "20", "40"])
@pytest.mark.parametrize("day_", ["00", "01", "31"])
@pytest.mark.parametrize(("year", "prefix"), [("85", ""), ("05", "2"), ("00", ""), ("00", "2")])
def test_a_birth_day_of_which_nobody_knew_the_month_is_real_and_not_known(
    month: str, day_: str, year: str, prefix: str
) -> None:
    number = NationalNumber.parse(unsure(f"{year}{month}{day_}033", prefix), ON)
    assert number.born is None
    assert NationalNumber.parse(str(number), ON) == number


@pytest.mark.parametrize("month", ["01", "12", "21", "32", "41", "52"])
def test_a_birth_day_of_which_nobody_knew_the_day_is_real_and_not_known(month: str) -> None:
    assert NationalNumber.parse(unsure(f"85{month}00033"), ON).born is None


@pytest.mark.parametrize(
    ("start", "on", "born"),
    [
        # Known by its year alone: surely later only before that year begins.
        ("100000001", "2010-01-01", None),
        ("100000001", "2009-12-31", "from 2010-01-01 on"),
        ("104000001", "2009-12-31", "from 2010-01-01 on"),
        # Known by its month.
        ("100600001", "2010-06-01", None),
        ("100600001", "2010-05-31", "from 2010-06-01 on"),
        ("102600001", "2010-05-31", "from 2010-06-01 on"),
        # Of a day without its month, January's is the earliest.
        ("100015001", "2010-01-15", None),
        ("100015001", "2010-01-14", "from 2010-01-15 on"),
    ],
)
def test_a_birth_that_is_not_known_to_the_day_is_refused_where_it_is_surely_later(
    start: str, on: str, born: str | None
) -> None:
    number = unsure(start, "2")
    if born is None:
        assert NationalNumber.parse(number, day(on)).born is None
    else:
        with pytest.raises(FactError, match=f"says born {born}, after {on}"):
            NationalNumber.parse(number, day(on))


def test_the_check_digits_of_a_birth_day_that_is_not_known_are_checked_too() -> None:
    right = unsure("850000033")
    with pytest.raises(FactError, match="has wrong check digits"):
        NationalNumber.parse(f"{right[:9]}{int(right[9:]) % 97 + 1:02}", ON)


def test_29_february_2000_is_possible_and_29_february_1900_is_not() -> None:
    assert NationalNumber.parse(niss(date(2000, 2, 29), 5), ON).born == date(2000, 2, 29)
    start = "000229005"
    with pytest.raises(FactError, match="impossible birth day"):
        NationalNumber.parse(f"{start}{97 - int(start) % 97:02}", ON)


def test_a_birth_after_the_day_asked_about_is_refused_and_on_it_is_not() -> None:
    born = date(2010, 6, 15)
    assert NationalNumber.parse(niss(born, 1), born).born == born
    with pytest.raises(FactError, match="says born on 2010-06-15, after 2010-06-14") as refused:
        NationalNumber.parse(niss(born, 1), date(2010, 6, 14))
    assert refused.value.remedy == "give the number of somebody born by then"


@pytest.mark.parametrize(
    "text", ["", "8507300332", "850730033280", "8507300332X", "８５０７３００３３２８", "x" * 500]
)
def test_a_national_number_has_eleven_plain_digits(text: str) -> None:
    with pytest.raises(FactError, match="has not 11 digits") as refused:
        NationalNumber.parse(text, ON)
    assert 'such as "85.07.30-033.28"' in refused.value.remedy
    assert len(str(refused.value)) < 160


@given(st.integers(1, 19_999_999))
def test_an_enterprise_number_built_by_the_formula_is_read(first_eight: int) -> None:
    digits = enterprise(first_eight)
    number = EnterpriseNumber.parse(digits)
    assert number.digits == digits
    assert EnterpriseNumber.parse(str(number)) == number


@given(st.integers(1, 19_999_999), st.integers(0, 99))
def test_wrong_check_digits_are_refused_with_what_they_would_be(
    first_eight: int, check: int
) -> None:
    right = 97 - first_eight % 97
    if check == right:
        return
    with pytest.raises(FactError, match=f"has check digits {check:02}") as refused:
        EnterpriseNumber.parse(f"{first_eight:08}{check:02}")
    assert refused.value.remedy == f"they would be {right:02} if the other digits are right"


def test_the_check_of_a_number_divisible_by_97_is_97_and_not_00() -> None:
    first_eight = 97 * 40_000
    assert EnterpriseNumber.parse(f"{first_eight:08}97").digits.endswith("97")
    with pytest.raises(FactError, match="they would be 97"):
        EnterpriseNumber.parse(f"{first_eight:08}00")


@pytest.mark.parametrize("first", "23456789")
def test_an_enterprise_number_begins_with_0_or_1(first: str) -> None:
    with pytest.raises(FactError, match=f"begins with {first}; it begins with 0 or 1"):
        EnterpriseNumber.parse(enterprise(int(first) * 10_000_000))


@pytest.mark.parametrize(
    "text",
    ["", "03170701", "00403170701", "FR0403170701", "BE", "０４０３１７０７０１", "²403170701"],
)
def test_an_enterprise_number_has_ten_plain_digits(text: str) -> None:
    with pytest.raises(FactError, match="is not an enterprise number") as refused:
        EnterpriseNumber.parse(text)
    assert 'such as "0403.170.701"' in refused.value.remedy


@pytest.mark.parametrize(
    "text",
    [
        "0403170701",
        "0403 170 701",
        "BE0403.170.701",
        "BE 0403.170.701",
        "be0403170701",
        "403.170.701",
        "403170701",
        "BE403170701",
        "BE-0403-170-701",
    ],
)
def test_an_enterprise_number_is_read_as_payrolls_write_it(text: str) -> None:
    assert str(EnterpriseNumber.parse(text)) == "0403.170.701"
    schema: Any = schemas()["dossier"]
    number = schema["$defs"]["EmployerEntry"]["properties"]["enterprise_number"]
    jsonschema.validate(text, number)


def test_nine_digits_are_checked_as_ten() -> None:
    with pytest.raises(FactError, match=r"0403\.170\.702 has check digits 02; they would be 01"):
        EnterpriseNumber.parse("BE 403.170.702")


def test_an_enterprise_number_is_written_in_its_usual_groups() -> None:
    assert str(EnterpriseNumber.parse(enterprise(4_031_707))) == "0403.170.701"


@pytest.mark.parametrize("code", ["100", "200", "999", "140.01", "119.03"])
def test_a_committee_keeps_its_official_number_dots_included(code: str) -> None:
    assert str(JointCommittee.parse(code)) == JointCommittee.parse(code).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("200.00", "200"),
        ("200.00.00", "200"),
        ("124.00.00", "124"),
        ("140.01.03", "140.01"),
        ("140.01.00", "140.01"),
        ("331.00.10", "331"),
        ("330.01.20", "330.01"),
    ],
)
def test_the_pairs_that_add_nothing_and_the_internal_third_are_no_part_of_a_committee(
    text: str, code: str
) -> None:
    spelled, official = JointCommittee.parse(text), JointCommittee.parse(code)
    assert (spelled.code, str(spelled), spelled.given) == (code, code, text)
    assert spelled == official
    assert hash(spelled) == hash(official)
    assert official.given == code


def test_a_committee_is_built_of_its_official_number_and_no_other_spelling() -> None:
    assert JointCommittee("140.01") == JointCommittee.parse("140.01.03")
    with pytest.raises(FactError, match=r"'200\.00' is not an official number; give \"200\""):
        JointCommittee("200.00")
    with pytest.raises(FactError, match="'124' is not a spelling of joint committee 200"):
        JointCommittee("200", given="124")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("20000", "200"),
        ("2000000", "200"),
        ("14001", "140.01"),
        ("1400103", "140.01"),
        ("PC 200", "200"),
        ("CP200", "200"),
        ("S.C.P. 140.01", "140.01"),
        ("200 ", "200"),
        (" 200", "200"),
        ("200 00", "200"),
        ("140,01", "140.01"),
        ("140/01", "140.01"),
        ("200.00.00-00.00", "200"),
        ("140.01.03-00.00", "140.01"),
    ],
)
def test_a_spelling_that_only_looks_like_a_committee_is_refused_with_the_right_one(
    text: str, right: str
) -> None:
    with pytest.raises(FactError, match="is not a joint committee") as refused:
        JointCommittee.parse(text)
    assert refused.value.remedy == f'write "{right}"'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "20",
        "2000",
        "0200",
        "200.1",
        "200.0",
        "140.1",
        "200.",
        "200.001",
        "200.01.02.03",
        "200-01",
        "200.00-00.00",
        "200\n",
        "２００",
        "x" * 500,
    ],
)
def test_any_other_text_is_not_a_committee(text: str) -> None:
    with pytest.raises(FactError, match="is not a joint committee") as refused:
        JointCommittee.parse(text)
    assert refused.value.remedy == (
        'give one such as "200" or "140.01", with two digits after each dot'
    )
    assert len(str(refused.value)) < 150


def test_a_committee_exists_from_its_first_to_its_last_day() -> None:
    committee = JointCommittee.parse("218", period("2000-01-01", "2015-03-31"))
    days = ["1999-12-31", "2000-01-01", "2015-03-31", "2015-04-01"]
    assert [committee.valid_on(day(each)) for each in days] == [False, True, True, False]


def test_a_committee_of_which_nothing_is_said_exists_always() -> None:
    assert JointCommittee.parse("200").valid_on(date.min)
    assert JointCommittee.parse("200").valid_on(date.max)


def test_committees_sort_by_code_and_a_sub_committee_after_its_committee() -> None:
    codes = ["100", "119", "119.03", "140", "140.01", "140.02", "200", "999"]
    parsed = [JointCommittee.parse(code) for code in reversed(codes)]
    assert [str(each) for each in sorted(parsed)] == codes


def test_one_code_at_two_times_sorts_by_its_days() -> None:
    before = JointCommittee.parse("218", period("2000-01-01", "2015-03-31"))
    after = JointCommittee.parse("218", period("2015-04-01"))
    assert sorted([after, before]) == [before, after]


@given(st.lists(st.integers(1, 19_999_999).map(enterprise), min_size=2, max_size=5))
def test_enterprise_numbers_sort_as_they_are_written(numbers: list[str]) -> None:
    parsed = [EnterpriseNumber.parse(number) for number in numbers]
    assert [each.digits for each in sorted(parsed)] == sorted(numbers)
