import { Skeleton, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { KeywordReport } from '../../api/keywords.ts'
import { useKeywordReports } from '../../api/use-keyword-reports.ts'
import { When } from '../../ui/figure.tsx'
import { platformName } from '../../ui/format-words.ts'
import { ErrorState } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { counted, reportTitle, stateWords } from './describe-report.ts'
import classes from './keywords-page.module.css'

/** The reports that were asked for, the newest first. */
export function ReportList() {
  return (
    <Panel title="Your reports">
      <Content />
    </Panel>
  )
}

function Content() {
  const answer = useKeywordReports()
  if (answer.isError && !answer.data) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton height={240} aria-hidden="true" />
  const { reports } = answer.data
  if (reports.length === 0)
    return <Text c="dimmed">None yet. A report keeps what it found; it stands here from then on.</Text>
  return (
    <ul className={classes.list}>
      {reports.map((report) => (
        <li key={report.id}>
          <Link to="/keywords/$id" params={{ id: report.id }} className={classes.report}>
            <span className={classes.words} dir="auto">
              {reportTitle(report.request)}
            </span>
            <Facts report={report} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Facts({ report }: { report: KeywordReport }) {
  return (
    <span className={classes.facts}>
      <span>{platformName(report.request.platform)}</span>
      <span>{report.state === 'DONE' ? counted(report.posts ?? 0, 'post') : stateWords(report.state)}</span>
      <When iso={report.createdAt} reason="the server does not tell it" />
    </span>
  )
}
