import { Button, Skeleton, Text, Title } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { Campaign } from '../../api/campaigns.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useCampaign, useDeleteCampaign } from '../../api/use-campaigns.ts'
import backLink from '../../ui/back-link.module.css'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { BackIcon } from '../../ui/icons.tsx'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { ErrorState, StateBlock } from '../../ui/page-states.tsx'
import tabs from '../../ui/tabs.module.css'
import { usePageTitle } from '../../ui/use-page-title.ts'
import classes from './campaign-page.module.css'
import { type CampaignSearch, TABS } from './campaign-params.ts'
import { ShortList } from './short-list/short-list.tsx'

const BriefForm = lazy(() => import('./brief/brief-form.tsx'))
const PostsSection = lazy(() => import('./posts/posts-section.tsx'))
const ImpactReport = lazy(() => import('./impact/impact-report.tsx'))
const route = getRouteApi('/campaigns/$id')

/** One campaign: its short-list, brief, sponsored posts and what they show of discovery. */
export function CampaignPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const answer = useCampaign(id)
  usePageTitle(answer.data?.name ?? 'Campaign')
  const change = (changes: CampaignSearch) =>
    void navigate({ search: { ...search, ...changes, ignored: undefined }, replace: true, resetScroll: false })
  if (!answer.data) {
    if (!answer.isError) return <Skeleton height={480} radius={8} aria-hidden="true" />
    if (answer.error instanceof ApiProblem && answer.error.isNotFound) return <NoSuchCampaign />
    return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} level={1} />
  }
  const campaign = answer.data
  return (
    <div className={classes.page}>
      <IgnoredNotice ignored={search.ignored} onDismiss={() => change({})} />
      <Head campaign={campaign} />
      <Tabs id={id} current={search.tab ?? 'creators'} />
      <Suspense fallback={<Skeleton height={480} radius={8} />}>
        {search.tab === undefined && (
          <ShortList campaign={campaign} status={search.status} onStatus={(status) => change({ status })} />
        )}
        {search.tab === 'brief' && <BriefForm campaign={campaign} key={campaign.updatedAt} />}
        {search.tab === 'posts' && <PostsSection campaign={campaign} />}
        {search.tab === 'impact' && <ImpactReport id={id} />}
      </Suspense>
    </div>
  )
}

function Head({ campaign }: { campaign: Campaign }) {
  const navigate = useNavigate()
  const remove = useDeleteCampaign(campaign.id)
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <Link to="/campaigns" className={backLink.back}>
          <BackIcon />
          Campaigns
        </Link>
        <Title order={1} size="h3" dir="auto">
          {campaign.name}
        </Title>
      </div>
      <ConfirmButton
        label="Delete"
        question={`Delete ${campaign.name} with its short-list and posts? It cannot be undone.`}
        confirm="Delete for good"
        onConfirm={async () => {
          await remove.mutateAsync()
          await navigate({ to: '/campaigns' })
        }}
      />
    </header>
  )
}

const LABELS = { creators: 'Short-list', brief: 'Brief', posts: 'Posts', impact: 'Impact' } as const

/** The sections of a campaign. Each has its address, so they are links. */
function Tabs({ id, current }: { id: string; current: keyof typeof LABELS }) {
  return (
    <nav className={tabs.tabs} aria-label="Sections">
      {(['creators', ...TABS] as const).map((tab) => (
        <Link
          key={tab}
          to="/campaigns/$id"
          params={{ id }}
          search={tab === 'creators' ? {} : { tab }}
          resetScroll={false}
          activeOptions={{ exact: true }}
          className={tabs.tab}
          aria-current={tab === current ? 'page' : undefined}
        >
          {LABELS[tab]}
        </Link>
      ))}
    </nav>
  )
}

function NoSuchCampaign() {
  return (
    <StateBlock title="There is no such campaign" level={1}>
      <Text c="dimmed">The address may be mistyped, or the campaign deleted.</Text>
      <Button variant="default" renderRoot={(props) => <Link to="/campaigns" {...props} />}>
        All campaigns
      </Button>
    </StateBlock>
  )
}
