import { userError } from '../../core/errors.ts'
import { mappings } from './find-mapping.ts'
import type { Mapping } from './mapping.ts'
import { readMappingFile } from './read-mapping-file.ts'

/**
 * The mapping that `--mapping` means: a shipped one by its name, or a file (`.yaml`, `.yml` or `.json`, or any path with a slash).
 * @throws AppError `UNKNOWN_MAPPING` listing the names there are, or `BAD_MAPPING` naming the place in the file.
 */
export async function resolveMapping(nameOrFile: string): Promise<Mapping> {
  if (/\.(ya?ml|json)$|[/\\]/i.test(nameOrFile)) return readMappingFile(nameOrFile)
  const mapping = mappings.find((candidate) => candidate.name === nameOrFile)
  if (mapping) return mapping
  throw userError(
    'UNKNOWN_MAPPING',
    `there is no mapping ${JSON.stringify(nameOrFile)}; there are ${mappings.map(({ name }) => name).join(', ')}`,
  )
}
