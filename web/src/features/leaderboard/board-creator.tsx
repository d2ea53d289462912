import { Link } from '@tanstack/react-router'
import type { BoardRow } from '../../api/boards.ts'
import { VerifiedIcon } from '../../ui/icons.tsx'
import { Picture, pictureOf } from '../../ui/picture.tsx'
import { PlatformMark } from '../../ui/platform-mark.tsx'
import classes from './board-creator.module.css'

/** Picture, name and handle of a creator, and a link to each of its profiles. */
export function BoardCreator({ row }: { row: BoardRow }) {
  const name = row.name ?? row.handle ?? row.profileId
  const [first] = row.profiles
  return (
    <div className={classes.creator}>
      <Picture picture={pictureOf(row)} kind="profile" name={name} size={36} alt="" />
      <div className={classes.text}>
        <span className={classes.nameLine}>
          {first ? (
            <Link
              to="/creators/$platform/$id"
              params={{ platform: first.platform.toLowerCase(), id: first.profileId }}
              search={{ from: 'leaderboard' }}
              className={classes.name}
              dir="auto"
              title={name}
            >
              {name}
            </Link>
          ) : (
            <span dir="auto">{name}</span>
          )}
          {row.isVerified && (
            <span role="img" aria-label="Verified" title="Verified" className={classes.verified}>
              <VerifiedIcon />
            </span>
          )}
        </span>
        <span className={classes.second}>
          {row.profiles.map((profile) => (
            <span key={profile.platform} className={classes.part}>
              <PlatformMark platform={profile.platform} />
              {profile.handle !== null && (
                <Link
                  to="/creators/$platform/$id"
                  params={{ platform: profile.platform.toLowerCase(), id: profile.profileId }}
                  search={{ from: 'leaderboard' }}
                  className={classes.handle}
                  dir="auto"
                >
                  @{profile.handle}
                </Link>
              )}
            </span>
          ))}
        </span>
      </div>
    </div>
  )
}
