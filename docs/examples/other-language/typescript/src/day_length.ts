// A training day is a full-timer's normal working day (TR 50 § 1): how long that is.

import { compare, fraction, minus, most, over, plus, times, type Fraction } from "./fraction.js";
import { contains, type Day, type Period } from "./calendar.js";
import { regimeOn, type Contract } from "./facts.js";

const HALF_HUNDREDTH = fraction(1, 200);
const DAYS_A_WEEK = fraction(5);
const MINUTES_AN_HOUR = fraction(60);

/** Minutes of a full-timer's day for a worker on a day. */
export function fullTimeDay(contracts: readonly Contract[], day: Day, employers: Fraction): Fraction {
  const held = contractsAbout(contracts, day);
  const first = Math.min(...held.map((contract) => contract.period.first));
  const lengths = held
    .filter((contract) => contract.period.first === first)
    .map((contract) => dayOfContract(contract, within(contract.period, day), employers));
  return lengths.length > 0 ? lengths.reduce(most) : employers;
}

const within = (period: Period, day: Day): Day => Math.max(period.first, Math.min(day, period.last));

/** Those that run on the day; outside all of them the last before it, and before all of them the first. */
function contractsAbout(contracts: readonly Contract[], day: Day): readonly Contract[] {
  const running = contracts.filter((contract) => contains(contract.period, day));
  const begun = contracts.filter((contract) => contract.period.first <= day);
  if (running.length > 0 || begun.length === 0) return running.length > 0 ? running : contracts;
  const latest = Math.max(...begun.map((contract) => contract.period.last));
  return begun.filter((contract) => contract.period.last === latest);
}

/** The day that the contract says, else a fifth of the full-timer's week, else the employer's. */
function dayOfContract(contract: Contract, day: Day, employers: Fraction): Fraction {
  if (contract.fullTimeDay !== null) return contract.fullTimeDay;
  const hours = regimeOn(contract, day)?.fullTimeHours ?? null;
  return hours === null || isEmployersWeek(hours, employers) ? employers : minutesADay(hours);
}

const minutesADay = (hours: Fraction): Fraction => over(times(hours, MINUTES_AN_HOUR), DAYS_A_WEEK);

/** Weekly hours are written in hundredths, and those make no other day: 38.33 is a week of 7:40. */
function isEmployersWeek(hours: Fraction, employers: Fraction): boolean {
  const lowest = minutesADay(minus(hours, HALF_HUNDREDTH));
  const highest = minutesADay(plus(hours, HALF_HUNDREDTH));
  return compare(lowest, employers) <= 0 && compare(employers, highest) <= 0;
}
