// What the dossier says, as known on a day: contracts, regimes, services.

import { amount, fraction, over, type Fraction } from "./fraction.js";
import { NO_BEGINNING, NO_END, contains, dayOf, parsed, type Day, type Period } from "./calendar.js";
import { minutesOf } from "./clock.js";
import { official } from "./committee.js";
import type { EmploymentRow, RegimeRow, SuspensionRow } from "./dossier.js";

/** A working regime: its part of full-time, and the full-timer's week where hours were given. */
export interface Regime {
  readonly from: Day;
  readonly fraction: Fraction;
  readonly fullTimeHours: Fraction | null;
}

export interface Suspension {
  readonly period: Period;
  readonly full: boolean;
  readonly fraction: Fraction;
}

export interface Contract {
  readonly period: Period;
  readonly committee: string;
  readonly regimes: readonly Regime[];
  readonly suspensions: readonly Suspension[];
  readonly endedBy: string;
  /** A full-timer's day in minutes, where the contract says one. */
  readonly fullTimeDay: Fraction | null;
  /** The first day with the employer before, of a worker taken over with the undertaking. */
  readonly transferredFrom: Day | null;
}

// Exports write such days for "from the beginning" and "no end": they are no days.
const FIRST_REAL = dayOf(1901, 0, 1);
const LAST_REAL = dayOf(2200, 11, 31);

export const optionalDay = (text: string | null | undefined): Day | null => {
  const day = text == null ? null : parsed(text);
  return day === null || day < FIRST_REAL || day > LAST_REAL ? null : day;
};

const endDay = (text: string | null): Day => {
  const day = text === null ? NO_END : parsed(text);
  return day > LAST_REAL ? NO_END : day;
};

const firstDay = (text: string): Day => {
  const day = parsed(text);
  return day < FIRST_REAL ? NO_BEGINNING : day;
};

const known = (row: { readonly known_on?: string | null }, knownOn: Day): boolean =>
  (optionalDay(row.known_on) ?? NO_BEGINNING) <= knownOn;

/** The contracts of a worker as known on a day, by first day. */
export function contractsOf(rows: readonly EmploymentRow[], worker: string, knownOn: Day): readonly Contract[] {
  return rows
    .filter((row) => row.worker === worker && known(row, knownOn))
    .map((row) => contractOf(row, knownOn))
    .sort((one, other) => one.period.first - other.period.first);
}

/** A contract with the regimes and suspensions known on a day. */
export const contractOf = (row: EmploymentRow, knownOn: Day): Contract => ({
  period: { first: firstDay(row.from), last: endDay(row.to) },
  committee: official(row.joint_committee),
  regimes: row.regime
    .filter((line) => known(line, knownOn))
    .map(regimeOf)
    .sort((one, other) => one.from - other.from),
  suspensions: (row.suspensions ?? []).filter((line) => known(line, knownOn)).map(suspensionOf),
  endedBy: row.ended_by ?? "unknown",
  fullTimeDay: row.full_time_day == null ? null : fraction(minutesOf(row.full_time_day)),
  transferredFrom: row.began_by === "transfer" ? optionalDay(row.transferred_from) : null,
});

const regimeOf = (row: RegimeRow): Regime => {
  const hours = row.full_time_hours == null ? null : amount(row.full_time_hours);
  return { from: firstDay(row.from), fraction: fractionOf(row), fullTimeHours: hours };
};

const fractionOf = (row: RegimeRow): Fraction =>
  row.fraction == null ? over(amount(row.hours ?? 0), amount(row.full_time_hours ?? 1)) : amount(row.fraction);

const suspensionOf = (row: SuspensionRow): Suspension => ({
  period: { first: firstDay(row.from), last: endDay(row.to) },
  full: row.kind === "full",
  fraction: amount(row.fraction ?? 0),
});

export const regimeOn = (contract: Contract, day: Day): Regime | null =>
  contract.regimes.filter((line) => line.from <= day).at(-1) ?? null;

export const inService = (contracts: readonly Contract[], day: Day): boolean =>
  contracts.some((contract) => contains(contract.period, day));

/** Contracts without a day between them are one service. */
export function servicesOf(contracts: readonly Contract[]): readonly Period[] {
  return contracts.reduce<readonly Period[]>((services, { period }) => {
    const before = services.at(-1);
    if (before === undefined || period.first > before.last + 1) return [...services, period];
    return [...services.slice(0, -1), { first: before.first, last: Math.max(before.last, period.last) }];
  }, []);
}
