import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import { problemResponses } from '../problem.ts'
import { readLastBuilds } from './models.query.ts'
import type { PipelineNode } from './models.schema.ts'
import type { PipelineDoor } from './pipeline-door.ts'
import { readGraph } from './read-models.ts'
import { type Freshness, FreshnessAnswer } from './schedules.schema.ts'

/** `GET /pipeline-service/api/freshness`. */
export const freshnessRoute: FastifyPluginAsyncTypebox<{ door: PipelineDoor; clickhouse: ClickHouseClient }> = async (
  app,
  { door, clickhouse },
) => {
  app.get('/freshness', {
    schema: {
      tags: ['pipeline'],
      operationId: 'getFreshness',
      summary: 'How fresh every source, mart and served table is, against its target',
      response: { 200: FreshnessAnswer, ...problemResponses(503) },
    },
    handler: async () => {
      const [{ nodes }, builds, targets] = await Promise.all([
        readGraph(clickhouse),
        readLastBuilds(clickhouse),
        door.targets(),
      ])
      const now = Date.now()
      const sources = nodes.filter(({ kind }) => kind === 'source').map((node) => describeSource(node, now))
      const marts = nodes
        .filter(({ kind, layer }) => kind === 'model' && layer === 'marts')
        .map(({ name, tags }) => {
          const target = tags.map((tag) => targets.tags[tag]).find((found) => found !== undefined)
          const item = { kind: 'mart' as const, name, freshAt: builds.get(name) ?? null }
          return judge({ ...item, schedule: target?.schedule ?? null, targetMinutes: target?.minutes ?? null }, now)
        })
      return { asOf: new Date(now).toISOString(), items: [...sources, ...marts, ...targets.tables] }
    },
  })
}

/** A source is judged by what its own rule calls an error, or else a warning. */
function describeSource({ name, freshness }: PipelineNode, now: number): Freshness {
  const seconds = freshness?.errorAfterSeconds ?? freshness?.warnAfterSeconds ?? null
  const targetMinutes = seconds === null ? null : Math.round(seconds / 60)
  return judge({ kind: 'source', name, freshAt: freshness?.newestAt ?? null, targetMinutes, schedule: null }, now)
}

function judge(item: Omit<Freshness, 'state'>, now: number): Freshness {
  const { freshAt, targetMinutes } = item
  if (freshAt === null || targetMinutes === null) return { ...item, state: 'unknown' }
  return { ...item, state: now - Date.parse(freshAt) > targetMinutes * 60_000 ? 'late' : 'fresh' }
}
