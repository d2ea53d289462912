/** An error in ClickHouse's own terms: a numeric code, and a text that begins with it. */
export class ClickHouseException extends Error {
  readonly exceptionCode: number
  /** HTTP status where it is not the one that the code implies. */
  readonly status: number | undefined

  constructor(exceptionCode: number, text: string, status?: number) {
    super(text)
    this.name = 'ClickHouseException'
    this.exceptionCode = exceptionCode
    this.status = status
  }
}

/** An exception that this server raises itself, worded as ClickHouse would: `Code: 62. DB::Exception: … (SYNTAX_ERROR)`. */
export function raise(exceptionCode: number, name: string, text: string, status?: number): ClickHouseException {
  return new ClickHouseException(exceptionCode, `Code: ${exceptionCode}. DB::Exception: ${text} (${name})`, status)
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

/** Codes and statuses of `exceptionCodeToHTTPStatus` (ClickHouse, src/Server/HTTP/exceptionCodeToHTTPStatus.cpp); all others are 500. */
const STATUS_BY_CODES: [number, number[]][] = [
  [401, [516, 194, 565]],
  [403, [497, 164, 291, 192, 193, 195]],
  [
    400,
    [
      6, 26, 27, 38, 41, 53, 72, 43, 117, 131, 130, 636, 69, 62, 63, 70, 386, 321, 457, 456, 168, 161, 169, 171, 258,
      336, 337, 441, 467, 468, 469, 470, 115, 36, 47,
    ],
  ],
  [404, [60, 81, 46, 16, 10, 8]],
  [413, [307]],
  [411, [381]],
  [501, [48]],
  [408, [209, 159]],
  [503, [202]],
]

/** HTTP status of an exception. */
export function statusOf(exception: ClickHouseException): number {
  if (exception.status !== undefined) return exception.status
  return STATUS_BY_CODES.find(([, codes]) => codes.includes(exception.exceptionCode))?.[0] ?? 500
}
