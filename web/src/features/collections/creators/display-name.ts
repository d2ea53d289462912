import type { CollectionCreator } from '../../../api/collections.ts'

/** What a creator is called, also where the data set has no more of it than its id. */
export function displayName({ profile, profileId }: Pick<CollectionCreator, 'profile' | 'profileId'>): string {
  return profile?.name ?? profile?.handle ?? profileId
}
