// How many workers an employer has (TR 50 § 2), and in which class that puts it (TR 51 § 2, 58 § 1).

import { amount, compare, fraction, over, sum, type Fraction } from "./fraction.js";
import { firstOfYear } from "./calendar.js";
import { official } from "./committee.js";
import type { EmployerRow, SizeClass } from "./dossier.js";
import { valueOn, type Law } from "./law.js";
import type { Citation } from "./rulebook.js";

export type Size =
  | { readonly outcome: "determined"; readonly of: "average" | "workers"; readonly number: Fraction;
      readonly class: SizeClass; readonly citation: readonly Citation[] }
  | { readonly outcome: "undetermined" | "not_applicable"; readonly citation: readonly Citation[] };

const TWO_YEARS = 2;
const QUARTERS = 4;
const COUNTED: Citation = { act: "TR", article: "50 § 2", confidence: "act" };
const COMPARED: Citation = { act: "TR", article: "58 § 1", confidence: "act" };

/** Quarters as whole numbers, so that the next one is one more. */
const quarter = (year: number, place: number): number => year * QUARTERS + place - 1;

function parsedQuarter(text: string): number {
  return quarter(Number(text.slice(0, 4)), Number(text.slice(-1)));
}

/** The reference period of a year: from October two years before its two-year period. */
function referenceQuarters(year: number): readonly number[] {
  const begins = year - (year % TWO_YEARS);
  const first = quarter(begins - TWO_YEARS, QUARTERS);
  return [first, first + 1, first + 2, first + 3];
}

export function sizeOf(law: Law, employer: EmployerRow, year: number): Size {
  return classed(law, numberOf(employer, year), year);
}

/** The size that the workers of one joint committee alone would make (reading `sector_size`). */
export function sizeOfCommittee(law: Law, employer: EmployerRow, code: string, year: number): Size {
  const own = Object.entries(employer.committee_quarter_end_fte ?? {}).find(([written]) => official(written) === code);
  return classed(law, own === undefined ? null : averageOf(own[1], year), year);
}

function classed(law: Law, counted: Counted | null, year: number): Size {
  const on = firstOfYear(year);
  const [lower, upper] = [valueOn(law, "lower_threshold", on), valueOn(law, "upper_threshold", on)];
  if (lower === null || upper === null) return { outcome: "not_applicable", citation: [] };
  if (counted === null) return { outcome: "undetermined", citation: [COUNTED] };
  const small = compare(counted.number, lower.amount) < 0;
  const middle = compare(counted.number, upper.amount) < 0;
  return {
    outcome: "determined",
    ...counted,
    class: small ? "under_10" : middle ? "10_to_20" : "20+",
    citation: [COUNTED, small ? lower.citation : COMPARED],
  };
}

type Counted = { readonly of: "average" | "workers"; readonly number: Fraction };

/** The average over the quarters declared; where there is none, the heads of the first employment. */
function numberOf(employer: EmployerRow, year: number): Counted | null {
  const average = averageOf(employer.quarter_end_fte, year);
  if (average !== null) return average;
  const first = employer.first_employment;
  const after = first != null && parsedQuarter(first.quarter) > Math.max(...referenceQuarters(year));
  return after ? { of: "workers", number: fraction(first.workers) } : null;
}

function averageOf(quarters: EmployerRow["quarter_end_fte"], year: number): Counted | null {
  const reference = referenceQuarters(year);
  const declared = Object.entries(quarters)
    .filter(([name]) => reference.includes(parsedQuarter(name)))
    .map(([, number]) => amount(number));
  return declared.length > 0 ? { of: "average", number: over(sum(declared), fraction(declared.length)) } : null;
}
