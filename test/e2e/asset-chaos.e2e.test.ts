import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { enqueueAssets, type SeenLink } from '../../src/assets/enqueue-assets.ts'
import { type Finding, verifyAssets } from '../../src/assets/verify-assets.ts'
import { readEmbeddedSecrets } from '../../src/config/secrets.ts'
import { openClickHouse } from '../../src/platform/clickhouse/client.ts'
import { closeServer, listen } from '../../src/platform/embedded/listen.ts'
import { startNodeChild } from '../../src/platform/embedded/node-child.ts'
import { startPostgres } from '../../src/platform/embedded/postgres/start.ts'
import { migrate } from '../../src/platform/migrations/migrate.ts'
import { openObjectStore } from '../../src/platform/object-store/client.ts'
import { openPostgres } from '../../src/platform/postgres/pool.ts'
import { freePort } from '../support/free-port.ts'
import { goodMedia } from '../support/good-media.ts'
import { waitFor } from '../support/running-system.ts'
import { testClickHouse } from '../support/test-databases.ts'

const TASKS = process.env.LONG ? 20_000 : 300
const WORKERS = 4
const KILL_EVERY_MS = 2_000
const KILLS = process.env.LONG ? Number.POSITIVE_INFINITY : 3
const FAULTS = 0.05
const LEASE_S = process.env.LONG ? 10 : 5
const HEADERS_TIMEOUT_MS = process.env.LONG ? 4_000 : 1_500
/** For each of the steps: the machine may do much else. */
const PATIENCE_MS = process.env.LONG ? 1_800_000 : 120_000
const ROOT = join(import.meta.dirname, '../..')
const BUCKET = 'chaos-assets'

const dir = mkdtempSync(join(tmpdir(), 'creatorscope-chaos-'))
const [postgresPort, storePort] = [await freePort(), await freePort()]
const password = 'chaos'
const databaseUrl = `postgres://creatorscope:${password}@127.0.0.1:${postgresPort}/creatorscope`
const launchPostgres = () =>
  startPostgres({
    dataDir: join(dir, 'postgres'),
    host: '127.0.0.1',
    port: postgresPort,
    password,
    logFile: join(dir, 'postgres.log'),
  })
const launchStore = () =>
  startNodeChild({
    name: 'object-store',
    entry: join(ROOT, 'src/main.ts'),
    args: ['embedded', 'object-store'],
    env: { ...process.env, DATA_DIR: dir, EMBEDDED_OBJECT_STORE_PORT: String(storePort) },
    logFile: join(dir, 'object-store.log'),
  })

/** What becomes of a task by its number, when nothing but passing faults come in its way. */
const LASTING: ReadonlyArray<[every: number, path: string, reason: RegExp]> = [
  [50, 'expired', /^URL_SIGNATURE_EXPIRED$/],
  [51, 'missing', /^NOT_FOUND/],
  [52, 'page', /^NOT_MEDIA: the body is text/],
  [53, 'cut', /^NOT_MEDIA: .*truncated/],
]
const picture = (await goodMedia())[0]!.body

/** A picture of its own for each id: a comment tells it from all others. */
function pictureOf(id: string): Buffer {
  const comment = Buffer.from(`\xff\xfe\0${String.fromCharCode(2 + id.length)}${id}`, 'latin1')
  return Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2)])
}

function fault(response: ServerResponse): void {
  const kind = Math.floor(Math.random() * 4)
  if (kind === 0) response.writeHead(500).end('broken')
  else if (kind === 1) response.writeHead(429, { 'retry-after': '1' }).end()
  else if (kind === 2)
    response
      .writeHead(200, { 'content-length': picture.length })
      .write(picture.subarray(0, 99), () => response.socket?.resetAndDestroy())
  // kind 3: no answer at all
}

