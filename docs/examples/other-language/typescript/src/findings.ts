// What the reader of an answer should know (the findings that levels 1 and 2 name).

import type { Account } from "./account.js";
import { overlap, yearPeriod, type Day, type Period } from "./calendar.js";
import type { Contract } from "./facts.js";
import { isOpenEnded, standing, withoutFigures, type Law } from "./law.js";
import type { SectorRule } from "./rulebook.js";
import type { Size } from "./size.js";
import type { Charge } from "./trainings.js";

export interface Finding {
  readonly id: string;
  readonly severity: "warning" | "notice";
  readonly worker?: string;
}

const COMMITTEES: Readonly<Record<string, string>> = {
  "not listed": "committee.not_listed",
  "not named": "committee.not_named",
  "section not listed": "committee.section_not_listed",
};

/** Committees whose number may be wrong, that did not exist, or whose agreement names others only. */
export function committeeFindings(law: Law, contracts: readonly Contract[], year: Period): readonly Finding[] {
  const codes = [...new Set(contracts.map((each) => each.committee))];
  return codes.flatMap((code) => {
    const own = contracts.filter((each) => each.committee === code);
    return [...numberFindings(law, code, year), ...existenceFindings(law, code, own)];
  });
}

function numberFindings(law: Law, code: string, year: Period): readonly Finding[] {
  const id = standing(law, code).length > 0 ? undefined : COMMITTEES[withoutFigures(law, code, year)];
  return id === undefined ? [] : [{ id, severity: "warning" }];
}

/** An employment before a committee began, or after it ended; one without end until the day of knowledge. */
function existenceFindings(law: Law, code: string, contracts: readonly Contract[]): readonly Finding[] {
  const existed = law.rulebook.committees.get(code);
  if (existed === undefined) return [];
  const early = contracts.some(({ period }) => period.first < existed.first);
  const late = contracts.some(({ period }) => (isOpenEnded(period) ? law.knownOn : period.last) > existed.last);
  return [
    ...(early ? [{ id: "committee.not_begun", severity: "warning" } as const] : []),
    ...(late ? [{ id: "committee.ended", severity: "warning" } as const] : []),
  ];
}

/** What a sector has beside the yearly right, of each committee with somebody in service in a year asked about. */
export function sectorFindings(law: Law, contracts: readonly Contract[], sizes: ReadonlyMap<number, Size>): readonly Finding[] {
  const codes = [...new Set(contracts.map((each) => each.committee))];
  const ids = codes.flatMap((code) => {
    const own = contracts.filter((each) => each.committee === code);
    return rulesOf(law, code).filter((rule) => [...sizes].some(([year, size]) => holds(rule, year, size, own))).map((rule) => rule.id);
  });
  return ids.map((id) => ({ id, severity: "notice" }));
}

const rulesOf = (law: Law, code: string): readonly SectorRule[] => [
  ...standing(law, code).flatMap(({ agreement }) => agreement.rules),
  ...law.rulebook.unregistered.filter((row) => row.committee === code && row.knownFrom <= law.knownOn).flatMap((row) => row.rules),
];

function holds(rule: SectorRule, year: number, size: Size, contracts: readonly Contract[]): boolean {
  if (year < rule.years.first || year > rule.years.last) return false;
  const isSize = rule.sizes.length === 0 || size.outcome !== "determined" || rule.sizes.includes(size.class);
  return isSize && contracts.some((each) => overlap(each.period, yearPeriod(year)));
}

export interface AccountFacts {
  readonly worker: string;
  readonly account: Account;
  readonly charges: readonly Charge[];
  readonly contracts: readonly Contract[];
  readonly on: Day;
  /** Whether the account begins later, so that nothing is known of the day. */
  readonly unknown: boolean;
}

export function accountFindings(about: AccountFacts): readonly Finding[] {
  const { worker, account } = about;
  const outside = about.charges.some((charge) => charge.begun <= about.on && charge.outside);
  const found: readonly (readonly [boolean, Finding])[] = [
    [outside, { id: "training.outside_employment", severity: "warning", worker }],
    [account.overused && !about.unknown, { id: "overuse", severity: "warning", worker }],
    [account.differs, { id: "opening_balance", severity: "notice", worker }],
    [account.beginsEmpty, { id: "account_begins_empty", severity: "notice", worker }],
  ];
  return found.filter(([is]) => is).map(([, finding]) => finding);
}
