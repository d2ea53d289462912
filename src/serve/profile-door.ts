/** What names a profile. */
export interface ProfileKey {
  platform: 'INSTAGRAM' | 'YOUTUBE'
  profileId: string
}

/** A profile in the API's own names, as discovery answers it. */
export type ServedProfile = ProfileKey & Record<string, unknown>

/** Whoever has a handle. */
export interface HandleOwner extends ProfileKey {
  handle: string
  name: string | null
  followers: number | null
}

/** The way of other features to the profiles of the served data set; given by whoever builds the app. */
export interface ProfileDoor {
  /** Every field that a profile has, in the order of an answer. */
  fieldNames: readonly string[]
  /** Those of the profiles that the data set has, by `keyOf`. @throws AppError `NO_DATASET`. */
  read(
    keys: readonly ProfileKey[],
  ): Promise<{ datasetVersion: string; asOf: Date | null; profiles: ReadonlyMap<string, ServedProfile> }>
  /** Which of the profiles the data set has, by `keyOf`. */
  known(keys: readonly ProfileKey[]): Promise<ReadonlySet<string>>
  /** The owners of handles, without regard to case; more than one where a handle was passed on, or is known on both platforms. */
  byHandle(handles: readonly string[]): Promise<HandleOwner[]>
}

/** One text for what names a profile, to look it up by. */
export function keyOf({ platform, profileId }: ProfileKey): string {
  return `${platform}:${profileId}`
}
