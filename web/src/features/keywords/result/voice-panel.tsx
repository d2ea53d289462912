import { Skeleton } from '@mantine/core'
import type { KeywordReport } from '../../../api/keywords.ts'
import { useShareOfVoice } from '../../../api/use-keyword-results.ts'
import { Count } from '../../../ui/figure.tsx'
import { formatRate } from '../../../ui/format.ts'
import { ErrorState } from '../../../ui/page-states.tsx'
import { Panel } from '../../../ui/panel.tsx'
import classes from './report-result.module.css'

const ALWAYS_KNOWN = 'the report does not tell it'

/** The keywords beside each other: what share of all reach is each one's. */
export function VoicePanel({ report }: { report: KeywordReport }) {
  const answer = useShareOfVoice(report.id)
  const keywords = answer.data?.keywords
  if (answer.isError && !keywords) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  return (
    <Panel title="Share of voice">
      {!keywords ? (
        <Skeleton height={200} />
      ) : (
        <table className={classes.voice} aria-label="Share of voice by keyword">
          <thead>
            <tr>
              <th scope="col">Keyword</th>
              <th scope="col">Share of reach</th>
              <th scope="col" className={classes.number}>
                Posts
              </th>
              <th scope="col" className={classes.number}>
                Reach
              </th>
            </tr>
          </thead>
          <tbody>
            {keywords.map(({ keyword, posts, reach, reachShare }) => (
              <tr key={keyword}>
                <th scope="row" dir="auto">
                  {keyword}
                </th>
                <td>
                  <span className={classes.bar} style={{ width: `calc((100% - 64px) * ${reachShare / 100})` }} />
                  {formatRate(reachShare)}
                </td>
                <td className={classes.number}>
                  <Count value={posts} reason={ALWAYS_KNOWN} />
                </td>
                <td className={classes.number}>
                  <Count value={reach} reason={ALWAYS_KNOWN} estimated />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
