import { Link } from '@tanstack/react-router'
import type { Creator } from '../../api/creator.ts'
import type { FromModule } from '../../ui/surfaced-by.ts'
import classes from '../../ui/tabs.module.css'
import { TABS } from './creator-params.ts'

const LABELS: Record<'overview' | (typeof TABS)[number], string> = {
  overview: 'Overview',
  posts: 'Posts',
  hashtags: 'Hashtags',
  audience: 'Audience',
  authenticity: 'Authenticity',
  similar: 'Similar',
}

/** On a phone the current one may lie beyond the edge. */
function showTab(link: HTMLElement | null): void {
  link?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
}

interface SectionTabsProps {
  profile: Creator
  current: keyof typeof LABELS
  /** Stays in the address from section to section. */
  from: FromModule | undefined
}

/** The sections of a creator's page. Each has its address, so they are links. */
export function SectionTabs({ profile, current, from }: SectionTabsProps) {
  return (
    <nav className={classes.tabs} aria-label="Sections">
      {(['overview', ...TABS] as const).map((tab) => (
        <Link
          key={tab}
          to="/creators/$platform/$id"
          params={{ platform: profile.platform.toLowerCase(), id: profile.profileId }}
          search={{ from, tab: tab === 'overview' ? undefined : tab }}
          resetScroll={false}
          activeOptions={{ exact: true }}
          ref={tab === current ? showTab : undefined}
          className={classes.tab}
          aria-current={tab === current ? 'page' : undefined}
        >
          {LABELS[tab]}
        </Link>
      ))}
    </nav>
  )
}
