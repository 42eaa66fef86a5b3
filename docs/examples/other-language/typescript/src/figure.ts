// A of A x B x C: what a full-timer in service all year has, by committee, size and year
// (TR 51-56, 58), in the month of a day.

import { compare, ZERO, type Fraction } from "./fraction.js";
import { contains, yearOf, yearPeriod, type Day } from "./calendar.js";
import type { Kind, SizeClass } from "./dossier.js";
import { isOpen, notBinding, standing, valueOn, withoutFigures, type Law, type Standing } from "./law.js";
import { reads, type Readings } from "./readings.js";
import type { Agreement, Citation, Step } from "./rulebook.js";

export type Figure =
  | { readonly known: "amount"; readonly unit: "days" | "minutes"; readonly amount: Fraction;
      readonly ownProration: boolean; readonly citation: readonly Citation[] }
  | { readonly known: "nothing" }
  /** Not known; `sure` is what every possibility gives at least. */
  | { readonly known: "open"; readonly sure: Fraction; readonly citation: readonly Citation[] };

/** Whose figure, for which year; `day` is the first day of the contract in the month. */
export interface Asked {
  readonly code: string;
  readonly sizeClass: SizeClass;
  readonly year: number;
  readonly day: Day;
}

const NOTHING: Figure = { known: "nothing" };
const ARTICLES: Readonly<Record<SizeClass, string>> = { under_10: "51 § 2", "10_to_20": "58 § 3", "20+": "54 § 2" };

export const cited = (article: string): Citation => ({ act: "TR", article, confidence: "act" });

/** The legal right: the act's figure, or an agreement's in its place. */
export function legalFigure(law: Law, readings: Readings, asked: Asked): Figure {
  if (asked.sizeClass === "under_10") return NOTHING;
  const stand = standing(law, asked.code);
  if (stand.length === 0) return withoutAgreement(law, asked);
  const place = placeOf(stand, asked, "legal", readings);
  if (place.kind === "before") return open(law, asked);
  if (place.kind === "act") return actsFigure(law, asked);
  return notLowered(law, asked, figureOf(law, asked, place));
}

/** A right beside the legal one, or alone below 10, that only a sector can give. */
export function sectoralFigure(law: Law, readings: Readings, asked: Asked): Figure {
  const stand = standing(law, asked.code);
  const beside = notBinding(law, asked.code);
  if (stand.length === 0 && beside.length === 0) return withoutSectorRight(law, asked);
  const places = [stand, ...beside.map((each) => [each])].map((each) => placeOf(each, asked, "sectoral", readings));
  const found = places.find((place) => place.kind !== "act");
  if (found === undefined) return NOTHING;
  if (found.kind === "before") return reads(readings, "before_path", "act") ? NOTHING : open(law, asked);
  const figure = figureOf(law, asked, found);
  return figure.known === "amount" && compare(figure.amount, ZERO) === 0 ? NOTHING : figure;
}

type Place =
  | { readonly kind: "step"; readonly agreement: Agreement; readonly step: Step }
  /** The act's own figure holds. */
  | { readonly kind: "act" }
  /** A year before the first of the path. */
  | { readonly kind: "before" };

const ACT: Place = { kind: "act" };

/** Which step of which agreement holds on the day, or why none does. */
function placeOf(stand: readonly Standing[], asked: Asked, kind: Kind, readings: Readings): Place {
  const now =
    stand.find((each) => contains(each.period, asked.day)) ??
    // A figure holds for a whole calendar year, also for the months before the agreement began.
    stand.find((each) => each.period.first > asked.day && yearOf(each.period.first) === asked.year);
  if (now !== undefined) return stepIn(now.agreement, asked, kind, asked.year, readings);
  const ended = stand.filter((each) => each.period.last < asked.day).at(-1);
  if (ended !== undefined) {
    if (!reads(readings, "late_path", "last_figure")) return ACT;
    return stepIn(ended.agreement, asked, kind, yearOf(ended.period.last), readings);
  }
  const next = stand[0];
  return next === undefined ? ACT : stepIn(next.agreement, asked, kind, asked.year, readings);
}

