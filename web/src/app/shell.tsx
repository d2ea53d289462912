import { Link, Outlet, useLocation } from '@tanstack/react-router'
import {
  AccountIcon,
  ApiIcon,
  CampaignsIcon,
  CollectionsIcon,
  DiscoverIcon,
  GenresIcon,
  KeywordsIcon,
  LeaderboardIcon,
  PipelineIcon,
} from '../ui/icons.tsx'
import { AccountLink } from './account-link.tsx'
import { isOfPipeline, PipelineTabs } from './pipeline-tabs.tsx'
import { SessionGate } from './session-gate.tsx'
import classes from './shell.module.css'
import { ThemeSwitch } from './theme-switch.tsx'
import { TopSearch } from './top-search.tsx'

/** The frame of every view: skip link, top bar, rail (on a phone a bar at the bottom) and the view itself. */
export function Shell() {
  const ofPipeline = isOfPipeline(useLocation().pathname)
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        Skip to content
      </a>
      <header className={classes.header}>
        <Link to="/discover" className={classes.brand} aria-label="Creatorscope, home">
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <span className={classes.brandName}>Creatorscope</span>
        </Link>
        <TopSearch />
        <AccountLink />
        <ThemeSwitch />
      </header>
      <nav className={classes.rail} aria-label="Main">
        <Link to="/discover" className={classes.link} activeOptions={{ includeSearch: false }}>
          <DiscoverIcon />
          Discover
        </Link>
        <Link to="/keywords" className={classes.link} activeOptions={{ includeSearch: false }}>
          <KeywordsIcon />
          Keywords
        </Link>
        <Link to="/genres" className={classes.link} activeOptions={{ includeSearch: false }}>
          <GenresIcon />
          Genres
        </Link>
        <Link to="/leaderboard" className={classes.link} activeOptions={{ includeSearch: false }}>
          <LeaderboardIcon />
          Leaderboard
        </Link>
        <Link to="/collections" className={classes.link} activeOptions={{ includeSearch: false }}>
          <CollectionsIcon />
          Collections
        </Link>
        <Link to="/campaigns" className={classes.link} activeOptions={{ includeSearch: false }}>
          <CampaignsIcon />
          Campaigns
        </Link>
        <hr className={classes.line} />
        <Link to="/pipeline" className={classes.link} aria-current={ofPipeline ? 'page' : undefined}>
          <PipelineIcon />
          Pipeline
        </Link>
        <Link to="/account" className={classes.link}>
          <AccountIcon />
          Account
        </Link>
        <a href="/docs" className={classes.link}>
          <ApiIcon />
          API docs
        </a>
      </nav>
      <main id="content" tabIndex={-1} className={classes.main}>
        <div className={classes.content}>
          <SessionGate>
            {ofPipeline && <PipelineTabs />}
            <Outlet />
          </SessionGate>
        </div>
      </main>
    </div>
  )
}
