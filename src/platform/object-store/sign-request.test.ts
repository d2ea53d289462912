import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { createSigner as createOracle } from '../../../test/conformance/object-store/create-signer.ts'
import { createSigner, encodeKey } from './sign-request.ts'

const token = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_. /+='), minLength: 1, maxLength: 40 })

test('signatures are those of the AWS SDK, for any key, header, credentials and day', async () => {
  const sign = createSigner('ap-south-1')
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((key) => !/\p{Cc}/u.test(key)),
      fc.record({ accessKeyId: token, secretAccessKey: token, sessionToken: fc.option(token, { nil: undefined }) }),
      token,
      fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      async (key, credentials, type, date) => {
        const body = Buffer.from('some bytes')
        const path = `/bucket/${encodeKey(key)}`
        const headers = { host: 'localhost:9000', 'content-type': type, 'cache-control': 'max-age=1,  public' }
        const signer = createOracle(credentials, 'ap-south-1')
        const theirs = await signer.sign(
          { method: 'PUT', protocol: 'http:', hostname: 'localhost', path, headers, body } as never,
          { signingDate: date, unsignableHeaders: new Set<string>(), signableHeaders: new Set(Object.keys(headers)) },
        )
        const ours = sign(
          { method: 'PUT', path, headers, payloadHash: hash('sha256', body) },
          credentials,
          date.getTime(),
        )
        assert.equal(/^authorization: (.*)\r\n/m.exec(ours)?.[1], theirs.headers.authorization)
      },
    ),
    { endOnFailure: true },
  )
})

test('a header that would end early, also once its text is Latin 1, is refused by its name', () => {
  const sign = createSigner('ap-south-1')
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  for (const value of ['a\r\nx-injected: 1', 'a\nb', '\0', 'č', '\u010d\u010a'])
    assert.throws(
      () => sign({ method: 'PUT', path: '/b/k', headers: { 'content-type': value }, payloadHash: 'c' }, credentials, 0),
      /content-type/,
    )
})
