import { formula } from './formula.ts'
import { shared, sharedSql, weightedScore, weightedScoreSql } from './weighted-score.ts'

type Texts = readonly string[]
/** A share of the audience that the brief asks for: what the creator has (NULL: unknown), and the least that is wanted. */
export type AudienceTarget = readonly [has: number | null, wanted: number]

/** What a campaign looks for. An empty list asks nothing. */
export interface Brief {
  categories: Texts
  languages: Texts
  countries: Texts
  cities: Texts
  /** Lower case. */
  terms: Texts
}

export interface Candidate {
  category: string | null
  categories: Texts
  language: string | null
  country: string | null
  city: string | null
  /** Hashtags and terms of the captions, lower case. */
  terms: Texts
  /** One for each share that the brief asks for. */
  audience: readonly AudienceTarget[]
  /** Authenticity score, 0 to 100. */
  authenticity: number | null
}

export interface FitReason {
  code: keyof typeof WEIGHTS
  /** What the part counts beside the others, where it is known. */
  weight: number
  /** 0 to 1; NULL where the brief asks nothing or the creator does not tell. */
  part: number | null
  asked: boolean
  /** What met the brief. */
  matched: string[]
}

const WEIGHTS = { category: 25, language: 15, location: 15, audience: 15, terms: 20, authenticity: 10 } as const
/** A category that is not the main one, or the right country where a city is asked. */
const HALF = 0.5

/**
 * How well a creator fits a brief, 0 to 100, and why. Only what the brief asks and the creator tells counts, and the rest
 * renormalises; `coverage` is the weight of what is told in that of what is asked, in percent.
 */
export function fitScore(creator: Candidate, brief: Brief) {
  const reasons: FitReason[] = [
    reason('category', categoryPart(creator, brief), brief.categories, [creator.category ?? '', ...creator.categories]),
    reason('language', oneOf(creator.language, brief.languages), brief.languages, [creator.language ?? '']),
    reason(
      'location',
      locationPart(creator, brief),
      [...brief.cities, ...brief.countries],
      [creator.city ?? '', creator.country ?? ''],
    ),
    {
      code: 'audience',
      weight: WEIGHTS.audience,
      part: audiencePart(creator.audience),
      asked: creator.audience.length > 0,
      matched: [],
    },
    reason('terms', termsPart(creator, brief), brief.terms, creator.terms),
    {
      code: 'authenticity',
      weight: WEIGHTS.authenticity,
      part: authenticityPart(creator.authenticity),
      asked: true,
      matched: [],
    },
  ]
  const score = weightedScore(reasons.map(({ weight, part }) => [weight, part]))
  // An asked part that is told weighs 1, one that is not told 0: their mean is the coverage.
  const coverage = weightedScore(
    reasons.map(({ weight, part, asked }) => [weight, asked ? Number(part !== null) : null]),
  )
  return { score, coverage, reasons }
}

function reason(code: FitReason['code'], part: number | null, wanted: Texts, has: Texts): FitReason {
  return { code, weight: WEIGHTS[code], part, asked: wanted.length > 0, matched: shared(wanted, has) }
}

function categoryPart({ category, categories }: Candidate, { categories: wanted }: Brief): number | null {
  if (wanted.length === 0 || (category === null && categories.length === 0)) return null
  if (category !== null && wanted.includes(category)) return 1
  return shared(categories, wanted).length > 0 ? HALF : 0
}

function oneOf(value: string | null, wanted: Texts): number | null {
  return wanted.length === 0 || value === null ? null : Number(wanted.includes(value))
}

function locationPart({ city, country }: Candidate, { cities, countries }: Brief): number | null {
  if (cities.length === 0) return oneOf(country, countries)
  if (city === null && country === null) return null
  if (city !== null && cities.includes(city)) return 1
  return country !== null && countries.includes(country) ? HALF : 0
}

function audiencePart(targets: readonly AudienceTarget[]): number | null {
  const told = targets.filter((target): target is [number, number] => target[0] !== null)
  const met = told.map(([has, wanted]) => (wanted > 0 ? Math.min(1, has / wanted) : 1))
  return met.length === 0 ? null : met.reduce((sum, part) => sum + part, 0) / met.length
}

function termsPart({ terms }: Candidate, { terms: wanted }: Brief): number | null {
  const asked = new Set(wanted).size
  return asked === 0 || terms.length === 0 ? null : shared(wanted, terms).length / asked
}

function authenticityPart(score: number | null): number | null {
  return score === null ? null : Math.min(1, Math.max(0, score / 100))
}

const oneOfSql = (value: string, wanted: string) =>
  `if(empty(${wanted}) or isNull(${value}), NULL, has(${wanted}, ifNull(${value}, '')))`
const isIn = (value: string, wanted: string) => `isNotNull(${value}) and has(${wanted}, ifNull(${value}, ''))`
const targets = 'arrayFilter(t -> isNotNull(t.1), {{ audience }})'

