import { Table } from '@mantine/core'
import type { PipelineNode } from '../../api/pipeline.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './model-tables.module.css'
import { NodeName } from './node-name.tsx'

/** The columns with their types and what they mean. */
export function ColumnsPanel({ columns }: Pick<PipelineNode, 'columns'>) {
  const isDescribed = columns.some(({ description }) => description !== '')
  return (
    <Panel title={`Columns (${columns.length})`}>
      <Table className={classes.table} aria-label="Columns" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Column</Table.Th>
            <Table.Th scope="col">Type</Table.Th>
            {isDescribed && <Table.Th scope="col">Meaning</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map(({ name, type, description }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">
                <NodeName name={name} />
              </Table.Th>
              <Table.Td className={classes.type}>{type ?? '–'}</Table.Td>
              {isDescribed && <Table.Td>{description}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}
