import type { Freshness, Schedule, ScheduleRun, ScheduleRunDetail } from './schedules.schema.ts'

export interface RunFilter {
  schedule?: string | undefined
  state?: ScheduleRun['state'] | undefined
  /** Only those that wait, or were under way after this moment. */
  since?: Date | undefined
  limit: number
}

/** Who asks, for the record. */
export interface Asker {
  by: string
}

/** The API's way to what runs by itself; given by whoever builds the app. Names and ids that are not there: an AppError of kind user. */
export interface PipelineDoor {
  /** IANA name that the hours of schedules are meant in. */
  timezone: string
  schedules(): Promise<Schedule[]>
  /** The newest first. */
  runs(filter: RunFilter): Promise<ScheduleRun[]>
  /** Undefined: there is none. @param lines so many of its log, the last. */
  run(id: string, lines: number): Promise<ScheduleRunDetail | undefined>
  trigger(schedule: string, asker: Asker): Promise<ScheduleRun>
  pause(schedule: string, asker: Asker): Promise<void>
  resume(schedule: string, asker: Asker): Promise<void>
  cancel(run: string, asker: Asker): Promise<ScheduleRun>
  retry(run: string, asker: Asker): Promise<ScheduleRun>
  /** What each schedule keeps fresh: the target of models by their tag, and how served tables stand. */
  targets(): Promise<{ tags: Record<string, { schedule: string; minutes: number }>; tables: Freshness[] }>
  /** @param version the one that is served. @returns the one that is served then. */
  rollBack(version: string): Promise<string>
  /** Makes failed tasks of the queue pending again, of 24 hours. */
  retryFailed(flow: string, reason: string | undefined): Promise<{ retried: number; expired: number }>
}
