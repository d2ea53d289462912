import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CampaignPost } from '../../../api/campaigns.ts'
import { useExcludePost, useRemovePost } from '../../../api/use-campaigns.ts'
import { Count, Rate, When } from '../../../ui/figure.tsx'
import { platformName, sentenceCase } from '../../../ui/format-words.ts'
import { PlatformMark } from '../../../ui/platform-mark.tsx'
import { MODULE_WORDS, POST_STATE_WORDS } from '../campaign-words.ts'
import classes from './posts-section.module.css'

const NOT_GIVEN = 'the source does not give it'

interface PostRowProps {
  campaignId: string
  post: CampaignPost
}

/** One post: whose it is, what it says, how it did, and whether it counts. */
export function PostRow({ campaignId, post }: PostRowProps) {
  const text = post.title ?? post.caption
  return (
    <article className={classes.post} data-state={post.state}>
      <p className={classes.line}>
        <PlatformMark platform={post.platform} />
        <Who post={post} />
        {post.postType !== null && <span>{sentenceCase(post.postType)}</span>}
        {post.publishedAt !== null && <When iso={post.publishedAt} reason={NOT_GIVEN} />}
        <span className={classes.state} data-state={post.state}>
          {POST_STATE_WORDS[post.state]}
        </span>
      </p>
      {text !== null && (
        <p className={classes.text} dir="auto">
          {text}
        </p>
      )}
      {post.matched.length > 0 && (
        <p className={classes.line} dir="auto">
          Mentions {post.matched.join(', ')}
        </p>
      )}
      <div className={classes.foot}>
        {post.state !== 'NOT_IN_DATA' && post.profileId !== null && <Figures post={post} />}
        <Actions campaignId={campaignId} post={post} />
      </div>
    </article>
  )
}

function Who({ post }: { post: CampaignPost }) {
  if (post.profileId === null) return <span>Post {post.postId}</span>
  return (
    <>
      <Link
        to="/creators/$platform/$id"
        params={{ platform: post.platform.toLowerCase(), id: post.profileId }}
        search={{}}
        className={classes.name}
        dir="auto"
      >
        {post.handle === null ? post.profileId : `@${post.handle}`}
      </Link>
      {post.surfacedBy !== null && <span>{MODULE_WORDS[post.surfacedBy]}</span>}
    </>
  )
}

function Figures({ post }: { post: CampaignPost }) {
  return (
    <dl className={classes.figures}>
      <div>
        <dt>Engagement rate</dt>
        <dd>
          <Rate value={post.engagementRate} reason="it needs likes, comments and followers" />
        </dd>
      </div>
      <div>
        <dt>Likes</dt>
        <dd>
          <Count value={post.likes} reason={NOT_GIVEN} />
        </dd>
      </div>
      <div>
        <dt>Comments</dt>
        <dd>
          <Count value={post.comments} reason={NOT_GIVEN} />
        </dd>
      </div>
      <div>
        <dt>Reach</dt>
        <dd>
          <Count value={post.reach} reason={NOT_GIVEN} estimated={post.reachIsEstimated ?? false} />
        </dd>
      </div>
    </dl>
  )
}

function Actions({ campaignId, post }: PostRowProps) {
  const exclude = useExcludePost(campaignId, post)
  const remove = useRemovePost(campaignId, post)
  const excluded = post.state === 'EXCLUDED'
  const what = `post ${post.postId}`
  return (
    <div className={classes.actions}>
      {post.url !== null && (
        <a href={post.url} target="_blank" rel="noreferrer noopener">
          On {platformName(post.platform)}
        </a>
      )}
      <Button
        size="compact-xs"
        variant="default"
        aria-label={excluded ? `Let ${what} count again` : `Exclude ${what}`}
        loading={exclude.isPending}
        onClick={() => exclude.mutate(!excluded)}
      >
        {excluded ? 'Count again' : 'Exclude'}
      </Button>
      {post.source === 'URL' && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Remove ${what}`}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          Remove
        </Button>
      )}
      {(exclude.error ?? remove.error) && (
        <span role="alert" className={classes.problem}>
          {(exclude.error ?? remove.error)?.message}
        </span>
      )}
    </div>
  )
}
