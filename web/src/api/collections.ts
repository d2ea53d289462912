import type { components, paths } from './schema.gen.ts'

type Api = '/collection-service/api'
type One = `${Api}/collections/{id}`
/** What a request answers that went well. */
type Answer<Path extends keyof paths, Method extends 'get' | 'post'> = paths[Path][Method] extends {
  responses: { 200: { content: { 'application/json': infer Body } } }
}
  ? Body
  : never
type Sent<Path extends keyof paths> = paths[Path]['post'] extends {
  requestBody?: { content: { 'application/json': infer Body } }
}
  ? Body
  : never

export type Collection = components['schemas']['Collection']
export type CollectionCreators = Answer<`${One}/creators`, 'get'>
export type CollectionCreator = CollectionCreators['creators'][number]
export type ImportBody = Sent<`${One}/import`>
export type ImportReport = Answer<`${One}/import`, 'post'>
export type CollectionShare = Answer<`${One}/shares`, 'get'>['shares'][number]
export type AddBody = Sent<`${One}/creators`>
export type CreatorKey = AddBody['creators'][number]
export type SavedSearch = components['schemas']['SavedSearch']
export type SearchToSave = Sent<`${Api}/saved-searches`>

export type FileFormat = 'csv' | 'xlsx'

/** `PLATFORM:id`, which names a creator in lists and addresses. */
export function nameOfKey({ platform, profileId }: CreatorKey): string {
  return `${platform}:${profileId}`
}

/** The reverse of {@link nameOfKey}. */
export function readKey(name: string): CreatorKey {
  const [platform, ...id] = name.split(':')
  return { platform: platform as CreatorKey['platform'], profileId: id.join(':') }
}
