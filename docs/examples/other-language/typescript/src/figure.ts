// A of A x B x C: what a full-timer in service all year has, by committee, size and year
// (TR 51-56, 58), in the month of a day.

import { compare, ZERO, type Fraction } from "./fraction.js";
import { contains, overlap, yearOf, yearPeriod, type Day } from "./calendar.js";
import { inDays } from "./clock.js";
import type { Kind, SizeClass } from "./dossier.js";
import { isOpen, laidDown, standing, valueOn, withoutFigures, type Law, type Standing } from "./law.js";
import { reads, type Readings } from "./readings.js";
import type { Agreement, Citation, Step, Value } from "./rulebook.js";

export interface Amount {
  readonly known: "amount";
  readonly unit: "days" | "minutes";
  readonly amount: Fraction;
  /** The agreement that gives it, where it prorates in its own way. */
  readonly ownWay: Agreement | null;
  /** Whether the sizes of its table are those of the committee's own workers. */
  readonly sizedByCommittee: boolean;
  readonly citation: readonly Citation[];
}

export type Figure =
  | Amount
  /** No right of this kind, `byReading` where another option could give one. */
  | { readonly known: "nothing"; readonly byReading: boolean }
  /** Not known; `sure` is what every possibility gives a full-timer at least, and `ownWay` one that prorates it in its own way. */
  | { readonly known: "open"; readonly sure: Fraction; readonly ownWay: Agreement | null; readonly citation: readonly Citation[] };

/** Whose figure, for which year; `day` is the first day of the contract in the month. */
export interface Asked {
  readonly code: string;
  readonly sizeClass: SizeClass;
  readonly year: number;
  readonly day: Day;
  /** Minutes of the full-timer's day. */
  readonly fullTimeDay: Fraction;
  /** The size by the workers of the committee alone; null where they are not given. */
  readonly committeeSize: SizeClass | null;
}

const NOTHING: Figure = { known: "nothing", byReading: false };
const ARTICLES: Readonly<Record<SizeClass, string>> = { under_10: "51 § 2", "10_to_20": "58 § 3", "20+": "54 § 2" };

export const cited = (article: string): Citation => ({ act: "TR", article, confidence: "act" });

/** The legal right: the act's figure, or an agreement's in its place. */
export function legalFigure(law: Law, readings: Readings, asked: Asked): Figure {
  const figure = figureBySize(law, readings, asked);
  const isAsked = figure.known === "amount" && isOfSmaller(figure, readings, asked);
  if (!isAsked || isLeast(law, asked, figure)) return figure;
  // What is kept of an earlier agreement gives way, for a smaller size, to the newer one's figure.
  return byCommitteesSize(law, readings, asked, figure.ownWay ?? wayThen(law, readings, asked));
}

/** Whether a reading takes a table's size from the committee's own workers, and they make another or it is not known. */
const isOfSmaller = (figure: Amount, readings: Readings, asked: Asked): boolean =>
  figure.sizedByCommittee && reads(readings, "sector_size", "committee") && asked.committeeSize !== asked.sizeClass;

function figureBySize(law: Law, readings: Readings, asked: Asked): Figure {
  if (asked.sizeClass === "under_10") return NOTHING;
  // Only a binding agreement stands in the act's place (TR 54 § 1).
  const stand = standing(law, asked.code).filter((each) => each.agreement.binding);
  if (stand.length === 0) return withoutAgreement(law, asked);
  const place = placeOf(stand, asked, "legal", readings);
  const figure = figureAt(law, asked, place);
  if (place.agreement === null) return figure;
  const isOver = (place.kind === "step" || place.kind === "unknown") && place.ended;
  return aboveFloor(law, asked, isOver ? figure : notLowered(law, readings, asked, place.agreement, figure));
}

function figureAt(law: Law, asked: Asked, place: Place): Figure {
  if (place.kind === "act") return actsFigure(law, asked);
  return place.kind === "step" ? figureOf(law, asked, place) : open(law, asked, wayOf(place.agreement));
}

