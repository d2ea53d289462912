import { ScrollArea, Table } from '@mantine/core'
import { Unknown } from '../ui/figure.tsx'
import { formatDay } from '../ui/format-date.ts'
import type { LineChartData } from './line-option.ts'
import classes from './line-table.module.css'

/** A chart's figures as a table, newest first. */
export function LineTable({ data, label }: { data: LineChartData; label: string }) {
  const { dates, lines, marks = [], exact } = data
  const rows = dates.map((date, at) => ({ date, at, mark: marks.find((mark) => mark.date === date) })).toReversed()
  return (
    <ScrollArea h={340} type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': `${label} by date` }}>
      <Table stickyHeader className={classes.table} aria-label={`${label} by date`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Date (UTC)</Table.Th>
            {lines.map(({ name }) => (
              <Table.Th scope="col" key={name} dir="auto">
                {name}
              </Table.Th>
            ))}
            {marks.length > 0 && <Table.Th scope="col">Stands out</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ date, at, mark }) => (
            <Table.Tr key={date}>
              <Table.Td>{formatDay(date)}</Table.Td>
              {lines.map(({ name, values }) => (
                <Table.Td key={name}>
                  {values[at] == null ? <Unknown reason="no snapshot of this date" /> : exact(values[at])}
                </Table.Td>
              ))}
              {marks.length > 0 && <Table.Td>{mark?.text}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  )
}
