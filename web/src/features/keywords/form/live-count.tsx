import type { KeywordRequest } from '../../../api/keywords.ts'
import { useKeywordCount } from '../../../api/use-keyword-reports.ts'
import { counted } from '../describe-report.ts'
import classes from './keyword-form.module.css'

/** What the report would find now, told as it changes. */
export function LiveCount({ request }: { request: KeywordRequest | undefined }) {
  const { data, error, isPlaceholderData } = useKeywordCount(request)
  const text = () => {
    if (request === undefined) return 'A count shows here as you type.'
    if (error) return `Not counted: ${error.message}`
    if (!data) return 'Counting…'
    return `${counted(data.posts, 'post')} by ${counted(data.creators, 'creator')}`
  }
  return (
    <p className={classes.count} role="status" data-stale={isPlaceholderData || undefined}>
      {text()}
    </p>
  )
}
