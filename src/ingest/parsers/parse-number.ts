import { Invalid } from './invalid.ts'

/** Digits with or without groups (of three, or India's `1,23,456`), decimals, an exponent and K, M or B. */
const NUMBER = /^(\d{1,3}(?:,\d{2,3})*,\d{3}|\d+)(?:\.(\d+))?(?:e([+-]?\d{1,2}))?\s?([KMB])?$/i
const POWER: Readonly<Record<string, number>> = { K: 3, M: 6, B: 9 }
const MAX_UINT64 = 2n ** 64n - 1n

const notANumber = new Invalid('is not a number such as 1234, 1,234, 1.2K or 2.28E+11')
const notWhole = new Invalid('is not a whole number')

/**
 * The exact whole number that a text writes, in decimal arithmetic; where it is not whole, `round` gives the nearest (half up)
 * and otherwise it is invalid. Beyond 2^53 the digits are given as text.
 */
export function parseNumber(text: string, round = false): number | string | Invalid {
  const match = NUMBER.exec(text.trim())
  if (!match) return notANumber
  const [, whole, decimals = '', exponent = '0', suffix] = match
  const digits = BigInt(whole!.replaceAll(',', '') + decimals)
  const power = Number(exponent) + (suffix ? POWER[suffix.toUpperCase()]! : 0) - decimals.length
  if (power >= 0) return formatCount(digits * 10n ** BigInt(power))
  const unit = 10n ** BigInt(-power)
  if (!round && digits % unit !== 0n) return notWhole
  return formatCount((digits + unit / 2n) / unit)
}

function formatCount(count: bigint): number | string | Invalid {
  if (count > MAX_UINT64) return new Invalid('is larger than 2^64 - 1')
  return count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : count.toString()
}
