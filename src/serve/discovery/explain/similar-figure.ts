import { similarity } from '../../../formulas/similarity.ts'
import { type Candidate, readCandidates, readGiven } from '../similar/comparable.query.ts'
import { formulaOf } from './explanation.ts'
import { foundAs, type ReadSectionFigure } from './section-figure.ts'

/** How close another profile of the platform is. */
export const readClosenessFigure: ReadSectionFigure = async (database, request, settings) => {
  const { platform, profileId, of } = request
  const { datasetVersion, creator, tableOid } = await readGiven(database, platform, profileId)
  const [found] = of === undefined ? [] : await readCandidates(database, platform, [of], tableOid)
  const other = foundAs(found, request, 'another profile of the platform')
  const inputs = interleave(partsOf(creator), partsOf(other))
  return {
    datasetVersion,
    value: similarity(creator, other).closeness,
    inputs: inputs.map((value) => (Array.isArray(value) ? value.join(', ') : value)),
    recomputed: formulaOf('closeness').compute(inputs, settings),
  }
}

function partsOf({ categories, hashtags, terms, followers, engagementRate }: Candidate): unknown[] {
  return [categories, hashtags, terms, followers, engagementRate]
}

function interleave(a: readonly unknown[], b: readonly unknown[]): unknown[] {
  return a.flatMap((value, index) => [value, b[index]])
}
