import { MultiSelect, NumberInput, TextInput } from '@mantine/core'
import { useFilterOptions } from '../../../api/use-filter-options.ts'
import { countryName, languageName } from '../../../ui/format-words.ts'
import type { KeywordFormSearch } from '../keyword-params.ts'
import classes from './keyword-form.module.css'

interface FormFiltersProps {
  search: KeywordFormSearch
  change: (changes: KeywordFormSearch) => void
}

type Bound = 'followersMin' | 'followersMax' | 'engagementMin' | 'engagementMax'

/** When it was posted, in which languages, and by whom. */
export function FormFilters({ search, change }: FormFiltersProps) {
  const options = useFilterOptions(search.platform ?? 'INSTAGRAM').data
  const day = (name: 'from' | 'to', label: string) => (
    <TextInput
      type="date"
      label={label}
      value={search[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value || undefined })}
    />
  )
  const bound = (name: Bound, label: string, suffix = '') => (
    <NumberInput
      label={label}
      min={0}
      suffix={suffix}
      thousandSeparator=","
      hideControls
      value={search[name] ?? ''}
      onChange={(value) => change({ [name]: typeof value === 'number' ? value : undefined })}
    />
  )
  const codes = (name: 'languages' | 'countries', label: string, nameOf: (code: string) => string, known: string[]) => (
    <MultiSelect
      label={label}
      value={search[name] ?? []}
      onChange={(values) => change({ [name]: values.length > 0 ? values : undefined })}
      data={[...new Set([...known, ...(search[name] ?? [])])].map((code) => ({ value: code, label: nameOf(code) }))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      placeholder={search[name] ? '' : 'Any'}
    />
  )
  return (
    <fieldset className={classes.filters}>
      <legend className={classes.legend}>Posts and creators</legend>
      {day('from', 'Posted from')}
      {day('to', 'Posted until')}
      {codes('languages', 'Language', languageName, valuesOf(options, 'language'))}
      {codes('countries', 'Country of the creator', countryName, valuesOf(options, 'country'))}
      {bound('followersMin', 'Followers from')}
      {bound('followersMax', 'Followers up to')}
      {bound('engagementMin', 'Engagement from', ' %')}
      {bound('engagementMax', 'Engagement up to', ' %')}
    </fieldset>
  )
}

type Options = ReturnType<typeof useFilterOptions>['data']

/** What the data set has, the commonest first. */
function valuesOf(options: Options, field: 'language' | 'country'): string[] {
  return options?.options[field]?.map(({ value }) => value) ?? []
}
