import { Link } from '@tanstack/react-router'
import type { Audience, Creator } from '../../../api/creator.ts'
import { Count } from '../../../ui/figure.tsx'
import { VerifiedIcon } from '../../../ui/icons.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Picture, pictureOf } from '../../../ui/picture.tsx'
import { ExplainFigure } from '../explain-figure.tsx'
import classes from './notable-followers.module.css'

/** Followers who are well known themselves; those of the data set lead to their own page. */
export function NotableFollowers({
  followers,
  profile,
}: {
  followers: Audience['notableFollowers']
  profile: Creator
}) {
  return (
    <Panel title="Notable followers">
      <ul className={classes.list}>
        {followers.map((follower) => {
          const name = follower.name ?? follower.handle ?? follower.profileId
          return (
            <li key={follower.profileId} className={classes.follower}>
              <Picture picture={pictureOf(follower)} kind="profile" name={name} size={40} alt="" />
              <span className={classes.text}>
                <span className={classes.name} dir="auto">
                  {follower.profile === null ? (
                    name
                  ) : (
                    <Link
                      to="/creators/$platform/$id"
                      params={{ platform: profile.platform.toLowerCase(), id: follower.profileId }}
                    >
                      {name}
                    </Link>
                  )}
                  {follower.isVerified && (
                    <span role="img" aria-label="Verified" className={classes.verified}>
                      <VerifiedIcon />
                    </span>
                  )}
                </span>
                <span className={classes.second}>
                  <Count value={follower.followers} reason="the source does not give it" /> followers{' '}
                  <ExplainFigure
                    subject={`followers of ${name}`}
                    profile={profile}
                    metric="notableFollowerFollowers"
                    of={follower.profileId}
                  />
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
