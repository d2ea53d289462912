import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { Command } from 'commander'
import { enqueueLines, type RefusedLine } from '../../assets/enqueue-lines.ts'
import { userError } from '../../core/errors.ts'
import { withSystem } from '../wiring/system.ts'

interface Options {
  platform?: string
  entityType?: string
  entityId?: string
  assetType?: string
  url?: string
  priority?: string
  json?: boolean
}

const SHOWN = 100

/** `creatorscope assets enqueue`. */
export function enqueueCommand(): Command {
  return new Command('enqueue')
    .description('enqueue one asset, or many from a file of JSON lines')
    .argument('[file]', 'JSON lines; `-` reads standard input')
    .option('--platform <name>', 'of one asset: INSTAGRAM or YOUTUBE')
    .option('--entity-type <kind>', 'profile, post, story or profile_relationship')
    .option('--entity-id <id>', "the platform's id")
    .option('--asset-type <kind>', 'picture, thumbnail or media')
    .option('--url <url>', "the platform's link")
    .option('--priority <n>', 'higher goes first; default 0')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
A line: {"platform":"INSTAGRAM","entityType":"post","entityId":"C1","assetType":"thumbnail","url":"https://…","priority":5}
Bad lines are told with their number; the good ones land. Exit code: 0 all landed, 2 some lines were refused.

Examples:
  ./creatorscope assets enqueue links.ndjson
  zcat links.ndjson.gz | ./creatorscope assets enqueue - --json
  ./creatorscope assets enqueue --platform YOUTUBE --entity-type post --entity-id dQw4w9WgXcQ --asset-type thumbnail --url https://i.ytimg.com/vi/dQw4w9WgXcQ/hq720.jpg`,
    )
    .action(async (file: string | undefined, options: Options) => {
      const lines = await openLines(file, options)
      await withSystem('assets enqueue', async ({ postgres, settings }) => {
        const refused: RefusedLine[] = []
        const result = await enqueueLines(lines, {
          pool: postgres,
          reachable: { privateHosts: new Set(settings.assetPrivateHosts), allowedHosts: settings.assetAllowedHosts },
          refuse(line) {
            if (refused.length < SHOWN) refused.push(line)
            if (!options.json && refused.length < SHOWN)
              console.error(file === undefined ? line.reason : `line ${line.line}: ${line.reason}`)
          },
        })
        if (options.json) console.log(JSON.stringify({ ...result, errors: refused }))
        else {
          const [all, added, unneeded, bad] = [result.lines, result.enqueued, result.unneeded, result.refused].map(
            (n) => n.toLocaleString('en'),
          )
          console.log(`${all} assets: ${added} enqueued, ${unneeded} need no transfer now, ${bad} refused.`)
        }
        if (result.refused > 0) process.exitCode = 2
      })
    })
}

async function openLines(file: string | undefined, options: Options): Promise<AsyncIterable<string>> {
  const { json: _, priority, ...asset } = options
  if (file === undefined) {
    if (Object.keys(asset).length === 0)
      throw userError(
        'NOTHING_TO_ENQUEUE',
        'Name a file of JSON lines, `-` for standard input, or one asset by its options',
      )
    return Readable.from([
      JSON.stringify({ ...asset, ...(priority === undefined ? {} : { priority: Number(priority) }) }),
    ])
  }
  if (file !== '-')
    await access(file).catch((cause: Error) => {
      throw userError('FILE_NOT_READABLE', `${file} cannot be read: ${cause.message}`)
    })
  return readLines(file)
}

/** Opened when the first line is asked for: a reader that is not read yet would lose its lines. */
async function* readLines(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: file === '-' ? process.stdin : createReadStream(file), crlfDelay: Infinity })
}
