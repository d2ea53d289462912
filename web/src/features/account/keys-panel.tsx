import { Button, CopyButton, Skeleton, Text } from '@mantine/core'
import { useState } from 'react'
import { useKeys } from '../../api/use-account.ts'
import type { Scope } from '../../api/use-session.ts'
import { ErrorState } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import classes from './account-page.module.css'
import { KeysTable } from './keys-table.tsx'
import { NewKeyForm } from './new-key-form.tsx'

/** The tenant's keys; a new one is shown once. @param scopes what the session may give. */
export function KeysPanel({ scopes }: { scopes: readonly Scope[] }) {
  const keys = useKeys()
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <Panel title="Keys">
      {secret !== null && <Secret secret={secret} onDone={() => setSecret(null)} />}
      <NewKeyForm scopes={scopes} onMade={setSecret} />
      {keys.data && <KeysTable keys={keys.data.keys} onMade={setSecret} />}
      {!keys.data && keys.isError && <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />}
      {!keys.data && !keys.isError && <Skeleton height={160} radius={8} aria-hidden="true" />}
    </Panel>
  )
}

function Secret({ secret, onDone }: { secret: string; onDone: () => void }) {
  return (
    <section className={classes.secret} role="status" aria-label="The new key">
      <Text size="sm" fw={600}>
        The new key. Copy it now: nobody can show it again.
      </Text>
      <code>{secret}</code>
      <div className={classes.actions}>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button size="compact-sm" onClick={copy}>
              {copied ? 'Copied' : 'Copy the key'}
            </Button>
          )}
        </CopyButton>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          Done
        </Button>
      </div>
    </section>
  )
}
