import { Link } from '@tanstack/react-router'
import type { KeywordPost } from '../../../api/keywords.ts'
import { Count, Rate, Unknown, When } from '../../../ui/figure.tsx'
import { languageName, sentenceCase } from '../../../ui/format-words.ts'
import { markMatches } from './mark-matches.ts'
import classes from './report-result.module.css'

const NOT_GIVEN = 'the source does not give it'

/** One post: who wrote it, what it says with the keywords marked, and how it did. */
export function FoundPost({ post }: { post: KeywordPost }) {
  const who = post.name ?? post.handle ?? post.profileId
  const marked = post.tags.filter((_, i) => post.matches.some(({ field }) => field === `tags/${i}`))
  const about = [sentenceCase(post.postType), post.category, post.language && languageName(post.language)]
  return (
    <article className={classes.post}>
      <p className={classes.line}>
        <Link
          to="/creators/$platform/$id"
          params={{ platform: post.platform.toLowerCase(), id: post.profileId }}
          search={{ from: 'keyword' }}
          className={classes.name}
          dir="auto"
        >
          {who}
        </Link>
        <span>{about.filter(Boolean).join(' · ')}</span>
        {post.isSponsored && <span className={classes.sponsored}>Sponsored</span>}
        <When iso={post.publishedAt} reason="the source gives no date" />
      </p>
      {post.title !== null && <MarkedText post={post} field="title" text={post.title} className={classes.heading} />}
      {post.caption === null && post.title === null ? (
        <Unknown reason="it has no text" />
      ) : (
        post.caption !== null && (
          <MarkedText post={post} field="caption" text={post.caption} className={classes.caption} />
        )
      )}
      {marked.length > 0 && (
        <p className={classes.tags} dir="auto">
          Tags:{' '}
          {marked.map((tag, i) => (
            <mark key={tag}>{`${i > 0 ? ' ' : ''}${tag}`}</mark>
          ))}
        </p>
      )}
      <dl className={classes.figures}>
        <div>
          <dt>Reach</dt>
          <dd>
            <Count value={post.reach} reason={NOT_GIVEN} estimated={post.reachIsEstimated} />
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
          <dt>{post.plays === null ? 'Views' : 'Plays'}</dt>
          <dd>
            <Count value={post.plays ?? post.views} reason={NOT_GIVEN} />
          </dd>
        </div>
        <div>
          <dt>Engagement rate</dt>
          <dd>
            <Rate value={post.engagementRate} reason="it needs likes, comments and followers" />
          </dd>
        </div>
      </dl>
    </article>
  )
}

interface MarkedTextProps {
  post: KeywordPost
  field: string
  text: string
  className: string | undefined
}

function MarkedText({ post, field, text, className }: MarkedTextProps) {
  const pieces = markMatches(
    text,
    post.matches.filter((match) => match.field === field),
  )
  return (
    <p className={className} dir="auto">
      {pieces.map(({ text: piece, marked }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name and never move.
        marked ? <mark key={index}>{piece}</mark> : piece,
      )}
    </p>
  )
}
