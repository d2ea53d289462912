import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { roundHundredths } from '../../../formulas/round.ts'
import { problemResponses } from '../../problem.ts'
import type { ServingDatabase } from '../../serving-database.ts'
import { ProfileParams } from '../profile.schema.ts'
import { readAudience, type Shares } from './audience.query.ts'
import { AudienceAnswer } from './audience.schema.ts'

/** `GET /discovery-service/api/profile/{platform}/{platformProfileId}/audience`. */
export const audienceRoute: FastifyPluginAsyncTypebox<{ database: ServingDatabase }> = async (app, { database }) => {
  app.get('/:platform/:platformProfileId/audience', {
    config: { etag: true, feature: 'audience' },
    schema: {
      tags: ['discovery'],
      operationId: 'getAudience',
      summary: 'Who follows a profile: demographics and notable followers',
      params: ProfileParams,
      response: { 200: AudienceAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async (request) => {
      const { platform, platformProfileId } = request.params
      const { datasetVersion, asOf, audience, notableFollowers } = await readAudience(
        database,
        platform,
        platformProfileId,
      )
      return {
        dataset_version: datasetVersion,
        as_of: asOf,
        snapshotAt: audience?.audience_snapshot_at ?? null,
        countries: inPercent(audience?.country_shares).map(([country, share]) => ({ country, share })),
        cities: inPercent(audience?.city_shares).map(([city, share]) => ({ city, share })),
        languages: inPercent(audience?.language_shares).map(([language, share]) => ({ language, share })),
        ageGender: byAgeAndGender(audience?.age_gender_shares),
        // In percent already, as {"male_per": 40.5, "female_per": 59.5}.
        genders: largestFirst(audience?.gender_shares).map(([key, share]) => ({
          gender: key.replace(/_per$/, ''),
          share,
        })),
        coverage: {
          countries: audience?.country_coverage ?? null,
          cities: audience?.city_coverage ?? null,
          languages: audience?.language_coverage ?? null,
          ageGender: audience?.age_gender_coverage ?? null,
        },
        notableFollowers: notableFollowers.map(({ profile_id, is_verified, ...follower }) => ({
          profileId: profile_id,
          isVerified: is_verified,
          ...follower,
        })),
      }
    },
  })
}

function largestFirst(shares: Shares = {}): [string, number][] {
  return Object.entries(shares).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}

/** Fractions in percent with two decimals. */
function inPercent(shares?: Shares): [string, number][] {
  return largestFirst(shares).map(([key, fraction]) => [key, roundHundredths(fraction * 10_000)])
}

function byAgeAndGender(genders: Record<string, Shares> = {}) {
  return Object.keys(genders)
    .sort()
    .flatMap((gender) =>
      Object.entries(genders[gender] ?? {})
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([age, fraction]) => ({ gender, age, share: roundHundredths(fraction * 10_000) })),
    )
}
