// What came too late for an opening balance: it holds what was known when it was read.

import { isAboveZero, least, minus, plus, sum, ZERO, type Fraction } from "./fraction.js";
import type { Day } from "./calendar.js";
import type { Charge } from "./trainings.js";
import { inOrder, type Lot, type Taken } from "./use.js";
import type { Readings } from "./readings.js";

/** A training whose days before a balance are others now than when the balance was read. */
export interface Late {
  readonly entered: string;
  readonly day: Day;
  /** More than was known; below zero where it was less. */
  readonly more: Fraction;
}

/** The differences between the charges known when a balance was read and those known now. */
export function lateCharges(then: readonly Charge[], now: readonly Charge[], before: Day): readonly Late[] {
  const all = [...now, ...then].filter((charge) => charge.day < before);
  const entered = [...new Set(all.map((charge) => charge.entered))];
  return entered
    .map((name) => {
      const days = Math.max(...all.filter((charge) => charge.entered === name).map((charge) => charge.day));
      return { entered: name, day: days, more: minus(daysOf(now, name, before), daysOf(then, name, before)) };
    })
    .filter((late) => late.more.upper !== 0n)
    .sort((one, other) => one.day - other.day);
}

const daysOf = (charges: readonly Charge[], entered: string, before: Day): Fraction =>
  sum(charges.filter((charge) => charge.entered === entered && charge.day < before).map((charge) => charge.days));

/** Days of a training that were charged, by what was computed, to lots that still stand. */
export const standingCharges = (taken: readonly Taken[], late: Late, gone: (lot: Lot) => boolean, before: Day): Fraction =>
  sum(taken.filter((each) => each.entered === late.entered && each.day < before && !gone(each.lot)).map((each) => each.days));

/** Give days back to the lot that was used last, up to its right; what is left over to the last one all the same. */
export function giveBack(lots: readonly Lot[], days: Fraction, room: (lot: Lot) => Fraction, readings: Readings): readonly Lot[] {
  const last = [...inOrder(lots, readings)].reverse();
  const [first] = last;
  if (first === undefined) return lots;
  const given = new Map<Lot, Fraction>();
  const over = last.reduce((left, lot) => {
    const back = least(left, isAboveZero(room(lot)) ? room(lot) : ZERO);
    given.set(lot, back);
    return minus(left, back);
  }, days);
  given.set(first, plus(given.get(first) ?? ZERO, over));
  return lots.map((lot) => ({ ...lot, left: plus(lot.left, given.get(lot) ?? ZERO) }));
}
