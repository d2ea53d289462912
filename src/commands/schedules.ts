import { Command } from 'commander'
import { readScheduleStatus } from '../pipeline/schedule-status.ts'
import { startScheduler } from '../pipeline/start-scheduler.ts'
import { reportReady } from '../platform/embedded/node-child.ts'
import { pipelineSchedules } from './wiring/pipeline.ts'
import { renderSchedules } from './wiring/render-runs.ts'
import { type System, withSystem } from './wiring/system.ts'

/** `creatorscope schedules …`: what runs by itself. */
export function schedulesCommand(): Command {
  return new Command('schedules')
    .description('what runs by itself: models, syncs and feeds')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(runCommand())
    .addHelpText('after', '\nExamples:\n  ./creatorscope schedules\n  ./creatorscope schedules run')
}

function listCommand(): Command {
  return new Command('list')
    .description('how each schedule stands')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExamples:\n  ./creatorscope schedules\n  ./creatorscope schedules list --json')
    .action(({ json }: { json?: boolean }) =>
      withSystem('schedules', async (system) => {
        const { schedules, timezone } = pipelineSchedules(system)
        const status = await readScheduleStatus(system.postgres, schedules, timezone, new Date())
        console.log(json ? JSON.stringify({ timezone, schedules: status }) : renderSchedules(status).join('\n'))
      }),
    )
}

function runCommand(): Command {
  return new Command('run')
    .description(
      'keep the schedules and run what is due until Ctrl-C; any number of these share the work, and what one leaves behind another takes over',
    )
    .addHelpText(
      'after',
      `
Examples:
  ./creatorscope schedules run
  SCHEDULE_TIMEZONE=Asia/Kolkata ./creatorscope schedules run`,
    )
    .action(() => withSystem('schedules run', keepRunning))
}

async function keepRunning(system: System): Promise<void> {
  const scheduler = await startScheduler({
    pool: system.postgres,
    url: system.connections.postgres.url,
    log: system.log,
    webhookUrl: system.settings.noticeWebhookUrl,
    pageUrl: system.settings.publicUrl ?? `http://localhost:${system.settings.port}`,
    retentionDays: system.settings.runRetentionDays,
    ...pipelineSchedules(system),
  })
  await new Promise<void>((resolve) => {
    reportReady(0, async () => {
      await scheduler.end()
      resolve()
    })
  })
}
