import type { AssetId } from '../../assets/asset.ts'
import { distrustAssets } from '../../assets/health/distrust-assets.ts'
import { repairAssets } from '../../assets/health/repair-assets.ts'
import { verifyAssets } from '../../assets/verify-assets.ts'
import { verifyHandles } from '../../assets/verify-handles.ts'
import type { PipelineWork } from '../pipeline-work.ts'
import type { Step } from '../schedule.ts'

/** Objects at once. */
const CONCURRENCY = 16
/** Of these at a time the record is distrusted. */
const BATCH = 500
/** Findings that the log names; it counts all. */
const NAMED = 100
/** Assets in trouble that one run has tried again. */
const REPAIRED = 100_000

/** Reads every stored object and compares it with its record (hash, type, size); what differs is to be copied again. */
export function verifyContent(work: PipelineWork): Step {
  return {
    name: 'verify content',
    async run({ say, signal }) {
      const { postgres: pool, objectStore: store, bucketOf } = work
      const wrong: AssetId[] = []
      const { checked, bad } = await verifyAssets({
        pool,
        store,
        bucketOf,
        buckets: [], // objects without a record harm nobody, and `assets verify` finds them
        quick: false,
        concurrency: CONCURRENCY,
        report({ bucket, key, problem, detail, asset }) {
          if (asset) wrong.push(asset)
          if (wrong.length <= NAMED) say(`${bucket}/${key}: ${problem}: ${detail}`)
        },
        progress: () => signal.throwIfAborted(),
      })
      for (let from = 0; from < wrong.length; from += BATCH) await distrustAssets(pool, wrong.slice(from, from + BATCH))
      say(`${checked} assets, ${bad} wrong`)
    },
  }
}

/** Looks whether the pictures of profiles are theirs; a foreign one is to be copied again from the own link. */
export function verifyHandleMapping({ postgres, clickhouse }: PipelineWork): Step {
  return {
    name: 'verify handles',
    async run({ say, signal }) {
      const { checked, wrong } = await verifyHandles(postgres, clickhouse, signal)
      say(`${checked} profile pictures, ${wrong} of another profile`)
    },
  }
}

/** Tries assets in trouble again whose moment has come, what a verification found among them. */
export function repairDue({ postgres }: PipelineWork): Step {
  return {
    name: 'repair',
    async run({ say }) {
      const { assets, transfers, refreshes } = await repairAssets(postgres, { due: true, limit: REPAIRED })
      say(`${assets} assets: ${transfers} transfers, ${refreshes} requests for a fresh link`)
    },
  }
}
