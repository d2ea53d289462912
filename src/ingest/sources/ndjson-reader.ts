import { isJsonObject, parseJson } from './parse-json.ts'
import { endOfLine, trimLineBreak } from './read-csv-record.ts'
import type { BrokenRecord, RecordReader, SourceRecord, TextBlock } from './source-record.ts'

/** Records of an NDJSON file: one JSON object a line. Blank lines are passed over. */
export class NdjsonReader implements RecordReader {
  #line = 1;

  *push(block: TextBlock): Generator<SourceRecord | BrokenRecord> {
    let index = 0
    for (let at = 0; at < block.text.length; index++) {
      const end = endOfLine(block.text, at)
      const raw = trimLineBreak(block.text.slice(at, end))
      const fault = block.faults.get(index)
      const line = this.#line + index
      if (fault !== undefined) yield { line, raw, reason: fault }
      else if (raw.trim() !== '') yield readLine(line, raw)
      at = end
    }
    this.#line += index
  }
}

function readLine(line: number, raw: string): SourceRecord | BrokenRecord {
  try {
    const values = parseJson(raw)
    return isJsonObject(values) ? { line, raw, values } : { line, raw, reason: 'not a JSON object' }
  } catch (error) {
    // The parser counts lines within this line, which would be read as lines of the file.
    return { line, raw, reason: `not JSON: ${(error as Error).message.replace(/ \(line \d+ column \d+\)$/, '')}` }
  }
}
