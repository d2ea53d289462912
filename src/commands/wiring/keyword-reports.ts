import { assertMeaningful } from '../../core/keyword-reports/check-report-request.ts'
import { categoriseThese } from '../../keywords/categorise/categorise-posts.ts'
import { expandKeywords } from '../../keywords/expand/expand-keywords.ts'
import { readOwnSynonyms, writeOwnSynonyms } from '../../keywords/expand/own-synonyms.ts'
import { shippedSynonyms } from '../../keywords/expand/shipped-synonyms.ts'
import { announceCompletion } from '../../keywords/messages/announce-completion.ts'
import { callWebhook } from '../../keywords/messages/call-webhook.ts'
import { cancelReport, createReport } from '../../keywords/report/create-report.ts'
import { expandQuery } from '../../keywords/report/expand-query.ts'
import type { ReportBucket } from '../../keywords/report/report-files.ts'
import { listReports, readReportOf } from '../../keywords/report/report-table.ts'
import type { ReportWork } from '../../keywords/report/report-work.ts'
import { downloadReport } from '../../keywords/results/download-report.ts'
import {
  readCreators,
  readDemographics,
  readPosts,
  readShareOfVoice,
  readTrend,
} from '../../keywords/results/read-results.ts'
import { countPosts } from '../../keywords/search/find-posts.ts'
import type { Broker } from '../../platform/amqp/broker.ts'
import { asTenant } from '../../platform/postgres/as-tenant.ts'
import type { KeywordDoor } from '../../serve/keywords/keyword-door.ts'
import { asked } from './asked.ts'
import { chosenCategoriser } from './chosen-categoriser.ts'
import { lazyDurable } from './lazy-durable.ts'
import type { System } from './system.ts'

/** Where reports lie. */
function reportBucket({ settings, objectStore, connections }: System): ReportBucket {
  const { endpoint, credentials } = connections.objectStore
  return { objectStore, bucket: settings.reportBucket, endpoint, credentials }
}

/** What the work on reports needs, on a system's engines. @param broker is told of reports that end. */
export function reportWork(system: System, broker?: Broker): ReportWork {
  const { postgres: pool, clickhouse, settings } = system
  const ownSynonymsOf = (tenantId: string) => asTenant(pool, tenantId, (client) => readOwnSynonyms(client, tenantId))
  const categoriser = chosenCategoriser(settings)
  return {
    pool,
    clickhouse,
    files: reportBucket(system),
    log: system.log,
    async expandKeywords(keywords, request, tenantId) {
      const ownSynonyms = request.options?.synonyms ? await ownSynonymsOf(tenantId) : []
      return expandKeywords({ clickhouse, ownSynonyms }, keywords, request)
    },
    async categorisePosts(platform, postIds) {
      await categoriseThese({ clickhouse, categoriser }, { platform, postIds })
    },
    async announce(event) {
      if (broker) await announceCompletion(broker, event)
      if (settings.reportWebhookUrl) await callWebhook(settings.reportWebhookUrl, event)
    },
  }
}

/** The API's way to reports, and what closes it. */
export function openKeywordDoor(system: System): { door: KeywordDoor; close(): Promise<void> } {
  const { postgres: pool, clickhouse } = system
  const work = reportWork(system)
  const store = { clickhouse, files: work.files }
  const durable = lazyDurable(system)
  const door: KeywordDoor = {
    create: async (tenantId, request, id) =>
      createReport({ pool, durable: await durable.get() }, tenantId, request, id),
    async count(tenantId, request) {
      assertMeaningful(request)
      const query = await expandQuery(work, tenantId, request)
      return asked(countPosts({ clickhouse, request, query }))
    },
    synonyms: async (tenantId) => ({
      own: await asTenant(pool, tenantId, (client) => readOwnSynonyms(client, tenantId)),
      shipped: shippedSynonyms.map((group) => [...group]),
    }),
    replaceSynonyms: (tenantId, groups) =>
      asTenant(pool, tenantId, (client) => writeOwnSynonyms(client, tenantId, groups)),
    list: (tenantId, options) => asTenant(pool, tenantId, (client) => listReports(client, tenantId, options)),
    get: (tenantId, id) => asTenant(pool, tenantId, (client) => readReportOf(client, tenantId, id)),
    cancel: async (tenantId, id) => cancelReport({ pool, durable: await durable.get() }, tenantId, id),
    posts: (report, options) => asked(readPosts(store, report, options)),
    creators: (report, options) => asked(readCreators(store, report, options)),
    trend: (report, interval) => asked(readTrend(store, report, interval)),
    shareOfVoice: (report) => asked(readShareOfVoice(store, report)),
    demographics: (report) => asked(readDemographics(store, report)),
    download: (report, format) => asked(downloadReport(store, report, format)),
  }
  return { door, close: () => durable.close() }
}
