// What becomes of a right (TR 57, 58 § 2): granted, used, carried over, set to zero.

import { amount, compare, isAboveZero, least, minus, most, plus, sum, ZERO, type Fraction } from "./fraction.js";
import { NO_BEGINNING, contains, firstOfYear, iso, lastOfYear, overlap, parsed, yearOf, yearPeriod, type Day } from "./calendar.js";
import type { Kind, OpeningBalanceRow } from "./dossier.js";
import type { Contract } from "./facts.js";
import { lastDayOf } from "./five_years.js";
import { giveBack, lateCharges, standingCharges, type Late } from "./late.js";
import { reads, type Readings } from "./readings.js";
import type { Right } from "./right.js";
import { FIRST_YEAR, type Charge } from "./trainings.js";
import { use, type Lot, type Taken } from "./use.js";

export interface AccountAsked {
  readonly on: Day;
  readonly contracts: readonly Contract[];
  readonly readings: Readings;
  readonly rights: ReadonlyMap<number, readonly Right[]>;
  readonly charges: readonly Charge[];
  /** The charges of the trainings known when a balance was read. */
  readonly chargesRead: (on: Day) => readonly Charge[];
  readonly balances: readonly OpeningBalanceRow[];
  /** Year and kind of the rights that are not known. */
  readonly unknownRights: ReadonlySet<string>;
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
  /** Whether all of it is known, and if not, whether anything is sure. */
  readonly known: boolean;
  readonly sure: boolean;
  readonly beginsEmpty: boolean;
  readonly taken: readonly Taken[];
  readonly beyond: readonly Beyond[];
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
  readonly beyond: readonly Beyond[];
  readonly differs: boolean;
  readonly taken: readonly Taken[];
  /** What had been computed of each right that was read, and what the balance is since. */
  readonly restated: readonly Restated[];
  /** Whether a debt may be carried that nobody knows: then nothing after it is known. */
  readonly doubtful: boolean;
  /** Whether a balance was brought up to date: beside what is not known, nothing is sure then. */
  readonly broughtUp: boolean;
  /** Whether some lot of the running year was not known at some time. */
  readonly unknown: boolean;
}

/** Days of a training that no lot could give. */
interface Beyond {
  readonly entered: string;
  readonly days: Fraction;
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
  lots: [], debt: ZERO, granted: ZERO, used: ZERO, lapsed: ZERO, beyond: [], differs: false, taken: [], restated: [], doubtful: false, broughtUp: false, unknown: false,
};

const held = (lots: readonly Lot[]): Fraction => sum(lots.map((lot) => lot.left));
const isUnknown = (kept: Kept): boolean => kept.doubtful || someUnknown(kept.lots);
const someUnknown = (lots: readonly Lot[]): boolean => lots.some((lot) => lot.unknown);

export function accountOf(asked: AccountAsked): Account {
  const account = keep(asked);
  // Where a balance was brought up to date beside what is not known, nothing is sure.
  return account.known && account.years.every((row) => row.known) ? account : { ...account, sure: keep(withKnownAlone(asked)).sure };
}

/** The same account as if there were no right that is not known. */
function withKnownAlone(asked: AccountAsked): AccountAsked {
  const known = [...asked.rights].map(([year, rights]) => [year, rights.filter((right) => right.outcome !== "undetermined")] as const);
  const contracts = asked.contracts.map((contract) => ({ ...contract, transferredFrom: null }));
  return { ...asked, contracts, rights: new Map(known) };
}

function keep(asked: AccountAsked): Account {
  const years = Array.from({ length: yearOf(asked.on) - FIRST_YEAR + 1 }, (_, place) => FIRST_YEAR + place);
  const moments = [...balanceMoments(asked), ...lateMoments(asked), ...comparisons(asked), ...nothingMoments(asked), ...grantMoments(asked), ...transferMoments(asked), ...chargeMoments(asked)];
  const start: { kept: Kept; years: readonly YearOfAccount[] } = { kept: EMPTY, years: [] };
  const end = years.reduce((before, year) => {
    const { kept, row } = inYear(before.kept, year, moments, asked);
    return { kept, years: [...before.years, row] };
  }, start);
  return { ...end.kept, years: end.years, known: !isUnknown(end.kept), sure: !end.kept.broughtUp, beginsEmpty: beginsEmpty(asked), overused: isTooMuch(end.kept, asked) };
}

