import { readAudienceFigure } from './audience-figure.ts'
import { readHashtagFigure } from './hashtag-figure.ts'
import { readPeerFigure } from './peer-figure.ts'
import { readPostFigure } from './post-figure.ts'
import type { ReadSectionFigure } from './section-figure.ts'
import { sectionExplanations } from './section-metrics.ts'
import { readClosenessFigure } from './similar-figure.ts'

const names = new Set(sectionExplanations.map(({ metric }) => metric))
const readers: readonly (readonly [RegExp, ReadSectionFigure])[] = [
  [/^hashtag/, readHashtagFigure],
  [/^(audience|notableFollower)/, readAudienceFigure],
  [/^post/, readPostFigure],
  [/^similar/, readClosenessFigure],
  [/^peer/, readPeerFigure],
]

/** What reads that figure of a section; undefined for a figure of the profile itself. */
export function sectionReader(metric: string): ReadSectionFigure | undefined {
  return names.has(metric) ? readers.find(([pattern]) => pattern.test(metric))?.[1] : undefined
}
