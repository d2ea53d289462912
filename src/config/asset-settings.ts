import { defineSettings } from './define-settings.ts'

/** Settings of the asset pipeline: queue, workers, store. */
export const assetSettings = defineSettings({
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
})
