/** One search as a client sends it. */
export interface Search {
  kind: 'filters' | 'typo' | 'text'
  platform: 'INSTAGRAM' | 'YOUTUBE' | 'ALL'
  sortBy: string | undefined
  body: { query?: string; filters: Filter[]; facets: string[] }
}

interface Filter {
  field: string
  filterType: string
  value: string | number | boolean | (string | number)[]
  key?: string
}

const FACETS = ['category', 'language', 'country', 'tier', 'gender']
const CATEGORIES = [
  'Beauty',
  'Fashion',
  'Gaming',
  'Technology',
  'Food',
  'Travel',
  'Music',
  'Fitness',
  'Comedy',
  'Education',
]
const SORTS = [
  'engagementRate',
  'avgLikes',
  'followersGrowth30d',
  'followersGrowth365dPct',
  'avgReach',
  'authenticityScore',
]

/** 200 searches as an analyst asks: the same on every run. */
export function makeSearches(count = 200): Search[] {
  const random = seededRandom(5)
  return Array.from({ length: count }, (_, at) => makeSearch(random, at))
}

function makeSearch(random: () => number, at: number): Search {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const among: (() => Filter)[] = [
    () => ({ field: 'followers', filterType: 'GTE', value: pick([1_000, 10_000, 50_000, 200_000]) }),
    () => ({ field: 'followers', filterType: 'LTE', value: pick([50_000, 500_000, 5_000_000]) }),
    () => ({ field: 'category', filterType: 'IN', value: [pick(CATEGORIES), pick(CATEGORIES)] }),
    () => ({ field: 'country', filterType: 'IN', value: pick([['IN'], ['IN', 'US'], ['BR', 'MX', 'US']]) }),
    () => ({ field: 'language', filterType: 'IN', value: pick([['hi'], ['en'], ['ta', 'te'], ['en', 'hi']]) }),
    () => ({ field: 'gender', filterType: 'EQ', value: pick(['FEMALE', 'MALE']) }),
    () => ({ field: 'tier', filterType: 'IN', value: pick([['MICRO'], ['MACRO', 'MEGA']]) }),
    () => ({ field: 'engagementRate', filterType: 'GTE', value: pick([1, 2, 3, 5]) }),
    () => ({ field: 'avgReach', filterType: 'GTE', value: pick([1_000, 10_000]) }),
    () => ({ field: 'followersGrowth30dPct', filterType: 'GTE', value: pick([0, 1, 3]) }),
    () => ({ field: 'posts30d', filterType: 'GTE', value: pick([2, 5]) }),
    () => ({ field: 'lastPostAt', filterType: 'GTE', value: pick(['2026-11-17', '2026-10-25']) }),
    () => ({ field: 'isVerified', filterType: 'EQ', value: true }),
    () => ({ field: 'hasEmail', filterType: 'EQ', value: true }),
    () => ({ field: 'city', filterType: 'EQ', value: pick(['Mumbai', 'Delhi', 'Chennai', 'London']) }),
    () => ({
      field: 'topHashtags',
      filterType: 'ARRAY_ANY',
      value: [`tag${pick([1, 5, 40, 900])}`, `tag${pick([2, 77])}`],
    }),
    () => ({ field: 'mentions', filterType: 'NOT_IN', value: ['brand3', 'brand11'] }),
    () => ({ field: 'authenticityScore', filterType: 'GTE', value: pick([50, 75]) }),
    () => ({ field: 'sponsoredShare', filterType: 'LTE', value: pick([10, 25]) }),
    () => ({ field: 'audienceCountry', key: 'IN', filterType: 'GTE', value: pick([20, 40]) }),
  ]
  const filters = Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(among)())
  const platform = pick(['INSTAGRAM', 'INSTAGRAM', 'INSTAGRAM', 'YOUTUBE', 'ALL'] as const)
  const body = { filters, facets: FACETS }
  // One in ten by a misspelt name, one in twenty by a part of one.
  if (at % 10 === 3)
    return {
      kind: 'typo',
      platform,
      sortBy: undefined,
      body: { ...body, query: pick(TYPOS), filters: filters.slice(0, 2) },
    }
  if (at % 20 === 7)
    filters.push({ field: pick(['name', 'handle']), filterType: 'LIKE', value: pick(['kumar', 'mari', 'raj']) })
  const kind = at % 20 === 7 ? 'text' : 'filters'
  return { kind, platform, sortBy: random() < 0.6 ? 'followers' : pick(SORTS), body }
}

/** Names of the generator's creators, each with a typo. */
const TYPOS = [
  'priya sharna',
  'vikrma singh',
  'ananyaa',
  'kaviht',
  'rodrigeuz',
  'fernnandez',
  'deepika patle',
  'sharma.rahlu',
  'gonzales',
  'krishnen',
]

function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
