// In which order a training takes the days there are (FLA 19 § 3: the individual right first).

import { isZero, least, minus, plus, ZERO, type Fraction } from "./fraction.js";
import type { Day } from "./calendar.js";
import type { Kind } from "./dossier.js";
import { reads, type Readings } from "./readings.js";

/** Days of one year and kind. Where they are not known, `left` is what is sure of them. */
export interface Lot {
  readonly year: number;
  readonly kind: Kind;
  readonly opened: Day;
  /** The last day on which they can be used; null where they stay until they are. */
  readonly lastDay: Day | null;
  readonly left: Fraction;
  readonly unknown: boolean;
  /** Whether it is the right itself that is not known, and not only what was left of it. */
  readonly rightUnknown: boolean;
}

/** Days of a training that a lot gave. */
export interface Taken {
  readonly entered: string;
  readonly day: Day;
  readonly lot: Lot;
  readonly days: Fraction;
}

export interface Used {
  readonly lots: readonly Lot[];
  readonly from: readonly { readonly lot: Lot; readonly days: Fraction }[];
  readonly used: Fraction;
  /** What no lot could give. */
  readonly beyond: Fraction;
}

export function use(lots: readonly Lot[], days: Fraction, readings: Readings): Used {
  const start: Used = { lots, from: [], used: ZERO, beyond: days };
  const after = inOrder(lots, readings).reduce(take, start);
  // Beside a lot that is not known, nobody knows what came from which: all that are there are in doubt.
  const doubtful = lots.some((lot) => lot.unknown);
  return doubtful ? { ...after, lots: after.lots.map((lot) => ({ ...lot, unknown: true })) } : after;
}

function take(before: Used, lot: Lot): Used {
  if (isZero(before.beyond)) return before;
  const taken = least(lot.left, before.beyond);
  return {
    lots: before.lots.map((each) => (each === lot ? { ...lot, left: minus(lot.left, taken) } : each)),
    from: [...before.from, { lot, days: taken }],
    used: plus(before.used, taken),
    beyond: minus(before.beyond, taken),
  };
}

export const inOrder = (lots: readonly Lot[], readings: Readings): readonly Lot[] =>
  [...lots].sort((one, other) => rank(one.kind, readings) - rank(other.kind, readings) || byYear(one, other, readings) || KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));

const KINDS: readonly Kind[] = ["legal", "sectoral", "company"];

function rank(kind: Kind, readings: Readings): number {
  if (kind === "company") return reads(readings, "company_days", "with_individual") ? 0 : 2;
  return kind === "legal" ? 0 : 1;
}

const byYear = (one: Lot, other: Lot, readings: Readings): number =>
  reads(readings, "use_order", "newest_first") ? other.year - one.year : one.year - other.year;
