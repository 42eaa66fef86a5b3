// What came too late for an opening balance: it holds what was known when it was read.

import { isAboveZero, least, minus, plus, sum, ZERO, type Fraction } from "./fraction.js";
import { NO_BEGINNING, type Day } from "./calendar.js";
import type { Charge } from "./trainings.js";
import { inOrder, type Lot } from "./use.js";
import type { Readings } from "./readings.js";

/** A training that is not what it was when a balance was read, with its charges of days before then and now. */
export interface Late {
  readonly entered: string;
  readonly then: readonly Charge[];
  readonly now: readonly Charge[];
}

/** The trainings charged before a day whose entry is another now than when a balance was read. */
export function lateCharges(then: readonly Charge[], now: readonly Charge[], before: Day): readonly Late[] {
  const isSame = (charge: Charge): boolean => [now, then].every((all) => all.some((each) => each.id === charge.id));
  const changed = (charges: readonly Charge[]): readonly Charge[] => charges.filter((charge) => charge.day < before && !isSame(charge));
  const [was, is] = [changed(then), changed(now)];
  const of = (charges: readonly Charge[], entered: string): readonly Charge[] => charges.filter((charge) => charge.entered === entered);
  return [...new Set([...was, ...is].map((charge) => charge.entered))].map((entered) => ({ entered, then: of(was, entered), now: of(is, entered) }));
}

export const daysOf = (charges: readonly Charge[]): Fraction => sum(charges.map((charge) => charge.days));

/** The last day of charges; before every day where there are none. */
export const lastOf = (charges: readonly Charge[]): Day => Math.max(NO_BEGINNING, ...charges.map((charge) => charge.day));

/** A training as it was charged, with the lots that it found. */
export interface Met {
  readonly entered: string;
  readonly day: Day;
  readonly lots: readonly Lot[];
}

/** The lots as they stood after something had happened to them. */
export interface Stood {
  readonly day: Day;
  readonly lots: readonly Lot[];
}

/**
 * Whether nobody knows what a training took of the rights that were read, among the lots that it found: beside a right
 * that is not known, and beside another that was not read, or where the balance does not show that days were left all the same.
 */
export const isInDoubt = (lots: readonly Lot[], gaveWay: (lot: Lot) => boolean, wasLeft: boolean): boolean =>
  lots.some((lot) => lot.unknown) && (!wasLeft || !lots.every(gaveWay));

/** Whether days that are given back come to a lot whose room is not known, which `room` says with null. */
export function meetsUnknownRoom(lots: readonly Lot[], days: Fraction, room: (lot: Lot) => Fraction | null, readings: Readings): boolean {
  const last = [...inOrder(lots, readings)].reverse();
  const known = last.slice(0, last.findIndex((lot) => room(lot) === null));
  const taken = sum(known.map((lot) => room(lot) ?? ZERO).filter(isAboveZero));
  return last.some((lot) => room(lot) === null) && isAboveZero(minus(days, taken));
}

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
