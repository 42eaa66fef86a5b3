// Hours and minutes: how a dossier writes them, and what a full-timer's day makes of them.

import { floor, fraction, isAboveZero, minus, over, plus, times, ZERO, type Fraction } from "./fraction.js";

const AN_HOUR = 60;

/** "7:36" as minutes. */
export function minutesOf(clock: string): number {
  const [hours = "", minutes = ""] = clock.split(":");
  return Number(hours) * AN_HOUR + Number(minutes);
}

/** Minutes as "7:36", to whole minutes; half a minute counts as one, also below zero. */
export function clockOf(minutes: Fraction): string {
  if (isAboveZero(minus(ZERO, minutes))) return `-${clockOf(minus(ZERO, minutes))}`;
  const whole = floor(plus(minutes, fraction(1, 2)));
  return `${whole / BigInt(AN_HOUR)}:${String(whole % BigInt(AN_HOUR)).padStart(2, "0")}`;
}

/** Minutes of training as days, a day being the full-timer's (TR 50 § 1). */
export const inDays = (minutes: Fraction, fullTimeDay: Fraction): Fraction => over(minutes, fullTimeDay);
export const inMinutes = (days: Fraction, fullTimeDay: Fraction): Fraction => times(days, fullTimeDay);
