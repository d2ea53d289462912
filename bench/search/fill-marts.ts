import { share } from '../../src/ingest/generator/chance.ts'
import { creatorsQuery } from '../../src/ingest/generator/creators-query.ts'
import { type ClickHouseClient, quoteIdentifier } from '../../src/platform/clickhouse/client.ts'
import type { ServingTable } from '../../src/publish/serving-table.ts'
import { servingTables } from '../../src/publish/serving-tables.ts'

const AS_OF = "toDateTime64('2026-11-24 00:00:00', 3, 'UTC')"
const TYPES: Record<ServingTable['columns'][number]['type'], string> = {
  text: 'Nullable(String)',
  'text[]': 'Array(String)',
  'integer[]': 'Array(UInt32)',
  boolean: 'Nullable(Bool)',
  bigint: 'Nullable(Int64)',
  'double precision': 'Nullable(Float64)',
  date: 'Date',
  jsonb: 'Map(String, Float64)',
  timestamptz: "Nullable(DateTime64(3, 'UTC'))",
}

/** Two decimals, as the models have them. */
const hundredths = (value: string): string => `round(${value}, 2)`
/** Words by Zipf's law, some of `count` different ones. */
const words = (kind: string, count: number, most: number): string =>
  `arrayDistinct(arrayMap(i -> concat('${kind}', toString(floor(pow(${count}, ${share(kind, ' * 31 + i')})))), range(toUInt64(${share(`${kind}s`)} * ${most}))))`
const percentages = (keys: string, purpose: string): string =>
  `if(${share('audience')} < 0.1, mapFromArrays(${keys}, arrayMap(i -> ${hundredths(`60 * pow(0.55, i) * (0.4 + ${share(purpose, ' * 31 + i')})`)}, range(length(${keys})))), map())`
const growth = (days: number): string =>
  `toInt64(followers_today * ${days} / 365 * (${share(`growth ${days}`)} - 0.15))`

/** What the models would make of each creator: likely figures, at no cost of making them. */
const FIGURES: Record<string, string> = {
  categories: `arrayDistinct([category, if(${share('second')} < 0.5, 'Entertainment', category)])`,
  has_email: 'isNotNull(email)',
  followers: 'toInt64(followers_today)',
  following: `toInt64(50 * pow(150, ${share('following')}))`,
  uploads: `toInt64(120 + 1800 * ${share('uploads')})`,
  views: 'if(youtube, toInt64(followers_today * 140), NULL)',
  tier: "multiIf(followers_today < 1000, 'NANO', followers_today < 75000, 'MICRO', followers_today < 1000000, 'MACRO', 'MEGA')",
  engagement_rate: hundredths(`12 * pow(${share('rate')}, 3)`),
  engagement_percentile: `floor(100 * ${share('percentile')})`,
  sponsored_share: hundredths(`if(${share('sponsors')} < 0.6, 0, 40 * ${share('sponsored')})`),
  authenticity_score: `round(100 * sqrt(${share('authentic')}))`,
  authenticity_coverage: '4',
  top_hashtags: words('tag', 50_000, 10),
  top_terms: words('term', 30_000, 10),
  mentions: words('brand', 20_000, 6),
  content_types: "if(youtube, ['VIDEO', 'SHORT'], ['REEL', 'IMAGE'])",
  linked_platforms: `if(${share('linked')} < 0.05, [if(youtube, 'INSTAGRAM', 'YOUTUBE')], [])`,
  posts_30d: `toInt64(20 * ${share('posts lately')})`,
  posts_analysed: '12',
  last_post_at: `${AS_OF} - toIntervalMinute(toUInt32(400000 * pow(${share('last post')}, 4)))`,
  first_seen_at: `${AS_OF} - toIntervalYear(1)`,
  snapshot_at: AS_OF,
  enabled_for_saas: "country = 'IN'",
  audience_country_shares: percentages("[country, 'US', 'BR', 'AE', 'GB']", 'countries'),
  audience_city_shares: percentages("[city, 'Delhi', 'London', 'Dubai']", 'cities'),
  audience_language_shares: percentages("[language, 'en']", 'languages'),
  audience_age_shares: percentages("['18-24', '25-34', '13-17', '35-44']", 'ages'),
  audience_gender_shares: percentages("['FEMALE', 'MALE']", 'genders'),
  ...Object.fromEntries([7, 30, 90, 180, 365].map((days) => [`followers_growth_${days}d`, growth(days)])),
  ...Object.fromEntries(
    [7, 30, 90, 180, 365].map((days) => [
      `followers_growth_${days}d_pct`,
      hundredths(`${days} / 3.65 * (${share(`growth ${days}`)} - 0.15)`),
    ]),
  ),
  ...Object.fromEntries(
    [0.04, 0.002, 0.5, 0.4, 0.3].map((rate, at) => [
      ['avg_likes', 'avg_comments', 'avg_views', 'avg_plays', 'avg_reach'][at],
      hundredths(`followers_today * ${rate} * (0.3 + ${share(`average ${at}`)})`),
    ]),
  ),
}
/** Of the creator as the generator makes it. */
const OWN = [
  'profile_id',
  'handle',
  'name',
  'biography',
  'category',
  'language',
  'country',
  'state',
  'city',
  'gender',
  'is_verified',
  'is_business',
]

/** Makes all marts that publish reads, and fills those of the accounts: a fifth of them are of YouTube. */
export async function fillMarts(clickhouse: ClickHouseClient, profiles: number): Promise<void> {
  for (const { mart, columns } of servingTables) {
    const list = columns.map(({ name, type }) => `${quoteIdentifier(name)} ${TYPES[type]}`)
    await clickhouse.command({
      query: `CREATE OR REPLACE TABLE ${quoteIdentifier(mart)} (${list.join(', ')}) ENGINE = MergeTree ORDER BY tuple()`,
    })
  }
  for (const { mart, platform, columns } of servingTables) {
    if (!platform) continue
    const known = columns.map(({ name }) => name).filter((name) => OWN.includes(name) || name in FIGURES)
    const values = known.map((name) =>
      OWN.includes(name) ? name : `${FIGURES[name]} AS ${quoteIdentifier(`new ${name}`)}`,
    )
    await clickhouse.command({
      query: `INSERT INTO ${quoteIdentifier(mart)} (${known.map(quoteIdentifier).join(', ')})
        SELECT ${values.join(', ')} FROM (${creatorsQuery(false)}) WHERE platform = '${platform}'`,
      query_params: { seed: 1, first: 0, count: profiles, postsPerCreator: 1 },
    })
  }
}
