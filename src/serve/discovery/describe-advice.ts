import type { Static } from 'typebox'
import type { Filter, SearchBody } from './search.schema.ts'
import type { Advice, Condition } from './search-engine.ts'

const SIGNS = { EQ: '=', NE: '!=', GTE: '>=', LTE: '<=', GT: '>', LT: '<' } as const
const MAX_TEXT = 60

/** Advice as the API gives it: places of the body, filters, and words. */
export function describeAdvice({ at, instead, adds }: Advice, { filters = [], query = '' }: Static<typeof SearchBody>) {
  const filter = filters[at]
  const place = filter ? `/filters/${at}` : '/query'
  const said = filter ? describeFilter(filter) : `query ${JSON.stringify(query)}`
  const wider = filter && instead ? toFilter(filter, instead) : null
  const change = wider ? `loosen ${said} to ${describeFilter(wider)}` : `drop ${said}`
  const creators = adds === 1 ? 'creator' : 'creators'
  return {
    action: wider ? ('loosen' as const) : ('drop' as const),
    place,
    instead: wider,
    adds,
    text: `${change}: +${adds} ${creators}`,
  }
}

function toFilter(filter: Filter, { field, operator, values }: Condition): Filter {
  if (operator === 'RESEMBLES') return filter
  // Times are widened to midnights, so the date says all.
  const [value] = field.type === 'time' ? [String(values[0]).slice(0, 10)] : values
  return { ...filter, filterType: operator, value: values.length > 1 ? [...values] : value! }
}

function describeFilter({ field, key, filterType, value }: Filter): string {
  const sign = SIGNS[filterType as keyof typeof SIGNS] ?? filterType
  const said = [value].flat().join(', ')
  const shown = said.length > MAX_TEXT ? `${said.slice(0, MAX_TEXT)}…` : said
  return `${field}${key === undefined ? '' : ` ${key}`} ${sign} ${shown}`
}
