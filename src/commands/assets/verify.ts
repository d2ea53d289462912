import { Command } from 'commander'
import { distrustAssets } from '../../assets/health/distrust-assets.ts'
import { type Finding, verifyAssets } from '../../assets/verify-assets.ts'
import { assetBuckets } from '../../config/settings.ts'
import { type System, withSystem } from '../wiring/system.ts'
import { wholeNumber } from './whole-number.ts'

interface Options {
  quick?: boolean
  requeue?: boolean
  removeOrphans?: boolean
  concurrency: number
  json?: boolean
}

/** `creatorscope assets verify`. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('compare every stored object with its record (hash, size, type), and find objects without one')
    .option('--quick', 'compare size and type alone, without reading the objects')
    .option('--requeue', 'have what is missing or different transferred again')
    .option('--remove-orphans', 'remove objects that no record names and that are an hour old')
    .option('--concurrency <n>', 'objects at once', wholeNumber, 16)
    .option('--json', 'print findings as JSON lines, and the result as the last one')
    .addHelpText(
      'after',
      `
Exit code: 0 all is well, 2 something was found.

Examples:
  ./creatorscope assets verify --quick
  ./creatorscope assets verify --requeue --remove-orphans --json`,
    )
    .action((options: Options) =>
      withSystem('assets verify', async (system) => {
        const { bad, requeued, removed, ...rest } = await verify(system, options)
        if (options.json) console.log(JSON.stringify({ ...rest, bad, requeued, removed }))
        else {
          const [checked, wrong, orphans] = [rest.checked, bad, rest.orphans].map((n) => n.toLocaleString('en'))
          console.log(
            `${checked} assets: ${wrong} wrong (${requeued} to be transferred again), ${orphans} objects without a record (${removed} removed).`,
          )
        }
        if (bad + rest.orphans > 0) process.exitCode = 2
      }),
    )
}

async function verify(system: System, options: Options) {
  const { postgres, objectStore, settings } = system
  const { all, bucketOf } = assetBuckets(settings)
  const pending: Array<Promise<number>> = []
  const orphans: Finding[] = []
  const result = await verifyAssets({
    pool: postgres,
    store: objectStore,
    bucketOf,
    buckets: all,
    quick: options.quick ?? false,
    concurrency: options.concurrency,
    report(finding) {
      const { bucket, key, problem, detail, asset } = finding
      console.log(
        options.json ? JSON.stringify({ bucket, key, problem, detail }) : `${bucket}/${key}: ${problem}: ${detail}`,
      )
      if (asset && options.requeue) pending.push(distrustAssets(postgres, [asset]))
      if (!asset) orphans.push(finding)
    },
    progress(checked) {
      if (!options.json && process.stderr.isTTY) process.stderr.write(`\r${checked.toLocaleString('en')} checked `)
    },
  })
  const requeued = (await Promise.all(pending)).reduce((sum, count) => sum + count, 0)
  if (options.removeOrphans) for (const { bucket, key } of orphans) await objectStore.remove(bucket, key)
  return { ...result, requeued, removed: options.removeOrphans ? orphans.length : 0 }
}
