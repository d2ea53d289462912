import type { ReactNode } from 'react'
import type { ModelRun, PipelineNode } from '../../api/pipeline.ts'
import { Count, Unknown, When } from '../../ui/figure.tsx'
import { formatSpan } from '../../ui/format-span.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './model-figures.module.css'
import { RowsSparkline } from './rows-sparkline.tsx'
import { summariseTests } from './summarise-tests.ts'

/** The figures of one node: rows and how they went, the last run, tests, and of a source how fresh it is. */
export function ModelFigures({ model, runs }: { model: PipelineNode; runs: ModelRun[] }) {
  const { lastRun, freshness } = model
  const rowsReason = model.materialized === 'view' ? 'a view holds no rows' : 'it has not been built yet'
  return (
    <Panel title="State">
      <dl className={classes.figures}>
        {model.kind !== 'exposure' && (
          <Figure label="Rows">
            <Count value={model.rows} reason={rowsReason} />
          </Figure>
        )}
        {model.kind === 'model' && (
          <>
            <Figure label="Last run">
              <When iso={lastRun?.startedAt ?? null} reason="it has not run yet" />
            </Figure>
            <Figure label="Took">
              {lastRun ? formatSpan(lastRun.durationMs / 1000) : <Unknown reason="it has not run yet" />}
            </Figure>
          </>
        )}
        {model.tests.length > 0 && <Figure label="Tests">{summariseTests(model.tests)}</Figure>}
        {freshness && <Freshness freshness={freshness} />}
      </dl>
      {model.kind === 'exposure' && <p className={classes.note}>Publish fills it from the mart and checks it there.</p>}
      {model.kind === 'source' && !freshness && <p className={classes.note}>No limit is set for how old it may be.</p>}
      <RowsSparkline runs={runs} />
    </Panel>
  )
}

function Freshness({ freshness }: { freshness: NonNullable<PipelineNode['freshness']> }) {
  const { newestAt, checkedAt, warnAfterSeconds, errorAfterSeconds } = freshness
  return (
    <>
      <Figure label="Newest row">
        <When iso={newestAt} reason="there are no rows" />
      </Figure>
      <Figure label="Warns when older than">
        {warnAfterSeconds === null ? <Unknown reason="no limit is set" /> : formatSpan(warnAfterSeconds)}
      </Figure>
      <Figure label="Stops models when older than">
        {errorAfterSeconds === null ? <Unknown reason="no limit is set" /> : formatSpan(errorAfterSeconds)}
      </Figure>
      <Figure label="Checked">
        <When iso={checkedAt} reason="" />
      </Figure>
    </>
  )
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
