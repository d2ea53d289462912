import { Command, InvalidArgumentError } from 'commander'
import { readEmbeddedSecrets } from '../config/secrets.ts'
import { dataDir, mediaOriginUrl } from '../config/settings.ts'
import type { History } from '../ingest/generator/profile-snapshots-query.ts'
import { describePublish } from './publish.ts'
import { refreshData } from './wiring/refresh-data.ts'
import { type System, withSystem } from './wiring/system.ts'

/** `creatorscope demo`: a generated population, searchable. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('generate a population of creators and make it searchable')
    .option('--creators <n>', 'how many', wholeNumber, 20_000)
    .option('--seed <n>', 'the same seed gives the same creators', wholeNumber, 1)
    .option('--as-of <date>', 'last day of their history (YYYY-MM-DD); default today', day, today())
    .option('--history <months,days>', 'a snapshot a month for months, and a day for the last days', history, {
      months: 12,
      days: 30,
    })
    .option('--posts-per-creator <n>', 'mean of the posts of the last 90 days', positive, 11)
    .option('--generate-only', 'leave models and serving tables as they are')
    .addHelpText(
      'after',
      '\nExamples:\n  ./creatorscope demo --creators 20000 --seed 1\n  ./creatorscope demo --creators 2500000 --posts-per-creator 1.2 --generate-only',
    )
    .action((options: DemoOptions) =>
      withSystem('demo', (system) => makeDemo(system, options, (line) => console.error(`  ${line}`))),
    )
}

interface DemoOptions {
  creators: number
  seed: number
  asOf: Date
  history?: History
  postsPerCreator?: number
  generateOnly?: boolean
}

/** Generates a population and, unless it is all that is asked for, builds the models, publishes, and enqueues the pictures. */
export async function makeDemo(system: System, options: DemoOptions, say: (line: string) => void): Promise<void> {
  const { generatePopulation } = await import('../ingest/generator/generate-population.ts')
  const { generateOnly, ...population } = options
  const { profiles, profileSnapshots, posts } = await generatePopulation({
    clickhouse: system.clickhouse,
    ...population,
    pictureOrigin: {
      url: mediaOriginUrl(system.settings),
      secret: readEmbeddedSecrets(dataDir(system.settings)).mediaOriginSecret,
    },
  })
  say(
    `generated ${profiles.toLocaleString('en')} creators with ${profileSnapshots.toLocaleString('en')} snapshots and ${posts.toLocaleString('en')} posts`,
  )
  if (generateOnly) return
  const { publish } = await refreshData(system, say)
  say(describePublish(publish))
}

/** Today's first moment, UTC. */
export function today(): Date {
  return new Date(new Date().toISOString().slice(0, 10))
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It takes a whole number.')
  return Number(text)
}

function positive(text: string): number {
  const number = Number(text)
  if (!(number > 0 && number <= 1000)) throw new InvalidArgumentError('It takes a number above 0, up to 1000.')
  return number
}

/** Ages of snapshots are days in 16 bits. */
function history(text: string): History {
  const [, months, days] = (/^(\d{1,3}),(\d{1,4})$/.exec(text) ?? []).map(Number)
  if (months === undefined || days === undefined || days === 0 || months > 240)
    throw new InvalidArgumentError('It takes months and days, such as 12,30: at most 240 months, and at least one day.')
  return { months, days }
}

function day(text: string): Date {
  const date = new Date(`${text}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()))
    throw new InvalidArgumentError('It takes a date such as 2026-01-31.')
  return date
}
