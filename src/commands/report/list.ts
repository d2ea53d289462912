import { Command, InvalidArgumentError, Option } from 'commander'
import { REPORT_STATES, type ReportState } from '../../core/keyword-reports/report-request.ts'
import { DEFAULT_TENANT } from '../../core/tenant.ts'
import { withReports } from './with-reports.ts'

/** `creatorscope report list`. */
export function listCommand(): Command {
  return new Command('list')
    .description("a tenant's reports, the newest first")
    .addOption(new Option('--state <state>', 'only those').choices(REPORT_STATES))
    .option('--limit <reports>', 'reports to print', parseLimit, 20)
    .option('--tenant <name>', 'whose', DEFAULT_TENANT)
    .option('--json', 'print them as JSON')
    .addHelpText(
      'after',
      `
Examples:
  ./creatorscope report list
  ./creatorscope report list --state FAILED --json`,
    )
    .action(({ state, limit, tenant, json }: { state?: ReportState; limit: number; tenant: string; json?: true }) =>
      withReports('report list', async ({ door }) => {
        const reports = await door.list(tenant, { limit, state })
        if (json) return console.log(JSON.stringify(reports))
        if (reports.length === 0) console.log('There are no reports.')
        for (const { id, state, posts, createdAt, request } of reports)
          console.log(
            `${id}  ${createdAt.toISOString().slice(0, 16)}  ${state.padEnd(9)} ${(posts ?? 0).toLocaleString('en').padStart(10)} posts  ${request.platform}  ${request.name ?? request.keywords.join(', ')}`,
          )
      }),
    )
}

function parseLimit(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000)
    throw new InvalidArgumentError('It must be a whole number from 1 to 1000.')
  return limit
}
