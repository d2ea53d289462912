import type { ReactNode } from 'react'
import type { Creator, Metric } from '../../api/creator.ts'
import { Count, Rate, When } from '../../ui/figure.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ExplainFigure } from './explain-figure.tsx'
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
        <Item profile={profile} label="Followers" metric="followers">
          <Count value={profile.followers} reason={NOT_GIVEN} />
        </Item>
        <Item profile={profile} label="Engagement rate" metric="engagementRate">
          <Rate
            value={measured ? profile.engagementRate : null}
            reason="it needs a follower count and at least one post"
          />
        </Item>
        {profile.platform === 'YOUTUBE' && (
          <Item profile={profile} label="Engagement by views" metric="engagementRateByViews">
            <Rate value={profile.engagementRateByViews} reason={NO_POSTS} />
          </Item>
        )}
        <Item profile={profile} label="Above peers" metric="engagementPercentile">
          <Rate whole value={profile.engagementPercentile} reason="too little is known of it or its peers" />
        </Item>
        <Item profile={profile} label="Authenticity, of 100" metric="authenticityScore">
          <Count value={profile.authenticityScore} reason="no part of it is known yet" />
        </Item>
        <Item profile={profile} label="Sponsored posts" metric="sponsoredShare">
          <Rate value={profile.sponsoredShare} reason="no post tells whether it is sponsored" />
        </Item>
        <Item profile={profile} label="Average reach" metric="avgReach">
          <Count value={profile.avgReach} reason={NO_POSTS} estimated={estimated} />
        </Item>
        <Item profile={profile} label="Average likes" metric="avgLikes">
          <Count value={profile.avgLikes} reason={NO_POSTS} />
        </Item>
        <Item profile={profile} label="Average comments" metric="avgComments">
          <Count value={profile.avgComments} reason={NO_POSTS} />
        </Item>
        <Item profile={profile} label="Average views" metric="avgViews">
          <Count value={profile.avgViews} reason={NO_POSTS} />
        </Item>
        {profile.platform === 'INSTAGRAM' && (
          <Item profile={profile} label="Average plays" metric="avgPlays">
            <Count value={profile.avgPlays} reason={NO_POSTS} />
          </Item>
        )}
        <Item profile={profile} label="Posts in 30 days" metric="posts30d">
          <Count value={profile.posts30d} reason={NO_POSTS} />
        </Item>
        <Item profile={profile} label="Last post" metric="lastPostAt">
          <When iso={profile.lastPostAt} reason="no post is known" />
        </Item>
        <Item profile={profile} label="Uploads" metric="uploads">
          <Count value={profile.uploads} reason={NOT_GIVEN} />
        </Item>
        {profile.platform === 'YOUTUBE' ? (
          <Item profile={profile} label="Lifetime views" metric="views">
            <Count value={profile.views} reason={NOT_GIVEN} />
          </Item>
        ) : (
          <Item profile={profile} label="Following" metric="following">
            <Count value={profile.following} reason={NOT_GIVEN} />
          </Item>
        )}
      </dl>
    </Panel>
  )
}

interface ItemProps {
  profile: Creator
  label: string
  metric: Metric
  children: ReactNode
}

function Item({ profile, label, metric, children }: ItemProps) {
  return (
    <div className={classes.item}>
      <dt className={classes.label}>
        {label} <ExplainFigure subject={label.toLowerCase()} profile={profile} metric={metric} />
      </dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  )
}

function analysed(posts: number): string {
  if (posts === 0) return 'No posts known'
  return posts === 1 ? 'Averages of 1 post' : `Averages of the last ${posts} posts`
}
