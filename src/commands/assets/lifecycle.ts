import { Command } from 'commander'
import { lifecycleRules } from '../../assets/lifecycle-rules.ts'
import { assetBuckets } from '../../config/settings.ts'
import { withSystem } from '../wiring/system.ts'

/** `creatorscope assets lifecycle`. */
export function lifecycleCommand(): Command {
  return new Command('lifecycle')
    .description('have the object store move old assets to cold storage and delete them, as ASSET_LIFECYCLE says')
    .option('--dry-run', 'print the rules and change nothing')
    .option('--json', 'print the rules as JSON')
    .addHelpText(
      'after',
      `
Replaces the rules of every bucket that holds assets.

Examples:
  ./creatorscope assets lifecycle --dry-run
  ASSET_LIFECYCLE=profile=cold:30,story=delete:7 ./creatorscope assets lifecycle --json`,
    )
    .action((options: { dryRun?: boolean; json?: boolean }) =>
      withSystem('assets lifecycle', async ({ settings, objectStore }) => {
        const { all, bucketOf } = assetBuckets(settings)
        const buckets = all.map((bucket) => ({
          bucket,
          rules: lifecycleRules(
            settings.assetLifecycle,
            settings.assetColdStorageClass,
            (kind) => bucketOf(kind) === bucket,
          ),
        }))
        for (const { bucket, rules } of buckets)
          if (rules.length > 0 && !options.dryRun) await objectStore.putLifecycle(bucket, rules)
        if (options.json) return console.log(JSON.stringify(buckets))
        for (const { bucket, rules } of buckets)
          for (const { prefix, coldAfterDays, storageClass, deleteAfterDays } of rules)
            console.log(
              `${bucket}/${prefix}${coldAfterDays === undefined ? '' : `  to ${storageClass} after ${coldAfterDays} days`}${
                deleteAfterDays === undefined ? '' : `  deleted after ${deleteAfterDays} days`
              }`,
            )
      }),
    )
}
