import { Argument, Command } from 'commander'
import { feeds } from '../../assets/feeds/feeds.ts'
import { type FeedResult, runFeed } from '../../assets/feeds/run-feed.ts'
import { withSystem } from '../wiring/system.ts'

/** `creatorscope assets feed`. */
export function feedCommand(): Command {
  return new Command('feed')
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
        const { clickhouse, postgres: pool, settings } = system
        const source = { clickhouse, pool, maxWaiting: settings.feedMaxWaiting }
        for (const feed of feeds.filter((candidate) => name === undefined || candidate.name === name)) {
          results.push(await runFeed(feed, source))
        }
        if (options.json) return console.log(JSON.stringify(results))
        for (const { feed, found, enqueued, refused, heldBack } of results) {
          console.log(`${feed}: ${found.toLocaleString('en')} links, ${enqueued.toLocaleString('en')} enqueued`)
          if (heldBack) console.log('  held back, since enough transfers wait (FEED_MAX_WAITING)')
          for (const [reason, count] of Object.entries(refused))
            console.log(`  ${count.toLocaleString('en')} refused: ${reason}`)
        }
      }),
    )
}
