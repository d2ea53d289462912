import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { AnswerReader } from './answer-reader.ts'

const body = fc.string({ unit: fc.constantFrom('\r', '\n', '0', 'a', ';', '<', '\xe9'), maxLength: 60 })
const chunked = (pieces: string[]): string =>
  `${pieces.map((piece) => (piece === '' ? '' : `${piece.length.toString(16)};x=1\r\n${piece}\r\n`)).join('')}0\r\n`
const framed = fc.oneof(
  body.map((text) => ({ text, framing: `Content-Length: ${text.length}`, sent: text })),
  fc.array(body, { maxLength: 4 }).map((pieces) => ({
    text: pieces.join(''),
    framing: 'transfer-encoding: chunked',
    sent: `${chunked(pieces)}\r\n`,
  })),
  fc.array(body, { maxLength: 4 }).map((pieces) => ({
    text: pieces.join(''),
    framing: 'Transfer-Encoding: Chunked',
    sent: `${chunked(pieces)}x-sum: 5\r\n\r\n`,
  })),
)
const answers = fc.array(
  fc.record({
    framed,
    status: fc.constantFrom(200, 403, 503),
    goesOn: fc.boolean(),
    etag: fc.stringMatching(/^[!-9]{0,9}$/),
  }),
  { minLength: 1, maxLength: 3 },
)

test('answers are read alike however their bytes are cut, one after the other', () => {
  fc.assert(
    fc.property(answers, fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }), (sent, cuts) => {
      const reader = new AnswerReader()
      for (const { framed, status, goesOn, etag } of sent) {
        const head = `HTTP/1.1 ${status} Whatever\r\nEtag:  ${etag} \r\n${framed.framing}\r\nx-etag: no\r\n\r\n`
        const bytes = `${goesOn ? 'HTTP/1.1 100 Continue\r\n\r\n' : ''}${head}${framed.sent}`
        for (let at = 0, i = 0; at < bytes.length; i += 1) {
          const to = at + cuts[i % cuts.length]!
          const answer = reader.read(bytes.slice(at, to))
          if (to < bytes.length) assert.equal(answer, undefined)
          else {
            assert.deepEqual([answer?.status, answer?.body], [status, framed.text])
            assert.deepEqual([answer?.header('etag'), answer?.header('tag')], [etag, undefined])
          }
          at = to
        }
        assert.deepEqual([reader.keepsAlive, reader.hasBegun], [true, false])
      }
    }),
  )
})

test('a body without a length ends with the connection, which carries no other', () => {
  const reader = new AnswerReader()
  assert.equal(reader.read('HTTP/1.1 500 No\r\n\r\nhal'), undefined)
  assert.equal(reader.read('f'), undefined)
  assert.equal(reader.end()?.body, 'half')
  assert.equal(reader.keepsAlive, false)
})

test('an answer that is cut off is none', () => {
  for (const cut of ['HTTP/1.1 20', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n1', 'HTTP/1.1 100 Continue\r\n\r\n']) {
    const reader = new AnswerReader()
    assert.equal(reader.read(cut), undefined)
    assert.equal(reader.end(), undefined)
  }
})

test('a connection is not used again when the server says so, speaks HTTP/1.0, or sends more than was asked for', () => {
  for (const answer of [
    'HTTP/1.1 200 OK\r\nConnection: Close\r\ncontent-length: 0\r\n\r\n',
    'HTTP/1.0 200 OK\r\ncontent-length: 0\r\n\r\n',
    'HTTP/1.1 204 No Content\r\n\r\nmore',
  ]) {
    const reader = new AnswerReader()
    assert.equal(reader.read(answer)?.body, '')
    assert.equal(reader.keepsAlive, false, answer)
  }
})

test('what is no HTTP, or has no end, is refused by its reason', () => {
  for (const [answer, reason] of [
    ['SSH-2.0-server\r\n\r\n', /no HTTP/],
    ['HTTP/2 200 OK\r\n\r\n', /no HTTP/],
    ['HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n', /length/],
    ['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n', /chunk/],
    [`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(70_000)}`, /longer than/],
    [`HTTP/1.1 200 OK\r\n\r\n${'y'.repeat(70_000)}`, /longer than/],
  ] as const)
    assert.throws(() => new AnswerReader().read(answer), reason)
})
