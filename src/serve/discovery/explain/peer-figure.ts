import { toBenchmark } from '../benchmark.ts'
import { fields } from '../fields.ts'
import { readProfile } from '../profile.query.ts'
import { formulaOf } from './explanation.ts'
import { foundAs, type ReadSectionFigure } from './section-figure.ts'

/** The place of a profile's figure among its peers; that of the engagement rate is a field of the profile itself. */
export const readPeerFigure: ReadSectionFigure = async (database, request, settings) => {
  const { datasetVersion, profile, peers } = await readProfile(database, request.platform, request.profileId)
  const column = fields.find(({ name }) => name === request.of)?.column
  const spread = request.of === 'engagementRate' ? undefined : peers.find(({ figure }) => figure === column)
  const metric = toBenchmark(profile, peers)?.metrics.find((one) => one.metric === request.of)
  const { percentile, value } = foundAs(spread && metric, request, 'a field of the benchmark')
  const points = spread?.points ?? []
  const inputs =
    value === null
      ? [null, null, points.length]
      : [
          points.filter((point) => point < value).length,
          points.filter((point) => point === value).length,
          points.length,
        ]
  return { datasetVersion, value: percentile, inputs, recomputed: formulaOf('percentile_of').compute(inputs, settings) }
}
