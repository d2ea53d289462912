import { Text } from '@mantine/core'
import { formatDateTime } from './format-date.ts'

/** Which data a block shows: its time, where the data set has one, and its version. */
export function AsOf({ answer }: { answer: { as_of: string | null; dataset_version: string } }) {
  return (
    <Text size="xs" c="dimmed" component="p">
      {answer.as_of !== null && (
        <>
          As of <time dateTime={answer.as_of}>{formatDateTime(answer.as_of)}</time> ·{' '}
        </>
      )}
      data set {answer.dataset_version}
    </Text>
  )
}
