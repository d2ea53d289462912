import { Loader, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Campaign, CampaignCreatorKey } from '../../../api/campaigns.ts'
import { useAddToCampaign, useCampaigns } from '../../../api/use-campaigns.ts'
import { type FromModule, surfacedBy } from '../../../ui/surfaced-by.ts'
import classes from './campaign-choice.module.css'

/** Creators that the server takes at once. */
const AT_ONCE = 500

interface CampaignChoiceProps {
  creators: readonly CampaignCreatorKey[]
  from: FromModule | undefined
}

/** The campaigns by name; a click adds the creators and says what came of it. */
export default function CampaignChoice({ creators, from }: CampaignChoiceProps) {
  const answer = useCampaigns()
  const add = useAddToCampaign()
  const [into, setInto] = useState<Campaign | null>(null)
  const put = (campaign: Campaign) => {
    setInto(campaign)
    add.mutate({ id: campaign.id, creators: creators.slice(0, AT_ONCE), surfacedBy: surfacedBy(from) })
  }
  if (add.data && into)
    return (
      <p role="status" className={classes.told}>
        {add.data.added} added{add.data.alreadyThere > 0 && `, ${add.data.alreadyThere} there already`}:{' '}
        <Link to="/campaigns/$id" params={{ id: into.id }} search={{}} dir="auto">
          {into.name}
        </Link>
      </p>
    )
  return (
    <>
      {answer.isPending && <Loader size="sm" type="dots" aria-label="Loading the campaigns" />}
      {(add.error ?? answer.error) && (
        <p role="alert" className={classes.problem}>
          {(add.error ?? answer.error)?.message}
        </p>
      )}
      {answer.data?.length === 0 && (
        <p className={classes.told}>
          There is no campaign yet. <Link to="/campaigns">Make one</Link>
        </p>
      )}
      {answer.data && answer.data.length > 0 && (
        <ul className={classes.list} aria-label="Campaigns">
          {answer.data.map((campaign) => (
            <li key={campaign.id}>
              <UnstyledButton className={classes.one} disabled={add.isPending} onClick={() => put(campaign)} dir="auto">
                {campaign.name}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
