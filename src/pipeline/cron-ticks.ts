import { Cron } from 'croner'
import type { Schedule } from './schedule.ts'

/** Of a schedule that catches up each tick; more than a week of quarters of an hour. */
const MAX_TICKS = 1_000

export interface TickRange {
  /** Exclusive. */
  after: Date
  /** Inclusive. */
  until: Date
  /** IANA name that the fields of a schedule are meant in. */
  timezone: string
}

/** Every tick of a range, the earliest first, and at most 1,000. */
export function ticksWithin(schedule: Pick<Schedule, 'cron'>, { after, until, timezone }: TickRange): Date[] {
  const ticks: Date[] = []
  for (
    let next = nextTick(schedule, after, timezone);
    next && next <= until;
    next = nextTick(schedule, next, timezone)
  ) {
    ticks.push(next)
    if (ticks.length === MAX_TICKS) break
  }
  return ticks
}

/** The ticks of a range that are to be run, by the schedule's way of catching up. */
export function dueTicks(schedule: Pick<Schedule, 'cron' | 'catchUp'>, range: TickRange): Date[] {
  if (schedule.catchUp === 'each') return ticksWithin(schedule, range)
  const first = nextTick(schedule, range.after, range.timezone)
  if (!first || first > range.until) return []
  const { pattern } = parseCron(schedule.cron, range.timezone)
  // The moment itself is no "previous" one.
  const [last] = pattern.previousRuns(1, new Date(range.until.getTime() + 1_000))
  return last && last > range.after && last <= range.until ? [last] : [first]
}

/** The first tick after a moment. A look at the clock each second costs nothing until it comes; working it out takes a millisecond. */
export function nextTick({ cron }: Pick<Schedule, 'cron'>, after: Date, timezone: string): Date | null {
  const known = parseCron(cron, timezone)
  if (known.next && known.from! <= after && after < known.next) return known.next
  known.from = after
  known.next = known.pattern.nextRun(after)
  return known.next
}

interface Known {
  pattern: Cron
  /** There is no tick from here to `next`. */
  from?: Date
  next?: Date | null
}

const parsed = new Map<string, Known>()

function parseCron(cron: string, timezone: string): Known {
  const key = `${cron} ${timezone}`
  const known = parsed.get(key) ?? { pattern: new Cron(cron, { timezone, paused: true, mode: '5-part' }) }
  parsed.set(key, known)
  return known
}
