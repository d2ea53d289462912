import { type ClickHouseClient, quoteIdentifier } from '../../src/platform/clickhouse/client.ts'
import type { ServingTable } from '../../src/publish/serving-table.ts'
import { servingTables } from '../../src/publish/serving-tables.ts'
import { createMarts } from '../../test/support/mart-fixture.ts'

/** As long as people write them; no two alike. */
const BIOGRAPHY = `arrayStringConcat(arrayMap(i -> ['Beauty', 'Mumbai से प्यार', 'collab: dm', 'fitness', 'तेरी', 'travel', 'food',
  'Tamil', 'creator', '✨', 'daily', 'कहानी', 'music'][1 + cityHash64(n, i) % 13], range(8 + n % 9)), ' ')`
const CATEGORIES = ['Beauty', 'Fitness', 'Food', 'Travel', 'Gaming', 'Music', 'Comedy', 'News', 'Education', 'Fashion']
const FOLLOWERS = 'toInt64(200 * pow(1 - (cityHash64(n, 3) % 1000000) / 1000000.0, -1.1))'

/** What stands in a column that no rule of its own is given for, by its type. */
const BY_TYPE: Record<ServingTable['columns'][number]['type'], (name: string) => string> = {
  text: (name) => `concat('${name} ', toString(n % 1000))`,
  'text[]': (name) => `arrayMap(i -> concat('${name}', toString(cityHash64(n, i) % 5000)), range(n % 6))`,
  'integer[]': (name) => `arrayMap(i -> toUInt32(cityHash64(n, i, '${name}') % 100000), range(20))`,
  boolean: (name) => `cityHash64(n, '${name}') % 3 = 0`,
  bigint: (name) => `toInt64(cityHash64(n, '${name}') % 100000)`,
  'double precision': (name) => `round(cityHash64(n, '${name}') % 10000 / 37, 2)`,
  // One profile in ten has an audience.
  jsonb: () => "if(n % 10 = 0, map('IN', 0.5, 'US', toFloat64(n % 40) / 100), map())",
  date: () => "toDate('2026-01-01') + n % 300",
  timestamptz: (name) => `toDateTime64('2026-11-01 00:00:00', 3, 'UTC') - cityHash64(n, '${name}') % 8640000`,
}

const BY_NAME: Record<string, string> = {
  profile_id: 'toString(100000000 + n * 7)',
  handle: "concat(['priya', 'karan', 'asha', 'rahul', 'meena'][1 + n % 5], '_', lower(hex(cityHash64(n))))",
  name: "concat(['Priya', 'करण', 'Asha', 'Rahul', 'மீனா'][1 + n % 5], ' ', ['Singh', 'Kumar', 'Iyer', 'Das'][1 + n % 4], ' ', toString(n % 9973))",
  biography: BIOGRAPHY,
  category: `['${CATEGORIES.join("', '")}'][1 + toUInt8(sqrt(cityHash64(n, 1) % 100))]`,
  language: "['hi', 'en', 'ta', 'te', 'bn', 'mr'][1 + cityHash64(n, 2) % 6]",
  country: "['IN', 'IN', 'IN', 'US', 'BR', 'ID'][1 + cityHash64(n, 4) % 6]",
  gender: "['female', 'male', NULL][1 + n % 3]",
  followers: FOLLOWERS,
  tier: `multiIf(${FOLLOWERS} < 1000, 'NANO', ${FOLLOWERS} < 75000, 'MICRO', ${FOLLOWERS} < 1000000, 'MACRO', 'MEGA')`,
}

/** Fills the account marts by SQL alone, four of five rows Instagram's; the other marts stay empty. */
export async function makeMarts(clickhouse: ClickHouseClient, rows: number): Promise<void> {
  await createMarts(clickhouse)
  for (const { mart, columns, platform } of accountTables()) {
    const names = columns.map(({ name }) => quoteIdentifier(name))
    const expressions = columns.map(({ name, type }) => BY_NAME[name] ?? BY_TYPE[type](name))
    await clickhouse.command({
      query: `INSERT INTO ${quoteIdentifier(mart)} (${names.join(', ')})
        SELECT ${expressions.join(', ')} FROM (SELECT number AS n FROM numbers(${rowsOf(platform, rows)}))`,
    })
  }
}

/** Other figures in so many accounts, spread over all of them, as a day brings them. */
export async function changeMarts(clickhouse: ClickHouseClient, rows: number, changed: number): Promise<void> {
  const step = Math.floor(rows / changed)
  const isChanged = `(toUInt64(profile_id) - 100000000) % ${7 * step} = 0`
  for (const { mart } of accountTables()) {
    const copy = quoteIdentifier(`${mart}__changed`)
    await clickhouse.command({ query: `CREATE TABLE ${copy} AS ${quoteIdentifier(mart)}` })
    await clickhouse.command({
      query: `INSERT INTO ${copy} SELECT * REPLACE (if(${isChanged}, followers + 17, followers) AS followers,
        if(${isChanged}, avg_likes + 1, avg_likes) AS avg_likes) FROM ${quoteIdentifier(mart)}`,
    })
    await clickhouse.command({ query: `EXCHANGE TABLES ${copy} AND ${quoteIdentifier(mart)}` })
    await clickhouse.command({ query: `DROP TABLE ${copy}` })
  }
}

/** The tables that the benchmark fills. */
export function accountTables(): ServingTable[] {
  return servingTables.filter(({ platform }) => platform)
}

function rowsOf(platform: ServingTable['platform'], rows: number): number {
  return Math.round(rows * (platform === 'INSTAGRAM' ? 0.8 : 0.2))
}
