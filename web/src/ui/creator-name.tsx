import { Link } from '@tanstack/react-router'
import type { Creator } from '../api/creator.ts'
import classes from './creator-name.module.css'
import { VerifiedIcon } from './icons.tsx'
import { Picture, pictureOf } from './picture.tsx'
import { PlatformMark } from './platform-mark.tsx'
import type { FromModule } from './surfaced-by.ts'

interface CreatorNameProps {
  creator: Creator
  /** The module that brings the creator to the eye here. */
  from?: FromModule
  /** False where nothing leads to the creator's page. */
  isLink?: boolean
}

/** Picture, name (the link to the creator's page), platform and handle. */
export function CreatorName({ creator, from, isLink = true }: CreatorNameProps) {
  const name = creator.name ?? creator.handle ?? creator.profileId
  return (
    <div className={classes.creator}>
      <Picture picture={pictureOf(creator)} kind={creator.pictureKind} name={name} size={40} alt="" />
      <div className={classes.text}>
        <div className={classes.nameLine}>
          {isLink ? (
            <Link
              to="/creators/$platform/$id"
              params={{ platform: creator.platform.toLowerCase(), id: creator.profileId }}
              search={{ from }}
              className={classes.name}
              dir="auto"
              title={name}
            >
              {name}
            </Link>
          ) : (
            <span className={classes.name} dir="auto" title={name}>
              {name}
            </span>
          )}
          {creator.isVerified && (
            <span role="img" aria-label="Verified" title="Verified" className={classes.verified}>
              <VerifiedIcon />
            </span>
          )}
        </div>
        <div className={classes.second}>
          <PlatformMark platform={creator.platform} />
          {creator.handle !== null && (
            <span className={classes.handle} dir="auto">
              @{creator.handle}
            </span>
          )}
        </div>
      </div>
    </div>
  )
}
