import { foldName } from '../../../core/places/place-names.ts'
import { type Location, namesOf } from './location.ts'

/** A place that a text may mean, with the name by which it was found. */
export interface FoundLocation {
  location: Location
  matchedName: string
}

interface Name {
  location: Location
  name: string
  folded: string
  /** One bit for each letter (many share one), so that most names are passed over without comparing. */
  letters: number
}

/** How well a name fits, the best first. */
const WHOLE = 0
const BEGINNING = 1
const LATER_WORD = 2
const SLIP = 3

/** Letters of a text in which one slip is forgiven, and in which two are. */
const ONE_SLIP_FROM = 4
const TWO_SLIPS_FROM = 8

/** Finds places by the beginning of any of their names, and by names with slips where nothing begins so. */
export class LocationIndex {
  readonly #names: Name[]

  constructor(locations: readonly Location[]) {
    this.#names = locations.flatMap((location) =>
      namesOf(location).map((name) => {
        const folded = foldName(name)
        return { location, name, folded, letters: lettersOf(folded) }
      }),
    )
  }

  /**
   * The places that pass `filter`, by how well they fit, then by `weight`, the largest first; without a text all of them.
   * A place is given once, by its best name.
   */
  find(
    text: string,
    size: number,
    weight: (location: Location) => number,
    filter: (location: Location) => boolean,
  ): FoundLocation[] {
    const wanted = foldName(text)
    const found = this.#search((name) => (filter(name.location) ? fit(name.folded, wanted) : undefined))
    const slips = wanted.length >= TWO_SLIPS_FROM ? 2 : wanted.length >= ONE_SLIP_FROM ? 1 : 0
    if (found.size === 0 && slips > 0) {
      const letters = lettersOf(wanted)
      const near = this.#search((name) => {
        const isHopeless = countBits(letters & ~name.letters) > slips || !filter(name.location)
        return isHopeless || prefixDistance(wanted, name.folded, slips) > slips ? undefined : SLIP
      })
      return inOrder(near, size, weight)
    }
    return inOrder(found, size, weight)
  }

  #search(fitOf: (name: Name) => number | undefined): Map<Location, Candidate> {
    const found = new Map<Location, Candidate>()
    for (const name of this.#names) {
      const fits = fitOf(name)
      if (fits === undefined || fits >= (found.get(name.location)?.fits ?? SLIP + 1)) continue
      found.set(name.location, { fits, matchedName: name.name })
    }
    return found
  }
}

interface Candidate {
  fits: number
  matchedName: string
}

function inOrder(
  found: ReadonlyMap<Location, Candidate>,
  size: number,
  weight: (location: Location) => number,
): FoundLocation[] {
  return [...found]
    .sort(([a, x], [b, y]) => x.fits - y.fits || weight(b) - weight(a) || (a.location_id < b.location_id ? -1 : 1))
    .slice(0, size)
    .map(([location, { matchedName }]) => ({ location, matchedName }))
}

function fit(name: string, wanted: string): number | undefined {
  if (name.startsWith(wanted)) return name.length === wanted.length ? WHOLE : BEGINNING
  return name.includes(` ${wanted}`) ? LATER_WORD : undefined
}

function lettersOf(text: string): number {
  let letters = 0
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31)
  return letters
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Fewest letters to add, drop or replace so that the name begins with the text; anything above `most` is only that. */
function prefixDistance(wanted: string, name: string, most: number): number {
  const reach = Math.min(name.length, wanted.length + most)
  let row = Array.from({ length: reach + 1 }, (_, index) => index)
  for (let i = 1; i <= wanted.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= reach; j++) {
      const replaced = row[j - 1]! + (wanted[i - 1] === name[j - 1] ? 0 : 1)
      const cost = Math.min(row[j]! + 1, next[j - 1]! + 1, replaced)
      next.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return least
    row = next
  }
  return Math.min(...row)
}
