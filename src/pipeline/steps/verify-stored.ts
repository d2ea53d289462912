import type { AssetId } from '../../assets/asset.ts'
import { distrustAssets } from '../../assets/health/distrust-assets.ts'
import { repairAssets } from '../../assets/health/repair-assets.ts'
import { endPass, notePosition, openPass } from '../../assets/verification-pass.ts'
import { verifyAssets } from '../../assets/verify-assets.ts'
import { verifyHandles } from '../../assets/verify-handles.ts'
import type { PipelineWork } from '../pipeline-work.ts'
import type { Step } from '../schedule.ts'

/** Objects at once. */
const CONCURRENCY = 16
/** How the pass is known that goes on from run to run. */
const PASS = 'content'
const BATCH = 500
/** Findings that the log names; it counts all. */
const NAMED = 100
/** Assets in trouble that one run has tried again. */
const REPAIRED = 100_000

/**
 * Reads the stored objects, or a share of them, and compares each with its record (hash, type, size); what differs is to be copied
 * again. A run goes on where the one before it was cut short.
 * @param pageSize assets between two notes of how far it is.
 */
export function verifyContent(work: PipelineWork, pageSize = BATCH): Step {
  return {
    name: 'verify content',
    async run({ say, signal }) {
      const { postgres: pool, objectStore: store, bucketOf, verifyPct } = work
      const pass = await openPass(pool, PASS, verifyPct)
      if (pass.position)
        say(`the pass that began at ${pass.beganAt.toISOString()} goes on after ${pass.checked} assets`)
      let named = 0
      let noted = 0
      const wrong: AssetId[] = []
      await verifyAssets({
        pool,
        store,
        bucketOf,
        buckets: [], // objects without a record harm nobody, and `assets verify` finds them
        quick: false,
        concurrency: CONCURRENCY,
        from: pass.position ?? undefined,
        sample: { pct: verifyPct, number: pass.sample },
        pageSize,
        report({ bucket, key, problem, detail, asset }) {
          if (asset) wrong.push(asset)
          named += 1
          if (named <= NAMED) say(`${bucket}/${key}: ${problem}: ${detail}`)
        },
        async progress(checked, position) {
          // Before the note: what is found twice is mended once.
          const found = wrong.splice(0)
          if (found.length > 0) await distrustAssets(pool, found)
          await notePosition(pool, PASS, { position, checked: checked - noted, wrong: found.length })
          noted = checked
          signal.throwIfAborted()
        },
      })
      const { checked, wrong: allWrong } = await endPass(pool, PASS)
      const share = verifyPct < 100 ? `, a sample of ${verifyPct} %` : ''
      say(`${checked} assets, ${allWrong} wrong${share}`)
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
