// What a training takes from the credit, and on which day (TR 50 § 1, 54, 57; FLA 19 § 3, 24).

import { amount, fraction, over, times, type Fraction } from "./fraction.js";
import { NO_BEGINNING, lastOfYear, lengthOf, overlap, parsed, yearOf, type Day, type Period } from "./calendar.js";
import { inDays, minutesOf } from "./clock.js";
import { fullTimeDay } from "./day_length.js";
import type { LengthRow, TrainingRow } from "./dossier.js";
import { optionalDay, type Contract } from "./facts.js";
import { reads, type Readings } from "./readings.js";

/** Days of a training that are charged on a day. */
export interface Charge {
  /** The training as it was entered first, whatever has corrected it since. */
  readonly entered: string;
  /** The entry that holds. */
  readonly id: string;
  readonly day: Day;
  /** Its first day there. */
  readonly first: Day;
  readonly days: Fraction;
  /** Whether no day of the whole training is one of employment. */
  readonly outside: boolean;
  /** The last day of what is charged first of the training. */
  readonly begun: Day;
}

/** There is no credit before this year. */
export const FIRST_YEAR = 2023;

const knownFrom = (row: TrainingRow): Day => optionalDay(row.known_on) ?? NO_BEGINNING;

/** A training as it stands on a day of knowledge, after its corrections; null where it is not known. */
function asKnown(row: TrainingRow, all: readonly TrainingRow[], isKnown: IsKnown): TrainingRow | null {
  const next = all.filter((each) => each.corrects === row.id && isKnown(each));
  const last = next.reduce<TrainingRow | null>((held, each) => (held && knownFrom(held) > knownFrom(each) ? held : each), null);
  if (last !== null) return asKnown(last, all, isKnown);
  return isKnown(row) ? row : null;
}

/** A training as it stands, with the id it was entered by first. */
export interface Standing {
  readonly entered: string;
  readonly row: TrainingRow;
}

type IsKnown = (row: TrainingRow) => boolean;

/** The trainings of a worker as they stand with what is known. */
export function trainingsOf(rows: readonly TrainingRow[], worker: string, isKnown: IsKnown): readonly Standing[] {
  const own = rows.filter((row) => row.worker === worker);
  return own
    .filter((row) => row.corrects == null)
    .map((first) => ({ entered: first.id, row: asKnown(first, own, isKnown) }))
    .flatMap(({ entered, row }) => (row === null ? [] : [{ entered, row }]));
}

/** What is known on a day of knowledge: a row that does not say since when, at all times. */
export const knownOn = (day: Day): IsKnown => (row) => knownFrom(row) <= day;

/** What a balance read on a day holds: a row that does not say since when became known on its last day. */
export const knownWhenRead = (day: Day): IsKnown => (row) => (optionalDay(row.known_on) ?? parsed(row.to)) <= day;

export function isCharged(row: TrainingRow, readings: Readings): boolean {
  if (row.status !== "followed" || row.counts === false) return false;
  return row.counts === true || row.educational_leave !== true || reads(readings, "educational_leave", "yes");
}

/** How its days are charged: all on the last day, or each year its share on its last day there. */
export function chargesOf({ entered, row }: Standing, about: Charging): readonly Charge[] {
  if (!isCharged(row, about.readings)) return [];
  const period = { first: parsed(row.from), last: parsed(row.to) };
  const days = daysOf(row.charged ?? row.duration, period.last, about);
  const outside = !about.contracts.some((contract) => overlap(contract.period, period));
  const pieces = piecesOf(period, about);
  const begun = pieces[0]?.last ?? period.last;
  return pieces
    .map((piece) => ({ entered, id: row.id, outside, begun, day: piece.last, first: piece.first, days: times(days, over(fraction(lengthOf(piece)), fraction(lengthOf(period)))) }))
    .filter((charge) => yearOf(charge.day) >= FIRST_YEAR);
}

export interface Charging {
  readonly contracts: readonly Contract[];
  /** Minutes of the employer's full-timer's day. */
  readonly employersDay: Fraction;
  readonly endsOfPeriods: readonly Day[];
  readonly readings: Readings;
}

function piecesOf(period: Period, about: Charging): readonly Period[] {
  if (!reads(about.readings, "straddling_training", "by_days")) return [period];
  const years = Array.from({ length: yearOf(period.last) - yearOf(period.first) }, (_, place) => lastOfYear(yearOf(period.first) + place));
  const cuts = [...new Set([...years, ...about.endsOfPeriods])].filter((day) => period.first <= day && day < period.last);
  const lasts = [...cuts.sort((one, other) => one - other), period.last];
  return lasts.map((last, place) => ({ first: place === 0 ? period.first : (lasts[place - 1] ?? 0) + 1, last }));
}

function daysOf(length: LengthRow, day: Day, about: Charging): Fraction {
  if (length.hours == null) return amount(length.days ?? 0);
  return inDays(fraction(minutesOf(length.hours)), fullTimeDay(about.contracts, day, about.employersDay));
}

/** Whether no day of it is one of employment; some are enough. */
export const isOutsideService = (charge: Charge, contracts: readonly Contract[]): boolean =>
  !contracts.some((contract) => overlap(contract.period, { first: charge.first, last: charge.day }));

/** The places of trainings whose corrections lead back to themselves. */
export function trainingsInACircle(rows: readonly TrainingRow[]): readonly number[] {
  const corrected = new Map(rows.map((row) => [row.id, row.corrects ?? null]));
  const places = new Map(rows.map((row, place) => [row.id, place]));
  const circles = rows.map((row) => circleOf(row.id, corrected));
  // A circle is one mistake, said of its first training in the file.
  return [...new Set(circles.filter((ids) => ids.length > 0).map((ids) => Math.min(...ids.map((id) => places.get(id) ?? 0))))];
}

/** The trainings that one leads back to itself by; none where it does not. */
function circleOf(id: string, corrected: ReadonlyMap<string, string | null>): readonly string[] {
  const seen: string[] = [id];
  let next = corrected.get(id) ?? null;
  while (next !== null && !seen.includes(next)) {
    seen.push(next);
    next = corrected.get(next) ?? null;
  }
  return next === id ? seen : [];
}
