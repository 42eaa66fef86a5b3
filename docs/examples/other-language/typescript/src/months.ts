// B and C of A x B x C (TR 50 § 3): which contracts a month counts with, and at what regime.

import { fraction, least, over, plus, sum, times, ONE, ZERO, type Fraction } from "./fraction.js";
import { common, contains, isFirstOfMonth, lengthOf, monthPeriod, yearPeriod, type Day, type Period } from "./calendar.js";
import { regimeOn, type Contract } from "./facts.js";
import { reads, type Readings } from "./readings.js";

/** A contract in a month: its days there, and the part of full-time it counts with. */
export interface Share {
  readonly contract: Contract;
  /** Its first day in the month. */
  readonly day: Day;
  /** Null where it is not known: the working regime, or whether the month counts here. */
  readonly part: Fraction | null;
}

interface Held {
  readonly contract: Contract;
  readonly days: Period;
}

/** What a month counts with: the contracts that run together first in it, or each group of them. */
export function sharesOfMonth(contracts: readonly Contract[], year: number, month: number, readings: Readings): readonly Share[] {
  const within = monthPeriod(year, month);
  const held = contracts.flatMap((contract) => {
    const days = common(contract.period, within);
    return days === null ? [] : [{ contract, days }];
  });
  const groups = groupsOf(held);
  const counted = reads(readings, "same_month_twice", "once_per_contract") ? groups : groups.slice(0, 1);
  return counted.flatMap((group) => sharesOf(group, year, readings)).flatMap((share) => withTransfer(share, within, readings));
}

/** A month that began with the transferor counts there; whether it counts here too is a reading. */
function withTransfer(share: Share, month: Period, readings: Readings): readonly Share[] {
  if (!begunElsewhere(share.contract, month) || reads(readings, "transfer", "two")) return [share];
  return reads(readings, "transfer", "one") ? [] : [{ ...share, part: null }];
}

function begunElsewhere(contract: Contract, month: Period): boolean {
  const { transferredFrom, period } = contract;
  const first = period.first;
  return transferredFrom !== null && transferredFrom < first && contains(month, first) && !isFirstOfMonth(first);
}

/** Contracts that run on a day together add up; one that follows begins a group of its own. */
function groupsOf(held: readonly Held[]): readonly (readonly Held[])[] {
  return held.reduce<readonly (readonly Held[])[]>((groups, each) => {
    const last = groups.at(-1);
    const together = last === undefined ? null : common(together_(last), each.days);
    return together === null || last === undefined ? [...groups, [each]] : [...groups.slice(0, -1), [...last, each]];
  }, []);
}

/** The days on which all of a group run. */
const together_ = (group: readonly Held[]): Period => ({
  first: Math.max(...group.map((each) => each.days.first)),
  last: Math.min(...group.map((each) => each.days.last)),
});

function sharesOf(group: readonly Held[], year: number, readings: Readings): readonly Share[] {
  const parts = group.map((each) => partOf(each, group, year, readings));
  return group.map((each, place) => ({ contract: each.contract, day: each.days.first, part: capped(parts, place) }));
}

/** What is left above full-time never counts: hundredths of hours may add up to more. */
function capped(parts: readonly (Fraction | null)[], place: number): Fraction | null {
  const part = parts[place] ?? null;
  const all = sum(parts.map((each) => each ?? ZERO));
  return part === null ? null : over(part, all.upper > all.lower ? all : ONE);
}

function partOf(held: Held, group: readonly Held[], year: number, readings: Readings): Fraction | null {
  const { contract, days } = held;
  if (contract.regimes.length === 0) return null;
  const on = (day: Day): Fraction => workedOn(contract, day, readings);
  switch (readings["regime_change"]) {
    case "year_end":
      return on(common(contract.period, yearPeriod(year))?.last ?? days.last);
    case "highest":
      return on(busiest(group, readings));
    case "day_weighted":
      return over(sum(everyDay(days).map(on)), fraction(daysOf(group)));
    default:
      return on(together_(group).first);
  }
}

/** The part of full-time worked on a day: the contract's regime, lowered by a suspension. */
export function workedOn(contract: Contract, day: Day, readings: Readings): Fraction {
  const regime = regimeOn(contract, day)?.fraction ?? ZERO;
  if (!contains(contract.period, day)) return ZERO;
  const running = contract.suspensions.filter((each) => contains(each.period, day));
  return running.reduce((left, each) => least(left, leftBy(each, regime, readings)), least(regime, ONE));
}

function leftBy(suspension: Contract["suspensions"][number], regime: Fraction, readings: Readings): Fraction {
  if (reads(readings, "suspension", "nothing_lowers")) return regime;
  if (!suspension.full) return suspension.fraction;
  return reads(readings, "suspension", "both_lower") ? ZERO : regime;
}

const everyDay = (period: Period): readonly Day[] =>
  Array.from({ length: lengthOf(period) }, (_, place) => period.first + place);

const daysUnder = (group: readonly Held[]): readonly Day[] => [
  ...new Set(group.flatMap((each) => everyDay(each.days))),
];

const daysOf = (group: readonly Held[]): number => daysUnder(group).length;

/** The day of the month with the most work, the earliest of several. */
function busiest(group: readonly Held[], readings: Readings): Day {
  const work = (day: Day): Fraction =>
    sum(group.map((each) => (each.contract.regimes.length === 0 ? ZERO : workedOn(each.contract, day, readings))));
  return daysUnder(group).reduce((held, day) => (more(work(day), work(held)) ? day : held));
}

const more = (one: Fraction, other: Fraction): boolean => plus(one, times(other, fraction(-1))).upper > 0n;
