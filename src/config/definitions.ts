import { accessSettings } from './access-settings.ts'
import { assetSettings } from './asset-settings.ts'
import { categoriserSettings } from './categoriser-settings.ts'
import { defineSettings } from './define-settings.ts'
import { messageSettings } from './message-settings.ts'
import { pipelineSettings } from './pipeline-settings.ts'
import { publishSettings } from './publish-settings.ts'

/**
 * Every setting of the product: its environment variable, default and meaning. The reference page
 * docs/reference/configuration.md is generated from this list, so a setting that is not here does not exist.
 */
export const definitions = defineSettings({
  dataDir: {
    env: 'DATA_DIR',
    default: './data',
    type: 'text',
    description: 'Folder of everything that the embedded engines keep.',
  },
  host: {
    env: 'HOST',
    default: '127.0.0.1',
    type: 'text',
    description: 'Address that the API and the web page listen on.',
  },
  port: { env: 'PORT', default: '8080', type: 'integer', description: 'Port of the API and the web page.' },
  logLevel: {
    env: 'LOG_LEVEL',
    default: 'info',
    type: 'text',
    description: 'Least severe level that is logged: trace, debug, info, warn, error or silent.',
  },

  databaseUrl: {
    env: 'DATABASE_URL',
    type: 'url',
    description: 'PostgreSQL 15 or newer. Unset: the embedded one is started and used.',
  },
  clickhouseUrl: {
    env: 'CLICKHOUSE_URL',
    type: 'url',
    description:
      "ClickHouse's HTTP interface; user and password may stand in the URL. Unset: the embedded one is started and used.",
  },
  clickhouseDatabase: {
    env: 'CLICKHOUSE_DATABASE',
    default: 'creatorscope',
    type: 'text',
    description: 'ClickHouse database of raw tables and models.',
  },
  s3Endpoint: {
    env: 'S3_ENDPOINT',
    type: 'url',
    description:
      'S3 or a compatible store; credentials come from the standard AWS provider chain. Unset: the embedded one is started and used.',
  },
  s3Region: {
    env: 'S3_REGION',
    default: 'us-east-1',
    type: 'text',
    description: 'Region that S3 requests are signed for.',
  },
  assetBucket: {
    env: 'S3_ASSET_BUCKET',
    default: 'creatorscope-assets',
    type: 'text',
    description: 'Bucket of mirrored pictures and videos.',
  },
  stagingBucket: {
    env: 'S3_STAGING_BUCKET',
    default: 'creatorscope-staging',
    type: 'text',
    description:
      "Bucket of the files that carry marts from ClickHouse to PostgreSQL, and of the search index's snapshots.",
  },
  reportBucket: {
    env: 'S3_REPORT_BUCKET',
    default: 'creatorscope-reports',
    type: 'text',
    description: 'Bucket of the Parquet files of keyword reports.',
  },
  searchIndex: {
    env: 'SEARCH_INDEX',
    default: 'memory',
    type: 'text',
    description:
      "What answers searches: memory (an index in the API's own), clickhouse (for data beyond one machine's memory), none (PostgreSQL alone).",
  },

  embeddedHost: {
    env: 'EMBEDDED_HOST',
    default: '127.0.0.1',
    type: 'text',
    description: 'Address that the embedded engines listen on; other than loopback opens them to the network.',
  },
  postgresPort: {
    env: 'EMBEDDED_POSTGRES_PORT',
    default: '54329',
    type: 'integer',
    description: 'Port of the embedded PostgreSQL.',
  },
  clickhousePort: {
    env: 'EMBEDDED_CLICKHOUSE_PORT',
    default: '8124',
    type: 'integer',
    description: 'Port of the embedded ClickHouse HTTP interface.',
  },
  objectStorePort: {
    env: 'EMBEDDED_OBJECT_STORE_PORT',
    default: '9090',
    type: 'integer',
    description: 'Port of the embedded object store.',
  },
  mediaOriginPort: {
    env: 'EMBEDDED_MEDIA_ORIGIN_PORT',
    default: '8091',
    type: 'integer',
    description: "Port of the demo's media origin, which plays the platforms' picture servers.",
  },

  demoCreators: {
    env: 'DEMO_CREATORS',
    default: '20000',
    type: 'integer',
    description: 'Creators that `start` generates when there is no data yet; 0 generates none.',
  },
  demoSeed: {
    env: 'DEMO_SEED',
    default: '1',
    type: 'integer',
    description: 'Seed of the demo population; the same seed gives the same creators.',
  },

  cdnBaseUrl: {
    env: 'CDN_BASE_URL',
    type: 'url',
    description:
      'What stands before the key in every picture URL that the API returns. Unset: the /cdn route of this server.',
  },
  ...accessSettings,
  ...assetSettings,
  enabledCountries: {
    env: 'SAAS_COUNTRIES',
    default: 'IN',
    type: 'list',
    description: 'Countries whose creators are enabled for SaaS, as ISO 3166-1 alpha-2 codes.',
  },
  tierMicroFrom: {
    env: 'TIER_MICRO_FROM',
    default: '1000',
    type: 'integer',
    description: 'Followers from which a creator is MICRO; fewer are NANO.',
  },
  tierMacroFrom: {
    env: 'TIER_MACRO_FROM',
    default: '75000',
    type: 'integer',
    description: 'Followers from which a creator is MACRO.',
  },
  tierMegaFrom: {
    env: 'TIER_MEGA_FROM',
    default: '1000000',
    type: 'integer',
    description: 'Followers from which a creator is MEGA.',
  },
  risingMinFollowers: {
    env: 'RISING_MIN_FOLLOWERS',
    default: '1000',
    type: 'integer',
    description: 'Fewest followers with which a creator stands on the board of risers.',
  },
  risingMinAuthenticity: {
    env: 'RISING_MIN_AUTHENTICITY',
    default: '50',
    type: 'integer',
    description: 'Lowest authenticity score, 0 to 100, with which a creator stands on the board of risers.',
  },
  ...publishSettings,
  ...categoriserSettings,
  ...messageSettings,
  ...pipelineSettings,
})

export type SettingName = keyof typeof definitions
