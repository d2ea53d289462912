import { AppError, describeError, type ErrorKind } from '../../core/errors.ts'
import type { Batch } from '../../raw/insert-batch.ts'
import type { IntakeOptions, IntakeState } from '../record-intake.ts'
import type { LineBlock } from '../sources/source-record.ts'

/** What a thread is made for. */
export interface ThreadTask {
  file: string
  options: IntakeOptions
  isDry: boolean
}

/** What a thread is told. Each order but the last two is answered once, in their order. */
export type ThreadOrder =
  | { op: 'block'; block: LineBlock }
  | { op: 'end' }
  | { op: 'finish' }
  /** Whether a batch was taken, as it is when the one before it has landed. */
  | { op: 'sent'; table: string; isTaken: boolean }
  /** Chunks that are used again. */
  | { op: 'chunks'; chunks: Uint8Array[] }

/** What a thread says. */
export type ThreadNews =
  | { op: 'done'; notices?: string[]; state?: IntakeState; quarantined: number; failure?: ThreadFailure }
  | { op: 'batch'; table: string; batch: Batch }

/** An error on its way to another thread, where classes do not go. */
export interface ThreadFailure {
  message: string
  code?: string
  kind?: ErrorKind
  details?: Record<string, unknown>
}

export function packFailure(error: unknown): ThreadFailure {
  const message = describeError(error)
  if (!(error instanceof AppError)) return { message }
  const { code, kind, details } = error
  return { message, code, kind, details }
}

export function unpackFailure({ message, code, kind, details }: ThreadFailure): Error {
  if (code === undefined || kind === undefined) return new Error(message)
  return new AppError(code, kind, message, details ? { details } : {})
}

/** Small buffers may lie in one that others lie in too, so they are copied; what is larger is moved. */
const COPIED_BYTES = 1 << 14

/** The memory of chunks that can be moved to another thread. */
export function movable(chunks: readonly Uint8Array[]): ArrayBuffer[] {
  return chunks
    .filter(({ byteLength, buffer }) => byteLength > COPIED_BYTES && buffer instanceof ArrayBuffer)
    .map(({ buffer }) => buffer as ArrayBuffer)
}

/** The same bytes as Node's buffers: these arrive as plain arrays. */
export function asBuffers(chunks: readonly Uint8Array[]): Buffer[] {
  return chunks.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))
}

/** A block that has come from another thread. */
export function asBlock(block: LineBlock): LineBlock {
  return { ...block, bytes: asBuffers([block.bytes])[0]! }
}
