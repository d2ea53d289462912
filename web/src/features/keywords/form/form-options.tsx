import { Checkbox } from '@mantine/core'
import type { KeywordFormSearch } from '../keyword-params.ts'
import { OPTION_WORDS, OPTIONS } from '../keyword-request.ts'
import classes from './keyword-form.module.css'

interface FormOptionsProps {
  search: KeywordFormSearch
  change: (changes: KeywordFormSearch) => void
}

/** How a keyword is matched; all off at first, and the report repeats what was on. */
export function FormOptions({ search, change }: FormOptionsProps) {
  return (
    <fieldset className={classes.options}>
      <legend className={classes.legend}>Matching</legend>
      {OPTIONS.map((name) => (
        <Checkbox
          key={name}
          label={OPTION_WORDS[name].label}
          description={OPTION_WORDS[name].description}
          checked={search[name] ?? false}
          onChange={(event) => change({ [name]: event.currentTarget.checked || undefined })}
        />
      ))}
    </fieldset>
  )
}
