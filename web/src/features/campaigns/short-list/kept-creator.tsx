import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type CampaignCreator, type CreatorStatus, STATUSES } from '../../../api/campaigns.ts'
import { useChangeCreator, useRemoveCreator } from '../../../api/use-campaigns.ts'
import { CreatorName } from '../../../ui/creator-name.tsx'
import { Count, Rate } from '../../../ui/figure.tsx'
import { PlatformMark } from '../../../ui/platform-mark.tsx'
import { MODULE_WORDS, STATUS_WORDS } from '../campaign-words.ts'
import { FitView } from './fit-view.tsx'
import classes from './short-list.module.css'

const NOT_GIVEN = 'the source does not give it'

interface KeptCreatorProps {
  campaignId: string
  creator: CampaignCreator
}

/** One creator of a short-list: who it is, how well it fits and why, how far it is, and what was noted down. */
export function KeptCreator({ campaignId, creator }: KeptCreatorProps) {
  const { profile, fit } = creator
  const name = profile?.name ?? profile?.handle ?? creator.profileId
  return (
    <article className={classes.creator} aria-label={name}>
      <div className={classes.who}>
        {profile ? (
          <CreatorName creator={profile} profiles={[profile]} />
        ) : (
          <span className={classes.gone}>
            <PlatformMark platform={creator.platform} />
            {creator.profileId}, not in the present data set
          </span>
        )}
        {profile && (
          <dl className={classes.figures}>
            <div>
              <dt>Followers</dt>
              <dd>
                <Count value={profile.followers} reason={NOT_GIVEN} />
              </dd>
            </div>
            <div>
              <dt>Engagement rate</dt>
              <dd>
                <Rate value={profile.engagementRate} reason={NOT_GIVEN} />
              </dd>
            </div>
            <div>
              <dt>Found by</dt>
              <dd>{MODULE_WORDS[creator.surfacedBy]}</dd>
            </div>
          </dl>
        )}
      </div>
      {fit && <FitView fit={fit} />}
      <Keeping campaignId={campaignId} creator={creator} name={name} />
    </article>
  )
}

function Keeping({ campaignId, creator, name }: KeptCreatorProps & { name: string }) {
  const change = useChangeCreator(campaignId, creator)
  const remove = useRemoveCreator(campaignId, creator)
  const problem = change.error ?? remove.error
  return (
    <div className={classes.keeping}>
      <div className={classes.status}>
        <NativeSelect
          size="xs"
          aria-label={`Status of ${name}`}
          value={creator.status}
          onChange={(event) => change.mutate({ status: event.currentTarget.value as CreatorStatus })}
          data={STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))}
        />
        <Button
          size="xs"
          variant="default"
          aria-label={`Remove ${name}`}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          Remove
        </Button>
      </div>
      <Note note={creator.note} name={name} onWrite={(note) => change.mutate({ note })} />
      {problem && (
        <p role="alert" className={classes.problem}>
          Not kept: {problem.message}
        </p>
      )}
    </div>
  )
}

/** Kept when the field is left. */
function Note({ note, name, onWrite }: { note: string; name: string; onWrite: (note: string) => void }) {
  const [text, setText] = useState(note)
  return (
    <Textarea
      size="xs"
      aria-label={`Note on ${name}`}
      placeholder="Note"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => text !== note && onWrite(text)}
      maxLength={5_000}
      autosize
      minRows={1}
      maxRows={4}
      dir="auto"
    />
  )
}
