import { join } from 'node:path'
import { Argument, Command } from 'commander'
import { readEmbeddedSecrets } from '../config/secrets.ts'
import { connections, dataDir, readSettings } from '../config/settings.ts'
import { AppError, describeError } from '../core/errors.ts'
import { createLogger } from '../core/log.ts'
import type { EmbeddedServer } from '../platform/embedded/embedded-server.ts'
import { reportFailed, reportReady } from '../platform/embedded/node-child.ts'

const PARTS = ['clickhouse', 'object-store', 'media-origin'] as const
type PartName = (typeof PARTS)[number]

/** `creatorscope embedded PART`: one embedded engine in this process, until it is told to stop. */
export function embeddedCommand(): Command {
  return new Command('embedded')
    .description('run one embedded engine alone (what `start` does for each of them)')
    .addArgument(new Argument('<part>', 'which one').choices(PARTS))
    .action(async (part: PartName) => {
      try {
        const server = await startPart(part)
        reportReady(server.port, () => server.stop())
      } catch (error) {
        reportFailed({ code: error instanceof AppError ? error.code : 'PART_FAILED', message: describeError(error) })
        throw error
      }
    })
}

async function startPart(part: PartName): Promise<EmbeddedServer> {
  const settings = readSettings()
  const log = createLogger(part, settings.logLevel)
  const host = settings.embeddedHost
  const folder = join(dataDir(settings), part)
  switch (part) {
    case 'clickhouse': {
      const { startClickHouse } = await import('../platform/embedded/clickhouse/start-clickhouse.ts')
      return startClickHouse({ dataDir: folder, host, port: settings.clickhousePort, log })
    }
    case 'object-store': {
      const { startObjectStore } = await import('../platform/embedded/object-store/start-object-store.ts')
      const { credentials, region } = connections(settings).objectStore
      if (!credentials)
        throw new AppError(
          'OBJECT_STORE_NOT_EMBEDDED',
          'user',
          'S3_ENDPOINT names a store of your own, so the embedded one is not used',
        )
      return startObjectStore({ dataDir: folder, host, port: settings.objectStorePort, region, credentials, log })
    }
    case 'media-origin': {
      const { startMediaOrigin } = await import('../platform/embedded/media-origin/start-media-origin.ts')
      const secret = readEmbeddedSecrets(dataDir(settings)).mediaOriginSecret
      return startMediaOrigin({ host, port: settings.mediaOriginPort, secret, log })
    }
  }
}
