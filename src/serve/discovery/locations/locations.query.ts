import { sql } from 'kysely'
import { type ServingDatabase, type VersionRow, version } from '../../serving-database.ts'
import type { Location } from './location.ts'
import { LocationIndex } from './location-index.ts'

interface OpenLocations {
  datasetVersion: string
  asOf: Date | null
  index: LocationIndex
}

/** Places beyond the most populous ones are left out: free text of a source may call anything a place. */
const MOST_LOCATIONS = 100_000

type Row = VersionRow & (Location | { location_id: null })

/** Gives the places of the served data set, which are read once for each and kept. */
export function openLocations(database: ServingDatabase): () => Promise<OpenLocations> {
  let kept: Promise<OpenLocations> | undefined
  return async () => {
    const [served] = await database.rows(sql<VersionRow>`WITH ${version} SELECT * FROM version`)
    const known = await kept?.catch(() => undefined)
    if (known?.datasetVersion === served.dataset_version) return known
    kept = readLocations(database)
    return kept
  }
}

async function readLocations(database: ServingDatabase): Promise<OpenLocations> {
  const rows = await database.rows(sql<Row>`
    WITH ${version},
    place AS (
      SELECT location_id, level, country, state, city, instagram_creators, youtube_creators FROM locations
      ORDER BY instagram_creators + youtube_creators DESC, location_id LIMIT ${MOST_LOCATIONS}
    )
    SELECT version.*, place.* FROM version LEFT JOIN place ON true`)
  const [{ dataset_version, as_of }] = rows
  const locations = rows.filter((row): row is VersionRow & Location => row.location_id !== null)
  return { datasetVersion: dataset_version, asOf: as_of, index: new LocationIndex(locations) }
}
