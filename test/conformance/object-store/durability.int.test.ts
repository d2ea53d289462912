import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { hash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { startObjectStore } from '../../../src/platform/embedded/object-store/start-object-store.ts'
import { BUCKET, CREDENTIALS, connect, openStore, REGION } from './open-store.ts'

/** A body that carries its own proof: the SHA-256 of the rest in its first 64 bytes. */
function provable(bytes: number): Buffer {
  const rest = randomBytes(bytes - 64)
  return Buffer.concat([Buffer.from(hash('sha256', rest)), rest])
}
const isWhole = (body: Buffer): boolean => hash('sha256', body.subarray(64)) === body.toString('latin1', 0, 64)

async function read(s3: S3Client, Key: string): Promise<{ body: Buffer; size: string | undefined; announced: number }> {
  const { Body, Metadata, ContentLength } = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key }))
  return { body: Buffer.from(await Body!.transformToByteArray()), size: Metadata?.size, announced: ContentLength! }
}

test('16 writers on one key: every reader sees one whole body with its own metadata', { timeout: 60_000 }, async () => {
  const store = await openStore()
  const put = (Body: Buffer) =>
    store.s3.send(
      new PutObjectCommand({ Bucket: BUCKET, Key: 'shared', Body, Metadata: { size: String(Body.length) } }),
    )
  await put(provable(1000))
  let isOver = false
  let reads = 0
  const readers = Array.from({ length: 8 }, async () => {
    while (!isOver) {
      const { body, size, announced } = await read(store.s3, 'shared')
      assert.ok(isWhole(body))
      assert.deepEqual([String(body.length), announced], [size, body.length])
      reads++
    }
  })
  const writers = Array.from({ length: 16 }, async (_, writer) => {
    // Some above the size that is read in one go, some below.
    for (let n = 0; n < 25; n++) await put(provable(writer % 4 === 0 ? 400_000 + n : 20_000 + n))
  })
  await Promise.all(writers).finally(() => {
    isOver = true
  })
  await Promise.all(readers)
  assert.ok(reads > 50, `${reads} reads`)
  const files = await readdir(join(store.dataDir, 'blobs'), { recursive: true, withFileTypes: true })
  assert.equal(files.filter((file) => file.isFile()).length, 1, 'only the last body is left on disk')
  await store.close()
})

test('a reader that is in the middle of an object gets all of it, though it is replaced and deleted meanwhile', async () => {
  const store = await openStore()
  const body = provable(8_000_000)
  const put = (Body: Buffer) => store.s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'slow', Body }))
  await put(body)
  const { Body } = await store.s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'slow' }))
  await put(provable(100))
  await store.s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'slow' }))
  assert.ok(Buffer.from(await Body!.transformToByteArray()).equals(body))
  await store.close()
})

async function startChild(dataDir: string): Promise<{ child: ChildProcess; s3: S3Client }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run-store.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = (await once(child.stdout!, 'data')) as [Buffer]
  return { child, s3: connect(`http://127.0.0.1:${port.toString().trim()}`) }
}

test('kill -9 during writes: every answered write is there and whole, no object is torn, nothing is left lying about', {
  timeout: 60_000,
}, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'object-store-'))
  const answered = new Map<string, number>()
  for (let round = 0; round < 3; round++) {
    const { child, s3 } = await startChild(dataDir)
    if (round === 0) await s3.send(new CreateBucketCommand({ Bucket: BUCKET }))
    const writers = Array.from({ length: 12 }, async (_, writer) => {
      for (let n = 0; ; n++) {
        const Key = `writer-${writer}-${n % 5}`
        const Body = provable(writer % 3 === 0 ? 300_000 : 20_000)
        const version = round * 1_000_000 + n
        try {
          await s3.send(
            new PutObjectCommand({
              Bucket: BUCKET,
              Key,
              Body,
              Metadata: { size: String(Body.length), version: String(version) },
            }),
          )
        } catch (error) {
          if (child.killed) return
          throw error
        }
        answered.set(Key, version)
      }
    })
    await new Promise((resolve) => setTimeout(resolve, 400))
    child.kill('SIGKILL')
    await Promise.all(writers)
    s3.destroy()
  }
  const server = await startObjectStore({
    dataDir,
    host: '127.0.0.1',
    port: 0,
    region: REGION,
    credentials: CREDENTIALS,
  })
  const s3 = connect(`http://127.0.0.1:${server.port}`)
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: BUCKET }))
  assert.ok(answered.size > 12)
  for (const { Key, Size } of Contents) {
    const answer = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: Key! }))
    const body = Buffer.from(await answer.Body!.transformToByteArray())
    assert.ok(isWhole(body))
    assert.deepEqual([String(body.length), body.length], [answer.Metadata?.size, Size])
    assert.ok(Number(answer.Metadata?.version) >= (answered.get(Key!) ?? 0), `${Key} lost an answered write`)
    answered.delete(Key!)
  }
  assert.equal(answered.size, 0, 'answered writes that are gone')
  const files = await readdir(join(dataDir, 'blobs'), { recursive: true, withFileTypes: true })
  assert.equal(files.filter((file) => file.isFile()).length, Contents.length)
  s3.destroy()
  await server.stop()
  await rm(dataDir, { recursive: true })
})

test('a folder and a port belong to one store; what was stored is there after a restart', async () => {
  const store = await openStore()
  await store.s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'a', Body: 'a' }))
  const options = { dataDir: store.dataDir, host: '127.0.0.1', port: 0, region: REGION, credentials: CREDENTIALS }
  const second = await runSecond(store.dataDir)
  assert.match(second.stderr, /Another process uses the object store folder/)
  assert.notEqual(second.exitCode, 0)
  const elsewhere = await mkdtemp(join(tmpdir(), 'object-store-'))
  await assert.rejects(startObjectStore({ ...options, dataDir: elsewhere, port: store.port }), {
    code: 'PORT_IN_USE',
    message: new RegExp(`port ${store.port} `),
  })
  await rm(elsewhere, { recursive: true })
  await store.stop()
  const again = await startObjectStore(options)
  const s3 = connect(`http://127.0.0.1:${again.port}`)
  assert.equal((await read(s3, 'a')).body.toString(), 'a')
  s3.destroy()
  await again.stop()
  await rm(store.dataDir, { recursive: true })
})

async function runSecond(dataDir: string): Promise<{ exitCode: number | null; stderr: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run-store.ts'), dataDir], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr!.on('data', (chunk: Buffer) => {
    stderr += chunk
  })
  await once(child, 'close')
  return { exitCode: child.exitCode, stderr }
}
