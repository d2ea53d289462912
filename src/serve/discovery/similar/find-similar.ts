import { AppError } from '../../../core/errors.ts'
import { isSimilarCandidate, similarFollowers, similarity } from '../../../formulas/similarity.ts'
import type { ClickHouseClient } from '../../../platform/clickhouse/client.ts'
import type { ServingDatabase } from '../../serving-database.ts'
import { findCandidates } from '../candidates.ts'
import { fieldNamed } from '../fields.ts'
import type { OpenVersions } from '../open-versions.ts'
import { readProfiles } from '../profiles-by-id.query.ts'
import type { Condition, Platform, Profile } from '../search-engine.ts'
import type { IndexCondition, PublishedVersion, SearchIndex } from '../search-index.ts'
import { type Candidate, type Given, readCandidates, readGiven, readNearest } from './comparable.query.ts'
import { toReasons } from './reasons.ts'
import type { Reason } from './similar.schema.ts'

/** Creators compared on either side of the given one's followers, and those compared because they share a hashtag. */
const NEAREST = 500
/** A publish lasts far longer than a search, so a second try always falls after it. */
const MAX_TRIES = 3

export interface SimilarRequest {
  platform: Platform
  profileId: string
  conditions: readonly Condition[]
  size: number
}

export interface SimilarResult {
  datasetVersion: string
  asOf: Date | null
  matching: number | null
  compared: number
  note: string | null
  similar: { closeness: number | null; reasons: Reason[]; profile: Profile }[]
}

/** Where creators are looked for. */
export interface Sources {
  database: ServingDatabase
  /** undefined: PostgreSQL finds candidates. */
  versions: OpenVersions | undefined
  /** undefined: what only ClickHouse could tell the index, PostgreSQL finds. */
  clickhouse: ClickHouseClient | undefined
}

interface Compared {
  matching: number | null
  candidates: Candidate[]
}

/**
 * The creators closest to the given one. Closeness counts followers, so those nearest in followers are compared, and those
 * that share a hashtag, which weighs as much; a creator that is neither could be closer only by its categories and rate.
 * @throws AppError `PROFILE_NOT_FOUND`; `DATASET_CHANGED` when publishes come in each time.
 */
export async function findSimilar(sources: Sources, request: SimilarRequest): Promise<SimilarResult> {
  const { database } = sources
  const { platform, profileId, size } = request
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    const given = await readGiven(database, platform, profileId)
    const { datasetVersion, asOf, creator, tableOid } = given
    const note = whyNobody(creator)
    if (note) return { datasetVersion, asOf, matching: 0, compared: 0, note, similar: [] }
    const found = await whomToCompare(sources, request, given)
    if (!found) continue
    const compared = found.candidates.filter((other) => mayBeSimilar(creator, other))
    const closest = compared
      .map((other) => ({ other, ...similarity(creator, other) }))
      .sort((a, b) => (b.closeness ?? -1) - (a.closeness ?? -1) || (a.other.profileId < b.other.profileId ? -1 : 1))
      .slice(0, size)
    const profiles = await readProfiles(
      database,
      closest.map(({ other }) => ({ platform, id: other.profileId })),
      { INSTAGRAM: tableOid, YOUTUBE: tableOid },
    )
    if (!profiles) continue
    const similar = closest.map(({ other, closeness, reasons }, index) => ({
      closeness,
      reasons: toReasons(reasons, creator, other),
      profile: JSON.parse(profiles[index]!.json) as Profile,
    }))
    return { datasetVersion, asOf, matching: found.matching, compared: compared.length, note: null, similar }
  }
  throw new AppError('DATASET_CHANGED', 'transient', 'The data set changed during the search; try again.')
}

function whyNobody({ categories, followers }: Candidate): string | null {
  if (followers === null) return 'Followers of this creator are not known, so nobody can be near them.'
  if (categories.length === 0) return 'No category of this creator is known, so nobody can share one.'
  return null
}

function mayBeSimilar(creator: Candidate, other: Candidate): boolean {
  return (
    other.profileId !== creator.profileId &&
    isSimilarCandidate([creator.categories, creator.followers], [other.categories, other.followers])
  )
}

/** Whom to compare; undefined when the data set changed meanwhile. */
async function whomToCompare(sources: Sources, request: SimilarRequest, given: Given): Promise<Compared | undefined> {
  const { database, versions } = sources
  const { platform, conditions } = request
  const open = versions?.find(given.datasetVersion)
  if (versions && open) {
    try {
      const known = await findCandidates(sources, versions.index, { platforms: [platform], conditions }, open)
      if (known) return await findInIndex(database, versions.index, request, given, open, known[platform])
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'SEARCH_INDEX_FAILED')) throw error
    }
  }
  const candidates = await readNearest(database, platform, given, conditions, NEAREST)
  return candidates && { matching: null, candidates }
}

async function findInIndex(
  database: ServingDatabase,
  index: SearchIndex,
  { platform }: SimilarRequest,
  { creator, tableOid }: Given,
  open: PublishedVersion,
  conditions: readonly IndexCondition[],
): Promise<Compared | undefined> {
  const followers = creator.followers ?? 0
  const [fewest, most] = similarFollowers(followers)
  const field = fieldNamed('followers')
  const sharesCategory: Condition = {
    field: fieldNamed('categories'),
    operator: 'ARRAY_ANY',
    values: creator.categories,
  }
  const ask = (extra: readonly Condition[], direction: 'ASC' | 'DESC', limit: number) =>
    index.search(open.version, platform, {
      conditions: [sharesCategory, ...extra, ...conditions],
      sort: { field, direction },
      limit,
      after: undefined,
      facets: [],
    })
  const between = (from: number, to: number): Condition[] => [
    { field, operator: 'GTE', values: [from] },
    { field, operator: 'LTE', values: [to] },
  ]
  const sharesHashtag: Condition = { field: fieldNamed('topHashtags'), operator: 'ARRAY_ANY', values: creator.hashtags }
  const answers = await Promise.all([
    ask(between(fewest, followers), 'DESC', NEAREST + 1),
    ask(between(followers, most), 'ASC', NEAREST + 1),
    ...(creator.hashtags.length > 0 ? [ask([...between(fewest, most), sharesHashtag], 'DESC', NEAREST)] : []),
    ask(between(fewest, most), 'DESC', 1),
  ])
  const ids = new Set(answers.flatMap(({ positions }) => positions.map(([, id]) => id)))
  const candidates = await readCandidates(database, platform, [...ids], tableOid)
  if (ids.size > 0 && candidates.length === 0) return undefined
  // The creator itself is among them, unless a filter leaves it out.
  const all = answers.at(-1)?.total ?? 0
  return { matching: ids.has(creator.profileId) ? all - 1 : all, candidates }
}
