// What becomes of a right (TR 57, 58 § 2): granted, used, carried over, set to zero.

import { amount, compare, isAboveZero, minus, plus, sum, ZERO, type Fraction } from "./fraction.js";
import { NO_BEGINNING, contains, lastOfYear, overlap, parsed, yearOf, yearPeriod, type Day } from "./calendar.js";
import type { Kind, OpeningBalanceRow } from "./dossier.js";
import type { Contract } from "./facts.js";
import { lastDayOf } from "./five_years.js";
import { daysOf, giveBack, isInDoubt, lastOf, lateCharges, meetsUnknownRoom, type Late, type Met, type Stood } from "./late.js";
import { reads, type Readings } from "./readings.js";
import type { Right } from "./right.js";
import { FIRST_YEAR, type Charge } from "./trainings.js";
import { inOrder as inOrderOfUse, use, type Lot, type Taken } from "./use.js";

export interface AccountAsked {
  readonly on: Day;
  readonly contracts: readonly Contract[];
  readonly readings: Readings;
  readonly rights: ReadonlyMap<number, readonly Right[]>;
  readonly charges: readonly Charge[];
  /** The charges of the trainings known when a balance was read. */
  readonly chargesRead: (on: Day) => readonly Charge[];
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
  /** What is carried as a debt, where debts are. */
  readonly debt: Fraction;
  readonly years: readonly YearOfAccount[];
  /** Whether all of it is known, and if not, whether anything is sure. */
  readonly known: boolean;
  readonly sure: boolean;
  readonly inDoubt: boolean;
  readonly beginsEmpty: boolean;
  readonly taken: readonly Taken[];
  readonly beyond: readonly Beyond[];
  /** The same, as far as it depends on no right that is not known. */
  readonly surelyBeyond: readonly Beyond[];
  readonly met: readonly Met[];
  readonly stood: readonly Stood[];
  /** Whether nobody knows what debt was carried. */
  readonly doubtful: boolean;
  /** Whether something was followed beyond the credit. */
  readonly overused: boolean;
  /** Whether an opening balance is another than what was computed. */
  readonly differs: boolean;
}

/** The account while it is kept, with what the running year has seen. */
interface Kept {
  readonly lots: readonly Lot[];
  /** What was read as owed, as far as it is not paid. */
  readonly owed: Fraction;
  readonly granted: Fraction;
  readonly used: Fraction;
  readonly lapsed: Fraction;
  readonly beyond: readonly Beyond[];
  readonly differs: boolean;
  readonly taken: readonly Taken[];
  readonly met: readonly Met[];
  readonly stood: readonly Stood[];
  /** What had been computed of each right that was read, and what the balance is since. */
  readonly restated: readonly Restated[];
  /** Whether a debt may be carried that nobody knows: then nothing after it is known. */
  readonly doubtful: boolean;
  /** Whether a balance was brought up to date: beside what is not known, nothing is sure then. */
  readonly broughtUp: boolean;
  /** Whether nobody knows by how much one was. */
  readonly inDoubt: boolean;
  /** Lots that were given days back together, of which nobody knows how many each. */
  readonly spread: readonly (readonly Lot[])[];
  /** Whether some lot of the running year was not known at some time. */
  readonly unknown: boolean;
}

/** Days of a training that no lot could give, with the day on which it was charged; where debts are carried, those not paid yet. */
export interface Beyond {
  readonly entered: string;
  readonly id: string;
  readonly day: Day;
  readonly days: Fraction;
  /** The day of the balances that could not be charged with it; null where it was charged on its own day. */
  readonly balances: Day | null;
}

interface Restated {
  readonly year: number;
  readonly kind: Kind;
  readonly day: Day;
  readonly computed: Fraction;
  readonly stated: Fraction;
}

interface Moment {
  readonly day: Day;
  /** Of one day: balances, then grants, then trainings, and last what lapses at its end. */
  readonly order: number;
  readonly happens: (kept: Kept) => Kept;
}

