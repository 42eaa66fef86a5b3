// What becomes of a right (TR 57, 58 § 2): granted, used, carried over, set to zero.

import { amount, compare, isAboveZero, minus, plus, sum, ZERO, type Fraction } from "./fraction.js";
import { contains, firstOfYear, lastOfYear, parsed, yearOf, yearPeriod, type Day } from "./calendar.js";
import type { OpeningBalanceRow } from "./dossier.js";
import type { Contract } from "./facts.js";
import { lastDayOf } from "./five_years.js";
import { reads, type Readings } from "./readings.js";
import type { Right } from "./right.js";
import { FIRST_YEAR, type Charge } from "./trainings.js";
import { use, type Lot } from "./use.js";

export interface AccountAsked {
  readonly on: Day;
  readonly contracts: readonly Contract[];
  readonly readings: Readings;
  readonly rights: ReadonlyMap<number, readonly Right[]>;
  readonly charges: readonly Charge[];
  readonly balances: readonly OpeningBalanceRow[];
  readonly accountFrom: Day | null;
  readonly endsOfPeriods: readonly Day[];
}

/** A year of the account, all kinds together. */
export interface YearOfAccount {
  readonly year: number;
  readonly opening: Fraction;
  readonly granted: Fraction;
  readonly used: Fraction;
  readonly lapsed: Fraction;
  readonly closing: Fraction;
  readonly known: boolean;
}

export interface Account {
  readonly lots: readonly Lot[];
  /** Followed beyond the credit and carried as a debt. */
  readonly debt: Fraction;
  readonly years: readonly YearOfAccount[];
  /** Whether something was followed beyond the credit. */
  readonly overused: boolean;
  /** Whether an opening balance is another than what was computed. */
  readonly differs: boolean;
}

/** The account while it is kept, with what the running year has seen. */
interface Kept {
  readonly lots: readonly Lot[];
  readonly debt: Fraction;
  readonly granted: Fraction;
  readonly used: Fraction;
  readonly lapsed: Fraction;
  readonly overused: boolean;
  readonly differs: boolean;
  /** Whether some lot of the running year was not known at some time. */
  readonly unknown: boolean;
}

interface Moment {
  readonly day: Day;
  /** Of one day: balances, then grants, then trainings, and last what lapses at its end. */
  readonly order: number;
  readonly happens: (kept: Kept) => Kept;
}

const EMPTY: Kept = {
  lots: [], debt: ZERO, granted: ZERO, used: ZERO, lapsed: ZERO, overused: false, differs: false, unknown: false,
};

const held = (lots: readonly Lot[]): Fraction => sum(lots.map((lot) => lot.left));
const someUnknown = (lots: readonly Lot[]): boolean => lots.some((lot) => lot.unknown);

export function accountOf(asked: AccountAsked): Account {
  const years = [...asked.rights.keys()].filter((year) => year <= yearOf(asked.on));
  const moments = [...balanceMoments(asked), ...grantMoments(asked), ...chargeMoments(asked)];
  const start: { kept: Kept; years: readonly YearOfAccount[] } = { kept: EMPTY, years: [] };
  const end = years.reduce((before, year) => {
    const { kept, row } = inYear(before.kept, year, moments, asked);
    return { kept, years: [...before.years, row] };
  }, start);
  return { ...end.kept, years: end.years };
}

function inYear(before: Kept, year: number, moments: readonly Moment[], asked: AccountAsked): { kept: Kept; row: YearOfAccount } {
  const within = yearPeriod(year);
  const now = moments.filter((each) => contains(within, each.day) && each.day <= asked.on);
  const read = now.filter((each) => each.order === BALANCE && isOpening(each.day, within.first, asked));
  const opened = inOrder(read).reduce((kept, each) => each.happens(kept), before);
  const fresh = paid({ ...opened, granted: ZERO, used: ZERO, lapsed: ZERO, unknown: someUnknown(opened.lots) }, asked);
  const ends = asked.endsOfPeriods.concat(lastOfYear(FIRST_YEAR)).filter((day) => contains(within, day) && day < asked.on);
  const lapses = ends.map((day) => ({ day, order: LAPSE, happens: (kept: Kept) => lapsed(kept, day) }));
  // What is owed is paid once all balances of a day stand.
  const debts = asked.balances.map((row) => ({ day: parsed(row.on), order: PAYMENT, happens: (kept: Kept) => paid(kept, asked) }));
  const rest = [...now.filter((each) => !read.includes(each)), ...debts.filter((each) => contains(within, each.day) && each.day <= asked.on), ...lapses];
  const kept = inOrder(rest).reduce((state, each) => watched(each.happens(state)), fresh);
  const { granted, used, lapsed: gone } = kept;
  const row = { year, opening: held(opened.lots), granted, used, lapsed: gone, closing: held(kept.lots), known: !kept.unknown };
  return { kept, row };
}

