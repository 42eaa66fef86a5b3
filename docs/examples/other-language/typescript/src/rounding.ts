// Rounding of A x B x C. The act has no rule, so every option is a reading (TR 50 § 3).

import { ceiling, floor, fraction, plus, times, over, type Fraction } from "./fraction.js";

const HALF = fraction(1, 2);
const ONE_DAY = fraction(1);
const HUNDREDTH = fraction(1, 100);

const up = (days: Fraction, step: Fraction): Fraction => times(fraction(ceiling(over(days, step))), step);
const down = (days: Fraction, step: Fraction): Fraction => times(fraction(floor(over(days, step))), step);
/** A tie goes up. */
const nearest = (days: Fraction, step: Fraction): Fraction => down(plus(days, times(step, HALF)), step);

export function rounded(days: Fraction, option: string | undefined): Fraction {
  switch (option) {
    case "half_day_up":
      return up(days, HALF);
    case "half_day_nearest":
      return nearest(days, HALF);
    case "whole_day_down":
      return down(days, ONE_DAY);
    case "whole_day_up":
      return up(days, ONE_DAY);
    case "hundredth_nearest":
      return nearest(days, HUNDREDTH);
    default:
      return days;
  }
}
