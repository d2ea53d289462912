import { Button, SegmentedControl, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useCreateReport } from '../../../api/use-keyword-reports.ts'
import { Panel } from '../../../ui/panel.tsx'
import type { KeywordFormSearch } from '../keyword-params.ts'
import { toKeywordRequest } from '../keyword-request.ts'
import { AndGroups } from './and-groups.tsx'
import { FormFilters } from './form-filters.tsx'
import { FormOptions } from './form-options.tsx'
import classes from './keyword-form.module.css'
import { LiveCount } from './live-count.tsx'
import { Words } from './words.tsx'

interface KeywordFormProps {
  search: KeywordFormSearch
  change: (changes: KeywordFormSearch) => void
}

/** Later than after the last key, a count starts. */
const TYPING_MS = 250

/** What to look for. The address holds all of it; what is still typed counts already. */
export function KeywordForm({ search, change }: KeywordFormProps) {
  const navigate = useNavigate()
  const create = useCreateReport(({ id }) => void navigate({ to: '/keywords/$id', params: { id } }))
  const [typed, setTyped] = useState('')
  const keywords = search.keywords ?? []
  const meant = typed.trim() === '' || keywords.includes(typed.trim()) ? keywords : [...keywords, typed.trim()]
  const request = toKeywordRequest({ ...search, keywords: meant.length > 0 ? meant : undefined })
  const [asked] = useDebouncedValue(request, TYPING_MS)
  const setWords = (name: 'keywords' | 'not') => (words: string[]) =>
    change({ [name]: words.length > 0 ? words : undefined })
  return (
    <Panel title="New report">
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (request) create.mutate(request)
        }}
      >
        <SegmentedControl
          aria-label="Platform"
          className={classes.platform}
          value={search.platform ?? 'INSTAGRAM'}
          onChange={(value) => change({ platform: value === 'YOUTUBE' ? 'YOUTUBE' : undefined })}
          data={[
            { value: 'INSTAGRAM', label: 'Instagram' },
            { value: 'YOUTUBE', label: 'YouTube' },
          ]}
        />
        <Words
          label="Keywords"
          description="A word or phrase in any script; a post with any of them is found. Enter adds one."
          value={keywords}
          onChange={setWords('keywords')}
          searchValue={typed}
          onSearchChange={setTyped}
          placeholder={keywords.length === 0 ? 'protein powder' : ''}
        />
        <div className={classes.pair}>
          <AndGroups search={search} change={change} />
          <Words label="But none of" value={search.not ?? []} onChange={setWords('not')} />
        </div>
        <FormFilters search={search} change={change} />
        <FormOptions search={search} change={change} />
        <div className={classes.foot}>
          <LiveCount request={asked} />
          <Button type="submit" disabled={request === undefined} loading={create.isPending}>
            Create report
          </Button>
        </div>
        {create.isError && (
          <Text role="alert" size="sm" className={classes.problem}>
            The report was not created: {create.error.message}
          </Text>
        )}
      </form>
    </Panel>
  )
}
