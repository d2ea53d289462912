import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { userError } from '../../core/errors.ts'
import type { ParquetStep } from './decode-parquet.ts'
import type { BrokenRecord, SourceRecord } from './source-record.ts'
import { BadCell, recordOfCells } from './table-record.ts'

/**
 * How long the unpacking of some rows may take: 20 s for a machine that is busy or starts slowly, and 1 s for each MiB of their row
 * group, of which a busy machine was seen to do ten. What takes longer is a damaged page that makes the decoder loop for ever.
 */
const DEADLINE_BASE_MS = 20_000
const DEADLINE_PER_MIB_MS = 1_000
/** Largest heap of the decoder, in MB. With windows of 8 MiB and a small young generation, the whole process has 250 at its peak. */
const HEAP_MB = 256

/**
 * Reads a Parquet file row group by row group; the first record is the header. It is decoded in a process of its own, which ends with
 * the reading: a damaged page can make the decoder loop for ever or fill the memory, and a heap that is full ends the whole process,
 * that of a worker thread too. While rows are taken, the next are decoded.
 * @param descriptor of the open file, of `bytes` bytes.
 * @throws AppError of kind user: `PARQUET_DAMAGED`, or `PARQUET_GROUP_TOO_LARGE` for a row group of more than 256 MiB; both name
 * the row group and say how many rows came before.
 */
export async function* readParquet(
  file: string,
  descriptor: number,
  bytes: number,
  deadlineMs: number = DEADLINE_BASE_MS,
): AsyncGenerator<(SourceRecord | BrokenRecord)[]> {
  const decoder = new Decoder(descriptor, bytes, deadlineMs)
  let header: readonly string[] | undefined
  let rows = 0
  const refuse = (code: string, why: string): Error => {
    const before = rows > 0 ? `; the ${rows.toLocaleString('en')} rows before were read` : ''
    const what = code === 'PARQUET_DAMAGED' ? 'is a damaged Parquet file: ' : ''
    return userError(code, `${file}: ${what}${why}${before}`, { file })
  }
  try {
    for (let pending = decoder.next(); ; ) {
      const step = await pending
      if (step.kind === 'end') return
      if (step.kind === 'fault') throw refuse(step.code, step.message)
      pending = decoder.next()
      if (step.kind !== 'batch') continue
      for (const [row, column, reason] of step.bad) step.cells[row]![column] = new BadCell(reason)
      header ??= step.cells[0] as string[]
      const names = header
      yield step.cells.map((cells, i) => recordOfCells(step.firstRow + i, names, cells))
      rows = Math.max(rows, step.firstRow + step.cells.length - 1)
    }
  } finally {
    await decoder.stop()
  }
}

/** The decoding process. */
class Decoder {
  readonly #process: ChildProcess
  readonly #ended: Promise<unknown>
  readonly #deadlineMs: number
  #place = 'its footer'
  #answer: (step: ParquetStep) => void = () => undefined
  #timer: NodeJS.Timeout | undefined
  #stderr = ''

  constructor(descriptor: number, bytes: number, deadlineMs: number) {
    this.#deadlineMs = deadlineMs
    this.#process = fork(fileURLToPath(new URL('./decode-parquet-entry.ts', import.meta.url)), [String(bytes)], {
      execArgv: [`--max-old-space-size=${HEAP_MB}`, '--max-semi-space-size=8'],
      serialization: 'advanced',
      env: {},
      stdio: [descriptor, 'ignore', 'pipe', 'ipc'],
    })
    this.#process.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(0, 4096)
    })
    this.#process.on('message', (step: ParquetStep) => this.#take(step))
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#ended = promise
    this.#process.on('error', (error) => {
      this.#fail(`could not be decoded: ${error.message}`)
      resolve()
    })
    this.#process.on('close', (code, signal) => {
      this.#fail(this.#describeEnd(String(signal ?? code)))
      resolve()
    })
  }

  /** The next batch, the end, or the fault that stopped it; one call at a time. Never rejects. */
  next(): Promise<ParquetStep> {
    const { promise, resolve } = Promise.withResolvers<ParquetStep>()
    this.#answer = resolve
    this.#allow(0)
    // A decoder that has ended says so by its end.
    this.#process.send({ kind: 'next' }, () => undefined)
    return promise
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    this.#answer = () => undefined
    this.#process.kill('SIGKILL')
    await this.#ended
  }

  #take(step: ParquetStep): void {
    clearTimeout(this.#timer)
    if (step.kind === 'window') {
      this.#place = step.place
      this.#allow(step.bytes)
    } else this.#answer(step)
  }

  #allow(bytes: number): void {
    const milliseconds = this.#deadlineMs + (bytes / 2 ** 20) * DEADLINE_PER_MIB_MS
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#fail(`${this.#place}: is not unpacked after ${Math.round(milliseconds / 1000)} s`)
    }, milliseconds)
  }

  #fail(message: string): void {
    clearTimeout(this.#timer)
    this.#answer({ kind: 'fault', code: 'PARQUET_DAMAGED', message })
  }

  #describeEnd(how: string): string {
    if (/out of memory|allocation failed/i.test(this.#stderr)) {
      return `${this.#place}: needs more than ${HEAP_MB} MB of memory to unpack; if the file is whole, write smaller row groups`
    }
    return `${this.#place}: the decoder ended (${how}): ${this.#stderr.trim().split('\n')[0]}`
  }
}