function stepIn(agreement: Agreement, asked: Asked, kind: Kind, year: number, readings: Readings): Place {
  const steps = agreement.steps.filter((step) => step.sizeClass === asked.sizeClass && step.kind === kind);
  const begun = steps.filter((step) => step.fromYear <= year);
  const step = begun.reduce<Step | null>((held, each) => (held && held.fromYear > each.fromYear ? held : each), null);
  if (step !== null) return { kind: "step", agreement, step };
  // Of a size that the sources do not speak of nothing is known, ...
  if (agreement.notFound.includes(asked.sizeClass)) return { kind: "before" };
  // ... but one that the agreement itself does not mention keeps the act's own figure.
  if (steps.length === 0) return ACT;
  return reads(readings, "before_path", "act") ? ACT : { kind: "before" };
}

function figureOf(law: Law, asked: Asked, place: { readonly agreement: Agreement; readonly step: Step }): Figure {
  const { agreement, step } = place;
  if (step.conditional) return open(law, asked);
  const article = step.kind === "sectoral" && asked.sizeClass !== "under_10" ? "54 § 1" : ARTICLES[asked.sizeClass];
  const { unit, amount } = step;
  return { known: "amount", unit, amount, ownProration: agreement.ownProration, citation: [cited(article)] };
}

/** What an earlier agreement granted above two days, until its own end, is not lowered (TR 54 § 2). */
function notLowered(law: Law, asked: Asked, figure: Figure): Figure {
  const floor = valueOn(law, "floor_from_20", asked.day);
  if (asked.sizeClass !== "20+" || figure.known !== "amount" || floor === null) return figure;
  const granted = law.agreements
    .filter((row) => row.binding && row.committees.includes(asked.code) && contains(row.period, asked.day))
    .map((agreement) => stepIn(agreement, asked, "legal", asked.year, {}))
    .filter((place) => place.kind === "step")
    .map((place) => figureOf(law, asked, place));
  return granted.reduce((held, each) => (isMore(each, held) && isMore(each, atFloor(floor.amount)) ? each : held), figure);
}

const atFloor = (amount: Fraction): Figure => ({
  known: "amount", unit: "days", amount, ownProration: false, citation: [],
});

const isMore = (one: Figure, other: Figure): boolean =>
  one.known === "amount" && other.known === "amount" && one.unit === other.unit &&
  compare(one.amount, other.amount) > 0;

function withoutAgreement(law: Law, asked: Asked): Figure {
  const known = withoutFigures(law, asked.code, yearPeriod(asked.year));
  return isOpen(known) ? open(law, asked) : actsFigure(law, asked);
}

/** Below 10 whatever may be the sector's right is all there is; above, it is part of the legal one. */
function withoutSectorRight(law: Law, asked: Asked): Figure {
  const known = withoutFigures(law, asked.code, yearPeriod(asked.year));
  return asked.sizeClass === "under_10" && isOpen(known) ? open(law, asked) : NOTHING;
}

function actsFigure(law: Law, asked: Asked): Figure {
  const value = valueOn(law, asked.sizeClass === "20+" ? "days_from_20" : "days_from_10_to_20", asked.day);
  if (value === null) return NOTHING;
  const citation = asked.sizeClass === "20+" ? [value.citation, cited("53")] : [value.citation];
  return { known: "amount", unit: "days", amount: value.amount, ownProration: false, citation };
}

/** No agreement goes below the floor of its size: so much is sure (TR 54 § 2, 58 § 3). */
function open(law: Law, asked: Asked): Figure {
  const name = asked.sizeClass === "20+" ? "floor_from_20" : "floor_from_10_to_20";
  const floor = asked.sizeClass === "under_10" ? null : valueOn(law, name, asked.day);
  return { known: "open", sure: floor?.amount ?? ZERO, citation: [cited("54 § 1"), cited(ARTICLES[asked.sizeClass])] };
}
