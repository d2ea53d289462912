import { Table } from '@mantine/core'
import type { ModelRun } from '../../api/pipeline.ts'
import { Count, When } from '../../ui/figure.tsx'
import { formatSpan } from '../../ui/format-span.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './model-tables.module.css'
import { RunStatus } from './status.tsx'

const SHOWN = 10

/** How the last runs went, the newest first. */
export function RunsPanel({ runs }: { runs: ModelRun[] }) {
  return (
    <Panel title="Last runs">
      <Table className={classes.table} aria-label="Last runs" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">When</Table.Th>
            <Table.Th scope="col">Result</Table.Th>
            <Table.Th scope="col" className={classes.number}>
              Rows
            </Table.Th>
            <Table.Th scope="col" className={classes.number}>
              Took
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {runs.slice(0, SHOWN).map((run) => (
            <Table.Tr key={run.runId}>
              <Table.Td>
                <When iso={run.startedAt} reason="" />
              </Table.Td>
              <Table.Td title={run.reason ?? undefined}>
                <RunStatus status={run.status} />
              </Table.Td>
              <Table.Td className={classes.number}>
                <Count value={run.rows} reason="views, and what was not built, have no count" />
              </Table.Td>
              <Table.Td className={classes.number}>{formatSpan(run.durationMs / 1000)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}
