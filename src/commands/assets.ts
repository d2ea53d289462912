import { Argument, Command } from 'commander'
import { ASSET_FLOW } from '../assets/asset.ts'
import { feeds } from '../assets/feeds/feeds.ts'
import { type FeedResult, runFeed } from '../assets/feeds/run-feed.ts'
import { failureReasons, queueStats } from '../assets/queue/stats.ts'
import { withSystem } from './wiring/system.ts'

/** `creatorscope assets …`: what should be mirrored, and how far that is. */
export function assetsCommand(): Command {
  const command = new Command('assets').description('the pictures that are mirrored: fill the queue, see how far it is')
  command
    .command('feed')
    .description('enqueue the assets that a feed finds in the models')
    .addArgument(new Argument('[feed]', 'which one; all when left out').choices(feeds.map((feed) => feed.name)))
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `\nFeeds:\n${feeds.map((feed) => `  ${feed.name}: ${feed.description}`).join('\n')}\n\nExample:\n  ./creatorscope assets feed upload_post_asset`,
    )
    .action((name: string | undefined, options: { json?: boolean }) =>
      withSystem('assets feed', async (system) => {
        const results: FeedResult[] = []
        for (const feed of feeds.filter((candidate) => name === undefined || candidate.name === name)) {
          results.push(await runFeed(feed, system.clickhouse, system.postgres))
        }
        if (options.json) return console.log(JSON.stringify(results))
        for (const { feed, found, enqueued, refused } of results) {
          console.log(`${feed}: ${found.toLocaleString('en')} links, ${enqueued.toLocaleString('en')} enqueued`)
          for (const [reason, count] of Object.entries(refused))
            console.log(`  ${count.toLocaleString('en')} refused: ${reason}`)
        }
      }),
    )
  command
    .command('status')
    .description('depth of the queue by status and age, failures by reason')
    .option('--json', 'print the result as JSON')
    .action((options: { json?: boolean }) =>
      withSystem('assets status', async (system) => {
        const [queue, failures] = await Promise.all([
          queueStats(system.postgres),
          failureReasons(system.postgres, ASSET_FLOW),
        ])
        if (options.json) return console.log(JSON.stringify({ queue, failures }))
        if (queue.length === 0) console.log('The queue is empty.')
        for (const { flow, status, tasks, oldestS } of queue)
          console.log(
            `${flow.padEnd(22)} ${status.padEnd(10)} ${tasks.toLocaleString('en').padStart(10)}${oldestS === null ? '' : `  oldest ${formatAge(oldestS)}`}`,
          )
        for (const { reason, tasks } of failures) console.log(`  ${tasks.toLocaleString('en')} failed: ${reason}`)
      }),
    )
  return command
}

function formatAge(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`
  return `${Math.round(seconds / 3_600)} h`
}
