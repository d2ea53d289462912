import { userError } from '../../core/errors.ts'
import { openClickHouseIndex } from '../../serve/discovery/clickhouse-index/clickhouse-index.ts'
import { openMemoryIndex } from '../../serve/discovery/column-index/memory-index.ts'
import { followVersions, type OpenVersions } from '../../serve/discovery/open-versions.ts'
import { type System, stagingLocation } from './system.ts'

/**
 * What answers searches by the setting SEARCH_INDEX; undefined: PostgreSQL alone.
 * @throws AppError `INVALID_SETTING`.
 */
export function openSearchIndex(system: System): OpenVersions | undefined {
  const { settings, postgres, clickhouse, objectStore, log } = system
  switch (settings.searchIndex) {
    case 'memory':
      return followVersions(postgres, openMemoryIndex(objectStore, stagingLocation(system).bucket), log)
    case 'clickhouse':
      return followVersions(postgres, openClickHouseIndex(clickhouse), log)
    case 'none':
      return undefined
    default:
      throw userError(
        'INVALID_SETTING',
        `SEARCH_INDEX takes memory, clickhouse or none, not "${settings.searchIndex}"`,
        { env: 'SEARCH_INDEX' },
      )
  }
}
