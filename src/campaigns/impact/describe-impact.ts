import type { ModuleImpact, Side } from './impact.ts'
import type { FoundBy } from './sponsored-engagement.ts'

const FOUND_BY_WORDS: Record<FoundBy, string> = {
  SEARCH: 'found by search',
  KEYWORD: 'found by keyword reports',
  GENRE: 'found by genre insights',
  LEADERBOARD: 'found on the leaderboard',
  SIMILAR: 'found as similar creators',
}

/** What a comparison shows, in one or two plain sentences that claim no more than it does. */
export function describeImpact(impact: Omit<ModuleImpact, 'sentence'>): string {
  const { module, verdict, found, manual, difference, interval, campaigns } = impact
  const who = `Creators ${FOUND_BY_WORDS[module]}`
  const sizes = `${sizeOf(found)} against ${sizeOf(manual)} added by hand`
  if (difference === null || interval === null) {
    const have = campaigns === 0 ? 'no campaign has two of each with known engagement' : sizes
    return `Too few to say anything of creators ${FOUND_BY_WORDS[module]}: ${have}.`
  }
  const range = `between ${signed(interval.low)} and ${signed(interval.high)}`
  if (verdict === 'NO_DIFFERENCE_SHOWN')
    return `No difference shown: for creators ${FOUND_BY_WORDS[module]} it may lie anywhere ${range} (${sizes}).`
  const more = `${Math.abs(Math.round(difference))} % ${difference > 0 ? 'more' : 'less'}`
  const where = campaigns === 1 ? 'the same campaign' : 'the same campaigns'
  return `${who} got about ${more} engagement than those added by hand in ${where}, likely ${range} (${sizes}). They were not assigned at random, so this alone does not say why.`
}

function sizeOf({ creators, posts }: Side): string {
  return `${plural(creators, 'creator')} with ${plural(posts, 'post')}`
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

function signed(percent: number): string {
  const rounded = Math.round(percent)
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${Math.abs(rounded)} %`
}
