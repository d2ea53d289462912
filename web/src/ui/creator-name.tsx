import { Link } from '@tanstack/react-router'
import type { Platform } from '../api/creator.ts'
import classes from './creator-name.module.css'
import { VerifiedIcon } from './icons.tsx'
import { Picture, pictureOf } from './picture.tsx'
import { PlatformMark } from './platform-mark.tsx'
import type { FromModule } from './surfaced-by.ts'

interface NamedCreator {
  profileId: string
  name: string | null
  handle: string | null
  isVerified?: boolean | null
  pictureUrl: string | null
  pictureThumbnailUrl?: string | null
  pictureThumbhash?: string | null
  /** `post`: the picture shows the latest post. */
  pictureKind?: 'profile' | 'post' | null
}

interface CreatorNameProps {
  creator: NamedCreator
  /** The profiles that are this creator, the one that the name leads to first. */
  profiles: readonly NamedProfile[]
  /** The module that brings the creator to the eye here. */
  from?: FromModule
  /** False where nothing leads to the creator's page. */
  isLink?: boolean
}

interface NamedProfile {
  platform: Platform
  profileId: string
  handle: string | null
}

/** Picture, name (the link to the creator's page), platform and handle; of several profiles each handle is a link, too. */
export function CreatorName({ creator, profiles, from, isLink = true }: CreatorNameProps) {
  const name = creator.name ?? creator.handle ?? creator.profileId
  const [first] = profiles
  return (
    <div className={classes.creator}>
      <Picture picture={pictureOf(creator)} kind={creator.pictureKind ?? 'profile'} name={name} size={40} alt="" />
      <div className={classes.text}>
        <div className={classes.nameLine}>
          {first && isLink ? (
            <Link {...linkTo(first)} search={{ from }} className={classes.name} dir="auto" title={name}>
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
          {profiles.map((profile) => (
            <span key={profile.platform} className={classes.part}>
              <PlatformMark platform={profile.platform} />
              {profile.handle !== null &&
                (profiles.length > 1 && isLink ? (
                  <Link {...linkTo(profile)} search={{ from }} className={classes.handle} dir="auto">
                    @{profile.handle}
                  </Link>
                ) : (
                  <span className={classes.handle} dir="auto">
                    @{profile.handle}
                  </span>
                ))}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}

function linkTo({ platform, profileId }: NamedProfile) {
  return { to: '/creators/$platform/$id', params: { platform: platform.toLowerCase(), id: profileId } } as const
}
