import type { CollectionCreator } from '../../../api/collections.ts'
import { useChangeCreator } from '../../../api/use-collection-creators.ts'
import { EditInPlace } from '../../../ui/edit-in-place.tsx'
import { readTags, TagList } from '../../../ui/tag-list.tsx'
import { displayName } from './display-name.ts'

interface KeptTextProps {
  collectionId: string
  row: CollectionCreator
}

/** What the tenant noted of a creator, edited where it stands. */
export function CreatorNotes({ collectionId, row }: KeptTextProps) {
  const change = useChangeCreator(collectionId)
  const { platform, profileId, notes } = row
  return (
    <EditInPlace
      label={`Notes of ${displayName(row)}`}
      value={notes}
      empty="Add a note"
      multiline
      maxLength={5_000}
      onSave={(text) => change.mutateAsync({ key: { platform, profileId }, notes: text })}
    />
  )
}

/** The tenant's own words about a creator, edited where they stand. */
export function CreatorTags({ collectionId, row }: KeptTextProps) {
  const change = useChangeCreator(collectionId)
  const { platform, profileId, tags } = row
  return (
    <EditInPlace
      label={`Tags of ${displayName(row)}, separated by commas`}
      value={tags.join(', ')}
      empty="Add tags"
      maxLength={1_000}
      onSave={(text) => change.mutateAsync({ key: { platform, profileId }, tags: readTags(text) })}
    >
      <TagList tags={tags} />
    </EditInPlace>
  )
}
