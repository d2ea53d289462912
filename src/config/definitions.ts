/**
 * Every setting of the product: its environment variable, default and meaning. The reference page
 * docs/reference/configuration.md is generated from this list, so a setting that is not here does not exist.
 */
interface Definition {
  /** Environment variable. */
  env: string
  /** Text as a person would write it in the environment; absent: the setting is optional. */
  default?: string
  type: 'text' | 'integer' | 'boolean' | 'list' | 'url'
  /** One sentence, with the unit. */
  description: string
}

const define = <const T extends Record<string, Definition>>(definitions: T): T => definitions

export const definitions = define({
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
  assetBuckets: {
    env: 'S3_ASSET_BUCKETS',
    default: '',
    type: 'list',
    description:
      'Buckets of single kinds of asset, as `kind=bucket` with the kinds profile, post, story and profile_relationship; all others go to S3_ASSET_BUCKET.',
  },
  assetProcesses: {
    env: 'ASSET_PROCESSES',
    default: '1',
    type: 'integer',
    description: 'Worker processes that one `work` command runs.',
  },
  assetConcurrency: {
    env: 'ASSET_CONCURRENCY',
    default: '64',
    type: 'integer',
    description:
      'Transfers that one worker process runs at once at most; how many it runs follows the queue and the hosts.',
  },
  assetMaxBytes: {
    env: 'ASSET_MAX_BYTES',
    default: '52428800',
    type: 'integer',
    description: 'Largest media body that is stored, in bytes.',
  },
  assetMaxBytesInFlight: {
    env: 'ASSET_MAX_BYTES_IN_FLIGHT',
    default: '134217728',
    type: 'integer',
    description: 'Bytes of media that one worker process holds in memory at once; transfers beyond it wait.',
  },
  assetMaxPixels: {
    env: 'ASSET_MAX_PIXELS',
    default: '50000000',
    type: 'integer',
    description: 'Largest picture that is stored, in pixels; an animation may have 20 times as many over all frames.',
  },
  assetDecode: {
    env: 'ASSET_DECODE',
    default: 'true',
    type: 'boolean',
    description:
      'Whether every picture is decoded before it is stored, so that damage within its coded data is seen (1 to 3 ms of CPU each); without it the structure is checked to its end (0.01 ms).',
  },
  assetDerivatives: {
    env: 'ASSET_DERIVATIVES',
    default: 'false',
    type: 'boolean',
    description:
      'Whether a WebP thumbnail of at most 320 pixels and a ThumbHash are made of each picture (2 to 10 ms of CPU each).',
  },
  assetDecodeTimeoutMs: {
    env: 'ASSET_DECODE_TIMEOUT_MS',
    default: '10000',
    type: 'integer',
    description: 'Longest time that decoding one picture may take, in milliseconds.',
  },
  assetConnectTimeoutMs: {
    env: 'ASSET_CONNECT_TIMEOUT_MS',
    default: '5000',
    type: 'integer',
    description: 'Longest wait for a connection to a media host, in milliseconds.',
  },
  assetHeadersTimeoutMs: {
    env: 'ASSET_HEADERS_TIMEOUT_MS',
    default: '10000',
    type: 'integer',
    description: 'Longest wait for response headers, in milliseconds.',
  },
  assetBodyTimeoutMs: {
    env: 'ASSET_BODY_TIMEOUT_MS',
    default: '10000',
    type: 'integer',
    description: 'Longest wait between two pieces of a body, in milliseconds.',
  },
  assetTotalTimeoutMs: {
    env: 'ASSET_TOTAL_TIMEOUT_MS',
    default: '60000',
    type: 'integer',
    description: 'Longest time of one download, redirects included, in milliseconds.',
  },
  assetLeaseS: {
    env: 'ASSET_LEASE_S',
    default: '120',
    type: 'integer',
    description:
      'How long a worker holds what it claimed unless it renews it, in seconds; after so long others take what a dead worker held.',
  },
  assetTaskTimeoutMs: {
    env: 'ASSET_TASK_TIMEOUT_MS',
    default: '600000',
    type: 'integer',
    description: 'Longest time that a worker holds one task, in milliseconds; after it the task goes to another.',
  },
  assetStorePatienceMs: {
    env: 'ASSET_STORE_PATIENCE_MS',
    default: '30000',
    type: 'integer',
    description:
      'How long an object store that is busy or away is asked again for one object before its task goes back to the queue, in milliseconds.',
  },
  assetAllowedHosts: {
    env: 'ASSET_ALLOWED_HOSTS',
    default: '',
    type: 'list',
    description:
      'Hosts that media may be fetched from, redirects included; a leading dot (`.cdninstagram.com`) stands for every name below. Empty: all of the open internet.',
  },
  assetProxyUrl: {
    env: 'ASSET_PROXY_URL',
    type: 'url',
    description:
      'HTTP proxy that media are fetched through. It resolves the names, so it is the proxy that must keep private addresses away.',
  },
  assetMaxAttempts: {
    env: 'ASSET_MAX_ATTEMPTS',
    default: '5',
    type: 'integer',
    description: 'Attempts before a transfer that keeps failing for a passing reason ends as FAILED.',
  },
  assetPrivateHosts: {
    env: 'ASSET_PRIVATE_HOSTS',
    default: '',
    type: 'list',
    description:
      'For development only: host:port pairs that may be fetched although their address is private or loopback.',
  },
  assetHostOverrides: {
    env: 'ASSET_HOST_OVERRIDES',
    default: '',
    type: 'list',
    description: 'For development only: `host=origin` pairs; a link to that host is fetched from that origin instead.',
  },
  assetLifecycle: {
    env: 'ASSET_LIFECYCLE',
    default: 'profile=cold:30,story=delete:7',
    type: 'list',
    description:
      'What `assets lifecycle` has the object store do with assets by kind and age in days: `kind=cold:days` and `kind=delete:days`.',
  },
  assetColdStorageClass: {
    env: 'ASSET_COLD_STORAGE_CLASS',
    default: 'GLACIER_IR',
    type: 'text',
    description: "S3's storage class of cold assets; one that answers at once, since they are still shown.",
  },
  queueKeepDays: {
    env: 'QUEUE_KEEP_DAYS',
    default: '3',
    type: 'integer',
    description:
      'Whole days that ended tasks stay in PostgreSQL, where they can be retried, before workers ship them to ClickHouse.',
  },
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
  publishMinRowsPct: {
    env: 'PUBLISH_MIN_ROWS_PCT',
    default: '80',
    type: 'integer',
    description: 'A publish is refused when a table keeps less than this percentage of its served rows.',
  },
  publishMaxNullRisePct: {
    env: 'PUBLISH_MAX_NULL_RISE_PCT',
    default: '10',
    type: 'integer',
    description: 'A publish is refused when the share of NULLs of a column rises by more percentage points.',
  },
  publishMaxShareShiftPct: {
    env: 'PUBLISH_MAX_SHARE_SHIFT_PCT',
    default: '20',
    type: 'integer',
    description:
      'A publish is refused when more percent of the rows move between the values of category, language, country, tier, gender or platform (total variation distance).',
  },
  publishMaxMedianShiftPct: {
    env: 'PUBLISH_MAX_MEDIAN_SHIFT_PCT',
    default: '50',
    type: 'integer',
    description:
      'A publish is refused when the median of followers, likes, reach, engagement rate or authenticity differs by more percent of the larger of both.',
  },
  publishMinRowsCompared: {
    env: 'PUBLISH_MIN_ROWS_COMPARED',
    default: '1000',
    type: 'integer',
    description: 'NULLs, shares and medians are compared when both versions of a table have at least so many rows.',
  },
  publishMaxChangedPct: {
    env: 'PUBLISH_MAX_CHANGED_PCT',
    default: '10',
    type: 'integer',
    description:
      'A table of which more percent of the rows differ from the last whole one is shipped whole, else its changes alone; 0 ships all tables whole.',
  },
  publishParallel: {
    env: 'PUBLISH_PARALLEL',
    default: '2',
    type: 'integer',
    description: 'Streams of a load and builds of indexes at once, each busy on one core of PostgreSQL.',
  },
})

export type SettingName = keyof typeof definitions
