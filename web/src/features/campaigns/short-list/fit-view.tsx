import type { Fit } from '../../../api/campaigns.ts'
import { Count } from '../../../ui/figure.tsx'
import classes from './short-list.module.css'

const WORDS: Record<Fit['reasons'][number]['code'], string> = {
  category: 'Category',
  language: 'Language',
  location: 'Place',
  audience: 'Audience',
  terms: 'Contents',
  authenticity: 'Authenticity',
}

/** How well a creator fits the brief, with the points of each part and why. */
export function FitView({ fit: { score, coverage, reasons } }: { fit: Fit }) {
  const asked = reasons.filter((reason) => reason.asked)
  // Authenticity counts always; alone it says nothing of a brief.
  if (asked.length <= 1) return <p className={classes.score}>The brief asks nothing yet that a creator could fit.</p>
  return (
    <div className={classes.fit}>
      <p className={classes.score}>
        <Count value={score} reason="nothing that the brief asks is known of this creator" />
        <span> of 100 fit</span>
        {coverage !== null && coverage < 100 && (
          <span className={classes.coverage}>, {Math.round(coverage)}% of what is asked is known</span>
        )}
      </p>
      <ul className={classes.reasons} aria-label="Why">
        {asked.map(({ code, weight, points, text }) => (
          <li key={code} data-left-out={points === null || undefined} dir="auto">
            <span className={classes.points}>
              {WORDS[code]} {points === null ? '–' : `${Math.round(points)} of ${weight}`}
            </span>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.bar} style={{ width: `${((points ?? 0) / weight) * 100}%` }} />
            </span>
            <span className={classes.reason}>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
