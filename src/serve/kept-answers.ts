import type { FastifyReply } from 'fastify'
import { sql } from 'kysely'
import { type ServingDatabase, type VersionRow, version } from './serving-database.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

/** Answers that depend on the data set alone, kept as they were sent. */
export interface KeptAnswers {
  /**
   * Sends what was answered to the same question before, if the same version is still served; else what `read` finds.
   * @param question all that the answer depends on.
   * @returns what a handler gives back once it has sent; as a type it fits every route's.
   */
  send(reply: FastifyReply, question: object, read: () => Promise<{ dataset_version: string }>): Promise<never>
}

/** @param room characters that are kept in all; those that were asked for longest ago go first. */
export function openKeptAnswers(database: ServingDatabase, room: number): KeptAnswers {
  const kept = new Map<string, { datasetVersion: string; text: string }>()
  let length = 0
  const forget = (key: string): void => {
    length -= kept.get(key)?.text.length ?? 0
    kept.delete(key)
  }
  return {
    async send(reply, question, read) {
      const key = JSON.stringify([reply.routeOptions.url, question])
      const known = kept.get(key)
      if (known && known.datasetVersion === (await servedVersion(database))) {
        kept.delete(key) // to the end of the order in which they go
        kept.set(key, known)
        return reply.type(JSON_TYPE).send(known.text) as never
      }
      const answer = await read()
      const text = String(reply.serialize(answer))
      forget(key)
      kept.set(key, { datasetVersion: answer.dataset_version, text })
      length += text.length
      for (const oldest of kept.keys()) if (length > room) forget(oldest)
      return reply.type(JSON_TYPE).send(text) as never
    },
  }
}

async function servedVersion(database: ServingDatabase): Promise<string> {
  const [row] = await database.preparedRows(sql<VersionRow>`WITH ${version} SELECT version.* FROM version`)
  return row.dataset_version
}
