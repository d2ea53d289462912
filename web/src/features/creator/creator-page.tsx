import { Button, Group, Skeleton, Text } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { CampaignCreatorKey } from '../../api/campaigns.ts'
import type { Creator, CreatorAnswer, Platform } from '../../api/creator.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useCreator } from '../../api/use-creator.ts'
import { AsOf } from '../../ui/as-of.tsx'
import { BackToDiscover } from '../../ui/back-to-discover.tsx'
import { platformName } from '../../ui/format-words.ts'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { ErrorState, PageNotFound, PreparingState, StateBlock } from '../../ui/page-states.tsx'
import type { FromModule } from '../../ui/surfaced-by.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { AddToCampaign } from '../campaigns/add/add-to-campaign.tsx'
import { AddToCollection } from '../collections/add/add-to-collection.tsx'
import { BenchmarkPanel } from './benchmark-panel.tsx'
import { CreatorHeader } from './creator-header.tsx'
import classes from './creator-page.module.css'
import { GrowthTable } from './growth-table.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { KeyFigures } from './key-figures.tsx'
import { LinkedHistory } from './linked-history.tsx'
import { LinkedProfiles } from './linked-profiles.tsx'
import { SectionTabs } from './section-tabs.tsx'

/** Each section is loaded when it is first looked at. */
const PostsSection = lazy(() => import('./posts/posts-section.tsx'))
const HashtagsSection = lazy(() => import('./hashtags-section.tsx'))
const AudienceSection = lazy(() => import('./audience/audience-section.tsx'))
const AuthenticitySection = lazy(() => import('./authenticity-section.tsx'))
const SimilarSection = lazy(() => import('./similar-section.tsx'))

const route = getRouteApi('/creators/$platform/$id')

/** One creator: who it is, the figures with their explanations, growth and history. */
export function CreatorPage() {
  const { platform, id } = route.useParams()
  const known = platform.toUpperCase()
  if (known !== 'INSTAGRAM' && known !== 'YOUTUBE') return <PageNotFound />
  return <CreatorView key={`${known}:${id}`} platform={known} id={id} />
}

function CreatorView({ platform, id }: { platform: Platform; id: string }) {
  const answer = useCreator(platform, id)
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const name = answer.data && displayName(answer.data.profile)
  usePageTitle(name ?? 'Creator')
  return (
    <>
      <BackToDiscover />
      <IgnoredNotice
        ignored={search.ignored}
        onDismiss={() =>
          void navigate({ search: { ...search, ignored: undefined }, replace: true, resetScroll: false })
        }
      />
      {answer.data ? (
        <CreatorContent answer={answer.data} />
      ) : (
        <NoCreator answer={answer} platform={platform} id={id} />
      )}
    </>
  )
}

/** Where the creator can be kept. */
function Keep({ creator, from }: { creator: CampaignCreatorKey; from: FromModule | undefined }) {
  return (
    <Group gap="xs">
      <AddToCollection creators={[creator]} from={from} />
      <AddToCampaign creators={[creator]} from={from} />
    </Group>
  )
}

function CreatorContent({ answer }: { answer: CreatorAnswer }) {
  const { profile } = answer
  const { tab = 'overview', posts = 'publishedAt', from } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <article className={classes.page}>
      <CreatorHeader
        profile={profile}
        name={displayName(profile)}
        actions={<Keep creator={{ platform: profile.platform, profileId: profile.profileId }} from={from} />}
      />
      <SectionTabs profile={profile} current={tab} from={from} />
      <Suspense fallback={<Skeleton height={480} radius={8} />}>
        {tab === 'overview' && <Overview answer={answer} />}
        {tab === 'posts' && (
          <PostsSection
            profile={profile}
            sort={posts}
            onSort={(sort) =>
              void navigate({
                search: (current) => ({ ...current, posts: sort === 'publishedAt' ? undefined : sort }),
                replace: true,
                resetScroll: false,
              })
            }
          />
        )}
        {tab === 'hashtags' && <HashtagsSection profile={profile} />}
        {tab === 'audience' && <AudienceSection profile={profile} />}
        {tab === 'authenticity' && <AuthenticitySection profile={profile} />}
        {tab === 'similar' && <SimilarSection profile={profile} />}
      </Suspense>
    </article>
  )
}

function Overview({ answer }: { answer: CreatorAnswer }) {
  const { profile, linked, benchmark } = answer
  return (
    <>
      <KeyFigures profile={profile} />
      <div className={classes.growth}>
        <HistoryPanel profile={profile} />
        <GrowthTable profile={profile} />
      </div>
      {(benchmark !== null || linked.length > 0) && (
        <div className={classes.peers}>
          {benchmark !== null && <BenchmarkPanel benchmark={benchmark} profile={profile} />}
          {linked.length > 0 && <LinkedProfiles linked={linked} />}
        </div>
      )}
      {linked.length > 0 && <LinkedHistory answer={answer} />}
      <AsOf answer={answer} />
    </>
  )
}

interface NoCreatorProps {
  answer: ReturnType<typeof useCreator>
  platform: Platform
  id: string
}

function NoCreator({ answer, platform, id }: NoCreatorProps) {
  const problem = answer.failureReason instanceof ApiProblem ? answer.failureReason : null
  if (problem?.isPreparing) return <PreparingState level={1} />
  if (answer.isError && problem?.isNotFound) {
    return (
      <StateBlock title="No such creator" level={1}>
        <Text c="dimmed" maw={480}>
          The data set has no {platformName(platform)} profile with the id <code>{id}</code>.
        </Text>
        <Button variant="default" renderRoot={(props) => <Link to="/discover" {...props} />}>
          Go to Discover
        </Button>
      </StateBlock>
    )
  }
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} level={1} />
  return (
    <div className={classes.page} aria-hidden="true">
      <Skeleton height={128} radius={8} />
      <Skeleton height={168} radius={8} />
      <Skeleton height={420} radius={8} />
    </div>
  )
}

function displayName(profile: Creator): string {
  return profile.name ?? profile.handle ?? profile.profileId
}
