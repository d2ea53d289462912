import { Button, Skeleton, Text, Title } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { nameOfKey } from '../../api/collections.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useSharedCollection } from '../../api/use-shares.ts'
import { FieldValue } from '../../fields/field-value.tsx'
import { fieldLabel } from '../../fields/field-words.ts'
import { AsOf } from '../../ui/as-of.tsx'
import { formatExact } from '../../ui/format.ts'
import { formatDay } from '../../ui/format-date.ts'
import { ErrorState, StateBlock } from '../../ui/page-states.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { FIGURES } from './creators/creator-table.tsx'
import { KeptName } from './creators/kept-name.tsx'
import classes from './shared-page.module.css'

const route = getRouteApi('/shared/$token')

/** What a share link shows to whoever has it: a name and creators with their figures. Nothing leads further. */
export function SharedPage() {
  const { token } = route.useParams()
  const answer = useSharedCollection(token)
  const first = answer.data?.pages[0]
  usePageTitle(first?.name ?? 'Shared collection')
  if (answer.isError && !first) {
    if (answer.error instanceof ApiProblem && answer.error.isNotFound) {
      return (
        <StateBlock title="This link opens nothing" level={1}>
          <Text c="dimmed" maw={480}>
            It has ended, or the address is mistyped. Ask whoever gave it to you for a new one.
          </Text>
        </StateBlock>
      )
    }
    return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} level={1} />
  }
  if (!first) return <Skeleton height={480} radius={8} aria-hidden="true" />
  return (
    <article>
      <Title order={1} size="h2" dir="auto">
        {first.name}
      </Title>
      <p className={classes.facts}>
        {first.count === 1 ? '1 creator' : `${formatExact(first.count)} creators`} · shared until{' '}
        {formatDay(first.expiresAt)}
      </p>
      <ol className={classes.list} aria-label="Creators">
        {answer.data?.pages
          .flatMap(({ creators }) => creators)
          .map((row) => (
            <li key={nameOfKey(row)} className={classes.row}>
              <span className={classes.place}>{formatExact(row.position)}</span>
              <div className={classes.name}>
                <KeptName row={row} isLink={false} />
              </div>
              <dl className={classes.figures}>
                {FIGURES.map((name) => (
                  <div key={name}>
                    <dt>{fieldLabel(name)}</dt>
                    <dd>{row.profile ? <FieldValue creator={row.profile} name={name} /> : '–'}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
      </ol>
      {answer.hasNextPage && (
        <Button variant="default" loading={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
          Show more creators
        </Button>
      )}
      <AsOf answer={first} />
    </article>
  )
}
