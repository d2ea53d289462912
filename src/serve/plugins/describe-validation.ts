import type { FastifySchemaValidationError } from 'fastify/types/schema.js'
import { nearestName } from '../nearest-name.ts'
import type { PlacedError } from '../problem.ts'

/** Ajv's error with `verbose: true`. */
interface Violation extends FastifySchemaValidationError {
  data?: unknown
  parentSchema?: { properties?: Record<string, unknown> }
}

const MAX_ERRORS = 20

/** What is wrong with a part of a request, in words a person can act on, at most the first 20 places. */
export function describeValidation(violations: readonly FastifySchemaValidationError[], part: string): PlacedError[] {
  return violations.slice(0, MAX_ERRORS).map((violation) => {
    const { message, property } = describe(violation)
    const path =
      property === undefined ? violation.instancePath : `${violation.instancePath}/${escapePointer(property)}`
    return { place: placeOf(part, path), message }
  })
}

function describe(violation: Violation): { message: string; property?: string } {
  const { keyword, params, data, parentSchema } = violation
  switch (keyword) {
    case 'additionalProperties': {
      const property = String(params.additionalProperty)
      return { property, message: `is unknown${suggest(property, Object.keys(parentSchema?.properties ?? {}))}` }
    }
    case 'required':
      return { property: String(params.missingProperty), message: 'is required' }
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).map(String)
      return { message: `does not know ${JSON.stringify(data)}${suggest(String(data), allowed)}` }
    }
    case 'type':
      return { message: `must be ${[params.type].flat().join(' or ')}` }
    case 'format':
      return { message: params.format === 'date' ? 'must be a date such as 2026-01-31' : `must be a ${params.format}` }
    case 'pattern':
      return { message: 'holds a character that no such value has' }
    default:
      return { message: violation.message ?? 'is not valid' }
  }
}

function suggest(unknown: string, known: readonly string[]): string {
  const nearest = nearestName(unknown, known)
  return nearest === undefined ? `; known: ${known.join(', ')}` : `; did you mean ${nearest}?`
}

function placeOf(part: string, path: string): string {
  if (part === 'body') return path || '/'
  const name = path.slice(1)
  return part === 'params' ? `{${name}}` : `?${name}`
}

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')
