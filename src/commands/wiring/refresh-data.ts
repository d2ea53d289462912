import { type RefreshResult, refresh } from '../../pipeline/refresh.ts'
import { renderEvent } from '../../transform/render-report.ts'
import { chosenCategoriser } from './chosen-categoriser.ts'
import { modelVars } from './model-vars.ts'
import { projectPaths, version } from './project-paths.ts'
import { publishRules } from './publish-rules.ts'
import { type System, stagingLocation } from './system.ts'

/** Models, publish and feeds on a system's engines; `say` hears each step as a readable line. */
export function refreshData(system: System, say: (line: string) => void): Promise<RefreshResult> {
  return refresh({
    clickhouse: system.clickhouse,
    postgres: system.postgres,
    objectStore: system.objectStore,
    staging: stagingLocation(system),
    rules: publishRules(system.settings),
    database: system.connections.clickhouse.database,
    projectDir: projectPaths.dbt,
    vars: modelVars(system.settings),
    codeVersion: version,
    categoriser: chosenCategoriser(system.settings),
    onTransform: (event) => {
      if (event.type === 'warning' || event.type === 'freshness') for (const line of renderEvent(event)) say(line)
    },
    onPublish: ({ step, table, rows }) => {
      if (rows) say(`${step} ${table} (${rows.toLocaleString('en')} rows)`)
    },
  })
}
