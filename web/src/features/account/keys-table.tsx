import { Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { type ApiKey, useRevokeKey, useRotateKey } from '../../api/use-account.ts'
import { When } from '../../ui/figure.tsx'
import classes from './account-page.module.css'

/** The keys with what can be done to them; a revocation is asked for twice. */
export function KeysTable({ keys, onMade }: { keys: ApiKey[]; onMade: (secret: string | null) => void }) {
  if (keys.length === 0) return <Text c="dimmed">There are no keys yet.</Text>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll must be reached by keyboard
    <section className={classes.scrolled} aria-label="All keys" tabIndex={0}>
      <Table aria-label="Keys" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {['For', 'Key', 'May', 'Last used', 'State'].map((column) => (
              <Table.Th key={column} scope="col">
                {column}
              </Table.Th>
            ))}
            <Table.Th scope="col" className={classes.figure}>
              Actions
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map((key) => (
            <KeyRow key={key.keyId} apiKey={key} onMade={onMade} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function KeyRow({ apiKey, onMade }: { apiKey: ApiKey; onMade: (secret: string | null) => void }) {
  const { keyId, name, scopes, state, lastUsedAt } = apiKey
  const rotate = useRotateKey()
  const revoke = useRevokeKey()
  const [isSure, setSure] = useState(false)
  const isOpen = state === 'ACTIVE' || state === 'REPLACED'
  return (
    <Table.Tr className={isOpen ? undefined : classes.ended}>
      <Table.Td dir="auto">{name}</Table.Td>
      <Table.Td className={classes.nowrap}>
        <code>csk_{keyId}…</code>
      </Table.Td>
      <Table.Td>{scopes.join(', ')}</Table.Td>
      <Table.Td className={classes.nowrap}>
        <When iso={lastUsedAt} reason="It was never used." />
      </Table.Td>
      <Table.Td className={classes.nowrap}>
        <KeyState apiKey={apiKey} />
      </Table.Td>
      <Table.Td>
        <div className={classes.actions}>
          {state === 'ACTIVE' && (
            <Button
              size="compact-sm"
              variant="default"
              loading={rotate.isPending}
              aria-label={`Rotate ${name}`}
              title="A new key takes its place; for a day both open"
              onClick={() => rotate.mutate(keyId, { onSuccess: ({ secret }) => onMade(secret) })}
            >
              Rotate
            </Button>
          )}
          {isOpen && (
            <Button
              size="compact-sm"
              variant="default"
              color="red"
              loading={revoke.isPending}
              aria-label={isSure ? `Yes, revoke ${name}` : `Revoke ${name}`}
              onBlur={() => setSure(false)}
              onClick={() => (isSure ? revoke.mutate(keyId) : setSure(true))}
            >
              {isSure ? 'Really?' : 'Revoke'}
            </Button>
          )}
        </div>
      </Table.Td>
    </Table.Tr>
  )
}

function KeyState({ apiKey: { state, expiresAt, revokedAt } }: { apiKey: ApiKey }) {
  if (state === 'REVOKED')
    return (
      <>
        Revoked <When iso={revokedAt} reason="" />
      </>
    )
  if (state === 'EXPIRED')
    return (
      <>
        Ended <When iso={expiresAt} reason="" />
      </>
    )
  if (expiresAt === null) return 'Active'
  return (
    <>
      {state === 'REPLACED' ? 'Replaced, ends ' : 'Active, ends '}
      <When iso={expiresAt} reason="" />
    </>
  )
}
