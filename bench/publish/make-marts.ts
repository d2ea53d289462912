import { type ClickHouseClient, quoteIdentifier } from '../../src/platform/clickhouse/client.ts'
import { type ServingTable, servingTables } from '../../src/publish/serving-tables.ts'
import { createMarts } from '../../test/support/mart-fixture.ts'

/** Text as long as people write it: the words come from the row's number, so that no two rows compress to one. */
const biography = `arrayStringConcat(arrayMap(i -> ['Beauty','Mumbai से प्यार','collab: dm','fitness','तेरी','travel','food','Tamil','creator','✨','daily','कहानी','music'][1 + cityHash64(n, i) % 13], range(8 + n % 9)), ' ')`
const categories = ['Beauty', 'Fitness', 'Food', 'Travel', 'Gaming', 'Music', 'Comedy', 'News', 'Education', 'Fashion']
const followers = 'toInt64(200 * pow(1 - (cityHash64(n, 3) % 1000000) / 1000000.0, -1.1))'

/** What stands in a column that no rule of its own is given for, by its type. */
const BY_TYPE: Record<ServingTable['columns'][number]['type'], (name: string) => string> = {
  text: (name) => `concat('${name} ', toString(n % 1000))`,
  'text[]': (name) => `arrayMap(i -> concat('${name}', toString(cityHash64(n, i) % 5000)), range(n % 6))`,
  boolean: (name) => `cityHash64(n, '${name}') % 3 = 0`,
  bigint: (name) => `toInt64(cityHash64(n, '${name}') % 100000)`,
  'double precision': (name) => `round(cityHash64(n, '${name}') % 10000 / 37, 2)`,
  jsonb: () => "map('IN', 0.5, 'US', toFloat64(n % 40) / 100)",
  date: () => "toDate('2026-01-01') + n % 300",
  timestamptz: (name) => `toDateTime64('2026-11-01 00:00:00', 3, 'UTC') - cityHash64(n, '${name}') % 8640000`,
}

const BY_NAME: Record<string, string> = {
  profile_id: 'toString(100000000 + n * 7)',
  handle: "concat(['priya','karan','asha','rahul','meena'][1 + n % 5], '_', lower(hex(cityHash64(n))))",
  name: "concat(['Priya','करण','Asha','Rahul','மீனா'][1 + n % 5], ' ', ['Singh','Kumar','Iyer','Das'][1 + n % 4], ' ', toString(n % 9973))",
  biography,
  category: `['${categories.join("','")}'][1 + toUInt8(sqrt(cityHash64(n, 1) % 100))]`,
  language: "['hi','en','ta','te','bn','mr'][1 + cityHash64(n, 2) % 6]",
  country: "['IN','IN','IN','US','BR','ID'][1 + cityHash64(n, 4) % 6]",
  state: "concat('State ', toString(cityHash64(n, 5) % 36))",
  city: "concat('City ', toString(cityHash64(n, 6) % 900))",
  gender: "['female','male',NULL][1 + n % 3]",
  followers,
  tier: `multiIf(${followers} < 1000, 'NANO', ${followers} < 75000, 'MICRO', ${followers} < 1000000, 'MACRO', 'MEGA')`,
  picture_entity_type: "'profile'",
  picture_entity_id: 'toString(100000000 + n * 7)',
}

/** Fills every mart by SQL alone: `rows` accounts, four of five of them Instagram's, and four days of history for one account in ten. */
export async function makeMarts(clickhouse: ClickHouseClient, rows: number): Promise<void> {
  await createMarts(clickhouse)
  for (const table of servingTables)
    await fill(clickhouse, table, `SELECT number AS n FROM numbers(${rowsOf(table, rows)})`)
}

/** Other figures in every n-th account, as a day brings them: `changed` rows in all. */
export async function changeMarts(clickhouse: ClickHouseClient, rows: number, changed: number): Promise<void> {
  const step = Math.floor(rows / changed)
  for (const { mart, platform } of servingTables) {
    if (!platform) continue
    const copy = quoteIdentifier(`${mart}__changed`)
    await clickhouse.command({ query: `CREATE OR REPLACE TABLE ${copy} AS ${quoteIdentifier(mart)}` })
    await clickhouse.command({
      query:
        `INSERT INTO ${copy} SELECT * REPLACE (if(n % ${step} = 0, followers + 17, followers) AS followers, if(n % ${step} = 0, avg_likes + 1, avg_likes) AS avg_likes)
        FROM (SELECT *, intDiv(toUInt64(profile_id) - 100000000, 7) AS n FROM ${quoteIdentifier(mart)})`.replace(
          'SELECT * REPLACE',
          'SELECT * EXCEPT (n) REPLACE',
        ),
    })
    await clickhouse.command({ query: `EXCHANGE TABLES ${copy} AND ${quoteIdentifier(mart)}` })
    await clickhouse.command({ query: `DROP TABLE ${copy}` })
  }
}

function rowsOf({ platform }: ServingTable, rows: number): number {
  if (platform === 'INSTAGRAM') return Math.round(rows * 0.8)
  return platform === 'YOUTUBE' ? Math.round(rows * 0.2) : Math.round(rows * 0.4)
}

async function fill(
  clickhouse: ClickHouseClient,
  { name, mart, columns }: ServingTable,
  numbers: string,
): Promise<void> {
  const expressions = columns.map(({ name: column, type }) => {
    if (name === 'social_profile_time_series' && column === 'platform') return "'INSTAGRAM'"
    if (name === 'social_profile_time_series' && column === 'profile_id')
      return 'toString(100000000 + intDiv(n, 4) * 70)'
    if (name === 'social_profile_time_series' && column === 'date') return "toDate('2026-01-01') + n % 4"
    return BY_NAME[column] ?? BY_TYPE[type](column)
  })
  await clickhouse.command({
    query: `INSERT INTO ${quoteIdentifier(mart)} (${columns.map((column) => quoteIdentifier(column.name)).join(', ')}) SELECT ${expressions.join(', ')} FROM (${numbers})`,
  })
}
