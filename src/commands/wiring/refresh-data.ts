import { type RefreshResult, refresh } from '../../pipeline/refresh.ts'
import { renderEvent } from '../../transform/render-report.ts'
import { pipelineWork } from './pipeline.ts'
import type { System } from './system.ts'

/** Models, publish and feeds on a system's engines; `say` hears each step as a readable line. */
export function refreshData(system: System, say: (line: string) => void): Promise<RefreshResult> {
  return refresh({
    ...pipelineWork(system),
    onTransform: (event) => {
      if (event.type === 'warning' || event.type === 'freshness') for (const line of renderEvent(event)) say(line)
    },
    onPublish: ({ step, table, rows }) => {
      if (rows) say(`${step} ${table} (${rows.toLocaleString('en')} rows)`)
    },
  })
}
