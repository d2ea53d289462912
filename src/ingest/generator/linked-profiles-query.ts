import { share } from './chance.ts'
import { creatorsQuery, profileId } from './creators-query.ts'

/** Fills `raw_linked_profile`: the two profiles of a person who is on both platforms. */
export function linkedProfilesQuery(): string {
  return `INSERT INTO raw_linked_profile (instagram_profile_id, youtube_profile_id, source, confidence, linked_at, source_file,
    source_line)
  SELECT if(youtube, ${profileId('person')}, profile_id), if(youtube, profile_id, ${profileId('person')}),
    if(${share('link source')} < 0.7, 'BIO_LINK', 'HANDLE_MATCH') AS said_by,
    if(said_by = 'BIO_LINK', 1, round(0.6 + 0.35 * ${share('link confidence')}, 2)),
    {asOf:DateTime64(3, 'UTC')}, {sourceFile:String}, creator + 1
  FROM (${creatorsQuery(false)}) WHERE person != creator`
}
