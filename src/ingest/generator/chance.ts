/**
 * A number that seed, purpose and `who` (a creator's number and, given `more`, a post's) decide: the generator's only chance.
 * Seed and purpose make one constant of a query; what differs from row to row is mixed in by a hash of integers, which costs a
 * thirtieth of `sipHash64` of all of them (0.11 us, of which a post took 30).
 * @param more expressions of whole numbers, each with a comma before it.
 */
export function hash(purpose: string, more = '', who = 'creator'): string {
  return more
    .split(',')
    .slice(1)
    .reduce((mixed, number) => `intHash64(bitXor(${mixed}, toUInt64(${number.trim()})))`, mix(purpose, who))
}

function mix(purpose: string, who: string): string {
  return `intHash64(bitXor(toUInt64(${who}), sipHash64({seed:UInt64}, '${purpose}')))`
}

/** Such a number in [0, 1). */
export function share(purpose: string, more = '', who = 'creator'): string {
  return `(${hash(purpose, more, who)} / 18446744073709551616.)`
}

/** Normally distributed, by Box and Muller (1958). */
export function normal(purpose: string, more = ''): string {
  const radius = `sqrt(-2 * log(greatest(${share(purpose, more)}, 1e-12)))`
  return `${radius} * cos(6.283185307179586 * ${share(`${purpose} angle`, more)})`
}

/**
 * A rank in [0, count), made of a number in [0, 1): rank r comes about as often as 1 / (r + 1), which is Zipf's law with
 * exponent 1.
 */
export function zipfRank(count: number, share: string): string {
  return `(toUInt32(floor(pow(${count + 1}, ${share}))) - 1) % ${count}`
}
