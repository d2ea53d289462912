import { MessageChannel } from 'node:worker_threads'
import { AppError } from '../../../core/errors.ts'
import type { ChangesRequest, IndexAnswer, IndexRequest } from '../search-index.ts'
import { checkShards } from './check-shards.ts'
import { type Pieces, sendChunks } from './chunk-channel.ts'
import type { ColumnIndex } from './column-index.ts'
import type { IndexTask } from './index-worker.ts'
import { joinAnswers } from './join-answers.ts'
import type { ReadTask } from './reader-worker.ts'
import type { Chunks, SnapshotChanges } from './snapshot-batches.ts'
import { splitBatches } from './split-batches.ts'
import { startThread, type Thread } from './thread.ts'

/** Shards of an index: as many threads read a snapshot together, and as many answer a search. */
const SHARDS = 2

/** A snapshot's bytes, and what its version changed in it. */
export interface SnapshotFiles {
  snapshot: Chunks
  changes?: SnapshotChanges
}

/** Indexes by name, searched by threads of their own, so that no search holds up another request. */
export interface IndexThreads {
  /** Threads that read snapshots, so that searches go on meanwhile; to be ended. */
  startReaders(): SnapshotReaders
  close(name: string): Promise<void>
  search(name: string, request: IndexRequest): Promise<IndexAnswer>
  countChanges(name: string, request: ChangesRequest): Promise<number[]>
  /** Ends the threads; what they were asked fails. */
  end(): Promise<void>
}

export interface SnapshotReaders {
  /** Reads a snapshot, which must give so many rows, and opens it under a name. @throws AppError `SNAPSHOT_DAMAGED`. */
  open(name: string, files: SnapshotFiles, rows: number): Promise<void>
  end(): Promise<void>
}

/** @param count threads; one for each core is enough, since a search never waits. */
export function startIndexThreads(count: number): IndexThreads {
  const threads = Array.from({ length: count }, () => startThread<IndexTask>('./index-worker.ts'))
  const shardsOf = new Map<string, number>()

  const running = (): Thread<IndexTask>[] => threads.filter(({ hasEnded }) => !hasEnded())
  const everywhere = async (task: IndexTask): Promise<void> => {
    await Promise.all(running().map(({ ask }) => ask(task)))
  }
  const shardNames = (name: string): string[] => {
    return Array.from({ length: shardsOf.get(name) ?? 1 }, (_, shard) => `${name}/${shard}`)
  }
  const askShards = <Result>(name: string, task: (shard: string) => IndexTask): Promise<Result[]> =>
    Promise.all(shardNames(name).map(async (shard) => idlest().ask<Result>(task(shard))))
  const idlest = (): Thread<IndexTask> => {
    const [first, ...others] = running()
    if (!first) throw new AppError('SEARCH_INDEX_FAILED', 'transient', 'every thread of the search index ended')
    return others.reduce((best, thread) => (thread.waiting() < best.waiting() ? thread : best), first)
  }

  return {
    startReaders() {
      const readers = Array.from({ length: SHARDS }, () => startThread<ReadTask>('./reader-worker.ts'))
      // A small snapshot is one batch: the next one begins with another reader.
      let first = 0
      return {
        async open(name, files, rows) {
          const shards = checkShards(await readShards(readers, files, first++), rows)
          for (const [at, index] of shards.entries()) await everywhere({ kind: 'keep', name: `${name}/${at}`, index })
          shardsOf.set(name, shards.length)
        },
        async end() {
          await Promise.all(readers.map(({ end }) => end()))
        },
      }
    },
    async close(name) {
      for (const shard of shardNames(name)) await everywhere({ kind: 'drop', name: shard })
      shardsOf.delete(name)
    },
    async search(name, request) {
      const answers = await askShards<IndexAnswer>(name, (shard) => ({ kind: 'search', name: shard, request }))
      return joinAnswers(answers, request)
    },
    async countChanges(name, request) {
      const counts = await askShards<number[]>(name, (shard) => ({ kind: 'countChanges', name: shard, request }))
      return request.changes.map((_, at) => counts.reduce((sum, own) => sum + own[at]!, 0))
    },
    async end() {
      await Promise.all(threads.map(({ end }) => end()))
    },
  }
}

/**
 * Each reader gets its own batches of a whole snapshot, from the one that `first` says on. Changes are worked into the snapshot by its ids, of
 * which readers need all: then they get all bytes, and skip the batches that are not their own.
 */
async function readShards(
  readers: readonly Thread<ReadTask>[],
  { snapshot, changes }: SnapshotFiles,
  first: number,
): Promise<(ColumnIndex | undefined)[]> {
  const streams = changes
    ? [toAll(snapshot), toAll(changes.rows), toAll(changes.over)]
    : [toOwners(snapshot, readers.length, first)]
  const channels = readers.map(() => streams.map(() => new MessageChannel()))
  const sent = streams.map((stream, at) =>
    sendChunks(
      stream,
      channels.map((own) => own[at]!.port1),
    ),
  )
  const read = readers.map((reader, at) => {
    const ports = channels[at]!.map(({ port2 }) => port2)
    const share = changes ? { at, of: readers.length } : { at: 0, of: 1 }
    return reader.ask<ColumnIndex | undefined>({ ports, reader: share }, ports)
  })
  try {
    return await Promise.all(read)
  } finally {
    for (const { port1 } of channels.flat()) port1.close()
    await Promise.all(sent)
    await Promise.allSettled(read)
  }
}

async function* toAll(chunks: Chunks): Pieces {
  for await (const bytes of chunks) yield { bytes, receiver: null }
}

async function* toOwners(chunks: Chunks, readers: number, first: number): Pieces {
  for await (const { bytes, batch } of splitBatches(chunks))
    yield { bytes, receiver: batch === null ? null : (first + batch) % readers }
}
