import { TagsInput } from '@mantine/core'

interface WordsProps {
  label: string
  description?: string
  value: string[]
  onChange: (words: string[]) => void
  searchValue?: string
  onSearchChange?: (text: string) => void
  placeholder?: string
  maxTags?: number
}

/** A list of words and phrases; a comma may stand in one. */
export function Words({ maxTags = 100, ...props }: WordsProps) {
  return (
    <TagsInput
      {...props}
      splitChars={['\n']}
      acceptValueOnBlur
      maxTags={maxTags}
      maxLength={200}
      clearable
      dir="auto"
      clearButtonProps={{ 'aria-label': `Clear ${props.label.toLowerCase()}` }}
    />
  )
}
