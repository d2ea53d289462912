import { hash, share } from './chance.ts'
import { postsQuery } from './post-snapshots-query.ts'
import { choose } from './sql-words.ts'
import { TOPICS } from './words/language-words.ts'

/** What the generator calls its categoriser. */
const MODEL = 'generator-1'
const ofPost = ', k'

/**
 * Fills `raw_caption_category` as a categoriser would: one post in five, with the right category first in nine of ten and a
 * second one below it, whose scores add up to 1 at most.
 */
export function captionCategoriesQuery(): string {
  const wrong = `(post_topic + 1 + ${hash('wrong category', ofPost)} % ${TOPICS.length - 1}) % ${TOPICS.length}`
  return `INSERT INTO raw_caption_category (platform, post_id, category, score, model, categorised_at, source_file, source_line)
  WITH
    ${share('category is right', ofPost)} < 0.9 AS is_right,
    round(0.5 + 0.45 * ${share('category score', ofPost)}, 3) AS best_score
  SELECT platform, post_id,
    ${choose(TOPICS, `if(is_first = is_right, post_topic, ${wrong})`)},
    if(is_first, best_score, round((1 - best_score) * 0.6, 3)),
    '${MODEL}', {asOf:DateTime64(3, 'UTC')}, {sourceFile:String}, creator + 1
  FROM (${postsQuery(false)})
  ARRAY JOIN [true, false] AS is_first
  WHERE ${hash('categorised', ofPost)} % 5 = 0`
}
