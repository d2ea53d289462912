import { Table } from '@mantine/core'
import type { Creator } from '../../api/creator.ts'
import { Change } from '../../ui/figure.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ExplainFigure } from './explain-figure.tsx'
import classes from './growth-table.module.css'

const WINDOWS = [7, 30, 90, 180, 365] as const

/** Follower growth over the five windows. */
export function GrowthTable({ profile }: { profile: Creator }) {
  return (
    <Panel title="Follower growth">
      <Table className={classes.table} aria-label="Follower growth" verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Window</Table.Th>
            <Table.Th scope="col">Change</Table.Th>
            <Table.Th scope="col">Change %</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {WINDOWS.map((days) => {
            const reason = `there is no follower count from ${days} days before`
            return (
              <Table.Tr key={days}>
                <Table.Th scope="row">
                  {days} days{' '}
                  <ExplainFigure
                    subject={`the growth over ${days} days`}
                    profile={profile}
                    metric={`followersGrowth${days}d`}
                  />
                </Table.Th>
                <Table.Td>
                  <Change value={profile[`followersGrowth${days}d`]} reason={reason} />
                </Table.Td>
                <Table.Td>
                  <Change percent value={profile[`followersGrowth${days}dPct`]} reason={reason} />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}
