import { Command } from 'commander'
import { ASSET_FLOW } from '../../assets/asset.ts'
import { cancel } from '../../assets/queue/cancel.ts'
import { pauseHost, resumeHost } from '../../assets/queue/pause.ts'
import { withSystem } from '../wiring/system.ts'
import { wholeNumber } from './whole-number.ts'

/** `creatorscope assets pause`. */
export function pauseCommand(): Command {
  return new Command('pause')
    .description('leave a media host alone for a while; its tasks wait, others go on')
    .argument('<host>', 'as it stands in the links, with its port where there is one')
    .option('--minutes <n>', 'for how long', wholeNumber, 60)
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExample:\n  ./creatorscope assets pause scontent.cdninstagram.com --minutes 30')
    .action((host: string, { minutes, json }: { minutes: number; json?: true }) =>
      withSystem('assets pause', async ({ postgres }) => {
        await pauseHost(postgres, host.toLowerCase(), minutes * 60, 'paused by hand')
        console.log(json ? JSON.stringify({ host, minutes }) : `${host} is left alone for ${minutes} minutes.`)
      }),
    )
}

/** `creatorscope assets resume`. */
export function resumeCommand(): Command {
  return new Command('resume')
    .description("end a host's pause")
    .argument('<host>', 'as it was paused')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExample:\n  ./creatorscope assets resume scontent.cdninstagram.com')
    .action((host: string, { json }: { json?: true }) =>
      withSystem('assets resume', async ({ postgres }) => {
        const wasPaused = await resumeHost(postgres, host.toLowerCase())
        const told = wasPaused ? `${host} is asked again.` : `${host} was not paused.`
        console.log(json ? JSON.stringify({ host, wasPaused }) : told)
      }),
    )
}

/** `creatorscope assets cancel`. */
export function cancelCommand(): Command {
  return new Command('cancel')
    .description('end live tasks without doing them')
    .argument('<key...>', 'idempotency keys, such as post:YOUTUBE:dQw4w9WgXcQ:thumbnail')
    .option('--flow <name>', 'of this flow', ASSET_FLOW)
    .option('--reason <text>', 'why, for those who look at it later', 'by hand')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  ./creatorscope assets cancel post:YOUTUBE:dQw4w9WgXcQ:thumbnail --reason "taken down"',
    )
    .action((keys: string[], { flow, reason, json }: { flow: string; reason: string; json?: true }) =>
      withSystem('assets cancel', async ({ postgres }) => {
        const ended = await cancel(postgres, flow, keys, reason)
        const told = `${ended} of ${keys.length} tasks were live and have ended.`
        console.log(json ? JSON.stringify({ keys: keys.length, ended }) : told)
      }),
    )
}
