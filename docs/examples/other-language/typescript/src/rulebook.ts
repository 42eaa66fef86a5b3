// The exported rulebook: the law's own tables, which this engine has none of.

import { amount, fraction, type Fraction } from "./fraction.js";
import { NO_BEGINNING, NO_END, parsed, type Day, type Period } from "./calendar.js";
import { minutesOf } from "./clock.js";
import { official } from "./committee.js";
import type { AgreementRow, Kind, PathStepRow, SizeClass } from "./dossier.js";

export interface Citation {
  readonly act: string;
  readonly article: string;
  readonly confidence: string;
}

export interface Value {
  readonly name: string;
  readonly amount: Fraction;
  readonly period: Period;
  readonly knownFrom: Day;
  readonly citation: Citation;
}

/** What an agreement gives a full-timer from a year on, in days or in minutes. */
export interface Step {
  readonly fromYear: number;
  readonly sizeClass: SizeClass;
  readonly kind: Kind;
  readonly unit: "days" | "minutes";
  readonly amount: Fraction;
  readonly conditional: boolean;
}

export interface Agreement {
  readonly committees: readonly string[];
  readonly period: Period;
  readonly knownFrom: Day;
  readonly steps: readonly Step[];
  readonly ownProration: boolean;
  readonly binding: boolean;
}

export interface OnlyKnown {
  readonly committee: string;
  readonly knownFrom: Day;
}

export interface Rulebook {
  readonly values: readonly Value[];
  readonly agreements: readonly Agreement[];
  readonly onlyKnown: readonly OnlyKnown[];
  readonly committees: ReadonlySet<string>;
  /** The default of each reading. */
  readonly defaults: Readonly<Record<string, string>>;
}

interface ValueRow {
  readonly name: string;
  readonly amount: string;
  readonly from: string;
  readonly to?: string | null;
  readonly known_from: string;
  readonly citation: Citation;
}

interface BookStepRow extends PathStepRow {
  readonly condition?: string | null;
}

interface BookAgreementRow {
  readonly committee: string;
  readonly covers?: readonly string[];
  readonly from: string;
  readonly to?: string | null;
  readonly known_from?: string | null;
  readonly steps: readonly BookStepRow[];
  readonly proration?: string | null;
  readonly binding?: boolean | null;
}

/** rulebook.json, as `spec export` writes it. */
export interface RulebookFile {
  readonly values: readonly ValueRow[];
  readonly agreements: readonly BookAgreementRow[];
  readonly only_known: readonly { readonly committee: string; readonly known_from: string }[];
  readonly committees: readonly string[];
  readonly readings: readonly { readonly name: string; readonly options: readonly { readonly option: string }[] }[];
}

export function rulebookOf(file: RulebookFile): Rulebook {
  return {
    values: file.values.map(valueOf),
    agreements: file.agreements.map(shippedAgreement),
    onlyKnown: file.only_known.map((row) => ({ committee: row.committee, knownFrom: parsed(row.known_from) })),
    committees: new Set(file.committees),
    defaults: Object.fromEntries(file.readings.map((row) => [row.name, row.options[0]?.option ?? ""])),
  };
}

const periodOf = (from: string, to: string | null | undefined): Period => ({
  first: parsed(from),
  last: to == null ? NO_END : parsed(to),
});

const valueOf = (row: ValueRow): Value => ({
  name: row.name,
  amount: amount(row.amount),
  period: periodOf(row.from, row.to),
  knownFrom: parsed(row.known_from),
  citation: row.citation,
});

const stepOf = (row: PathStepRow, conditional: boolean): Step => ({
  fromYear: row.from_year,
  sizeClass: row.class,
  kind: row.kind,
  unit: row.hours == null ? "days" : "minutes",
  amount: row.hours == null ? amount(row.days ?? 0) : fraction(minutesOf(row.hours)),
  conditional,
});

const shippedAgreement = (row: BookAgreementRow): Agreement => ({
  committees: [row.committee, ...(row.covers ?? [])].map(official),
  period: periodOf(row.from, row.to),
  knownFrom: row.known_from == null ? NO_BEGINNING : parsed(row.known_from),
  steps: row.steps.map((step) => stepOf(step, step.condition != null)),
  ownProration: row.proration != null,
  binding: row.binding ?? true,
});

/** An agreement that the caller registers in the dossier. */
export const registeredAgreement = (row: AgreementRow): Agreement => ({
  committees: [row.committee, ...(row.covers ?? [])].map(official),
  period: periodOf(row.valid_from, row.valid_to),
  knownFrom: row.known_on == null ? NO_BEGINNING : parsed(row.known_on),
  steps: row.days.map((step) => stepOf(step, row.condition != null)),
  ownProration: row.proration != null,
  binding: row.binding ?? true,
});
