import { Table } from '@mantine/core'
import type { PublishRecord } from '../../api/pipeline.ts'
import { useRollBack } from '../../api/use-pipeline.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Count, When } from '../../ui/figure.tsx'
import { describeProblems, describeShipping, describeStatus } from './describe-publish.ts'
import classes from './publishes-page.module.css'

/** One publish: what became of it, what was not well, and its tables. */
export function PublishPanel({ publish }: { publish: PublishRecord }) {
  const { version, startedAt, publishedAt, asOf, tables, checksPassed } = publish
  const { word, tone } = describeStatus(publish)
  const problems = describeProblems(publish)
  return (
    <article className={classes.publish} aria-label={`Version ${version}`}>
      <header className={classes.head}>
        <h2 className={classes.version}>Version {version}</h2>
        <span className={classes.status} data-tone={tone}>
          {word}
        </span>
        <span className={classes.facts}>
          {publishedAt ? 'published ' : 'begun '}
          <When iso={publishedAt ?? startedAt} reason="" />
          {asOf && (
            <>
              {', data as of '}
              <When iso={asOf} reason="" />
            </>
          )}
          {checksPassed > 0 && `, ${checksPassed} checks passed`}
        </span>
        {publish.status === 'PUBLISHED' && <RollBack version={version} />}
      </header>
      {problems.length > 0 && (
        <ul className={classes.problems}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {tables.length > 0 && <Tables version={version} tables={tables} />}
    </article>
  )
}

function RollBack({ version }: { version: string }) {
  const action = useRollBack(version)
  return (
    <ActionButton
      action={action}
      to={`version ${version}`}
      confirm="Serve the version before it again? This one is dropped; a publish makes it anew."
    >
      Roll back
    </ActionButton>
  )
}

function Tables({ version, tables }: Pick<PublishRecord, 'version' | 'tables'>) {
  return (
    <details>
      <summary className={classes.summary}>{tables.length} tables</summary>
      <Table className={classes.table} aria-label={`Tables of version ${version}`} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Table</Table.Th>
            <Table.Th scope="col" className={classes.number}>
              Rows
            </Table.Th>
            <Table.Th scope="col">Shipped</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tables.map((table) => (
            <Table.Tr key={table.name}>
              <Table.Td>{table.name}</Table.Td>
              <Table.Td className={classes.number}>
                <Count value={table.rows} reason="the publish did not come so far" />
              </Table.Td>
              <Table.Td>{describeShipping(version, table)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  )
}
