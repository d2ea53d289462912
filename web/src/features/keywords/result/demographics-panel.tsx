import { NativeSelect, Skeleton, Text } from '@mantine/core'
import type { DemographicsRow } from '../../../api/keywords.ts'
import { useKeywordDemographics } from '../../../api/use-keyword-results.ts'
import { formatExact } from '../../../ui/format.ts'
import { countryName, languageName, sentenceCase } from '../../../ui/format-words.ts'
import { ErrorState } from '../../../ui/page-states.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ShareTable } from '../../../ui/share-table.tsx'
import classes from './report-result.module.css'
import type { ResultProps } from './result-props.ts'

const EVERYTHING = 'ALL'
/** Values of each kind that are shown, the largest. */
const SHOWN = 8

type Dimension = DemographicsRow['dimension']
const DIMENSIONS: ReadonlyArray<{ dimension: Dimension; of: string; nameOf: (value: string) => string }> = [
  { dimension: 'age', of: 'Age', nameOf: (value) => value },
  { dimension: 'gender', of: 'Gender', nameOf: sentenceCase },
  { dimension: 'country', of: 'Country', nameOf: countryName },
  { dimension: 'city', of: 'City', nameOf: (value) => value },
  { dimension: 'language', of: 'Language', nameOf: languageName },
]

/** Whom these creators reach, in all and by what their posts are about. */
export function DemographicsPanel({ report, search, change }: ResultProps) {
  const answer = useKeywordDemographics(report.id)
  const rows = answer.data?.rows
  if (answer.isError && !rows) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  const categories = [...new Set(rows?.map(({ category }) => category))].filter((name) => name !== EVERYTHING)
  const category = search.category !== undefined && categories.includes(search.category) ? search.category : EVERYTHING
  return (
    <Panel
      title="Audience"
      actions={
        categories.length > 0 && (
          <NativeSelect
            size="xs"
            aria-label="Audience of posts about"
            value={category}
            onChange={({ currentTarget: { value } }) => change({ category: value === EVERYTHING ? undefined : value })}
            data={[
              { value: EVERYTHING, label: 'All posts' },
              ...categories.map((name) => ({ value: name, label: name })),
            ]}
          />
        )
      }
    >
      {rows ? <Shares rows={rows.filter((row) => row.category === category)} /> : <Skeleton height={240} />}
    </Panel>
  )
}

function Shares({ rows }: { rows: DemographicsRow[] }) {
  if (rows.length === 0) return <Text c="dimmed">Of none of these creators the audience is known.</Text>
  const known = Math.max(...rows.map(({ creators }) => creators))
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        Known of {formatExact(known)} {known === 1 ? 'creator' : 'creators'}, who weigh what they have of followers.
      </Text>
      <div className={classes.shares}>
        {DIMENSIONS.map(({ dimension, of, nameOf }) => {
          const shares = rows
            .filter((row) => row.dimension === dimension)
            .slice(0, SHOWN)
            .map(({ value, share }) => ({ key: value, label: nameOf(value), share: share * 100 }))
          if (shares.length === 0) return null
          return (
            <div key={dimension}>
              <ShareTable label={`Audience by ${of.toLowerCase()}`} of={of} shares={shares} />
            </div>
          )
        })}
      </div>
    </>
  )
}
