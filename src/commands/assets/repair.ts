import { Command } from 'commander'
import { repairAssets } from '../../assets/health/repair-assets.ts'
import { userError } from '../../core/errors.ts'
import { withSystem } from '../wiring/system.ts'
import { wholeNumber } from './whole-number.ts'

interface Options {
  all?: boolean
  platform?: string
  entityType?: string
  entityId?: string
  limit: number
  json?: boolean
}

/** `creatorscope assets repair`. */
export function repairCommand(): Command {
  return new Command('repair')
    .description(
      'try assets in trouble again: by their link where it lives, else by asking the scraper for a fresh one',
    )
    .option('--all', 'all that are in trouble, also before their time and those that are gone; else those that are due')
    .option('--platform <name>', 'only of this platform')
    .option('--entity-type <kind>', 'only of this kind')
    .option('--entity-id <id>', 'only of this profile or post, whether due or not')
    .option('--limit <n>', 'assets at most', wholeNumber, 10_000)
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Workers do this for what is due by themselves, every minute.

Examples:
  ./creatorscope assets repair
  ./creatorscope assets repair --platform YOUTUBE --entity-type post --entity-id dQw4w9WgXcQ
  ./creatorscope assets repair --all --entity-type profile --json`,
    )
    .action(({ all, json, ...which }: Options) => {
      if (which.platform !== undefined && !['INSTAGRAM', 'YOUTUBE'].includes(which.platform))
        throw userError('UNKNOWN_PLATFORM', `There is no platform ${which.platform}: it is INSTAGRAM or YOUTUBE`)
      return withSystem('assets repair', async ({ postgres }) => {
        const due = !all && which.entityId === undefined
        const result = await repairAssets(postgres, { ...which, due })
        if (json) return console.log(JSON.stringify(result))
        const [assets, transfers, refreshes] = [result.assets, result.transfers, result.refreshes].map((n) =>
          n.toLocaleString('en'),
        )
        console.log(`${assets} assets in trouble: ${transfers} links tried again, ${refreshes} fresh links asked for.`)
      })
    })
}
