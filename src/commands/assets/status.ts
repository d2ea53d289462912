import { Command } from 'commander'
import { ASSET_FLOW } from '../../assets/asset.ts'
import { pausedHosts } from '../../assets/queue/pause.ts'
import { failureReasons, queueStats } from '../../assets/queue/stats.ts'
import { withSystem } from '../wiring/system.ts'

/** `creatorscope assets status`. */
export function statusCommand(): Command {
  return new Command('status')
    .description('depth of the queue by flow, status and age, rate, failures by reason, paused hosts')
    .option('--flow <name>', 'whose failures are told', ASSET_FLOW)
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
What has ended is counted over the last 24 hours.

Examples:
  ./creatorscope assets status
  ./creatorscope assets status --flow refresh_post_flow --json`,
    )
    .action((options: { flow: string; json?: boolean }) =>
      withSystem('assets status', async ({ postgres }) => {
        const [queue, failures, paused] = await Promise.all([
          queueStats(postgres),
          failureReasons(postgres, options.flow),
          pausedHosts(postgres),
        ])
        if (options.json) return console.log(JSON.stringify({ queue, failures, pausedHosts: paused }))
        if (queue.length === 0) console.log('The queue is empty.')
        for (const { flow, status, tasks, oldestS, perSecond } of queue)
          console.log(
            `${flow.padEnd(22)} ${status.padEnd(10)} ${count(tasks)}${oldestS === null ? '' : `  oldest ${formatAge(oldestS)}`}${
              perSecond === null ? '' : `  ${perSecond.toFixed(1)} a second`
            }`,
          )
        for (const { reason, tasks } of failures) console.log(`${count(tasks)} failed: ${reason}`)
        for (const { host, until, reason } of paused)
          console.log(`${host} is paused until ${until.toISOString()}: ${reason}`)
      }),
    )
}

function count(tasks: number): string {
  return tasks.toLocaleString('en').padStart(10)
}

function formatAge(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`
  return `${Math.round(seconds / 3_600)} h`
}
