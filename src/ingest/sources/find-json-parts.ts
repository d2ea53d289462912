import type { PathStep } from '../mappings/json-path.ts'

/** A value inside a JSON text: where it stands, and its path (`items[3]`). */
export interface JsonPart {
  start: number
  end: number
  place: string
}

/** Every value on a path, in the order of the text, which must be JSON. */
export function findJsonParts(text: string, steps: readonly PathStep[]): JsonPart[] {
  const parts: JsonPart[] = []
  visit(text, skipSpace(text, 0), steps, '', parts)
  return parts
}

/** Goes down from the value that starts at `at`; gives the position after it. */
function visit(text: string, at: number, steps: readonly PathStep[], place: string, parts: JsonPart[]): number {
  const [step, ...rest] = steps
  if (!step) {
    const end = skipValue(text, at)
    parts.push({ start: at, end, place })
    return end
  }
  if (text[at] === '[') {
    return eachElement(text, at, (start, index) => {
      const wanted = 'at' in step ? step.at === index : 'every' in step && step.every === 'element'
      return wanted ? visit(text, start, rest, `${place}[${index}]`, parts) : skipValue(text, start)
    })
  }
  if (text[at] === '{') {
    return eachMember(text, at, (start, key) => {
      const wanted = 'key' in step ? step.key === key : 'every' in step && step.every === 'value'
      return wanted ? visit(text, start, rest, place === '' ? key : `${place}.${key}`, parts) : skipValue(text, start)
    })
  }
  return skipValue(text, at)
}

function eachElement(text: string, at: number, take: (start: number, index: number) => number): number {
  let next = skipSpace(text, at + 1)
  for (let index = 0; text[next] !== ']'; index++) {
    next = skipSpace(text, take(next, index))
    if (text[next] === ',') next = skipSpace(text, next + 1)
  }
  return next + 1
}

function eachMember(text: string, at: number, take: (start: number, key: string) => number): number {
  let next = skipSpace(text, at + 1)
  while (text[next] !== '}') {
    const keyEnd = skipString(text, next)
    const key = JSON.parse(text.slice(next, keyEnd)) as string
    next = skipSpace(text, take(skipSpace(text, skipSpace(text, keyEnd) + 1), key))
    if (text[next] === ',') next = skipSpace(text, next + 1)
  }
  return next + 1
}

function skipValue(text: string, at: number): number {
  const first = text[at]
  if (first === '"') return skipString(text, at)
  if (first !== '{' && first !== '[') {
    let end = at
    while (end < text.length && !/[\s,\]}]/.test(text[end]!)) end++
    return end
  }
  const mark = /["{}[\]]/g
  mark.lastIndex = at
  let depth = 0
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    if (match[0] === '"') mark.lastIndex = skipString(text, match.index)
    else depth += match[0] === '{' || match[0] === '[' ? 1 : -1
    if (depth === 0) return mark.lastIndex
  }
  return text.length
}

/** The position after the string that starts at `at`. */
function skipString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text[end - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return end + 1
  }
  return text.length
}

function skipSpace(text: string, at: number): number {
  let next = at
  while (next < text.length && /\s/.test(text[next]!)) next++
  return next
}
