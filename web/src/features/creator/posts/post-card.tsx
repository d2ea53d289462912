import type { ReactNode } from 'react'
import type { Creator, Metric, Platform, Post } from '../../../api/creator.ts'
import { Count, Rate, Unknown, When } from '../../../ui/figure.tsx'
import { sentenceCase } from '../../../ui/format-words.ts'
import { LoadingPicture } from '../../../ui/loading-picture.tsx'
import { ExplainFigure } from '../explain-figure.tsx'
import classes from './post-card.module.css'

const NOT_GIVEN = 'the source does not give it'

/** One post: its picture, what it says and how it did. */
export function PostCard({ post, profile }: { post: Post; profile: Creator }) {
  const figure = { profile, postId: post.postId }
  const seen = post.plays === null ? 'Views' : 'Plays'
  const words = [post.title, post.caption].filter((text) => text !== null && text !== '').join('\n')
  return (
    <article className={classes.card}>
      <Thumbnail post={post} platform={profile.platform} />
      <div className={classes.body}>
        <p className={classes.line}>
          <span>{sentenceCase(post.postType)}</span>
          {post.isSponsored && <span className={classes.sponsored}>Sponsored</span>}
          <span className={classes.when}>
            <When iso={post.publishedAt} reason="the source gives no date" />
          </span>
        </p>
        <p className={classes.words} dir="auto" title={words}>
          {words === '' ? <Unknown reason="it has no text" /> : words}
        </p>
        <dl className={classes.figures}>
          <Item label="Likes" metric="postLikes" {...figure}>
            <Count value={post.likes} reason={NOT_GIVEN} />
          </Item>
          <Item label="Comments" metric="postComments" {...figure}>
            <Count value={post.comments} reason={NOT_GIVEN} />
          </Item>
          <Item label={seen} metric={post.plays === null ? 'postViews' : 'postPlays'} {...figure}>
            <Count value={post.plays ?? post.views} reason={NOT_GIVEN} />
          </Item>
          <Item label="Engagement" metric="postEngagementRate" {...figure}>
            <Rate value={post.engagementRate} reason="it needs likes, comments and followers" />
          </Item>
          <Item label="Reach" metric="postReach" {...figure}>
            <Count value={post.reach} reason="it needs likes or plays" estimated={post.reachIsEstimated === true} />
          </Item>
        </dl>
      </div>
    </article>
  )
}

/** The picture in its kind's shape; without one a box that says so and that nobody takes for the picture. */
function Thumbnail({ post, platform }: { post: Post; platform: Platform }) {
  const shape = platform === 'YOUTUBE' && post.postType !== 'SHORT' ? 'wide' : 'square'
  return (
    <LoadingPicture
      picture={{ url: post.thumbnailUrl, thumbnailUrl: post.thumbnailSmallUrl, thumbhash: post.thumbhash }}
      className={classes.picture}
      data-shape={shape}
      alt={`${sentenceCase(post.postType)}: ${(post.title ?? post.caption ?? '').slice(0, 80)}`}
      placeholder={(reason) => (
        <div className={classes.missing} data-shape={shape}>
          {reason}
        </div>
      )}
    />
  )
}

interface ItemProps {
  label: string
  profile: Creator
  postId: string
  metric: Metric
  children: ReactNode
}

function Item({ label, profile, postId, metric, children }: ItemProps) {
  return (
    <div>
      <dt>
        {label}{' '}
        <ExplainFigure subject={`${label.toLowerCase()} of this post`} profile={profile} metric={metric} of={postId} />
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
