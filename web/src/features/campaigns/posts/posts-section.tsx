import { Button, Skeleton, Text, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Campaign } from '../../../api/campaigns.ts'
import { useAddPosts, useCampaignPosts, useFindPosts } from '../../../api/use-campaigns.ts'
import { ErrorState } from '../../../ui/page-states.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PostRow } from './post-row.tsx'
import classes from './posts-section.module.css'

/** The sponsored posts of a campaign, and the two ways to add some. */
export default function PostsSection({ campaign }: { campaign: Campaign }) {
  return (
    <div className={classes.page}>
      <PostList id={campaign.id} />
      <div className={classes.side}>
        <AddByLink id={campaign.id} />
        <FindByMention campaign={campaign} />
      </div>
    </div>
  )
}

function PostList({ id }: { id: string }) {
  const answer = useCampaignPosts(id)
  if (answer.isError && !answer.data) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton height={320} radius={8} aria-hidden="true" />
  const { posts } = answer.data
  return (
    <Panel title={posts.length === 1 ? '1 sponsored post' : `${posts.length} sponsored posts`}>
      {posts.length === 0 ? (
        <Text c="dimmed">None yet. Add them by their links, or find them by what they mention.</Text>
      ) : (
        <ul className={classes.list} aria-label="Sponsored posts">
          {posts.map((post) => (
            <li key={`${post.platform}:${post.postId}`}>
              <PostRow campaignId={id} post={post} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function AddByLink({ id }: { id: string }) {
  const [text, setText] = useState('')
  const add = useAddPosts(id)
  const urls = text.split(/\s+/).filter((url) => url !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (urls.length > 0) add.mutate(urls, { onSuccess: () => setText('') })
  }
  return (
    <Panel title="Add by link">
      <form className={classes.form} onSubmit={submit}>
        <Textarea
          label="Links to posts"
          description="On Instagram or YouTube, one a line."
          placeholder="https://www.instagram.com/p/…"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={3}
          maxRows={10}
          error={add.error?.message}
        />
        <Button type="submit" loading={add.isPending} disabled={urls.length === 0}>
          Add posts
        </Button>
        <p role="status" className={classes.told}>
          {add.data &&
            `${add.data.added} added${add.data.alreadyThere > 0 ? `, ${add.data.alreadyThere} there already` : ''}.`}
        </p>
      </form>
    </Panel>
  )
}

function FindByMention({ campaign: { id, brief } }: { campaign: Campaign }) {
  const find = useFindPosts(id)
  const mentions = brief.mentions.length > 0 ? brief.mentions : brief.keywords
  const missing = mentions.length === 0 || brief.from === null
  return (
    <Panel title="Find by mention">
      <div className={classes.form}>
        <Text size="sm" c="dimmed" dir="auto">
          {missing ? (
            <>
              The{' '}
              <Link to="/campaigns/$id" params={{ id }} search={{ tab: 'brief' }}>
                brief
              </Link>{' '}
              must say what sponsored posts mention, and from which day on.
            </>
          ) : (
            `Posts of the short-list from ${brief.from} to ${brief.to ?? 'today'} that hold ${mentions.join(' or ')}. Creators who are suggested or declined are left out.`
          )}
        </Text>
        <Button variant="default" loading={find.isPending} disabled={missing} onClick={() => find.mutate()}>
          Find posts
        </Button>
        <p role="status" className={classes.told}>
          {find.data && `${find.data.found} found, ${find.data.added} of them new.`}
        </p>
        {find.error && (
          <p role="alert" className={classes.problem}>
            {find.error.message}
          </p>
        )}
      </div>
    </Panel>
  )
}
