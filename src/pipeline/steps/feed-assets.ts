import { findFeed } from '../../assets/feeds/feeds.ts'
import { runFeed } from '../../assets/feeds/run-feed.ts'
import type { PipelineWork } from '../pipeline-work.ts'
import type { Step } from '../schedule.ts'

/** Enqueues the assets that a feed finds and that are neither live nor fresh. */
export function feedAssets(work: PipelineWork, name: string): Step {
  const feed = findFeed(name)
  return {
    name: 'feed',
    async run({ say, signal }) {
      const { clickhouse, postgres: pool, maxWaiting } = work
      const { found, enqueued, refused, heldBack } = await runFeed(feed, { clickhouse, pool, maxWaiting, signal })
      say(`${found} links, ${enqueued} enqueued${heldBack ? '; held back, since enough transfers wait' : ''}`)
      for (const [reason, count] of Object.entries(refused)) say(`${count} refused: ${reason}`)
    },
  }
}
