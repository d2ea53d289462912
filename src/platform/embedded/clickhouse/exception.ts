/** An error in ClickHouse's own terms: a numeric code, and a text that begins with it. */
export class ClickHouseException extends Error {
  readonly exceptionCode: number

  constructor(exceptionCode: number, text: string) {
    super(text)
    this.name = 'ClickHouseException'
    this.exceptionCode = exceptionCode
  }
}

/** An exception that this server raises itself, worded as ClickHouse would: `Code: 62. DB::Exception: … (SYNTAX_ERROR)`. */
export function raise(exceptionCode: number, name: string, text: string): ClickHouseException {
  return new ClickHouseException(exceptionCode, `Code: ${exceptionCode}. DB::Exception: ${text} (${name})`)
}

/** Whatever the engine threw, with the code that its text names; 1002 (UNKNOWN_EXCEPTION) where it names none. */
export function asException(error: unknown): ClickHouseException {
  if (error instanceof ClickHouseException) return error
  const text = error instanceof Error ? error.message : String(error)
  const code = /Code: (\d+)\./.exec(text)?.[1]
  if (code) return new ClickHouseException(Number(code), text.slice(text.indexOf(`Code: ${code}.`)))
  return raise(1002, 'UNKNOWN_EXCEPTION', text)
}

/** The body ClickHouse sends for an error: one line that ends with the version. */
export function exceptionBody(exception: ClickHouseException, version: string): string {
  // An error met while parsing a file is wrapped in a second one that already carries the version.
  const text = exception.message.trimEnd().replace(/ \(version [\d.]+\)\.?/g, '')
  return `${text} (version ${version} (embedded build))\n`
}

/** What ClickHouse's `exceptionCodeToHTTPStatus` gives; all other codes are 500. */
const CODES_BY_STATUS: [number, number[]][] = [
  [400, [6, 8, 15, 25, 26, 27, 36, 37, 38, 41, 44, 53, 62, 72, 117, 123, 167, 168, 223, 321, 376, 427, 441, 675, 676]],
  [401, [194]],
  [403, [192, 193, 497, 512, 516]],
  [404, [46, 47, 50, 56, 60, 63, 73, 78, 81, 115, 152, 336, 511]],
  [408, [159]],
  [411, [381]],
  [413, [229]],
  [415, [779]],
  [501, [48]],
  [503, [76, 209, 439]],
]

/** HTTP status of an exception. */
export function statusOf(exception: ClickHouseException): number {
  return CODES_BY_STATUS.find(([, codes]) => codes.includes(exception.exceptionCode))?.[0] ?? 500
}
