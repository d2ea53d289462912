import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the engine reads at its start, and where requests lay down their rows. */
export interface EngineFiles {
  configFile: string
  spoolDir: string
}

/**
 * An embedded engine trusts its caller with every file of the machine; a server must not. Grants are the engine's own
 * gate: without FILE and SQLITE no table function, table engine or quoted path opens a file, while INSERT … FROM INFILE,
 * which only this server writes, needs no grant. What grants do not cover is refused in `refuseFileAccess`.
 */
const users = (settings: Record<string, string>): string => `<clickhouse>
  <users><default>
    <password></password><profile>default</profile><quota>default</quota><networks><ip>::/0</ip></networks>
    <grants>
      <query>GRANT ALL ON *.*</query>
      <query>REVOKE FILE, SQLITE ON *.*</query>
      <query>REVOKE TABLE ENGINE ON File</query>
      <query>REVOKE TABLE ENGINE ON SQLite</query>
    </grants>
  </default></users>
  <profiles><default>
    <implicit_select>0</implicit_select>
    <allow_introspection_functions>0</allow_introspection_functions>
    <max_threads>2</max_threads>
    ${Object.entries(settings)
      .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
      .join('\n    ')}
  </default></profiles>
  <quotas><default/></quotas>
</clickhouse>
`

/**
 * Half the memory is left to PostgreSQL, the object store and the product; the mark cache's default of 5 GiB to nobody. Where its pool of
 * four is full, a table waits a tenth of a second and up to a whole one more until it asks again: a deletion from 50 parts waited for 8 s.
 */
const config = (usersFile: string): string => `<clickhouse>
  <users_config>${escapeXml(usersFile)}</users_config>
  <access_control_improvements><table_engines_require_grant>true</table_engines_require_grant></access_control_improvements>
  <max_server_memory_usage_to_ram_ratio>0.5</max_server_memory_usage_to_ram_ratio>
  <mark_cache_size>268435456</mark_cache_size>
  <background_processing_pool_thread_sleep_seconds_if_nothing_to_do>0.02</background_processing_pool_thread_sleep_seconds_if_nothing_to_do>
  <background_processing_pool_task_sleep_seconds_when_no_work_random_part>0.02</background_processing_pool_task_sleep_seconds_when_no_work_random_part>
</clickhouse>
`

/** Writes the engine's configuration into `serverDir`. @param settings of queries that name none of their own. */
export async function writeEngineConfig(serverDir: string, settings: Record<string, string>): Promise<EngineFiles> {
  const files = { configFile: join(serverDir, 'config.xml'), spoolDir: join(serverDir, 'spool') }
  const usersFile = join(serverDir, 'users.xml')
  await mkdir(serverDir, { recursive: true })
  await writeFile(usersFile, users(settings))
  await writeFile(files.configFile, config(usersFile))
  return files
}

/** Removes rows that a killed process left behind. Only the owner of the data folder may call it. */
export async function cleanSpool(spoolDir: string): Promise<void> {
  await rm(spoolDir, { recursive: true, force: true })
  await mkdir(spoolDir, { mode: 0o700 })
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
