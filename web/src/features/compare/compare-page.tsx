import { Button, Skeleton, Text, Title } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Creator, Platform } from '../../api/creator.ts'
import { creatorQuery } from '../../api/use-creator.ts'
import { AsOf } from '../../ui/as-of.tsx'
import { BackToDiscover } from '../../ui/back-to-discover.tsx'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { ErrorState, StateBlock } from '../../ui/page-states.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import classes from './compare-page.module.css'
import type { CompareSearch } from './compare-params.ts'
import { CompareTable } from './compare-table.tsx'
import { GrowthOverlay } from './growth-overlay.tsx'

const route = getRouteApi('/compare')

/** Up to five creators side by side: their figures row by row with the best marked, and their growth in one chart. */
export function ComparePage() {
  usePageTitle('Compare')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (changes: CompareSearch) =>
    void navigate({
      search: (current) => ({ ...current, ignored: undefined, ...changes }),
      replace: true,
      resetScroll: false,
    })
  const keys = search.creator ?? []
  const answers = useQueries({ queries: keys.map((key) => creatorQuery(...identityOf(key))) })
  const failed = answers.find(({ error }) => error !== null)
  const creators = answers.flatMap(({ data }) => (data ? [data.profile] : []))
  const first = answers.find(({ data }) => data)?.data

  return (
    <>
      <BackToDiscover />
      <Title order={1} size="h3">
        Compare creators
      </Title>
      <IgnoredNotice ignored={search.ignored} onDismiss={() => change({})} />
      {keys.length === 0 ? (
        <NoneChosen />
      ) : failed ? (
        <ErrorState error={failed.error!} onRetry={() => void failed.refetch()} />
      ) : creators.length < keys.length ? (
        <Skeleton height={640} radius={8} mt={16} />
      ) : (
        <div className={classes.page}>
          <GrowthOverlay creators={creators} search={search} change={change} />
          <CompareTable
            creators={creators}
            onRemove={(creator) => change({ creator: keys.filter((key) => key !== keyOf(creator)) })}
          />
          {first && <AsOf answer={first} />}
        </div>
      )}
    </>
  )
}

function NoneChosen() {
  return (
    <StateBlock title="No creators chosen">
      <Text c="dimmed" maw={480}>
        Choose two to five creators in Discover by the boxes before their names, then press Compare.
      </Text>
      <Button variant="default" renderRoot={(props) => <Link to="/discover" {...props} />}>
        Go to Discover
      </Button>
    </StateBlock>
  )
}

function keyOf({ platform, profileId }: Creator): string {
  return `${platform}:${profileId}`
}

function identityOf(key: string): [Platform, string] {
  const [platform = '', ...id] = key.split(':')
  return [platform.toUpperCase() as Platform, id.join(':') || '?']
}
