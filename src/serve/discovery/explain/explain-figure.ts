import { AppError } from '../../../core/errors.ts'
import type { FormulaSettings } from '../../../formulas/formula.ts'
import { invalidRequest } from '../../problem.ts'
import type { ServingDatabase } from '../../serving-database.ts'
import type { Platform } from '../search-engine.ts'
import { readEvidence } from './explain.query.ts'
import type { Metric } from './metrics.ts'
import { sectionReader } from './read-section-figure.ts'
import { recompute } from './recompute.ts'
import type { SectionFigure } from './section-figure.ts'

interface Asked {
  platform: Platform
  profileId: string
  metric: Metric
  /** Which hashtag, post, … */
  of: string | undefined
}

type Evidence = Awaited<ReturnType<typeof readEvidence>>

/** A section and its profile are read one after the other; a publish between them is long over at a second try. */
const MAX_TRIES = 3

/**
 * How a figure of a profile, or of one of its hashtags, posts, …, came to be.
 * @throws AppError `PROFILE_NOT_FOUND`; `INVALID_REQUEST` where `of` names nothing; `DATASET_CHANGED` when publishes come in each time.
 */
export async function explainFigure(database: ServingDatabase, asked: Asked, settings: FormulaSettings) {
  const { platform, profileId, metric, of } = asked
  const read = sectionReader(metric.name)
  if (!read && of !== undefined)
    throw invalidRequest([
      { place: '?of', message: `is for figures of sections; ${metric.name} is one of the profile` },
    ])
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    const evidence = await readEvidence(database, platform, profileId, metric.growthDays)
    if (!read) return { ...headOf(asked, evidence), ...ofProfile(metric, evidence, settings) }
    const figure = await read(database, { platform, profileId, metric: metric.name, of }, settings)
    if (figure.datasetVersion === evidence.datasetVersion)
      return { ...headOf(asked, evidence), ...ofSection(metric, evidence, figure) }
  }
  throw new AppError('DATASET_CHANGED', 'transient', 'The data set changed meanwhile; try again.')
}

function headOf({ platform, profileId, metric, of }: Asked, { datasetVersion, asOf, publishedAt }: Evidence) {
  return {
    dataset_version: datasetVersion,
    as_of: asOf,
    published_at: publishedAt,
    platform,
    profileId,
    of: of ?? null,
    ...metric.explanation,
  }
}

function coverageOf({ profile }: Evidence) {
  return {
    postsAnalysed: profile.postsAnalysed as number,
    posts: null as number | null,
    audienceShare: null as number | null,
    lastPostAt: profile.lastPostAt as Date | null,
    firstSeenAt: profile.firstSeenAt as Date,
    snapshotAt: profile.snapshotAt as Date,
    latestDate: null as string | null,
    referenceDate: null as string | null,
    referenceFollowers: null as number | null,
  }
}

function ofProfile(metric: Metric, evidence: Evidence, settings: FormulaSettings) {
  const { profile, history } = evidence
  const { inputs, value, reference, interval } = recompute(metric, profile, history, settings)
  const served = profile[metric.name]
  return {
    inputs,
    value: served instanceof Date ? served.toISOString() : served,
    recomputed: value ?? null,
    agrees: value === undefined ? null : value === served,
    interval,
    coverage: {
      ...coverageOf(evidence),
      latestDate: history[0]?.date ?? null,
      referenceDate: reference?.date ?? null,
      referenceFollowers: reference?.followers ?? null,
    },
  }
}

function ofSection({ explanation }: Metric, evidence: Evidence, figure: SectionFigure) {
  const { value, recomputed, posts = null, audienceShare = null, snapshotAt } = figure
  const coverage = coverageOf(evidence)
  return {
    inputs: explanation.inputs.map((input, index) => ({ ...input, value: figure.inputs[index] ?? null })),
    value,
    recomputed: recomputed ?? null,
    agrees: recomputed === undefined ? null : recomputed === value,
    interval: null,
    coverage: { ...coverage, posts, audienceShare, snapshotAt: snapshotAt ?? coverage.snapshotAt },
  }
}
