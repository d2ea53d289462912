import type { KeywordReport } from '../../api/keywords.ts'
import classes from './report-page.module.css'

const WHY = { typo: 'a typo', synonym: 'a synonym', semantic: 'related', keyword: 'itself' } as const

/** What the options added to each keyword; nothing where they added nothing. */
export function ReportTerms({ terms }: { terms: NonNullable<KeywordReport['terms']> }) {
  const expanded = terms.filter((one) => one.terms.length > 1)
  if (expanded.length === 0) return null
  return (
    <details className={classes.terms}>
      <summary>
        Also looked for:{' '}
        {expanded
          .flatMap((one) => one.terms.slice(1))
          .slice(0, 6)
          .map(({ text }) => text)
          .join(', ')}
        {expanded.flatMap((one) => one.terms.slice(1)).length > 6 ? ' and more' : ''}
      </summary>
      <dl>
        {expanded.map(({ keyword, terms: all }) => (
          <div key={keyword}>
            <dt dir="auto">{keyword}</dt>
            <dd dir="auto">
              {all
                .slice(1)
                .map(({ text, by }) => `${text} (${WHY[by]})`)
                .join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
