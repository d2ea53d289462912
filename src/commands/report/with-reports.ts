import type { KeywordDoor } from '../../serve/keywords/keyword-door.ts'
import { openKeywordDoor } from '../wiring/keyword-reports.ts'
import { withSystem } from '../wiring/system.ts'

/** Runs a command's work with the way to reports that the API has too. */
export function withReports(name: string, work: (reports: { door: KeywordDoor }) => Promise<void>): Promise<void> {
  return withSystem(name, async (system) => {
    const reports = openKeywordDoor(system)
    try {
      await work(reports)
    } finally {
      await reports.close()
    }
  })
}
