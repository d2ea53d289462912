import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Credentials of the embedded engines, made once per data folder. */
export interface EmbeddedSecrets {
  postgresPassword: string
  objectStore: { accessKeyId: string; secretAccessKey: string }
  /** Key of the demo media origin's signed links. */
  mediaOriginSecret: string
}

/**
 * Reads `<dataDir>/secrets.json`, making it (mode 600) when it is missing. Two processes may call it at once:
 * the file appears whole or not at all, and the first to link it wins.
 */
export function readEmbeddedSecrets(dataDir: string): EmbeddedSecrets {
  const file = join(dataDir, 'secrets.json')
  const existing = tryRead(file)
  if (existing) return existing
  mkdirSync(dataDir, { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(makeSecrets(), null, 2), { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return JSON.parse(readFileSync(file, 'utf8')) as EmbeddedSecrets
}

function tryRead(file: string): EmbeddedSecrets | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as EmbeddedSecrets
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function makeSecrets(): EmbeddedSecrets {
  return {
    postgresPassword: randomBytes(18).toString('base64url'),
    objectStore: {
      accessKeyId: `CS${randomBytes(9).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(30).toString('base64url'),
    },
    mediaOriginSecret: randomBytes(24).toString('base64url'),
  }
}
