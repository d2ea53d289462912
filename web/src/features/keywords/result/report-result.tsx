import { Text } from '@mantine/core'
import { StateBlock } from '../../../ui/page-states.tsx'
import { CreatorsPanel } from './creators-panel.tsx'
import { DemographicsPanel } from './demographics-panel.tsx'
import { PostsPanel } from './posts-panel.tsx'
import classes from './report-result.module.css'
import type { ResultProps } from './result-props.ts'
import { TrendPanel } from './trend-panel.tsx'
import { VoicePanel } from './voice-panel.tsx'

/** What a report found: how loud each keyword is and when, by whom, to whom, and the posts themselves. */
export default function ReportResult(props: ResultProps) {
  if (props.report.posts === 0)
    return (
      <StateBlock title="No post holds these keywords">
        <Text c="dimmed" maw={480}>
          Fewer conditions, more days, or synonyms and typos find more; “Run again” keeps what you asked for.
        </Text>
      </StateBlock>
    )
  return (
    <>
      <div className={classes.two}>
        <TrendPanel {...props} />
        <VoicePanel report={props.report} />
      </div>
      <CreatorsPanel {...props} />
      <DemographicsPanel {...props} />
      <PostsPanel {...props} />
    </>
  )
}
