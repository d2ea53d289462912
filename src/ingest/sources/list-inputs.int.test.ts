import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { after, test } from 'node:test'
import { listInputs } from './list-inputs.ts'

const folder = mkdtempSync(join(tmpdir(), 'creatorscope-inputs-'))
after(() => rmSync(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)
for (const name of [
  'a.csv',
  'b.TSV',
  'deep/c.ndjson.gz',
  'deep/er/d.parquet',
  'deep/er/e.xlsx',
  'deep/notes.txt',
  'deep/picture.png',
  'README.md',
  '.hidden/f.csv',
  'data.txt',
]) {
  mkdirSync(dirname(at(name)), { recursive: true })
  writeFileSync(at(name), '')
}
mkdirSync(at('empty'))

const names = async (...given: string[]): Promise<string[]> =>
  (await listInputs(given.map(at))).files.map((file) => relative(folder, file))

test('a folder means all below it with a known ending; what is passed over is named, but for what is no data', async () => {
  const { files, notices } = await listInputs([folder])
  assert.deepEqual(
    files.map((file) => relative(folder, file)),
    ['a.csv', 'b.TSV', 'deep/c.ndjson.gz', 'deep/er/d.parquet', 'deep/er/e.xlsx'],
  )
  assert.equal(notices.length, 1)
  assert.match(notices[0]!, /^3 files are not taken, .*: .*data\.txt, .*notes\.txt, .*picture\.png$/)
})

test('a pattern means the files that match it, at any depth for **, and folders with what is below', async () => {
  assert.deepEqual(await names('*.csv'), ['a.csv'])
  assert.deepEqual(await names('**/*.{parquet,xlsx}'), ['deep/er/d.parquet', 'deep/er/e.xlsx'])
  assert.deepEqual(await names('d*p'), ['deep/c.ndjson.gz', 'deep/er/d.parquet', 'deep/er/e.xlsx'])
  assert.deepEqual(await names('**/c.*'), ['deep/c.ndjson.gz'])
})

test('a file is taken whatever it is called, and named by none of the notices then', async () => {
  assert.deepEqual(await listInputs([at('data.txt')]), { files: [at('data.txt')], notices: [] })
  assert.match((await listInputs([at('data.txt'), folder])).notices[0]!, /^2 files are not taken/)
})

test('a file that is named twice, by other ways or in its folder too, is taken once', async () => {
  const { files } = await listInputs([
    at('a.csv'),
    `${folder}/./a.csv`,
    relative('.', at('a.csv')),
    at('*.csv'),
    at('deep'),
    folder,
  ])
  assert.deepEqual(
    files.map((file) => relative(folder, file)),
    ['a.csv', 'deep/c.ndjson.gz', 'deep/er/d.parquet', 'deep/er/e.xlsx', 'b.TSV'],
  )
  assert.equal(files[0], at('a.csv'))
})

test('standard input, a missing path, a pattern without match and an empty folder stay as they were named', async () => {
  const given = ['-', at('missing.csv'), at('*.nothing'), at('empty')]
  assert.deepEqual(await listInputs([...given, '-']), { files: given, notices: [] })
})

test('a link to a file is taken as the file; a link to a folder is followed in no circle', async () => {
  mkdirSync(at('links'))
  symlinkSync(at('a.csv'), at('links/linked.csv'))
  symlinkSync(at('links'), at('links/circle'))
  const { files, notices } = await listInputs([at('links')])
  assert.deepEqual(files, [at('links/linked.csv')])
  assert.match(notices[0]!, /^1 file is not taken, .*circle$/)
})
