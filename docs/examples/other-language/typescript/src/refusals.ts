// Facts that cannot be true, or that the acts do not allow: the paths at which they are refused.

import { amount, compare, fraction, minus, over, plus, sum, times, ONE, ZERO, type Fraction } from "./fraction.js";
import { NO_END, common, contains, parsed, yearOf, type Day } from "./calendar.js";
import { NONE_COMPETENT, official } from "./committee.js";
import type { AgreementRow, Dossier, EmploymentRow, PathStepRow, RegimeRow, SuspensionRow } from "./dossier.js";
import { contractOf, optionalDay } from "./facts.js";
import type { Readings } from "./readings.js";
import type { Rulebook, Value } from "./rulebook.js";
import { trainingsInACircle } from "./trainings.js";

export function refusals(dossier: Dossier, rulebook: Rulebook, readings: Readings): readonly string[] {
  return [
    ...placesOf(dossier.employments, (row) => employmentMistakes(row)).map((path) => `employments${path}`),
    ...moreThanFullTime(dossier.employments).map((place) => `employments[${place}]`),
    ...placesOf(dossier.agreements ?? [], (row) => (isAllowed(row, rulebook) ? [] : [""])).map((path) => `agreements${path}`),
    ...trainingsInACircle(dossier.trainings ?? []).map((place) => `trainings[${place}]`),
    ...balanceMistakes(dossier, readings),
  ];
}

/** The paths of the mistakes of each row. */
const placesOf = <Row>(rows: readonly Row[], mistakes: (row: Row) => readonly string[]): readonly string[] =>
  rows.flatMap((row, place) => mistakes(row).map((path) => `[${place}]${path}`));

// --- contracts ---------------------------------------------------------------------------------

/** Weekly hours are written in hundredths, so each may be half a hundredth more or less. */
const HALF_HUNDREDTH = fraction(1, 200);
/** A fraction is measured by the hundredths of such a week. */
const USUAL_WEEK = fraction(38);
const [SHORTEST_WEEK, LONGEST_WEEK] = [fraction(1), fraction(120)];

/** The weekly hours of a regime, and those of the full-timer. */
function weekOf(row: RegimeRow): { readonly hours: Fraction; readonly week: Fraction } {
  const week = row.full_time_hours == null ? USUAL_WEEK : amount(row.full_time_hours);
  return { hours: row.fraction == null ? amount(row.hours ?? 0) : times(amount(row.fraction), week), week };
}

function leastPart(row: RegimeRow): Fraction {
  const { hours, week } = weekOf(row);
  return over(minus(hours, HALF_HUNDREDTH), plus(week, HALF_HUNDREDTH));
}

function mostPart(row: RegimeRow): Fraction {
  const { hours, week } = weekOf(row);
  return over(plus(hours, HALF_HUNDREDTH), minus(week, HALF_HUNDREDTH));
}

function employmentMistakes(row: EmploymentRow): readonly string[] {
  const regimes = row.regime.flatMap((line, place) => (isPartOfFullTime(line) ? [] : [`.regime[${place}]`]));
  if (regimes.length > 0) return regimes;
  const first = Math.min(...row.regime.map((line) => parsed(line.from)));
  const unknownAtFirst = row.regime.length > 0 && first > parsed(row.from);
  return unknownAtFirst || (row.suspensions ?? []).some((each) => leavesMore(each, row)) ? [""] : [];
}

function isPartOfFullTime(line: RegimeRow): boolean {
  if (line.fraction != null) return compare(amount(line.fraction), ONE) <= 0;
  const week = amount(line.full_time_hours ?? 0);
  const possible = compare(week, SHORTEST_WEEK) >= 0 && compare(week, LONGEST_WEEK) <= 0;
  return possible && compare(leastPart(line), ONE) <= 0;
}

/** On its first day a reduced suspension leaves no more than the contract has. */
function leavesMore(suspension: SuspensionRow, row: EmploymentRow): boolean {
  const to = suspension.to === null ? NO_END : parsed(suspension.to);
  const days = common({ first: parsed(suspension.from), last: to }, contractOf(row, Infinity).period);
  if (suspension.kind === "full" || days === null) return false;
  const line = lineOn(row, days.first);
  return line !== null && compare(amount(suspension.fraction ?? 0), mostPart(line)) > 0;
}

