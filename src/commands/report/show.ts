import { Command } from 'commander'
import { userError } from '../../core/errors.ts'
import { DEFAULT_TENANT } from '../../core/tenant.ts'
import { reportKeys } from '../../keywords/report/report.ts'
import { withReports } from './with-reports.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** `creatorscope report show`. */
export function showCommand(): Command {
  return new Command('show')
    .description('a report: how far it is, what it found, and where its files lie in the bucket of reports')
    .argument('<id>', 'as `create` and `list` print it')
    .option('--tenant <name>', 'whose it is', DEFAULT_TENANT)
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      `
Example:
  ./creatorscope report show 0f8fad5b-d9cb-469f-a165-70867728950e --json`,
    )
    .action((id: string, { tenant, json }: { tenant: string; json?: true }) => {
      if (!UUID.test(id)) throw userError('BAD_OPTION', `${JSON.stringify(id)} is no id of a report: it must be a UUID`)
      return withReports('report show', async ({ door }) => {
        const report = await door.get(tenant, id)
        if (!report) throw userError('UNKNOWN_REPORT', `${tenant} has no report ${id}`)
        const files = report.state === 'DONE' ? reportKeys(report) : null
        if (json) return console.log(JSON.stringify({ ...report, files }))
        const { state, step, posts, creators, error, request } = report
        console.log(`${request.platform}  ${request.keywords.join(', ')}`)
        console.log(`${state}${state === 'RUNNING' ? ` (${step})` : ''}${error === null ? '' : `: ${error}`}`)
        if (posts !== null)
          console.log(`${posts.toLocaleString('en')} posts, ${(creators ?? 0).toLocaleString('en')} creators`)
        if (files) console.log(`${files.posts}\n${files.demographics}`)
      })
    })
}
