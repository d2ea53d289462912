import { Title } from '@mantine/core'
import type { Collection } from '../../api/collections.ts'
import { useChangeCollection } from '../../api/use-collections.ts'
import { EditInPlace } from '../../ui/edit-in-place.tsx'
import { When } from '../../ui/figure.tsx'
import { formatExact } from '../../ui/format.ts'
import { readTags, TagList } from '../../ui/tag-list.tsx'
import classes from './collection-header.module.css'

/** Name, notes and tags of a collection, each edited where it stands. */
export function CollectionHeader({ collection }: { collection: Collection }) {
  const change = useChangeCollection(collection.id)
  const { name, notes, tags, creators, updatedAt } = collection
  return (
    <header className={classes.header}>
      <Title order={1} size="h2" className={classes.name}>
        <EditInPlace
          label="Name of the collection"
          value={name}
          empty=""
          required
          maxLength={200}
          onSave={(text) => change.mutateAsync({ name: text })}
        />
      </Title>
      <p className={classes.facts}>
        <span role="status">{creators === 1 ? '1 creator' : `${formatExact(creators)} creators`}</span>
        <span>
          changed <When iso={updatedAt} reason="the server does not tell it" />
        </span>
      </p>
      <div className={classes.notes}>
        <EditInPlace
          label="Notes of the collection"
          value={notes}
          empty="Add notes"
          multiline
          maxLength={5_000}
          onSave={(text) => change.mutateAsync({ notes: text })}
        />
      </div>
      <div className={classes.notes}>
        <EditInPlace
          label="Tags of the collection, separated by commas"
          value={tags.join(', ')}
          empty="Add tags"
          maxLength={1_000}
          onSave={(text) => change.mutateAsync({ tags: readTags(text) })}
        >
          <TagList tags={tags} />
        </EditInPlace>
      </div>
    </header>
  )
}
