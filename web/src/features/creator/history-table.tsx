import { ScrollArea, Table } from '@mantine/core'
import { Unknown } from '../../ui/figure.tsx'
import { formatExact } from '../../ui/format.ts'
import { formatDay } from '../../ui/format-date.ts'
import type { HistoryPoint } from './history-points.ts'
import classes from './history-table.module.css'

/** The chart's figures as a table, newest first. */
export function HistoryTable({ history, label }: { history: HistoryPoint[]; label: string }) {
  return (
    <ScrollArea h={340} type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': `${label} by date` }}>
      <Table stickyHeader className={classes.table} aria-label={`${label} by date`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Date (UTC)</Table.Th>
            <Table.Th scope="col">{label}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {history.toReversed().map(({ date, value }) => (
            <Table.Tr key={date}>
              <Table.Td>{formatDay(date)}</Table.Td>
              <Table.Td>{value === null ? <Unknown reason="no snapshot of this date" /> : formatExact(value)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  )
}
