// What a dossier asks besides: the five-year aim (TR 57, 58 § 2) and the pay outside working hours (TR 59).

import { amount, fraction, isAboveZero, isZero, minus, sum, written, ZERO, type Fraction } from "./fraction.js";
import type { Account, Beyond } from "./account.js";
import { contains, firstOfYear, iso, lastOfYear, overlap, parsed, yearPeriod, type Day, type Period } from "./calendar.js";
import { clockOf, inMinutes, minutesOf } from "./clock.js";
import { fullTimeDay } from "./day_length.js";
import type { EmployerRow, TrainingRow } from "./dossier.js";
import type { Contract } from "./facts.js";
import { cited } from "./figure.js";
import { endsOfPeriodsFrom, startsOfPeriods } from "./five_years.js";
import { valueOn, type Law } from "./law.js";
import { reads, type Readings } from "./readings.js";
import { proratedDays, type Right } from "./right.js";
import type { Citation } from "./rulebook.js";
import type { Size } from "./size.js";
import type { Charge } from "./trainings.js";

export interface AimAsked {
  readonly law: Law;
  readonly readings: Readings;
  readonly employer: EmployerRow;
  readonly on: Day;
  readonly sizes: ReadonlyMap<number, Size>;
  readonly contracts: readonly Contract[];
  readonly rights: ReadonlyMap<number, readonly Right[]>;
  readonly charges: readonly Charge[];
  readonly account: Account;
  readonly accountFrom: Day | null;
}

export interface Answer {
  readonly [key: string]: string | number | null | readonly Citation[];
}

/** What a worker should have followed so far in the five-year period of the day, and has. */
export function aimOf(asked: AimAsked): Answer {
  const citation = [cited("57"), cited("58 § 2")];
  const period = periodOf(asked);
  const years = [...asked.sizes.keys()].filter((year) => contains(period, lastOfYear(year)));
  const wanted = years.map((year) => wantedOf(asked, year));
  if (wanted.some((each) => each === null)) return { outcome: "undetermined", citation };
  const all = sum(wanted.map((each) => each ?? ZERO));
  if (isZero(all)) return { outcome: "not_applicable", citation };
  const beyond = asked.account.surelyBeyond.filter((each) => isAboveZero(each.days) && contains(period, each.day));
  if (beganBeforeAccount(asked, period) || beyond.some((each) => isDoubtful(asked, each))) return { outcome: "undetermined", citation };
  const within = asked.charges.filter((charge) => charge.day <= asked.on && contains(period, charge.day));
  // What was followed beyond the credit does not count.
  const followed = minus(sum(within.map((charge) => charge.days)), sum(beyond.map((each) => each.days)));
  const lacking = minus(all, followed);
  return {
    outcome: "determined",
    first: iso(period.first),
    last: iso(period.last),
    wanted: written(all),
    followed: written(followed),
    to_follow: written(isAboveZero(lacking) ? lacking : ZERO),
    citation,
  };
}

/** Of what was followed in the period before the whole account began, nothing is known. */
function beganBeforeAccount({ accountFrom, contracts }: AimAsked, period: Period): boolean {
  return accountFrom !== null && period.first < accountFrom && contracts.some((each) => each.period.first < accountFrom && overlap(each.period, period));
}

/** Whether a right that is not known may have given what no other could, or may have paid it. */
const isDoubtful = ({ account, readings }: AimAsked, { entered, day }: Beyond): boolean =>
  (reads(readings, "overuse", "debt") && account.doubtful) || account.met.some((each) => each.entered === entered && each.day === day && each.lots.some((lot) => lot.unknown));

/** The five-year period of the day: that of the last entry by then, whoever may enter again later. */
function periodOf({ contracts, readings, on }: AimAsked): Period {
  const all = startsOfPeriods(contracts, readings);
  const begun = all.filter((start) => start <= on);
  const starts = begun.length > 0 ? begun : all.slice(0, 1);
  const ends = endsOfPeriodsFrom(starts);
  const last = ends.find((end) => on <= end) ?? on;
  return { first: Math.max(...starts, ...ends.filter((end) => end < last).map((end) => end + 1)), last };
}

/** The aim of a year, by its size; null where it is not known. */
function wantedOf(asked: AimAsked, year: number): Fraction | null {
  if (!asked.contracts.some((each) => overlap(each.period, yearPeriod(year)))) return ZERO;
  const legal = asked.rights.get(year)?.find((each) => each.kind === "legal");
  if (legal?.outcome === "not_applicable") return ZERO;
  const size = asked.sizes.get(year);
  if (size?.outcome !== "determined") return size?.outcome === "undetermined" ? null : ZERO;
  if (size.class === "under_10") return ZERO;
  if (reads(asked.readings, "five_year_aim", "path_average")) return legal?.outcome === "undetermined" ? null : (legal?.unrounded ?? ZERO);
  // Where an agreement does not count by A x B x C, nobody knows how its sector's aim does.
  if (legal?.inOwnWay === true) return null;
  const value = valueOn(asked.law, size.class === "20+" ? "aim_from_20" : "aim_from_10_to_20", firstOfYear(year));
  const right = value === null ? null : proratedDays({ ...asked, year, size }, asked.contracts, value.amount);
  return right?.outcome === "undetermined" ? null : (right?.unrounded ?? ZERO);
}

/** The hours of a training outside working hours, paid at the normal wage. */
export function payOf(row: TrainingRow | undefined, contracts: readonly Contract[], employersDay: Fraction): Answer {
  const citation = [cited("59")];
  if (row?.status !== "followed" || row.outside_working_hours !== true) return { outcome: "not_applicable", citation };
  const minutes = minutesOfTraining(row, contracts, employersDay);
  return { outcome: "determined", hours: clockOf(minutes), minutes: written(minutes), citation };
}

function minutesOfTraining(row: TrainingRow, contracts: readonly Contract[], employersDay: Fraction): Fraction {
  if (row.duration.hours != null) return fraction(minutesOf(row.duration.hours));
  return inMinutes(amount(row.duration.days ?? 0), fullTimeDay(contracts, parsed(row.to), employersDay));
}
