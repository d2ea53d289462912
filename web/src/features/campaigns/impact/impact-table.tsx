import { ScrollArea, Table } from '@mantine/core'
import type { Impact, ModuleImpact } from '../../../api/campaigns.ts'
import { Rate, Unknown } from '../../../ui/figure.tsx'
import { MODULE_WORDS } from '../campaign-words.ts'
import classes from './impact-report.module.css'
import { signedPercent } from './signed-percent.ts'

type Side = ModuleImpact['found']

const NOBODY = 'there is nobody to compare'
const TOO_FEW = 'fewer than five creators on a side are too few to say'

/** The figures behind the plot, a row for each module. */
export function ImpactTable({ impact: { modules, confidence } }: { impact: Impact }) {
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Figures' }}>
      <Table className={classes.table} aria-label="Engagement by how creators were found">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Found by</Table.Th>
            {['Engagement rate', 'Added by hand', 'Difference', `${confidence} % interval`].map((name) => (
              <Table.Th scope="col" key={name} className={classes.number}>
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {modules.map((one) => (
            <Table.Tr key={one.module}>
              <Table.Th scope="row">{MODULE_WORDS[one.module]}</Table.Th>
              <SideCell side={one.found} />
              <SideCell side={one.manual} />
              <Table.Td className={classes.number}>
                {one.difference === null ? <Unknown reason={TOO_FEW} /> : signedPercent(one.difference)}
              </Table.Td>
              <Table.Td className={classes.number}>
                {one.interval === null ? (
                  <Unknown reason={TOO_FEW} />
                ) : (
                  `${signedPercent(one.interval.low)} to ${signedPercent(one.interval.high)}`
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  )
}

function SideCell({ side: { creators, posts, engagementRate } }: { side: Side }) {
  return (
    <Table.Td className={classes.number}>
      <Rate value={engagementRate} reason={NOBODY} />
      <span className={classes.size}>
        {creators} {creators === 1 ? 'creator' : 'creators'}, {posts} {posts === 1 ? 'post' : 'posts'}
      </span>
    </Table.Td>
  )
}