/** Whether something was followed beyond the credit; where debts are carried, as long as one is open. */
const isTooMuch = (kept: Kept, asked: AccountAsked): boolean =>
  reads(asked.readings, "overuse", "debt") ? isAboveZero(kept.debt) : kept.beyond.some((each) => isAboveZero(each.days));

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
  const kept = inOrder(rest).reduce((state, each) => watched(each.happens(state)), fresh);
  const { granted, used, lapsed: gone } = kept;
  const row = { year, opening: held(opened.lots), granted, used, lapsed: gone, closing: held(kept.lots), known: !kept.unknown };
  return { kept, row };
}

/** Whether what was read on a day is what the year begins with: on 1 January, or as the whole account. */
const isOpening = (day: Day, first: Day, asked: AccountAsked): boolean => day === first || day === asked.accountFrom;

const watched = (kept: Kept): Kept => ({ ...kept, unknown: kept.unknown || isUnknown(kept) });

const [BALANCE, LATE, COMPARISON, PAYMENT, GRANT, CHARGE, LAPSE] = [0, 1, 2, 3, 4, 5, 6];

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
      .filter((right) => (right.outcome !== "not_applicable" || right.byReading) && !isReplaced(right.kind, year, opened, asked))
      .map((right) => ({ day: opened, order: GRANT, happens: (kept: Kept) => grant(kept, lotOf(right, year, opened, asked), asked) }));
  });
}

function isReplaced(kind: Kind, year: number, opened: Day, asked: AccountAsked): boolean {
  if (asked.accountFrom !== null && opened < asked.accountFrom) return true;
  return asked.balances.some((row) => row.year === year && row.kind === kind && parsed(row.on) <= opened);
}

/** The credit with the transferor: whether it follows is a reading, and how much it is has to be stated. */
function transferMoments(asked: AccountAsked): readonly Moment[] {
  if (reads(asked.readings, "transfer", "two")) return [];
  return asked.contracts.flatMap(({ period, transferredFrom }) => {
    // The whole account of that day, or of a later one, has it.
    if (transferredFrom === null || period.first <= (asked.accountFrom ?? NO_BEGINNING)) return [];
    const [first, last] = [Math.max(FIRST_YEAR, yearOf(transferredFrom)), yearOf(period.first)];
    const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
    return years
      .filter((year) => !isReplaced("legal", year, period.first, asked))
      .map((year) => {
        const lastDay = lastDayOf(year, "legal", period.first, asked.endsOfPeriods, asked.readings);
        const lot = { year, kind: "legal", opened: period.first, lastDay, left: ZERO, unknown: true } as const;
        if (lastDay !== null && lastDay < period.first) return null;
        return { day: period.first, order: GRANT, happens: (kept: Kept) => grant(kept, lot, asked) };
      })
      .filter((moment) => moment !== null);
  });
}

function lotOf(right: Right, year: number, opened: Day, asked: AccountAsked): Lot {
  const unknown = right.outcome === "undetermined";
  const lastDay = lastDayOf(year, right.kind, opened, asked.endsOfPeriods, asked.readings);
  return { year, kind: right.kind, opened, lastDay, left: unknown ? right.atLeast : right.days, unknown };
}

function grant(kept: Kept, lot: Lot, asked: AccountAsked): Kept {
  const granted = plus(kept.granted, lot.left);
  // Nobody knows what is left of a debt that a right may have paid that is not known.
  const doubtful = kept.doubtful || (lot.unknown && isAboveZero(kept.debt));
  return paid({ ...kept, lots: [...kept.lots, lot], granted, doubtful }, asked);
}

/** Under the reading `debt` an excess waits for the next days of any kind. */
function paid(kept: Kept, asked: AccountAsked): Kept {
  if (!isAboveZero(kept.debt)) return kept;
  const { lots, used, beyond } = use(kept.lots, kept.debt, asked.readings);
  return { ...kept, lots, used: plus(kept.used, used), debt: beyond, doubtful: kept.doubtful || someUnknown(kept.lots) };
}

