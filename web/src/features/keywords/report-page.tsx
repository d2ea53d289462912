import { Button, Group, Menu, Skeleton, Text, Title } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { hasEnded, type KeywordReport } from '../../api/keywords.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useCancelReport, useKeywordReport } from '../../api/use-keyword-reports.ts'
import backLink from '../../ui/back-link.module.css'
import { downloadFile } from '../../ui/download.ts'
import { When } from '../../ui/figure.tsx'
import { BackIcon } from '../../ui/icons.tsx'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { ErrorState, StateBlock } from '../../ui/page-states.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { describeRequest, reportTitle } from './describe-report.ts'
import type { KeywordReportSearch } from './keyword-params.ts'
import { toFormSearch } from './keyword-request.ts'
import classes from './report-page.module.css'
import { ReportProgress } from './report-progress.tsx'
import { ReportTerms } from './report-terms.tsx'

const ReportResult = lazy(() => import('./result/report-result.tsx'))
const route = getRouteApi('/keywords/$id')

/** One report: what it asks for, how far it is, and what it found. */
export function ReportPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const answer = useKeywordReport(id)
  usePageTitle(answer.data ? reportTitle(answer.data.request) : 'Keyword report')
  const change = (changes: KeywordReportSearch) =>
    void navigate({ search: { ...search, ...changes, ignored: undefined }, replace: true, resetScroll: false })
  if (!answer.data) {
    if (!answer.isError) return <Skeleton height={480} radius={8} aria-hidden="true" />
    if (answer.error instanceof ApiProblem && answer.error.isNotFound) return <NoSuchReport />
    return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} level={1} />
  }
  const report = answer.data
  return (
    <div className={classes.page}>
      <IgnoredNotice ignored={search.ignored} onDismiss={() => change({})} />
      <ReportHead report={report} />
      {report.terms && <ReportTerms terms={report.terms} />}
      {report.state === 'DONE' ? (
        <Suspense fallback={<Skeleton height={480} radius={8} />}>
          <ReportResult report={report} search={search} change={change} />
        </Suspense>
      ) : (
        <ReportProgress report={report} />
      )}
    </div>
  )
}

function ReportHead({ report }: { report: KeywordReport }) {
  const { request } = report
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <Link to="/keywords" className={backLink.back}>
          <BackIcon />
          Keyword reports
        </Link>
        <Title order={1} size="h3" dir="auto">
          {reportTitle(request)}
        </Title>
        <Text size="sm" c="dimmed" dir="auto">
          {describeRequest(request).join(' · ')} · asked for{' '}
          <When iso={report.createdAt} reason="the server does not tell it" />
        </Text>
      </div>
      <Group gap="xs">
        {!hasEnded(report) && <CancelButton id={report.id} />}
        {report.state === 'DONE' && <Downloads id={report.id} />}
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/keywords" search={toFormSearch(request)} {...props} />}
        >
          Run again
        </Button>
      </Group>
    </header>
  )
}

function CancelButton({ id }: { id: string }) {
  const cancel = useCancelReport(id)
  return (
    <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
      Cancel
    </Button>
  )
}

const FORMATS = [
  { format: 'xlsx', label: 'Excel (XLSX)' },
  { format: 'csv', label: 'CSV' },
  { format: 'parquet', label: 'Parquet' },
] as const

function Downloads({ id }: { id: string }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button>Download</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map(({ format, label }) => (
          <Menu.Item
            key={format}
            onClick={() =>
              downloadFile(
                `keyword-report-${id}.${format}`,
                `/keyword-service/api/reports/${encodeURIComponent(id)}/download?format=${format}`,
              )
            }
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function NoSuchReport() {
  return (
    <StateBlock title="There is no such report" level={1}>
      <Text c="dimmed">The address may be mistyped, or the report another tenant's.</Text>
      <Button variant="default" renderRoot={(props) => <Link to="/keywords" {...props} />}>
        All keyword reports
      </Button>
    </StateBlock>
  )
}
