import { Command } from 'commander'
import { categorisePosts } from '../keywords/categorise/categorise-posts.ts'
import { wholeNumber } from './assets/whole-number.ts'
import { chosenCategoriser } from './wiring/chosen-categoriser.ts'
import { withSystem } from './wiring/system.ts'

interface Options {
  limit?: number
  json?: boolean
}

/** `creatorscope categorise`: says what posts are about that come without a category. */
export function categoriseCommand(): Command {
  return new Command('categorise')
    .description('say what posts are about that neither their source nor an earlier run gave a category')
    .option('--limit <posts>', 'posts at most', wholeNumber)
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
By the words of title, caption and tags, or by the service at CATEGORISER_URL. The models take the result up at the next run.

Examples:
  ./creatorscope categorise
  ./creatorscope categorise --limit 1000 --json
  CATEGORISER_URL=http://ray.example:8000/categorise ./creatorscope categorise`,
    )
    .action(({ limit, json }: Options) =>
      withSystem('categorise', async ({ clickhouse, settings }) => {
        const categoriser = chosenCategoriser(settings)
        const result = await categorisePosts({
          clickhouse,
          categoriser,
          ...(limit === undefined ? {} : { limit }),
          onProgress: ({ posts }) => {
            if (!json) console.error(`  ${posts.toLocaleString('en')} posts`)
          },
        })
        const [posts, categorised] = [result.posts, result.categorised].map((n) => n.toLocaleString('en'))
        console.log(
          json
            ? JSON.stringify({ model: categoriser.model, ...result })
            : `${posts} posts without a category; ${categoriser.model} found one for ${categorised}.`,
        )
      }),
    )
}
