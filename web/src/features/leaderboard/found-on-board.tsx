import { Text } from '@mantine/core'
import type { BoardAnswer } from '../../api/boards.ts'
import { formatExact } from '../../ui/format.ts'
import { StateBlock } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { BoardTable } from './board-table.tsx'
import type { LeaderboardSearch } from './leaderboard-params.ts'

/** Those of a name, each among who stands around it. */
export function FoundOnBoard({ answer, search }: { answer: BoardAnswer; search: LeaderboardSearch }) {
  if (answer.leaderboard.length === 0)
    return (
      <StateBlock title="Nobody of that name">
        <Text c="dimmed">No creator of the data set has a name or handle like it. Try fewer letters.</Text>
      </StateBlock>
    )
  return answer.leaderboard.map((row) => (
    <Panel key={row.profileId} title={titleOf(row)}>
      <BoardTable
        rows={row.neighbours && row.neighbours.length > 0 ? row.neighbours : [row]}
        search={search}
        month={answer.month ?? ''}
        label={`Around ${row.name ?? row.profileId}`}
        marked={row.profileId}
      />
    </Panel>
  ))
}

function titleOf({ name, handle, profileId, place }: BoardAnswer['leaderboard'][number]): string {
  const who = name ?? handle ?? profileId
  return place === null ? `${who}: not on this board` : `${who}: place ${formatExact(place)}`
}
