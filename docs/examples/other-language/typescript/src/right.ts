// A worker's right of a year: A x B x C, month by month, rounded once at the end (TR 50 § 3).

import { amount, compare, fraction, isAboveZero, ONE, over, sum, times, ZERO, type Fraction } from "./fraction.js";
import { contains, firstOfYear, lengthOf, MONTHS, overlap, yearPeriod, type Day } from "./calendar.js";
import { inDays, inMinutes, minutesOf } from "./clock.js";
import { fullTimeDay as fullTimeDayOn } from "./day_length.js";
import type { EmployerRow, Kind } from "./dossier.js";
import { regimeOn, type Contract } from "./facts.js";
import { cited, legalFigure, sectoralFigure, type Asked, type Figure } from "./figure.js";
import { isOpen, standing, withoutFigures, type Law } from "./law.js";
import { sharesOfMonth, type Share } from "./months.js";
import type { Readings } from "./readings.js";
import { rounded } from "./rounding.js";
import type { Agreement, Citation } from "./rulebook.js";
import { sizeOfCommittee, type Size } from "./size.js";

export interface Right {
  readonly kind: Kind;
  readonly outcome: "determined" | "undetermined" | "not_applicable";
  readonly days: Fraction;
  readonly unrounded: Fraction;
  /** Where the figure is in hours. */
  readonly minutes: Fraction | null;
  /** What is sure of an undetermined right. */
  readonly atLeast: Fraction;
  /** Whether there is none because a reading says so. */
  readonly byReading: boolean;
  /** Whether it is not known since an agreement prorates in its own way. */
  readonly inOwnWay: boolean;
  readonly citation: readonly Citation[];
}

export interface YearAsked {
  readonly law: Law;
  readonly readings: Readings;
  readonly employer: EmployerRow;
  readonly year: number;
  readonly size: Size;
}

const HALF = fraction(1, 2);

const none = (kind: Kind, citation: readonly Citation[]): Right => ({
  kind, outcome: "not_applicable", days: ZERO, unrounded: ZERO, minutes: null, atLeast: ZERO, byReading: false, inOwnWay: false, citation,
});

const unknown = (kind: Kind, citation: readonly Citation[]): Right => ({ ...none(kind, citation), outcome: "undetermined" });

/** The rights of a worker in a year: always the legal one, the others where there is something. */
export function rightsOf(asked: YearAsked, contracts: readonly Contract[]): readonly Right[] {
  const employed = contracts.filter((each) => each.period.first <= yearPeriod(asked.year).last && each.period.last >= firstOfYear(asked.year));
  const worked = sharesOfYear(asked, employed).length > 0 ? employed : [];
  if (worked.length === 0) return [none("legal", [cited("50 § 3")])];
  return [legal(asked, worked), ...sectoral(asked, worked), ...company(asked, worked)];
}

/** Days that a full-timer has all year, prorated as the right is (TR 50 § 3). */
export function proratedDays(asked: YearAsked, contracts: readonly Contract[], days: Fraction): Right | null {
  return prorated(asked, contracts, "legal", (about) => {
    // Where an agreement says what a part-timer counts for, that is so of whatever is prorated there.
    const figure = legalFigure(asked.law, asked.readings, about);
    const ownWay = figure.known === "amount" ? figure.ownWay : null;
    return { known: "amount", unit: "days", amount: days, ownWay, sizedByCommittee: false, citation: [] };
  });
}

function legal(asked: YearAsked, contracts: readonly Contract[]): Right {
  const { size, law, readings } = asked;
  if (size.outcome !== "determined") return { ...unknown("legal", size.citation), outcome: size.outcome };
  if (size.class === "under_10") return none("legal", size.citation);
  return prorated(asked, contracts, "legal", (about) => legalFigure(law, readings, about)) ?? none("legal", [cited("50 § 3")]);
}

