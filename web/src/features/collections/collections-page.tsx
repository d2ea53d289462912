import { Skeleton, Text, Title } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Collection } from '../../api/collections.ts'
import { useCollections } from '../../api/use-collections.ts'
import classes from '../../ui/card-list.module.css'
import { When } from '../../ui/figure.tsx'
import { formatExact } from '../../ui/format.ts'
import { ErrorState, StateBlock } from '../../ui/page-states.tsx'
import { TagList } from '../../ui/tag-list.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { NewCollection } from './list/new-collection.tsx'

/** The tenant's collections, and a field for a new one. */
export function CollectionsPage() {
  usePageTitle('Collections')
  const navigate = useNavigate()
  return (
    <>
      <header className={classes.top}>
        <Title order={1} size="h3">
          Collections
        </Title>
        <NewCollection onCreated={({ id }) => void navigate({ to: '/collections/$id', params: { id }, search: {} })} />
      </header>
      <Content />
    </>
  )
}

function Content() {
  const answer = useCollections()
  if (answer.isError && !answer.data) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton height={240} radius={8} aria-hidden="true" />
  if (answer.data.length === 0) {
    return (
      <StateBlock title="No collection yet">
        <Text c="dimmed" maw={480}>
          A collection keeps creators for a purpose, in your order and with your notes. Make one above, or choose
          creators on <Link to="/discover">Discover</Link> and add them to a new one.
        </Text>
      </StateBlock>
    )
  }
  return (
    <ul className={classes.list}>
      {answer.data.map((collection) => (
        <li key={collection.id}>
          <CollectionCard collection={collection} />
        </li>
      ))}
    </ul>
  )
}

function CollectionCard({
  collection: { id, name, notes, tags, creators, links, updatedAt },
}: {
  collection: Collection
}) {
  return (
    <article className={classes.card}>
      <Title order={2} size="h5" dir="auto" className={classes.name}>
        <Link to="/collections/$id" params={{ id }} search={{}}>
          {name}
        </Link>
      </Title>
      <p className={classes.facts}>
        <span>{creators === 1 ? '1 creator' : `${formatExact(creators)} creators`}</span>
        {links > 0 && <span>shared by {links === 1 ? 'a link' : `${links} links`}</span>}
        <span>
          changed <When iso={updatedAt} reason="the server does not tell it" />
        </span>
      </p>
      {notes !== '' && (
        <p className={classes.words} dir="auto">
          {notes}
        </p>
      )}
      {tags.length > 0 && <TagList tags={tags} />}
    </article>
  )
}
