import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { createKeywordModels, stagePosts } from '../../../test/support/keyword-fixture.ts'
import { rabbitIsAbsent, startRabbit, type TestRabbit } from '../../../test/support/rabbitmq.ts'
import { plainReportWork } from '../../../test/support/report-work.ts'
import { waitFor } from '../../../test/support/running-system.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../../../test/support/test-databases.ts'
import { createLogger } from '../../core/log.ts'
import { type Broker, type Message, openBroker } from '../../platform/amqp/broker.ts'
import { openDurableClient } from '../../platform/dbos/durable-client.ts'
import { startDurableExecutor } from '../../platform/dbos/durable-executor.ts'
import { keepAnnouncing } from '../report/announce-ended.ts'
import { createReport } from '../report/create-report.ts'
import { reportWorkflow } from '../report/report-workflow.ts'
import { announceCompletion } from './announce-completion.ts'
import { type RequestedReport, receiveRequests } from './receive-requests.ts'

const REQUESTS = process.env.LONG ? 2_000 : 200
const log = createLogger('test', 'silent')
const { client } = await testClickHouse()
const { pool, url } = await testPostgres()
const { store, ...where } = await testObjectStore()
let rabbit: TestRabbit
let outside: Broker
/** What came to those who listen for completions, copies too. */
const heard: Message[] = []
const putAway: Message[] = []

before(
  async () => {
    if (rabbitIsAbsent) return
    rabbit = await startRabbit()
    outside = openBroker(rabbit.url, log)
    const listen = (exchange: string, routingKey: string, queue: string, into: Message[]): void =>
      outside.subscribe({ exchange, routingKey, queue, deadLetters: 'none', prefetch: 50 }, async (message) => {
        into.push(message)
        return 'done'
      })
    listen('coffee.dx', 'keyword_collection_report_completion', 'coffee_q', heard)
    listen('test.dx', 'unused', 'keyword_collection_dlq', putAway)
  },
  { timeout: 180_000 },
)
after(async () => {
  if (rabbitIsAbsent) return
  await outside.close()
  await rabbit.remove()
})

const request = { platform: 'INSTAGRAM', keywords: ['protein'] }
const send = (messageId: string, body: unknown) =>
  outside.publish({ exchange: 'beat.dx', routingKey: 'keyword_collection_rk', messageId, body })

