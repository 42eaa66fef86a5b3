"""What exports write where there is nothing: no first day, no end, no day, no year."""

from typing import Any

import jsonschema
import pytest

from file_builders import DOSSIER, Content, answer, changed, mistakes
from fla_rules.dossier import schemas

LONG_AGO = ["0001-01-01", "1753-01-01", "1899-12-30", "1900-01-01"]
FAR_AHEAD = ["2201-01-01", "2999-12-31", "9999-12-30", "9999-12-31"]


@pytest.mark.parametrize("first", LONG_AGO)
def test_a_first_day_of_long_ago_is_one_that_nobody_knows(first: str) -> None:
    dossier = changed("employments/0/regime", [{"from": "0001-01-01", "fraction": "1"}])
    dossier["employments"][0]["from"] = first
    (found,) = [each for each in answer(dossier)["findings"] if each["id"] == "no_first_day"]
    assert f"a contract that begins on {first}" in found["message"]


@pytest.mark.parametrize("first", FAR_AHEAD)
def test_no_employment_begins_where_exports_write_that_there_is_no_end(first: str) -> None:
    dossier = changed("employments/0/from", first)
    (line,) = mistakes(dossier)
    assert line.startswith(f"employments[0]: an employment that begins on {first}; give its first")


@pytest.mark.parametrize("last", FAR_AHEAD)
def test_a_last_day_that_nobody_can_ask_about_is_no_end(last: str) -> None:
    as_null = answer(DOSSIER)
    assert answer(changed("employments/0/to", last)) == as_null
    suspended = [{"from": "2025-03-01", "to": None, "kind": "reduced", "fraction": "1/2"}]
    without_end = answer(changed("employments/0/suspensions", suspended))
    assert without_end != as_null
    suspended[0]["to"] = last
    assert answer(changed("employments/0/suspensions", suspended)) == without_end


@pytest.mark.parametrize("none", [*LONG_AGO, *FAR_AHEAD])
@pytest.mark.parametrize(
    "path",
    [
        "employments/0/known_on",
        "employments/0/exit_declared_on",
        "trainings/0/known_on",
        "opening_balances/0/read_on",
        "workers/0/account_from",
    ],
)
def test_an_optional_day_that_is_none_is_not_given(path: str, none: str) -> None:
    assert answer(changed(path, none)) == answer(changed(path, None)) == answer(DOSSIER)


@pytest.mark.parametrize("none", [*LONG_AGO, *FAR_AHEAD])
def test_a_training_or_a_balance_of_a_day_that_is_none_is_refused(none: str) -> None:
    dossier = changed("trainings/0/to", none if none > "2025" else "2025-02-03")
    if none < "2025":
        dossier["trainings"][0]["from"] = none
    (line,) = mistakes(dossier)
    assert line.startswith("trainings[0]: ")
    assert none in line or "has no last day" in line
    lines = mistakes(changed("opening_balances/0/on", none))
    assert lines[0].startswith(f"opening_balances[0]: an opening balance on {none}; give the day")


@pytest.mark.parametrize("year", [0, 24, 204, 1974, 2201, 20244])
@pytest.mark.parametrize(
    ("path", "row"),
    [
        ("employer/opt_out", {}),
        ("opening_balances", {**DOSSIER["opening_balances"][0]}),
        ("events", {"kind": "right_announced", "worker": "w1", "on": "2025-01-02"}),
    ],
)
def test_a_year_that_is_typed_wrong_is_refused_and_not_left_without_effect(
    path: str, row: Content, year: int
) -> None:
    dossier = changed(path, [{**row, "year": year}])
    (line,) = mistakes(dossier)
    where = f"{path.replace('/', '.')}[0].year"
    assert line.startswith(f"{where}: {year} is not a year of which a dossier says anything; give")
    schema: Any = schemas()["dossier"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(dossier, schema)
