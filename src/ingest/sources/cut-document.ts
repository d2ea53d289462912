import { type PathStep, parsePath } from '../mappings/json-path.ts'
import { findJsonParts } from './find-json-parts.ts'
import { isJsonObject, parseJson } from './parse-json.ts'
import type { BrokenRecord, SourceRecord } from './source-record.ts'

/**
 * The records inside a JSON document: for each of these paths, every object on it, with its own line, raw text and place
 * (`items[3]`), and the document as its `root`. What stands there and is no object is a broken record.
 */
export function cutDocument(document: SourceRecord, paths: readonly string[]): (SourceRecord | BrokenRecord)[] {
  return paths.flatMap((part) => {
    let line = document.line
    let counted = 0
    return findJsonParts(document.raw, parsePath(part) as PathStep[]).map(({ start, end, place: inner }) => {
      const place = document.place === undefined ? inner : `${document.place}.${inner}`
      line += countNewlines(document.raw, counted, start)
      counted = start
      const raw = document.raw.slice(start, end)
      const values = parseJson(raw)
      return isJsonObject(values)
        ? { line, raw, values, part, place, root: document.values }
        : { line, raw, reason: `${place}: is not a JSON object` }
    })
  })
}

/** How many lines end between two positions. */
export function countNewlines(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
