import { NativeSelect, Skeleton, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type Campaign, type CreatorStatus, STATUSES } from '../../../api/campaigns.ts'
import { useCampaignCreators } from '../../../api/use-campaigns.ts'
import { AsOf } from '../../../ui/as-of.tsx'
import { ErrorState, StateBlock } from '../../../ui/page-states.tsx'
import { STATUS_WORDS } from '../campaign-words.ts'
import { AddByName } from './add-by-name.tsx'
import { KeptCreator } from './kept-creator.tsx'
import classes from './short-list.module.css'

interface ShortListProps {
  campaign: Campaign
  /** Whom to show; undefined: everyone. */
  status: CreatorStatus | undefined
  onStatus: (status: CreatorStatus | undefined) => void
}

/** The creators of a campaign, the best fit first. */
export function ShortList({ campaign, status, onStatus }: ShortListProps) {
  const answer = useCampaignCreators(campaign.id)
  if (answer.isError && !answer.data) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton height={480} radius={8} aria-hidden="true" />
  const all = answer.data.creators
  const shown = all.filter((creator) => status === undefined || creator.status === status)
  return (
    <>
      <div className={classes.top}>
        <AddByName campaignId={campaign.id} />
        {all.length > 0 && (
          <NativeSelect
            aria-label="Show"
            value={status ?? ''}
            onChange={(event) => onStatus((event.currentTarget.value || undefined) as CreatorStatus | undefined)}
            data={[
              { value: '', label: `Everyone (${all.length})` },
              ...STATUSES.map((value) => ({ value, label: `${STATUS_WORDS[value]} (${countOf(value)})` })),
            ]}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <StateBlock title={all.length === 0 ? 'Nobody yet' : 'Nobody is that far'}>
          <Text c="dimmed" maw={480}>
            {all.length === 0 ? (
              <>
                Add creators by name above, or find them on <Link to="/discover">Discover</Link>, in keyword reports,
                genres, the leaderboard or among similar creators, and add them from there: the campaign keeps where
                each was found.
              </>
            ) : (
              'Choose another status above.'
            )}
          </Text>
        </StateBlock>
      ) : (
        <ol className={classes.list} aria-label="Short-list">
          {shown.map((creator) => (
            <li key={`${creator.platform}:${creator.profileId}`}>
              <KeptCreator campaignId={campaign.id} creator={creator} />
            </li>
          ))}
        </ol>
      )}
      <AsOf answer={answer.data} />
    </>
  )

  function countOf(value: CreatorStatus): number {
    return all.filter((creator) => creator.status === value).length
  }
}
