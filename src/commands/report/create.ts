import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { describeError, userError } from '../../core/errors.ts'
import { readReportRequest } from '../../core/keyword-reports/check-report-request.ts'
import type { ReportRequest } from '../../core/keyword-reports/report-request.ts'
import { DEFAULT_TENANT } from '../../core/tenant.ts'
import { withReports } from './with-reports.ts'

interface Options {
  platform?: string
  and?: string[]
  not?: string[]
  from?: string
  to?: string
  language?: string[]
  country?: string[]
  exactWord?: true
  hashtagOnly?: true
  typos?: true
  synonyms?: true
  semantic?: true
  request?: string
  tenant: string
  json?: true
}

/** `creatorscope report create`. */
export function createCommand(): Command {
  return new Command('create')
    .description('ask for a report on posts with any of the keywords; a worker of `start` or `report work` makes it')
    .argument('[keywords...]', 'texts, never patterns; a phrase in quotes')
    .option('--platform <name>', 'INSTAGRAM or YOUTUBE')
    .option('--and <keywords...>', 'a post must also hold one of these')
    .option('--not <keywords...>', 'a post with one of these is not found')
    .option('--from <day>', 'first day of publication, UTC')
    .option('--to <day>', 'last day of publication, UTC')
    .option('--language <codes...>', 'of the post, else of its creator, such as hi')
    .option('--country <codes...>', 'of the creator, such as IN')
    .option('--exact-word', 'a keyword may not end a longer word')
    .option('--hashtag-only', 'a keyword counts only at the end of a hashtag')
    .option('--typos', 'words of 5 letters and more also one letter off')
    .option('--synonyms', 'synonyms too')
    .option('--semantic', 'words that mean nearly the same too; English alone')
    .option('--request <file>', 'the body of POST /keyword-service/api/reports as JSON; options beside it go before it')
    .option('--tenant <name>', 'whose report it is', DEFAULT_TENANT)
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      `
Examples:
  ./creatorscope report create --platform INSTAGRAM --from 2026-01-01 --country IN -- "protein powder" हिंदी
  ./creatorscope report create --request report.json --json`,
    )
    .action(async (keywords: string[], options: Options) => {
      const request = readReportRequest({ ...(await readFileOf(options)), ...givenBy(keywords, options) })
      await withReports('report create', async ({ door }) => {
        const { report } = await door.create(options.tenant, request)
        if (options.json) console.log(JSON.stringify(report))
        else console.log(`${report.id} is asked for; see ./creatorscope report show ${report.id}`)
      })
    })
}

async function readFileOf({ request: file }: Options): Promise<object> {
  if (file === undefined) return {}
  let content: unknown
  try {
    content = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw userError('BAD_OPTION', `--request: ${file} is no readable JSON: ${describeError(error)}`)
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw userError('BAD_OPTION', `--request: ${file} holds no JSON object`)
  return content
}

/** What the command line says, and no more; it is checked as any other request. */
function givenBy(keywords: string[], options: Options): Partial<Record<keyof ReportRequest, unknown>> {
  const { platform, and, not, from, to, language, country } = options
  const { exactWord, hashtagOnly, typos, synonyms, semantic } = options
  const flags = defined({ exactWord, hashtagOnly, typos, synonyms, semantic })
  return defined({
    platform,
    keywords: keywords.length > 0 ? keywords : undefined,
    and: and && [and],
    not,
    from,
    to,
    languages: language,
    countries: country,
    options: Object.keys(flags).length > 0 ? flags : undefined,
  })
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
}
