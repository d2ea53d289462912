import { roundHundredths } from '../../../formulas/round.ts'
import { readAudience } from '../audience/audience.query.ts'
import { foundAs, type ReadSectionFigure, type SectionRequest } from './section-figure.ts'

type Found = Awaited<ReturnType<typeof readAudience>>
type AudienceRow = NonNullable<Found['audience']>

/** A share of the audience, how much the shares tell of, or the followers of a notable follower. */
export const readAudienceFigure: ReadSectionFigure = async (database, request) => {
  const { datasetVersion, audience, notableFollowers } = await readAudience(
    database,
    request.platform,
    request.profileId,
  )
  const known = foundAs(audience, request, 'of a known audience')
  const seen = { datasetVersion, snapshotAt: known.audience_snapshot_at }
  if (request.metric === 'notableFollowerFollowers') {
    const follower = notableFollowers.find(({ profile_id }) => profile_id === request.of)
    return { ...seen, value: foundAs(follower, request, 'a notable follower').followers, inputs: [] }
  }
  if (request.metric === 'audienceCoverage') {
    const coverage = foundAs(coverages(known)[request.of ?? ''], request, 'countries, cities, languages or ageGender')
    return { ...seen, value: coverage.share, inputs: [] }
  }
  if (request.metric === 'audienceGenderShare') {
    const value = foundAs(known.gender_shares[`${request.of}_per`], request, 'male or female')
    return { ...seen, value, inputs: [], audienceShare: known.age_gender_coverage }
  }
  const [share, audienceShare] = shareOf(known, request)
  const value = roundHundredths(foundAs(share, request, 'the key of a share') * 10_000)
  return { ...seen, value, inputs: [share], recomputed: value, audienceShare }
}

function coverages(audience: AudienceRow): Record<string, { share: number | null }> {
  return {
    countries: { share: audience.country_coverage },
    cities: { share: audience.city_coverage },
    languages: { share: audience.language_coverage },
    ageGender: { share: audience.age_gender_coverage },
  }
}

/** The fraction that `of` names and the percentage that all of its list tell of. */
function shareOf(audience: AudienceRow, { metric, of = '' }: SectionRequest): [number | undefined, number | null] {
  switch (metric) {
    case 'audienceCountryShare':
      return [audience.country_shares[of], audience.country_coverage]
    case 'audienceCityShare':
      return [audience.city_shares[of], audience.city_coverage]
    case 'audienceLanguageShare':
      return [audience.language_shares[of], audience.language_coverage]
    default: {
      const [gender = '', age = ''] = of.split(' ')
      return [audience.age_gender_shares[gender]?.[age], audience.age_gender_coverage]
    }
  }
}
