import { Link, useCanGoBack, useRouter } from '@tanstack/react-router'
import classes from './back-link.module.css'
import { BackIcon } from './icons.tsx'

/** Back to the list as it was, filters and place; to a fresh Discover when the page was opened by its address. */
export function BackToDiscover() {
  const router = useRouter()
  const canGoBack = useCanGoBack()
  return (
    <Link
      to="/discover"
      className={classes.back}
      onClick={(event) => {
        if (!canGoBack) return
        event.preventDefault()
        router.history.back()
      }}
    >
      <BackIcon />
      Discover
    </Link>
  )
}
