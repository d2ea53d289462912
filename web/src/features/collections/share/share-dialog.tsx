import { Button, CopyButton, NativeSelect, Skeleton, Text } from '@mantine/core'
import { useState } from 'react'
import type { Collection, CollectionShare } from '../../../api/collections.ts'
import { useCreateShare, useRevokeShare, useShares } from '../../../api/use-shares.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { formatDay } from '../../../ui/format-date.ts'
import { sentenceCase } from '../../../ui/format-words.ts'
import { ErrorState } from '../../../ui/page-states.tsx'
import classes from './share-dialog.module.css'

const LIFETIMES = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
]

/** Makes links that show a collection to whoever has one, lists them and ends them. */
export default function ShareDialog({ collection, onClose }: { collection: Collection; onClose: () => void }) {
  const [days, setDays] = useState('30')
  const create = useCreateShare(collection.id)
  return (
    <Dialog title={`Share “${collection.name}”`} onClose={onClose}>
      <Text size="sm" c="dimmed" mb="sm">
        Whoever has the link sees the name, the creators and their figures, and can change nothing. Your notes and tags
        stay with you.
      </Text>
      <div className={classes.form}>
        <NativeSelect
          label="The link works for"
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
          data={LIFETIMES}
        />
        <Button loading={create.isPending} onClick={() => create.mutate(Number(days))}>
          Make a link
        </Button>
      </div>
      {create.error && (
        <Text role="alert" size="sm" c="var(--failed)" mt="xs">
          {create.error.message}
        </Text>
      )}
      {create.data?.token && <NewLink token={create.data.token} />}
      <Links id={collection.id} />
    </Dialog>
  )
}

/** The address of a new link: it is shown this once, since its secret is not kept. */
function NewLink({ token }: { token: string }) {
  const address = `${window.location.origin}/shared/${token}`
  return (
    <div className={classes.made} role="status">
      <p className={classes.once}>Copy it now; it is not shown again.</p>
      <code className={classes.address} data-testid="share-link">
        {address}
      </code>
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button size="xs" onClick={copy}>
            {copied ? 'Copied' : 'Copy link'}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}

function Links({ id }: { id: string }) {
  const answer = useShares(id)
  if (answer.isError && !answer.data) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton height={80} mt="md" aria-hidden="true" />
  if (answer.data.length === 0) return null
  return (
    <section aria-label="Links" className={classes.links}>
      <h3 className={classes.title}>Links</h3>
      <ul className={classes.list}>
        {answer.data.map((share) => (
          <LinkRow key={share.id} id={id} share={share} />
        ))}
      </ul>
    </section>
  )
}

function LinkRow({ id, share }: { id: string; share: CollectionShare }) {
  const revoke = useRevokeShare(id)
  return (
    <li className={classes.row}>
      <span className={classes.state} data-state={share.state}>
        {sentenceCase(share.state)}
      </span>
      <span>
        made {formatDay(share.createdAt)}, ends {formatDay(share.expiresAt)}
      </span>
      {share.state === 'ACTIVE' && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`End it now: the link made ${formatDay(share.createdAt)}`}
          loading={revoke.isPending}
          onClick={() => revoke.mutate(share.id)}
        >
          End it now
        </Button>
      )}
      {revoke.error && (
        <span role="alert" className={classes.problem}>
          {revoke.error.message}
        </span>
      )}
    </li>
  )
}
