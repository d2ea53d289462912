import { userError } from '../../core/errors.ts'
import { countNewlines, cutDocument } from './cut-document.ts'
import { isJsonObject, parseJson } from './parse-json.ts'
import { RECORD_LIMIT } from './read-line-blocks.ts'
import type { BrokenRecord, RecordReader, SourceRecord, TextBlock } from './source-record.ts'

/**
 * Records of a file that is one JSON value, on one line or many: an object is one record, an array one for each element.
 * The whole text is held, so it has a limit. Throws `JSON_TOO_LARGE`, `NOT_TEXT` or `NOT_JSON`, naming the line.
 */
export class JsonDocumentReader implements RecordReader {
  #text = ''
  #lines = 0
  readonly #file: string
  readonly #limit: number

  constructor(file: string, limit: number = RECORD_LIMIT) {
    this.#file = file
    this.#limit = limit
  }

  push(block: TextBlock): (SourceRecord | BrokenRecord)[] {
    for (const [line, fault] of block.faults) {
      throw userError('NOT_TEXT', `${this.#file}, line ${this.#lines + line + 1}: ${fault}`)
    }
    this.#text += block.text
    this.#lines += countNewlines(block.text, 0, block.text.length)
    if (this.#text.length > this.#limit) {
      throw userError(
        'JSON_TOO_LARGE',
        `${this.#file}: is one JSON value of more than ${this.#limit >> 20} Mi characters; write NDJSON, one object a line`,
      )
    }
    return block.last ? this.#read() : []
  }

  #read(): (SourceRecord | BrokenRecord)[] {
    const raw = this.#text
    const values = this.#parse(raw)
    if (isJsonObject(values)) return [{ line: 1, raw, values }]
    return cutDocument({ line: 1, raw, values: {} }, ['[]']).map(asDocument)
  }

  #parse(raw: string): unknown {
    try {
      return parseJson(raw)
    } catch (error) {
      const { message } = error as Error
      const line = / \(line (\d+) column \d+\)/.exec(message)?.[1] ?? this.#lines + 1
      throw userError('NOT_JSON', `${this.#file}, line ${line}: not JSON: ${message}`)
    }
  }
}

/** An element of an array is a document of its own, whose place stays known. */
function asDocument(element: SourceRecord | BrokenRecord): SourceRecord | BrokenRecord {
  if (!('values' in element)) return element
  const { line, raw, values, place } = element
  return { line, raw, values, ...(place === undefined ? {} : { place }) }
}

/**
 * Whether a text that starts with a bracket is one JSON value, rather than NDJSON: its first line is no whole object, and the
 * second, inside an object, cannot be one.
 */
export function isJsonDocument(text: string): boolean {
  const [first = '', second = ''] = text.split('\n', 200).filter((line) => line.trim() !== '')
  if (first.trimStart().startsWith('[')) return true
  return !isWhole(first) && !isWhole(second)
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
