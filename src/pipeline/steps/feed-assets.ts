import { findFeed } from '../../assets/feeds/feeds.ts'
import { runFeed } from '../../assets/feeds/run-feed.ts'
import type { PipelineWork } from '../pipeline-work.ts'
import type { Step } from '../schedule.ts'

/** Enqueues the assets that a feed finds and that are neither live nor fresh. */
export function feedAssets({ clickhouse, postgres }: PipelineWork, name: string): Step {
  const feed = findFeed(name)
  return {
    name: 'feed',
    async run({ say }) {
      const { found, enqueued, refused } = await runFeed(feed, clickhouse, postgres)
      say(`${found} links, ${enqueued} enqueued`)
      for (const [reason, count] of Object.entries(refused)) say(`${count} refused: ${reason}`)
    },
  }
}
