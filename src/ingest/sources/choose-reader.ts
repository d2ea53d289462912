import { userError } from '../../core/errors.ts'
import { CsvReader } from './csv-reader.ts'
import { isJsonDocument, JsonDocumentReader } from './json-document-reader.ts'
import { NdjsonReader } from './ndjson-reader.ts'
import { detectDelimiter } from './read-csv-record.ts'
import { RECORD_LIMIT } from './read-line-blocks.ts'
import type { RecordReader, TextBlock } from './source-record.ts'

/** By what a text is read. */
export type TextFormat = { reader: RecordReader } & ({ format: 'csv'; delimiter: string } | { format: 'json' })

/**
 * The reader for a text, told by its first block.
 * @throws AppError `NOT_TEXT`, naming the file, where the first line is none.
 */
export function chooseReader(file: string, { text, faults }: TextBlock): TextFormat {
  const fault = faults.get(0)
  if (fault !== undefined) {
    throw userError('NOT_TEXT', `${file}, line 1: is binary or in another encoding: ${fault}`)
  }
  const start = text.trimStart()[0]
  if (start === '{' || start === '[') {
    return { format: 'json', reader: isJsonDocument(text) ? new JsonDocumentReader(file) : new NdjsonReader() }
  }
  const delimiter = detectDelimiter(text, file)
  return { format: 'csv', delimiter, reader: new CsvReader(RECORD_LIMIT, delimiter) }
}