/** What was read after its end is never there to be used; of what is, what is owed is paid. */
function settled(kept: Kept, day: Day, asked: AccountAsked): Kept {
  const isOver = (lot: Lot): boolean => lot.lastDay !== null && lot.lastDay < Math.max(day, lot.opened);
  const gone = kept.lots.filter(isOver);
  return paid({ ...kept, lots: kept.lots.filter((lot) => !isOver(lot)), lapsed: plus(kept.lapsed, held(gone)) }, asked);
}

const chargeMoments = (asked: AccountAsked): readonly Moment[] =>
  asked.charges.filter((charge) => charge.day >= (asked.accountFrom ?? charge.day)).map((charge) => ({ day: charge.day, order: CHARGE, happens: (kept) => charged(kept, charge, asked) }));

function charged(kept: Kept, charge: Charge, asked: AccountAsked): Kept {
  const { lots, from, used, beyond } = use(kept.lots, charge.days, asked.readings);
  const carried = reads(asked.readings, "overuse", "debt");
  return {
    ...kept,
    lots,
    used: plus(kept.used, used),
    debt: carried ? plus(kept.debt, beyond) : kept.debt,
    beyond: [...kept.beyond, { entered: charge.entered, days: beyond }],
    doubtful: kept.doubtful || (carried && someUnknown(kept.lots)),
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
  const lastDay = lastDayOf(row.year, row.kind, firstOfYear(row.year), asked.endsOfPeriods, asked.readings);
  const lot = { year: row.year, kind: row.kind, opened, lastDay, left, unknown: false };
  const after = {
    ...kept,
    lots: [...kept.lots.filter((each) => !isOld(each)), lot],
    lapsed: plus(kept.lapsed, held(old)),
    granted: plus(kept.granted, left),
    debt: isAboveZero(days) ? kept.debt : minus(kept.debt, days),
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

/** Balances of one day that were read on two days are brought up each by its own. */
function lateMoments(asked: AccountAsked): readonly Moment[] {
  const whole = asked.accountFrom === null ? [] : [iso(asked.accountFrom)];
  const read = asked.balances.map((row) => `${row.on} ${row.read_on ?? row.on}`);
  const days = [...new Set([...read, ...whole.map((day) => `${day} ${day}`)])];
  return days.map((key) => {
    const rows = asked.balances.filter((row) => `${row.on} ${row.read_on ?? row.on}` === key);
    const day = parsed(key.slice(0, 10));
    const late = lateCharges(asked.chargesRead(parsed(key.slice(-10))), asked.charges, day);
    return { day, order: LATE, happens: (kept: Kept) => late.reduce((state, each) => broughtUp(state, each, rows, day, asked, key.slice(-10) === iso(day)), kept) };
  });
}

const comparisons = (asked: AccountAsked): readonly Moment[] =>
  asked.balances.map((row) => ({ day: parsed(row.on), order: COMPARISON, happens: differing }));

function broughtUp(kept: Kept, late: Late, rows: readonly OpeningBalanceRow[], on: Day, asked: AccountAsked, readThen: boolean): Kept {
  const isWhole = asked.accountFrom === on;
  const isGiven = (lot: Lot): boolean => asked.balances.some((row) => parsed(row.on) === on && row.year === lot.year && row.kind === lot.kind);
  const isRead = (lot: Lot): boolean => (isWhole && readThen && !isGiven(lot)) || rows.some((row) => row.year === lot.year && row.kind === lot.kind);
  const hadBegun = (lot: Lot): boolean => firstDayOf(lot.year, asked) <= late.day;
  // What another day's reading of the same balance says is brought up by itself.
  const isOthers = (lot: Lot): boolean => isGiven(lot) && !isRead(lot);
  const begun = kept.lots.filter((lot) => hadBegun(lot) && !isOthers(lot));
  const others = kept.lots.filter((lot) => !hadBegun(lot) || isOthers(lot));
  if (!isAboveZero(late.more)) {
    const back = least(minus(ZERO, late.more), hadTaken(late, isRead, on, rows, kept, asked));
    const lots = giveBack(begun.filter((lot) => isRead(lot) && takesBack(lot, on, asked)), back, (lot) => minus(rightOf(lot, asked), lot.left), asked.readings);
    const untouched = begun.filter((lot) => !(isRead(lot) && takesBack(lot, on, asked)));
    const given = minus(held(lots), minus(held(begun), held(untouched)));
    return { ...kept, lots: [...others, ...untouched, ...lots], granted: plus(kept.granted, given), broughtUp: kept.broughtUp || isAboveZero(given) };
  }
  const carried = reads(asked.readings, "overuse", "debt");
  // What found no day is carried as a debt already, where debts are.
  const owed = carried ? sum(kept.beyond.filter((each) => each.entered === late.entered).map((each) => each.days)) : ZERO;
  const rest = minus(minus(late.more, owed), standingCharges(kept.taken, late, isRead, on));
  const { lots, used, beyond } = use(begun, isAboveZero(rest) ? rest : ZERO, asked.readings);
  // Where nothing is left of what was not read, what came late is in the balances that were.
  const isElsewhere = rows.length === 0 && asked.balances.some((row) => parsed(row.on) === on);
  if (isElsewhere) return { ...kept, lots: [...others, ...lots] };
  return {
    ...kept,
    lots: [...others, ...lots],
    granted: minus(kept.granted, used),
    broughtUp: kept.broughtUp || isAboveZero(used),
    doubtful: kept.doubtful || (carried && someUnknown(kept.lots)),
    debt: carried ? plus(kept.debt, beyond) : kept.debt,
    beyond: [...kept.beyond.filter((each) => each.entered !== late.entered), { entered: late.entered, days: plus(owed, beyond) }],
  };
}

/** What a training had taken, by what was known when the balance was read, of the days that it replaces. */
function hadTaken(late: Late, isRead: (lot: Lot) => boolean, on: Day, rows: readonly OpeningBalanceRow[], kept: Kept, asked: AccountAsked): Fraction {
  // Of what lies before a whole account nothing is computed: it had taken what it was long.
  if (asked.accountFrom === on) return minus(ZERO, late.more);
  const [row] = rows;
  const readOn = parsed(row?.read_on ?? row?.on ?? iso(on));
  const earlier = asked.balances.filter((each) => parsed(each.on) < on);
  const then = accountOf({ ...asked, on: on - 1, charges: asked.chargesRead(readOn), balances: earlier });
  const of = (taken: readonly Taken[]): Fraction =>
    sum(taken.filter((each) => each.entered === late.entered && each.day < on && !each.lot.unknown && isRead(each.lot)).map((each) => each.days));
  const taken = most(ZERO, minus(of(then.taken), of(kept.taken)));
  // What had been too long is given back as well where the balance says that days were left all the same.
  const wasLeft = isAboveZero(held(kept.lots.filter(isRead)));
  const tooLong = sum(then.beyond.filter((each) => each.entered === late.entered).map((each) => each.days));
  return wasLeft && !reads(asked.readings, "overuse", "debt") ? plus(taken, tooLong) : taken;
}

function firstDayOf(year: number, asked: AccountAsked): Day {
  const within = yearPeriod(year);
  const worked = asked.contracts.filter((each) => overlap(each.period, within));
  return Math.max(within.first, Math.min(...worked.map((each) => each.period.first)));
}

/** In a whole account nothing goes back to a right that is not known. */
const takesBack = (lot: Lot, on: Day, asked: AccountAsked): boolean =>
  asked.accountFrom !== on || !asked.unknownRights.has(`${lot.year} ${lot.kind}`);

const rightOf = (lot: Lot, asked: AccountAsked): Fraction =>
  asked.rights.get(lot.year)?.find((right) => right.kind === lot.kind)?.days ?? ZERO;

/** In a whole account a right of which no balance was given has nothing left. */
function nothingLeft(asked: AccountAsked): readonly Lot[] {
  const from = asked.accountFrom;
  if (from === null) return [];
  const years = Array.from({ length: yearOf(from) - FIRST_YEAR + 1 }, (_, place) => FIRST_YEAR + place);
  return years
    .filter((year) => firstDayOf(year, asked) < from && !asked.balances.some((row) => row.year === year && row.kind === "legal"))
    .map((year): Lot => {
      const lastDay = lastDayOf(year, "legal", firstDayOf(year, asked), asked.endsOfPeriods, asked.readings);
      return { year, kind: "legal", opened: from, lastDay, left: ZERO, unknown: false };
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
