// The law as known on a day: the figures in force, and the agreement that stands on each day.

import { NO_END, contains, overlap, type Day, type Period } from "./calendar.js";
import { isSection, NONE_COMPETENT, parentOf } from "./committee.js";
import type { Agreement, Rulebook, Value } from "./rulebook.js";

/** An agreement on the days on which no newer one has taken its place. */
export interface Standing {
  readonly agreement: Agreement;
  readonly period: Period;
}

export interface Law {
  readonly knownOn: Day;
  readonly rulebook: Rulebook;
  /** The agreements known by then, in the order in which they were registered. */
  readonly agreements: readonly Agreement[];
  /** Every committee that a row names, whenever it became known. */
  readonly named: ReadonlySet<string>;
}

/** Agreements of the dossier are registered after the shipped ones, in their order. */
export function lawOf(rulebook: Rulebook, registered: readonly Agreement[], knownOn: Day): Law {
  const all = [...rulebook.agreements, ...registered];
  const rows = [...all.flatMap((row) => row.committees), ...rulebook.unregistered.map((row) => row.committee)];
  const named = new Set([...rulebook.committees.keys(), ...rows, ...rows.map(parentOf)]);
  return { knownOn, rulebook, agreements: all.filter((row) => row.knownFrom <= knownOn), named };
}

/** The figure of that name in force on a day: of several known, the one known last. */
export function valueOn(law: Law, name: string, day: Day): Value | null {
  const known = law.rulebook.values.filter(
    (row) => row.name === name && row.knownFrom <= law.knownOn && contains(row.period, day),
  );
  return known.reduce<Value | null>((held, row) => (held && held.knownFrom > row.knownFrom ? held : row), null);
}

/** The agreements of a committee as they stand, and those in whose place another stands from a later day on. */
export interface Laid {
  readonly standing: readonly Standing[];
  readonly gaveWay: readonly Standing[];
}

/** Each agreement takes the place of those it overlaps, from its own first day on. */
export function laidDown(law: Law, code: string): Laid {
  const held = law.agreements.filter((row) => row.committees.includes(code));
  // One that no royal decree made binding takes the place of none that is (TR 54 § 1): it goes first.
  const inTurn = [...held.filter((row) => !row.binding), ...held.filter((row) => row.binding)];
  const laid = inTurn.reduce<Laid>(layOver, { standing: [], gaveWay: [] });
  return { ...laid, standing: [...laid.standing].sort((one, other) => one.period.first - other.period.first) };
}

function layOver({ standing, gaveWay }: Laid, agreement: Agreement): Laid {
  const { period } = agreement;
  const cut = standing.filter((old) => old.period.first < period.first && overlap(old.period, period));
  return {
    standing: [...standing.flatMap((old) => left(old, period)), { agreement, period }],
    gaveWay: [...gaveWay, ...cut],
  };
}

export const standing = (law: Law, code: string): readonly Standing[] => laidDown(law, code).standing;

/** What is left of an agreement beside a newer one: nothing, or the days before the newer begins. */
function left(old: Standing, newer: Period): readonly Standing[] {
  if (!overlap(old.period, newer)) return [old];
  if (old.period.first >= newer.first) return [];
  return [{ agreement: old.agreement, period: { first: old.period.first, last: newer.first - 1 } }];
}

const isUnregistered = (law: Law, code: string): boolean =>
  law.rulebook.unregistered.some((row) => row.committee === code && !row.leavesTheAct && row.knownFrom <= law.knownOn);

const hasAgreement = (law: Law, code: string): boolean =>
  law.agreements.some((row) => row.committees.includes(code));

/** What is known of a committee of which no agreement with figures stands. */
export type WithoutFigures = "none known" | "only known" | "not listed" | "not named" | "section not listed" | "did not exist";

export function withoutFigures(law: Law, code: string, year: Period): WithoutFigures {
  if (code === NONE_COMPETENT) return "none known";
  const existed = law.rulebook.committees.get(code);
  if (existed !== undefined && !overlap(existed, year)) return "did not exist";
  if (isUnregistered(law, code)) return "only known";
  const parent = parentOf(code);
  if (isSection(code) && isUnregistered(law, parent)) return "only known";
  if (isSection(code) && hasAgreement(law, parent)) return "not named";
  if (!law.named.has(parent)) return "not listed";
  return law.named.has(code) ? "none known" : "section not listed";
}

/** Whether any agreement may hold there, so that the act's own figure is not sure. */
export const isOpen = (known: WithoutFigures): boolean => ["only known", "not listed", "did not exist"].includes(known);

export const isOpenEnded = (period: Period): boolean => period.last === NO_END;
