import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { basename, join } from 'node:path'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { testAssetWorker } from '../../../test/support/test-asset-worker.ts'
import { closeServer, listen } from '../../platform/embedded/listen.ts'
import type { AssetLink } from '../asset.ts'
import { enqueueAssets } from '../enqueue-assets.ts'

const shared = join(process.env.SHARED_DIR ?? '../shared', 'data')
const skip = existsSync(shared) ? false : `there is no folder ${shared}`
const hasLibmagic = (() => {
  try {
    execFileSync('file', ['--version'])
    return true
  } catch {
    return false
  }
})()

/** Media that are shown nowhere: heads of films without the film, a colour model of medical pictures. */
const NOT_KEPT =
  /\.(jls|pdf|zip|xml|f4p|f4v|m4p)$|fixture-(corrupt\.png|dash|isom|isomv2|mp4v2|json)|LICENSE|license|\.csv$/
/** Of the bad ones: these have damage in their metadata alone, and show. */
const SHOWN = /hopper_bad_exif|invalid-exif/
/** A bomb may cost this much of memory and time at most. */
const MAX_GROWTH = 400_000_000
const MAX_MS = 20_000

const files = skip ? [] : globSync('{media,bad-images}/**/*.*', { cwd: shared }).sort()
const bodies = new Map(files.map((file, i) => [String(i), readFileSync(join(shared, file))]))
/** Says of every file what it is not. */
const server = createServer((request, response) => {
  const [, id = ''] = /^\/(\d+)\./.exec(request.url!) ?? []
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(bodies.get(id))
})
const port = await listen(server, 'origin', '127.0.0.1', 0)
after(() => closeServer(server, 100))
const { pool, store, bucket, work } = await testAssetWorker([`127.0.0.1:${port}`])

function linkTo(id: string): AssetLink {
  const url = `http://127.0.0.1:${port}/${id}.php`
  return { entityType: 'post', entityId: id, platform: 'INSTAGRAM', assetType: 'media', url }
}

/** Libmagic's word on every file. */
function libmagicTypes(): Map<string, string> {
  const types = execFileSync('file', ['--brief', '--mime-type', ...files], { cwd: shared, encoding: 'utf8' })
  return new Map(
    types
      .trim()
      .split('\n')
      .map((type, i) => [files[i]!, type === 'image/heif' ? 'image/heic' : type]),
  )
}

test('real media are stored as what they are, hostile and broken ones never, whatever their name and header say', {
  skip,
}, async () => {
  const links = files.map((_, i) => ({ ...linkTo(String(i)), seenAt: new Date() }))
  await enqueueAssets(pool, links)
  const before = process.memoryUsage().rss
  const start = performance.now()
  let largest = before
  const watching = setInterval(() => {
    largest = Math.max(largest, process.memoryUsage().rss)
  }, 50)
  await work({ concurrency: 4 })
  clearInterval(watching)
  assert.ok(performance.now() - start < MAX_MS * 6, 'bounded time')
  assert.ok(largest - before < MAX_GROWTH, `memory grew by ${largest - before} bytes`)
  const { rows } = await pool.query(
    `SELECT task.idempotency_key, task.status, task.reason, log.* FROM scrape_request_log task
       LEFT JOIN asset_log log ON task.params ->> 'entityId' = log.entity_id WHERE flow = 'asset_upload_flow'`,
  )
  assert.equal(rows.length, files.length)
  const types = hasLibmagic ? libmagicTypes() : undefined
  for (const row of rows) {
    const id = row.idempotency_key.split(':')[2]
    const file = files[id]!
    const isGood = file.startsWith('media') ? !NOT_KEPT.test(basename(file)) : SHOWN.test(file)
    assert.equal(row.status, isGood ? 'COMPLETE' : 'FAILED', `${file}: ${row.reason}`)
    if (!isGood) {
      assert.match(row.reason, /^(NOT_MEDIA: .{10,}|TOO_LARGE)/, file)
      assert.equal(row.key, null, file)
      continue
    }
    const body = bodies.get(id)!
    assert.deepEqual([row.sha256, row.bytes], [hash('sha256', body), body.length], file)
    if (types) assert.equal(row.content_type, types.get(file), file)
    if (!row.content_type.startsWith('video/') && !file.includes('sequence')) {
      const { width, height } = await sharp(body).metadata()
      assert.deepEqual([row.width, row.height], [width, height], file)
    }
    const head = await store.head(bucket, row.key)
    assert.deepEqual([head?.contentType, head?.bytes], [row.content_type, body.length], file)
  }
})
