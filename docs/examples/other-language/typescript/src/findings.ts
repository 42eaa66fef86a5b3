// What the reader of an answer should know (the findings that levels 1 and 2 name).

import type { Account } from "./account.js";
import type { Day, Period } from "./calendar.js";
import type { Contract } from "./facts.js";
import { standing, withoutFigures, type Law } from "./law.js";
import { isOutsideService, type Charge } from "./trainings.js";

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

/** Committees whose number may be wrong, or whose agreement names others only. */
export function committeeFindings(law: Law, codes: readonly string[], year: Period): readonly Finding[] {
  return [...new Set(codes)].flatMap((code) => {
    if (standing(law, code).length > 0) return [];
    const id = COMMITTEES[withoutFigures(law, code, year)];
    return id === undefined ? [] : [{ id, severity: "warning" }];
  });
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
  const served = new Set(about.charges.filter((charge) => !isOutsideService(charge, about.contracts)).map((charge) => charge.entered));
  const outside = about.charges.some((charge) => charge.day <= about.on && !served.has(charge.entered));
  const found: readonly (readonly [boolean, Finding])[] = [
    [outside, { id: "training.outside_employment", severity: "warning", worker }],
    [account.overused && !about.unknown, { id: "overuse", severity: "warning", worker }],
    [account.differs, { id: "opening_balance", severity: "notice", worker }],
    [account.beginsEmpty, { id: "account_begins_empty", severity: "notice", worker }],
  ];
  return found.filter(([is]) => is).map(([, finding]) => finding);
}
