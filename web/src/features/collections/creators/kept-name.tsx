import type { CollectionCreator } from '../../../api/collections.ts'
import { CreatorName } from '../../../ui/creator-name.tsx'
import { PlatformMark } from '../../../ui/platform-mark.tsx'
import classes from './kept-name.module.css'

/** Picture and name of a creator; of one whom the data set has no more, the id. */
export function KeptName({
  row,
  isLink = true,
}: {
  row: Pick<CollectionCreator, 'profile' | 'platform' | 'profileId'>
  isLink?: boolean
}) {
  if (row.profile) return <CreatorName creator={row.profile} profiles={[row.profile]} isLink={isLink} />
  return (
    <span className={classes.gone}>
      <PlatformMark platform={row.platform} />
      <span>
        <code className={classes.id}>{row.profileId}</code>
        <span className={classes.why}>Not in the present data set</span>
      </span>
    </span>
  )
}