/** The contracts with which a worker has more than full-time, whatever the hundredths hide. */
function moreThanFullTime(rows: readonly EmploymentRow[]): readonly number[] {
  return rows.flatMap((row, place) => {
    const beside = rows.slice(0, place + 1).filter((each) => each.worker === row.worker);
    const days = beside.flatMap((each) => [parsed(each.from), ...each.regime.map((line) => parsed(line.from))]);
    return beside.length > 1 && days.some((day) => isTooMuch(beside, row, day)) ? [place] : [];
  });
}

function isTooMuch(rows: readonly EmploymentRow[], about: EmploymentRow, day: Day): boolean {
  const runs = (row: EmploymentRow): boolean => contains(contractOf(row, Infinity).period, day);
  if (!runs(about)) return false;
  return compare(sum(rows.filter(runs).map((row) => leastPartOn(row, day))), ONE) > 0;
}

function leastPartOn(row: EmploymentRow, day: Day): Fraction {
  const line = lineOn(row, day);
  return line === null ? ZERO : leastPart(line);
}

/** The line of the regime in force on a day. */
const lineOn = (row: EmploymentRow, day: Day): RegimeRow | null =>
  row.regime
    .filter((line) => parsed(line.from) <= day)
    .reduce<RegimeRow | null>((held, line) => (held && held.from > line.from ? held : line), null);

// --- agreements --------------------------------------------------------------------------------

function isAllowed(row: AgreementRow, rulebook: Rulebook): boolean {
  const committees = [row.committee, ...(row.covers ?? [])].map(official);
  if (committees.includes(NONE_COMPETENT) || new Set(committees).size < committees.length) return false;
  const keys = row.days.map((step) => `${step.from_year} ${step.class} ${step.kind}`);
  // An agreement without figures says at least what was not found, or what it has beside them.
  if (keys.length === 0 && (row.not_found ?? []).length === 0 && (row.rules ?? []).length === 0) return false;
  if (new Set(keys).size < keys.length) return false;
  return row.days.every((step) => isAllowedStep(step, row, rulebook));
}

function isAllowedStep(step: PathStepRow, row: AgreementRow, rulebook: Rulebook): boolean {
  if (step.from_year < yearOf(parsed(row.valid_from)) || step.kind === "company") return false;
  if ((row.not_found ?? []).includes(step.class)) return false;
  if (step.kind === "sectoral") return true;
  // Below 10 the act gives no right that an agreement could take the place of (TR 51 § 2).
  if (step.class === "under_10") return false;
  const floor = floorOf(step, rulebook);
  // What hours are in days depends on the worker's full-timer's day: that is no mistake of the file.
  return floor === null || step.hours != null || compare(amount(step.days ?? 0), floor.amount) >= 0;
}

/** The floor of a year; for a year before the act, the first that it set. */
function floorOf(step: PathStepRow, rulebook: Rulebook): Value | null {
  const rows = rulebook.values.filter((row) => row.name === (step.class === "20+" ? "floor_from_20" : "floor_from_10_to_20"));
  return rows.filter((row) => yearOf(row.period.first) <= step.from_year).at(-1) ?? rows[0] ?? null;
}

// --- opening balances --------------------------------------------------------------------------

function balanceMistakes(dossier: Dossier, readings: Readings): readonly string[] {
  const from = new Map(dossier.workers.map((row) => [row.id, optionalDay(row.account_from)]));
  return (dossier.opening_balances ?? []).flatMap((row, place) => {
    const begins = from.get(row.worker) ?? null;
    const early = begins !== null && parsed(row.on) < begins ? [`opening_balances[${place}].on`] : [];
    const owed = compare(amount(row.days), ZERO) < 0 && readings["overuse"] !== "debt";
    return [...early, ...(owed ? [`opening_balances[${place}].days`] : [])];
  });
}
