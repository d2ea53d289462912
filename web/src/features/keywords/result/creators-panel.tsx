import { Button, NativeSelect, ScrollArea, Skeleton, Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { CREATOR_ORDERS, type CreatorOrder, type KeywordCreator, type KeywordReport } from '../../../api/keywords.ts'
import { useKeywordCreators } from '../../../api/use-keyword-results.ts'
import { Count, Rate, When } from '../../../ui/figure.tsx'
import { ErrorState } from '../../../ui/page-states.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { AddToCollection } from '../../collections/add/add-to-collection.tsx'
import { counted } from '../describe-report.ts'
import classes from './report-result.module.css'
import type { ResultProps } from './result-props.ts'

const ORDER_WORDS: Record<CreatorOrder, string> = {
  reach: 'Most reach',
  posts: 'Most posts',
  engagementRate: 'Best engagement',
  followers: 'Most followers',
}
const NOT_GIVEN = 'the source does not give it'

/** The creators of the posts found, ranked. */
export function CreatorsPanel({ report, search, change }: ResultProps) {
  const order = search.creators ?? 'reach'
  const answer = useKeywordCreators(report.id, order)
  const creators = answer.data?.pages.flatMap((page) => page.creators)
  if (answer.isError && !creators) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  return (
    <Panel
      title={counted(report.creators ?? 0, 'creator')}
      actions={
        <NativeSelect
          size="xs"
          aria-label="Rank creators by"
          value={order}
          onChange={(event) => change({ creators: event.currentTarget.value as CreatorOrder })}
          data={CREATOR_ORDERS.map((value) => ({ value, label: ORDER_WORDS[value] }))}
        />
      }
    >
      {creators ? (
        <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Creators' }}>
          <CreatorTable creators={creators} platform={report.request.platform} isStale={answer.isPlaceholderData} />
        </ScrollArea>
      ) : (
        <Skeleton height={320} />
      )}
      {answer.hasNextPage && (
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          loading={answer.isFetchingNextPage}
          onClick={() => void answer.fetchNextPage()}
        >
          Show more creators
        </Button>
      )}
    </Panel>
  )
}

interface CreatorTableProps {
  creators: KeywordCreator[]
  platform: KeywordReport['request']['platform']
  isStale: boolean
}

function CreatorTable({ creators, platform, isStale }: CreatorTableProps) {
  return (
    <Table className={classes.creators} aria-label="Creators of the posts found" data-stale={isStale || undefined}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Rank</Table.Th>
          <Table.Th scope="col">Creator</Table.Th>
          {['Followers', 'Posts', 'Reach', 'Engagement rate'].map((name) => (
            <Table.Th scope="col" key={name} className={classes.number}>
              {name}
            </Table.Th>
          ))}
          <Table.Th scope="col">Keywords</Table.Th>
          <Table.Th scope="col">Last post</Table.Th>
          <Table.Th scope="col">Collection</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {creators.map((creator) => (
          <Table.Tr key={creator.profileId}>
            <Table.Td>{creator.rank}</Table.Td>
            <Table.Th scope="row" dir="auto">
              <Link
                to="/creators/$platform/$id"
                params={{ platform: platform.toLowerCase(), id: creator.profileId }}
                search={{ from: 'keyword' }}
                className={classes.name}
              >
                {creator.name ?? creator.handle ?? creator.profileId}
              </Link>
            </Table.Th>
            <Table.Td className={classes.number}>
              <Count value={creator.followers} reason={NOT_GIVEN} />
            </Table.Td>
            <Table.Td className={classes.number}>{creator.posts}</Table.Td>
            <Table.Td className={classes.number}>
              <Count value={creator.reach} reason={NOT_GIVEN} estimated />
            </Table.Td>
            <Table.Td className={classes.number}>
              <Rate value={creator.engagementRate} reason="it needs likes, comments and followers" />
            </Table.Td>
            <Table.Td dir="auto">{creator.keywords.join(', ')}</Table.Td>
            <Table.Td>
              <When iso={creator.lastPostAt} reason="the source gives no date" />
            </Table.Td>
            <Table.Td>
              <AddToCollection
                creators={[{ platform, profileId: creator.profileId }]}
                from="keyword"
                size="compact-xs"
                who={creator.name ?? creator.handle ?? creator.profileId}
              >
                Add…
              </AddToCollection>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
