import { Text } from '@mantine/core'
import { formatDateTime } from './format-date.ts'

/** Which data a block shows: its time and the version of the data set. */
export function AsOf({ answer }: { answer: { as_of: string; dataset_version: string } }) {
  return (
    <Text size="xs" c="dimmed" component="p">
      As of <time dateTime={answer.as_of}>{formatDateTime(answer.as_of)}</time> · data set {answer.dataset_version}
    </Text>
  )
}
