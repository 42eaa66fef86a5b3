// Exact amounts: a fraction of two whole numbers, always reduced, its lower part above zero.

export interface Fraction {
  readonly upper: bigint;
  readonly lower: bigint;
}

const divisor = (one: bigint, other: bigint): bigint => (other === 0n ? one : divisor(other, one % other));
const size = (number: bigint): bigint => (number < 0n ? -number : number);

export function fraction(upper: bigint | number, lower: bigint | number = 1n): Fraction {
  const [above, below] = [BigInt(upper), BigInt(lower)];
  const common = divisor(size(above), size(below)) * (below < 0n ? -1n : 1n);
  return { upper: above / common, lower: below / common };
}

export const ZERO = fraction(0);
export const ONE = fraction(1);

/** An amount as the dossier and the rulebook write it: 4, "4/5", "0.8" or "-1/2". */
export function amount(written: number | string): Fraction {
  const text = String(written);
  const [whole = "", part] = text.split(".");
  if (part !== undefined) return fraction(BigInt(whole + part), 10n ** BigInt(part.length));
  const [upper = "", lower = "1"] = text.split("/");
  return fraction(BigInt(upper), BigInt(lower));
}

export const plus = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.upper * other.lower + other.upper * one.lower, one.lower * other.lower);

export const minus = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.upper * other.lower - other.upper * one.lower, one.lower * other.lower);

export const times = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.upper * other.upper, one.lower * other.lower);

export const over = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.upper * other.lower, one.lower * other.upper);

export const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, ZERO);

/** Below zero, zero or above, as the first is less than the second, the same, or more. */
export const compare = (one: Fraction, other: Fraction): number =>
  Number(one.upper * other.lower - other.upper * one.lower > 0n) -
  Number(one.upper * other.lower - other.upper * one.lower < 0n);

export const least = (one: Fraction, other: Fraction): Fraction => (compare(one, other) <= 0 ? one : other);
export const most = (one: Fraction, other: Fraction): Fraction => (compare(one, other) >= 0 ? one : other);
export const isZero = (number: Fraction): boolean => number.upper === 0n;
export const isAboveZero = (number: Fraction): boolean => number.upper > 0n;

export function floor(number: Fraction): bigint {
  const whole = number.upper / number.lower;
  return number.upper < 0n && whole * number.lower !== number.upper ? whole - 1n : whole;
}

export const ceiling = (number: Fraction): bigint => -floor(minus(ZERO, number));

/** The one form of an amount in an answer: a reduced fraction, a whole number without a stroke. */
export const written = (number: Fraction): string =>
  number.lower === 1n ? `${number.upper}` : `${number.upper}/${number.lower}`;