/** Sends until the broker has it, as a sender that may send twice. */
async function sendSurely(messageId: string, body: unknown): Promise<void> {
  for (;;) {
    try {
      return await send(messageId, body)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 120_000; !holds(); ) {
    assert.ok(Date.now() < end, `${what} did not come about`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Our side: reports by id, as their table keeps them, each announced when it is made. */
function openOurSide(reports: Map<string, RequestedReport>): Broker {
  const broker = openBroker(rabbit.url, log)
  let turns = 0
  receiveRequests({
    broker,
    prefetch: 20,
    async accept(report) {
      // An engine that is away now and then.
      if (++turns % 17 === 0) throw new Error('the database is away')
      if (!reports.has(report.id)) reports.set(report.id, report)
      await announceCompletion(broker, { reportId: report.id })
    },
  })
  return broker
}

test('a broker that loses its power in the middle loses nothing and makes nothing twice', {
  skip: rabbitIsAbsent,
  timeout: 400_000,
}, async (t) => {
  const reports = new Map<string, RequestedReport>()
  const ours = openOurSide(reports)
  t.after(() => ours.close())
  const ids = Array.from({ length: REQUESTS }, () => randomUUID())
  const sending = (async () => {
    for (const id of ids) await sendSurely(randomUUID(), { ...request, jobId: id })
  })()
  await until('the middle', () => reports.size > REQUESTS / 4)
  await rabbit.kill()
  await rabbit.start()
  await sending
  // A sender that did not hear the confirm sends again.
  for (const id of ids.slice(0, 20)) await sendSurely(randomUUID(), { ...request, jobId: id })
  await until('every report', () => reports.size === REQUESTS)
  const told = () => new Set(heard.map(({ messageId }) => messageId))
  await until('every completion', () => told().size === REQUESTS)
  assert.deepEqual([...told()].sort(), ids.toSorted())
  assert.equal(putAway.length, 0)
})

test('a broker that is away while real reports end has each asked for once and told of when it is back', {
  skip: rabbitIsAbsent,
  timeout: 300_000,
}, async (t) => {
  await createKeywordModels(client)
  await stagePosts(client, 'INSTAGRAM', [{ post_id: 'p', caption: 'Protein!' }])
  const broker = openBroker(rabbit.url, log)
  const work = plainReportWork(
    { pool, clickhouse: client, files: { objectStore: store, ...where } },
    { log, announce: (event) => announceCompletion(broker, event) },
  )
  const durable = await openDurableClient(pool, url)
  const executor = await startDurableExecutor({ pool, url, workflows: [reportWorkflow(work)], log })
  const announcing = keepAnnouncing(work, 200)
  t.after(async () => {
    await Promise.all([executor.end(), announcing.end(), broker.close()])
    await durable.close()
  })
  receiveRequests({
    broker,
    prefetch: 5,
    accept: ({ tenantId, request, id }) => createReport({ pool, durable }, tenantId, request, id),
  })
  const ids = Array.from({ length: 8 }, (): string => randomUUID())
  // Copies that the test before sent may still come.
  const count = async (where: string): Promise<number> => {
    const { rows } = await pool.query(
      `SELECT count(*)::int AS n FROM keyword_report LEFT JOIN keyword_report_completion ON report_id = id
       WHERE id = ANY($1) AND ${where}`,
      [ids],
    )
    return rows[0].n
  }
  for (const id of ids.slice(0, 4)) await send(randomUUID(), { ...request, jobId: id })
  await waitFor('the requests', 60_000, async () => (await count('true')) === 4)
  await rabbit.kill()
  await waitFor('reports to end meanwhile', 60_000, async () => (await count("state = 'DONE'")) === 4)
  assert.ok((await count('announced_at IS NULL')) > 0, 'the broker was away too late')
  await rabbit.start()
  for (const id of ids) await sendSurely(randomUUID(), { ...request, jobId: id })
  await waitFor('all to be told', 120_000, async () => (await count('announced_at IS NOT NULL')) === ids.length)
  const told = () => heard.filter(({ messageId }) => ids.includes(messageId!))
  await until('all to be heard', () => new Set(told().map(({ messageId }) => messageId)).size === ids.length)
  assert.deepEqual([await count('true'), await count("state = 'DONE' AND posts = 1")], [ids.length, ids.length])
})

test('a message that is no request is put away with the reason, and the next is read', {
  skip: rabbitIsAbsent,
  timeout: 120_000,
}, async (t) => {
  const reports = new Map<string, RequestedReport>()
  const ours = openOurSide(reports)
  t.after(() => ours.close())
  // Here too.
  const wanted = { ...request, keywords: ['casein'] }
  const made = () => [...reports.values()].filter((report) => report.request.keywords[0] === 'casein')
  const bad: Array<[string, unknown, RegExp]> = [
    ['bad-json', Buffer.from('{"platform":'), /no JSON/],
    ['bad-bytes', Buffer.from([0xff, 0xfe, 0x7b]), /no JSON in UTF-8/],
    ['bad-list', Buffer.from('[1]'), /no JSON object/],
    ['bad-id', { ...request, jobId: '../etc' }, /\/jobId must be a UUID/],
    ['bad-platform', { ...request, platform: 'TIKTOK' }, /\/platform/],
    ['bad-keywords', { ...request, keywords: [] }, /\/keywords/],
  ]
  for (const [id, body] of bad) await send(id, body)
  await send('good', wanted)
  await until('the good one', () => made().length === 1)
  await until('all bad ones', () => putAway.length === bad.length)
  for (const [id, body, reason] of bad) {
    const message = putAway.find(({ messageId }) => messageId === id)
    assert.match(String(message?.headers['x-reason']), reason)
    assert.deepEqual(message?.body, Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)))
  }
  const [report] = made()
  assert.deepEqual([report!.tenantId, report!.request], ['demo', wanted])
  // Its message id alone makes it the same report again.
  await send('good', wanted)
  await send('other', wanted)
  await until('the other one', () => made().length === 2)
})
