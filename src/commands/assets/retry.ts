import { Command } from 'commander'
import { ASSET_FLOW } from '../../assets/asset.ts'
import { retryFailed } from '../../assets/queue/retry-failed.ts'
import { withSystem } from '../wiring/system.ts'
import { wholeNumber } from './whole-number.ts'

interface Options {
  flow: string
  reason?: string
  sinceHours: number
  json?: boolean
}

/** `creatorscope assets retry`. */
export function retryCommand(): Command {
  return new Command('retry')
    .description('make failed tasks pending again, with all attempts anew')
    .option('--flow <name>', 'of this flow', ASSET_FLOW)
    .option('--reason <text>', 'only those whose reason begins so')
    .option('--since-hours <n>', 'only those that failed within so many hours', wholeNumber, 24)
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Those whose link has expired are left; \`assets repair\` asks for fresh ones.

Examples:
  ./creatorscope assets retry --reason "the media server answered 503"
  ./creatorscope assets retry --since-hours 2 --json`,
    )
    .action(({ flow, json, ...which }: Options) =>
      withSystem('assets retry', async ({ postgres }) => {
        const result = await retryFailed(postgres, flow, which)
        if (json) return console.log(JSON.stringify(result))
        const [retried, expired] = [result.retried, result.expired].map((n) => n.toLocaleString('en'))
        console.log(`${retried} failed tasks are pending again; ${expired} were left, since their link has expired.`)
      }),
    )
}
