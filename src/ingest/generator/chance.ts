/**
 * A number that seed, purpose and `who` (a creator's number and, given `more`, a post's) decide: the generator's only chance.
 */
export function hash(purpose: string, more = '', who = 'creator'): string {
  return `sipHash64({seed:UInt64}, '${purpose}', ${who}${more})`
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