const origin = createServer((request, response) => {
  const [, kind, id] = /^\/(\w+)\/(\w+)\.jpg/.exec(request.url!)!
  const body = pictureOf(id!)
  setTimeout(() => {
    if (Math.random() < FAULTS) fault(response)
    else if (kind === 'expired') response.writeHead(403).end('URL signature expired')
    else if (kind === 'missing') response.writeHead(404).end()
    else if (kind === 'page') response.writeHead(200, { 'content-type': 'image/jpeg' }).end('<html>Log in</html>')
    else response.writeHead(200).end(kind === 'cut' ? body.subarray(0, body.length / 2) : body)
  }, 30)
})
const originPort = await listen(origin, 'origin', '127.0.0.1', 0)
let [postgres, store] = await Promise.all([launchPostgres(), launchStore()])
const pool = openPostgres(databaseUrl)
const { credentials, bucketClient } = openBucket()
const clickhouse = await testClickHouse()
after(async () => {
  await pool.end()
  bucketClient.close()
  await closeServer(origin, 100)
  await Promise.all([postgres.stop(), store.stop()])
  rmSync(dir, { recursive: true, force: true })
})

function openBucket() {
  const credentials = readEmbeddedSecrets(dir).objectStore
  const endpoint = `http://127.0.0.1:${storePort}`
  return { credentials, bucketClient: openObjectStore({ endpoint, region: 'us-east-1', credentials }) }
}

/** Workers that have shown life: before that, a machine that is slow would see them killed before they do anything. */
const alive = new Set<ChildProcess>()

function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, [join(ROOT, 'src/main.ts'), 'work', '--concurrency', '8', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATA_DIR: dir,
      DATABASE_URL: databaseUrl,
      CLICKHOUSE_URL: clickhouse.url,
      CLICKHOUSE_DATABASE: clickhouse.database,
      S3_ENDPOINT: `http://127.0.0.1:${storePort}`,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      S3_ASSET_BUCKET: BUCKET,
      ASSET_PRIVATE_HOSTS: `127.0.0.1:${originPort}`,
      ASSET_HEADERS_TIMEOUT_MS: String(HEADERS_TIMEOUT_MS),
      ASSET_LEASE_S: String(LEASE_S),
      ASSET_MAX_ATTEMPTS: '30',
      LOG_LEVEL: 'error',
    },
  })
  worker.stdout?.on('data', () => alive.add(worker))
  return worker
}

function linkOf(i: number): SeenLink {
  const [, kind = 'good'] = LASTING.find(([every]) => i % every === every - 1) ?? []
  const url = `http://127.0.0.1:${originPort}/${kind}/p${i}.jpg`
  return {
    entityType: 'post',
    entityId: `p${i}`,
    platform: 'INSTAGRAM',
    assetType: 'thumbnail',
    url,
    seenAt: new Date(),
  }
}

/** Writes down every lease: when it began, when it ended, and when it would have run out. */
const WATCH_LEASES = `
  CREATE TABLE lease_watch (task bigint, picked_at timestamptz, ends_at timestamptz, ended_at timestamptz);
  CREATE FUNCTION watch_lease() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_OP = 'DELETE' THEN
      INSERT INTO lease_watch VALUES (OLD.id, OLD.picked_at, OLD.lease_expires_at, clock_timestamp());
      RETURN OLD;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER watch_lease AFTER DELETE ON scrape_request_processing FOR EACH ROW EXECUTE FUNCTION watch_lease()`

const query = async <T>(sql: string): Promise<T[]> => (await pool.query(sql)).rows as T[]

