import type { FormulaSettings } from '../../../formulas/formula.ts'
import { invalidRequest } from '../../problem.ts'
import type { ServingDatabase } from '../../serving-database.ts'
import type { Platform } from '../search-engine.ts'

/** Which figure of a section is asked for. */
export interface SectionRequest {
  platform: Platform
  profileId: string
  metric: string
  /** Which of them: a hashtag, the id of a post, … */
  of: string | undefined
}

/** A figure of a section with what it was made from. */
export interface SectionFigure {
  datasetVersion: string
  value: unknown
  /** Values of the explanation's inputs, in its order. */
  inputs: readonly unknown[]
  /** What the formula makes of them; undefined where there is nothing to compute. */
  recomputed?: unknown
  /** Posts that it rests on, where it rests on some of them. */
  posts?: number
  /** Percent of the audience that the shares beside it tell of. */
  audienceShare?: number | null
  /** When what it was taken from was seen. */
  snapshotAt?: Date
}

export type ReadSectionFigure = (
  database: ServingDatabase,
  request: SectionRequest,
  settings: FormulaSettings,
) => Promise<SectionFigure>

/** What `of` names. @throws AppError `INVALID_REQUEST` where it names nothing that the profile has. */
export function foundAs<T>(found: T | null | undefined, { of }: SectionRequest, what: string): T {
  if (found !== null && found !== undefined) return found
  const message =
    of === undefined ? `is missing: it names ${what}` : `${JSON.stringify(of)} is not ${what} of this profile`
  throw invalidRequest([{ place: '?of', message }])
}
