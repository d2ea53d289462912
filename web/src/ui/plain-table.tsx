import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './plain-table.module.css'

interface PlainRow {
  /** Of no other row: what a row's buttons tell stays with it when rows come and go. */
  id: string
  /** The last one is a figure or what can be done. */
  cells: readonly ReactNode[]
}

interface PlainTableProps {
  label: string
  /** What is said where there are no rows. */
  empty: string
  columns: readonly string[]
  rows: readonly PlainRow[]
}

/** A small table that says in words when it is empty; on a phone each row is a card. */
export function PlainTable({ label, empty, columns, rows }: PlainTableProps) {
  if (rows.length === 0) return <Text c="dimmed">{empty}</Text>
  const sides = (i: number) => (i === columns.length - 1 ? classes.last : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll must be reached by keyboard
    <section className={classes.scrolled} aria-label={label} tabIndex={0}>
      <Table aria-label={label} verticalSpacing={4} role="table">
        <Table.Thead role="rowgroup" className={classes.head}>
          <Table.Tr role="row">
            {columns.map((column, i) => (
              <Table.Th key={column} scope="col" role="columnheader" className={sides(i)}>
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {rows.map(({ id, cells }) => (
            <Table.Tr key={id} role="row" className={classes.row}>
              {cells.map((cell, i) => (
                <Table.Td key={columns[i]} role="cell" data-column={columns[i]} className={sides(i)}>
                  {cell}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
