import { Button, CloseButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { readKey } from '../../api/collections.ts'
import { downloadSelection } from '../../api/download-creators.ts'
import { DownloadButtons } from '../../ui/download-buttons.tsx'
import { AddToCampaign } from '../campaigns/add/add-to-campaign.tsx'
import { AddToCollection } from '../collections/add/add-to-collection.tsx'
import { MAX_COMPARED } from '../compare/compare-params.ts'
import { DEFAULT_COLUMNS } from './results/creator-columns.tsx'
import classes from './selection-bar.module.css'
import type { SearchState } from './use-discover-search.ts'

/** What can be done with the chosen creators; there while some are chosen. */
export function SelectionBar({ state: { search, change } }: { state: SearchState }) {
  const keys = search.selected ?? []
  const comparable = keys.length >= 2 && keys.length <= MAX_COMPARED
  if (keys.length === 0) return null
  const creators = keys.map(readKey)
  return (
    <section className={classes.bar} aria-label="Chosen creators">
      <p className={classes.count} role="status">
        {keys.length} chosen
      </p>
      <AddToCollection creators={creators} from={search.from ?? 'search'} size="xs" />
      <AddToCampaign creators={creators} from={search.from ?? 'search'} size="xs" />
      {comparable ? (
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => <Link to="/compare" search={{ creator: keys }} {...props} />}
        >
          Compare
        </Button>
      ) : (
        <Button size="xs" variant="default" disabled title={`Choose 2 to ${MAX_COMPARED} creators to compare them`}>
          Compare 2–{MAX_COMPARED}
        </Button>
      )}
      <DownloadButtons
        size="xs"
        download={(format) => downloadSelection(creators, format, search.columns ?? DEFAULT_COLUMNS)}
      />
      <CloseButton
        size="sm"
        aria-label="Give up the choice"
        onClick={() => change({ selected: undefined }, { replace: true })}
      />
    </section>
  )
}
