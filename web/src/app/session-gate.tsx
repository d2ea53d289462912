import { Skeleton } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../api/use-session.ts'
import { SignInPage } from '../features/sign-in/sign-in-page.tsx'
import { ErrorState } from '../ui/page-states.tsx'

/** Views that a link opens to whoever has it. */
const GIVEN_AWAY = '/shared/'

/** Shows the view to whoever is signed in, and to others the way in; the address stays, and so the view is there after. */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useSession()
  const { pathname } = useLocation()
  if (session.data?.isSignedIn || pathname.startsWith(GIVEN_AWAY)) return children
  if (session.data) return <SignInPage canSignInLocally={session.data.canSignInLocally} />
  if (session.isError) return <ErrorState error={session.error} onRetry={() => void session.refetch()} level={1} />
  return <Skeleton height={420} radius={8} aria-hidden="true" />
}