function sectoral(asked: YearAsked, contracts: readonly Contract[]): readonly Right[] {
  const { size, law, readings } = asked;
  if (size.outcome === "not_applicable") return [];
  if (size.outcome === "undetermined") {
    const codes = sharesOfYear(asked, contracts).map((share) => share.contract.committee);
    return codes.some((code) => mayGiveSectorRight(law, code, asked.year)) ? [unknown("sectoral", size.citation)] : [];
  }
  const right = prorated(asked, contracts, "sectoral", (about) => sectoralFigure(law, readings, about));
  return right === null ? [] : [right];
}

function mayGiveSectorRight(law: Law, code: string, year: number): boolean {
  const stand = standing(law, code);
  if (stand.length > 0) return stand.some(({ agreement }) => givesBeside(agreement, year));
  return isOpen(withoutFigures(law, code, yearPeriod(year)));
}

/** Whether it gives days beside in some size, or might have before its first year. */
function givesBeside(agreement: Agreement, year: number): boolean {
  const steps = agreement.steps.filter((step) => step.kind === "sectoral");
  const sizes = [...new Set(steps.map((step) => step.sizeClass))];
  const firsts = sizes.map((size) => Math.min(...steps.filter((step) => step.sizeClass === size).map((step) => step.fromYear)));
  return agreement.notFound.includes("under_10") || steps.some((step) => isAboveZero(step.amount)) || firsts.some((first) => year < first);
}

function company(asked: YearAsked, contracts: readonly Contract[]): readonly Right[] {
  const granted = amount(asked.employer.company_days?.[String(asked.year)] ?? 0);
  if (!isAboveZero(granted)) return [];
  const figure: Figure = { known: "amount", unit: "days", amount: granted, ownWay: null, sizedByCommittee: false, citation: [] };
  const right = prorated(asked, contracts, "company", () => figure);
  return right === null ? [] : [right];
}

/** A month of which there is no right. */
interface Nothing {
  readonly nothing: true;
  readonly byReading: boolean;
}

interface Own {
  readonly agreement: Agreement;
  readonly amount: Fraction;
}

/** A month's part of the right: what is known of it, and what is sure of it. */
interface Part {
  readonly known: boolean;
  readonly days: Fraction;
  readonly minutes: Fraction;
  readonly inHours: boolean;
  /** A figure that an agreement prorates in its own way. */
  readonly own: Own | null;
  readonly sure: Fraction;
  readonly citation: readonly Citation[];
}

const sharesOfYear = (asked: YearAsked, contracts: readonly Contract[]): readonly Share[] =>
  Array.from({ length: MONTHS }, (_, month) => sharesOfMonth(contracts, asked.year, month, asked.readings)).flat();

type FigureOf = (about: Asked) => Figure;

const isNothing = (part: Part | Nothing): part is Nothing => "nothing" in part;

function prorated(asked: YearAsked, contracts: readonly Contract[], kind: Kind, figureOf: FigureOf): Right | null {
  const parts = sharesOfYear(asked, contracts).map((share) => partOf(asked, contracts, share, figureOf));
  const held = parts.filter((part): part is Part => !isNothing(part));
  if (held.length === 0) return parts.some((part) => isNothing(part) && part.byReading) ? { ...none(kind, []), byReading: true } : null;
  // The figure of an agreement that prorates in its own way is known of who has it all year.
  const own = held.find((part) => part.own !== null)?.own ?? null;
  const asWritten = own !== null && isFullTimerAllYear(contracts, asked) && held.length === parts.length &&
    held.every((part) => part.own !== null && part.known === held[0]?.known && part.own.agreement === own.agreement && compare(part.own.amount, own.amount) === 0);
  if (own !== null && !asWritten) return partlyKnown(kind, held, asked);
  const all = (pick: (part: Part) => Fraction): Fraction => sum(held.map(pick));
  const citation = [...held.flatMap((part) => part.citation), cited("50 § 3")];
  const [unrounded, sure] = [all((part) => part.days), all((part) => part.sure)];
  const option = asked.readings["rounding"];
  const days = rounded(unrounded, option);
  const unsure = held.some((part) => !part.known);
  return {
    kind,
    outcome: unsure ? "undetermined" : "determined",
    days,
    unrounded,
    minutes: held.some((part) => part.inHours) ? asRounded(all((part) => part.minutes), unrounded, days) : null,
    atLeast: rounded(sure, option),
    byReading: false,
    inOwnWay: false,
    citation,
  };
}

