import { Button, Skeleton, Text } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Collection } from '../../api/collections.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useCollection } from '../../api/use-collections.ts'
import backLink from '../../ui/back-link.module.css'
import { BackIcon } from '../../ui/icons.tsx'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { ErrorState, StateBlock } from '../../ui/page-states.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { CollectionActions } from './collection-actions.tsx'
import { CollectionHeader } from './collection-header.tsx'
import classes from './collection-page.module.css'
import { CreatorList } from './creators/creator-list.tsx'

const route = getRouteApi('/collections/$id')

/** One collection: what the tenant wrote of it, and its creators in the tenant's order. */
export function CollectionPage() {
  const { id } = route.useParams()
  return <CollectionView key={id} id={id} />
}

function CollectionView({ id }: { id: string }) {
  const answer = useCollection(id)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  usePageTitle(answer.data?.name ?? 'Collection')
  return (
    <>
      <Link to="/collections" className={backLink.back}>
        <BackIcon />
        Collections
      </Link>
      <IgnoredNotice
        ignored={search.ignored}
        onDismiss={() => void navigate({ search: { ...search, ignored: undefined }, replace: true })}
      />
      {answer.data ? <Content collection={answer.data} /> : <NoCollection answer={answer} />}
    </>
  )
}

function Content({ collection }: { collection: Collection }) {
  const { view } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <article className={classes.page}>
      <CollectionHeader collection={collection} />
      <CollectionActions
        collection={collection}
        view={view}
        onView={(next) => void navigate({ search: { view: next }, replace: true, resetScroll: false })}
      />
      <CreatorList collection={collection} asCards={view === 'cards'} />
    </article>
  )
}

function NoCollection({ answer }: { answer: ReturnType<typeof useCollection> }) {
  const problem = answer.error instanceof ApiProblem ? answer.error : null
  // An id that is none is refused by its form.
  if (problem?.isNotFound || problem?.status === 400) {
    return (
      <StateBlock title="No such collection" level={1}>
        <Text c="dimmed">It was deleted, or the address is mistyped.</Text>
        <Button variant="default" renderRoot={(props) => <Link to="/collections" {...props} />}>
          All collections
        </Button>
      </StateBlock>
    )
  }
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} level={1} />
  return (
    <div className={classes.page} aria-hidden="true">
      <Skeleton height={96} radius={8} />
      <Skeleton height={480} radius={8} />
    </div>
  )
}
