import { CloseButton, NativeSelect, TextInput } from '@mantine/core'
import type { FilterOptions } from '../../../api/creator.ts'
import { fieldLabel, fieldValueLabel } from '../../../fields/field-words.ts'
import { fieldNamed, type ShareField } from '../../../fields/profile-fields.ts'
import { readShareBound, type ShareBound, writeShareBound } from '../../../fields/share-bound.ts'
import { parseCount } from '../../../ui/format.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import type { SearchState } from '../use-discover-search.ts'
import classes from './share-filter.module.css'

/** A new row asks for this much of the audience until something else is typed, in percent. */
const FIRST_SHARE = 20

/** Where an audience's values are not few and fixed, those of the creators themselves are offered. */
const OPTIONS_OF: Partial<Record<ShareField, keyof FilterOptions>> = {
  audienceCountry: 'country',
  audienceCity: 'city',
  audienceLanguage: 'language',
}

interface ShareFilterProps {
  field: ShareField
  state: SearchState
  options: FilterOptions | undefined
}

/** Shares of the audience, one row a country, city, language, age or gender, each with a least and a greatest share. */
export function ShareFilter({ field, state: { search, change }, options }: ShareFilterProps) {
  const entries = search[field] ?? []
  const bounds = entries.map((entry) => readShareBound(entry)!)
  const free = keysOf(field, options).filter((key) => bounds.every((bound) => bound.key !== key))
  const label = fieldLabel(field)
  const put = (next: ShareBound[]) =>
    change({ [field]: next.length > 0 ? next.map(writeShareBound) : undefined }, { replace: true })
  return (
    <fieldset className={classes.shares}>
      <legend className={classes.legend}>{label} %</legend>
      {bounds.map((bound) => (
        <ShareRow
          key={bound.key}
          name={fieldValueLabel(field, bound.key)}
          bound={bound}
          onChange={(next) => put(bounds.map((other) => (other === bound ? next : other)))}
          onRemove={() => put(bounds.filter((other) => other !== bound))}
        />
      ))}
      <NativeSelect
        size="xs"
        aria-label={`Add to ${label.toLowerCase()}`}
        value=""
        onChange={(event) => put([...bounds, { key: event.currentTarget.value, min: FIRST_SHARE, max: undefined }])}
        data={[
          { value: '', label: 'Add …' },
          ...free.map((key) => ({ value: key, label: fieldValueLabel(field, key) })),
        ]}
      />
    </fieldset>
  )
}

interface ShareRowProps {
  name: string
  bound: ShareBound
  onChange: (next: ShareBound) => void
  onRemove: () => void
}

function ShareRow({ name, bound, onChange, onRemove }: ShareRowProps) {
  return (
    <div className={classes.row}>
      <span className={classes.name} dir="auto" title={name}>
        {name}
      </span>
      <Percent label={`${name}, at least`} value={bound.min} onChange={(min) => onChange({ ...bound, min })} />
      <Percent label={`${name}, at most`} value={bound.max} onChange={(max) => onChange({ ...bound, max })} />
      <CloseButton size="sm" aria-label={`Remove ${name}`} onClick={onRemove} />
    </div>
  )
}

interface PercentProps {
  label: string
  value: number | undefined
  onChange: (value: number | undefined) => void
}

function Percent({ label, value, onChange }: PercentProps) {
  const draft = useDraft(String(value ?? ''), (text) => {
    onChange(readPercent(text))
    return String(readPercent(text) ?? '')
  })
  return (
    <TextInput
      size="xs"
      className={classes.percent}
      inputMode="decimal"
      aria-label={label}
      placeholder={label.endsWith('least') ? 'Min' : 'Max'}
      value={draft.text}
      error={draft.text.trim() !== '' && readPercent(draft.text) === undefined && '0–100'}
      onChange={(event) => draft.write(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  )
}

function readPercent(text: string): number | undefined {
  const number = parseCount(text)
  return number !== undefined && number >= 0 && number <= 100 ? number : undefined
}

function keysOf(field: ShareField, options: FilterOptions | undefined): readonly string[] {
  const definition = fieldNamed(field)
  if ('keys' in definition) return definition.keys
  const option = OPTIONS_OF[field]
  return option === undefined ? [] : (options?.[option].map(({ value }) => value) ?? [])
}
