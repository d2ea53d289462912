import { Button, Text, Title } from '@mantine/core'
import { type Session, useSession, useSignOut } from '../../api/use-session.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import classes from './account-page.module.css'
import { KeysPanel } from './keys-panel.tsx'
import { UsagePanels } from './usage-panels.tsx'

/** Who the page is signed in as, what the plan holds and what of it is used, and the tenant's keys. */
export function AccountPage() {
  usePageTitle('Account')
  const { data: session } = useSession()
  const signOut = useSignOut()
  if (!session) return null
  return (
    <>
      <header className={classes.head}>
        <div>
          <Title order={1} size="h3">
            {session.tenantName ?? session.tenantId}
          </Title>
          <Text c="dimmed" size="sm">
            {describeSession(session)}
          </Text>
        </div>
        {session.access === 'keys' && (
          <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
            Sign out
          </Button>
        )}
      </header>
      <div className={classes.panels}>
        <UsagePanels />
        {session.access === 'keys' && session.scopes.includes('admin') && <KeysPanel scopes={session.scopes} />}
      </div>
    </>
  )
}

function describeSession({ access, keyId, scopes, plan }: Session): string {
  if (access === 'open') return 'Nobody has to sign in here: access is open, and nothing is charged.'
  const by = keyId === null ? 'Signed in by this machine' : `Signed in with the key csk_${keyId}…`
  return `${by}, which may ${scopes.join(', ')}. Plan: ${plan?.title ?? 'unknown'}.`
}
