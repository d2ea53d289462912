import type { PublishRecord } from '../../api/pipeline.ts'

type Tone = 'ok' | 'warning' | 'failed' | 'quiet'

const STATUS: Record<PublishRecord['status'], { word: string; tone: Tone }> = {
  BUILDING: { word: 'Being built', tone: 'quiet' },
  PUBLISHED: { word: 'Served', tone: 'ok' },
  REPLACED: { word: 'Replaced by a later one', tone: 'quiet' },
  ROLLED_BACK: { word: 'Rolled back', tone: 'warning' },
  FAILED: { word: 'Failed', tone: 'failed' },
  REFUSED: { word: 'Refused by its checks', tone: 'failed' },
}

/** What became of a publish, in words and as a colour. */
export function describeStatus({ status }: Pick<PublishRecord, 'status'>): { word: string; tone: Tone } {
  return STATUS[status]
}

/** What was not well, a sentence each: why it broke, or what refused it, and who accepted that. */
export function describeProblems({ checks, reason, failedStep, acceptedBy, acceptedReason }: PublishRecord): string[] {
  const refused = checks.filter(({ outcome }) => outcome !== 'PASSED').map(({ message }) => message)
  // The reason of a refusal is the sum of its checks.
  const broke =
    reason !== null && refused.length === 0 ? [`${failedStep ? `At step ${failedStep}: ` : ''}${reason}`] : []
  const accepted = acceptedBy !== null && refused.length > 0 ? [`Accepted by ${acceptedBy}: ${acceptedReason}`] : []
  return [...broke, ...refused, ...accepted]
}

/** How a table was shipped, in words. */
export function describeShipping(version: string, table: PublishRecord['tables'][number]): string {
  const { base, shipped, removed } = table
  if (base === null || shipped === null) return 'not shipped'
  if (base === version) return 'whole'
  const gone = removed ? `, ${removed.toLocaleString('en')} gone` : ''
  return `${shipped.toLocaleString('en')} changed${gone}, over version ${base}`
}
