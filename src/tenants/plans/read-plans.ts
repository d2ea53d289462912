import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { AppError, describeError, userError } from '../../core/errors.ts'
import { FEATURES, type Feature, LIMITS, type Limit, type Plan } from './plan.ts'

const SHIPPED = join(import.meta.dirname, 'plans.yaml')

/** The plans by name. */
export interface Plans {
  names: readonly string[]
  /** @throws AppError `PLAN_UNKNOWN` (bug): the file no longer has a plan that a tenant is on. */
  find(name: string): Plan
}

/**
 * Reads the file of plans.
 * @param file undefined: the one that is shipped.
 * @throws AppError `INVALID_PLANS` naming the file, the plan and what is wrong there.
 */
export function readPlans(file: string = SHIPPED): Plans {
  const invalid = (what: string) => userError('INVALID_PLANS', `${file}: ${what}`, { file })
  let content: unknown
  try {
    content = parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw invalid(describeError(error))
  }
  if (!isRecord(content) || Object.keys(content).length === 0)
    throw invalid('must name plans, each with features and limits')
  const plans = new Map(Object.entries(content).map(([name, given]) => [name, readPlan(name, given, invalid)]))
  return {
    names: [...plans.keys()],
    find(name) {
      const plan = plans.get(name)
      if (plan) return plan
      throw new AppError('PLAN_UNKNOWN', 'bug', `A tenant is on the plan "${name}", which ${file} does not have.`)
    },
  }
}

function readPlan(name: string, given: unknown, invalid: (what: string) => AppError): Plan {
  if (!isRecord(given)) throw invalid(`${name} must have title, features and limits`)
  const { title = name, features, limits, ...rest } = given
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) throw invalid(`${name}.${unknown} is unknown; a plan has title, features and limits`)
  if (typeof title !== 'string') throw invalid(`${name}.title must be a text`)
  return {
    name,
    title,
    features: readFeatures(name, features, invalid),
    limits: readLimits(name, limits, invalid),
  }
}

function readFeatures(name: string, given: unknown, invalid: (what: string) => AppError): Set<Feature> {
  if (given === 'all') return new Set(FEATURES)
  if (!Array.isArray(given)) throw invalid(`${name}.features must be a list, or all`)
  for (const feature of given)
    if (!FEATURES.includes(feature))
      throw invalid(`${name}.features does not know ${feature}; known: ${FEATURES.join(', ')}`)
  return new Set(given as Feature[])
}

function readLimits(name: string, given: unknown, invalid: (what: string) => AppError): Record<Limit, number | null> {
  if (!isRecord(given)) throw invalid(`${name}.limits must have ${LIMITS.join(', ')}`)
  for (const limit of Object.keys(given))
    if (!LIMITS.includes(limit as Limit))
      throw invalid(`${name}.limits does not know ${limit}; known: ${LIMITS.join(', ')}`)
  const entries = LIMITS.map((limit): [Limit, number | null] => {
    const value = given[limit]
    if (value === 'none') return [limit, null]
    if (!Number.isSafeInteger(value) || Number(value) < 0)
      throw invalid(`${name}.limits.${limit} must be a whole number from 0, or none`)
    return [limit, Number(value)]
  })
  return Object.fromEntries(entries) as Record<Limit, number | null>
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