const EMPTY: Kept = {
  lots: [], owed: ZERO, granted: ZERO, used: ZERO, lapsed: ZERO, beyond: [], differs: false, taken: [], met: [], stood: [], restated: [], doubtful: false, broughtUp: false, inDoubt: false, spread: [], unknown: false,
};

const held = (lots: readonly Lot[]): Fraction => sum(lots.map((lot) => lot.left));
const isUnknown = (kept: Kept): boolean => kept.doubtful || someUnknown(kept.lots);
const someUnknown = (lots: readonly Lot[]): boolean => lots.some((lot) => lot.unknown);

export function accountOf(asked: AccountAsked): Account {
  const account = keep(asked);
  if (account.known && account.years.every((row) => row.known)) return account;
  // Where a balance was brought up to date beside what is not known, nothing is sure.
  const alone = keep(withKnownAlone(asked));
  const sure = !account.inDoubt && alone.sure;
  return { ...account, sure, surelyBeyond: sure ? account.beyond : alone.beyond };
}

/** The same account as if each right that is not known gave nothing. */
function withKnownAlone(asked: AccountAsked): AccountAsked {
  const leastOf = (right: Right): Right => (right.outcome === "undetermined" ? { ...right, atLeast: ZERO } : right);
  return { ...asked, rights: new Map([...asked.rights].map(([year, rights]) => [year, rights.map(leastOf)] as const)) };
}

function keep(asked: AccountAsked): Account {
  const years = Array.from({ length: yearOf(asked.on) - FIRST_YEAR + 1 }, (_, place) => FIRST_YEAR + place);
  const moments = [...balanceMoments(asked), ...lateMoments(asked), ...comparisons(asked), ...nothingMoments(asked), ...grantMoments(asked), ...chargeMoments(asked)];
  const start: { kept: Kept; years: readonly YearOfAccount[] } = { kept: EMPTY, years: [] };
  const end = years.reduce((before, year) => {
    const { kept, row } = inYear(before.kept, year, moments, asked);
    return { kept, years: [...before.years, row] };
  }, start);
  return { ...end.kept, debt: carriesDebts(asked) ? debtOf(end.kept) : ZERO, surelyBeyond: end.kept.beyond, years: end.years, known: !isUnknown(end.kept), sure: !end.kept.broughtUp && !end.kept.inDoubt, beginsEmpty: beginsEmpty(asked), overused: isAboveZero(debtOf(end.kept)) };
}

/** What was followed beyond the credit or read as owed, and is not paid. */
const debtOf = (kept: Kept): Fraction => plus(kept.owed, sum(kept.beyond.map((each) => each.days)));
const carriesDebts = (asked: AccountAsked): boolean => reads(asked.readings, "overuse", "debt");

function inYear(before: Kept, year: number, moments: readonly Moment[], asked: AccountAsked): { kept: Kept; row: YearOfAccount } {
  const within = yearPeriod(year);
  const now = moments.filter((each) => contains(within, each.day) && each.day <= asked.on);
  const read = now.filter((each) => each.order <= COMPARISON && isOpening(each.day, within.first, asked));
  const opened = inOrder(read).reduce((kept, each) => each.happens(kept), before);
  const fresh = settled({ ...opened, granted: ZERO, used: ZERO, lapsed: ZERO, unknown: isUnknown(opened) }, within.first, asked);
  const ends = [...new Set([...asked.endsOfPeriods, lastOfYear(FIRST_YEAR)])].filter((day) => contains(within, day) && day < asked.on);
  const lapses = ends.map((day) => ({ day, order: LAPSE, happens: (kept: Kept) => lapsed(kept, day) }));
  // What is owed is paid once all balances of a day stand.
  const debts = asked.balances.map((row) => ({ day: parsed(row.on), order: PAYMENT, happens: (kept: Kept) => settled(kept, parsed(row.on), asked) }));
  const rest = [...now.filter((each) => !read.includes(each)), ...debts.filter((each) => contains(within, each.day) && each.day <= asked.on), ...lapses];
  const kept = inOrder(rest).reduce((state, each) => stands(watched(each.happens(state)), each), fresh);
  const { granted, used, lapsed: gone } = kept;
  const row = { year, opening: held(opened.lots), granted, used, lapsed: gone, closing: held(kept.lots), known: !kept.unknown };
  return { kept, row };
}