/** Of the months that an agreement prorates in its own way nothing is sure. */
const partlyKnown = (kind: Kind, held: readonly Part[], asked: YearAsked): Right => ({
  ...unknown(kind, held.flatMap((part) => part.citation)),
  inOwnWay: true,
  atLeast: rounded(sum(held.map((part) => (part.own === null ? part.sure : ZERO))), asked.readings["rounding"]),
});

/** What rounding does to the days it does to the minutes. */
const asRounded = (minutes: Fraction, unrounded: Fraction, days: Fraction): Fraction =>
  isAboveZero(unrounded) ? over(times(minutes, days), unrounded) : minutes;

function partOf(asked: YearAsked, contracts: readonly Contract[], share: Share, figureOf: FigureOf): Part | Nothing {
  const { contract, day, part } = share;
  const { size, year } = asked;
  const fullTimeDay = fullTimeDayOn(contracts, day, fraction(minutesOf(asked.employer.full_time_day)));
  const sizeClass = size.outcome === "determined" ? size.class : "under_10";
  const bySector = sizeOfCommittee(asked.law, asked.employer, contract.committee, year);
  const committeeSize = bySector.outcome === "determined" ? bySector.class : null;
  const figure = figureOf({ code: contract.committee, sizeClass, year, day, fullTimeDay, committeeSize });
  if (figure.known === "nothing") return { nothing: true, byReading: figure.byReading };
  const nothing = { known: false, days: ZERO, minutes: ZERO, inHours: false, own: null, sure: ZERO, citation: figure.citation };
  if (part === null) return nothing;
  const flat = figure.known === "amount" && figure.ownWay?.proration === "flat_half" && !share.weighted ? flatHalf(part, contracts) : null;
  const months = over(flat ?? part, fraction(MONTHS));
  if (figure.known === "open") {
    const own = figure.ownWay === null ? null : { agreement: figure.ownWay, amount: figure.sure };
    return { ...nothing, own, sure: share.firm ? times(figure.sure, months) : ZERO };
  }
  const written = times(figure.amount, months);
  const days = figure.unit === "days" ? written : inDays(written, fullTimeDay);
  const own = figure.ownWay === null || flat !== null ? null : { agreement: figure.ownWay, amount: figure.amount };
  return { known: true, days, minutes: inMinutes(days, fullTimeDay), inHours: figure.unit === "minutes", own, sure: share.firm ? days : ZERO, citation: figure.citation };
}

/** Who works at least half of full-time has a flat half; of less, and of contracts side by side, nothing is said. */
function flatHalf(part: Fraction, contracts: readonly Contract[]): Fraction | null {
  const beside = contracts.some((one) => contracts.some((other) => one !== other && overlap(one.period, other.period)));
  if (beside || compare(part, HALF) < 0) return null;
  return compare(part, ONE) === 0 ? ONE : HALF;
}

/** Under contract at full-time on every day of the year, and suspended on none. */
function isFullTimerAllYear(contracts: readonly Contract[], asked: YearAsked): boolean {
  const year = yearPeriod(asked.year);
  return Array.from({ length: lengthOf(year) }, (_, place) => year.first + place).every((day) => {
    const running = contracts.filter((each) => contains(each.period, day));
    return running.length > 0 && running.every((each) => isFullOn(each, day));
  });
}

function isFullOn(contract: Contract, day: Day): boolean {
  const regime = regimeOn(contract, day);
  const suspended = contract.suspensions.some((each) => contains(each.period, day));
  return regime !== null && compare(regime.fraction, ONE) === 0 && !suspended;
}
