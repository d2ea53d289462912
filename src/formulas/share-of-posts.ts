import { type Count, knownOrZero } from './count.ts'
import { formula } from './formula.ts'
import { roundHundredths, roundHundredthsSql } from './round.ts'

/** Posts of a kind for each hundred posts, in percent with two decimals; NULL when there are no posts. */
function shareOfPosts(ofKind: Count, posts: Count): number | null {
  return posts ? roundHundredths(((ofKind ?? 0) * 10000) / posts) : null
}

function definition(id: string, title: string, kind: Readonly<{ name: string; meaning: string }>, limit: string) {
  return formula<[Count, Count]>({
    id,
    title,
    text: `round(${kind.name} / posts * 100, 2)`,
    inputs: [
      { ...kind, kind: 'count' },
      { name: 'posts', kind: 'count', meaning: 'all posts that are looked at' },
    ],
    unit: 'percent of the posts',
    source: 'Creatorscope; halves round up.',
    limits: ['Unknown when there are no posts.', limit],
    known: [
      [[3, 12], 25],
      [[0, 12], 0],
      [[1, 3], 33.33],
      [[0, 0], null],
      [[1, null], null],
    ],
    compute: (args) => shareOfPosts(...args),
    macro: `
{% macro ${id}(${kind.name}, posts) -%}
if(${knownOrZero('{{ posts }}')} = 0, NULL, ${roundHundredthsSql(
      `${knownOrZero(`{{ ${kind.name} }}`)} * 10000 / ${knownOrZero('{{ posts }}')}`,
    )})
{%- endmacro %}`,
  })
}

export const shareOfPostsFormulas = [
  definition(
    'format_share',
    'Format share',
    { name: 'played_posts', meaning: 'reels and shorts among the posts' },
    'Stories count as posts; leave them out before, where they are not meant.',
  ),
  definition(
    'sponsored_share',
    'Sponsored share',
    { name: 'sponsored_posts', meaning: 'posts among them that are marked or read as sponsored' },
    'What is paid and not told anywhere is not counted.',
  ),
]