/** Whether what was read on a day is what the year begins with: on 1 January, or as the whole account. */
const isOpening = (day: Day, first: Day, asked: AccountAsked): boolean => day === first || day === asked.accountFrom;

const watched = (kept: Kept): Kept => ({ ...kept, unknown: kept.unknown || isUnknown(kept) });

/** What stands once the balances of a day do. */
const stands = (kept: Kept, { day, order }: Moment): Kept =>
  order < PAYMENT ? kept : { ...kept, stood: [...kept.stood, { day, lots: kept.lots }] };

const [DOUBT, BALANCE, LATE, COMPARISON, PAYMENT, GRANT, CHARGE, LAPSE] = [0, 1, 2, 3, 4, 5, 6, 7];

const inOrder = (moments: readonly Moment[]): readonly Moment[] =>
  [...moments].sort((one, other) => one.day - other.day || one.order - other.order);

function grantMoments(asked: AccountAsked): readonly Moment[] {
  const lots = [...rightsOpened(asked), ...broughtAlong(asked)];
  const unknown = lots.filter((lot) => lot.unknown);
  // Nobody knows what is left of a debt that a right may have paid that is not known.
  const doubted = (kept: Kept): Kept => ({ ...kept, doubtful: kept.doubtful || (carriesDebts(asked) && isAboveZero(debtOf(kept))) });
  return [
    ...unknown.map((lot) => ({ day: lot.opened, order: DOUBT, happens: doubted })),
    ...lots.map((lot) => ({ day: lot.opened, order: GRANT, happens: (kept: Kept) => grant(kept, lot, asked) })),
  ];
}

/** Each right opens on the first day of employment in its year. */
function rightsOpened(asked: AccountAsked): readonly Lot[] {
  return [...asked.rights].flatMap(([year, rights]) => {
    const within = yearPeriod(year);
    const firsts = asked.contracts.filter((each) => each.period.last >= within.first && each.period.first <= within.last);
    if (firsts.length === 0) return [];
    const opened = Math.max(within.first, Math.min(...firsts.map((each) => each.period.first)));
    return rights
      .filter((right) => (right.outcome !== "not_applicable" || right.byReading) && !isReplaced(right.kind, year, opened, asked))
      .map((right) => lotOf(right, year, opened, asked));
  });
}

function isReplaced(kind: Kind, year: number, opened: Day, asked: AccountAsked): boolean {
  if (asked.accountFrom !== null && opened < asked.accountFrom) return true;
  return asked.balances.some((row) => row.year === year && row.kind === kind && parsed(row.on) <= opened);
}

/** The credit with the transferor: whether it follows is a reading, and how much it is has to be stated. */
function broughtAlong(asked: AccountAsked): readonly Lot[] {
  if (reads(asked.readings, "transfer", "two")) return [];
  return asked.contracts.flatMap(({ period, transferredFrom }) => {
    // The whole account of that day, or of a later one, has it.
    if (transferredFrom === null || period.first <= (asked.accountFrom ?? NO_BEGINNING)) return [];
    const [first, last] = [Math.max(FIRST_YEAR, yearOf(transferredFrom)), yearOf(period.first)];
    const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
    return years
      .filter((year) => !isReplaced("legal", year, period.first, asked))
      .map((year): Lot => {
        const lastDay = lastDayOf(year, "legal", period.first, asked.endsOfPeriods, asked.readings);
        return { year, kind: "legal", opened: period.first, lastDay, left: ZERO, unknown: true, rightUnknown: true };
      })
      .filter((lot) => lot.lastDay === null || lot.lastDay >= period.first);
  });
}

function lotOf(right: Right, year: number, opened: Day, asked: AccountAsked): Lot {
  const unknown = right.outcome === "undetermined";
  const lastDay = lastDayOf(year, right.kind, opened, asked.endsOfPeriods, asked.readings);
  return { year, kind: right.kind, opened, lastDay, left: unknown ? right.atLeast : right.days, unknown, rightUnknown: unknown };
}

