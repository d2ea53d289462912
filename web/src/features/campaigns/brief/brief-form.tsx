import { Button, MultiSelect, NumberInput, TagsInput, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Brief, Campaign } from '../../../api/campaigns.ts'
import { useReplaceCampaign } from '../../../api/use-campaigns.ts'
import { useFilterOptions } from '../../../api/use-filter-options.ts'
import { countryName, languageName } from '../../../ui/format-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import { AudienceRows } from './audience-rows.tsx'
import classes from './brief-form.module.css'

type Field = 'keywords' | 'mentions' | 'categories' | 'languages' | 'countries' | 'cities'

/** What the campaign looks for. It is kept when it is saved. */
export default function BriefForm({ campaign }: { campaign: Campaign }) {
  const [name, setName] = useState(campaign.name)
  const [brief, setBrief] = useState<Brief>(campaign.brief)
  const save = useReplaceCampaign(campaign.id)
  const change = (changes: Partial<Brief>) => setBrief({ ...brief, ...changes })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ name: name.trim(), brief })
  }
  return (
    <Panel title="Brief">
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label="Name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={200}
          required
          dir="auto"
        />
        <Textarea
          label="Goal"
          value={brief.goal}
          onChange={(event) => change({ goal: event.currentTarget.value })}
          maxLength={5_000}
          autosize
          minRows={2}
          dir="auto"
        />
        <Fields brief={brief} change={change} />
        <AudienceRows rows={brief.audience} onChange={(audience) => change({ audience })} />
        <PeriodAndBudget brief={brief} change={change} />
        <div className={classes.foot}>
          <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
            Save brief
          </Button>
          <Text size="sm" c="dimmed">
            The fit of every creator follows the brief.
          </Text>
        </div>
        {save.isError && (
          <p role="alert" className={classes.problem}>
            The brief was not saved: {save.error.message}
          </p>
        )}
      </form>
    </Panel>
  )
}

interface PartProps {
  brief: Brief
  change: (changes: Partial<Brief>) => void
}

const SAME = (value: string): string => value

/** Words that are typed, and values that the data set has. */
function Fields({ brief, change }: PartProps) {
  const options = useFilterOptions('ALL').data?.options
  const known = (field: 'category' | 'language' | 'country') => options?.[field]?.map(({ value }) => value) ?? []
  const words = (field: Field, label: string, description?: string) => (
    <TagsInput
      label={label}
      description={description}
      value={brief[field]}
      onChange={(values) => change({ [field]: values })}
      splitChars={['\n']}
      acceptValueOnBlur
      maxTags={50}
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      dir="auto"
    />
  )
  const choice = (field: Field, label: string, values: string[], nameOf: (value: string) => string) => (
    <MultiSelect
      label={label}
      value={brief[field]}
      onChange={(chosen) => change({ [field]: chosen })}
      data={[...new Set([...values, ...brief[field]])].map((value) => ({ value, label: nameOf(value) }))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      placeholder={brief[field].length > 0 ? '' : 'Any'}
      maxValues={50}
    />
  )
  return (
    <div className={classes.fields}>
      {words('keywords', 'Content keywords', 'What the posts of its creators should be about. Enter adds one.')}
      {words('mentions', 'Mentions', 'What a sponsored post names: @handle, #hashtag or words.')}
      {choice('categories', 'Categories', known('category'), SAME)}
      {choice('languages', 'Languages', known('language'), languageName)}
      {choice('countries', 'Countries', known('country'), countryName)}
      {words('cities', 'Cities')}
    </div>
  )
}

const CURRENCIES = ['INR', 'USD', 'EUR', 'GBP', 'AED', 'SGD', 'IDR', 'BRL', 'JPY']
const DEFAULT_CURRENCY = 'INR'

function PeriodAndBudget({ brief, change }: PartProps) {
  const { budget } = brief
  const day = (field: 'from' | 'to', label: string) => (
    <TextInput
      type="date"
      label={label}
      value={brief[field] ?? ''}
      onChange={(event) => change({ [field]: event.currentTarget.value || null })}
    />
  )
  return (
    <div className={classes.row}>
      {day('from', 'First day')}
      {day('to', 'Last day')}
      <NumberInput
        label="Budget"
        min={0}
        thousandSeparator=","
        hideControls
        value={budget?.amount ?? ''}
        onChange={(amount) =>
          change({
            budget: typeof amount === 'number' ? { amount, currency: budget?.currency ?? DEFAULT_CURRENCY } : null,
          })
        }
      />
      <TextInput
        label="Currency"
        list="currencies"
        value={budget?.currency ?? DEFAULT_CURRENCY}
        disabled={budget === null}
        onChange={(event) => {
          const currency = event.currentTarget.value.toUpperCase()
          if (budget) change({ budget: { ...budget, currency } })
        }}
        maxLength={3}
      />
      <datalist id="currencies">
        {CURRENCIES.map((currency) => (
          <option key={currency} value={currency} />
        ))}
      </datalist>
    </div>
  )
}
