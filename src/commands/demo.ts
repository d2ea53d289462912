import { Command, InvalidArgumentError } from 'commander'
import { readEmbeddedSecrets } from '../config/secrets.ts'
import { dataDir, mediaOriginUrl } from '../config/settings.ts'
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
    .addHelpText('after', '\nExample:\n  ./creatorscope demo --creators 20000 --seed 1')
    .action((options: { creators: number; seed: number; asOf: Date }) =>
      withSystem('demo', (system) => makeDemo(system, options, (line) => console.error(`  ${line}`))),
    )
}

/** Generates a population, builds the models, publishes, and enqueues the pictures. */
export async function makeDemo(
  system: System,
  options: { creators: number; seed: number; asOf: Date },
  say: (line: string) => void,
): Promise<void> {
  const { generatePopulation } = await import('../ingest/generator/generate-population.ts')
  const { profiles, profileSnapshots, posts } = await generatePopulation({
    clickhouse: system.clickhouse,
    ...options,
    pictureOrigin: {
      url: mediaOriginUrl(system.settings),
      secret: readEmbeddedSecrets(dataDir(system.settings)).mediaOriginSecret,
    },
  })
  say(
    `generated ${profiles.toLocaleString('en')} creators with ${profileSnapshots.toLocaleString('en')} snapshots and ${posts.toLocaleString('en')} posts`,
  )
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

function day(text: string): Date {
  const date = new Date(`${text}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()))
    throw new InvalidArgumentError('It takes a date such as 2026-01-31.')
  return date
}
