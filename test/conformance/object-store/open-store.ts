import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { startObjectStore } from '../../../src/platform/embedded/object-store/start-object-store.ts'

export const CREDENTIALS = { accessKeyId: 'test-key', secretAccessKey: 'test-secret' }
export const REGION = 'us-east-1'
export const BUCKET = 'test-bucket'

/** A store on a temp folder with one bucket, a current AWS SDK client with default settings, and the way to close both. */
export async function openStore() {
  const dataDir = await mkdtemp(join(tmpdir(), 'object-store-'))
  const server = await startObjectStore({
    dataDir,
    host: '127.0.0.1',
    port: 0,
    region: REGION,
    credentials: CREDENTIALS,
  })
  const endpoint = `http://127.0.0.1:${server.port}`
  const s3 = connect(endpoint)
  await s3.send(new CreateBucketCommand({ Bucket: BUCKET }))
  async function stop(): Promise<void> {
    s3.destroy()
    await server.stop()
  }
  return {
    s3,
    endpoint,
    dataDir,
    port: server.port,
    stop,
    /** Stops the store and removes its folder. */
    async close() {
      await stop()
      await rm(dataDir, { recursive: true })
    },
  }
}

export type OpenStore = Awaited<ReturnType<typeof openStore>>

export function connect(endpoint: string, credentials = CREDENTIALS): S3Client {
  return new S3Client({ endpoint, region: REGION, credentials, forcePathStyle: true, maxAttempts: 1 })
}

/** For `assert.rejects`: S3 answered with this code and status. */
export function refusedWith(code: string, status?: number) {
  return (error: unknown): boolean => {
    if (!(error instanceof S3ServiceException)) throw error
    if (error.name !== code || (status !== undefined && error.$metadata.httpStatusCode !== status))
      throw new Error(
        `expected ${code} ${status ?? ''}, got ${error.name} ${error.$metadata.httpStatusCode}: ${error.message}`,
      )
    return true
  }
}