const parts: Record<keyof typeof WEIGHTS, string> = {
  category: `multiIf(
            empty({{ wanted_categories }}) or isNull({{ category }}) and empty({{ categories }}), NULL,
            ${isIn('{{ category }}', '{{ wanted_categories }}')}, 1,
            hasAny({{ categories }}, {{ wanted_categories }}), ${HALF},
            0)`,
  language: oneOfSql('{{ language }}', '{{ wanted_languages }}'),
  location: `multiIf(
            empty({{ wanted_cities }}), ${oneOfSql('{{ country }}', '{{ wanted_countries }}')},
            isNull({{ city }}) and isNull({{ country }}), NULL,
            ${isIn('{{ city }}', '{{ wanted_cities }}')}, 1,
            ${isIn('{{ country }}', '{{ wanted_countries }}')}, ${HALF},
            0)`,
  audience: `arrayFold((sum, t) -> sum + if(t.2 > 0, least(1, assumeNotNull(t.1) / t.2), 1), ${targets}, toFloat64(0))
            / nullIf(length(${targets}), 0)`,
  terms: `if(empty({{ terms }}), NULL,
            length(${sharedSql('{{ wanted_terms }}', '{{ terms }}')}) / nullIf(length(arrayDistinct({{ wanted_terms }})), 0))`,
  authenticity: 'if(isNull({{ authenticity }}), NULL, least(1, greatest(0, {{ authenticity }} / 100)))',
}

type Text = string | null
type Args = [
  ...[Text, Texts, Text, Text, Text, Texts, readonly AudienceTarget[], number | null],
  ...[Texts, Texts, Texts, Texts, Texts],
]
const nothing = [[], [], [], [], []] as const

export const fitScoreFormula = formula<Args>({
  id: 'fit_score',
  title: 'Fit score',
  text: `(${Object.entries(WEIGHTS)
    .map(([name, weight]) => `${weight} * ${name}`)
    .join(' + ')}) / weights of the known parts * 100`,
  inputs: [
    { name: 'category', kind: 'text', meaning: "the creator's main category: 1 when the brief names it" },
    { name: 'categories', kind: 'texts', meaning: 'all categories: 0.5 when the brief names one that is not the main' },
    { name: 'language', kind: 'text', meaning: 'language: 1 when the brief names it' },
    { name: 'country', kind: 'text', meaning: 'country: 1 when the brief names it, 0.5 where it names cities too' },
    { name: 'city', kind: 'text', meaning: 'city: 1 when the brief names it' },
    {
      name: 'terms',
      kind: 'texts',
      meaning: "hashtags and terms of the captions: the part of the brief's that occurs",
    },
    {
      name: 'audience',
      kind: 'audience targets',
      meaning:
        'for each share that the brief asks for what the creator has and what is wanted: mean of min(1, has / wanted)',
    },
    { name: 'authenticity', kind: 'percent', meaning: 'authenticity score, over 100' },
    { name: 'wanted_categories', kind: 'texts', meaning: 'categories of the brief, any of which will do' },
    { name: 'wanted_languages', kind: 'texts', meaning: 'languages of the brief' },
    { name: 'wanted_countries', kind: 'texts', meaning: 'countries of the brief' },
    { name: 'wanted_cities', kind: 'texts', meaning: 'cities of the brief' },
    { name: 'wanted_terms', kind: 'texts', meaning: 'content terms of the brief' },
  ],
  unit: '0 to 100',
  source: 'Creatorscope.',
  limits: [
    'What the brief does not ask or the creator does not tell is left out and the rest renormalises; coverage says how much is told.',
    'Unknown when nothing is told.',
    'Texts are compared as they stand.',
  ],
  known: [
    [['A', ['A'], 'en', 'IN', 'Pune', ['a', 'b'], [[0.5, 0.4]], 100, ['A'], ['en'], ['IN'], ['Pune'], ['a']], 100],
    [['B', ['B'], 'hi', 'US', 'Rome', ['c'], [[0, 0.4]], 0, ['A'], ['en'], ['IN'], ['Pune'], ['a']], 0],
    [['B', ['B', 'A'], null, null, null, [], [], null, ['A'], ['en'], ['IN'], ['Pune'], ['a']], 50],
    [[null, [], null, 'IN', 'Agra', [], [], null, [], [], ['IN'], ['Pune'], []], 50],
    [[null, [], null, null, null, ['a'], [], 50, [], [], [], [], ['a', 'b']], 50],
    [[null, [], null, null, null, [], [], null, ...nothing], null],
  ],
  compute: ([category, categories, language, country, city, terms, audience, authenticity, ...wanted]) => {
    const creator = { category, categories, language, country, city, terms, audience, authenticity }
    const [wantedCategories, languages, countries, cities, wantedTerms] = wanted
    return fitScore(creator, { categories: wantedCategories, languages, countries, cities, terms: wantedTerms }).score
  },
  macro: `
{% macro fit_score(
    category, categories, language, country, city, terms, audience, authenticity,
    wanted_categories, wanted_languages, wanted_countries, wanted_cities, wanted_terms
) -%}
${weightedScoreSql(Object.entries(parts).map(([code, part]) => [WEIGHTS[code as keyof typeof WEIGHTS], part]))}
{%- endmacro %}`,
})