test(`${TASKS} tasks, workers killed, database and store restarted, ${FAULTS * 100} % faults: none lost, none wrong, none done twice`, async () => {
  const client = openClickHouse(clickhouse.url, clickhouse.database)
  await migrate(join(ROOT, 'migrations'), pool, client)
  await client.close()
  await bucketClient.ensureBucket(BUCKET)
  await pool.query(WATCH_LEASES)
  const links = Array.from({ length: TASKS }, (_, i) => linkOf(i))
  for (let i = 0; i < TASKS; i += 5_000) await enqueueAssets(pool, links.slice(i, i + 5_000))

  const workers = new Set<ChildProcess>()
  let isOver = false
  // As a supervisor does: one that was killed, or that ended since the database was away as it started, has a successor.
  const employ = (): void => {
    const worker = startWorker()
    workers.add(worker)
    worker.once('exit', () => {
      workers.delete(worker)
      if (!isOver) employ()
    })
  }
  for (let i = 0; i < WORKERS; i += 1) employ()
  let kills = 0
  const killing = setInterval(() => {
    const victim = [...workers].find((worker) => alive.has(worker))
    if (!victim || kills >= KILLS) return
    kills += 1
    victim.kill('SIGKILL')
  }, KILL_EVERY_MS)
  const left = async (): Promise<number> => {
    const [row] = await query<{ n: number }>(
      "SELECT count(*) AS n FROM scrape_request_log WHERE flow = 'asset_upload_flow' AND status IN ('PENDING', 'PROCESSING')",
    ).catch(() => [{ n: TASKS }]) // the database is being restarted
    return row!.n
  }
  try {
    await waitFor('the first fifth', PATIENCE_MS, async () => (await left()) < TASKS * 0.8)
    await store.stop()
    store = await launchStore()
    await waitFor('two fifths', PATIENCE_MS, async () => (await left()) < TASKS * 0.6)
    await postgres.stop()
    postgres = await launchPostgres()
    await waitFor('some kills', PATIENCE_MS, async () => kills >= 3)
    await waitFor('every task to end', PATIENCE_MS, async () => (await left()) === 0)
  } catch (error) {
    const states = await query(
      'SELECT status, reason, count(*), max(retry_count), max(run_after) - now() AS due FROM scrape_request_log GROUP BY status, reason',
    )
    throw new Error(`${workers.size} workers live, ${kills} were killed: ${JSON.stringify(states)}`, { cause: error })
  } finally {
    clearInterval(killing)
    isOver = true
    const ended = [...workers].map((worker) => new Promise((resolve) => worker.once('exit', resolve)))
    for (const worker of workers) worker.kill('SIGTERM')
    await Promise.all(ended)
  }
  await assertAllRight()
})

/** What the verifier names and removes: a worker that died between its PUT and its record leaves an object, and nothing else. */
async function assertOnlyOrphans(): Promise<void> {
  const verify = async (): Promise<Finding[]> => {
    const findings: Finding[] = []
    const report = (finding: Finding): void => void findings.push(finding)
    const options = { bucketOf: () => BUCKET, buckets: [BUCKET], quick: false, concurrency: 8, orphanAfterMs: 0 }
    const { checked } = await verifyAssets({ pool, store: bucketClient, ...options, report })
    assert.ok(checked > TASKS / 2, `${checked} records were looked at`)
    return findings
  }
  for (const { bucket, key, problem } of await verify()) {
    assert.equal(problem, 'orphan', key)
    await bucketClient.remove(bucket, key)
  }
  assert.deepEqual(await verify(), [])
}

async function assertAllRight(): Promise<void> {
  const tasks = await query<{ id: string; status: string; reason: string | null; sha256: string | null; key: string }>(
    `SELECT task.params ->> 'entityId' AS id, status, reason, sha256, key FROM scrape_request_log task
       LEFT JOIN asset_log ON entity_id = task.params ->> 'entityId' WHERE flow = 'asset_upload_flow'`,
  )
  assert.equal(new Set(tasks.map(({ id }) => id)).size, TASKS)
  assert.equal(tasks.length, TASKS, 'each task has one end')
  for (const { id, status, reason, sha256, key } of tasks) {
    const [, , expected] = LASTING.find(([every]) => Number(id.slice(1)) % every === every - 1) ?? []
    assert.equal(status, expected ? 'FAILED' : 'COMPLETE', `${id}: ${reason}`)
    if (expected) {
      assert.match(reason!, expected)
      assert.equal(key, null, `${id} is recorded`)
      continue
    }
    const object = await bucketClient.get(BUCKET, key)
    const body = Buffer.concat(await object!.body.toArray())
    assert.equal(sha256, hash('sha256', pictureOf(id)), id)
    assert.equal(hash('sha256', body), sha256, `${key} is what was recorded`)
  }
  await assertOnlyOrphans()
  const overlaps = await query(
    `SELECT FROM lease_watch one JOIN lease_watch other ON one.task = other.task AND one.picked_at < other.picked_at
      WHERE other.picked_at < least(one.ended_at, one.ends_at)`,
  )
  assert.equal(overlaps.length, 0, 'a task that is leased is given to no other')
}