function grant(kept: Kept, lot: Lot, asked: AccountAsked): Kept {
  return paid({ ...kept, lots: [...kept.lots, lot], granted: plus(kept.granted, lot.left) }, lot.opened, asked);
}

/** Under the reading `debt` an excess waits for the next days of any kind; what was read as owed comes first, then the oldest. */
function paid(kept: Kept, day: Day, asked: AccountAsked): Kept {
  if (!carriesDebts(asked) || !isAboveZero(debtOf(kept))) return kept;
  const { lots, used, beyond } = use(kept.lots, kept.owed, asked.readings);
  const after = { ...kept, lots, used: plus(kept.used, used), owed: beyond, doubtful: kept.doubtful || someUnknown(kept.lots) };
  return [...kept.beyond].sort(oldestFirst).reduce<Kept>((state, debt) => paidOff(state, debt, day, asked), after);
}

const oldestFirst = (one: Beyond, other: Beyond): number => one.day - other.day || (one.id < other.id ? -1 : 1);

function paidOff(kept: Kept, debt: Beyond, day: Day, asked: AccountAsked): Kept {
  const { lots, from, used, beyond } = use(kept.lots, debt.days, asked.readings);
  return {
    ...kept,
    lots,
    used: plus(kept.used, used),
    beyond: kept.beyond.map((each) => (each === debt ? { ...debt, days: beyond } : each)),
    taken: [...kept.taken, ...from.map((each) => ({ ...each, entered: debt.entered, day }))],
  };
}

/** What was read after its end is never there to be used; of what is, what is owed is paid. */
function settled(kept: Kept, day: Day, asked: AccountAsked): Kept {
  const isOver = (lot: Lot): boolean => lot.lastDay !== null && lot.lastDay < Math.max(day, lot.opened);
  const gone = kept.lots.filter(isOver);
  return paid({ ...kept, lots: kept.lots.filter((lot) => !isOver(lot)), lapsed: plus(kept.lapsed, held(gone)) }, day, asked);
}

const chargeMoments = (asked: AccountAsked): readonly Moment[] =>
  asked.charges.filter((charge) => charge.day >= (asked.accountFrom ?? charge.day)).map((charge) => ({ day: charge.day, order: CHARGE, happens: (kept) => charged(kept, charge, asked) }));

function charged(kept: Kept, charge: Charge, asked: AccountAsked): Kept {
  const { lots, from, used, beyond } = use(kept.lots, charge.days, asked.readings);
  return {
    ...kept,
    lots,
    used: plus(kept.used, used),
    beyond: [...kept.beyond, { entered: charge.entered, id: charge.id, day: charge.day, days: beyond, balances: null }],
    doubtful: kept.doubtful || (carriesDebts(asked) && someUnknown(kept.lots)),
    met: [...kept.met, { entered: charge.entered, day: charge.day, lots: kept.lots }],
    taken: [...kept.taken, ...from.map((each) => ({ ...each, entered: charge.entered, day: charge.day }))],
  };
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
  const lastDay = lastDayOf(row.year, row.kind, firstDayOf(row.year, asked), asked.endsOfPeriods, asked.readings);
  const lot = { year: row.year, kind: row.kind, opened, lastDay, left, unknown: false, rightUnknown: false };
  const after = {
    ...kept,
    lots: [...kept.lots.filter((each) => !isOld(each)), lot],
    lapsed: plus(kept.lapsed, held(old)),
    granted: plus(kept.granted, left),
    owed: isAboveZero(days) ? kept.owed : minus(kept.owed, days),
    restated: old.length === 0 || someUnknown(old) ? kept.restated : [...kept.restated, { year: row.year, kind: row.kind, day: opened, computed: held(old), stated: days }],
  };
  return after;
}

/** Whether a balance, with what came too late for it, is another than what was computed. */
function differing(kept: Kept): Kept {
  const differs = kept.restated.some((each) => {
    const now = held(kept.lots.filter((lot) => lot.year === each.year && lot.kind === each.kind));
    return compare(isAboveZero(minus(ZERO, each.stated)) ? each.stated : now, each.computed) !== 0;
  });
  return { ...kept, restated: [], differs: kept.differs || differs };
}

