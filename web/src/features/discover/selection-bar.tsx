import { Button, CloseButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Creator, Platform } from '../../api/creator.ts'
import { creatorQuery } from '../../api/use-creator.ts'
import { toCreatorCsv } from '../../fields/creator-csv.ts'
import { downloadText } from '../../ui/download.ts'
import { MAX_COMPARED } from '../compare/compare-params.ts'
import { DEFAULT_COLUMNS } from './results/creator-columns.tsx'
import classes from './selection-bar.module.css'
import type { SearchState } from './use-discover-search.ts'
import { creatorKey } from './use-selection.ts'

/** What can be done with the chosen creators; there while some are chosen. */
export function SelectionBar({ state: { search, change }, rows }: { state: SearchState; rows: Creator[] }) {
  const keys = search.selected ?? []
  const download = useDownload(rows)
  const comparable = keys.length >= 2 && keys.length <= MAX_COMPARED
  if (keys.length === 0) return null
  return (
    <section className={classes.bar} aria-label="Chosen creators">
      <p className={classes.count} role="status">
        {keys.length} chosen
      </p>
      {comparable ? (
        <Button size="xs" renderRoot={(props) => <Link to="/compare" search={{ creator: keys }} {...props} />}>
          Compare
        </Button>
      ) : (
        <Button size="xs" disabled title={`Choose 2 to ${MAX_COMPARED} creators to compare them`}>
          Compare 2–{MAX_COMPARED}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        loading={download.isRunning}
        onClick={() => void download.run(keys, search.columns ?? DEFAULT_COLUMNS)}
      >
        Download CSV
      </Button>
      {download.problem !== null && (
        <span role="alert" className={classes.problem}>
          {download.problem}
        </span>
      )}
      <CloseButton
        size="sm"
        aria-label="Give up the choice"
        onClick={() => change({ selected: undefined }, { replace: true })}
      />
    </section>
  )
}

/** Writes the chosen creators as a file; those that stand in the address and are not loaded are asked for. */
function useDownload(rows: Creator[]) {
  const client = useQueryClient()
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (keys: string[], columns: Parameters<typeof toCreatorCsv>[1]) => {
    const loaded = new Map(rows.map((row) => [creatorKey(row), row]))
    setRunning(true)
    setProblem(null)
    try {
      const creators = await Promise.all(
        keys.map(async (key) => {
          const [platform, ...id] = key.split(':')
          return loaded.get(key) ?? (await client.fetchQuery(creatorQuery(platform as Platform, id.join(':')))).profile
        }),
      )
      downloadText('creators.csv', toCreatorCsv(creators, columns), 'text/csv')
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setRunning(false)
    }
  }
  return { run, isRunning, problem }
}
