import { pipelineDoor } from '../../src/commands/wiring/pipeline-door.ts'
import type { Schedule } from '../../src/pipeline/schedule.ts'
import type { DurableClient } from '../../src/platform/dbos/durable-client.ts'
import type { Pool } from '../../src/platform/postgres/pool.ts'
import type { PipelineDoor } from '../../src/serve/pipeline/pipeline-door.ts'

/** The API's way to schedules of a test. @param durable absent: none of their runs is cancelled. */
export function testPipelineDoor(
  pool: Pool,
  { schedules = [], durable }: { schedules?: readonly Schedule[]; durable?: DurableClient } = {},
): PipelineDoor {
  const get = async (): Promise<DurableClient> => {
    if (!durable) throw new Error('this test cancels nothing')
    return durable
  }
  return pipelineDoor({ pool, durable: { get }, schedules, timezone: 'UTC' })
}