/** Balances of one day that were read on two days are brought up each by its own, in the order of reading. */
function lateMoments(asked: AccountAsked): readonly Moment[] {
  const whole = asked.accountFrom === null ? [] : [asked.accountFrom];
  const days = [...new Set([...whole, ...asked.balances.map((row) => parsed(row.on))])];
  return days.flatMap((day) => readingsOf(day, asked).map((reading) => ({ day, order: LATE, happens: (kept: Kept) => broughtUp(kept, reading, asked) })));
}

/** Balances of one day that were read on one day. */
interface Reading {
  readonly on: Day;
  readonly rows: readonly OpeningBalanceRow[];
  readonly late: readonly Late[];
  readonly readOn: Day;
  /** Whether those of the same day that were read before have brought up what they share. */
  readonly isFirst: (late: Late) => boolean;
  readonly isRead: (lot: Lot) => boolean;
  /** What another day's reading of a balance of the day says is brought up by itself. */
  readonly isOthers: (lot: Lot) => boolean;
}

/** Whether balances show that days were left after a training that they hold. */
const showLeft = (rows: readonly OpeningBalanceRow[], late: Late, asked: AccountAsked): boolean =>
  rows.some((row) => isAboveZero(amount(row.days)) && firstDayOf(row.year, asked) <= lastOf(late.then));

function readingsOf(on: Day, asked: AccountAsked): readonly Reading[] {
  const given = asked.balances.filter((row) => parsed(row.on) === on);
  const read = (row: OpeningBalanceRow): Day => parsed(row.read_on ?? row.on);
  const days = given.length === 0 ? [on] : [...new Set(given.map(read))].sort((one, other) => one - other);
  const holds = (rows: readonly OpeningBalanceRow[], lot: Lot): boolean => rows.some((row) => row.year === lot.year && row.kind === lot.kind);
  const late = days.map((day) => lateCharges(asked.chargesRead(day), asked.charges, on));
  const rowsOf = (readOn: Day): readonly OpeningBalanceRow[] => given.filter((row) => read(row) === readOn);
  const settles = (earlier: Late, place: number): boolean => asked.accountFrom === on || showLeft(rowsOf(days[place] ?? on), earlier, asked);
  return days.map((readOn, place) => {
    const rows = rowsOf(readOn);
    // A right without a balance in a whole account was read with the first of them.
    const isRead = (lot: Lot): boolean => holds(rows, lot) || (place === 0 && asked.accountFrom === on && !holds(given, lot));
    const isFirst = (each: Late): boolean => !late.slice(0, place).some((all, before) => all.some((earlier) => earlier.entered === each.entered && settles(earlier, before)));
    return { on, rows, late: late[place] ?? [], readOn, isFirst, isRead, isOthers: (lot: Lot) => holds(given, lot) && !isRead(lot) };
  });
}

const comparisons = (asked: AccountAsked): readonly Moment[] =>
  asked.balances.map((row) => ({ day: parsed(row.on), order: COMPARISON, happens: differing }));

/** What the balances gain is given back first, then what they lose is taken off. */
function broughtUp(kept: Kept, reading: Reading, asked: AccountAsked): Kept {
  const then = reading.late.some((late) => late.then.length > 0) ? accountRead(reading, asked) : null;
  const owing = reading.late.map((late) => ({ late, days: minus(heldNow(kept, late, reading, asked), heldThen(then, late, reading, asked)) }));
  const back = owing.filter(({ days }) => isAboveZero(minus(ZERO, days))).sort((one, other) => byLast(one.late.then, other.late.then));
  const off = owing.filter(({ days }) => isAboveZero(days)).sort((one, other) => byLast(one.late.now, other.late.now));
  const given = back.reduce((state, { late, days }) => givenBack(state, lastOf(late.then), minus(ZERO, days), reading, asked), kept);
  const after = off.reduce((state, { late, days }) => takenOff(state, late, days, reading, asked), given);
  return reading.late.reduce((state, late) => leftInDoubt(state, doubtful(kept, then, late, reading, asked)), after);
}

