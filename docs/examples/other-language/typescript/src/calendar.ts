// Days, months, quarters and periods. A day is a whole number: the days since 1 January 1970.

export type Day = number;

export interface Period {
  readonly first: Day;
  readonly last: Day;
}

const MILLISECONDS = 86_400_000;

/** The day of a year's month; month 0 is January, and a day 0 is the last of the month before. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime() / MILLISECONDS;
}

export function parsed(text: string): Day {
  return dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10)));
}

export const iso = (day: Day): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);
export const yearOf = (day: Day): number => new Date(day * MILLISECONDS).getUTCFullYear();
export const monthOf = (day: Day): number => new Date(day * MILLISECONDS).getUTCMonth();
const dayInMonth = (day: Day): number => new Date(day * MILLISECONDS).getUTCDate();

/** No end: later than any day that can be asked about. */
export const NO_END: Day = dayOf(9999, 11, 31);
/** No beginning: earlier than any day that can be asked about. */
export const NO_BEGINNING: Day = dayOf(1, 0, 1);

export const MONTHS = 12;
export const firstOfYear = (year: number): Day => dayOf(year, 0, 1);
export const lastOfYear = (year: number): Day => dayOf(year, 11, 31);
export const yearPeriod = (year: number): Period => ({ first: firstOfYear(year), last: lastOfYear(year) });
export const monthPeriod = (year: number, month: number): Period => ({
  first: dayOf(year, month, 1),
  last: dayOf(year, month + 1, 0),
});
export const isFirstOfMonth = (day: Day): boolean => dayInMonth(day) === 1;

export const contains = (period: Period, day: Day): boolean => period.first <= day && day <= period.last;
export const lengthOf = (period: Period): number => period.last - period.first + 1;

/** What two periods have in common; nothing where they share no day. */
export function common(one: Period, other: Period): Period | null {
  const first = Math.max(one.first, other.first);
  const last = Math.min(one.last, other.last);
  return first <= last ? { first, last } : null;
}

export const overlap = (one: Period, other: Period): boolean => common(one, other) !== null;

/** The eve of the same day some years later; from 29 February that is 28 February. */
export function lastOfYears(first: Day, years: number): Day {
  return dayOf(yearOf(first) + years, monthOf(first), dayInMonth(first)) - 1;
}
