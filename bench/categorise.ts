/**
 * How well the local categoriser tells the category of YouTube channels that its fit did not see (five folds by channel over
 * `youtube-trending-daily` in `SHARED_DIR`, default `../shared`), beside the lexicon alone and always guessing the commonest;
 * and its speed.
 */
import { evaluateCategoryModel } from '../scripts/category-model/evaluate.ts'
import { toExamples } from '../scripts/category-model/fit.ts'
import { type LabelledVideo, readLabelledVideos } from '../scripts/category-model/labelled-videos.ts'
import { localCategoriser } from '../src/keywords/categorise/local-categoriser.ts'

const videos = readLabelledVideos()
if (videos) await printBench(videos)
else console.log('skipped: SHARED_DIR has no folder youtube-trending-daily')

async function printBench(labelled: readonly LabelledVideo[]): Promise<void> {
  const quality = evaluateCategoryModel(toExamples(labelled))
  console.table(
    (['model', 'lexicon', 'commonest'] as const).map((by) => ({
      by,
      channels: round(quality[by].channels),
      videos: round(quality[by].videos),
    })),
  )
  console.table(quality.byCategory)
  const microseconds = await measureTime(labelled)
  console.log(
    JSON.stringify({
      bench: 'categorise',
      channels: quality.channels,
      videos: quality.videos,
      accuracy: round(quality.model.channels),
      accuracy_videos: round(quality.model.videos),
      lexicon: round(quality.lexicon.channels),
      commonest: round(quality.commonest.channels),
      us_per_post: Math.round(microseconds),
    }),
  )
}

/** Microseconds of CPU a post, after a first round that lets the engine compile. */
async function measureTime(posts: readonly LabelledVideo[]): Promise<number> {
  await localCategoriser.categorise(posts)
  const start = process.cpuUsage()
  await localCategoriser.categorise(posts)
  return process.cpuUsage(start).user / posts.length
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
