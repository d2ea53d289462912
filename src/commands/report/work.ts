import { Command } from 'commander'
import { receiveRequests } from '../../keywords/messages/receive-requests.ts'
import { keepAnnouncing } from '../../keywords/report/announce-ended.ts'
import { reportWorkflow } from '../../keywords/report/report-workflow.ts'
import { openBroker } from '../../platform/amqp/broker.ts'
import { startDurableExecutor } from '../../platform/dbos/durable-executor.ts'
import { reportReady } from '../../platform/embedded/node-child.ts'
import { openKeywordDoor, reportWork } from '../wiring/keyword-reports.ts'
import { type System, withSystem } from '../wiring/system.ts'

/** `creatorscope report work`. */
export function workCommand(): Command {
  return new Command('work')
    .description(
      'work on keyword reports until Ctrl-C; any number of these share the work, and what one leaves behind another takes over',
    )
    .addHelpText(
      'after',
      `
Examples:
  ./creatorscope report work
  DATABASE_URL=postgres://… CLICKHOUSE_URL=http://… S3_ENDPOINT=https://… ./creatorscope report work`,
    )
    .action(() => withSystem('report work', workOnReports))
}

async function workOnReports(system: System): Promise<void> {
  const { settings, log } = system
  const broker = settings.amqpUrl === undefined ? undefined : openBroker(settings.amqpUrl, log)
  const work = reportWork(system, broker)
  const executor = await startDurableExecutor({
    pool: system.postgres,
    url: system.connections.postgres.url,
    workflows: [reportWorkflow(work)],
    log,
  })
  const announcing = keepAnnouncing(work)
  const reports = openKeywordDoor(system)
  if (broker)
    receiveRequests({
      broker,
      prefetch: settings.amqpPrefetch,
      accept: ({ tenantId, request, id }) => reports.door.create(tenantId, request, id),
    })
  await new Promise<void>((resolve) => {
    reportReady(0, async () => {
      await executor.end()
      await announcing.end()
      await broker?.close()
      await reports.close()
      resolve()
    })
  })
}
