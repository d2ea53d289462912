import { Skeleton, Text, Title } from '@mantine/core'
import { usePublishes } from '../../api/use-publishes.ts'
import { ErrorState, StateBlock } from '../../ui/page-states.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { PublishPanel } from './publish-panel.tsx'
import classes from './publishes-page.module.css'

/** What was published and when, what was refused and why. */
export function PublishesPage() {
  usePageTitle('Publishes')
  const answer = usePublishes()
  return (
    <>
      <Title order={1} size="h3">
        Publishes
      </Title>
      <Text c="dimmed" maw={640} mb="md">
        A publish makes what the models built the data that searches and pages show, all at once. It is refused when it
        differs too much from what is shown now; that then stays.
      </Text>
      <Content answer={answer} />
    </>
  )
}

function Content({ answer }: { answer: ReturnType<typeof usePublishes> }) {
  if (answer.data) {
    const { publishes } = answer.data
    if (publishes.length === 0) return <NothingPublished />
    return (
      <ol className={classes.list} aria-label="Publishes, the newest first">
        {publishes.map((publish) => (
          <li key={publish.version}>
            <PublishPanel publish={publish} />
          </li>
        ))}
      </ol>
    )
  }
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  return <Skeleton height={420} radius={8} aria-hidden="true" />
}

function NothingPublished() {
  return (
    <StateBlock title="Nothing was published yet">
      <Text c="dimmed" maw={480}>
        Run <code>./creatorscope publish</code> when the models are built; what it did stands here.
      </Text>
    </StateBlock>
  )
}
