import type { Authenticity } from '../../api/creator.ts'
import type { Mark } from '../../charts/line-option.ts'
import { formatRate } from '../../ui/format.ts'

type Anomaly = Authenticity['anomalies'][number]

/** What each kind of unusual growth is called. */
export const ANOMALY_WORDS: Record<Anomaly['kind'], string> = {
  STEP: 'Step that looks bought',
  SPIKE_AND_DECAY: 'Viral rise that decayed',
  MASS_UNFOLLOW: 'Followers lost in numbers',
  STALL: 'Growth stood still',
}

/**
 * The anomalies as marks of a chart: each at the first date of the chart on or after its last day, so that the mark
 * stands on the point that shows the whole change. Those outside of the chart are left out.
 */
export function anomalyMarks(anomalies: readonly Anomaly[], dates: readonly string[]): Mark[] {
  return anomalies.flatMap(({ kind, lastDay, share }) => {
    const first = dates[0]
    const date = dates.find((one) => one >= lastDay)
    if (date === undefined || first === undefined || lastDay < first) return []
    const size = kind === 'STALL' ? 'stall' : `${share > 0 ? '+' : ''}${formatRate(share)}`
    return [{ date, short: size, text: kind === 'STALL' ? ANOMALY_WORDS[kind] : `${ANOMALY_WORDS[kind]} ${size}` }]
  })
}
