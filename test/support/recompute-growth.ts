/** Growth anomalies of one profile in plain TypeScript, written from docs/reference/authenticity.md and not from the models. */
export interface Anomaly {
  first_day: string
  last_day: string
  kind: string
  followers: number
  share: number
}

export interface Point {
  day: number
  followers: number
}

export interface LikedPost {
  day: number
  likes: number
}

interface Stretch {
  from: number
  to: number
}

/** `points`: the last known count of each day, in order. `rounded`: whether counts have three significant digits. */
export function findAnomalies(points: Point[], posts: LikedPost[], rounded: boolean): Anomaly[] {
  if (points.length < 2) return []
  const days = intervals(points)
  const usual = weightedMedian(days.map(({ growth, span }) => ({ value: growth / span, weight: span })))
  const beside = ({ growth, span }: Interval): number => growth - usual * span
  const deviation = Math.max(
    1.4826 * median(days.map((interval) => Math.abs(beside(interval)) / Math.sqrt(interval.span))),
    0.0008,
  )
  const isBeyond = (interval: Interval, deviations: number): boolean =>
    Math.abs(beside(interval)) > deviations * deviation * Math.sqrt(interval.span) + unit(interval.before, rounded)
  const anomalies: Anomaly[] = []
  for (const { from, to } of stretches(days, (i) => (isBeyond(i, 1.5) ? Math.sign(beside(i)) : 0))) {
    const run = days.slice(from, to + 1)
    const total = run.reduce((sum, interval) => sum + beside(interval), 0)
    if (Math.abs(total) < 0.04 || !run.some((interval) => isBeyond(interval, 5))) continue
    if (total < 0 && run.at(-1)!.after >= run[0]!.before) continue
    const share = Math.exp(total) - 1
    const [first, last] = [run[0]!.first, run.at(-1)!.last]
    const kind = tellKind({ first, last, share, gains: run.map(beside) }, posts)
    if (kind !== undefined) anomalies.push(anomaly(first, last, kind, Math.floor(run[0]!.before * share + 0.5), share))
  }
  const weekly = points.filter((point, i) => week(point.day) !== week(points[i + 1]?.day ?? -7))
  anomalies.push(...findStalls(intervals(weekly), usual, deviation, rounded))
  return anomalies.sort((a, b) => (a.first_day + a.last_day + a.kind < b.first_day + b.last_day + b.kind ? -1 : 1))
}

interface Interval {
  /** The first and last of its days. */
  first: number
  last: number
  span: number
  before: number
  after: number
  growth: number
}

function intervals(points: readonly Point[]): Interval[] {
  return points.slice(1).map((point, i) => {
    const { day, followers } = points[i]!
    return {
      first: day + 1,
      last: point.day,
      span: point.day - day,
      before: followers,
      after: point.followers,
      growth: Math.log(point.followers) - Math.log(followers),
    }
  })
}

function tellKind(
  run: { first: number; last: number; share: number; gains: number[] },
  posts: readonly LikedPost[],
): string | undefined {
  if (run.share < 0) return 'MASS_UNFOLLOW'
  const { gains } = run
  const half = Math.floor(gains.length / 2)
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const decays =
    gains.length >= 3 &&
    Math.max(...gains) < 0.7 * sum(gains) &&
    sum(gains.slice(0, half)) > 1.25 * sum(gains.slice(-half))
  if (decays) return 'SPIKE_AND_DECAY'
  const isNear = ({ day }: LikedPost): boolean => day >= run.first - 2 && day <= run.last + 2
  const near = posts.filter(isNear).map(({ likes }) => likes)
  const others = posts.filter((post) => !isNear(post)).map(({ likes }) => likes)
  if (near.length > 0 && others.length >= 3 && Math.max(...near) >= 2 * median(others)) return 'SPIKE_AND_DECAY'
  return run.last - run.first < 3 || run.share >= 0.2 ? 'STEP' : undefined
}

function findStalls(weeks: Interval[], usual: number, deviation: number, rounded: boolean): Anomaly[] {
  const missing = ({ growth, span }: Interval): number => usual * span - growth
  const isSlow = (interval: Interval): number =>
    Number(missing(interval) > 1.5 * deviation * Math.sqrt(interval.span) + unit(interval.before, rounded))
  return stretches(weeks, isSlow).flatMap(({ from, to }) => {
    const [first, last] = [weeks[from]!, weeks[to]!]
    const total = weeks.slice(from, to + 1).reduce((sum, interval) => sum + missing(interval), 0)
    if (total < 0.02 || last.last - first.first + 1 < 14 || last.after < first.before * 0.99) return []
    const grew = (interval: Interval): number =>
      from === to ? 0 : Math.floor(interval.span - Math.min(missing(interval) / usual, interval.span) + 0.5)
    const [begin, end] = [first.first + grew(first), last.last - grew(last)]
    return [anomaly(begin, end, 'STALL', last.after - first.before, last.after / first.before - 1)]
  })
}

function anomaly(first: number, last: number, kind: string, followers: number, share: number): Anomaly {
  const asDate = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
  return { first_day: asDate(first), last_day: asDate(last), kind, followers, share }
}

/** Neighbours of one sign; 0 belongs to none. */
function stretches(all: readonly Interval[], sideOf: (interval: Interval) => number): Stretch[] {
  const found: Stretch[] = []
  let previous = 0
  for (const [i, interval] of all.entries()) {
    const side = sideOf(interval)
    if (side !== 0 && side === previous) found.at(-1)!.to = i
    else if (side !== 0) found.push({ from: i, to: i })
    previous = side
  }
  return found
}

function unit(count: number, rounded: boolean): number {
  return (rounded ? 10 ** Math.max(String(count).length - 3, 0) : 1) / count
}

function week(day: number): number {
  return Math.floor(day / 7)
}

/** The upper of the two middle ones. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

/** The first value by which half of the weight is reached. */
function weightedMedian(values: ReadonlyArray<{ value: number; weight: number }>): number {
  const sorted = values.toSorted((a, b) => a.value - b.value)
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) * 0.5
  let sum = 0
  for (const { value, weight } of sorted) {
    sum += weight
    if (sum >= half) return value
  }
  throw new Error('there is no value')
}
