import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assertFetchable, isPrivateAddress, type Reachable } from './refuse-address.ts'

const OPEN: Reachable = { privateHosts: new Set(), allowedHosts: [] }

function refuses(link: string, reachable = OPEN): void {
  assert.throws(() => assertFetchable(new URL(link), reachable), { code: 'URL_REFUSED' }, link)
}

test('private, loopback, link-local and metadata addresses are refused in every notation', () => {
  const links = [
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://%31%32%37.0.0.1/',
    'http://１２７.0.0.1/',
    'http://127。0。0。1/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://168.63.129.16/',
    'http://100.64.0.1/',
    'http://192.0.0.192/',
    'http://198.18.0.1/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:0:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001::1]/',
    'http://[fd00:ec2::254]/',
    'http://[fec0::1]/',
    'http://[fe80::1]/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
  ]
  for (const link of links) refuses(link)
})

test('a private IPv4 address is refused also as one number, in hex, in octal and within IPv6', () => {
  const first = fc.constantFrom([10], [127], [192, 168], [169, 254], [172, 20], [100, 64], [0])
  fc.assert(
    fc.property(first, fc.array(fc.nat(255), { minLength: 4, maxLength: 4 }), (start, rest) => {
      const bytes = [...start, ...rest].slice(0, 4)
      const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0)
      const hex = number.toString(16).padStart(8, '0')
      const pair = `${hex.slice(0, 4)}:${hex.slice(4)}`
      refuses(`http://${number}/`)
      refuses(`http://0x${hex}/`)
      refuses(`http://${bytes.map((byte) => `0${byte.toString(8)}`).join('.')}/`)
      for (const prefix of ['::ffff:', '::', '64:ff9b::']) refuses(`http://[${prefix}${pair}]/`)
      refuses(`http://[2002:${pair}::1]/`)
    }),
  )
})

test('addresses of the open internet are fetched', () => {
  for (const address of ['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1', '2a00:1450:4001::1'])
    assert.equal(isPrivateAddress(address), false, address)
  assert.doesNotThrow(() => assertFetchable(new URL('https://i.ytimg.com/vi/x/default.jpg'), OPEN))
})

test('schemes other than http and https, and links with credentials, are refused', () => {
  for (const link of [
    'file:///etc/passwd',
    'ftp://example.com/a.jpg',
    'data:image/png;base64,AAAA',
    'https://user:word@example.com/a.jpg',
  ])
    refuses(link)
})

test('a development setting allows one host and port, not its neighbours', () => {
  const reachable = { ...OPEN, privateHosts: new Set(['127.0.0.1:8091']) }
  assert.doesNotThrow(() => assertFetchable(new URL('http://127.0.0.1:8091/media/1.jpg'), reachable))
  refuses('http://127.0.0.1:5432/', reachable)
})

test('a list of hosts leaves every other host out, also those that only look alike', () => {
  const reachable = { ...OPEN, allowedHosts: ['i.ytimg.com', '.cdninstagram.com'] }
  for (const link of ['https://i.ytimg.com/a', 'https://scontent.cdninstagram.com/a', 'https://I.YTIMG.com/a'])
    assert.doesNotThrow(() => assertFetchable(new URL(link), reachable))
  for (const link of [
    'https://evil.com/',
    'https://evilcdninstagram.com/',
    'https://i.ytimg.com.evil.com/',
    'https://x.i.ytimg.com/',
    'https://93.184.216.34/',
  ])
    refuses(link, reachable)
})
