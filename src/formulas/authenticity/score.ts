import { roundHundredths, roundHundredthsSql } from '../round.ts'
import { authenticityParts, type Part, partNames } from './parts.ts'

export type PartScores = Readonly<Record<Part, number | null>>

/**
 * The mean of the known parts by weight, 0 (bought) to 100 (genuine) with two decimals; NULL where no part is known.
 * A part of which nothing is known neither adds nor takes: the others' weights share the whole.
 */
export function authenticityScore(scores: PartScores): number | null {
  let [sum, weights] = [0, 0]
  for (const part of partNames) {
    const { weight } = authenticityParts[part]
    sum += (scores[part] ?? 0) * weight
    weights += scores[part] === null ? 0 : weight
  }
  return weights === 0 ? null : roundHundredths((sum * 100) / weights)
}

/** Of how many parts something is known. */
export function authenticityCoverage(scores: PartScores): number {
  return partNames.filter((part) => scores[part] !== null).length
}

const sumOf = (term: (part: Part) => string): string => partNames.map(term).join(' + ')
const weightOf = (part: Part): number => authenticityParts[part].weight

export const authenticityScoreMacro = `
{% macro authenticity_score(${partNames.join(', ')}) -%}
(${roundHundredthsSql(
  `(${sumOf((part) => `ifNull({{ ${part} }}, 0) * ${weightOf(part)}`)}) * 100
    / nullIf(${sumOf((part) => `if(isNull({{ ${part} }}), 0, ${weightOf(part)})`)}, 0)`,
)})
{%- endmacro %}`

export const authenticityCoverageMacro = `
{% macro authenticity_coverage(${partNames.join(', ')}) -%}
(${sumOf((part) => `isNotNull({{ ${part} }})`)})
{%- endmacro %}`
