// Trainings that look wrong: they are answered as they stand, with a finding.

import { amount, compare, fraction } from "./fraction.js";
import { lengthOf, overlap, parsed, type Day, type Period } from "./calendar.js";
import { minutesOf } from "./clock.js";
import type { TrainingRow } from "./dossier.js";
import { inService, optionalDay, type Contract } from "./facts.js";
import type { Finding } from "./findings.js";

const MINUTES_A_DAY = 24 * 60;

/** What looks wrong in the trainings of a worker that are over on a day. */
export function oddTrainings(worker: string, rows: readonly TrainingRow[], contracts: readonly Contract[], on: Day): readonly Finding[] {
  const over = rows.filter((row) => parsed(row.to) <= on);
  const followed = over.filter((row) => row.status === "followed");
  const ranOut = inService(contracts, on) && followed.some((row) => hasRunOut(row, followed, on));
  const found: readonly (readonly [boolean, Finding])[] = [
    [followed.some((row, place) => followed.slice(place + 1).some((other) => isSame(row, other))), { id: "training.twice", severity: "warning", worker }],
    [followed.some(isBeyondCalendar), { id: "training.beyond_calendar", severity: "notice", worker }],
    [over.some((row) => row.status === "planned"), { id: "training.never_confirmed", severity: "notice", worker }],
    [ranOut, { id: "certificate.ran_out", severity: "notice", worker }],
  ];
  return found.filter(([is]) => is).map(([, finding]) => finding);
}

const periodOf = (row: TrainingRow): Period => ({ first: parsed(row.from), last: parsed(row.to) });

/** Capitals and blanks do not matter. */
const titleOf = (row: TrainingRow): string => row.title.toLowerCase().replace(/\s/g, "");

/** One title on a common day; or one length on the same days, entered by a provider and by the employer. */
function isSame(one: TrainingRow, other: TrainingRow): boolean {
  if (one.counts === false || other.counts === false) return false;
  if (titleOf(one) === titleOf(other) && overlap(periodOf(one), periodOf(other))) return true;
  const both = new Set([one.registered_by === "provider", other.registered_by === "provider"]).size === 2;
  const sameDays = one.from === other.from && one.to === other.to;
  return both && sameDays && JSON.stringify(one.duration) === JSON.stringify(other.duration);
}

function isBeyondCalendar(row: TrainingRow): boolean {
  const days = lengthOf(periodOf(row));
  if (row.duration.hours != null) return minutesOf(row.duration.hours) > days * MINUTES_A_DAY;
  return compare(amount(row.duration.days ?? 0), fraction(days)) > 0;
}

/** No certificate of the same title lasts longer. */
function hasRunOut(row: TrainingRow, all: readonly TrainingRow[], on: Day): boolean {
  const until = optionalDay(row.certificate?.valid_until);
  if (until === null || until >= on) return false;
  const others = all.filter((each) => each.certificate != null && titleOf(each) === titleOf(row));
  return others.every((each) => (optionalDay(each.certificate?.valid_until) ?? Infinity) <= until);
}
