import type { Position } from '../search-engine.ts'
import type { IndexAnswer, IndexRequest } from '../search-index.ts'

/** What shards of an index answer, as one answer: no profile is in two of them. */
export function joinAnswers(answers: readonly IndexAnswer[], { sort, limit }: IndexRequest): IndexAnswer {
  const [first, ...others] = answers
  if (first && others.length === 0) return first
  const keyOf = ([value]: Position): number => {
    if (value === null) return Infinity
    const number = sort.field.type === 'time' ? Date.parse(value) : Number(value)
    return sort.direction === 'ASC' ? number : -number
  }
  const keyed = answers.flatMap(({ positions }) => positions.map((position) => ({ key: keyOf(position), position })))
  keyed.sort((a, b) => (a.key === b.key ? compareIds(a.position, b.position) : a.key < b.key ? -1 : 1))
  return {
    total: answers.reduce((sum, { total }) => sum + total, 0),
    positions: keyed.slice(0, limit).map(({ position }) => position),
    facets: Object.fromEntries(
      Object.keys(first?.facets ?? {}).map((name) => [name, addUp(answers.map(({ facets }) => facets[name] ?? []))]),
    ),
  }
}

function compareIds([, a]: Position, [, b]: Position): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function addUp(facets: readonly IndexAnswer['facets'][string][]): IndexAnswer['facets'][string] {
  const counts = new Map<string, number>()
  for (const [value, count] of facets.flat()) counts.set(value, (counts.get(value) ?? 0) + count)
  return [...counts]
}
