import { Text, Title } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { KeywordForm } from './form/keyword-form.tsx'
import classes from './keywords-page.module.css'
import { ReportList } from './report-list.tsx'
import { SynonymsPanel } from './synonyms-panel.tsx'

const route = getRouteApi('/keywords')

/** Who talked about it: a form with a live count, and the reports that were asked for. */
export function KeywordsPage() {
  usePageTitle('Keyword reports')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changes, ignored: undefined }, replace: true, resetScroll: false })
  return (
    <>
      <IgnoredNotice ignored={search.ignored} onDismiss={() => change({})} />
      <Title order={1} size="h3">
        Keyword reports
      </Title>
      <Text c="dimmed" maw={640} mb="md">
        Find who posted about something: every caption, title and description that holds a keyword, its creators, and
        the audience that they reach.
      </Text>
      <div className={classes.page}>
        <div className={classes.left}>
          <KeywordForm search={search} change={change} />
          <SynonymsPanel />
        </div>
        <ReportList />
      </div>
    </>
  )
}
