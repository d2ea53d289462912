import type { KeywordReport, KeywordRequest } from '../../api/keywords.ts'
import { formatExact } from '../../ui/format.ts'
import { formatDay } from '../../ui/format-date.ts'
import { countryName, languageName, platformName } from '../../ui/format-words.ts'
import { OPTION_WORDS, OPTIONS } from './keyword-request.ts'

/** What a report is called: its name, else its keywords. */
export function reportTitle({ name, keywords }: KeywordRequest): string {
  return name ?? keywords.join(', ')
}

const STATES: Record<KeywordReport['state'], string> = {
  QUEUED: 'Waits for its turn',
  RUNNING: 'Under way',
  DONE: 'Done',
  FAILED: 'Failed',
  CANCELLED: 'Cancelled',
}

export function stateWords(state: KeywordReport['state']): string {
  return STATES[state]
}

/** `1 post`, `2,310 posts`. */
export function counted(count: number, one: string): string {
  return `${formatExact(count)} ${one}${count === 1 ? '' : 's'}`
}

/** What was asked for beside the keywords, piece by piece. */
export function describeRequest(request: KeywordRequest): string[] {
  const { and = [], not = [], from, to, languages = [], countries = [], followers, engagementRate, options } = request
  return [
    platformName(request.platform),
    ...and.map((group) => `with ${group.join(' or ')}`),
    ...(not.length > 0 ? [`without ${not.join(', ')}`] : []),
    ...(from || to ? [describeDays(from, to)] : []),
    ...(languages.length > 0 ? [languages.map(languageName).join(', ')] : []),
    ...(countries.length > 0 ? [countries.map(countryName).join(', ')] : []),
    ...(followers ? [`${describeRange(followers)} followers`] : []),
    ...(engagementRate ? [`${describeRange(engagementRate)} % engagement`] : []),
    ...OPTIONS.filter((name) => options?.[name]).map((name) => OPTION_WORDS[name].label),
  ]
}

function describeDays(from: string | undefined, to: string | undefined): string {
  if (from && to) return `${formatDay(from)} to ${formatDay(to)}`
  return from ? `since ${formatDay(from)}` : `until ${formatDay(to!)}`
}

function describeRange({ min, max }: { min?: number; max?: number }): string {
  if (min !== undefined && max !== undefined) return `${formatExact(min)} to ${formatExact(max)}`
  return min !== undefined ? `at least ${formatExact(min)}` : `at most ${formatExact(max ?? 0)}`
}
