import type { ReactNode } from 'react'
import type { Creator } from '../../api/creator.ts'
import { Explain } from '../../ui/explain.tsx'
import { Count, Rate, When } from '../../ui/figure.tsx'
import { Panel } from '../../ui/panel.tsx'
import { EXPLANATIONS } from './explanations.ts'
import classes from './key-figures.module.css'

const NOT_GIVEN = 'the source does not give it'
const NO_POSTS = 'no post with this figure is known'

/** The figures of the latest snapshot; each can be asked how it is made. */
export function KeyFigures({ profile }: { profile: Creator }) {
  const measured = profile.followers !== null && profile.postsAnalysed > 0
  const estimated = profile.reachIsEstimated === true
  return (
    <Panel title="Key figures" actions={<span className={classes.note}>{analysed(profile.postsAnalysed)}</span>}>
      <dl className={classes.grid}>
        <Item label="Followers" text={EXPLANATIONS.followers}>
          <Count value={profile.followers} reason={NOT_GIVEN} />
        </Item>
        <Item label="Engagement rate" text={EXPLANATIONS.engagementRate}>
          <Rate
            value={measured ? profile.engagementRate : null}
            reason="it needs a follower count and at least one post"
          />
        </Item>
        {profile.platform === 'YOUTUBE' && (
          <Item label="Engagement by views" text={EXPLANATIONS.engagementRateByViews}>
            <Rate value={profile.engagementRateByViews} reason={NO_POSTS} />
          </Item>
        )}
        <Item label="Average reach" text={estimated ? EXPLANATIONS.avgReachEstimated : EXPLANATIONS.avgReach}>
          <Count value={profile.avgReach} reason={NO_POSTS} estimated={estimated} />
        </Item>
        <Item label="Average likes" text={EXPLANATIONS.avgLikes}>
          <Count value={profile.avgLikes} reason={NO_POSTS} />
        </Item>
        <Item label="Average comments" text={EXPLANATIONS.avgComments}>
          <Count value={profile.avgComments} reason={NO_POSTS} />
        </Item>
        <Item label="Average views" text={EXPLANATIONS.avgViews}>
          <Count value={profile.avgViews} reason={NO_POSTS} />
        </Item>
        {profile.platform === 'INSTAGRAM' && (
          <Item label="Average plays" text={EXPLANATIONS.avgPlays}>
            <Count value={profile.avgPlays} reason={NO_POSTS} />
          </Item>
        )}
        <Item label="Posts in 30 days" text={EXPLANATIONS.posts30d}>
          <Count value={profile.posts30d} reason={NO_POSTS} />
        </Item>
        <Item label="Last post" text={EXPLANATIONS.lastPostAt}>
          <When iso={profile.lastPostAt} reason="no post is known" />
        </Item>
        <Item label="Uploads" text={EXPLANATIONS.uploads}>
          <Count value={profile.uploads} reason={NOT_GIVEN} />
        </Item>
        {profile.platform === 'YOUTUBE' ? (
          <Item label="Lifetime views" text={EXPLANATIONS.views}>
            <Count value={profile.views} reason={NOT_GIVEN} />
          </Item>
        ) : (
          <Item label="Following" text={EXPLANATIONS.following}>
            <Count value={profile.following} reason={NOT_GIVEN} />
          </Item>
        )}
      </dl>
    </Panel>
  )
}

function Item({ label, text, children }: { label: string; text: string; children: ReactNode }) {
  return (
    <div className={classes.item}>
      <dt className={classes.label}>
        {label} <Explain subject={label.toLowerCase()} text={text} />
      </dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  )
}

function analysed(posts: number): string {
  if (posts === 0) return 'No posts known'
  return posts === 1 ? 'Averages of 1 post' : `Averages of the last ${posts} posts`
}
