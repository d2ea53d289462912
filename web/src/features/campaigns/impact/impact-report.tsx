import { Button, Skeleton, Text } from '@mantine/core'
import type { Impact, ModuleImpact } from '../../../api/campaigns.ts'
import { useImpact } from '../../../api/use-campaigns.ts'
import { toCsvText } from '../../../ui/csv.ts'
import { downloadText } from '../../../ui/download.ts'
import { ErrorState } from '../../../ui/page-states.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { MODULE_WORDS, POST_STATE_WORDS } from '../campaign-words.ts'
import classes from './impact-report.module.css'
import { ImpactTable } from './impact-table.tsx'
import { IntervalPlot } from './interval-plot.tsx'

/** Whether creators that were discovered get more engagement than those added by hand. @param id undefined: over all campaigns. */
export default function ImpactReport({ id }: { id: string | undefined }) {
  const answer = useImpact(id)
  if (answer.isError && !answer.data) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton height={320} radius={8} aria-hidden="true" />
  const impact = answer.data
  return (
    <Panel
      title={id === undefined ? 'Does discovery work? All campaigns' : 'Does discovery work?'}
      actions={
        impact.modules.length > 0 && (
          <Button size="xs" variant="default" onClick={() => downloadText('impact.csv', toCsv(impact), 'text/csv')}>
            Download CSV
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed" maw={720}>
        Engagement of sponsored posts of creators that each part of the product surfaced, against creators who were
        added by hand in the same campaign and on the same platform. {basis(impact)}
      </Text>
      {impact.modules.length === 0 ? (
        <p className={classes.nothing}>{whyNothing(impact)}</p>
      ) : (
        <>
          <ul className={classes.sentences} aria-label="What it shows">
            {impact.modules.map(({ module, verdict, sentence }) => (
              <li key={module} data-verdict={verdict}>
                {sentence}
              </li>
            ))}
          </ul>
          <div className={classes.beside}>
            <IntervalPlot modules={impact.modules} />
            <ImpactTable impact={impact} />
          </div>
          <Method confidence={impact.confidence} />
        </>
      )}
    </Panel>
  )
}

function basis({ posts, creators, campaigns }: Impact): string {
  const left = (['EXCLUDED', 'NOT_IN_DATA', 'NOT_IN_CAMPAIGN', 'NO_ENGAGEMENT'] as const).filter(
    (state) => posts[state] > 0,
  )
  const without = left.map((state) => `${posts[state]} ${POST_STATE_WORDS[state].toLowerCase()}`).join(', ')
  const where = campaigns === 1 ? '1 campaign' : `${campaigns} campaigns`
  const counts = `${posts.COUNTS} ${posts.COUNTS === 1 ? 'post' : 'posts'} of ${creators} ${creators === 1 ? 'creator' : 'creators'} in ${where} count${posts.COUNTS === 1 ? 's' : ''}`
  return without === '' ? `${counts}.` : `${counts}; left out: ${without}.`
}

function whyNothing({ posts }: Impact): string {
  return posts.COUNTS === 0
    ? 'There is nothing to compare yet: no sponsored post counts. Add posts by their links, or find them by what they mention.'
    : 'There is nothing to compare: every creator was added by hand. Creators keep the part of the product that they were found with when they are added from there.'
}

function Method({ confidence }: { confidence: number }) {
  return (
    <details className={classes.method}>
      <summary>How it is worked out</summary>
      <p>
        For each creator of a campaign the posts' engagement rates become one value, the mean of their logarithms, so
        that neither one viral post nor many posts of one creator decide. A module's creators are compared with those
        added by hand in the same campaign and on the same platform, and the differences are put together by how many
        creators stand behind each. The interval comes from drawing the creators anew, with all their posts, up to 1,999
        times; in {confidence} of 100 reports all intervals hold the true differences. Fewer than five creators on a
        side are too few to say anything. Creators are not assigned at random: a difference does not say why.
      </p>
    </details>
  )
}

function toCsv({ modules }: Impact): string {
  const row = ({ module, found, manual, difference, interval, verdict, sentence }: ModuleImpact) => [
    MODULE_WORDS[module],
    ...[found, manual].flatMap(({ creators, posts, engagementRate }) => [creators, posts, engagementRate]),
    difference,
    interval?.low,
    interval?.high,
    verdict,
    sentence,
  ]
  const head = [
    ...['module', 'creators', 'posts', 'engagementRate', 'manualCreators', 'manualPosts', 'manualEngagementRate'],
    ...['differencePercent', 'intervalLow', 'intervalHigh', 'verdict', 'sentence'],
  ]
  return toCsvText([head, ...modules.map(row)])
}
