import { Badge, Button, Skeleton, Text, Title } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ModelAnswer, PipelineNode } from '../../api/pipeline.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useModel } from '../../api/use-models.ts'
import backLink from '../../ui/back-link.module.css'
import { BackIcon } from '../../ui/icons.tsx'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { ErrorState, StateBlock } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { ColumnsPanel } from './columns-panel.tsx'
import { ModelFigures } from './model-figures.tsx'
import classes from './model-page.module.css'
import { NodeName } from './node-name.tsx'
import { RunsPanel } from './runs-panel.tsx'
import { SqlPanel } from './sql-panel.tsx'
import { NodeStatus } from './status.tsx'
import { TestsPanel } from './tests-panel.tsx'

const route = getRouteApi('/models/$name')

/** One model, source or serving table: how it stands, what it is made of, and how its last runs went. */
export function ModelPage() {
  const { name } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const answer = useModel(name)
  usePageTitle(name)
  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changes }, replace: true, resetScroll: false })
  return (
    <>
      <Link to="/models" className={backLink.back}>
        <BackIcon />
        Models
      </Link>
      <IgnoredNotice ignored={search.ignored} onDismiss={() => change({ ignored: undefined })} />
      {answer.data ? (
        <ModelContent answer={answer.data} isRaw={search.sql === 'raw'} onRaw={(sql) => change({ sql })} />
      ) : (
        <NoModel answer={answer} name={name} />
      )}
    </>
  )
}

interface ModelContentProps {
  answer: ModelAnswer
  isRaw: boolean
  onRaw: (sql: 'raw' | undefined) => void
}

function ModelContent({ answer, isRaw, onRaw }: ModelContentProps) {
  const { model, parents, children, runs, sql } = answer
  return (
    <article className={classes.page}>
      <ModelHeader model={model} path={answer.path} />
      <div className={classes.columns}>
        <div className={classes.main}>
          {model.tests.length > 0 && <TestsPanel tests={model.tests} />}
          {model.columns.length > 0 && <ColumnsPanel columns={model.columns} />}
          {sql && <SqlPanel sql={isRaw ? sql.raw : sql.compiled} isRaw={isRaw} onRaw={onRaw} />}
        </div>
        <div className={classes.side}>
          <ModelFigures model={model} runs={runs} />
          <Neighbours title="Reads" nodes={parents} none="Nothing: it is taken in from outside." />
          <Neighbours title="Read by" nodes={children} none="Nothing in this project." />
          {runs.length > 0 && <RunsPanel runs={runs} />}
        </div>
      </div>
    </article>
  )
}

const REASONS: Record<PipelineNode['status'], string> = {
  ok: '',
  warning: 'Its age cannot be told:',
  failed: 'Failed:',
  skipped: 'Skipped:',
  unknown: '',
}

const KINDS = { source: 'raw table', model: 'model', exposure: 'serving table' } as const

function ModelHeader({ model, path }: { model: PipelineNode; path: string }) {
  const reason = model.lastRun?.reason ?? model.freshness?.reason
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <Title order={1} size="h3">
          <NodeName name={model.name} />
        </Title>
        <NodeStatus node={model} />
        <span className={classes.badges}>
          <Badge variant="default">{model.materialized ?? KINDS[model.kind]}</Badge>
          {model.tags.map((tag) => (
            <Badge key={tag} variant="default">
              {tag}
            </Badge>
          ))}
        </span>
      </div>
      <Text maw={760}>{model.description}</Text>
      <Text size="sm" c="dimmed" className={classes.path}>
        dbt/{path}
      </Text>
      {reason && (
        <div role="alert" className={classes.reason} data-status={model.status}>
          <strong>{REASONS[model.status]}</strong> {reason.replace(/\.$/, '')}. What was built last keeps serving.
        </div>
      )}
    </header>
  )
}

function Neighbours({ title, nodes, none }: { title: string; nodes: PipelineNode[]; none: string }) {
  return (
    <Panel title={title}>
      {nodes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <ul className={classes.neighbours}>
          {nodes.map((node) => (
            <li key={node.name}>
              <Link to="/models/$name" params={{ name: node.name }} className={classes.neighbour}>
                <NodeName name={node.name} />
              </Link>
              <NodeStatus node={node} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function NoModel({ answer, name }: { answer: ReturnType<typeof useModel>; name: string }) {
  if (answer.error instanceof ApiProblem && answer.error.isNotFound) {
    return (
      <StateBlock title="No such model" level={1}>
        <Text c="dimmed" maw={480}>
          The project has no model, source or serving table called <code>{name}</code>.
        </Text>
        <Button variant="default" renderRoot={(props) => <Link to="/models" {...props} />}>
          Go to Models
        </Button>
      </StateBlock>
    )
  }
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} level={1} />
  return (
    <div className={classes.page} aria-hidden="true">
      <Skeleton height={96} radius={8} />
      <Skeleton height={480} radius={8} />
    </div>
  )
}
