// A worker's right of a year: A x B x C, month by month, rounded once at the end (TR 50 § 3).

import { compare, fraction, isAboveZero, over, plus, sum, times, ONE, ZERO, amount, type Fraction } from "./fraction.js";
import { contains, firstOfYear, lengthOf, yearPeriod, MONTHS } from "./calendar.js";
import { inDays, inMinutes, minutesOf } from "./clock.js";
import { dayOfContract } from "./day_length.js";
import type { EmployerRow, Kind } from "./dossier.js";
import type { Contract } from "./facts.js";
import { cited, legalFigure, sectoralFigure, type Asked, type Figure } from "./figure.js";
import { isOpen, standing, withoutFigures, type Law } from "./law.js";
import { sharesOfMonth, workedOn, type Share } from "./months.js";
import type { Readings } from "./readings.js";
import { rounded } from "./rounding.js";
import type { Agreement, Citation } from "./rulebook.js";
import type { Size } from "./size.js";

export interface Right {
  readonly kind: Kind;
  readonly outcome: "determined" | "undetermined" | "not_applicable";
  readonly days: Fraction;
  readonly unrounded: Fraction;
  /** Where the figure is in hours. */
  readonly minutes: Fraction | null;
  /** What is sure of an undetermined right. */
  readonly atLeast: Fraction;
  readonly citation: readonly Citation[];
}

export interface YearAsked {
  readonly law: Law;
  readonly readings: Readings;
  readonly employer: EmployerRow;
  readonly year: number;
  readonly size: Size;
}

const none = (kind: Kind, citation: readonly Citation[]): Right => ({
  kind, outcome: "not_applicable", days: ZERO, unrounded: ZERO, minutes: null, atLeast: ZERO, citation,
});

const unknown = (kind: Kind, citation: readonly Citation[]): Right => ({ ...none(kind, citation), outcome: "undetermined" });

/** The rights of a worker in a year: always the legal one, the others where there is something. */
export function rightsOf(asked: YearAsked, contracts: readonly Contract[]): readonly Right[] {
  const worked = contracts.filter((each) => each.period.first <= yearPeriod(asked.year).last && each.period.last >= firstOfYear(asked.year));
  if (worked.length === 0) return [none("legal", [cited("50 § 3")])];
  return [legal(asked, worked), ...sectoral(asked, worked), ...company(asked, worked)];
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
  const figure: Figure = { known: "amount", unit: "days", amount: granted, ownProration: false, citation: [] };
  const right = prorated(asked, contracts, "company", () => figure);
  return right === null ? [] : [right];
}

/** A month's part of the right: what is known of it, and what is sure of it. */
interface Part {
  readonly known: boolean;
  readonly days: Fraction;
  readonly minutes: Fraction;
  readonly inHours: boolean;
  readonly sure: Fraction;
  readonly citation: readonly Citation[];
}

const sharesOfYear = (asked: YearAsked, contracts: readonly Contract[]): readonly Share[] =>
  Array.from({ length: MONTHS }, (_, month) => sharesOfMonth(contracts, asked.year, month, asked.readings)).flat();

type FigureOf = (about: Asked) => Figure;

function prorated(asked: YearAsked, contracts: readonly Contract[], kind: Kind, figureOf: FigureOf): Right | null {
  const parts = sharesOfYear(asked, contracts).map((share) => partOf(asked, contracts, share, figureOf));
  const held = parts.filter((part) => part !== null);
  if (held.length === 0) return null;
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
    citation,
  };
}

/** What rounding does to the days it does to the minutes. */
const asRounded = (minutes: Fraction, unrounded: Fraction, days: Fraction): Fraction =>
  isAboveZero(unrounded) ? over(times(minutes, days), unrounded) : minutes;

function partOf(asked: YearAsked, contracts: readonly Contract[], share: Share, figureOf: FigureOf): Part | null {
  const { contract, day, part } = share;
  const { size, year } = asked;
  const fullTimeDay = dayOfContract(contract, day, fraction(minutesOf(asked.employer.full_time_day)));
  const sizeClass = size.outcome === "determined" ? size.class : "under_10";
  const figure = figureOf({ code: contract.committee, sizeClass, year, day, fullTimeDay });
  if (figure.known === "nothing") return null;
  const nothing = { known: false, days: ZERO, minutes: ZERO, inHours: false, sure: ZERO, citation: figure.citation };
  if (part === null) return nothing;
  const months = over(part, fraction(MONTHS));
  if (figure.known === "open") return { ...nothing, sure: times(figure.sure, months) };
  if (figure.ownProration && !isFullTimerAllYear(contracts, asked)) return nothing;
  const written = times(figure.amount, months);
  const days = figure.unit === "days" ? written : inDays(written, fullTimeDay);
  return { known: true, days, minutes: inMinutes(days, fullTimeDay), inHours: figure.unit === "minutes", sure: days, citation: figure.citation };
}

/** Under contract at full-time on every day of the year. */
function isFullTimerAllYear(contracts: readonly Contract[], asked: YearAsked): boolean {
  const year = yearPeriod(asked.year);
  return Array.from({ length: lengthOf(year) }, (_, place) => year.first + place).every((day) => {
    const running = contracts.filter((each) => contains(each.period, day));
    const worked = running.reduce((all, each) => plus(all, workedOn(each, day, asked.readings)), ZERO);
    return compare(worked, ONE) >= 0;
  });
}
