import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import type { Brief } from '../../../api/campaigns.ts'
import classes from './brief-form.module.css'

type Row = Brief['audience'][number]

const OF_WORDS: Record<Row['of'], string> = {
  country: 'Country',
  city: 'City',
  language: 'Language',
  age: 'Age',
  gender: 'Gender',
}
const EXAMPLES: Record<Row['of'], string> = {
  country: 'IN',
  city: 'Mumbai',
  language: 'hi',
  age: '18-24',
  gender: 'FEMALE',
}
const NEW: Row = { of: 'country', key: 'IN', share: 50 }

/** What the audience should be like: shares that are wanted at least. */
export function AudienceRows({ rows, onChange }: { rows: Row[]; onChange: (rows: Row[]) => void }) {
  const put = (at: number, changes: Partial<Row>) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, ...changes } : row)))
  return (
    <fieldset className={classes.audience}>
      <legend className={classes.legend}>Audience</legend>
      {rows.map(({ of, key, share }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name, and what is typed in one may be the same as in another.
        <div key={at} className={classes.row}>
          <NativeSelect
            label="Share by"
            value={of}
            onChange={(event) => put(at, { of: event.currentTarget.value as Row['of'], key: '' })}
            data={Object.entries(OF_WORDS).map(([value, label]) => ({ value, label }))}
          />
          <TextInput
            label="Of"
            placeholder={EXAMPLES[of]}
            value={key}
            onChange={(event) => put(at, { key: event.currentTarget.value })}
            maxLength={100}
            required
            dir="auto"
          />
          <NumberInput
            label="At least"
            min={0}
            max={100}
            suffix=" %"
            hideControls
            value={share}
            onChange={(value) => put(at, { share: typeof value === 'number' ? value : 0 })}
          />
          <Button
            variant="default"
            className={classes.remove}
            aria-label={`Remove ${OF_WORDS[of].toLowerCase()} ${key}`}
            onClick={() => onChange(rows.filter((_, i) => i !== at))}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button
        size="xs"
        variant="default"
        className={classes.more}
        disabled={rows.length >= 20}
        onClick={() => onChange([...rows, NEW])}
      >
        Add a share
      </Button>
    </fieldset>
  )
}