const byLast = (one: readonly Charge[], other: readonly Charge[]): number =>
  lastOf(one) - lastOf(other) || (nameOf(one) < nameOf(other) ? -1 : 1);
const nameOf = (charges: readonly Charge[]): string => charges.map((charge) => charge.id).sort().at(-1) ?? "";

const isWhole = (reading: Reading, asked: AccountAsked): boolean => asked.accountFrom === reading.on;

/** The account as it was computed from what was known when the balances were read. */
function accountRead({ on, readOn }: Reading, asked: AccountAsked): Account {
  const earlier = asked.balances.filter((each) => parsed(each.on) < on);
  return accountOf({ ...asked, on: on - 1, charges: asked.chargesRead(readOn), balances: earlier });
}

/** What a training takes now of the days that the balances replace, or of none. */
function heldNow(kept: Kept, late: Late, reading: Reading, asked: AccountAsked): Fraction {
  if (isWhole(reading, asked) && reading.isFirst(late)) return daysOf(late.now);
  const beyond = kept.beyond.filter((each) => isForBalance(each, late, reading, asked));
  return plus(takenFrom(kept.taken, late, reading), sum(beyond.map((each) => each.days)));
}

/** Whether a balance is to be charged with what found no day: not where it is carried as a debt from an earlier day. */
const isForBalance = (each: Beyond, late: Late, { on }: Reading, asked: AccountAsked): boolean =>
  each.entered === late.entered && (!carriesDebts(asked) || each.balances === on);

/** What a training had taken of the balances, by what was known when they were read. */
function heldThen(then: Account | null, late: Late, reading: Reading, asked: AccountAsked): Fraction {
  if (then === null) return ZERO;
  // Of what lies before a whole account nothing is computed: it had taken what it was long.
  if (isWhole(reading, asked)) return reading.isFirst(late) ? daysOf(late.then) : ZERO;
  const taken = takenFrom(then.taken, late, reading);
  // A debt is carried to the balance, where it is known to be one.
  const isCarried = carriesDebts(asked) && !late.then.some((charge) => someUnknown(lotsCharged(then, charge, reading, asked)));
  // What had been too long is in the balance only where it says that days were left all the same.
  return reading.isFirst(late) && !isCarried && wasLeft(late, reading, asked) ? plus(taken, beyondOf(then.beyond, late)) : taken;
}

const takenFrom = (taken: readonly Taken[], late: Late, reading: Reading): Fraction =>
  sum(taken.filter((each) => each.entered === late.entered && each.day < reading.on && gaveWay(each.lot, reading)).map((each) => each.days));

const beyondOf = (beyond: readonly Beyond[], late: Late): Fraction =>
  sum(beyond.filter((each) => each.entered === late.entered).map((each) => each.days));

/** Whether balances take the place of a lot, which is over by then where it had ended. */
const gaveWay = (lot: Lot, reading: Reading): boolean => reading.isRead(lot) && isUsable(lot, reading.on);

const isUsable = ({ lastDay }: Lot, on: Day): boolean => lastDay === null || lastDay >= on;

const wasLeft = (late: Late, { rows }: Reading, asked: AccountAsked): boolean => showLeft(rows, late, asked);

/** The lots of which nobody knows what a training took of them, then or now. */
function doubtful(kept: Kept, then: Account | null, late: Late, reading: Reading, asked: AccountAsked): (lot: Lot) => boolean {
  if (isWhole(reading, asked)) return () => false;
  const gives = (lot: Lot): boolean => gaveWay(lot, reading);
  const isUsed = (charge: Charge): boolean => kept.lots.some((lot) => isFound(lot, charge.day, reading, asked));
  const isGiven = (charge: Charge): boolean => kept.lots.some((lot) => isFound(lot, charge.day, reading, asked) && reading.isRead(lot));
  // Whatever is not taken off is too long, but a debt finds other lots than the balances.
  const isAll = !carriesDebts(asked);
  const now = late.now.filter((charge) => isUsed(charge) && isInDoubt(lotsCharged(kept, charge, reading, asked), gives, isAll));
  const was = then !== null && late.then.some((charge) => isGiven(charge) && isInDoubt(lotsCharged(then, charge, reading, asked), gives, wasLeft(late, reading, asked)));
  return (lot) => ((was || now.length > 0) && reading.isRead(lot)) || now.some((charge) => isFound(lot, charge.day, reading, asked));
}

