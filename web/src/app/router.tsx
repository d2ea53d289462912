import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { readCampaignSearch } from '../features/campaigns/campaign-params.ts'
import { readCollectionSearch } from '../features/collections/collection-params.ts'
import { readCompareSearch } from '../features/compare/compare-params.ts'
import { readCreatorSearch } from '../features/creator/creator-params.ts'
import { readDiscoverSearch } from '../features/discover/discover-params.ts'
import { readGenreSearch } from '../features/genres/genre-params.ts'
import { readKeywordFormSearch, readKeywordReportSearch } from '../features/keywords/keyword-params.ts'
import { readLeaderboardSearch } from '../features/leaderboard/leaderboard-params.ts'
import { readModelSearch, readModelsSearch } from '../features/models/model-params.ts'
import { readQueueSearch, readRunsSearch } from '../features/pipeline/pipeline-params.ts'
import { PageNotFound, PageProblem } from '../ui/page-states.tsx'
import { parseSearchString, stringifySearch } from '../ui/search-params.ts'
import { Frame } from './frame.tsx'

const root = createRootRoute({ component: Frame })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/discover', replace: true })
  },
})

const discover = createRoute({
  getParentRoute: () => root,
  path: '/discover',
  validateSearch: readDiscoverSearch,
  component: lazyRouteComponent(() => import('../features/discover/discover-page.tsx'), 'DiscoverPage'),
})

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import('../features/compare/compare-page.tsx'), 'ComparePage'),
})

const creator = createRoute({
  getParentRoute: () => root,
  path: '/creators/$platform/$id',
  validateSearch: readCreatorSearch,
  component: lazyRouteComponent(() => import('../features/creator/creator-page.tsx'), 'CreatorPage'),
})

const keywords = createRoute({
  getParentRoute: () => root,
  path: '/keywords',
  validateSearch: readKeywordFormSearch,
  component: lazyRouteComponent(() => import('../features/keywords/keywords-page.tsx'), 'KeywordsPage'),
})

const keywordReport = createRoute({
  getParentRoute: () => root,
  path: '/keywords/$id',
  validateSearch: readKeywordReportSearch,
  component: lazyRouteComponent(() => import('../features/keywords/report-page.tsx'), 'ReportPage'),
})

const genres = createRoute({
  getParentRoute: () => root,
  path: '/genres',
  validateSearch: readGenreSearch,
  component: lazyRouteComponent(() => import('../features/genres/genres-page.tsx'), 'GenresPage'),
})

const leaderboard = createRoute({
  getParentRoute: () => root,
  path: '/leaderboard',
  validateSearch: readLeaderboardSearch,
  component: lazyRouteComponent(() => import('../features/leaderboard/leaderboard-page.tsx'), 'LeaderboardPage'),
})

const collections = createRoute({
  getParentRoute: () => root,
  path: '/collections',
  validateSearch: () => ({}),
  component: lazyRouteComponent(() => import('../features/collections/collections-page.tsx'), 'CollectionsPage'),
})

const collection = createRoute({
  getParentRoute: () => root,
  path: '/collections/$id',
  validateSearch: readCollectionSearch,
  component: lazyRouteComponent(() => import('../features/collections/collection-page.tsx'), 'CollectionPage'),
})

const shared = createRoute({
  getParentRoute: () => root,
  path: '/shared/$token',
  validateSearch: () => ({}),
  component: lazyRouteComponent(() => import('../features/collections/shared-page.tsx'), 'SharedPage'),
})

const campaigns = createRoute({
  getParentRoute: () => root,
  path: '/campaigns',
  validateSearch: () => ({}),
  component: lazyRouteComponent(() => import('../features/campaigns/campaigns-page.tsx'), 'CampaignsPage'),
})

const campaign = createRoute({
  getParentRoute: () => root,
  path: '/campaigns/$id',
  validateSearch: readCampaignSearch,
  component: lazyRouteComponent(() => import('../features/campaigns/campaign-page.tsx'), 'CampaignPage'),
})

const models = createRoute({
  getParentRoute: () => root,
  path: '/models',
  validateSearch: readModelsSearch,
  component: lazyRouteComponent(() => import('../features/models/models-page.tsx'), 'ModelsPage'),
})

const model = createRoute({
  getParentRoute: () => root,
  path: '/models/$name',
  validateSearch: readModelSearch,
  component: lazyRouteComponent(() => import('../features/models/model-page.tsx'), 'ModelPage'),
})

const publishes = createRoute({
  getParentRoute: () => root,
  path: '/publishes',
  validateSearch: () => ({}),
  component: lazyRouteComponent(() => import('../features/publishes/publishes-page.tsx'), 'PublishesPage'),
})

const pictures = createRoute({
  getParentRoute: () => root,
  path: '/pictures',
  validateSearch: () => ({}),
  component: lazyRouteComponent(() => import('../features/pictures/pictures-page.tsx'), 'PicturesPage'),
})

const pipeline = createRoute({
  getParentRoute: () => root,
  path: '/pipeline',
  validateSearch: readRunsSearch,
  component: lazyRouteComponent(() => import('../features/pipeline/runs-page.tsx'), 'RunsPage'),
})

const schedule = createRoute({
  getParentRoute: () => root,
  path: '/pipeline/schedules/$schedule',
  validateSearch: () => ({}),
  component: lazyRouteComponent(() => import('../features/pipeline/schedule-page.tsx'), 'SchedulePage'),
})

const run = createRoute({
  getParentRoute: () => root,
  path: '/pipeline/runs/$schedule/$run',
  validateSearch: () => ({}),
  component: lazyRouteComponent(() => import('../features/pipeline/run-page.tsx'), 'RunPage'),
})

const queue = createRoute({
  getParentRoute: () => root,
  path: '/pipeline/queue',
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import('../features/pipeline/queue-page.tsx'), 'QueuePage'),
})

const freshness = createRoute({
  getParentRoute: () => root,
  path: '/pipeline/freshness',
  validateSearch: () => ({}),
  component: lazyRouteComponent(() => import('../features/pipeline/freshness-page.tsx'), 'FreshnessPage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  validateSearch: () => ({}),
  component: lazyRouteComponent(() => import('../features/account/account-page.tsx'), 'AccountPage'),
})

/** Every view and its address. The address holds the state; search params are typed by each view's own shape. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    discover,
    compare,
    creator,
    keywords,
    keywordReport,
    genres,
    leaderboard,
    pipeline,
    schedule,
    run,
    queue,
    freshness,
    collections,
    collection,
    shared,
    campaigns,
    campaign,
    models,
    model,
    publishes,
    pictures,
    account,
  ]),
  parseSearch: parseSearchString,
  stringifySearch,
  // Only what a view's own shape knows stands in its address.
  search: { strict: true },
  defaultPreload: 'intent',
  defaultPendingMinMs: 0,
  scrollRestoration: true,
  defaultNotFoundComponent: PageNotFound,
  defaultErrorComponent: PageProblem,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
