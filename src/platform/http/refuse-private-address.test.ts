import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertFetchable, isPrivateAddress } from './refuse-private-address.ts'

test('private, loopback, link-local and metadata addresses are refused in every notation', () => {
  const links = [
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
  ]
  for (const link of links)
    assert.throws(() => assertFetchable(new URL(link), new Set()), { code: 'URL_REFUSED' }, link)
})

test('addresses of the open internet are fetched', () => {
  for (const address of ['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1'])
    assert.equal(isPrivateAddress(address), false, address)
  assert.doesNotThrow(() => assertFetchable(new URL('https://i.ytimg.com/vi/x/default.jpg'), new Set()))
})

test('schemes other than http and https, and links with credentials, are refused', () => {
  for (const link of [
    'file:///etc/passwd',
    'ftp://example.com/a.jpg',
    'data:image/png;base64,AAAA',
    'https://user:word@example.com/a.jpg',
  ]) {
    assert.throws(() => assertFetchable(new URL(link), new Set()), { code: 'URL_REFUSED' }, link)
  }
})

test('a development setting allows one host and port, not its neighbours', () => {
  const allowed = new Set(['127.0.0.1:8091'])
  assert.doesNotThrow(() => assertFetchable(new URL('http://127.0.0.1:8091/media/1.jpg'), allowed))
  assert.throws(() => assertFetchable(new URL('http://127.0.0.1:5432/'), allowed), { code: 'URL_REFUSED' })
})
