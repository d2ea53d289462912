import { hash } from 'node:crypto'

/** SHA-256 of what is asked for, whatever the order of its parts: the same question is charged once. */
export function hashRequest(request: unknown): Buffer {
  return hash('sha256', JSON.stringify(request, sortKeys), 'buffer')
}

function sortKeys(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
