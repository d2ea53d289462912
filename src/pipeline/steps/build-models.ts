import { AppError, userError } from '../../core/errors.ts'
import { categorisePosts } from '../../keywords/categorise/categorise-posts.ts'
import { refreshKeywordPosts } from '../../keywords/posts/refresh-keyword-posts.ts'
import { renderEvent, renderModelResult } from '../../transform/render-report.ts'
import { runTransform } from '../../transform/run-transform.ts'
import type { PipelineWork } from '../pipeline-work.ts'
import type { Step } from '../schedule.ts'

/** How long a run waits for one that a person began. */
const LOCK_WAIT_MS = 10 * 60_000

/** Says what posts are about that come without a category. */
export function categorise({ clickhouse, categoriser }: PipelineWork): Step {
  return {
    name: 'categorise',
    run: async ({ signal }) => void (await categorisePosts({ clickhouse, categoriser, signal })),
  }
}

/** Builds and tests the models of a tag, of what the runs of other tags have built. A tag that no model has builds nothing. */
export function buildModels(work: PipelineWork, tag: string): Step {
  return {
    name: 'models',
    async run({ say, signal }) {
      const { clickhouse, database, projectDir, vars, codeVersion } = work
      const result = await runTransform({
        projectDir,
        clickhouse,
        database,
        vars,
        codeVersion,
        select: [`tag:${tag}`],
        lockWaitMs: LOCK_WAIT_MS,
        signal,
        onProgress: (event) => renderEvent(event).forEach(say),
      }).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'TRANSFORM_SELECT') return undefined
        throw error
      })
      if (!result) return say(`no model has the tag ${tag}`)
      if (result.ok) return
      const failed = result.models.filter(({ status }) => status === 'failed')
      const told = failed.length > 0 ? failed : result.models.filter(({ status }) => status === 'skipped')
      throw userError('TRANSFORM_FAILED', told.flatMap(renderModelResult).join('\n'))
    },
  }
}

/** Brings what keywords are looked for in to what the models hold. */
export function keywordPosts({ clickhouse, postgres }: PipelineWork): Step {
  return { name: 'keyword posts', run: () => refreshKeywordPosts(clickhouse, postgres) }
}
