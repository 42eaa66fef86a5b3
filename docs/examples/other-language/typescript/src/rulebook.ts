// The exported rulebook: the law's own tables, which this engine has none of.

import { amount, fraction, type Fraction } from "./fraction.js";
import { NO_BEGINNING, NO_END, parsed, type Day, type Period } from "./calendar.js";
import { minutesOf } from "./clock.js";
import { official } from "./committee.js";
import type { AgreementRow, Kind, LengthRow, SectorRuleRow, SizeClass } from "./dossier.js";

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
  /** Sizes of which the sources say nothing, so that nobody knows what the agreement gives there. */
  readonly notFound: readonly SizeClass[];
  /** A way of its own in which it counts for who is no full-timer all year; "words" where only words say it. */
  readonly proration: "flat_half" | "words" | null;
  readonly binding: boolean;
  /** Whether its sizes are those of the committee's own workers (reading `sector_size`). */
  readonly sizedByCommittee: boolean;
  readonly rules: readonly SectorRule[];
}

/** What a sector has beside the yearly right: shown, and counted nowhere. */
export interface SectorRule {
  /** The id of the finding that shows it: its kind, and what it says besides. */
  readonly id: string;
  readonly years: { readonly first: number; readonly last: number };
  /** Of which sizes; none where of all. */
  readonly sizes: readonly SizeClass[];
}

/** What is known without figures: an agreement, or only collective days or rules, so that the act's hold. */
export interface Unregistered {
  readonly committee: string;
  readonly knownFrom: Day;
  readonly leavesTheAct: boolean;
  readonly rules: readonly SectorRule[];
}

export interface Rulebook {
  readonly values: readonly Value[];
  readonly agreements: readonly Agreement[];
  readonly unregistered: readonly Unregistered[];
  /** The committees that exist or existed, each with its days. */
  readonly committees: ReadonlyMap<string, Period>;
  /** The default of each reading. */
  readonly defaults: Readonly<Record<string, string>>;
}

interface PeriodRow {
  readonly from: string | null;
  readonly to: string | null;
}

interface ValueRow {
  readonly name: string;
  readonly amount: string;
  readonly period: PeriodRow;
  readonly known_from: string;
  readonly citation: Citation;
}

interface BookStepRow {
  readonly from_year: number;
  readonly size_class: SizeClass;
  readonly kind: Kind;
  readonly figure: LengthRow;
  readonly condition?: string | null;
}

interface BookAgreementRow {
  readonly committee: string;
  readonly covers?: readonly string[];
  readonly period: PeriodRow;
  readonly known_from?: string | null;
  readonly steps: readonly BookStepRow[];
  readonly not_found?: readonly SizeClass[];
  readonly proration?: string | null;
  readonly prorated_by?: string | null;
  readonly binding?: boolean | null;
  readonly sized_by_committee?: boolean;
  readonly rules?: readonly BookRuleRow[];
}

interface BookRuleRow {
  readonly kind: string;
  readonly most?: unknown;
  readonly months?: number | null;
  readonly over_years?: number | null;
  readonly words?: string | null;
  readonly from_year: number;
  readonly until_year?: number | null;
  readonly size_classes?: readonly SizeClass[];
}

interface UnregisteredRow {
  readonly committee: string;
  readonly known_from: string;
  readonly collective_only?: boolean;
  readonly beside_only?: boolean;
  readonly rules?: readonly BookRuleRow[];
}

/** rulebook.json, as `spec export` writes it. */
export interface RulebookFile {
  readonly values: readonly ValueRow[];
  readonly agreements: readonly BookAgreementRow[];
  readonly unregistered: readonly UnregisteredRow[];
  readonly committees: readonly { readonly committee: string; readonly existed: PeriodRow }[];
  readonly readings: readonly { readonly name: string; readonly options: readonly { readonly option: string }[] }[];
}

