import { resolve } from 'node:path'
import { userError } from '../core/errors.ts'
import { definitions, type SettingName } from './definitions.ts'
import { type EmbeddedSecrets, readEmbeddedSecrets } from './secrets.ts'

type Definitions = typeof definitions
type Parsed<D> = D extends { type: 'integer' }
  ? number
  : D extends { type: 'boolean' }
    ? boolean
    : D extends { type: 'list' }
      ? string[]
      : string
/** Every setting, parsed; one with neither a value nor a default is `undefined`. */
export type Settings = {
  [Name in SettingName]: Definitions[Name] extends { default: string } ? Parsed<Definitions[Name]> : string | undefined
}

/**
 * Settings from environment variables.
 * @throws AppError `INVALID_SETTING` naming the variable, what it holds and what it takes.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const entries = Object.entries(definitions).map(([name, definition]) => {
    const text = env[definition.env] || ('default' in definition ? definition.default : undefined)
    return [name, text === undefined ? undefined : parse(definition.env, definition.type, text)]
  })
  return Object.fromEntries(entries) as Settings
}

function parse(env: string, type: Definitions[SettingName]['type'], text: string): unknown {
  switch (type as string) {
    case 'integer':
      if (!/^\d+$/.test(text)) throw userError('INVALID_SETTING', `${env} takes a whole number, not "${text}"`, { env })
      return Number(text)
    case 'boolean':
      if (!/^(true|false|1|0)$/.test(text))
        throw userError('INVALID_SETTING', `${env} takes true or false, not "${text}"`, { env })
      return text === 'true' || text === '1'
    case 'list':
      return text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean)
    case 'url':
      // The value may hold a password, so it is not repeated.
      if (!URL.canParse(text))
        throw userError('INVALID_SETTING', `${env} takes a URL such as scheme://host:port`, { env })
      return text
    default:
      // A line break at the end of a file that a setting was read from would end in a header, a name or an address.
      if (/\p{Cc}/u.test(text))
        throw userError('INVALID_SETTING', `${env} takes text without line breaks and other control characters`, {
          env,
        })
      return text
  }
}

/** Where each engine answers, and which of them are ours to start. */
export interface Connections {
  postgres: { url: string; embedded: boolean }
  clickhouse: { url: string; database: string; embedded: boolean }
  /** `credentials` only for the embedded store; undefined: the standard AWS provider chain. */
  objectStore: {
    endpoint: string
    region: string
    embedded: boolean
    credentials: { accessKeyId: string; secretAccessKey: string } | undefined
  }
}

/** Engine addresses: the given URLs, else those of the embedded engines with the secrets kept in the data folder. */
export function connections(
  settings: Settings,
  secrets: EmbeddedSecrets = readEmbeddedSecrets(dataDir(settings)),
): Connections {
  const host =
    settings.embeddedHost === '0.0.0.0' || settings.embeddedHost === '::' ? '127.0.0.1' : settings.embeddedHost
  return {
    postgres: {
      embedded: settings.databaseUrl === undefined,
      url:
        settings.databaseUrl ??
        `postgres://creatorscope:${secrets.postgresPassword}@${host}:${settings.postgresPort}/creatorscope`,
    },
    clickhouse: {
      embedded: settings.clickhouseUrl === undefined,
      url: settings.clickhouseUrl ?? `http://${host}:${settings.clickhousePort}`,
      database: settings.clickhouseDatabase,
    },
    objectStore: {
      embedded: settings.s3Endpoint === undefined,
      endpoint: settings.s3Endpoint ?? `http://${host}:${settings.objectStorePort}`,
      region: settings.s3Region,
      credentials: settings.s3Endpoint === undefined ? secrets.objectStore : undefined,
    },
  }
}

/** The data folder as an absolute path. */
export function dataDir(settings: Settings): string {
  return resolve(settings.dataDir)
}

/** Where the demo's media origin answers. */
export function mediaOriginUrl(settings: Settings): string {
  return `http://127.0.0.1:${settings.mediaOriginPort}`
}

/**
 * The bucket of each kind of asset.
 * @throws AppError `INVALID_SETTING` when an entry is no `kind=bucket`.
 */
export function assetBuckets(settings: Settings): { all: string[]; bucketOf: (entityType: string) => string } {
  const own = new Map(
    settings.assetBuckets.map((entry) => {
      const [, kind = '', bucket = ''] = /^(profile|post|story|profile_relationship)=(.{3,63})$/.exec(entry) ?? []
      if (kind === '') throw userError('INVALID_SETTING', `S3_ASSET_BUCKETS takes kind=bucket, not "${entry}"`)
      return [kind, bucket]
    }),
  )
  return {
    all: [...new Set([settings.assetBucket, ...own.values()])],
    bucketOf: (entityType) => own.get(entityType) ?? settings.assetBucket,
  }
}

/** What the API puts before an asset's key. */
export function cdnBaseUrl(settings: Settings): string {
  return (settings.cdnBaseUrl ?? `http://localhost:${settings.port}/cdn`).replace(/\/$/, '')
}

/** Our own environment with some settings changed, for a child process. Options of Node that it has already stay, and win. */
export function childEnvironment(changes: Record<string, string>): NodeJS.ProcessEnv {
  const options = [changes.NODE_OPTIONS, process.env.NODE_OPTIONS].filter(Boolean).join(' ')
  return { ...process.env, ...changes, ...(options === '' ? {} : { NODE_OPTIONS: options }) }
}
