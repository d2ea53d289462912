import { Button, SegmentedControl } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { Collection } from '../../api/collections.ts'
import { downloadCollection } from '../../api/download-creators.ts'
import { useDeleteCollection } from '../../api/use-collections.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { DownloadButtons } from '../../ui/download-buttons.tsx'
import classes from './collection-actions.module.css'

const ImportDialog = lazy(() => import('./import/import-dialog.tsx'))
const ShareDialog = lazy(() => import('./share/share-dialog.tsx'))

interface CollectionActionsProps {
  collection: Collection
  view: 'cards' | undefined
  onView: (view: 'cards' | undefined) => void
}

/** What can be done with a whole collection. */
export function CollectionActions({ collection, view, onView }: CollectionActionsProps) {
  const [importing, dialog] = useDisclosure(false)
  const [sharing, share] = useDisclosure(false)
  const navigate = useNavigate()
  const remove = useDeleteCollection()
  const { id, name, creators } = collection
  return (
    <div className={classes.bar}>
      <Button onClick={dialog.open}>Import creators</Button>
      <Button variant="default" onClick={share.open}>
        Share
      </Button>
      <DownloadButtons disabled={creators === 0} download={(format) => downloadCollection(id, name, format)} />
      <Button
        variant="default"
        disabled={creators === 0}
        renderRoot={(props) => <Link to="/discover" search={{ collection: [id] }} {...props} />}
      >
        Filter and sort on Discover
      </Button>
      <ConfirmButton
        label="Delete"
        question={`Delete “${name}” with its ${creators === 1 ? 'creator' : `${creators} creators`}, notes and links?`}
        confirm="Delete the collection"
        onConfirm={() => remove.mutateAsync(id).then(() => void navigate({ to: '/collections' }))}
      />
      <SegmentedControl
        aria-label="Show as"
        size="sm"
        className={classes.view}
        value={view ?? 'table'}
        onChange={(value) => onView(value === 'cards' ? 'cards' : undefined)}
        data={[
          { value: 'table', label: 'Table' },
          { value: 'cards', label: 'Cards' },
        ]}
      />
      {importing && (
        <Suspense>
          <ImportDialog collection={collection} onClose={dialog.close} />
        </Suspense>
      )}
      {sharing && (
        <Suspense>
          <ShareDialog collection={collection} onClose={share.close} />
        </Suspense>
      )}
    </div>
  )
}
