import { SegmentedControl, Skeleton, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { getRouteApi } from '@tanstack/react-router'
import type { ModelsAnswer } from '../../api/pipeline.ts'
import { useModels } from '../../api/use-models.ts'
import { When } from '../../ui/figure.tsx'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { PHONE } from '../../ui/media.ts'
import { ErrorState, StateBlock } from '../../ui/page-states.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { describeRun } from './describe-run.ts'
import { LineageGraph } from './lineage-graph.tsx'
import { ModelList } from './model-list.tsx'
import classes from './models-page.module.css'

const route = getRouteApi('/models')

/** What the data are made of: raw tables, models and serving tables, as a graph or as a list, with how each stands. */
export function ModelsPage() {
  usePageTitle('Models')
  const answer = useModels()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isPhone = useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false })
  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changes }, replace: true, resetScroll: false })
  return (
    <>
      <IgnoredNotice ignored={search.ignored} onDismiss={() => change({ ignored: undefined })} />
      <header className={classes.head}>
        <div>
          <Title order={1} size="h3">
            Models
          </Title>
          {answer.data?.lastRun && <LastRun run={answer.data.lastRun} />}
        </div>
        {!isPhone && (
          <SegmentedControl
            aria-label="View"
            value={search.view ?? 'graph'}
            onChange={(value) => change({ view: value === 'list' ? 'list' : undefined })}
            data={[
              { value: 'graph', label: 'Graph' },
              { value: 'list', label: 'List' },
            ]}
          />
        )}
      </header>
      <Content answer={answer} asList={isPhone || search.view === 'list'} />
    </>
  )
}

function Content({ answer, asList }: { answer: ReturnType<typeof useModels>; asList: boolean }) {
  if (answer.data) {
    const { nodes, edges } = answer.data
    if (nodes.length === 0) return <NoModels />
    return asList ? <ModelList nodes={nodes} /> : <LineageGraph nodes={nodes} edges={edges} />
  }
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  return <Skeleton height={420} radius={8} aria-hidden="true" />
}

function NoModels() {
  return (
    <StateBlock title="No model has run yet">
      <Text c="dimmed" maw={480}>
        Models are built from what was ingested. Run <code>./creatorscope transform</code>; this page shows them as soon
        as the run has ended.
      </Text>
    </StateBlock>
  )
}

function LastRun({ run }: { run: NonNullable<ModelsAnswer['lastRun']> }) {
  return (
    <p className={classes.run} role="status">
      Last run <When iso={run.startedAt} reason="" />
      {run.selection.length > 0 && `, of ${run.selection.join(' ')} only`}: {describeRun(run)}
    </p>
  )
}
