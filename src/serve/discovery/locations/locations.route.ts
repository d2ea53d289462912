import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problemResponses } from '../../problem.ts'
import type { ServingDatabase } from '../../serving-database.ts'
import { type Location, localNamesOf, nameCountry, namesOf } from './location.ts'
import { openLocations } from './locations.query.ts'
import { LocationsAnswer, LocationsBody } from './locations.schema.ts'

/** `POST /discovery-service/api/profile/locations`. */
export const locationsRoute: FastifyPluginAsyncTypebox<{ database: ServingDatabase }> = async (app, { database }) => {
  const readOpen = openLocations(database)
  app.post('/locations', {
    config: { scope: 'read' },
    schema: {
      tags: ['discovery'],
      operationId: 'findLocations',
      summary: 'Places by the beginning of their name, with the creators of each',
      body: LocationsBody,
      response: { 200: LocationsAnswer, ...problemResponses(400, 503) },
    },
    handler: async (request) => {
      const { query, platform, levels, country, size } = request.body
      const { datasetVersion, asOf, index } = await readOpen()
      const found = index.find(
        query,
        size,
        (location) => creatorsOf(location)[platform],
        (location) =>
          creatorsOf(location)[platform] > 0 &&
          (levels === undefined || levels.includes(location.level)) &&
          (country === undefined || location.country === country),
      )
      return {
        dataset_version: datasetVersion,
        as_of: asOf,
        locations: found.map(({ location, matchedName }) => ({
          locationId: location.location_id,
          level: location.level,
          name: namesOf(location)[0] ?? location.location_id,
          localNames: localNamesOf(location),
          matchedName,
          country: location.country,
          countryName: location.country && nameCountry(location.country),
          state: location.state,
          city: location.city,
          creators: creatorsOf(location),
        })),
      }
    },
  })
}

function creatorsOf({ instagram_creators: INSTAGRAM, youtube_creators: YOUTUBE }: Location) {
  return { INSTAGRAM, YOUTUBE, ALL: INSTAGRAM + YOUTUBE }
}