/** How the agreement of the day prorates, if it does so in its own way. */
function wayThen(law: Law, readings: Readings, asked: Asked): Agreement | null {
  const place = placeOf(standing(law, asked.code).filter((each) => each.agreement.binding), asked, "legal", readings);
  return place.agreement === null ? null : wayOf(place.agreement);
}

/** Where the committee's own workers make the size, a smaller one's figure may be below the employer's floor. */
function byCommitteesSize(law: Law, readings: Readings, asked: Asked, ownWay: Agreement | null): Figure {
  const sizeClass = asked.committeeSize;
  // Below 10 a sector gives a right where the act gives none: not so for this employer.
  if (sizeClass === null || sizeClass === "under_10") return open(law, asked, ownWay);
  const figure = figureBySize(law, readings, { ...asked, sizeClass });
  const floor = floorOf(law, asked);
  const isEnough = figure.known === "amount" && floor !== null && compare(daysOf(figure, asked), floor.amount) >= 0;
  return isEnough ? figure : open(law, asked, ownWay);
}

/** Whether every size has as much: the agreement gives no more than the floor, nor does the act. */
function isLeast(law: Law, asked: Asked, figure: Figure): boolean {
  const [floor, acts] = [floorOf(law, asked), actsFigure(law, asked)];
  const isFloor = (each: Figure): boolean => each.known === "amount" && floor !== null && compare(daysOf(each, asked), floor.amount) === 0;
  return isFloor(figure) && isFloor(acts);
}

/** In a day so long, hours may be fewer days than any agreement may give: then the figure is not known. */
function aboveFloor(law: Law, asked: Asked, figure: Figure): Figure {
  const floor = floorOf(law, asked);
  if (figure.known !== "amount" || figure.unit === "days" || floor === null) return figure;
  return compare(daysOf(figure, asked), floor.amount) < 0 ? open(law, asked, figure.ownWay) : figure;
}

const daysOf = (figure: { readonly unit: Step["unit"]; readonly amount: Fraction }, asked: Asked): Fraction =>
  figure.unit === "days" ? figure.amount : inDays(figure.amount, asked.fullTimeDay);

/** A right beside the legal one, or alone below 10, that only a sector can give. */
export function sectoralFigure(law: Law, readings: Readings, asked: Asked): Figure {
  const stand = standing(law, asked.code);
  if (stand.length === 0) return withoutSectorRight(law, asked);
  const place = placeOf(stand, asked, "sectoral", readings);
  if (place.kind === "act") return { known: "nothing", byReading: place.byReading };
  if (place.kind === "before" || place.kind === "unknown") return open(law, asked, null, "sectoral");
  const figure = figureOf(law, asked, place);
  return figure.known === "amount" && compare(figure.amount, ZERO) === 0 ? NOTHING : figure;
}

type Place =
  | { readonly kind: "step"; readonly agreement: Agreement; readonly step: Step; readonly ended: boolean }
  /** The act's own figure holds, `byReading` where another option gives another; beside an agreement or not. */
  | { readonly kind: "act"; readonly byReading: boolean; readonly agreement: Agreement | null }
  /** A year before the first of the path. */
  | { readonly kind: "before"; readonly agreement: Agreement }
  /** Of this size nothing was found. */
  | { readonly kind: "unknown"; readonly agreement: Agreement; readonly ended: boolean };

const ACT: Place & { kind: "act" } = { kind: "act", byReading: false, agreement: null };
const ACT_BY_READING: Place & { kind: "act" } = { ...ACT, byReading: true };

