import { Outlet, useLocation } from '@tanstack/react-router'
import classes from './shell.module.css'
import { Shell } from './shell.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/** The frame of a view. Who has a share link has no account, so nothing around what it shows leads further. */
export function Frame() {
  const { pathname } = useLocation()
  return pathname.startsWith('/shared/') ? <SharedFrame /> : <Shell />
}

function SharedFrame() {
  return (
    <div className={classes.shared}>
      <header className={classes.header} style={{ flex: 'none', height: 'var(--header-height)' }}>
        <span className={classes.brand}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <span className={classes.brandName}>Creatorscope</span>
        </span>
        <span className={classes.gap} />
        <ThemeSwitch />
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        <div className={classes.content}>
          <Outlet />
        </div>
      </main>
    </div>
  )
}