/** The lots that a training found; those that opened until the balances too, where a debt is carried to them. */
function lotsCharged(account: Kept | Account, charge: Charge, { on }: Reading, asked: AccountAsked): readonly Lot[] {
  const isOf = ({ entered }: { readonly entered: string }): boolean => entered === charge.entered;
  const own = account.met.filter((each) => isOf(each) && each.day === charge.day).flatMap((each) => each.lots);
  const wasShort = account.beyond.some((each) => isOf(each) && (each.balances !== null || isAboveZero(each.days))) || account.taken.some((each) => isOf(each) && each.day > charge.day);
  if (!carriesDebts(asked) || !(someUnknown(own) || wasShort)) return own;
  return [...own, ...account.stood.filter((each) => each.day >= charge.day && each.day < on).flatMap((each) => each.lots)];
}

/** Whether a training of a day before a balance may use a lot, as it stands with it. */
const isFound = (lot: Lot, day: Day, reading: Reading, asked: AccountAsked): boolean =>
  !lot.rightUnknown && isUsable(lot, reading.on) && firstDayOf(lot.year, asked) <= day && !reading.isOthers(lot);

function leftInDoubt(kept: Kept, isDoubtful: (lot: Lot) => boolean): Kept {
  if (!kept.lots.some(isDoubtful)) return kept;
  return { ...kept, inDoubt: true, lots: kept.lots.map((lot) => (isDoubtful(lot) ? { ...lot, unknown: true } : lot)) };
}

const isSame = (one: Lot, other: Lot): boolean => one.year === other.year && one.kind === other.kind && one.opened === other.opened;

/** Where the right of one of several lots is not known, nobody knows how much each was given back: it matters unless they end together. */
function spreadOver(kept: Kept, to: readonly Lot[], days: Fraction, reading: Reading, asked: AccountAsked): Kept {
  const roomIn = (lot: Lot): Fraction | null => (isRightUnknown(lot, reading, asked) ? null : minus(roomOf(lot, reading, asked) ?? plus(lot.left, days), lot.left));
  if (to.length < 2 || !meetsUnknownRoom(to, days, roomIn, asked.readings)) return kept;
  const isGiven = (lot: Lot): boolean => to.some((each) => isSame(each, lot));
  const all = inOrderOfUse(kept.lots.filter((lot) => !lot.rightUnknown), asked.readings);
  const between = all.slice(all.findIndex(isGiven), all.length - [...all].reverse().findIndex(isGiven));
  if (new Set(between.map((lot) => closes(lot, reading.on, asked))).size === 1) return { ...kept, spread: [...kept.spread, to] };
  return leftInDoubt(kept, isGiven);
}

/** The last day on which a lot is charged: the day before another balance takes its place. */
function closes(lot: Lot, after: Day, asked: AccountAsked): Day | null {
  const days = asked.balances.filter((row) => row.year === lot.year && row.kind === lot.kind).map((row) => parsed(row.on)).filter((on) => on > after && on <= asked.on && (lot.lastDay === null || on <= lot.lastDay));
  return days.length === 0 ? lot.lastDay : Math.min(...days) - 1;
}

/** What a transfer brings along adds to a right: how much that gives is not known either. */
function isRightUnknown(lot: Lot, reading: Reading, asked: AccountAsked): boolean {
  const brought = broughtAlong(asked).some((each) => each.year === lot.year && each.kind === lot.kind && each.opened <= asked.on);
  return !isWhole(reading, asked) && (brought || rightOf(lot, asked)?.outcome === "undetermined");
}

const rightOf = (lot: Lot, asked: AccountAsked): Right | undefined => asked.rights.get(lot.year)?.find((each) => each.kind === lot.kind);

