import { Button, Group, Skeleton, Text } from '@mantine/core'
import { useState } from 'react'
import { useKeywordSynonyms, useReplaceSynonyms } from '../../api/use-keyword-synonyms.ts'
import { ErrorState } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { counted } from './describe-report.ts'
import { Words } from './form/words.tsx'
import classes from './keywords-page.module.css'

/** Words of a group at most, as the API takes them. */
const MOST_WORDS = 50

/** Words that the tenant takes for one another, beside those that come with the product. */
export function SynonymsPanel() {
  return (
    <Panel title="Your synonyms">
      <Text size="sm" c="dimmed" mb="xs">
        With “Synonyms” on, a keyword of a group also finds the others. Yours come first; reports that ran before stay
        as they are.
      </Text>
      <Content />
    </Panel>
  )
}

function Content() {
  const answer = useKeywordSynonyms()
  if (answer.isError && !answer.data) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton height={120} aria-hidden="true" />
  const { own, shipped } = answer.data
  return (
    <>
      <Editor saved={own} />
      <details className={classes.shipped}>
        <summary>{counted(shipped.length, 'group')} that come with Creatorscope</summary>
        <ul>
          {shipped.map((words) => (
            <li key={words.join()} dir="auto">
              {words.join(', ')}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** The groups as they are being changed; nothing is kept before it is saved. */
function Editor({ saved }: { saved: string[][] }) {
  const [changed, setChanged] = useState<string[][]>()
  const save = useReplaceSynonyms(() => setChanged(undefined))
  const groups = changed ?? saved
  const kept = groups.filter((words) => words.length > 0)
  const lonely = kept.findIndex((words) => words.length === 1)
  return (
    <form
      className={classes.synonyms}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(kept)
      }}
    >
      {groups.length === 0 && <Text size="sm">You have no groups of your own yet.</Text>}
      {groups.map((words, index) => (
        <Words
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is nothing but its place.
          key={index}
          label={`Group ${index + 1}`}
          maxTags={MOST_WORDS}
          value={words}
          onChange={(value) => setChanged(groups.with(index, value))}
          placeholder={words.length === 0 ? 'protein powder' : ''}
        />
      ))}
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => setChanged([...groups, []])}>
          Add a group
        </Button>
        <Button
          type="submit"
          size="compact-sm"
          disabled={changed === undefined || lonely >= 0}
          loading={save.isPending}
        >
          Save synonyms
        </Button>
        {changed !== undefined && (
          <Button size="compact-sm" variant="subtle" onClick={() => setChanged(undefined)}>
            Undo
          </Button>
        )}
      </Group>
      <Text size="sm" role="status" className={save.isError ? classes.problem : undefined}>
        {save.isError
          ? `They were not saved: ${save.error.message}`
          : lonely >= 0
            ? `“${kept[lonely]![0]}” stands alone: a group has two words or more. An empty one is left out.`
            : save.isSuccess && changed === undefined
              ? 'Saved.'
              : ''}
      </Text>
    </form>
  )
}
