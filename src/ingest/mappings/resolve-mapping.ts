import { mappingByName } from './find-mapping.ts'
import type { Mapping } from './mapping.ts'
import { readMappingFile } from './read-mapping-file.ts'

/**
 * The mapping that `--mapping` means: a shipped one by its name, or a file (`.yaml`, `.yml` or `.json`, or any path with a slash).
 * @throws AppError `UNKNOWN_MAPPING` listing the names there are, or `BAD_MAPPING` naming the place in the file.
 */
export async function resolveMapping(nameOrFile: string): Promise<Mapping> {
  return /\.(ya?ml|json)$|[/\\]/i.test(nameOrFile) ? readMappingFile(nameOrFile) : mappingByName(nameOrFile)
}
