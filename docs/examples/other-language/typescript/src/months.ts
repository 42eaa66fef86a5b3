// B and C of A x B x C (TR 50 § 3): which contracts a month counts with, and at what regime.

import { compare, fraction, least, ONE, over, sum, written, ZERO, type Fraction } from "./fraction.js";
import { common, contains, isFirstOfMonth, lengthOf, monthPeriod, yearPeriod, type Day, type Period } from "./calendar.js";
import { regimeOn, type Contract } from "./facts.js";
import { reads, type Readings } from "./readings.js";

/** More than anybody works on a day. */
const UNKNOWN = fraction(1_000_000);

/** A contract in a month: its days there, and the part of full-time it counts with. */
export interface Share {
  readonly contract: Contract;
  /** The day on which the month is looked at. */
  readonly day: Day;
  /** Null where it is not known: the working regime, or whether the month counts here. */
  readonly part: Fraction | null;
  /** Not firm where a regime that is not known decides on which day the month is looked at. */
  readonly firm: boolean;
  /** Whether several regimes of the month are weighted by their days. */
  readonly weighted: boolean;
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
    const shared = last === undefined ? null : common(together(last), each.days);
    return shared === null || last === undefined ? [...groups, [each]] : [...groups.slice(0, -1), [...last, each]];
  }, []);
}

/** The days on which all of a group run. */
const together = (group: readonly Held[]): Period => ({
  first: Math.max(...group.map((each) => each.days.first)),
  last: Math.min(...group.map((each) => each.days.last)),
});

function sharesOf(group: readonly Held[], year: number, readings: Readings): readonly Share[] {
  const day = decidingDay(group, readings);
  const counted = reads(readings, "regime_change", "highest") ? group.filter((each) => contains(each.days, day ?? each.days.first)) : group;
  const parts = counted.map((each) => partOf(each, counted, day, year, readings));
  const firm = !reads(readings, "regime_change", "highest") || !undecided(group, readings);
  return counted.map((each, place) => ({ contract: each.contract, day: day ?? each.days.first, part: capped(parts, place), firm, weighted: isWeighted(each, readings) }));
}

function isWeighted({ contract, days }: Held, readings: Readings): boolean {
  const worked = (): readonly string[] => everyDay(days).map((day) => written(workedOn(contract, day, readings) ?? UNKNOWN));
  return reads(readings, "regime_change", "day_weighted") && new Set(worked()).size > 1;
}

/** The one day on which a month is looked at, where the reading takes one for all of its contracts. */
function decidingDay(group: readonly Held[], readings: Readings): Day | null {
  if (reads(readings, "regime_change", "highest")) return busiest(group, readings);
  return reads(readings, "regime_change", "first_day") ? together(group).first : null;
}

/** What is left above full-time never counts: hundredths of hours may add up to more. */
function capped(parts: readonly (Fraction | null)[], place: number): Fraction | null {
  const part = parts[place] ?? null;
  const all = sum(parts.map((each) => each ?? ZERO));
  return part === null ? null : over(part, all.upper > all.lower ? all : ONE);
}

function partOf(held: Held, group: readonly Held[], day: Day | null, year: number, readings: Readings): Fraction | null {
  const { contract, days } = held;
  const on = (each: Day): Fraction | null => workedOn(contract, each, readings);
  if (day !== null) return on(day);
  if (reads(readings, "regime_change", "year_end")) return on(common(contract.period, yearPeriod(year))?.last ?? days.last);
  return isKnown(held, readings) ? over(sum(everyDay(days).map((each) => on(each) ?? ZERO)), fraction(daysOf(group))) : null;
}

const isKnown = ({ contract, days }: Held, readings: Readings): boolean =>
  everyDay(days).every((day) => workedOn(contract, day, readings) !== null);

/** The part of full-time worked on a day: the contract's regime, lowered by a suspension; null where not known. */
export function workedOn(contract: Contract, day: Day, readings: Readings): Fraction | null {
  if (!contains(contract.period, day)) return ZERO;
  const regime = regimeOn(contract, day)?.fraction ?? null;
  const left = contract.suspensions
    .filter((each) => contains(each.period, day))
    .map((each) => leftBy(each, readings))
    .filter((each) => each !== null);
  const all = regime === null ? left : [...left, least(regime, ONE)];
  return all.length === 0 ? null : all.reduce(least);
}

/** What a suspension leaves of full-time; null where it lowers nothing. */
function leftBy(suspension: Contract["suspensions"][number], readings: Readings): Fraction | null {
  if (reads(readings, "suspension", "nothing_lowers")) return null;
  if (!suspension.full) return suspension.fraction;
  return reads(readings, "suspension", "both_lower") ? ZERO : null;
}

const everyDay = (period: Period): readonly Day[] =>
  Array.from({ length: lengthOf(period) }, (_, place) => period.first + place);

const daysUnder = (group: readonly Held[]): readonly Day[] => [
  ...new Set(group.flatMap((each) => everyDay(each.days))),
];

const daysOf = (group: readonly Held[]): number => daysUnder(group).length;

/** Whether a regime that is not known decides which of unlike days has the most work. */
function undecided(group: readonly Held[], readings: Readings): boolean {
  const looks = daysUnder(group).map((day) => group.map((each) => workedOn(each.contract, day, readings)));
  const unlike = new Set(looks.map((look) => look.map((part) => (part === null ? "?" : written(part))).join())).size > 1;
  return unlike && looks.some((look) => look.includes(null));
}

/** The day of the month with the most work, the earliest of several; what is not known may be the most. */
function busiest(group: readonly Held[], readings: Readings): Day {
  const work = (day: Day): Fraction => sum(group.map((each) => workedOn(each.contract, day, readings) ?? UNKNOWN));
  return daysUnder(group).reduce((held, day) => (compare(work(day), work(held)) > 0 ? day : held));
}
