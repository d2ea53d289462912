import { Link } from '@tanstack/react-router'
import { useSession } from '../api/use-session.ts'
import classes from './shell.module.css'

/** Tenant and plan in the top bar, on a wide screen; they lead to keys and usage. */
export function AccountLink() {
  const { data: session } = useSession()
  if (!session?.isSignedIn || session.access === 'open') return null
  return (
    <Link to="/account" className={classes.account} title="Account: keys and usage">
      {session.tenantName ?? session.tenantId} · {session.plan?.title}
    </Link>
  )
}
