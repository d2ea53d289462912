import { Button, Table, Text } from '@mantine/core'
import type { Creator, Hashtags } from '../../api/creator.ts'
import { useHashtags } from '../../api/use-creator-details.ts'
import { toCsvText } from '../../ui/csv.ts'
import { downloadText } from '../../ui/download.ts'
import { Count, Rate, Unknown, When } from '../../ui/figure.tsx'
import { StateBlock } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ExplainedFigure } from './explain-figure.tsx'
import classes from './hashtags-section.module.css'
import { SectionState } from './section-state.tsx'

const NOT_SHOWN = 'none of these posts shows it'

/** What the creator tags posts with, and how those posts do beside all of them. */
export default function HashtagsSection({ profile }: { profile: Creator }) {
  return (
    <SectionState answer={useHashtags(profile)} height={480}>
      {(answer) =>
        answer.hashtags.length === 0 ? (
          <StateBlock title="No hashtags are known">
            <Text c="dimmed">None of the known posts of this creator has one.</Text>
          </StateBlock>
        ) : (
          <HashtagTable answer={answer} profile={profile} />
        )
      }
    </SectionState>
  )
}

function HashtagTable({ answer, profile }: { answer: Hashtags; profile: Creator }) {
  const { hashtags, hashtagsUsed } = answer
  return (
    <Panel
      title={
        hashtagsUsed > hashtags.length ? `The ${hashtags.length} most used of ${hashtagsUsed} hashtags` : 'Hashtags'
      }
      actions={
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => downloadText(`${profile.profileId}-hashtags.csv`, hashtagsCsv(answer), 'text/csv')}
        >
          Download CSV
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={classes.scroll} tabIndex={0} aria-label="Figures of each hashtag">
        <Table className={classes.table} aria-label="Hashtags and how their posts do" verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Hashtag</Table.Th>
              <Table.Th scope="col">Posts</Table.Th>
              <Table.Th scope="col">Avg. likes</Table.Th>
              <Table.Th scope="col">Avg. comments</Table.Th>
              <Table.Th scope="col">Engagement</Table.Th>
              <Table.Th scope="col" title="Likes and comments of these posts over those of all posts">
                Beside all posts
              </Table.Th>
              <Table.Th scope="col">Last used</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr className={classes.all}>
              <Table.Th scope="row">All posts</Table.Th>
              <Table.Td />
              <MeanCells means={answer.allPosts} profile={profile} />
              <Table.Td />
              <Table.Td />
            </Table.Tr>
            {hashtags.map((one) => (
              <HashtagRow key={one.hashtag} one={one} profile={profile} />
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Panel>
  )
}

function HashtagRow({ one, profile }: { one: Hashtags['hashtags'][number]; profile: Creator }) {
  const { hashtag } = one
  return (
    <Table.Tr>
      <Table.Th scope="row" dir="auto">
        #{hashtag}
      </Table.Th>
      <Table.Td>
        <ExplainedFigure subject={`posts with #${hashtag}`} profile={profile} metric="hashtagPosts" of={hashtag}>
          <Count value={one.posts} reason={NOT_SHOWN} />
        </ExplainedFigure>
      </Table.Td>
      <MeanCells means={one} profile={profile} hashtag={hashtag} />
      <Table.Td>
        <ExplainedFigure
          subject={`#${hashtag} beside all posts`}
          profile={profile}
          metric="hashtagEngagementRatio"
          of={hashtag}
        >
          <Ratio value={one.engagementRatio} />
        </ExplainedFigure>
      </Table.Td>
      <Table.Td>
        <ExplainedFigure subject={`last use of #${hashtag}`} profile={profile} metric="hashtagLastUsedAt" of={hashtag}>
          <When iso={one.lastUsedAt} reason="no date is known" />
        </ExplainedFigure>
      </Table.Td>
    </Table.Tr>
  )
}

interface MeanCellsProps {
  means: Hashtags['allPosts']
  profile: Creator
  /** undefined: all posts. */
  hashtag?: string
}

function MeanCells({ means, profile, hashtag }: MeanCellsProps) {
  const figure = { profile, ...(hashtag === undefined ? {} : { of: hashtag }) }
  const posts = hashtag === undefined ? 'all posts' : `posts with #${hashtag}`
  return (
    <>
      <Table.Td>
        <ExplainedFigure subject={`average likes of ${posts}`} metric="hashtagAvgLikes" {...figure}>
          <Count value={means.avgLikes} reason={NOT_SHOWN} />
        </ExplainedFigure>
      </Table.Td>
      <Table.Td>
        <ExplainedFigure subject={`average comments of ${posts}`} metric="hashtagAvgComments" {...figure}>
          <Count value={means.avgComments} reason={NOT_SHOWN} />
        </ExplainedFigure>
      </Table.Td>
      <Table.Td>
        <ExplainedFigure subject={`engagement of ${posts}`} metric="hashtagEngagementRate" {...figure}>
          <Rate value={means.engagementRate} reason={NOT_SHOWN} />
        </ExplainedFigure>
      </Table.Td>
    </>
  )
}

/** How many times the engagement of all posts; from 1.1 and to 0.9 with an arrow. */
function Ratio({ value }: { value: number | null }) {
  if (value === null) return <Unknown reason={NOT_SHOWN} />
  const side = value >= 1.1 ? 'more' : value <= 0.9 ? 'less' : 'same'
  return (
    <data value={value} className={classes[side]}>
      {side === 'more' && <span aria-hidden="true">▲ </span>}
      {side === 'less' && <span aria-hidden="true">▼ </span>}
      {value.toFixed(2)}×
    </data>
  )
}

function hashtagsCsv({ hashtags }: Hashtags): string {
  const columns = [
    'hashtag',
    'posts',
    'avgLikes',
    'avgComments',
    'engagementRate',
    'engagementRatio',
    'lastUsedAt',
  ] as const
  return toCsvText([columns, ...hashtags.map((one) => columns.map((column) => one[column]))])
}
