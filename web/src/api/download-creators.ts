import { downloadFile } from '../ui/download.ts'
import { api, bodyOf } from './client.ts'
import type { CreatorKey, FileFormat } from './collections.ts'

const asFile = { parseAs: 'blob' } as const

/** Saves all creators of a collection as a file. @throws ApiProblem, as when the plan has no exports. */
export async function downloadCollection(id: string, name: string, format: FileFormat): Promise<void> {
  const path = { params: { path: { id }, query: { format } } }
  save(
    `${name}.${format}`,
    await bodyOf(api.GET('/collection-service/api/collections/{id}/download', { ...path, ...asFile })),
  )
}

/** Saves these creators as a file with these columns. @throws ApiProblem. */
export async function downloadSelection(
  creators: CreatorKey[],
  format: FileFormat,
  columns: readonly string[],
): Promise<void> {
  const body = { creators, format, columns: [...columns] }
  save(`creators.${format}`, await bodyOf(api.POST('/collection-service/api/selection/download', { body, ...asFile })))
}

function save(name: string, file: unknown): void {
  const href = URL.createObjectURL(file as Blob)
  downloadFile(name.replace(/[\\/:*?"<>|]/g, '-'), href)
  URL.revokeObjectURL(href)
}
