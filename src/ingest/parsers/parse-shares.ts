import { Invalid } from './invalid.ts'

/** A share of an audience by name, or by gender and age, in the order of the names. */
export type Shares = { readonly [name: string]: number | Shares }

/** Rounded shares may add up to a little more than the whole. */
const WHOLE = 1.01
const noObject = new Invalid('is not an object of shares')
const ageBand = /^(\d{1,2}-\d{1,2}|\d{1,2}\+)$/
const genders = new Set(['male', 'female', 'other'])

/** A number from 0 to 1. */
export function parseShare(value: unknown): number | null | Invalid {
  if (value === null || value === undefined || value === '') return null
  const share = typeof value === 'string' && /^\d*\.?\d+(e-?\d+)?$/i.test(value) ? Number(value) : value
  return typeof share === 'number' && share >= 0 && share <= 1 ? share : new Invalid('is not a share from 0 to 1')
}

/**
 * An object of shares, such as `{"IN": 0.61}`, which together are at most the whole. The names come back sorted, so that the
 * same shares in another order are the same content.
 * @param readName gives the name as it is stored.
 */
export function sharesParser(
  readName: (name: string) => string | Invalid,
): (value: unknown) => Shares | null | Invalid {
  return (value) => {
    const shares = readShares(value, readName)
    return shares === null || shares instanceof Invalid ? shares : (sumProblem([shares]) ?? shares)
  }
}

/** Shares by gender and age: `{"male": {"18-24": 0.2}, "female": {…}}`. */
export function parseAgeGenderShares(value: unknown): Shares | null | Invalid {
  if (value === null || value === undefined || value === '') return null
  if (!isObject(value)) return noObject
  const byGender: [string, Record<string, number>][] = []
  for (const [gender, ages] of Object.entries(value)) {
    if (!genders.has(gender)) return new Invalid(`has ${JSON.stringify(gender)}, which is not male, female or other`)
    const shares = readShares(ages, (age) =>
      ageBand.test(age) ? age : new Invalid('is not an age such as 18-24 or 65+'),
    )
    if (shares instanceof Invalid) return shares
    if (shares !== null) byGender.push([gender, shares])
  }
  return sumProblem(byGender.map(([, shares]) => shares)) ?? sorted(byGender)
}

function readShares(
  value: unknown,
  readName: (name: string) => string | Invalid,
): Record<string, number> | null | Invalid {
  if (value === null || value === undefined || value === '') return null
  if (!isObject(value)) return noObject
  const shares = new Map<string, number>()
  for (const [key, part] of Object.entries(value)) {
    const name = readName(key)
    if (name instanceof Invalid) return new Invalid(`has ${JSON.stringify(key)}, which ${name.reason}`)
    const share = parseShare(part)
    if (typeof share !== 'number') return new Invalid(`has for ${JSON.stringify(key)} what is not a share from 0 to 1`)
    // en-US and en-GB are both en.
    shares.set(name, (shares.get(name) ?? 0) + share)
  }
  return sorted([...shares])
}

function sumProblem(parts: readonly Record<string, number>[]): Invalid | undefined {
  const sum = parts.flatMap((part) => Object.values(part)).reduce((total, share) => total + share, 0)
  return sum > WHOLE ? new Invalid(`adds up to ${sum.toFixed(3)}, more than the whole`) : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted<T>(entries: [string, T][]): Record<string, T> {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
