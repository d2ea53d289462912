import { Link, useLocation } from '@tanstack/react-router'
import classes from '../ui/tabs.module.css'

const TABS = [
  { to: '/pipeline', word: 'Runs', below: ['/pipeline/schedules', '/pipeline/runs'] },
  { to: '/pipeline/queue', word: 'Queue', below: [] },
  { to: '/pipeline/freshness', word: 'Freshness', below: [] },
  { to: '/models', word: 'Models', below: ['/models'] },
  { to: '/publishes', word: 'Publishes', below: [] },
  { to: '/pictures', word: 'Pictures', below: [] },
] as const

/** Whether an address is one of the pipeline's views. */
export function isOfPipeline(pathname: string): boolean {
  return TABS.some((tab) => isTabOf(tab, pathname))
}

function isTabOf({ to, below }: (typeof TABS)[number], pathname: string): boolean {
  return pathname === to || below.some((path) => pathname.startsWith(`${path}/`))
}

/** The views of the pipeline beside each other. */
export function PipelineTabs() {
  const { pathname } = useLocation()
  return (
    <nav className={`${classes.tabs} ${classes.apart}`} aria-label="Pipeline">
      {TABS.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          className={classes.tab}
          activeOptions={{ exact: true, includeSearch: false }}
          aria-current={isTabOf(tab, pathname) ? 'page' : undefined}
        >
          {tab.word}
        </Link>
      ))}
    </nav>
  )
}