/** Which step of which agreement holds on the day, or why none does. */
function placeOf(stand: readonly Standing[], asked: Asked, kind: Kind, readings: Readings): Place {
  const now = stand.find((each) => contains(each.period, asked.day));
  if (now !== undefined) return stepIn(now.agreement, asked, kind, asked.year, readings);
  const ended = stand.filter((each) => each.period.last < asked.day).at(-1);
  if (ended !== undefined) {
    // Of a size that the sources do not speak of, the last figure is not known either.
    if (isNotFound(ended.agreement, asked, kind)) return reads(readings, "late_path", "last_figure") ? { kind: "unknown", agreement: ended.agreement, ended: true } : ACT_BY_READING;
    const last = stepIn(ended.agreement, asked, kind, yearOf(ended.period.last), readings);
    if (last.kind === "act" || last.kind === "before") return ACT;
    return last.kind === "step" && reads(readings, "late_path", "last_figure") ? { ...last, ended: true } : ACT_BY_READING;
  }
  // Where none ran before it, a path holds for the whole of its first calendar year.
  const next = stand[0];
  return next === undefined ? ACT : stepIn(next.agreement, asked, kind, asked.year, readings);
}

function stepIn(agreement: Agreement, asked: Asked, kind: Kind, year: number, readings: Readings): Place {
  const steps = agreement.steps.filter((step) => step.sizeClass === asked.sizeClass && step.kind === kind);
  const begun = steps.filter((step) => step.fromYear <= year);
  const step = begun.reduce<Step | null>((held, each) => (held && held.fromYear > each.fromYear ? held : each), null);
  if (step !== null) return { kind: "step", agreement, step, ended: false };
  // Of a size that the sources do not speak of nothing is known, ...
  if (isNotFound(agreement, asked, kind)) {
    const first = Math.min(...agreement.steps.map((each) => each.fromYear));
    return year < (agreement.steps.length > 0 ? first : yearOf(agreement.period.first)) ? beforePath(agreement, readings) : { kind: "unknown", agreement, ended: false };
  }
  // ... but one that the agreement itself does not mention keeps the act's own figure.
  if (steps.length === 0) return { ...ACT, agreement };
  return beforePath(agreement, readings);
}

/** Whether the sources do not speak of the size, so that nothing is known of the one right that is there. */
const isNotFound = (agreement: Agreement, asked: Asked, kind: Kind): boolean =>
  isSoleRight(kind, asked.sizeClass) && agreement.notFound.includes(asked.sizeClass) &&
  !agreement.steps.some((step) => step.sizeClass === asked.sizeClass && step.kind === kind);

const beforePath = (agreement: Agreement, readings: Readings): Place =>
  reads(readings, "before_path", "act") ? { ...ACT_BY_READING, agreement } : { kind: "before", agreement };

/** The one kind that is there at all events: the legal right, and below 10 the sector's. */
const isSoleRight = (kind: Kind, sizeClass: SizeClass): boolean => kind === (sizeClass === "under_10" ? "sectoral" : "legal");

function figureOf(law: Law, asked: Asked, place: { readonly agreement: Agreement; readonly step: Step }): Figure {
  return place.step.conditional ? eitherWay(law, asked, place) : byStep(asked, place);
}

function byStep(asked: Asked, { agreement, step }: { readonly agreement: Agreement; readonly step: Step }): Amount {
  const article = step.kind === "sectoral" && asked.sizeClass !== "under_10" ? "54 § 1" : ARTICLES[asked.sizeClass];
  const { unit, amount } = step;
  return { known: "amount", unit, amount, ownWay: wayOf(agreement), sizedByCommittee: agreement.sizedByCommittee, citation: [cited(article)] };
}

/** Under a condition nobody can judge: not known, unless the act gives as much where it is not met. */
function eitherWay(law: Law, asked: Asked, { agreement, step }: { readonly agreement: Agreement; readonly step: Step }): Figure {
  const acts = step.kind === "legal" ? actsFigure(law, asked) : NOTHING;
  const alike = acts.known === "amount" && compare(acts.amount, daysOf(step, asked)) === 0;
  return alike && wayOf(agreement) === null ? acts : open(law, asked, wayOf(agreement), step.kind);
}

