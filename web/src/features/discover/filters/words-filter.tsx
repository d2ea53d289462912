import { TextInput } from '@mantine/core'
import { fieldLabel } from '../../../fields/field-words.ts'
import type { WordsField } from '../../../fields/profile-fields.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import { readDiscoverSearch } from '../discover-params.ts'
import type { SearchState } from '../use-discover-search.ts'

/** A text that stands somewhere in the field. */
export function WordsFilter({ field, state }: { field: WordsField; state: SearchState }) {
  const draft = useDraft(state.search[field] ?? '', (text) => {
    const value = readDiscoverSearch({ [field]: text })[field]
    state.change({ [field]: value }, { replace: true })
    return value ?? ''
  })
  return (
    <TextInput
      label={`${fieldLabel(field)} contains`}
      size="xs"
      dir="auto"
      maxLength={200}
      value={draft.text}
      onChange={(event) => draft.write(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  )
}
