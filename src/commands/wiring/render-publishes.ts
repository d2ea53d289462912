import type { PublishRecord } from '../../serve/pipeline/publishes.query.ts'

/** The publishes as readable lines: one each, and under it what was not well. */
export function renderPublishes(publishes: readonly PublishRecord[]): string[] {
  if (publishes.length === 0) return ['Nothing was published yet.']
  return publishes.flatMap((publish) => [headOf(publish), ...notesOf(publish).map((note) => `      ${note}`)])
}

function headOf({ version, status, startedAt, publishedAt, tables }: PublishRecord): string {
  const shipped = tables.reduce((sum, table) => sum + (table.shipped ?? 0) + (table.removed ?? 0), 0)
  const rows = tables.reduce((sum, table) => sum + (table.rows ?? 0), 0)
  const figures = tables.length > 0 ? `${rows.toLocaleString('en')} rows, ${shipped.toLocaleString('en')} shipped` : ''
  return `${version.padStart(4)}  ${status.padEnd(11)} ${publishedAt ?? startedAt}  ${figures}`.trimEnd()
}

function notesOf({ failedStep, reason, acceptedBy, acceptedReason, checks }: PublishRecord): string[] {
  const told = checks.map(({ outcome, message }) => `${outcome.toLowerCase()}: ${message}`)
  // A refusal's reason is the sum of its checks.
  const why =
    reason !== null && !checks.some(({ outcome }) => outcome === 'REFUSED')
      ? [`${failedStep ? `at ${failedStep}: ` : ''}${reason}`]
      : []
  return [...why, ...told, ...(acceptedBy ? [`accepted by ${acceptedBy}: ${acceptedReason}`] : [])]
}