/** What an earlier agreement granted above two days, until its own end, is not lowered (TR 54 § 2). */
function notLowered(law: Law, readings: Readings, asked: Asked, newer: Agreement, figure: Figure): Figure {
  const floor = valueOn(law, "floor_from_20", asked.day);
  // In a year before its first, a newer agreement lowers nothing.
  const isInForce = overlap(newer.period, yearPeriod(asked.year));
  if (asked.sizeClass !== "20+" || figure.known === "nothing" || floor === null || !isInForce) return figure;
  const above = laidDown(law, asked.code)
    .gaveWay.filter(({ period }) => period.first < newer.period.first && contains(period, asked.day))
    .map(({ agreement }) => stepIn(agreement, asked, "legal", asked.year, {}))
    .filter((place) => place.kind === "step")
    .filter((place) => compare(daysOf(place.step, asked), floor.amount) > 0);
  // Where it is not known what the newer one gives, the earlier one's may be what holds, in its own way.
  if (figure.known === "open") return { ...figure, ownWay: figure.ownWay ?? firstWay(above.map((place) => byStep(asked, place))) };
  const granted: readonly Amount[] = above.filter((place) => !place.step.conditional).map((place) => byStep(asked, place));
  const most = granted.reduce<Amount>((held, each) => (compare(daysOf(each, asked), daysOf(held, asked)) > 0 ? each : held), figure);
  // Under a condition nobody can judge more may have been granted: then only what is kept at all events is sure.
  const more = above.filter((place) => place.step.conditional && compare(daysOf(place.step, asked), daysOf(most, asked)) > 0);
  if (more.length === 0) return most;
  const ownWay = firstWay([most, ...more.map((place) => byStep(asked, place))]);
  if (isOfSmaller(most, readings, asked)) return open(law, asked, ownWay ?? wayOf(newer));
  if (compare(daysOf(most, asked), floor.amount) < 0) return open(law, asked, ownWay);
  return { known: "open", sure: daysOf(most, asked), ownWay, citation: most.citation };
}

/** The first of some figures that an agreement prorates in its own way says in which. */
const firstWay = (figures: readonly Amount[]): Agreement | null => figures.find((each) => each.ownWay !== null)?.ownWay ?? null;

function withoutAgreement(law: Law, asked: Asked): Figure {
  const known = withoutFigures(law, asked.code, yearPeriod(asked.year));
  return isOpen(known) ? open(law, asked) : actsFigure(law, asked);
}

/** Below 10 whatever may be the sector's right is all there is; above, it is part of the legal one. */
function withoutSectorRight(law: Law, asked: Asked): Figure {
  const known = withoutFigures(law, asked.code, yearPeriod(asked.year));
  return asked.sizeClass === "under_10" && isOpen(known) ? open(law, asked, null, "sectoral") : NOTHING;
}

function actsFigure(law: Law, asked: Asked): Figure {
  const value = valueOn(law, asked.sizeClass === "20+" ? "days_from_20" : "days_from_10_to_20", asked.day);
  if (value === null) return NOTHING;
  const citation = asked.sizeClass === "20+" ? [value.citation, cited("53")] : [value.citation];
  return { known: "amount", unit: "days", amount: value.amount, ownWay: null, sizedByCommittee: false, citation };
}

const floorOf = (law: Law, asked: Asked): Value | null =>
  asked.sizeClass === "under_10" ? null : valueOn(law, asked.sizeClass === "20+" ? "floor_from_20" : "floor_from_10_to_20", asked.day);

/** An agreement that prorates in its own way; null where it does not, and where there is none. */
const wayOf = (agreement: Agreement): Agreement | null => (agreement.proration === null ? null : agreement);

/** No agreement goes below the floor of its size: so much is sure (TR 54 § 2, 58 § 3), counted in the way of the agreement. */
function open(law: Law, asked: Asked, ownWay: Agreement | null = null, kind: Kind = "legal"): Figure {
  const floor = floorOf(law, asked);
  return { known: "open", sure: kind === "legal" ? (floor?.amount ?? ZERO) : ZERO, ownWay, citation: [cited("54 § 1"), cited(ARTICLES[asked.sizeClass])] };
}
