import { Button, Group, NativeSelect, Skeleton } from '@mantine/core'
import { POST_ORDERS, type PostOrder } from '../../../api/keywords.ts'
import { useKeywordPosts } from '../../../api/use-keyword-results.ts'
import { ErrorState } from '../../../ui/page-states.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { counted } from '../describe-report.ts'
import { FoundPost } from './found-post.tsx'
import classes from './report-result.module.css'
import type { ResultProps } from './result-props.ts'

const ORDER_WORDS: Record<PostOrder, string> = {
  reach: 'Most reach',
  engagementRate: 'Best engagement',
  likes: 'Most likes',
  comments: 'Most comments',
  views: 'Most views',
  publishedAt: 'Newest',
}

/** The posts that were found, with the keywords marked in them. */
export function PostsPanel({ report, search, change }: ResultProps) {
  const order = search.posts ?? 'reach'
  const { keywords } = report.request
  const keyword = search.keyword !== undefined && keywords.includes(search.keyword) ? search.keyword : undefined
  const answer = useKeywordPosts(report.id, order, keyword)
  const pages = answer.data?.pages
  if (answer.isError && !pages) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  return (
    <Panel
      title={counted(pages?.[0]?.count ?? report.posts ?? 0, 'post')}
      actions={
        <Group gap="xs">
          {keywords.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label="Posts with the keyword"
              value={keyword ?? ''}
              onChange={(event) => change({ keyword: event.currentTarget.value || undefined })}
              data={[{ value: '', label: 'Any keyword' }, ...keywords.map((word) => ({ value: word, label: word }))]}
            />
          )}
          <NativeSelect
            size="xs"
            aria-label="Sort posts by"
            value={order}
            onChange={(event) => change({ posts: event.currentTarget.value as PostOrder })}
            data={POST_ORDERS.map((value) => ({ value, label: ORDER_WORDS[value] }))}
          />
        </Group>
      }
    >
      {pages ? (
        <ul className={classes.posts} aria-label="Posts" data-stale={answer.isPlaceholderData || undefined}>
          {pages
            .flatMap((page) => page.posts)
            .map((post) => (
              <li key={post.postId}>
                <FoundPost post={post} />
              </li>
            ))}
        </ul>
      ) : (
        <Skeleton height={480} />
      )}
      {answer.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={answer.isFetchingNextPage}
          onClick={() => void answer.fetchNextPage()}
        >
          Show more posts
        </Button>
      )}
    </Panel>
  )
}
