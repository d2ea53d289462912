import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connections, readSettings } from './settings.ts'

const secrets = {
  postgresPassword: 'pw',
  objectStore: { accessKeyId: 'id', secretAccessKey: 'key' },
  mediaOriginSecret: 's',
}

test('without addresses every engine is embedded, on loopback', () => {
  const where = connections(readSettings({}), secrets)
  assert.deepEqual([where.postgres.embedded, where.clickhouse.embedded, where.objectStore.embedded], [true, true, true])
  for (const url of [where.postgres.url, where.clickhouse.url, where.objectStore.endpoint])
    assert.equal(new URL(url).hostname, '127.0.0.1')
})

test('an engine whose address is given is not embedded, and its secrets are not ours', () => {
  const where = connections(
    readSettings({ S3_ENDPOINT: 'https://s3.example.com', DATABASE_URL: 'postgres://u:p@db/x' }),
    secrets,
  )
  assert.equal(where.objectStore.embedded, false)
  assert.equal(where.objectStore.credentials, undefined)
  assert.equal(where.postgres.url, 'postgres://u:p@db/x')
})

test('a setting of the wrong kind is refused by its name, and a URL never repeats its secret', () => {
  assert.throws(() => readSettings({ PORT: '80a' }), /PORT takes a whole number, not "80a"/)
  assert.throws(() => readSettings({ S3_REGION: 'eu-west-1\n' }), /S3_REGION takes text without line breaks/)
  assert.throws(
    () => readSettings({ DATABASE_URL: 'hunter2' }),
    (error: Error) => error.message.includes('DATABASE_URL') && !error.message.includes('hunter2'),
  )
})

test('a list is split and trimmed', () => {
  assert.deepEqual(readSettings({ SAAS_COUNTRIES: 'IN, US ,' }).enabledCountries, ['IN', 'US'])
})
