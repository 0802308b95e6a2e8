/** An exact number: what people typed as decimals is not bent by binary floating point before it is rounded. */
export interface Fraction {
  over: bigint
  under: bigint
}

/** The decimal number exactly as it is written. Throws RangeError when it is not finite. */
export const fractionOf = (value: number): Fraction => {
  if (!Number.isFinite(value)) throw new RangeError('not a finite number')
  const [digits = '0', exponent = '0'] = value.toString().split('e')
  const [whole = '0', decimals = ''] = digits.split('.')
  const shift = Number(exponent) - decimals.length
  const over = BigInt(whole + decimals)
  return shift >= 0 ? { over: over * 10n ** BigInt(shift), under: 1n } : { over, under: 10n ** BigInt(-shift) }
}

export const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under })

/** Division by zero throws RangeError, as bigint does when the result is rounded; callers ask first. */
export const dividedBy = (a: Fraction, b: Fraction): Fraction =>
  b.over < 0n
    ? { over: -a.over * b.under, under: a.under * -b.over }
    : { over: a.over * b.under, under: a.under * b.over }

/** To a whole number, halves upward. */
export const roundHalfUp = ({ over, under }: Fraction): number => {
  const doubled = 2n * over + under
  const quotient = doubled / (2n * under)
  return Number(doubled < 0n && doubled % (2n * under) !== 0n ? quotient - 1n : quotient)
}
