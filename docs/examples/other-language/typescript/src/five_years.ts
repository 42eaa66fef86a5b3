// When what is left of a year is set to zero (TR 57): at the end of a five-year period.

import { firstOfYear, lastOfYear, lastOfYears, yearOf, type Day } from "./calendar.js";
import type { Kind } from "./dossier.js";
import { servicesOf, type Contract } from "./facts.js";
import { reads, type Readings } from "./readings.js";

/** A five-year period begins on 1 January 2024 at the earliest. */
const EARLIEST_YEAR = 2024;
const YEARS = 5;
/** So many periods reach beyond every day that can be asked about. */
const PERIODS = 50;

/** The last days of the five-year periods of a worker, in order. */
export const endsOfPeriods = (contracts: readonly Contract[], readings: Readings): readonly Day[] =>
  endsOfPeriodsFrom(startsOfPeriods(contracts, readings));

/** The last days of the periods that run from some days. */
export function endsOfPeriodsFrom(starts: readonly Day[]): readonly Day[] {
  return starts.flatMap((start, place) => {
    const next = starts[place + 1] ?? Infinity;
    const ends = Array.from({ length: PERIODS }, (_, number) => lastOfYears(start, YEARS * (number + 1)));
    // Where another entry begins another period, what was left goes along into it.
    return ends.filter((end) => end < next);
  });
}

/** The days from which the five-year periods of a worker run. */
export const startsOfPeriods = (contracts: readonly Contract[], readings: Readings): readonly Day[] =>
  reads(readings, "five_year_period", "entry") ? entries(contracts, readings) : [firstOfYear(EARLIEST_YEAR)];

/** The entries from which the periods run, none before 2024. */
function entries(contracts: readonly Contract[], readings: Readings): readonly Day[] {
  const earliest = firstOfYear(EARLIEST_YEAR);
  const days = servicesOf(contracts).map((service) => Math.max(entryOf(service.first, contracts, readings), earliest));
  if (days.length === 0) return [earliest];
  // A service that began with a transferor may be older than those here before it.
  const inTurn = [...new Set(days)].sort((one, other) => one - other);
  return reads(readings, "entry_again", "last") ? inTurn : inTurn.slice(0, 1);
}

/** Taken over as one service, a worker entered when the service with the transferor began. */
function entryOf(first: Day, contracts: readonly Contract[], readings: Readings): Day {
  const began = contracts.find((each) => each.period.first === first)?.transferredFrom ?? null;
  return began !== null && reads(readings, "transfer", "one") ? began : first;
}

/** The last day on which days of a year can be used; nothing where they stay until they are used. */
export function lastDayOf(year: number, kind: Kind, opened: Day, ends: readonly Day[], readings: Readings): Day | null {
  if (year < EARLIEST_YEAR && reads(readings, "credit_2023", "dropped")) return lastOfYear(year);
  if (kind === "company" && reads(readings, "company_reset", "no")) return null;
  const belongs = reads(readings, "reset_running_year", "yes") && yearOf(opened) === year ? opened : lastOfYear(year);
  return ends.find((end) => belongs <= end) ?? null;
}
