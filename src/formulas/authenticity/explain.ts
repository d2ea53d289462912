import { authenticityParts, type Part } from './parts.ts'

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`
const times = (ratio: number): string => String(Math.round(ratio * 100) / 100)

const sentences: Record<
  Part,
  { unknown: string; best: (measure: number) => string; less: (measure: number) => string }
> = {
  growth: {
    unknown: `Followers are known of fewer than ${authenticityParts.growth.least} days.`,
    best: () => 'Followers never jumped in a way that looks bought.',
    less: (measure) => `${percent(measure)} of the followers came in sudden steps that no well-liked post explains.`,
  },
  following: {
    unknown: `Whom it follows is not known, or it has fewer than ${authenticityParts.following.least} followers.`,
    best: (measure) => `It has ${times(measure)} followers for each profile that it follows.`,
    less: (measure) => `It has only ${times(measure)} followers for each profile that it follows.`,
  },
  engagement: {
    unknown: 'Too few posts show likes, or too few profiles of its size are known.',
    best: (measure) => `Its engagement is ${times(measure)} times the median of profiles of its size.`,
    less: (measure) => `Its engagement is only ${times(measure)} times the median of profiles of its size.`,
  },
  comments: {
    unknown: `Comments are hidden, or a post has fewer than ${authenticityParts.comments.least} likes.`,
    best: (measure) => `A hundred likes come with ${times(measure * 100)} comments.`,
    less: (measure) => `A hundred likes come with only ${times(measure * 100)} comments.`,
  },
  audience: {
    unknown: `Fewer than ${authenticityParts.audience.least} of its followers were seen.`,
    best: (measure) => `${percent(measure)} of the followers that were seen look fake, which is usual.`,
    less: (measure) => `${percent(measure)} of the followers that were seen look fake.`,
  },
}

/** What a part says, for a person: a sentence with its figure. */
export function explainAuthenticity(part: Part, measure: number | null, score: number | null): string {
  const { unknown, best, less } = sentences[part]
  if (measure === null || score === null) return unknown
  return score === 100 ? best(measure) : less(measure)
}