/** Whether what was read on a day is what the year begins with: on 1 January, or before there was any account. */
function isOpening(day: Day, first: Day, asked: AccountAsked): boolean {
  const entry = Math.min(...asked.contracts.map((each) => each.period.first));
  return day === first || day === asked.accountFrom || day < entry;
}

const watched = (kept: Kept): Kept => ({ ...kept, unknown: kept.unknown || someUnknown(kept.lots) });

const [BALANCE, PAYMENT, GRANT, CHARGE, LAPSE] = [0, 1, 2, 3, 4];

const inOrder = (moments: readonly Moment[]): readonly Moment[] =>
  [...moments].sort((one, other) => one.day - other.day || one.order - other.order);

/** Each right opens on the first day of employment in its year. */
function grantMoments(asked: AccountAsked): readonly Moment[] {
  return [...asked.rights].flatMap(([year, rights]) => {
    const within = yearPeriod(year);
    const firsts = asked.contracts.filter((each) => each.period.last >= within.first && each.period.first <= within.last);
    if (firsts.length === 0) return [];
    const opened = Math.max(within.first, Math.min(...firsts.map((each) => each.period.first)));
    return rights
      .filter((right) => right.outcome !== "not_applicable" && !isReplaced(right, year, opened, asked))
      .map((right) => ({ day: opened, order: GRANT, happens: (kept: Kept) => grant(kept, lotOf(right, year, opened, asked), asked) }));
  });
}

function isReplaced(right: Right, year: number, opened: Day, asked: AccountAsked): boolean {
  if (asked.accountFrom !== null && opened < asked.accountFrom) return true;
  return asked.balances.some((row) => row.year === year && row.kind === right.kind && parsed(row.on) <= opened);
}

function lotOf(right: Right, year: number, opened: Day, asked: AccountAsked): Lot {
  const unknown = right.outcome === "undetermined";
  const lastDay = lastDayOf(year, right.kind, opened, asked.endsOfPeriods, asked.readings);
  return { year, kind: right.kind, opened, lastDay, left: unknown ? right.atLeast : right.days, unknown };
}

function grant(kept: Kept, lot: Lot, asked: AccountAsked): Kept {
  const granted = plus(kept.granted, lot.left);
  return paid({ ...kept, lots: [...kept.lots, lot], granted }, asked);
}

/** Under the reading `debt` an excess waits for the next days of any kind. */
function paid(kept: Kept, asked: AccountAsked): Kept {
  if (!isAboveZero(kept.debt)) return kept;
  const { lots, used, beyond } = use(kept.lots, kept.debt, asked.readings);
  return { ...kept, lots, used: plus(kept.used, used), debt: beyond };
}

const chargeMoments = (asked: AccountAsked): readonly Moment[] =>
  asked.charges.map((charge) => ({ day: charge.day, order: CHARGE, happens: (kept) => charged(kept, charge, asked) }));

function charged(kept: Kept, charge: Charge, asked: AccountAsked): Kept {
  const { lots, used, beyond } = use(kept.lots, charge.days, asked.readings);
  const debt = reads(asked.readings, "overuse", "debt") ? plus(kept.debt, beyond) : kept.debt;
  return { ...kept, lots, used: plus(kept.used, used), debt, overused: kept.overused || isAboveZero(beyond) };
}

function lapsed(kept: Kept, day: Day): Kept {
  const gone = kept.lots.filter((lot) => lot.lastDay === day);
  return { ...kept, lots: kept.lots.filter((lot) => lot.lastDay !== day), lapsed: plus(kept.lapsed, held(gone)) };
}

/** An opening balance takes the place of what was computed for its year and kind. */
const balanceMoments = (asked: AccountAsked): readonly Moment[] =>
  asked.balances.map((row) => ({ day: parsed(row.on), order: BALANCE, happens: (kept) => replaced(kept, row, asked) }));


function replaced(kept: Kept, row: OpeningBalanceRow, asked: AccountAsked): Kept {
  const isOld = (lot: Lot): boolean => lot.year === row.year && lot.kind === row.kind;
  const old = kept.lots.filter(isOld);
  const days = amount(row.days);
  const left = isAboveZero(days) ? days : ZERO;
  const opened = parsed(row.on);
  const lastDay = lastDayOf(row.year, row.kind, firstOfYear(row.year), asked.endsOfPeriods, asked.readings);
  const lot = { year: row.year, kind: row.kind, opened, lastDay, left, unknown: false };
  const after = {
    ...kept,
    lots: [...kept.lots.filter((each) => !isOld(each)), lot],
    lapsed: plus(kept.lapsed, held(old)),
    granted: plus(kept.granted, left),
    debt: isAboveZero(days) ? kept.debt : minus(kept.debt, days),
    differs: kept.differs || (old.length > 0 && !someUnknown(old) && compare(held(old), days) !== 0),
  };
  return after;
}