export function rulebookOf(file: RulebookFile): Rulebook {
  return {
    values: file.values.map(valueOf),
    agreements: file.agreements.map(shippedAgreement),
    unregistered: file.unregistered.map(unregisteredOf),
    committees: new Map(file.committees.map((row) => [row.committee, periodOf(row.existed.from, row.existed.to)])),
    defaults: Object.fromEntries(file.readings.map((row) => [row.name, row.options[0]?.option ?? ""])),
  };
}

const periodOf = (from: string | null, to: string | null | undefined): Period => ({
  first: from === null ? NO_BEGINNING : parsed(from),
  last: to == null ? NO_END : parsed(to),
});

const valueOf = (row: ValueRow): Value => ({
  name: row.name,
  amount: amount(row.amount),
  period: periodOf(row.period.from, row.period.to),
  knownFrom: parsed(row.known_from),
  citation: row.citation,
});

const unregisteredOf = (row: UnregisteredRow): Unregistered => ({
  committee: row.committee,
  knownFrom: parsed(row.known_from),
  leavesTheAct: row.collective_only === true || row.beside_only === true,
  rules: (row.rules ?? []).map((rule) => ruleOf(rule, rule.size_classes)),
});

const prorationInWords = (words: string | null | undefined): "words" | null => (words == null ? null : "words");

const figureOf = (row: LengthRow): Pick<Step, "unit" | "amount"> =>
  row.hours == null
    ? { unit: "days", amount: amount(row.days ?? 0) }
    : { unit: "minutes", amount: fraction(minutesOf(row.hours)) };

const shippedAgreement = (row: BookAgreementRow): Agreement => ({
  committees: [row.committee, ...(row.covers ?? [])].map(official),
  period: periodOf(row.period.from, row.period.to),
  knownFrom: row.known_from == null ? NO_BEGINNING : parsed(row.known_from),
  steps: row.steps.map((step) => ({
    fromYear: step.from_year,
    sizeClass: step.size_class,
    kind: step.kind,
    ...figureOf(step.figure),
    conditional: step.condition != null,
  })),
  notFound: row.not_found ?? [],
  proration: row.prorated_by === "flat_half" ? "flat_half" : prorationInWords(row.prorated_by ?? row.proration),
  binding: row.binding ?? true,
  sizedByCommittee: row.sized_by_committee ?? false,
  rules: (row.rules ?? []).map((rule) => ruleOf(rule, rule.size_classes)),
});

const ruleOf = (row: SectorRuleRow | BookRuleRow, sizes: readonly SizeClass[] | undefined): SectorRule => ({
  id: ruleId(row),
  years: { first: row.from_year, last: row.until_year ?? Infinity },
  sizes: sizes ?? [],
});

function ruleId(row: SectorRuleRow | BookRuleRow): string {
  const range = row.most == null ? "" : "_between";
  const term = row.months == null ? "" : "_within";
  const several = row.kind === "collective" && row.over_years != null ? "_over_years" : "";
  const what = row.kind === "plan" && row.words != null ? "_for" : "";
  return `sector.${row.kind}${range}${term}${several}${what}`;
}

/** An agreement that the caller registers in the dossier. */
export const registeredAgreement = (row: AgreementRow): Agreement => ({
  committees: [row.committee, ...(row.covers ?? [])].map(official),
  period: periodOf(row.valid_from, row.valid_to),
  knownFrom: row.known_on == null ? NO_BEGINNING : parsed(row.known_on),
  steps: row.days.map((step) => ({
    fromYear: step.from_year,
    sizeClass: step.class,
    kind: step.kind,
    ...figureOf(step),
    conditional: (step.condition ?? row.condition) != null,
  })),
  notFound: row.not_found ?? [],
  proration: row.prorated_by === "flat_half" ? "flat_half" : prorationInWords(row.prorated_by ?? row.proration),
  binding: row.binding ?? true,
  sizedByCommittee: row.sized_by_committee ?? false,
  rules: (row.rules ?? []).map((rule) => ruleOf(rule, rule.classes)),
});