function givenBack(kept: Kept, last: Day, days: Fraction, reading: Reading, asked: AccountAsked): Kept {
  const isOpen = (lot: Lot): boolean => gaveWay(lot, reading) && firstDayOf(lot.year, asked) <= last;
  const [to, others] = [kept.lots.filter(isOpen), kept.lots.filter((lot) => !isOpen(lot))];
  const lots = giveBack(to, days, (lot) => minus(roomOf(lot, reading, asked) ?? plus(lot.left, days), lot.left), asked.readings);
  const given = minus(held(lots), held(to));
  const after = { ...kept, lots: [...others, ...lots], granted: plus(kept.granted, given), broughtUp: kept.broughtUp || isAboveZero(given) };
  return spreadOver(after, to, days, reading, asked);
}

/** A right that is known holds no more than it gives; null where nothing says how much that is. */
function roomOf(lot: Lot, reading: Reading, asked: AccountAsked): Fraction | null {
  const right = rightOf(lot, asked);
  return right === undefined || right.outcome !== "determined" || isWhole(reading, asked) ? null : right.days;
}

function takenOff(before: Kept, late: Late, days: Fraction, reading: Reading, asked: AccountAsked): Kept {
  const isOpen = (lot: Lot): boolean => isUsable(lot, reading.on) && firstDayOf(lot.year, asked) <= lastOf(late.now) && !reading.isOthers(lot);
  // Nobody knows how much of it those hold that this training finds, where it does not find all.
  const parted = before.spread.filter((lots) => lots.some(isOpen) && !lots.every(isOpen)).flat();
  const kept = leftInDoubt(before, (lot) => parted.some((each) => isSame(each, lot)));
  const [from, others] = [kept.lots.filter(isOpen), kept.lots.filter((lot) => !isOpen(lot))];
  const { lots, used, beyond } = use(from, days, asked.readings);
  return {
    ...kept,
    lots: [...others, ...lots],
    granted: minus(kept.granted, used),
    broughtUp: kept.broughtUp || isAboveZero(used),
    doubtful: kept.doubtful || (carriesDebts(asked) && someUnknown(kept.lots)),
    beyond: [...kept.beyond.filter((each) => !isForBalance(each, late, reading, asked)), { entered: late.entered, id: nameOf(late.now), day: lastOf(late.now), days: beyond, balances: reading.on }],
  };
}

/** The day on which a year's right opens; where nobody was in service in it, its first. */
function firstDayOf(year: number, asked: AccountAsked): Day {
  const within = yearPeriod(year);
  const firsts = asked.contracts.filter((each) => overlap(each.period, within)).map((each) => each.period.first);
  return firsts.length === 0 ? within.first : Math.max(within.first, Math.min(...firsts));
}

/** In a whole account a right of which no balance was given has nothing left. */
function nothingLeft(asked: AccountAsked): readonly Lot[] {
  const from = asked.accountFrom;
  if (from === null) return [];
  const years = Array.from({ length: yearOf(from) - FIRST_YEAR + 1 }, (_, place) => FIRST_YEAR + place);
  return years
    .filter((year) => asked.contracts.some((each) => overlap(each.period, yearPeriod(year))) && firstDayOf(year, asked) < from && !asked.balances.some((row) => row.year === year && row.kind === "legal"))
    .map((year): Lot => {
      const lastDay = lastDayOf(year, "legal", firstDayOf(year, asked), asked.endsOfPeriods, asked.readings);
      return { year, kind: "legal", opened: from, lastDay, left: ZERO, unknown: false, rightUnknown: false };
    })
    .filter((lot) => lot.lastDay === null || lot.lastDay >= from);
}

const nothingMoments = (asked: AccountAsked): readonly Moment[] =>
  nothingLeft(asked).map((lot) => ({
    day: lot.opened,
    order: BALANCE,
    happens: (kept) => ({ ...kept, lots: [...kept.lots, lot] }),
  }));

/** Whether the whole account begins with nothing: no balance at all, or none of the running year's right. */
function beginsEmpty(asked: AccountAsked): boolean {
  const from = asked.accountFrom;
  if (from === null || asked.on < from) return false;
  return nothingLeft(asked).some((lot) => asked.balances.length === 0 || lot.year === yearOf(from));
}
