import { TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { Creator } from '../../../api/creator.ts'
import { useAddToCampaign } from '../../../api/use-campaigns.ts'
import { useCreatorSearch } from '../../../api/use-creator-search.ts'
import { formatCount } from '../../../ui/format.ts'
import { platformName } from '../../../ui/format-words.ts'
import classes from './short-list.module.css'

const TYPING_MS = 150
const MOST_SHOWN = 6

/** A field that finds creators by name or handle and adds them: a person brings them along. */
export function AddByName({ campaignId }: { campaignId: string }) {
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), TYPING_MS)
  const add = useAddToCampaign()
  const search = {
    platform: 'ALL',
    query: asked,
    filters: [],
    evidence: false,
    sortBy: undefined,
    sortDir: 'DESC',
  } as const
  const answer = useCreatorSearch({ ...search, filters: [] }, asked !== '')
  const found = asked === '' ? [] : (answer.data?.pages[0]?.profiles.slice(0, MOST_SHOWN) ?? [])
  const put = ({ platform, profileId }: Creator) =>
    add.mutate(
      { id: campaignId, creators: [{ platform, profileId }], surfacedBy: 'MANUAL' },
      { onSuccess: () => setText('') },
    )
  return (
    <div className={classes.add}>
      <TextInput
        type="search"
        aria-label="Add a creator by name or handle"
        placeholder="Add a creator by name or handle"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={100}
        dir="auto"
      />
      {found.length > 0 && (
        <ul className={classes.found} aria-label="Creators found">
          {found.map((creator) => (
            <li key={`${creator.platform}:${creator.profileId}`}>
              <UnstyledButton className={classes.one} disabled={add.isPending} onClick={() => put(creator)}>
                <span dir="auto">{creator.name ?? creator.handle ?? creator.profileId}</span>
                <span className={classes.about}>
                  {platformName(creator.platform)}
                  {creator.handle !== null && ` · @${creator.handle}`}
                  {creator.followers !== null && ` · ${formatCount(creator.followers)}`}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={classes.told}>
        {asked !== '' &&
          answer.isSuccess &&
          !answer.isPlaceholderData &&
          found.length === 0 &&
          'Nobody has such a name.'}
        {asked === '' && add.data && (add.data.added > 0 ? 'Added.' : 'That creator is there already.')}
      </p>
      {(add.error ?? answer.error) && (
        <p role="alert" className={classes.problem}>
          {(add.error ?? answer.error)?.message}
        </p>
      )}
    </div>
  )
}
