import { Button, NativeSelect, Skeleton, Text } from '@mantine/core'
import type { Creator, PostSort } from '../../../api/creator.ts'
import { usePosts } from '../../../api/use-creator-details.ts'
import { AsOf } from '../../../ui/as-of.tsx'
import { ErrorState, StateBlock } from '../../../ui/page-states.tsx'
import { ExplainFigure } from '../explain-figure.tsx'
import { PostCard } from './post-card.tsx'
import { POST_SORT_LABELS } from './post-sorts.ts'
import classes from './posts-section.module.css'

interface PostsSectionProps {
  profile: Creator
  sort: PostSort
  onSort: (sort: PostSort) => void
}

/** The creator's newest posts as a grid of pictures and figures, in the order of any of them. */
export default function PostsSection({ profile, sort, onSort }: PostsSectionProps) {
  const answer = usePosts(profile, sort)
  const first = answer.data?.pages[0]
  const posts = answer.data?.pages.flatMap((page) => page.posts) ?? []
  if (answer.isError && posts.length === 0)
    return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  if (!first) return <Skeleton height={640} radius={8} aria-hidden="true" />
  if (posts.length === 0)
    return (
      <StateBlock title="No posts are known">
        <Text c="dimmed">They show once post snapshots of this creator are ingested.</Text>
      </StateBlock>
    )
  return (
    <>
      <div className={classes.bar}>
        <p className={classes.count} role="status">
          {first.count === 1 ? 'The only known post' : `The newest ${first.count} posts`}
        </p>
        <span className={classes.asked}>
          Engagement <ExplainFigure subject="engagement rate" profile={profile} metric="engagementRate" />
        </span>
        <span className={classes.asked}>
          Reach <ExplainFigure subject="reach" profile={profile} metric="avgReach" />
        </span>
        <NativeSelect
          aria-label="Sort posts by"
          value={sort}
          onChange={(event) => onSort(event.currentTarget.value as PostSort)}
          data={Object.entries(POST_SORT_LABELS).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <ul className={classes.grid} aria-label="Posts" data-stale={answer.isPlaceholderData || undefined}>
        {posts.map((post) => (
          <li key={post.postId}>
            <PostCard post={post} profile={profile} />
          </li>
        ))}
      </ul>
      {answer.isFetchNextPageError && (
        <Text role="alert" size="sm">
          More posts could not be loaded: {answer.error?.message}
        </Text>
      )}
      {answer.hasNextPage && (
        <Button
          variant="default"
          className={classes.more}
          loading={answer.isFetchingNextPage}
          onClick={() => void answer.fetchNextPage()}
        >
          Show more posts
        </Button>
      )}
      <AsOf answer={first} />
    </>
  )
}
