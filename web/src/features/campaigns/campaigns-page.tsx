import { Button, Skeleton, Text, TextInput, Title } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { type Campaign, STATUSES } from '../../api/campaigns.ts'
import { useCampaigns, useCreateCampaign } from '../../api/use-campaigns.ts'
import cards from '../../ui/card-list.module.css'
import { When } from '../../ui/figure.tsx'
import { ErrorState, StateBlock } from '../../ui/page-states.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { STATUS_WORDS } from './campaign-words.ts'
import classes from './campaigns-page.module.css'

const ImpactReport = lazy(() => import('./impact/impact-report.tsx'))

/** The tenant's campaigns, a field for a new one, and whether discovery works over all of them. */
export function CampaignsPage() {
  usePageTitle('Campaigns')
  return (
    <>
      <header className={cards.top}>
        <Title order={1} size="h3">
          Campaigns
        </Title>
        <NewCampaign />
      </header>
      <Content />
    </>
  )
}

function NewCampaign() {
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const create = useCreateCampaign()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    create.mutate(name.trim(), {
      onSuccess: ({ id }) => void navigate({ to: '/campaigns/$id', params: { id }, search: { tab: 'brief' } }),
    })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        aria-label="Name of the new campaign"
        placeholder="Name of a new campaign"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={create.error?.message}
        maxLength={200}
        dir="auto"
      />
      <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>
        Create
      </Button>
    </form>
  )
}

function Content() {
  const answer = useCampaigns()
  if (answer.isError && !answer.data) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton height={240} radius={8} aria-hidden="true" />
  if (answer.data.length === 0)
    return (
      <StateBlock title="No campaign yet">
        <Text c="dimmed" maw={480}>
          A campaign keeps its brief, the creators for it with how well each fits, and their sponsored posts; its report
          shows whether creators that were discovered do better. Make one above.
        </Text>
      </StateBlock>
    )
  return (
    <>
      <ul className={cards.list} aria-label="Campaigns">
        {answer.data.map((campaign) => (
          <li key={campaign.id}>
            <CampaignCard campaign={campaign} />
          </li>
        ))}
      </ul>
      {answer.data.some(({ posts }) => posts > 0) && (
        <Suspense fallback={<Skeleton height={320} radius={8} />}>
          <ImpactReport id={undefined} />
        </Suspense>
      )}
    </>
  )
}

function CampaignCard({ campaign: { id, name, brief, creators, posts, createdAt } }: { campaign: Campaign }) {
  const told = STATUSES.filter((status) => creators[status] > 0)
  return (
    <article className={cards.card}>
      <Title order={2} size="h5" dir="auto" className={cards.name}>
        <Link to="/campaigns/$id" params={{ id }} search={{}}>
          {name}
        </Link>
      </Title>
      <p className={cards.facts}>
        <span>
          {told.length === 0
            ? 'No creators yet'
            : told.map((status) => `${creators[status]} ${STATUS_WORDS[status].toLowerCase()}`).join(', ')}
        </span>
        <span>{posts === 1 ? '1 sponsored post' : `${posts} sponsored posts`}</span>
        <span>
          made <When iso={createdAt} reason="the server does not tell it" />
        </span>
      </p>
      {brief.goal !== '' && (
        <p className={cards.words} dir="auto">
          {brief.goal}
        </p>
      )}
    </article>
  )
}
